/** Labels, heads and headings that wrap: within the wording, within or behind the ordinal, around a mark. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.js';
import { HEADS } from '../support/applications.js';
import { allCells } from '../support/form.js';

describe('a label that wraps within or behind its ordinal', () => {
  const CELLS = allCells('g2014');

  /** The figures of the table of 2014 that do not come out as printed, where some rows print other lines. */
  function wrong(rows: Readonly<Record<string, string>>, units = true): string[] {
    const lines = CELLS.map(({ id, row }, at) =>
      id in rows ? rows[id] : [row.label, ...(units ? [row.unit] : []), at].join('\n'),
    );
    const around = ['青禾市水务局2017年政府信息公开工作年度报告', '一、概述', '平稳。', '十一、附表'];
    const heads = units ? ['统计指标', '单位', '统计数'] : ['统计指标', '统计数'];
    const { figures, diagnostics } = parse([...around, ...heads, ...lines].join('\n'));
    const printed = new Map(CELLS.map(({ id }, at) => [id as string, at]));
    return [
      ...figures
        .filter(({ id, raw }) => raw !== String(printed.get(id)))
        .map(({ id, status, raw }) => `${id} ${status} ${raw}`),
      ...diagnostics.map(({ code }) => code),
    ];
  }

  const gazette = 'proactive.channel.gazette';
  const website = 'proactive.channel.website';
  const disclosed = 'proactive.normative_documents.disclosed';

  test('is one label', () => {
    expect(wrong({})).toEqual([]);
    for (const label of [
      '1\n.政府公报公开政府信息数',
      '1.\n政府公报公开政府信息数',
      '1\n．政府公报公开政府信息数',
      '1、\n政府公报\n公开政府信息数',
    ]) {
      expect(wrong({ [gazette]: `${label}\n条\n77` })).toEqual([`${gazette} reported 77`]);
      expect(wrong({ [gazette]: `${label}\n77` }, false)).toEqual([`${gazette} reported 77`]);
    }
    for (const label of [
      '其中\n：主动公开规范性文件数',
      '其\n中：主动公开规范性文件数',
      '其中：\n主动公开规范性文件数',
    ])
      expect(wrong({ [disclosed]: `${label}\n条\n77` })).toEqual([`${disclosed} reported 77`]);
    const topics = 'response.hot_topics.total';
    for (const ordinal of ['（一）\n', '（\n一）', '（一\n）'])
      expect(wrong({ [topics]: `${ordinal}回应公众关注热点或重大舆情数\n次\n77` })).toEqual([
        `${topics} reported 77`,
      ]);
  });

  test('is one label where it is printed vertically', () => {
    const topics = 'response.hot_topics.total';
    for (const ordinal of ['（\n一\n）\n', '（一\n）\n'])
      expect(wrong({ [topics]: `${ordinal}回\n应公众关注热点或重大舆情数\n次\n77` })).toEqual([
        `${topics} reported 77`,
      ]);
    expect(wrong({ [gazette]: '1\n.\n政府公报公开\n政府信息数\n条\n77' })).toEqual([
      `${gazette} reported 77`,
    ]);
  });

  test('is no cell of the row above, which has lost a blank', () => {
    const heads = ['申请人情况', ...HEADS];
    const rows = ['二、上年结转政府信息公开申请数量|1|2|3|4|5|15', '（一）予以公开|1|2|3|4|5|6|21'];
    const lines = [rows[0], [...'三、本年度办理结果'].join('|'), rows[1]].join('|');
    const around = ['青禾市水务局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
    const { figures } = parse([...around, heads.join('|'), lines, '五、其他'].join('\n'));
    const of = (row: string) => figures.filter(({ indicator }) => indicator === row);
    expect(of('requests.carried_over').map(({ status }) => status)).toEqual(new Array(7).fill('unreadable'));
    expect(of('requests.outcome.granted').map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  test('is none with the number of the row before it', () => {
    const rows = { [gazette]: '1.政府公报公开政府信息数\n77', [website]: '政府网站公开政府信息数\n78' };
    expect(wrong(rows, false)).toEqual([`${gazette} reported 77`, `${website} reported 78`]);
    const dotted = { [gazette]: '1.政府公报公开政府信息数\n77', [website]: '2.政府网站公开政府信息数\n78' };
    expect(wrong(dotted, false)).toEqual([`${gazette} reported 77`, `${website} reported 78`]);
  });

  test('does not give its ordinal to a row that has lost its number', () => {
    const rows = { [gazette]: '1.政府公报公开政府信息数', [website]: '2\n.政府网站公开政府信息数\n78' };
    expect(wrong(rows, false)).toEqual([`${gazette} blank `, `${website} reported 78`]);
  });

  test('with another ordinal than its own leaves open whose the number is', () => {
    const rows = { [gazette]: '1.政府公报公开政府信息数', [website]: '7\n.政府网站公开政府信息数\n78' };
    expect(wrong(rows, false)).toEqual([
      `${gazette} unreadable 7`,
      `${website} reported 78`,
      'value-unreadable',
    ]);
  });
});

describe('a table on lines', () => {
  const HEADS = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

  function told(...lines: readonly string[]): string[] {
    const around = ['青禾市水务局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
    const { figures, diagnostics } = parse([...around, ...lines, '五、存在的主要问题', '无。'].join('\n'));
    const cells = figures
      .filter(({ indicator }) => /^proactive\.(?:regulations|normative_documents)\./.test(indicator))
      .map(({ status, decimal }) => (status === 'reported' ? decimal : status));
    const codes = diagnostics.map(({ code }) => code as string).filter((code) => code !== 'figures-missing');
    return [cells.slice(0, 3).join(' '), cells.slice(3).join(' '), ...codes];
  }
  const SECOND = ['行政规范性文件', '4', '5', '6'];

  test.each<[string, readonly string[]]>([
    [
      'in pieces',
      ['第二十条', '第（一）项', '信息', '内容', '本年制', '发件数', '本年废止件数', '现行有', '效件数'],
    ],
    ['whole', HEADS],
  ])('has heads %s', (_, heads) => {
    expect(told(...heads, '规章', '1', '2', '3', ...SECOND)).toEqual(['1 2 3', '4 5 6']);
  });

  test.each<[string, readonly string[]]>([
    ['in pieces', ['行政', '规范', '性文件']],
    ['with a note', ['行政规范性文件（含转发）']],
    ['with a note in other brackets', ['行政规范性文件 (含转发)']],
    ['in quotes on lines of their own', ['“', '行政规范性文件', '”']],
    ['with a bracket left on the next line', ['《行政规范性文件', '》']],
  ])('has a label %s', (_, label) => {
    expect(told(...HEADS, '规章', '1', '2', '3', ...label, '4', '5', '6')).toEqual(['1 2 3', '4 5 6']);
  });

  test('has a label that has lost the mark behind its ordinal', () => {
    expect(told(...HEADS, '一规章', '1', '2', '3', ...SECOND)).toEqual(['1 2 3', '4 5 6']);
    const run = told(...HEADS, '规章', '1', '2', '3', '85行政规范性文件', '4', '5', '6');
    expect(run).toEqual(['1 2 3', 'missing missing missing', 'row-unknown']);
  });

  test('has a mark run together with a label: the cell between them is lost', () => {
    const run = told(...HEADS, '规章——', '1', '2', '3', ...SECOND);
    expect(run).toEqual(['missing missing missing', '4 5 6', 'row-unknown']);
  });

  test('has a mark behind a label, which is a cell', () => {
    expect(told(...HEADS, '规章', '—', '2', '3', ...SECOND)).toEqual(['placeholder 2 3', '4 5 6']);
    expect(told(...HEADS, '规章', '无', '零', '—', ...SECOND)).toEqual(['0 0 placeholder', '4 5 6']);
  });
});

describe('a heading', () => {
  const sections = (...lines: readonly string[]) => {
    const around = ['青禾市水务局2023年政府信息公开工作年度报告', '一、总体情况', '平稳。'];
    const report = parse([...around, ...lines].join('\n'));
    return report.sections.slice(1).map(({ kind, heading }) => [kind, heading]);
  };
  const problems = [['problems', '五、存在的主要问题及改进情况']];

  test.each<[string, readonly string[]]>([
    ['on one line', ['五、存在的主要问题及改进情况']],
    ['on two lines', ['五、存在的主要问题', '及改进情况']],
    ['on three lines', ['五、存在的', '主要问题及', '改进情况']],
    ['with an empty line in it', ['五、存在的主要问题', '', '及改进情况']],
  ])('%s is whole', (_, lines) => {
    expect(sections(...lines, '更新不够及时。')).toEqual(problems);
  });

  test('takes in no sentence', () => {
    expect(sections('五、存在的主要问题', '一是更新不够及时。')).toEqual([
      ['problems', '五、存在的主要问题'],
    ]);
    expect(sections('五、存在的主要问题', '及改进情况说明如下。')).toEqual([
      ['problems', '五、存在的主要问题'],
    ]);
    expect(sections('五、存在的', '更新不够及时。')).toEqual([['local', '五、存在的']]);
  });
});
