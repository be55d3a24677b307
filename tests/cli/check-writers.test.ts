import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.js';
import type { Report } from '../../src/report/report.js';
import { findingMarkdown } from '../../src/writers/findings/markdown.js';
import { githubCommands } from '../../src/writers/findings/github.js';
import { checkJson } from '../../src/writers/findings/json.js';
import { findingText } from '../../src/writers/findings/text.js';
import { screenOf } from '../../src/writers/screen.js';
import { balanceFinding, checkedReports, finding, placesOf } from '../support/findings.js';
import { columnsOf, faulty, sample, underCarets, withRow } from './support.js';

const RECEIVED = '一、本年新收政府信息公开申请数量';
const planted = withRow(RECEIVED, '64', '9', '0', '1', '3', '2', '61');

function text(
  source: string,
  findingsOf: (report: Report) => Finding[],
  lang: 'zh' | 'en' = 'zh',
  columns = 80,
) {
  const screen = screenOf({ colors: picocolors.createColors(false), columns }, lang);
  return checkedReports(source, findingsOf, lang)
    .map((checked) => findingText(checked, 'a.txt', screen))
    .join('');
}

function one(source: string, findingsOf: (report: Report) => Finding[], lang: 'zh' | 'en' = 'zh') {
  const [checked] = checkedReports(source, findingsOf, lang);
  if (!checked) throw new Error('no report');
  return checked;
}

