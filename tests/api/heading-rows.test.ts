/** Rows of headings in the table of applications: stray numbers, subtotals, （六） as one row or as three; a table cut short. */
import { describe, expect, test } from 'vitest';
import { grammars, type Row } from '../../grammars/index.js';
import { parse } from '../../src/index.js';

const HEADS = '（本列数据）\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
const DENIED = 'requests.outcome.denied';
const OTHER = 'requests.outcome.other';
const BELOW_OTHER = [`${OTHER}.overdue_correction`, `${OTHER}.overdue_fee`, `${OTHER}.other`];
const LAST = 'requests.carried_forward';
const ones = '1\t0\t0\t0\t0\t0\t1';

/**
 * What a table of ones says of some rows, their cells in order; and the codes of what is said.
 *
 * @param cells what stands behind the labels of some rows; null for a row that is not printed
 */
function told(
  cells: Readonly<Record<string, string | null>>,
  rows: readonly string[],
  end: readonly string[] = ['五、存在的主要问题及改进情况', '无。'],
): string[] {
  const table = grammars.g2021.tables.find((each) => each.rows.some(({ id }) => id === LAST));
  const lines = (table?.rows ?? []).flatMap(({ id, kind, label }) => {
    const own = id in cells ? cells[id] : kind === 'heading' ? '' : ones;
    return own === null ? [] : [own === '' ? label : `${label}\t${own}`];
  });
  const around = ['青禾市水务局2023年政府信息公开工作年度报告', '一、总体情况', '平稳。'];
  const text = [...around, '三、收到和处理政府信息公开申请情况', HEADS, ...lines, ...end].join('\n');
  const { figures, diagnostics } = parse(text);
  const said = rows.map((row) =>
    figures
      .filter(({ indicator }) => indicator === row)
      .map(({ status, decimal }) => (status === 'reported' ? decimal : status))
      .join(' '),
  );
  const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
  return [...said, ...codes];
}

const all = (status: string) => new Array(7).fill(status).join(' ');
const without = Object.fromEntries(BELOW_OTHER.map((id) => [id, null]));

describe('a heading', () => {
  const subtotal = `${DENIED}.total`;

  test('has no figures', () => {
    expect(told({}, [subtotal])).toEqual(['']);
  });

  test('may carry a number that is none of its own', () => {
    expect(told({ [DENIED]: '0' }, [subtotal])).toEqual(['', 'value-on-heading-row']);
    expect(told({ [DENIED]: '\t\t3\t\t' }, [subtotal])).toEqual(['', 'value-on-heading-row']);
    expect(told({ [DENIED]: '3\t约三' }, [subtotal])).toEqual(['', 'value-on-heading-row']);
    expect(told({ 'requests.results': '8\t0\t0\t0\t0\t0\t8' }, [])).toEqual(['value-on-heading-row']);
  });

  test('may carry blanks, of which nothing is said', () => {
    expect(told({ [DENIED]: '\t\t' }, [subtotal])).toEqual(['']);
    expect(told({ [DENIED]: '—' }, [subtotal])).toEqual(['']);
  });

  test('has a subtotal where it has a cell for each column and rows below it', () => {
    expect(told({ [DENIED]: '8\t0\t0\t0\t0\t0\t8' }, [subtotal])).toEqual(['8 0 0 0 0 0 8']);
    expect(told({ [DENIED]: '\t\t\t\t\t\t' }, [subtotal])).toEqual([all('blank')]);
    expect(told({ [DENIED]: '8\t0\t0\t0\t0\t0\t8\t9' }, [subtotal])).toEqual([
      all('unreadable'),
      'column-undetermined',
    ]);
  });
});

describe('（六）其他处理', () => {
  const rows = [`${OTHER}.total`, ...BELOW_OTHER];
  const threes = '3\t0\t0\t0\t0\t0\t3';

  test('is a row where it stands for the three below it, which are then not missing', () => {
    expect(told({ ...without, [OTHER]: threes }, rows)).toEqual(['3 0 0 0 0 0 3', '', '', '']);
    expect(told({ ...without, [OTHER]: '\t\t\t\t\t\t' }, rows)).toEqual([all('blank'), '', '', '']);
    expect(told({ ...without, [OTHER]: '3\t3' }, rows)).toEqual([
      all('unreadable'),
      '',
      '',
      '',
      'column-undetermined',
    ]);
  });

  test('is a subtotal where the three follow', () => {
    const each = '1 0 0 0 0 0 1';
    expect(told({ [OTHER]: threes }, rows)).toEqual(['3 0 0 0 0 0 3', each, each, each]);
  });

  test('is a heading where one of the three follows', () => {
    const one = { ...without, [`${OTHER}.other`]: ones };
    expect(told({ ...one, [OTHER]: threes }, rows)).toEqual([
      '',
      all('missing'),
      all('missing'),
      '1 0 0 0 0 0 1',
      'value-on-heading-row',
    ]);
  });

  test('is a heading without cells', () => {
    expect(told(without, rows)).toEqual(['', all('missing'), all('missing'), all('missing')]);
  });
});

