import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cell, docx, paragraph, row, table, xlsx, zip } from '../support/office.js';

const built = fileURLToPath(new URL('../../dist/node.js', import.meta.url));
if (!existsSync(built)) throw new Error('dist/node.js is missing: run `npm run build` first');
const folder = mkdtempSync(join(tmpdir(), 'ogi-report-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kilobytes: of the whole process, Node's own 60 000 among them. */
const MOST_MEMORY = 300_000;

interface Ended {
  readonly codes: string[];
  readonly memory: number;
  readonly text: string;
}

/** Reads a file in a process of its own. */
function read(bytes: Uint8Array | string): Ended {
  const file = join(folder, 'hostile');
  writeFileSync(file, bytes);
  const source = `
    import { readReport } from ${JSON.stringify(pathToFileURL(built).href)};
    const report = await readReport(${JSON.stringify(file)});
    process.stdout.write(JSON.stringify({
      codes: report.diagnostics.map(({ code }) => code),
      memory: process.resourceUsage().maxRSS,
      text: report.source.slice(0, 1000),
    }));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=256', '--input-type=module', '-e', source],
    { encoding: 'utf8', cwd: folder },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const ended = JSON.parse(stdout) as Ended;
  expect(ended.memory).toBeLessThan(MOST_MEMORY);
  return ended;
}

/** The declared size of every part is made small. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return copy;
}

const megabytes = (count: number, piece: string): string =>
  piece.repeat(Math.ceil((count << 20) / piece.length));

describe('a zip bomb', () => {
  const bomb = docx(megabytes(120, '<w:p><w:r><w:t>0</w:t></w:r></w:p>'));

  test('that says how large it is', () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(read(bomb).codes).toEqual(['file-too-large']);
  });

  test('that does not', () => {
    expect(read(lying(bomb)).codes).toEqual(['file-too-large']);
  });

  test.each([
    ['empty elements', '<w:p/>'],
    ['text', 'x'],
    ['elements of text', '<w:t>x</w:t>'],
    ['fields', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'],
    ['text boxes', '<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>'],
    ['attributes', '<w:p a="1" b="2" c="3" d="4"/>'],
  ])('that stays within the limit, of %s', (_, piece) => {
    read(docx(`<w:p><w:r>${megabytes(28, piece)}</w:r></w:p>`));
  });
});

test('names of parts lead nowhere', () => {
  const parts = { '../../../tmp/evil.xml': 'x', '/etc/passwd': 'x', 'C:\\evil': 'x' };
  const body = '<w:document><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>';
  const rels =
    '<Relationships><Relationship Id="r" Type="x/styles" Target="../../../../../../etc/passwd"/>' +
    '<Relationship Id="s" Type="x/numbering" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
  const ended = read(zip({ ...parts, 'word/document.xml': body, 'word/_rels/document.xml.rels': rels }));
  expect(ended.text).toBe('正文\n');
});

test.each([
  [
    'an entity bomb',
    `<!DOCTYPE d [<!ENTITY a "${'政府'.repeat(50)}">${[...'bcdefghij']
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`)
      .join('')}]>`,
    '&j;',
  ],
  ['an external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
  ['an external DTD', '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">', ''],
])('%s is not expanded', (_, declaration, reference) => {
  const body = `${declaration}<w:document><w:body><w:p><w:r><w:t>前${reference}后</w:t></w:r></w:p></w:body></w:document>`;
  expect(read(zip({ 'word/document.xml': body })).text).toBe(`前${reference}后\n`);
});

describe('tables', () => {
  const nested = (depth: number) =>
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`);

  test('nested deeply', () => {
    expect(read(nested(300)).text).toBe('底\n');
    expect(read(nested(100_000)).codes).toEqual(['file-too-large']);
  });

  test('with cells that cover a billion columns', () => {
    const wide = (span: number) => cell('1', `<w:gridSpan w:val="${span}"/>`);
    const before = '<w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>';
    const rows = Array.from({ length: 4 }, () => `<w:tr>${before}${wide(1e9)}${wide(-5)}${wide(1e9)}</w:tr>`);
    expect(read(docx(table(...rows))).codes).not.toContain('file-too-large');
    const html = `<table>${'<tr><td colspan="1000000000" rowspan="1000000000">1<td>2'.repeat(1000)}</table>`;
    read(html);
  });

  test('with a million cells in a row', () => {
    expect(read(docx(table(row(cell('1').repeat(400_000))))).codes).toEqual(['file-too-large']);
    const row1 = `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`;
    expect(read(xlsx([{ name: 's', rows: row1 }])).codes).toEqual(['file-too-large']);
    expect(read(`<table><tr>${'<td>1'.repeat(1_000_000)}</table>`).codes).toEqual(['file-too-large']);
  });

  test('as many as are allowed', () => {
    const line = row(...Array.from({ length: 10 }, () => cell('1')));
    expect(read(docx(table(...Array.from({ length: 9_900 }, () => line)))).codes).not.toContain(
      'file-too-large',
    );
  });
});

describe('a workbook', () => {
  test('of cells far apart', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const r = index + 1;
      return `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="XFD${r}"><v>1</v></c></row>`;
    });
    expect(read(xlsx([{ name: 's', rows: rows.join('') }])).codes).toEqual(['file-too-large']);
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(read(xlsx([{ name: 's', rows: far }])).text).toBe('1\n1\n');
  });

  test('that shows a long text many times', () => {
    const rows = `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(10_000)}</row>`;
    const strings = `<si><t>${'长'.repeat(300_000)}</t></si>`;
    expect(read(xlsx([{ name: 's', rows }], strings)).codes).toEqual(['file-too-large']);
  });

  test('with merged cells one over the other', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => {
      const r = index + 1;
      return `<row r="${r}"><c r="A${r}"><v>1</v></c>${index === 0 ? '<c r="XFD1"><v>1</v></c>' : ''}</row>`;
    });
    const ranges = rows.map((_, index) => `<mergeCell ref="A${index + 1}:XFD1048576"/>`);
    read(xlsx([{ name: 's', rows: rows.join(''), behind: `<mergeCells>${ranges.join('')}</mergeCells>` }]));
  });
});

describe('a compound file', () => {
  const sector = 512;
  /** A header whose table of sectors is the first sector, the directory the second. */
  function compound(change: (view: DataView) => void): Uint8Array {
    const bytes = new Uint8Array(sector * 8);
    const view = new DataView(bytes.buffer);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    view.setUint16(0x1e, 9, true);
    view.setUint16(0x20, 6, true);
    view.setUint32(0x2c, 1, true);
    view.setUint32(0x30, 1, true);
    view.setUint32(0x38, 4096, true);
    view.setUint32(0x3c, 0xfffffffe, true);
    view.setUint32(0x44, 0xfffffffe, true);
    for (let index = 0; index < 109; index++)
      view.setUint32(0x4c + 4 * index, index === 0 ? 0 : 0xffffffff, true);
    for (let at = sector; at < 2 * sector; at += 4) view.setUint32(at, 0xfffffffe, true);
    change(view);
    return bytes;
  }

  test.each([
    ['whose directory comes back to itself', (view: DataView) => view.setUint32(sector + 4, 1, true)],
    ['whose list of sectors comes back to itself', (view: DataView) => view.setUint32(0x44, 2, true)],
    ['whose sectors lie beyond its end', (view: DataView) => view.setUint32(0x30, 0x00ffffff, true)],
    ['of odd sectors', (view: DataView) => view.setUint16(0x1e, 30, true)],
    ['without a root', () => undefined],
  ])('%s', (_, change) => {
    expect(read(compound(change)).codes).toEqual(['file-damaged']);
  });
});

test('a file without end is read as far as it is allowed', () => {
  expect(read(new Uint8Array((50 << 20) + 1)).codes).toEqual(['file-too-large']);
});
