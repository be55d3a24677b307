/** Which lines are the page's, the title, the preface, sections and the signature. */
import { describe, expect, test } from 'vitest';
import { type Node, parse } from '../../src/index.js';

const TITLE = '青禾市水务局2023年政府信息公开工作年度报告';
const PREFACE = '本报告依照《中华人民共和国政府信息公开条例》编制，由六个部分组成，数据截至年底。';
const BODY = ['一、总体情况', '平稳。'];
const OVERVIEW = 'section(heading 一、总体情况; paragraph 平稳。)';

/** The tree of some lines, each node by its type and its text or children, line ends as /. */
function treeOf(...lines: readonly string[]): string[] {
  const { tree, source } = parse(lines.join('\n'));
  const told = (node: Node): string =>
    'children' in node && node.type !== 'table'
      ? `${node.type}(${node.children.map(told).join('; ')})`
      : `${node.type} ${source.slice(node.start, node.end).replace(/\n/g, '/')}`;
  return tree.children.map(told);
}

describe('the title', () => {
  test('stands between the lines of the page and the preface', () => {
    expect(treeOf('首页 政务公开', TITLE, '发布时间：2024年1月20日', PREFACE, ...BODY)).toEqual([
      'chrome 首页 政务公开',
      `title ${TITLE}`,
      'chrome 发布时间：2024年1月20日',
      `preface(paragraph ${PREFACE})`,
      OVERVIEW,
    ]);
  });

  test('may have the agency on a line above it', () => {
    const [agency, rest] = [TITLE.slice(0, 6), TITLE.slice(6)];
    expect(treeOf('首页', agency, rest, PREFACE, ...BODY).slice(0, 2)).toEqual([
      'chrome 首页',
      `title ${agency}/${rest}`,
    ]);
    expect(treeOf('首页', rest, PREFACE, ...BODY).slice(0, 2)).toEqual(['chrome 首页', `title ${rest}`]);
  });

  test.each([14, 16, 19])('may wrap after %i characters', (at) => {
    const [above, below] = [TITLE.slice(0, at), TITLE.slice(at)];
    expect(treeOf('首页', above, below, PREFACE, ...BODY).slice(0, 2)).toEqual([
      'chrome 首页',
      `title ${above}/${below}`,
    ]);
  });

  test('is the last of several before the preface', () => {
    expect(treeOf(TITLE, '字体：大 中 小', TITLE, PREFACE, ...BODY).slice(0, 4)).toEqual([
      `chrome ${TITLE}`,
      'chrome 字体：大 中 小',
      `title ${TITLE}`,
      `preface(paragraph ${PREFACE})`,
    ]);
    const other = `现将${TITLE}`;
    expect(treeOf(TITLE, PREFACE, other, ...BODY).slice(0, 2)).toEqual([
      `title ${TITLE}`,
      `preface(paragraph ${PREFACE}; paragraph ${other})`,
    ]);
  });
});

describe('a report without a title', () => {
  test.each([
    ['a long line', '各'.repeat(30)],
    ['what reports open with', '根据要求，公布如下。'],
    ['a date', '2024年1月20日'],
  ])('has a preface from the first line that is %s', (_, line) => {
    expect(treeOf('首页', line, '各科室', ...BODY)).toEqual([
      'chrome 首页',
      `preface(paragraph ${line}; paragraph 各科室)`,
      OVERVIEW,
    ]);
  });

  test('has none where all lines are short', () => {
    const short = '各'.repeat(29);
    expect(treeOf('首页', short, ...BODY)).toEqual(['chrome 首页', `chrome ${short}`, OVERVIEW]);
  });
});

describe('the end of a report', () => {
  test('is its signature, then lines of the page', () => {
    const end = ['青禾市水务局', '2024年1月20日', '打印本页', '关闭窗口'];
    expect(treeOf(TITLE, ...BODY, ...end)).toEqual([
      `title ${TITLE}`,
      'section(heading 一、总体情况; paragraph 平稳。; signature 青禾市水务局; signature 2024年1月20日)',
      'chrome 打印本页',
      'chrome 关闭窗口',
    ]);
  });
});

describe('sections', () => {
  test('stand in those above them', () => {
    expect(
      treeOf(TITLE, ...BODY, '（一）主动公开', '更新及时。', '二、存在的主要问题', '无。').slice(1),
    ).toEqual([
      'section(heading 一、总体情况; paragraph 平稳。; section(heading （一）主动公开; paragraph 更新及时。))',
      'section(heading 二、存在的主要问题; paragraph 无。)',
    ]);
  });

  test('may have their paragraph on the line of the heading', () => {
    expect(treeOf(TITLE, '一、总体情况。 全年平稳。', '二、存在的主要问题：更新不够及时。').slice(1)).toEqual(
      [
        'section(heading 一、总体情况。; paragraph 全年平稳。)',
        'section(heading 二、存在的主要问题：; paragraph 更新不够及时。)',
      ],
    );
  });

  test('are named on one line, without the white space around their lines', () => {
    const { sections } = parse(
      [TITLE, '　一、总体情况　', '平稳。', '五、存在的主要问题 ', ' 及改进情况'].join('\n'),
    );
    expect(
      sections.map(({ heading, ordinal, ordinalWritten }) => [heading, ordinal, ordinalWritten]),
    ).toEqual([
      ['一、总体情况', 1, '一'],
      ['五、存在的主要问题及改进情况', 5, '五'],
    ]);
  });

  test('of 附表 without an ordinal are those before a table', () => {
    const table = ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t1\t2\t3'];
    expect(treeOf(TITLE, ...BODY, '附表', ...table).slice(1)).toEqual([
      OVERVIEW,
      `section(heading 附表; table ${table.join('/')})`,
    ]);
    expect(treeOf(TITLE, ...BODY, '附表', '说明见网站。', '二、存在的主要问题', '无。').slice(1)).toEqual([
      'section(heading 一、总体情况; paragraph 平稳。; paragraph 附表; paragraph 说明见网站。)',
      'section(heading 二、存在的主要问题; paragraph 无。)',
    ]);
  });
});

test.each([
  ['注：含转发。', 'note'],
  ['备注1：含转发。', 'note'],
  ['（注：含转发。）', 'note'],
  ['注意：含转发。', 'paragraph'],
  ['含转发，注：见附件。', 'paragraph'],
])('%s under a table is a %s', (line, type) => {
  const table = ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t1\t2\t3'];
  expect(
    treeOf(TITLE, '二、主动公开政府信息情况', ...table, line, '三、存在的主要问题', '无。')[1],
  ).toContain(`; ${type} ${line})`);
});

test('binary data is unknown, white space nothing', () => {
  expect(treeOf('\u0000\u0001\u0002\u0003')).toEqual(['unknown \u0000\u0001\u0002\u0003']);
  expect(treeOf(' \n ')).toEqual([]);
});
