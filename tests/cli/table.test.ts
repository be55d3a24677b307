import { expect, test } from 'vitest';
import { words } from '../../src/writers/words.js';
import { columnsOf, faulty, ogi, plain, SAMPLE, sample, underCarets, withRow } from './support.js';

const table = (input: string, ...args: readonly string[]): string[] =>
  ogi(['parse', '--format', 'table', ...args, '-'], { input }).stdout.split('\n');

/** The source line and the caret line of the frame at a place. */
function frameAt(lines: readonly string[], place: string): [string, string] {
  const at = lines.indexOf(`  标准输入:${place}`);
  expect(at, lines.join('\n')).toBeGreaterThan(0);
  return [lines[at + 1] as string, lines[at + 2] as string];
}

test('the default on a terminal, with colours unless NO_COLOR is set', () => {
  const coloured = ogi(['parse', SAMPLE], { terminal: 120 }).stdout;
  expect(coloured).toContain('\u001b[1m云溪市梧桐区人民政府2023年政府信息公开工作年度报告\u001b[22m\n');
  const written = ogi(['parse', '--format', 'table', SAMPLE]).stdout;
  expect(written).not.toContain('\u001b');
  expect(plain(coloured)).toBe(written);
  expect(ogi(['parse', SAMPLE], { terminal: 120, env: { NO_COLOR: '1' } }).stdout).toBe(written);
  expect(ogi(['parse', SAMPLE], { terminal: 120, env: { TERM: 'dumb' } }).stdout).toBe(written);
});

test('tells what the report is, and its sections', () => {
  expect(ogi(['parse', '--format', 'table', SAMPLE]).stdout.split('\n').slice(0, 16)).toEqual([
    'samples/wutong-2023.txt',
    '云溪市梧桐区人民政府2023年政府信息公开工作年度报告',
    '  机关  云溪市梧桐区人民政府（据标题）',
    '  年度  2023（2023-01-01 至 2023-12-31）',
    '  版式  g2021（2021 年起的表格）',
    '  依据  表格中的“本年制发件数”“本年废止件数”“现行有效件数”；统计期限2023；标题2023',
    '  数字  已填 190，空白 10',
    '  诊断  无',
    '',
    '章节',
    '  一、总体情况                            总体情况    第 5 行',
    '  二、主动公开政府信息情况                主动公开    第 19 行',
    '  三、收到和处理政府信息公开申请情况      依申请公开  第 64 行',
    '  四、政府信息公开行政复议、行政诉讼情况  复议诉讼    第 348 行',
    '  五、存在的主要问题及改进情况            问题改进    第 392 行',
    '  六、其他需要报告的事项                  其他事项    第 396 行',
  ]);
});

test('tells every status apart, and marks what is inferred or approximate', () => {
  const lines = table(
    withRow('行政规范性文件', '—', '约千余', '无')
      .replace('\t15823\n', '\t2.5万\n')
      .replace(/\t行政强制\n\t87\n/, ''),
  );
  const row = (label: string, after = 0): string => {
    const found = lines.find((line, index) => index > after && line.trim().startsWith(label));
    return (found ?? '').replace(/ \.+ +/, ' | ').trim();
  };
  const normative = lines.findIndex((line) => line.trim() === '行政规范性文件');
  expect(row('本年制发件数')).toBe('本年制发件数 | 空白  第 28 行');
  expect(row('本年制发件数', normative)).toBe('本年制发件数 | 占位(—)  第 33 行');
  expect(row('本年废止件数', normative)).toBe('本年废止件数 | 无法读取  原文“约千余” 第 34 行');
  expect(row('现行有效件数', normative)).toBe('现行有效件数 | 0* 件  原文“无” 第 35 行');
  expect(row('本年处理决定数量')).toBe('本年处理决定数量 | ≈25,000 件  原文“2.5万” 第 43 行');
  expect(
    row(
      '本年处理决定数量',
      lines.findIndex((line) => line.trim() === '行政强制'),
    ),
  ).toBe('本年处理决定数量 | 缺失');
  expect(lines.find((line) => line.startsWith('  数字'))).toBe(
    '  数字  已填 187，空白 10，占位 1，无法读取 1，缺失 1',
  );
  expect(lines.filter((line) => /^[≈*] /.test(line))).toHaveLength(2);
});

test.each([60, 80, 100, 120, 200])(
  'the table of 三 is a grid that is aligned and fits into %d columns',
  (width) => {
    const lines = plain(ogi(['parse', SAMPLE], { terminal: width }).stdout).split('\n');
    const from = lines.indexOf('收到和处理政府信息公开申请情况');
    const grid = lines.slice(from + 1, lines.indexOf('', from));
    const rows = grid.filter((line) => /(?: +\d+){7}$/.test(line));
    expect(rows).toHaveLength(24);
    expect(rows[0]?.trim().split(/ +/).slice(1).map(Number)).toEqual([46, 9, 0, 1, 3, 2, 61]);
    expect(new Set(rows.map(columnsOf)).size).toBe(1);
    const headsEnd = grid.findIndex((line) => line.includes('一、本年新收')) - 1;
    expect(grid[headsEnd]).toMatch(/总计$/);
    expect(columnsOf(grid[headsEnd] as string)).toBe(columnsOf(rows[0] as string));
    expect(grid.filter((line) => line.includes('整行空白'))).toHaveLength(1);
    if (width >= 80) for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  },
);

