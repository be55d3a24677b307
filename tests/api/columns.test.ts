/** A small table of several columns: by what its numbers are told apart, and what is said where they are not. */
import { describe, expect, test } from 'vitest';
import { parse, type Report } from '../../src/index.js';
import { HEADS as APPLICANTS } from '../support/applications.js';

const HEADS = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数';
const FIRST = '规章\t1\t2\t3';
const SECOND = '行政规范性文件\t4\t5\t6';

function report(...lines: readonly string[]): Report {
  const around = [
    '青禾市水务局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '平稳。',
    '二、主动公开政府信息情况',
  ];
  const text = [...around, '第二十条第（一）项', ...lines, '五、存在的主要问题及改进情况', '无。'];
  return parse(text.join('\n'));
}

/** The two rows of the table as they are read: numbers, or what stands for them; and what is said. */
function told(...lines: readonly string[]): string[] {
  const { figures, diagnostics } = report(...lines);
  const cells = figures
    .filter(({ indicator }) => /^proactive\.(?:regulations|normative_documents)\./.test(indicator))
    .map(({ status, decimal }) => (status === 'reported' ? decimal : status));
  const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
  return [cells.slice(0, 3).join(' '), cells.slice(3).join(' '), ...codes];
}

const unreadable = 'unreadable unreadable unreadable';

describe('the heads', () => {
  test.each([
    ['in the order of the form', HEADS, [FIRST, SECOND]],
    [
      'in another order',
      '信息内容\t现行有效件数\t本年制发件数\t本年废止件数',
      ['规章\t3\t1\t2', '行政规范性文件\t6\t4\t5'],
    ],
    ['with running numbers', `序号\t${HEADS}`, ['1\t规章\t1\t2\t3', '2\t行政规范性文件\t4\t5\t6']],
    ['without that of the labels', HEADS.slice(5), [FIRST, SECOND]],
  ])('%s name the columns', (_, heads, rows) => {
    expect(told(heads, ...rows)).toEqual(['1 2 3', '4 5 6']);
  });

  test.each([
    ['of which one is unknown', '信息内容\t本年制发件数\t本年修改件数\t现行有效件数'],
    ['of which one is lost', '信息内容\t本年制发件数\t现行有效件数'],
    ['of which one stands twice', '信息内容\t本年制发件数\t本年制发件数\t现行有效件数'],
  ])('%s leave the columns unknown', (_, heads) => {
    expect(told(heads, FIRST, SECOND)).toEqual([unreadable, unreadable, 'column-unknown', 'column-unknown']);
  });

  test('that are not printed are taken to be those of the form, which is said once', () => {
    expect(told(FIRST, SECOND)).toEqual(['1 2 3', '4 5 6', 'columns-assumed']);
  });
});

describe('a row', () => {
  test('with fewer or more cells than columns is not read', () => {
    expect(told(HEADS, '规章\t1\t2', SECOND)).toEqual([unreadable, '4 5 6', 'column-undetermined']);
    expect(told(HEADS, '规章\t1\t2\t3\t4', SECOND)).toEqual([unreadable, '4 5 6', 'column-undetermined']);
  });

  test('may have units behind its numbers', () => {
    expect(told(HEADS, '规章\t1件\t2\t3', '行政规范性文件\t4\t件\t5\t件\t6\t件')).toEqual(['1 2 3', '4 5 6']);
  });

  test('keeps marks, blanks, words and what is no number apart', () => {
    expect(told(HEADS, '规章\t—\t/\t不涉及', '行政规范性文件\t无\t约三\t')).toEqual([
      'placeholder placeholder placeholder',
      '0 unreadable blank',
      'value-unreadable',
    ]);
  });

  test('behind which cells without a label stand is not read: they may be its own', () => {
    const said = told(HEADS, FIRST, '\t7\t8\t9', SECOND);
    expect(said).toEqual([unreadable, '4 5 6', 'column-undetermined', 'value-stray']);
  });

  test('that the form has not is said to be none', () => {
    expect(told(HEADS, FIRST, '规定\t7\t8\t9', SECOND)).toEqual(['1 2 3', '4 5 6', 'row-unknown']);
    for (const mark of ['★', '（1）', '①'])
      expect(told(HEADS, FIRST, `${mark}\t7\t8\t9`, SECOND)).toEqual(['1 2 3', '4 5 6', 'row-unknown']);
    // A row of another form.
    expect(told(HEADS, FIRST, '1.当面申请数\t7\t8\t9', SECOND)).toEqual(['1 2 3', '4 5 6', 'row-unknown']);
  });
});

