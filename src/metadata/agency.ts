/** Which agency reports: read from the title, the preface or the signature; guessed from the prose. */

import { AGENCY_SUFFIX, isAgencyName } from '../generation/agencies.js';
import { withoutSpace } from '../source/characters.js';

const AGENCY = '[\\u4e00-\\u9fa5（）()·]{2,40}?';
const YEAR = '(?:20\\d{2}|二[〇○零][〇○零一二三][〇○零一二三四五六七八九])年';
const BEFORE_YEAR = new RegExp(`^(.{2,40}?)(?:关于)?(?:政府信息公开|政务公开)?(?:工作)?${YEAR}`);
const AFTER_YEAR = new RegExp(`^(?:关于)?${YEAR}(?:度)?(.{2,40}?)(?:的)?(?:政府信息公开|政务公开)`);
const BEFORE_MATTER = /^(.{2,40}?)(?:关于)?(?:的)?(?:政府信息公开|政务公开)/;

/** 现将衡山市人民政府2020年政府信息公开年度报告向社会公布; 由衡山市某局编制 */
const IN_PREFACE = [
  new RegExp(`(?:现将|现就|兹将|特将)(${AGENCY})(?:关于)?${YEAR}(?:度)?(?:的)?(?:政府信息公开|政务公开)`),
  new RegExp(
    `(?:现将|现就|兹将|特将)${YEAR}(?:度)?(${AGENCY}${AGENCY_SUFFIX})(?:的)?(?:政府信息公开|政务公开)`,
  ),
  new RegExp(`由(${AGENCY}${AGENCY_SUFFIX})(?:办公室)?(?:负责)?(?:编制|编写|撰写)`),
  new RegExp(`(?:^|[，,。；;])(${AGENCY}${AGENCY_SUFFIX})(?:特|现)?(?:编制|公布|发布)(?:了)?(?:本|${YEAR})`),
];
const PRONOUN = /^(?:我|本|全|各|该|其|此)|^(?:本机关|我们)/;
/** 设有衡山市某某网 in a report that speaks of 我局. */
const OWN_SITE =
  /(?:设有|建有|开设了?|开通了?|依托|通过)[“"]?([\u4e00-\u9fa5]{2,10}?[省市县区州盟旗][\u4e00-\u9fa5]{2,14}?)网(?:站)?[”"]?/;
const SELF = /我(局|委|办|厅|院|中心|街道|镇|乡)/;
/** The prose is searched this far. */
const SEARCHED = 60_000;

/** What a spreadsheet shows of =HYPERLINK("address","text"). */
const LINK = /^[=＝]HYPERLINK[（(]["“][^"”]*["”][,，]["“]([^"”]*)["”][）)]/i;

/** Agency named by a title without white space; null where it names none. */
export function agencyInTitle(title: string): string | null {
  const shown = title.replace(LINK, '$1').replace(/^['=＝]+(?=[\u4e00-\u9fa5])/, '');
  const match = BEFORE_YEAR.exec(shown) ?? AFTER_YEAR.exec(shown) ?? BEFORE_MATTER.exec(shown);
  return match ? cleaned(match[1] as string) : null;
}

/** Agency that the preface names as the one reporting. */
export function agencyInPreface(preface: string): string | null {
  const text = preface.replace(/\s+/g, '');
  for (const pattern of IN_PREFACE) {
    const match = pattern.exec(text);
    const agency = match && cleaned(match[1] as string);
    if (agency) return agency;
  }
  return null;
}

/** An agency that signs by its name alone. */
export function agencyInSignature(line: string): string | null {
  const agency = withoutSpace(line);
  return isAgencyName(agency) && !PRONOUN.test(agency) ? agency : null;
}

/** The agency that the prose suggests by the name of its own site and by what it calls itself. */
export function agencyInProse(source: string): string | null {
  const text = source.slice(0, SEARCHED);
  const self = SELF.exec(text);
  const site = self && OWN_SITE.exec(text);
  return site ? (site[1] as string) + (self[1] as string) : null;
}

function cleaned(agency: string): string | null {
  const plain = agency
    .replace(/^(?:关于|印发|发布)/, '')
    .replace(/(?:关于|的|政府信息公开|政务公开|信息公开|工作|年度)+$/, '')
    .replace(/^[《“"（(【]+|[》”"）)】]+$/g, (marks) => (/[）)]/.test(marks) ? marks : ''));
  return plain.length < 2 || /^\d/.test(plain) || PRONOUN.test(plain) || /[，,。；;：:]/.test(plain)
    ? null
    : plain;
}
