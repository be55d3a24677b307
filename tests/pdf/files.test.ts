/** Reports printed by LibreOffice and Chromium say what the pages say that they were printed from. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/index.js';
import { readReport } from '../../src/node.js';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { parseExtract } from './support/extract.js';
import { FORM_IDS } from '../support/form.js';
import { comparable, misplaced } from './support/differences.js';

const FILES = new URL('files/', import.meta.url);

describe.each(FORM_IDS)('a report of %s', (form) => {
  test.each(['libreoffice', 'chromium'])('printed by %s', async (program) => {
    const html = parseHtml(readFileSync(new URL(`${form}.html`, FILES), 'utf8'));
    const bytes = new Uint8Array(readFileSync(new URL(`${form}.${program}.pdf`, FILES)));
    const extract = await readPdf(bytes, DEFAULT_LIMITS);
    const report = parseExtract(extract);
    expect(extract.problems).toEqual([]);
    expect(comparable(report)).toEqual(comparable(html));
    expect(report.figures.filter(({ status }) => status === 'blank').length).toBeGreaterThan(1);
    expect(report.sections.map(({ kind }) => kind)).toEqual(html.sections.map(({ kind }) => kind));
    expect(report.metadata.title).toBe(html.metadata.title);
    expect(misplaced(report, 20, 612, 842)).toEqual([]);
  });
});

test('a Buffer, as files are read into in Node, is read and left as it is', async () => {
  const buffer = readFileSync(new URL('g2014.libreoffice.pdf', FILES));
  const before = Buffer.from(buffer);
  const report = await readReport(buffer);
  expect(report.figures.some(({ status }) => status === 'reported')).toBe(true);
  expect(buffer.equals(before)).toBe(true);
});
