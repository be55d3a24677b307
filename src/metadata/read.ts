/** What a report says about itself: title, agency, year, dates, contact, signature. */
import { isTitle, type Period, readYear } from '../generation/years.js';
import type { BlockNode, ReportNode } from '../parser/nodes.js';
import type { ParsedTree } from '../parser/tree.js';
import type { Metadata } from '../contract/contract.js';
import type { PageFacts } from '../readers/extract.js';
import { withoutSpace } from '../source/characters.js';
import { isDateLine } from '../parser/signature.js';
import { agencyInPreface, agencyInProse, agencyInSignature, agencyInTitle } from './agency.js';
import { readContact, readSignature } from './contact.js';
import { readDate } from '../source/dates.js';

const PUBLISHED =
  /(?:发布时间|发布日期|公开日期|生成日期|成文日期|发文日期|日期|时间)\s*[:：]\s*((?:19|20)\d{2}\s*[-/.年][^，,；;]{3,12})/;
const REPORT_YEAR =
  /(?:20\d{2}|二[〇○零][〇○零一二三][〇○零一二三四五六七八九])年度?(?:政府)?(?:信息公开|政务公开|工作|年度报告)/;
const SIGNATURE_FIELD = /填报单位|单位负责人|审核人|填报人|填表人|填报日期|填报时间/;
/** Contact details are looked for in this much of the text before the first section. */
const LONGEST_HEAD = 8000;
const LONGEST_LINE = 300;

/** Reads the metadata; what the report does not say is null. */
export function readMetadata(
  source: string,
  parsed: ParsedTree,
  period: Period | null,
  facts: PageFacts | null,
): Metadata {
  const reader = new MetadataReader(source, parsed);
  return reader.read(period, facts);
}

class MetadataReader {
  private readonly source: string;
  private readonly parsed: ParsedTree;
  /** Lines of the last section: the form's 填报单位 stands above its table. */
  private readonly closingLines: readonly string[];
  private readonly signatures: readonly string[];

  constructor(source: string, parsed: ParsedTree) {
    this.source = source;
    this.parsed = parsed;
    const last = parsed.sections[parsed.sections.length - 1];
    this.closingLines = this.shortLines(
      leaves(last ? last.node.children : parsed.tree.children, 'paragraph'),
    );
    this.signatures = this.shortLines(leaves(parsed.tree.children, 'signature'));
  }

  read(period: Period | null, facts: PageFacts | null): Metadata {
    const { title: place } = this.parsed;
    const ofPage = facts?.title ? withoutSpace(facts.title) : '';
    const printed = place ? withoutSpace(this.source.slice(place.start, place.end)) : null;
    const title = printed ?? (isTitle(ofPage) ? ofPage : null);
    const preface = this.head();
    const fields = this.closingLines.filter((line) => SIGNATURE_FIELD.test(line));
    const signature = readSignature([...fields, ...this.signatures]);
    const contact = readContact(preface);
    const agency = this.agency(title, preface);
    const titleYear = title ? readYear(title) : null;
    return {
      title,
      ...agency,
      year: titleYear ?? (period ? Number(period.end.slice(0, 4)) : yearInPreface(preface)),
      period: period && { start: period.start, end: period.end },
      published: facts?.published ?? this.published(),
      contact: { ...contact, phone: contact.phone ?? signature.phone },
      signature,
    };
  }

  /** Text from the title to the first section. */
  private head(): string {
    const start = this.parsed.title?.end ?? prefaceStart(this.parsed.tree);
    return this.source.slice(start, Math.min(this.parsed.bodyStart, start + LONGEST_HEAD));
  }

  private agency(
    title: string | null,
    preface: string,
  ): Pick<Metadata, 'agency' | 'agencyBasis' | 'agencyInferred'> {
    const stated = (agency: string, agencyBasis: Metadata['agencyBasis']) => ({
      agency,
      agencyBasis,
      agencyInferred: null,
    });
    const inTitle = title ? agencyInTitle(title) : null;
    if (inTitle) return stated(inTitle, 'title');
    const inPreface = agencyInPreface(preface);
    if (inPreface) return stated(inPreface, 'preface');
    for (const line of this.signatures) {
      const signing = agencyInSignature(line);
      if (signing) return stated(signing, 'signature');
    }
    const inProse = agencyInProse(this.source);
    return { agency: null, agencyBasis: inProse ? 'prose' : null, agencyInferred: inProse };
  }

  /** The page's date of publication, a date of its own above the text, or the one it is signed with. */
  private published(): string | null {
    for (const { start, end } of leaves(this.parsed.tree.children, 'chrome')) {
      const match = PUBLISHED.exec(this.source.slice(start, Math.min(end, start + LONGEST_LINE)));
      const date = match && readDate(match[1] as string);
      if (date) return date;
    }
    const dated = [...this.shortLines(prefaceLines(this.parsed.tree)), ...this.signatures].filter((line) =>
      isDateLine(withoutSpace(line)),
    );
    const last = dated[dated.length - 1];
    return last ? readDate(last) : null;
  }

  private shortLines(nodes: readonly BlockNode[]): string[] {
    return nodes
      .filter(({ start, end }) => end - start <= LONGEST_LINE)
      .map(({ start, end }) => this.source.slice(start, end));
  }
}

/** 现将我局2020年度政府信息公开…公布: the year that the preface names the report by. */
function yearInPreface(preface: string): number | null {
  const match = REPORT_YEAR.exec(withoutSpace(preface));
  return match ? readYear(match[0]) : null;
}

/** Leaves of a type, in order; those of tables are none. */
function leaves(nodes: readonly BlockNode[], type: BlockNode['type'], found: BlockNode[] = []): BlockNode[] {
  for (const node of nodes) {
    if (node.type === type) found.push(node);
    else if (node.type === 'section' || node.type === 'preface') leaves(node.children, type, found);
  }
  return found;
}

function prefaceLines(tree: ReportNode): readonly BlockNode[] {
  const lines: BlockNode[] = [];
  for (const node of tree.children) {
    if (node.type === 'preface') for (const line of node.children) lines.push(line);
  }
  return lines;
}

function prefaceStart(tree: ReportNode): number {
  return prefaceLines(tree)[0]?.start ?? 0;
}
