/** Office files written by hand, part by part. */
import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS, type Limits } from '../../src/readers/limits.js';
import type { Extract } from '../../src/readers/extract.js';
import { readDocument } from '../../src/readers/read.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts by their names, as the bytes of a zip archive. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 1 },
  );
}

export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** A .docx with this content of its body, and of the parts beside it. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const roots: Readonly<Record<keyof DocxParts, string>> = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    header: 'hdr',
    footer: 'ftr',
  };
  const beside = Object.keys(parts) as (keyof DocxParts)[];
  const xml = (root: string, content: string) =>
    `${DECLARATION}<w:${root} ${WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${root}>`;
  return zip({
    '[Content_Types].xml': contentTypes(beside),
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/document.xml': xml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(
      ...beside.map((part): [string, string] => [part, `${part}.xml`]),
    ),
    ...Object.fromEntries(beside.map((part) => [`word/${part}.xml`, xml(roots[part], parts[part] ?? '')])),
  });
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${DECLARATION}<Relationships xmlns="${space}">${all.join('')}</Relationships>`;
}

function contentTypes(parts: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = parts.map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${type}.${part}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${overrides.join('')}</Types>`
  );
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && run(text)}</w:p>`;
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export interface SheetPart {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** `<row>` elements, and what stands behind them. */
  readonly rows: string;
  readonly behind?: string;
}

/** A .xlsx with these sheets. */
export function xlsx(sheets: readonly SheetPart[], strings = '', styles = ''): Uint8Array {
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${index + 1}"/>`,
  );
  return zip({
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${DECLARATION}<workbook ${space} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': `${DECLARATION}<sst ${space}>${strings}</sst>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet ${space}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${DECLARATION}<worksheet ${space}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  });
}

/** What is read of a document. */
export async function extractOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Extract> {
  const extract = await readDocument(bytes, { ...DEFAULT_LIMITS, ...limits });
  if (!extract) throw new Error('this is no document');
  return extract;
}

/** Its lines without the white space around them. */
export async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractOf(bytes);
  return text.replace(/\n$/, '').split('\n');
}

/** The cells of its tables: from column to column, and the text. */
export async function cellsOf(bytes: Uint8Array): Promise<string[][][]> {
  const { text, grids } = await extractOf(bytes);
  return grids.map(({ rows }) =>
    rows.map((cells) =>
      cells.map(({ columns, start, end }) =>
        `${columns.from}-${columns.to} ${text.slice(start, end)}`.trim(),
      ),
    ),
  );
}
