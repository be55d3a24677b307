/** The wordings of section headings, and what kind of section each opens. */
import { type Grammar, grammars, type SectionKind } from '../../grammars/index.js';
import { Trie } from './trie.js';

export interface Title {
  readonly kind: SectionKind;
}

/** Characters that headings come with and without: 存在的主要问题和改进情况, 存在主要问题及改进情况. */
const OPTIONAL = '的和及与等';

/**
 * What an unlisted heading is about, where its words leave no doubt. Only headings that name a matter
 * (…情况, …措施) are read this way: a slogan (着力推进…) opens a section of the agency's own.
 */
const SUBJECTS: readonly (readonly [RegExp, SectionKind])[] = [
  [/复议.*诉讼|诉讼.*复议/, 'review_litigation'],
  [/(存在|主要).*问题.*/, 'problems'],
  [/依申请公开|公开申请/, 'requests'],
  [/收费|减免/, 'fees'],
  [/咨询/, 'consultations'],
  [/会议.*培训|培训.*会议/, 'meetings_training'],
  [/机构(建设|设置).*经费|人员.*经费/, 'organization'],
  [/回应.*解读|解读.*回应/, 'response'],
  [/主动公开/, 'proactive'],
  [/其他.*(报告|说明).*事项/, 'other'],
  [/^(概述|概况|总体情况|基本情况)$/, 'overview'],
];
const MATTER = /(情况|事项|措施|问题|概述|概况|计划|打算)$/;

let titles: Trie<Title> | undefined;

export function titleTrie(): Trie<Title> {
  titles ??= build();
  return titles;
}

/** Kind of a heading that no list has, by its subject; `local` where the words leave it open. */
export function kindBySubject(heading: string): SectionKind | 'local' {
  const plain = heading.replace(/[\s\p{P}]/gu, '');
  if (!MATTER.test(plain)) return 'local';
  for (const [subject, kind] of SUBJECTS) if (subject.test(plain)) return kind;
  return 'local';
}

function build(): Trie<Title> {
  const trie = new Trie<Title>(OPTIONAL);
  for (const grammar of Object.values(grammars) as Grammar[]) {
    for (const section of grammar.sections) {
      for (const wording of [section.title, ...section.wordings.map((other) => other.text)]) {
        const state = trie.add(wording);
        if (!trie.entry(state)) trie.setEntry(state, { kind: section.kind });
      }
    }
  }
  return trie;
}