describe('a row printed twice', () => {
  test('counts once where both say the same', () => {
    expect(told(HEADS, FIRST, SECOND, FIRST)).toEqual(['1 2 3', '4 5 6', 'row-repeated']);
  });

  test('does not count in the cells in which they differ', () => {
    expect(told(HEADS, FIRST, SECOND, '规章\t1\t2\t4')).toEqual([
      '1 2 unreadable',
      '4 5 6',
      'row-contradicted',
    ]);
    const { figures, diagnostics } = report(HEADS, FIRST, SECOND, '规章\t1\t—\t4');
    const differing = ['proactive.regulations.repealed', 'proactive.regulations.in_force'];
    expect(diagnostics.find(({ code }) => code === 'row-contradicted')).toMatchObject({ figures: differing });
    for (const { id, value, decimal, inferred, status, raw } of figures) {
      if (!differing.includes(id)) continue;
      expect({ value, decimal, inferred, status }).toEqual({
        value: null,
        decimal: null,
        inferred: null,
        status: 'unreadable',
      });
      expect(raw).not.toBe('');
    }
  });

  test('is told once, however often it comes again, and of each cell that differs', () => {
    expect(told(HEADS, FIRST, SECOND, FIRST, FIRST)).toEqual(['1 2 3', '4 5 6', 'row-repeated']);
    const { figures, diagnostics } = report(
      HEADS,
      FIRST,
      SECOND,
      '规章\t1\t2\t4',
      '规章\t9\t2\t4',
      '规章\t9\t2\t5',
      FIRST,
    );
    const rows = diagnostics.filter(({ code }) => code.startsWith('row-'));
    expect(rows.map(({ code, figures: ids }) => [code, ids])).toEqual([
      ['row-contradicted', ['proactive.regulations.in_force']],
      ['row-contradicted', ['proactive.regulations.issued']],
    ]);
    expect(figures.slice(0, 3).map(({ status, value }) => value ?? status)).toEqual([
      'unreadable',
      2,
      'unreadable',
    ]);
  });

  test('does not count where it says less than nothing otherwise', () => {
    expect(told(HEADS, '规章\t-1\t2\t3', SECOND, '规章\t-2\t2\t3')).toEqual([
      'unreadable 2 3',
      '4 5 6',
      'row-contradicted',
    ]);
  });

  test('does not count where a cell without a label stands behind the second', () => {
    expect(told(HEADS, FIRST, SECOND, FIRST, '\t\t\t4').slice(0, 2)).toEqual([unreadable, '4 5 6']);
  });

  test('counts where the other is blank', () => {
    expect(told(HEADS, FIRST, SECOND, '规章\t\t\t')).toEqual(['1 2 3', '4 5 6']);
    expect(told(HEADS, '规章', FIRST, SECOND).slice(0, 2)).toEqual(['1 2 3', '4 5 6']);
  });
});

describe('an amount', () => {
  test.each([
    ['（单位：万元）', '1.5', '15000', '万元', []],
    ['（单位：元）', '15000', '15000', '元', []],
    ['', '1.5', '15000', null, []],
    ['（单位：万元）', '15000元', '15000', '元', []],
    ['（单位：元）', '1.5万', '15000', '元', []],
    ['（单位：万元）', '', null, '万元', []],
    ['（单位：万元）', '—', null, '万元', []],
    ['（单位：万元）', '3件', null, '万元', ['value-unreadable']],
  ])('under 本年收费金额%s that prints %j', (unit, cell, decimal, unitWritten, codes) => {
    const lines = ['第二十条第（八）项', `信息内容\t本年收费金额${unit}`, `行政事业性收费\t${cell}`];
    const { figures, diagnostics } = report(...lines);
    expect(figures.find(({ id }) => id === 'proactive.administrative_fees.amount')).toMatchObject({
      decimal,
      unit: '元',
      unitWritten,
      raw: cell,
    });
    const said = diagnostics.map(({ code }) => code as string);
    expect(said.filter((code) => code !== 'figures-missing')).toEqual(codes);
  });
});