describe('text', () => {
  test('a finding: what is wrong, the official wording, its cells by name, the likeliest one', () => {
    const lines = text(planted, (report) => [
      { ...balanceFinding(report, 'natural_person', '46'), note: '注：一件申请\n含多个事项' },
    ]).split('\n');
    expect(lines).toEqual([
      'a.txt',
      '云溪市梧桐区人民政府2023年政府信息公开工作年度报告',
      '',
      '不符 勾稽关系不成立（自然人） g2021.requests.balance',
      '  第一项加第二项是 67，第三项加第四项是 49，相差 18。',
      '  表格规定：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      '  a.txt:83:2',
      '   83 |     64',
      '      |     ^^ 一、本年新收政府信息公开申请数量',
      '   92 |     3',
      '      |     ^ 二、上年结转政府信息公开申请数量',
      '  331 |     47',
      '      |     ^^ （七）总计',
      '  340 |     2',
      '      |     ^ 四、结转下年度继续办理',
      '  最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 64）',
      '  报告写明：注：一件申请 含多个事项',
      '',
    ]);
  });

  test('in English', () => {
    const lines = text(planted, (report) => [balanceFinding(report, 'natural_person', '46')], 'en').split(
      '\n',
    );
    expect(lines[3]).toBe(
      'mismatch A relation of the form does not hold (Natural persons) g2021.requests.balance',
    );
    expect(lines[4]).toBe('  Rows one and two give 67, rows three and four 49: a difference of 18.');
    expect(lines).toContain('      |     ^^ Requests received in the year');
    expect(lines.join(' ')).toContain(
      'Likeliest: “Requests received in the year (Natural persons)” should be 46',
    );
  });

  test('of a row, cells are told by their columns; zeros are left out but for suspects and the sum', () => {
    const row = ['', '@natural_person', '@legal.business', '@legal.research', '@legal.public_welfare'].map(
      (applicant) => `requests.carried_over${applicant}`,
    );
    const found = (source: string, suspects: Finding['suspects']) =>
      text(source, (report) => [
        finding({
          rule: 'g2021.requests.row-total',
          at: row[0] as string,
          figures: row,
          places: placesOf(report, row),
          suspects,
        }),
      ])
        .split('\n')
        .filter((line) => line.includes('^'))
        .map((line) => line.replace(/.*\^ /, ''));
    expect(found(sample, [])).toEqual(['自然人', '法人或其他组织 / 商业企业', '总计']);
    expect(found(sample, [{ figures: [row[3] as string], values: ['1'], pattern: null }])).toEqual([
      '自然人',
      '法人或其他组织 / 商业企业',
      '法人或其他组织 / 科研机构',
      '总计',
    ]);
    const zero = withRow('二、上年结转政府信息公开申请数量', '3', '1', '0', '0', '0', '0', '0');
    expect(found(zero, [])).toContain('总计');
  });

  test('places on one line share a frame, with a caret under each', () => {
    const marked = ['新收申请61件', '上年结转的4件', '共办结62件'];
    const lines = text(sample, () => [
      finding({
        places: marked.map((each) => {
          const start = sample.indexOf(each);
          return { report: 0, start, end: start + each.length };
        }),
      }),
    ]).split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    expect(lines.filter((line) => line.includes('^'))).toHaveLength(1);
    const [source, carets] = [lines[at - 1] as string, lines[at] as string];
    const under = [...carets.matchAll(/\^+/g)].map((mark) =>
      underCarets(source.replace(/…/g, '.'), carets.slice(0, mark.index).replace(/\^/g, ' ') + mark[0]),
    );
    expect(under).toEqual(marked);
  });

  test('of many cells no more lines than useful are shown, and how many there are besides', () => {
    const wide = text(sample, (report) => {
      const ids = report.figures
        .filter(({ decimal }) => decimal !== null && decimal !== '0')
        .map(({ id }) => id);
      return [finding({ figures: ids.slice(0, 20), places: placesOf(report, ids.slice(0, 20)) })];
    });
    expect(wide.split('\n').filter((line) => line.includes('^'))).toHaveLength(8);
    expect(wide).toContain('\n  ……另有 12 处\n');
  });

  describe('suspects', () => {
    const cells = ['requests.received.total@natural_person', 'proactive.administrative_licensing.decisions'];
    const suspect = (values: string[], pattern: Finding['suspects'][number]['pattern'] = null) => ({
      figures: cells.slice(0, values.length),
      values,
      pattern,
    });
    const told = (...suspects: Finding['suspects']) =>
      text(planted.replace('15823', ''), () => [finding({ suspects })], 'zh', 200)
        .split('\n')
        .filter((line) => line.includes('可能：'));

    test('three at most, with their values as they would be printed', () => {
      expect(told(suspect(['1046']), suspect(['47']), suspect(['48']), suspect(['49']))).toEqual([
        '  最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 1,046（现为 64）',
        '  也可能：“一、本年新收政府信息公开申请数量（自然人）”应为 47（现为 64）',
        '  也可能：“一、本年新收政府信息公开申请数量（自然人）”应为 48（现为 64）',
      ]);
    });

    test('several cells together, one of many sets where no pattern speaks for it', () => {
      const both =
        '“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 64），“行政许可 / 本年处理决定数量”应为 15,823（现为 空白）';
      expect(told(suspect(['46', '15823']), suspect(['47', '15822']))).toEqual([`  一种可能：${both}`]);
      const [patterned = ''] = told(suspect(['46', '15823'], 'cells-exchanged'));
      expect(patterned.startsWith(`  最可能：${both}；`)).toBe(true);
    });

    test('are not told twice, nor is the note', () => {
      const printed = text(planted, (report) => {
        const first = { ...balanceFinding(report, 'natural_person', '46'), note: '注：甲' };
        return [first, { ...first, rule: 'g2021.requests.row-total' }, { ...first, note: '注：乙' }];
      });
      expect(printed.match(/应为 46/g)).toHaveLength(2);
      expect(printed.match(/注：甲/g)).toHaveLength(1);
      expect(printed).toContain('\n  疑点同上：勾稽关系不成立（自然人） g2021.requests.balance\n');
    });

    test('beyond the relation are shown only where a pattern speaks for them', () => {
      const other = 'requests.received.total@legal.business';
      const frames = (pattern: Finding['suspects'][number]['pattern']) =>
        text(planted, (report) => {
          const found = balanceFinding(report, 'natural_person', '46');
          const suspects = [{ figures: [found.figures[0] as string, other], values: ['9', '64'], pattern }];
          return [{ ...found, suspects, places: [...placesOf(report, [other]), ...found.places] }];
        });
      expect(frames('cells-exchanged')).toMatch(/\n {2}a\.txt:84:2\n/);
      expect(frames('cells-exchanged')).toMatch(
        /\^ 一、本年新收政府信息公开申请数量（法人或其他组织 \/ 商业企业）\n/,
      );
      expect(frames(null)).toMatch(/\n {2}a\.txt:83:2\n/);
      expect(frames(null)).not.toMatch(/\n +84 \|/);
    });
  });

  test('what could not be read stands behind the findings', () => {
    const printed = text(faulty, () => [finding({ code: 'problems-empty', severity: 'soft' })]);
    expect(printed.indexOf('提示 “存在的主要问题及改进情况”没有内容 problems-empty')).toBeGreaterThan(0);
    expect(printed.indexOf('错误 value-unreadable')).toBeGreaterThan(printed.indexOf('problems-empty'));
  });

  test.each([40, 60, 80, 120])('fits into %d columns', (columns) => {
    for (const lang of ['zh', 'en'] as const) {
      const printed = text(
        planted,
        (report) => [balanceFinding(report, 'natural_person', '46')],
        lang,
        columns,
      );
      for (const line of printed.split('\n').filter((each) => !/ g2021\./.test(each)))
        expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test('of a web page, the lines are those of the file', () => {
    const html = `<!DOCTYPE html>\n<html>\n<body>\n${faulty.replace(/^(.*)$/gm, '<p>$1</p>')}\n</body>\n</html>\n`;
    const lineOf = (mark: string) => html.slice(0, html.indexOf(mark)).split('\n').length;
    const [at, wrong] = [lineOf('3127.6'), lineOf('行政处罚<')];
    const printed = text(html, (report) => [
      finding({ places: placesOf(report, ['proactive.administrative_fees.amount']) }),
    ]);
    expect(printed).toContain(`\n  a.txt:${at}:5\n  ${at} | 3127.6\n`);
    expect(printed).toContain(`\n  a.txt:${wrong}:5\n  ${wrong} | 行政处罚\n`);
  });

  test('a report of several in a file says which it is', () => {
    const printed = text(`${sample}\n${planted}`, (report) => [
      balanceFinding(report, 'natural_person', '46'),
    ]);
    expect(printed).toContain('a.txt（第 2 份，共 2 份）\n');
    expect(printed).toContain(`a.txt:${sample.split('\n').length + 83}:2`);
  });
});

describe('what makes the absence of findings say little', () => {
  const unread = sample.replace('\t1204\n', '\t若干\n').replace('\t87\n', '\t若干\n');

  test('a table without a readable cell', () => {
    const checked = one(unread, () => []);
    expect(checked.audit.unreadTables.map(({ caption }) => caption)).toEqual(['第二十条第（六）项']);
    expect(text(unread, () => [])).toContain('\n\n没有读到统计表的数字：主动公开（第二十条第（六）项）\n\n');
    expect(findingMarkdown(checked, 'a.txt', 'zh')).toContain('\n\n**没有读到统计表的数字：主动公开');
    expect(githubCommands(checked, 'a.txt', 'en')).toMatch(
      /^::error file=a\.txt::No number was read of this table: Proactive disclosure \(第二十条第（六）项\)\n/,
    );
  });

  test('no relation that could be checked', () => {
    const fine = one(sample, () => []);
    const nothing = { ...fine, audit: { ...fine.audit, nothingChecked: true } };
    const note = /没有一项勾稽关系可以核对：/;
    const screen = screenOf({ colors: picocolors.createColors(false), columns: 80 }, 'zh');
    expect(findingText(nothing, 'a.txt', screen)).toMatch(note);
    expect(findingMarkdown(nothing, 'a.txt', 'zh')).toMatch(note);
    expect(githubCommands(nothing, 'a.txt', 'zh')).toMatch(note);
    expect(checkJson(nothing, 'a.txt')).toMatchObject({ summary: { nothingChecked: true } });
  });
});

describe('JSON', () => {
  test('holds the findings, the results and what the report has of diagnostics', () => {
    const checked = one(faulty, (report) => [balanceFinding(report, 'natural_person', '46')]);
    const json = JSON.parse(JSON.stringify(checkJson(checked, 'a.txt')));
    expect(Object.keys(json)).toEqual(['file', 'part', 'findings', 'checks', 'diagnostics', 'summary']);
    expect(json).toMatchObject({ file: 'a.txt', part: 1, findings: checked.audit.findings });
    expect(json.checks).toEqual(checked.audit.checks);
    expect(json.diagnostics).toEqual(checked.report.toJSON().diagnostics);
    expect(json.summary).toMatchObject({ hard: 1, soft: 0, unreadTables: [] });
  });
});

describe('workflow commands', () => {
  const unescaped = (value: string): string =>
    value.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

  test('each is one line whose parts come back as they were', () => {
    const message = { zh: '多了 100%：“::error::”，请核对。\r\n第二行', en: '.' };
    const printed = githubCommands(
      one(planted, (report) => [{ ...balanceFinding(report, 'natural_person', '46'), message }]),
      '年报,a:b%2C.txt',
      'zh',
    );
    const [line = ''] = printed.split('\n');
    const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    expect(command).toBe('error');
    expect(Object.fromEntries(properties.split(',').map((each) => each.split('=').map(unescaped)))).toEqual({
      file: '年报,a:b%2C.txt',
      line: '83',
      endLine: '83',
      col: '2',
      endColumn: '4',
      title: '勾稽关系不成立（自然人）',
    });
    expect(unescaped(data).split('\n')).toEqual([
      '多了 100%：“::error::”，请核对。 第二行',
      '表格规定：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      '最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 64）',
    ]);
  });

  test('errors and warnings; without a place or a file name', () => {
    const checked = one(faulty, () => [finding({ code: 'section-missing', severity: 'soft' })]);
    const lines = githubCommands(checked, null, 'en').split('\n');
    expect(lines[0]).toBe('::warning title=A prescribed section is missing::The two sides differ.');
    expect(lines[1]).toMatch(
      /^::error line=51,endLine=51,col=2,endColumn=5,title=Unreadable number::The cell/,
    );
  });

  test('a place of several lines has no columns', () => {
    const places = [{ report: 0, start: 0, end: sample.indexOf('一、总体情况') }];
    const checked = one(sample, () => [finding({ code: 'year-differs', places })]);
    expect(githubCommands(checked, 'a', 'zh')).toMatch(/^::error file=a,line=1,endLine=5,title=/);
  });

  test('a place in a web page is that of its markup', () => {
    const html = `<!DOCTYPE html>\n<html>\n<body>\n${sample
      .split('\n')
      .map((each) => `<p>${each}</p>`)
      .join('\n')}\n</body>\n</html>\n`;
    const checked = one(html, (report) => [
      finding({ places: placesOf(report, ['proactive.administrative_licensing.decisions']) }),
    ]);
    const line = html.slice(0, html.indexOf('15823')).split('\n').length;
    expect(githubCommands(checked, 'a', 'zh')).toContain(`::error file=a,line=${line},`);
  });
});

describe('Markdown', () => {
  test('a table of findings, then of what could not be read', () => {
    const printed = findingMarkdown(
      one(faulty, (report) => [balanceFinding(report, 'natural_person', '46')]),
      'a.txt',
      'zh',
    );
    const lines = printed.split('\n');
    expect(lines[0]).toBe('### a.txt');
    expect(lines).toContain('| 级别 | 位置 | 问题 | 最可能的单元格 |');
    const at = lines.indexOf('| --- | --- | --- | --- |');
    expect(lines[at + 1]).toBe(
      '| 不符 | 第 83 行 | **勾稽关系不成立（自然人）** `g2021.requests.balance`<br>第一项加第二项是 67，第三项加第四项是 49，相差 18。<br>表格规定：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和 | 最可能：“一、本年新收政府信息公开申请数量（自然人）”应为 46（现为 46） |',
    );
    expect(lines[at + 2]).toMatch(
      /^\| 错误 \| 第 51 行 \| \*\*数字无法读取\*\* `value-unreadable`<br>.* \| {2}\|$/,
    );
    expect(printed.endsWith('|\n\n')).toBe(true);
  });

  test('marks in names and messages stay what they are', () => {
    const message = { zh: 'a | b <img src=x> *c* `d` [e](f) &lt;\n|', en: '.' };
    const printed = findingMarkdown(
      one(sample, () => [finding({ message })]),
      'x|*y*_z_.txt',
      'zh',
    );
    expect(printed).not.toMatch(/<img|\*c|`d|\[e|&lt;|\*y|_z/);
    for (const row of printed.split('\n').filter((line) => line.startsWith('|')))
      expect(row.split('|')).toHaveLength(6);
  });
});

test('a report that is in order is passed over', () => {
  expect(text(sample, () => [])).toBe('');
  expect(
    findingMarkdown(
      one(sample, () => []),
      'a.txt',
      'zh',
    ),
  ).toBe('');
  expect(
    githubCommands(
      one(sample, () => []),
      'a.txt',
      'zh',
    ),
  ).toBe('');
});
