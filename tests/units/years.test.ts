import { describe, expect, test } from 'vitest';
import { generationOf } from '../../src/generation/detect.js';
import { isTitle, readPeriod, readYear } from '../../src/generation/years.js';
import { isoDate } from '../../src/source/dates.js';

describe('readPeriod', () => {
  test.each([
    ['统计期限自2020年1月1日起至2020年12月31日止', '2020-01-01', '2020-12-31'],
    ['统计期限自2020 年1 月1 日至 2020年12月31日', '2020-01-01', '2020-12-31'],
    ['时间为２０１９年１月１日至２０１９年１２月３１日', '2019-01-01', '2019-12-31'],
    ['自2021年1月1日起，至12月31日止', '2021-01-01', '2021-12-31'],
    ['2022年3月1日至5日开会；2021年1月1日—2021年12月31日', '2021-01-01', '2021-12-31'],
  ])('%s', (text, start, end) => {
    expect(readPeriod(text)).toEqual({ start, end });
  });

  test.each([
    '',
    '2020年',
    '2020年2月30日至2020年12月31日',
    '2020年3月1日至2020年3月5日',
    '2019年1月1日至2021年12月31日',
  ])('finds none in %j', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('isTitle', () => {
  test.each([
    '青禾市水务局2021年政府信息公开工作年度报告',
    '2021年度政府信息公开工作年度报告',
    '鹿鸣县2016年政务公开工作年度报告（公开版）',
    '青禾市2010年政府信息公开年报',
  ])('%s is', (line) => {
    expect(isTitle(line)).toBe(true);
  });

  test.each([
    '关于印发政府信息公开工作年度报告格式的通知',
    '首页>政务公开>政府信息公开工作年度报告',
    '现将本局政府信息公开工作年度报告',
    '一、政府信息公开工作年度报告',
    '年度报告',
    '一图读懂政府信息公开工作',
    `${'很'.repeat(90)}政府信息公开工作年度报告`,
  ])('%s is not', (line) => {
    expect(isTitle(line)).toBe(false);
  });
});

test.each([
  ['2021年度报告', 2021],
  ['青禾市二〇二〇年报告', 2020],
  ['二○一八年', 2018],
  ['２０２２年', 2022],
  ['文号20211234', null],
  ['第12021号', null],
  ['', null],
])('the year of %s is %s', (line, year) => {
  expect(readYear(line)).toBe(year);
});

test('a date is one of the calendar', () => {
  expect(isoDate('2020', '2', '29')).toBe('2020-02-29');
  expect(isoDate('2021', '2', '29')).toBeNull();
  expect(isoDate('2021', '13', '1')).toBeNull();
  expect(isoDate('2021', '1', '0')).toBeNull();
  expect(isoDate(undefined, '1', '1')).toBeNull();
});

test.each([
  [2007, null],
  [2008, 'g2008'],
  [2013, 'g2008'],
  [2014, 'g2014'],
  [2018, 'g2014'],
  [2019, 'g2019'],
  [2020, 'g2019'],
  [2021, 'g2021'],
  [2040, 'g2021'],
  [null, null],
])('the form of %s is %s', (year, generation) => {
  expect(generationOf(year)).toBe(generation);
});