describe('an amount printed twice', () => {
  const CAPTION = '第二十条第（八）项';
  const head = (unit: string) => `信息内容\t本年收费金额${unit}`;
  const amount = (cell: string) => `行政事业性收费\t${cell}`;
  const read = (...lines: string[]) => {
    const { figures, diagnostics } = report(...lines);
    const { decimal } = figures.find(({ id }) => id === 'proactive.administrative_fees.amount') ?? {};
    const codes = diagnostics.map(({ code }) => code as string);
    return [decimal, ...codes.filter((code) => code !== 'figures-missing')];
  };

  test('in the same way is told of once', () => {
    expect(read(CAPTION, head(''), amount('487万'), amount('487万'))).toEqual([
      '4870000',
      'unit-implied',
      'row-repeated',
    ]);
  });

  test.each([
    ['in other words', '', '487.0万'],
    ['with a unit of its own', '', '487万元'],
    ['under a unit', '（单位：万元）', '487万'],
  ])('%s is read again', (_, unit, cell) => {
    const codes = read(CAPTION, head(''), amount('487万'), CAPTION, head(unit), amount(cell));
    expect(codes.slice(0, 2)).toEqual(['4870000', 'unit-implied']);
    expect(codes).toContain('row-repeated');
  });

  test('in the same digits under another unit is none', () => {
    const twice = [
      CAPTION,
      head('（单位：万元）'),
      amount('1.5'),
      CAPTION,
      head('（单位：元）'),
      amount('1.5'),
    ];
    expect(read(...twice)).toEqual([null, 'row-contradicted']);
  });
});

describe('numbers of which some are in two cells', () => {
  const COLUMNS = ['申请人情况', ...APPLICANTS];
  const ROWS = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（二）部分公开',
  ];
  const LAST = '四、结转下年度继续办理';
  const statuses = (rows: readonly string[]) => {
    const lines = rows.map((cells, at) => [ROWS[at] ?? LAST, ...cells.split(' ')].join('\n'));
    const { figures } = report(
      '三、收到和处理政府信息公开申请情况',
      COLUMNS.join('\n'),
      ...lines,
      '四、其他',
    );
    const own = figures.filter(({ indicator }) => indicator === 'requests.carried_forward');
    return new Set(own.map(({ status }) => status));
  };
  const SPLIT = '1 2 3 4 5 6 2 1';
  const WHOLE = '1 2 3 4 5 6 21';

  test('leave open whether a row that has as many cells as it should has lost a blank', () => {
    expect(statuses([SPLIT, SPLIT, SPLIT, WHOLE, WHOLE])).toEqual(new Set(['unreadable']));
  });

  test('may go on behind the table', () => {
    expect(statuses([WHOLE, WHOLE, WHOLE, WHOLE, `${WHOLE} ，075`]).has('reported')).toBe(false);
    expect(statuses([WHOLE, WHOLE, WHOLE, WHOLE, `${WHOLE} -3-`])).toEqual(new Set(['reported']));
  });

  test('are page numbers where they are few', () => {
    expect(statuses([SPLIT, WHOLE, SPLIT, WHOLE, WHOLE])).toEqual(new Set(['reported']));
  });
});

test('what is said of rows quotes them', () => {
  const { diagnostics, source } = report(HEADS, FIRST, '规定\t7\t件\t8\t9', SECOND, '\t4\t—\t5');
  const said = (code: string) => diagnostics.find((diagnostic) => diagnostic.code === code);
  const unknown = said('row-unknown');
  expect(unknown?.message.zh).toContain('“规定”（7 8 9）');
  expect(source.slice(unknown?.start ?? 0, unknown?.end ?? 0)).toBe('规定\t7\t件\t8\t9');
  expect(said('value-stray')?.message.zh).toContain('“4 5”');
});

test('a row that cannot be read is quoted by its cells, or by its label where it has none', () => {
  const issued = (...lines: string[]) => {
    const { figures, source } = report(...lines);
    const figure = figures.find(({ id }) => id === 'proactive.regulations.issued');
    expect(source.slice(figure?.start ?? 0, figure?.end ?? 0)).toBe(figure?.raw);
    return figure?.raw;
  };
  expect(issued(HEADS, '规章\t1\t2', SECOND)).toBe('1\t2');
  expect(issued('信息内容\t本年制发件数\t现行有效件数', '规章', SECOND)).toBe('规章');
});
