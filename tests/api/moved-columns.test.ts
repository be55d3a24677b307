/** Tables as pdftotext prints them: cells without a blank between them, and columns moved from line to line. */
import { describe, expect, test } from 'vitest';
import { parse, type Report } from '../../src/index.js';
import { HEADS } from '../support/applications.js';

const TITLE = '青禾市水务局2021年政府信息公开工作年度报告';

/** By id, what is given: a number, `blank`, or nothing. */
function given(report: Report, start: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { id, status, decimal } of report.figures) {
    if (!id.startsWith(start) || status === 'missing' || status === 'unreadable') continue;
    found[id.slice(start.length)] = decimal ?? status;
  }
  return found;
}

const codes = (report: Report) => report.diagnostics.map(({ code }) => code);

describe('cells without a blank between them', () => {
  const proactive = (...table: string[]) =>
    parse([TITLE, '', '一、主动公开政府信息情况', '', ...table, '\f'].join('\n'));

  test('are the heads of a table in its order', () => {
    const report = proactive(
      '        第二十条第（一）项',
      '   信息内容本年制发件数本年废止件数现行有效件数',
      '     规章     100  101   102',
      '行政规范性文件     103  104   105',
      '  第二十条第（五）项',
      '信息内容本年处理决定数量',
      '行政许可      7',
    );
    expect(given(report, 'proactive.')).toEqual({
      'regulations.issued': '100',
      'regulations.repealed': '101',
      'regulations.in_force': '102',
      'normative_documents.issued': '103',
      'normative_documents.repealed': '104',
      'normative_documents.in_force': '105',
      'administrative_licensing.decisions': '7',
    });
    expect(codes(report)).not.toContain('column-unknown');
  });

  test('are heads in another order', () => {
    const report = proactive(
      '   信息内容本年废止件数本年制发件数现行有效件数',
      '     规章     100  101   102',
      '行政规范性文件     103  104   105',
    );
    expect(given(report, 'proactive.')).toEqual({
      'regulations.repealed': '100',
      'regulations.issued': '101',
      'regulations.in_force': '102',
      'normative_documents.repealed': '103',
      'normative_documents.issued': '104',
      'normative_documents.in_force': '105',
    });
  });

  test('are a label and its unit, or a unit and the number behind it', () => {
    const report = parse(
      [
        '青禾市水务局2016年政府信息公开工作年度报告',
        '',
        '附表',
        '',
        '统计指标                 计量单位统计数',
        '六、举报投诉数量              件    3',
        '七、依申请公开信息收取的费用万元      48',
        '八、机构建设和保障经费情况——',
        '（三）从事政府信息公开工作人员数     人    51',
        '（四）政府信息公开专项经费        万元54',
        '\f',
      ].join('\n'),
    );
    expect(given(report, '')).toMatchObject({
      'complaints.total': '3',
      'fees.requests.amount': '480000',
      'staff.total': '51',
      'funding.dedicated': '540000',
    });
  });
});

/** A row of the applications, its values beginning in some columns of characters; `_` for a blank. */
function row(label: string, values: string, columns: readonly number[]): string {
  let line = label;
  for (const [at, value] of values.split(' ').entries())
    if (value !== '_') line = `${line.padEnd(columns[at] as number)}${value}`;
  return line;
}

const WIDE = [34, 40, 48, 58, 68, 78, 84];
const FULL = [
  row('一、本年新收政府信息公开申请数量', '1 0 2 0 0 3 6', WIDE),
  row('二、上年结转政府信息公开申请数量', '0 1 0 0 2 0 3', WIDE),
  row('（七）总计', '0 1 0 0 2 0 3', WIDE),
];

/** The applications with their heads on the page before. */
function applications(...rows: string[]): Report {
  const heads = row('', HEADS.join(' '), [30, 37, 45, 53, 63, 73, 80]);
  const lines = [
    TITLE,
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
    heads,
    `\f${rows[0]}`,
    ...rows.slice(1),
    '\f',
  ];
  return parse(lines.join('\n'));
}

const GRANTED = 'requests.outcome.granted';
const ALL = [
  '@natural_person',
  '@legal.business',
  '@legal.research',
  '@legal.public_welfare',
  '@legal.legal_service',
  '@legal.other',
  '',
];
const cells = (values: string) =>
  Object.fromEntries(values.split(' ').map((value, at) => [ALL[at], value === '_' ? 'blank' : value]));

