/** Which note of a report stands under a table. */
import { describe, expect, test } from 'vitest';
import { noteBelow } from '../../src/checks/notes.js';
import { parse } from '../../src/index.js';

const TABLE = [
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t3\t1\t21',
];

/** The note under the table, where `below` stands behind it and `after` in the next section. */
function noteOf(below: readonly string[], after: readonly string[] = [], at = '21'): string | null {
  const text = [
    '云岭县档案局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '注：开头的说明。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    ...TABLE,
    ...below,
    '五、存在的主要问题及改进情况',
    ...after,
  ].join('\n');
  const { tree, source } = parse(text);
  return noteBelow(tree, source, source.indexOf(at));
}

describe('a note is told by its first word', () => {
  test.each([
    '注：逐项计入。',
    '注1：逐项计入。',
    '备注: 逐项计入。',
    '附注：逐项计入。',
    '说明：逐项计入。',
    '（注：逐项计入。）',
    '*注：逐项计入。',
    '注 2 ：逐项计入。',
  ])('%s', (line) => {
    expect(noteOf([line])).toBe(line);
  });

  test.each(['注意：逐项计入。', '关于备注：逐项计入。', '注12：逐项计入。', '说明逐项计入。'])(
    'not %s',
    (line) => {
      expect(noteOf([line])).toBeNull();
    },
  );
});

test('the first behind the table counts, wherever between the lines', () => {
  expect(noteOf(['以上数字已经核实。', '注：第一条。', '注：第二条。'])).toBe('注：第一条。');
});

test('a note before the table or in another section is none', () => {
  expect(noteOf([])).toBeNull();
  expect(noteOf([], ['注：后面的说明。'])).toBeNull();
});

test('a place outside of all tables has none', () => {
  expect(noteOf(['注：逐项计入。'], [], '一、总体情况')).toBeNull();
  expect(noteOf(['注：逐项计入。'], [], '存在的主要问题')).toBeNull();
});

test('a long note is cut', () => {
  const note = `注：${'逐项计入'.repeat(120)}`;
  expect(noteOf([note])).toBe(`${note.slice(0, 400)}…`);
  expect(noteOf([note.slice(0, 400)])).toBe(note.slice(0, 400));
  expect(noteOf([note.slice(0, 401)])).toBe(`${note.slice(0, 400)}…`);
});
