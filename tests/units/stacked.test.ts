import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A report of 2021 whose tables stand as in the text of a PDF. */
function report(...table: string[]): string {
  return lines(
    '青禾市气象局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '本年度各项工作有序推进，按要求公开了应当公开的信息。',
    ...table,
    '五、存在的主要问题及改进情况',
    '无。',
  );
}

function figures(text: string): Map<string, string | null> {
  return new Map(parse(text).figures.map(({ id, status, raw }) => [id, status === 'missing' ? null : raw]));
}

/** Of the table of 四: all that is read, in the order of the form. */
function review(text: string): (string | null)[] {
  return parse(text)
    .figures.filter(({ id }) => /^(?:review|litigation)\./.test(id))
    .map(({ raw }) => raw);
}

describe('heads that stand one character below another', () => {
  const REVIEW = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '              行政复议                                      行政诉讼',
    '                                               未经复议直接起诉             复议后起诉',
    '           结      其   尚',
    '           果      他   未 总                       结 其 尚         结   结 其 尚',
    '      结果维持                                      果 他 未 总       果   果 他 未 总',
    '           纠      结   审 计                  结果维持',
    '           正      果   结                         纠 结 审 计       维   纠 结 审 计',
    '                                                正 果 结         持   正 果 结',
  ];
  const NUMBERS = '         1    2    3   4 10                     5 6 7 8 26      9   10 11 12 42';

  test('are read together', () => {
    expect(review(report(...REVIEW, NUMBERS))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '10',
      '5',
      '6',
      '7',
      '8',
      '26',
      '9',
      '10',
      '11',
      '12',
      '42',
    ]);
  });

  test('one that is lost leaves the columns unknown', () => {
    const lost = REVIEW.map((line) => line.replace('结 其 尚         结', '结   尚         结'));
    expect(review(report(...lost, NUMBERS)).filter((raw) => raw !== null && /^\d+$/.test(raw))).toEqual([]);
  });

  test('a head that is none of the form leaves them unknown, too', () => {
    const other = REVIEW.map((line) => line.replace('其   尚', '别   尚'));
    expect(review(report(...other, NUMBERS)).filter((raw) => raw !== null && /^\d+$/.test(raw))).toEqual([]);
  });

  test('a row with a blank among its numbers is not read', () => {
    const blank = NUMBERS.replace(' 7 ', '   ');
    const statuses = parse(report(...REVIEW, blank))
      .figures.filter(({ id }) => /^(?:review|litigation)\./.test(id))
      .map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['unreadable']));
  });

  const REQUESTS = [
    '三、收到和处理政府信息公开申请情况',
    '                                       申请人情况',
    '（本列数据的勾稽关系为：第一项加第二项               法人或其他组织',
    '    之和，等于第三项加第四项之和） 自然 商业 科研    社会公 法律服 其 计',
    '                                             总',
    '                     人',
    '                       企业 机构    益组织 务机构 他',
    '             一、本年新收  29  30 31     36  29 30 185',
    '             二、上年结转  0   0  0      0   0 0    0',
    '三、本年度       （一）予以公开  0   1  2      3   0 1    7',
    ' 办理结果       （二）部分公开  3   0  1      2    3   0   9',
  ];

  test('the second half of a head may be printed above the first', () => {
    const found = figures(report(...REQUESTS));
    expect(found.get('requests.received.total@natural_person')).toBe('29');
    expect(found.get('requests.received.total@legal.other')).toBe('30');
    expect(found.get('requests.received.total')).toBe('185');
    expect(found.get('requests.outcome.partially_granted')).toBe('9');
  });
});

describe('pages of their own columns', () => {
  const FIRST = [
    '三、收到和处理政府信息公开申请情况',
    '                              自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计',
    '一、本年新收政府信息公开申请数量    1       2         3         4             5            6     21',
    '二、上年结转政府信息公开申请数量    0       0         0         0             0            0     0',
  ];

  test('a number below a break stands under no head of the page before', () => {
    const text = report(
      ...FIRST,
      '\f诉        类     申请',
      '（七）总计                                                                      7',
      '四、结转下年度继续办理                                                              0',
    );
    const found = figures(text);
    expect(found.get('requests.received.total')).toBe('21');
    for (const [id, raw] of found) if (id.startsWith('requests.outcome.total')) expect(raw).not.toBe('7');
  });
});

describe('what is broken otherwise', () => {
  test('1\\. is the ordinal of a heading', () => {
    const { sections } = parse(
      lines(
        '# 青禾市气象局2022年政府信息公开工作年度报告',
        '1\\. 总体情况',
        '一切如常。',
        '2\\. 主动公开政府信息情况',
      ),
    );
    expect(sections.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['overview', 1],
      ['proactive', 2],
    ]);
  });

  test('a row of AsciiDoc goes on in the next line, whatever stands there', () => {
    const found = figures(
      report(
        '三、收到和处理政府信息公开申请情况',
        '|===',
        '| | |自然人 |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |总计',
        '',
        '|一、本年新收政府信息公开申请数量 | | |1 |2 |3 |4 |5 |6 |21',
        '',
        '| |（二）部分公开（区分处理的，只计这一情形，不计其他情形） | |7 |8',
        '|9 |10 |11 |12 |57',
        '|===',
      ),
    );
    expect(found.get('requests.received.total')).toBe('21');
    expect(found.get('requests.outcome.partially_granted@natural_person')).toBe('7');
    expect(found.get('requests.outcome.partially_granted@legal.research')).toBe('9');
    expect(found.get('requests.outcome.partially_granted')).toBe('57');
  });

  test('a number and its unit on a line are one cell', () => {
    const text = report(
      '二、主动公开政府信息情况',
      // A number behind a space: cells may be kept apart by spaces.
      '全年公开 12 件。',
      '第二十条第（一）项',
      ...['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ...['规章', '0 件', '1 件', '2 件'],
      ...['行政规范性文件', '3 件', '4 件', '5 件'],
    );
    const found = figures(text);
    expect(found.get('proactive.regulations.issued')).toBe('0 件');
    expect(found.get('proactive.normative_documents.in_force')).toBe('5 件');
  });

  test('columns are not assumed where most rows have more cells than the form', () => {
    const row = (label: string, ...cells: string[]) =>
      ['', label, ...cells.flatMap((cell) => ['7', cell])].join('\n\n\t');
    const numbers = ['1', '2', '3', '4', '5', '6', '21'];
    const text = report(
      '三、收到和处理政府信息公开申请情况',
      row('一、本年新收政府信息公开申请数量', ...numbers),
      row('二、上年结转政府信息公开申请数量', ...numbers),
      row('（一）予以公开', ...numbers),
      // A text behind so many cells as the form has looks like the label of a further row.
      row('（七）总计', '1', '2', '3', '详见附件', '5', '6', '21'),
      row('四、结转下年度继续办理', ...numbers),
    );
    const given = parse(text).figures.filter(({ status }) => status === 'reported');
    expect(given.map(({ id }) => id)).toEqual([]);
  });
});
