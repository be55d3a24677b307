import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import WordExtractor from 'word-extractor';
import { withoutSpace } from '../../src/source/characters.js';
import { featuresDocx } from '../support/features.js';
import { cellsOf, extractOf, linesOf } from '../support/office.js';

const folder = new URL('files/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, folder));

test('numbers, tracked changes, hidden text, merged cells, notes and breaks come out as from the .docx', async () => {
  const lines = [
    '一、总体情况',
    '（一）主动公开',
    '1. 数量',
    '2. 数量',
    '二、问题',
    '共收到12件',
    '项目\t总计',
    '处理\t公开\t1',
    '不公开\t',
    '电话-1',
    '下行',
    '注文',
  ];
  for (const bytes of [featuresDocx(), bytesOf('features.libreoffice.doc')]) {
    expect(await linesOf(bytes)).toEqual(lines);
    expect(await cellsOf(bytes)).toEqual([
      [
        ['0-2 项目', '2-3 总计'],
        ['0-1 处理', '1-2 公开', '2-3 1'],
        ['1-2 不公开', '2-3'],
      ],
    ]);
    expect((await extractOf(bytes)).problems).toEqual([{ code: 'changes-tracked' }]);
  }
});

describe('word-extractor reads the same text', () => {
  const files = readdirSync(fileURLToPath(folder)).filter((name) => /^g.*\.doc$/.test(name));

  test.each(files)('of %s', async (name) => {
    const document = await new WordExtractor().extract(fileURLToPath(new URL(name, folder)));
    const { text } = await extractOf(bytesOf(name));
    // Its types do not know the option that leaves quotation marks as they are.
    const { getBody } = document as unknown as { getBody(options: { filterUnicode: boolean }): string };
    const body = getBody.call(document, { filterUnicode: false });
    expect(withoutSpace(text)).toBe(withoutSpace(body));
  });
});

test('each cell of a .doc stands in the column of the same cell of the .docx', async () => {
  // In a .doc tables with nothing between them are one, and have one set of columns: only single ones compare.
  const wide = async (name: string) =>
    (await cellsOf(bytesOf(name)))
      .filter((rows) => rows.some((cells) => cells.length === 7))
      .map((rows) => rows.slice(-20));
  for (const form of ['g2019', 'g2021']) {
    const [doc, docx] = [await wide(`${form}.libreoffice.doc`), await wide(`${form}.libreoffice.docx`)];
    expect(doc.length).toBeGreaterThan(0);
    expect(doc).toEqual(docx);
  }
});
