import { describe, expect, test } from 'vitest';
import { readHeading } from '../../src/lexer/headings.js';
import { kindBySubject } from '../../src/vocabulary/titles.js';

const read = (text: string) => {
  const heading = readHeading(text, 0, text.length);
  return (
    heading && [
      heading.listed,
      heading.level,
      text.slice(heading.start, heading.end),
      text.slice(heading.textStart),
    ]
  );
};

describe('readHeading', () => {
  test.each([
    ['一、总体情况', 'overview', 1, '一、总体情况', ''],
    ['总体情况', 'overview', 1, '总体情况', ''],
    ['二、主动公开政府信息情况：', 'proactive', 1, '二、主动公开政府信息情况', ''],
    ['五、存在主要问题及改进情况。', 'problems', 1, '五、存在主要问题及改进情况', ''],
    ['1. 工作概述', 'overview', 1, '1. 工作概述', ''],
    ['概述：本年度', 'overview', 1, '概述', '本年度'],
    ['五、咨询处理情况。全年无咨询。', 'consultations', 1, '五、咨询处理情况', '全年无咨询。'],
    ['（一）主动公开政府信息情况', 'proactive', 2, '（一）主动公开政府信息情况', ''],
    ['三、着力推进平台建设', null, 1, '三、着力推进平台建设', ''],
    ['四、推进标准化。各单位逐项落实。', null, 1, '四、推进标准化', '各单位逐项落实。'],
    ['（二）强化督查考核。按月通报。', null, 2, '（二）强化督查考核', '按月通报。'],
    ['1、加强培训', null, 3, '1、加强培训', ''],
  ])('%s', (text, listed, level, heading, rest) => {
    expect(read(text)).toEqual([listed, level, heading, rest]);
  });

  test.each([
    '',
    '一、',
    '加强培训',
    '概述。本年度无变化',
    '概述本年度的工作',
    '三、一是完善制度；二是加强培训；三是落实责任。',
    `一、${'很'.repeat(60)}`,
  ])('finds none in %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('what ends a heading', () => {
  test.each(['。', '：', ':', '；', ';', '！', '!', '？', '?'])('%s at the end is no part of it', (mark) => {
    expect(read(`三、着力推进平台建设${mark}`)).toEqual([null, 1, '三、着力推进平台建设', '']);
  });

  test.each(['，', ',', '、', '.', '．', ' '])(
    '%j at the end is none of a sentence, and no part of it',
    (mark) => {
      expect(read(`三、着力推进平台建设${mark}`)).toEqual([null, 1, '三、着力推进平台建设', '']);
    },
  );

  test.each(['）', '”', '》', '…'])('%s at the end belongs to it', (mark) => {
    expect(read(`三、着力推进平台建设${mark}`)?.[2]).toBe(`三、着力推进平台建设${mark}`);
  });

  test.each(['。', '：', ':'])('%s comes before the paragraph on its line', (mark) => {
    expect(read(`三、着力推进平台建设${mark} 各单位逐项落实。`)).toEqual([
      null,
      1,
      '三、着力推进平台建设',
      '各单位逐项落实。',
    ]);
  });

  test.each(['；', ';', '！', '!', '？', '?'])('%s comes before no paragraph', (mark) => {
    expect(read(`三、着力推进平台建设${mark}各单位逐项落实。`)).toBeNull();
  });

  test.each(['、', '〃', '一', '＂', '－'])('%s does not end it', (mark) => {
    const heading = `三、推进${mark}平台建设`;
    expect(read(heading)).toEqual([null, 1, heading, '']);
  });
});

test('a heading that no list has is fifty characters long at most, or thirty-six before a paragraph', () => {
  const long = (length: number) => `三、${'很'.repeat(length)}`;
  expect(read(long(50))?.[2]).toBe(long(50));
  expect(read(long(51))).toBeNull();
  expect(read(`${long(36)}。按月通报。`)?.slice(2)).toEqual([long(36), '按月通报。']);
  expect(read(`${long(37)}。按月通报。`)).toBeNull();
  expect(read(`${long(49)}。`)?.[2]).toBe(long(49));
});

test('a listed title is a heading up to its mark, wherever the text stands', () => {
  const text = '前文二、主动公开政府信息情况：后文';
  const heading = readHeading(text, 2, text.length);
  expect(heading).toMatchObject({ listed: 'proactive', start: 2, end: 14, textStart: 15 });
  expect(readHeading(text, 2, 14)).toMatchObject({ end: 14, textStart: 14 });
  expect(readHeading('概述：', 0, 3)).toMatchObject({ listed: 'overview', end: 2, textStart: 3 });
});

test.each([
  ['行政复议、诉讼情况', 'review_litigation'],
  ['存在的问题及下一步打算', 'problems'],
  ['依申请公开办理情况', 'requests'],
  ['收费和减免情况', 'fees'],
  ['着力推进平台建设', 'local'],
  ['主动公开水平持续提升', 'local'],
  ['概况', 'overview'],
])('a heading %s that no list has is about %s', (heading, kind) => {
  expect(kindBySubject(heading)).toBe(kind);
});
