/** Files that cannot be read, and files made to exhaust their reader: a problem each, no figures, no throw. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Extract, Problem } from '../../src/readers/extract.js';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { readDocument } from '../../src/readers/read.js';
import { parseExtract } from './support/extract.js';
import {
  CATALOG,
  HELLO,
  HELVETICA,
  linesAllOver,
  ONE_PAGE,
  page,
  pageOf,
  recursiveForms,
  TOO_MANY,
  unpackingTo,
} from './support/hostile-files.js';
import { pdfFile, stream } from './support/pdf-file.js';

async function problemsOf(bytes: Uint8Array): Promise<readonly Problem[]> {
  const extract = (await readDocument(bytes, DEFAULT_LIMITS)) as Extract;
  expect(parseExtract(extract).figures.filter(({ status }) => status === 'reported')).toEqual([]);
  return extract.problems;
}

describe('a file that cannot be read', () => {
  test.each([
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n')],
    ['rubbish', new TextEncoder().encode(`%PDF-1.7\n${'<< '.repeat(1000)}`)],
  ])('is damaged: %s', async (_, bytes) => {
    expect((await problemsOf(bytes)).map(({ code }) => code)).toEqual(['file-damaged']);
  });

  test('is protected by a password', async () => {
    const hash = '0'.repeat(64);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >> /ID [<00> <00>] `;
    const bytes = pdfFile([CATALOG, ONE_PAGE, HELVETICA, page(), stream(HELLO)], encrypt);
    expect(await problemsOf(bytes)).toEqual([{ code: 'file-encrypted' }]);
  });

  test('has no text', async () => {
    expect(await problemsOf(pageOf('10 10 100 100 re f'))).toEqual([{ code: 'file-scanned' }]);
  });

  test('has text in a font whose codes stand for no characters', async () => {
    const composite =
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] >> >>] >>';
    const content = stream('BT /F1 12 Tf 50 700 Td <003100320033> Tj ET');
    const bytes = pdfFile([CATALOG, ONE_PAGE, composite, page(), content]);
    expect(await problemsOf(bytes)).toEqual([{ code: 'file-scanned' }]);
  });

  test('ends early', async () => {
    const whole = new Uint8Array(readFileSync(new URL('files/g2014.libreoffice.pdf', import.meta.url)));
    for (const part of [0.1, 0.5]) {
      const { length } = await problemsOf(whole.slice(0, part * whole.length));
      expect(length).toBe(1);
    }
  });
});

describe('a file made to exhaust its reader', () => {
  test.each([
    ['pages that hold themselves', [CATALOG, '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']],
    [
      'pages that hold each other',
      [
        CATALOG,
        '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
        '<< /Type /Pages /Count 2 /Parent 2 0 R /Kids [2 0 R 3 0 R] >>',
      ],
    ],
  ])('is damaged: %s', async (_, objects) => {
    expect((await problemsOf(pdfFile(objects))).map(({ code }) => code)).toEqual(['file-damaged']);
  });

  test('counts more pages than it has', async () => {
    const pages = '<< /Type /Pages /Count 1000000000 /Kids [4 0 R] >>';
    const bytes = pdfFile([CATALOG, pages, HELVETICA, page(), stream(HELLO)]);
    expect((await readPdf(bytes, DEFAULT_LIMITS)).text.trim()).toBe('Hello');
  });

  test('has more pages than a report', async () => {
    const kids = Array.from({ length: 1001 }, () => '4 0 R').join(' ');
    const pages = `<< /Type /Pages /Count 1001 /Kids [${kids}] >>`;
    const bytes = pdfFile([CATALOG, pages, HELVETICA, page(), stream(HELLO)]);
    expect(await problemsOf(bytes)).toEqual([{ code: 'file-too-large', limit: 'maxPages', most: 1000 }]);
  });

  test('has forms that draw themselves', async () => {
    expect(await problemsOf(recursiveForms())).toEqual([
      { code: 'file-too-large', limit: 'maxDepth', most: 1000 },
    ]);
  });

  test.each(Object.entries(TOO_MANY))('has too many: %s', async (_, content) => {
    const most = DEFAULT_LIMITS.maxOperators;
    const problems = await problemsOf(pageOf(content()));
    expect(problems).toEqual([{ code: 'file-too-large', limit: 'maxOperators', most }]);
  });

  // A rejection that nobody waits for ends the process that the library runs in; vitest counts it as an error.
  test.each([500, 5_000, 104_123, 130_154, 254_209, 397_203])(
    'is left off after %d operators',
    async (most) => {
      const bytes = pageOf(TOO_MANY['characters']?.() ?? '');
      const extract = await readDocument(bytes, { ...DEFAULT_LIMITS, maxOperators: most });
      expect(extract?.problems).toEqual([{ code: 'file-too-large', limit: 'maxOperators', most }]);
    },
  );

  test('has lines all over the page', async () => {
    const { text } = await readPdf(linesAllOver(), DEFAULT_LIMITS);
    expect(text.replace(/\s/g, '')).toBe('Hello');
  });

  test('has a stream that unpacks to more than a report', async () => {
    const most = DEFAULT_LIMITS.maxUnzippedBytes;
    const problems = await problemsOf(unpackingTo(most + (1 << 20)));
    expect(problems).toEqual([{ code: 'file-too-large', limit: 'maxUnzippedBytes', most }]);
  });
});