describe('a table whose labels are as wide as the headings beside them would be', () => {
  const RECEIVED = 'requests.received.total';
  const GRANTED = 'requests.outcome.granted';
  const rows = grammars.g2021.tables.flatMap((table) => (table.rows as readonly Row[]).map((row) => row));

  /** Headings that a row stands under. */
  const depthOf = ({ parent }: Row): number => {
    const above = rows.find(({ id }) => id === parent);
    return above ? 1 + depthOf(above) : 0;
  };
  const filled = Object.fromEntries(
    rows.filter(({ kind }) => kind === 'figure').map((row) => [row.id, '\t'.repeat(2 - depthOf(row)) + ones]),
  );
  const one = '1 0 0 0 0 0 1';

  test('has blanks before the cells of a row', () => {
    expect(told(filled, [RECEIVED, GRANTED])).toEqual([one, one]);
  });

  test.each([
    ['a number', `5\t\t${ones}`],
    ['a number', `\t5\t${ones}`],
    ['fewer blanks', `\t${ones}`],
    ['more blanks', `\t\t\t${ones}`],
  ])('is not read in a row with %s before its cells', (_, own) => {
    expect(told({ ...filled, [RECEIVED]: own }, [RECEIVED, GRANTED])).toEqual([
      all('unreadable'),
      one,
      'column-undetermined',
    ]);
  });
});

describe('a label of which one character is another', () => {
  const HELD = '1.本机关不掌握相关政府信息';
  const misspelt = (wording: string, end: readonly string[] = []) => {
    const row = 'requests.outcome.unavailable.not_held';
    return told(
      { [row]: null, 'requests.outcome.unavailable': `\n${wording}\t7\t0\t0\t0\t0\t0\t7` },
      [row],
      [...end, '五、存在的主要问题及改进情况', '无。'],
    );
  };

  test('is read, and said to be misspelt', () => {
    expect(misspelt(HELD)).toEqual(['7 0 0 0 0 0 7']);
    expect(misspelt(HELD.replace('息', '急'))).toEqual(['7 0 0 0 0 0 7', 'row-misspelt']);
    expect(misspelt(HELD.replace('息', ''))).toEqual(['7 0 0 0 0 0 7', 'row-misspelt']);
  });

  test('is none with two others', () => {
    expect(misspelt(HELD.replace('信息', '侰急'))).toEqual([all('missing'), 'row-unknown']);
  });

  test('is none behind where it would stand', () => {
    const again = `${HELD.replace('息', '急')}\t7\t0\t0\t0\t0\t0\t7`;
    expect(misspelt(HELD, [again])).toEqual(['7 0 0 0 0 0 7', 'row-unknown']);
  });
});

describe('a text that ends within the table', () => {
  const cut = (cells: string | null, before = ones) =>
    told({ [LAST]: cells, 'requests.outcome.total': before }, ['requests.outcome.total', LAST], []);

  test('has a last cell that may be cut short', () => {
    expect(cut('1\t0\t0\t0\t0\t0\t12')).toEqual([
      '1 0 0 0 0 0 1',
      '1 0 0 0 0 0 unreadable',
      'value-unreadable',
      'truncated',
    ]);
  });

  test('has a last row of which cells are lost', () => {
    expect(cut('1\t0\t0')).toEqual(['1 0 0 0 0 0 1', all('unreadable'), 'column-undetermined', 'truncated']);
    expect(cut('')).toEqual(['1 0 0 0 0 0 1', all('missing'), 'truncated']);
  });

  test('lacks the rows behind it', () => {
    expect(cut(null)).toEqual(['1 0 0 0 0 0 unreadable', all('missing'), 'value-unreadable', 'truncated']);
    expect(cut(null, '1\t0')).toEqual([
      all('unreadable'),
      all('missing'),
      'column-undetermined',
      'truncated',
    ]);
  });
});
