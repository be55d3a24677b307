import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/node.js';
import { readReport as readBytes } from '../../src/read.js';
import { expectedReading, reading, sampleModel } from '../support/documents.js';
import { FORM_IDS } from '../support/form.js';

const folder = fileURLToPath(new URL('files/', import.meta.url));
const KINDS = [
  'txt',
  'html',
  'gbk.html',
  'libreoffice.docx',
  'libreoffice.doc',
  'libreoffice.xlsx',
  'pandoc.docx',
  'libreoffice.pdf',
  'chromium.pdf',
];

test('every file is read by a test', () => {
  const expected = FORM_IDS.flatMap((form) => KINDS.map((kind) => `${form}.${kind}`));
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('g20'))
      .sort(),
  ).toEqual(expected.sort());
});

describe.each(FORM_IDS)('the report of %s', (form) => {
  const wanted = expectedReading(sampleModel(form));

  test('has blanks, placeholders and numbers', () => {
    expect(wanted.filter((line) => line.endsWith(': blank')).length).toBeGreaterThan(1);
    expect(wanted.filter((line) => /: \d+$/.test(line)).length).toBeGreaterThan(40);
  });

  test.each(KINDS)('gives its figures from %s', async (kind) => {
    const file = join(folder, `${form}.${kind}`);
    const report = await readReport(file);
    expect(reading(report.figures)).toEqual(wanted);
    expect(report.generation).toBe(form);
    expect(report.metadata.agency).toBe(sampleModel(form).agency);
    expect(report.diagnostics.filter(({ code }) => /^(?:file|text|encoding)-/.test(code))).toEqual([]);
    const same = await readBytes(readFileSync(file));
    expect(JSON.stringify(same)).toBe(JSON.stringify(report));
  });
});

test('each figure of a document has its place', async () => {
  const place = async (file: string, id: string) => {
    const report = await readReport(join(folder, file));
    const figure = report.figures.find((figure) => figure.id === id);
    return figure && report.origin(figure);
  };
  const inTable = (kind: string, table: number) => [
    { kind, paragraph: expect.any(Number), cell: { table, row: 4, column: 4 } },
  ];
  const id = 'requests.received.total@natural_person';
  // In a .doc tables with nothing between them are one.
  for (const [kind, file, table] of [
    ['docx', 'g2021.libreoffice.docx', 5],
    ['docx', 'g2021.pandoc.docx', 5],
    ['doc', 'g2021.libreoffice.doc', 2],
  ] as const) {
    expect(await place(file, id), file).toEqual(inTable(kind, table));
  }
  expect(await place('g2021.libreoffice.xlsx', id)).toEqual([
    { kind: 'sheet', sheet: 'Sheet1', address: expect.stringMatching(/^[A-Z]+\d+$/) },
  ]);
  expect(await place('g2021.libreoffice.pdf', id)).toEqual([
    {
      kind: 'pdf',
      page: 1,
      box: {
        x: expect.any(Number),
        y: expect.any(Number),
        width: expect.any(Number),
        height: expect.any(Number),
      },
    },
  ]);
  // A blank cell stands somewhere, too.
  const blank = expectedReading(sampleModel('g2021')).find((line) => line.endsWith(': blank')) as string;
  const blankId = blank.slice(0, blank.lastIndexOf(':'));
  for (const file of ['g2021.libreoffice.docx', 'g2021.libreoffice.doc', 'g2021.libreoffice.xlsx']) {
    expect(await place(file, blankId), file).toHaveLength(1);
  }
});