describe('a row with blanks beside full ones', () => {
  test.each(['4 _ 5 6 7 8 30', '_ 5 5 6 7 8 31', '4 5 6 7 8 9 _', '_ _ 5 _ _ 8 13'])('%s', (values) => {
    const report = applications(...FULL, row('（一）予以公开', values, WIDE));
    expect(given(report, GRANTED)).toEqual(cells(values));
  });

  test('may stand a column beside them', () => {
    const moved = WIDE.map((column) => column - 1);
    const report = applications(...FULL, row('（一）予以公开', '4 _ 5 6 7 8 30', moved));
    expect(given(report, GRANTED)).toEqual(cells('4 _ 5 6 7 8 30'));
  });

  test('has longer numbers that begin further left', () => {
    const centred = WIDE.map((column, at) => (at === 2 ? column - 2 : column));
    const report = applications(...FULL, row('（一）予以公开', '4 _ 12345 6 7 8 30', centred));
    expect(given(report, GRANTED)).toEqual(cells('4 _ 12345 6 7 8 30'));
  });

  test.each([
    [
      'that stand otherwise',
      FULL,
      WIDE.map((column, at) => (at < 4 ? column - 4 : column)),
      '4 _ 5 6 7 8 30',
    ],
    ['of which there is one', FULL.slice(0, 1), WIDE.map((column) => column - 1), '4 _ 5 6 7 8 30'],
    ['in columns close together', FULL, [34, 36, 38, 40, 42, 44, 46], '4 _ 5 6 7 8 30'],
  ])('is not read beside rows %s', (_, full, columns, values) => {
    const report = applications(...full, row('（一）予以公开', values, columns));
    expect(given(report, GRANTED)).toEqual({});
  });

  test('is not read for two values where full rows of the page differ', () => {
    const others = WIDE.map((column) => column + 10);
    const further = ['（二）部分公开', '（三）不予公开', '（四）无法提供'].map((label) =>
      row(label, '1 0 2 0 0 3 6', others),
    );
    const sparse = row('（一）予以公开', '_ _ _ 5 _ _ 5', WIDE);
    expect(given(applications(...FULL, sparse), GRANTED)).toEqual(cells('_ _ _ 5 _ _ 5'));
    expect(given(applications(...FULL, sparse, ...further), GRANTED)).toEqual({});
  });
});

describe('numbers on a line of their own', () => {
  test('may be those of the label above, which is not blank', () => {
    const report = applications(
      ...FULL,
      '（一）予以公开',
      row('', '4 4 5 6 7 8 34', WIDE),
      row('（二）部分公开7', '4 5 6 7 8 37', WIDE.slice(1)),
    );
    expect(given(report, GRANTED)).toEqual({});
  });

  test('beside a label that wraps around them, further in than the labels below', () => {
    const report = applications(
      row('              5.要求行政机关确认或重新出具已获取', '', []),
      row('', '4 4 5 6 7 8 34', WIDE),
      '              信息',
      row('    （六）其他处理', '1 0 2 0 0 3 6', WIDE),
    );
    expect(given(report, 'requests.outcome.not_processed.reissue_confirmation')).toEqual(
      cells('4 4 5 6 7 8 34'),
    );
  });
});

test('a digit behind a label is the number of its first cell, not a slip', () => {
  const report = parse(
    [
      '青禾市水务局2020年政府信息公开工作年度报告',
      '一、主动公开政府信息情况',
      '第二十条第（五）项',
      '信息内容    上一年项目数量    本年增/减    处理决定数量',
      '行政许可        1       2       3',
      '其他对外管理服务事项0           1       2',
      '\f',
    ].join('\n'),
  );
  expect(given(report, 'proactive.other_external_services')).toEqual({});
  expect(codes(report)).not.toContain('row-misspelt');
});

describe('a few numbers on a page', () => {
  test('are not read under the heads that they begin below by chance', () => {
    const report = applications('', row('（一）予以公开', '_ _ _ 193 651 _ _', [0, 0, 0, 52, 62, 0, 0]));
    expect(given(report, GRANTED)).toEqual({});
  });

  test('are not read by the order of columns of which one has fallen apart', () => {
    const columns = WIDE.map((column) => column - 3);
    const report = applications(
      row('（一）予以公开', '2 8 _ _ 4 5 1', WIDE),
      row('（二）部分公开', '7 5 8 _ 3 _ 9', columns),
      row('（三）不予公开', '2 _ 6 _ 7 8 5', WIDE),
    );
    expect(Object.values(given(report, 'requests.outcome'))).not.toContain('blank');
  });
});

test('a row without numbers is not blank beside numbers that stand at the label of its group', () => {
  const report = applications(
    ...FULL,
    '      （一）予以公开',
    row('三、', '787 1699 _ 544 124 _ 9', WIDE),
    '本年  （二）部分公开',
    row('度办  （六）其他处理', '1 0 2 0 0 3 6', WIDE),
  );
  expect(given(report, GRANTED)).toEqual({});
});

test('two numbers a blank apart that may be one are read as neither in a row with blanks', () => {
  const wide = [34, 42, 50, 58, 66, 74, 82];
  const close = [34, 42, 50, 54, 66, 74, 82];
  const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（二）部分公开'].map(
    (label) => row(label, '1 _ 2 _ 0 3 6', wide),
  );
  expect(given(applications(...rows, row('（一）予以公开', '_ _ 242 689 _ _ 931', close)), GRANTED)).toEqual(
    {},
  );
});