test('labels are the words of the form, however they are wrapped', () => {
  const lines = plain(ogi(['parse', SAMPLE], { terminal: 70 }).stdout).replace(/\s+/g, '');
  expect(lines).toContain('申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请整行空白');
});

test('the other tables are lists, each heading once', () => {
  const lines = table(sample);
  const from = lines.indexOf('政府信息公开行政复议、行政诉讼情况');
  expect(lines.slice(from + 1)).toEqual([
    '  行政复议',
    '    结果维持 .... 2 件',
    '    结果纠正 .... 1 件',
    '    其他结果 .... 0 件',
    '    尚未审结 .... 1 件',
    '    总计 ........ 4 件',
    '  行政诉讼',
    '    未经复议直接起诉',
    '      结果维持 .. 1 件',
    '      结果纠正 .. 0 件',
    '      其他结果 .. 0 件',
    '      尚未审结 .. 0 件',
    '      总计 ...... 1 件',
    '    复议后起诉',
    '      结果维持 .. 1 件',
    '      结果纠正 .. 0 件',
    '      其他结果 .. 0 件',
    '      尚未审结 .. 1 件',
    '      总计 ...... 2 件',
    '',
  ]);
});

test('a table that is not there is one line', () => {
  const lines = table(sample.replace(/二、主动公开政府信息情况[\s\S]*?(?=三、收到)/, ''));
  expect(lines).toContain('  全部 10 个数字缺失');
  const prose = sample.replace(/\t[^\n]*\n/g, '');
  expect(table(prose)).toContain('  全部 200 个数字缺失');
});

test('diagnostics stand under the figures, errors first', () => {
  const lines = table(faulty.replace('\t行政强制\n', '\t行政强迫\n'));
  const heads = lines.filter((line) => /^(?:错误|警告|提示) /.test(line));
  expect(heads[0]).toBe('错误 value-unreadable');
  expect(heads.slice(1)).toEqual(expect.arrayContaining(['警告 figures-missing', '警告 row-unknown']));
  expect(heads.slice(1).every((head) => head.startsWith('警告'))).toBe(true);
  // A diagnostic of the report as a whole has no frame.
  const missing = lines.indexOf('警告 figures-missing');
  expect(lines[lines.indexOf('', missing) - 1]).toMatch(/。$/);
});

test('a form that was asked for and does not fit is told, and no table said to be missing', () => {
  const args = ['parse', '--generation', 'g2014', SAMPLE];
  const { stdout } = ogi([...args, '--format', 'table']);
  const heads = stdout.split('\n').filter((line) => /^(?:错误|警告|提示) /.test(line));
  expect(heads[0]).toBe('警告 generation-forced');
  expect(heads).not.toContain('错误 table-missing');
  const notes = ogi([...args, '--format', 'csv']).stderr.split('\n');
  expect(notes[0]).toContain('警告 generation-forced: 按选项以 g2014 版读取，但表格看来是 g2021 版的');
});

test('English counts one thing and several things', () => {
  const lines = table(withRow('行政规范性文件', '1', '2', '0'), '--lang', 'en');
  const value = (label: string) => lines.find((line) => line.includes(label))?.replace(/^.*\.\. +/, '');
  expect(value('documents issued')).toBe('1 item');
  expect(value('documents repealed')).toBe('2 items');
  expect(value('documents in force')).toBe('0 items');
  expect(words.en.unitOf('1', '人次')).toBe('attendance');
  expect(words.en.unitOf('1.5', '元')).toBe('yuan');
  expect(words.en.wholeTable(1, 'missing')).toBe('the one figure missing');
  expect(words.en.wholeTable(2, 'missing')).toBe('all 2 figures missing');
});

test('the caret stands under the right Chinese character', () => {
  const [line, carets] = frameAt(table(faulty), '51:2');
  expect(underCarets(line, carets)).toBe('约千余');
  // Among the cells of one line, behind wide characters and tabs.
  const row = /\t一、本年新收政府信息公开申请数量\n(?:\t\d+\n)+/;
  const inLine = sample.replace(row, '一、本年新收政府信息公开申请数量\t46\t“九”件\t0\t1\t3\t2\t61\n');
  const [long, under] = frameAt(table(inLine), '82:21');
  expect(underCarets(long, under)).toBe('“九”件');
  expect(long).toContain('82 | 一、本年新收政府信息公开申请数量    46    “九”件    0 ');
});

test('a row that begins with blank cells is shown where it can be seen', () => {
  const lines = table(sample.replace(/(\t4\.保护第三方合法权益\n)\t2\n\t1\n/, '$1\t2\n'));
  const [line, carets] = frameAt(lines, '155:2');
  expect(underCarets(line, carets)).toBe('4.保护第三方合法权益');
});

test('what the text holds cannot steer the terminal', () => {
  const text = withRow('行政处罚', '\u001b[31m红\u009b5m\u202e').replace('云溪市', '云\u0007溪市');
  for (const line of table(text)) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
});

test('a document of another kind has a diagnostic and nothing else', () => {
  const lines = table('关于编制2023年政府信息公开工作年度报告的通知\n\n请各单位于一月底前报送。\n');
  expect(lines.slice(0, 8)).toEqual([
    '标准输入',
    '（没有标题）',
    '  机关  报告未写明',
    '  年度  2023',
    '  版式  无法判断',
    '  依据  无',
    '  数字  无',
    '  诊断  错误 1',
  ]);
  expect(lines).toContain('错误 not-a-report');
});
