/** Violated relations as findings: what is said, where it stands, and the note under the table. */
import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/checks/checks.js';
import { relationFindings } from '../../src/checks/relations.js';
import { formOf } from '../../src/figures/forms.js';
import { parse, StoredReport } from '../../src/index.js';
import { figuresOf } from '../support/arithmetic.js';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const LAST = '四、结转下年度继续办理';

/** Table 三 of g2021 in tabs, zeros but for some rows; `below` stands under it. */
function report(rows: Record<string, readonly (number | string)[]>, below: readonly string[] = []): string {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '（一）予以公开',
    '（二）部分公开',
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '（四）无法提供',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
    '（七）总计',
    LAST,
  ];
  const headings = [
    '三、本年度办理结果',
    '（三）不予公开',
    '（四）无法提供',
    '（五）不予处理',
    '（六）其他处理',
  ];
  const lines = labels.map((label) =>
    headings.includes(label) ? label : [label, ...(rows[label] ?? [0, 0, 0, 0, 0, 0, 0])].join('\t'),
  );
  return [
    '云岭县档案局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '2023年各项工作平稳。',
    '三、收到和处理政府信息公开申请情况',
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ...HEADS].join('\t'),
    ...lines,
    ...below,
    '五、存在的主要问题及改进情况',
    '无。',
  ].join('\n');
}

const RECEIVED = '一、本年新收政府信息公开申请数量';
const GRANTED = '（一）予以公开';
const OUTCOMES = '（七）总计';
const sound = {
  [RECEIVED]: [257, 3, 0, 0, 0, 0, 260],
  [GRANTED]: [257, 3, 0, 0, 0, 0, 260],
  [OUTCOMES]: [257, 3, 0, 0, 0, 0, 260],
};
const slip = { ...sound, [RECEIVED]: [25, 3, 0, 0, 0, 0, 260] };

describe('a relation that does not hold', () => {
  const parsed = parse(report(slip));
  const findings = relationFindings(parsed);

  test('is told with both sides, where they stand, and what to look at first', () => {
    expect(findings.map(({ rule, at, severity }) => [rule, at, severity])).toEqual([
      ['g2021.requests.balance', 'natural_person', 'hard'],
      ['g2021.requests.row-total', 'requests.received.total', 'hard'],
    ]);
    const [balance, total] = findings;
    expect(balance?.message.zh).toBe(
      '“自然人”列：一、本年新收政府信息公开申请数量 25 + 二、上年结转政府信息公开申请数量 0 = 25，（七）总计 257 + 四、结转下年度继续办理 0 = 257，两边应当相等，相差 232。请先核对“一、本年新收政府信息公开申请数量（自然人）”。请对照底稿改正填错的格；数字属实的，请在表下注明原因。',
    );
    expect(balance?.message.en).toBe(
      'Column “Natural persons”: Requests received in the year 25 + Requests carried over from the previous year 0 = 25, but Outcomes of requests, total 257 + Requests carried forward to the next year 0 = 257; both should be equal and differ by 232. Look at “Requests received in the year (Natural persons)” first. Compare with the records and correct the cell that is wrong; if the numbers are right, explain them in a note under the table.',
    );
    expect(balance?.official).toBe('本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和');
    expect(total?.message.zh).toContain(
      '“一、本年新收政府信息公开申请数量”行：总计 260，自然人 25 + 商业企业 3',
    );
    expect(total?.official).toBeNull();
  });

  test('stands where its cells stand, the suspect first', () => {
    const [balance] = findings;
    const texts = balance?.places.map(({ start, end }) => parsed.source.slice(start, end));
    expect(texts).toEqual(['25', '0', '257', '0']);
    expect(balance?.suspects).toEqual([
      { figures: ['requests.received.total@natural_person'], values: ['257'], pattern: 'digit-missing' },
    ]);
  });

  test('is the same for a report read back from JSON', () => {
    const stored = StoredReport.fromJSON(JSON.parse(JSON.stringify(parsed)));
    expect(relationFindings(stored)).toEqual(findings);
  });
});

describe('a note under the table', () => {
  const note = '注：一件申请涉及几个事项的，逐项计入办理结果。';
  const noteOf = (below: readonly string[]) => relationFindings(parse(report(slip, below)))[0]?.note;

  test.each([
    [[note], note],
    [['说明 ：逐项计入。'], '说明 ：逐项计入。'],
    [['上述数字已经核实。', note], note],
    [['上述数字已经核实。'], null],
    [[], null],
    [['四、政府信息公开行政复议、行政诉讼情况', note], null],
  ])('%j: %s', (below, expected) => {
    expect(noteOf(below)).toBe(expected);
  });

  test('changes what is advised', () => {
    const [finding] = relationFindings(parse(report(slip, [note])));
    expect(finding?.message.zh).toContain('注中已说明原因的可以不改');
    expect(finding?.message.en).toContain('if it explains this, nothing need be changed');
  });
});

describe('several explanations', () => {
  test('of one sum are said to be equal', () => {
    const cells: Record<string, number> = { 'review.upheld': 21, 'review.corrected': 3, 'review.total': 42 };
    const ids = formOf('g2021').specs.filter(({ optional }) => !optional);
    const figures = figuresOf('g2021', new Map(ids.map(({ id }) => [id, cells[id] ?? 0])));
    const [finding] = relationFindings({ generation: 'g2021', figures, checks: checksOf('g2021', figures) });
    expect(finding?.message.zh).toContain(
      '单独改动“行政复议 / 总计”、“行政复议 / 结果维持”、“行政复议 / 结果纠正”等 5 格中的任何一格都能相符，请先核对“行政复议 / 总计”。',
    );
    expect(finding?.message.en).toContain('and 2 more would make it add up; look at');
    expect(finding?.note).toBeNull();
    expect(finding?.suspects).toHaveLength(5);
  });

  test('that need several cells say so', () => {
    const more = [278, 3, 0, 0, 0, 0, 281];
    const table = { ...sound, [OUTCOMES]: more, [LAST]: [5, 0, 0, 0, 0, 0, 5] };
    const [finding] = relationFindings(parse(report(table)));
    expect(finding?.message.zh).toContain('没有哪一格单独改动就能使各式都成立');
    expect(finding?.message.en).toContain('No single cell explains it');
    expect(finding?.suspects[0]?.figures).toHaveLength(4);
  });
});

describe('cells are named by what the form prints', () => {
  const found = (form: 'g2014' | 'g2019' | 'g2021', cells: Record<string, number | string>) => {
    const specs = formOf(form).specs.filter(({ optional }) => !optional);
    const figures = figuresOf(form, new Map(specs.map(({ id }) => [id, cells[id] ?? 0])));
    const findings = relationFindings({ generation: form, figures, checks: checksOf(form, figures) });
    return findings.map(({ message }) => [message.zh.split('，两边')[0], message.en.split('; both')[0]]);
  };

  test('in a table of one column by the row', () => {
    expect(found('g2014', { 'staff.total': 3, 'staff.full_time': 1 })).toEqual([
      [
        '（三）从事政府信息公开工作人员数 3，1.专职人员数 1 + 2.兼职人员数 0 = 1',
        'Open-government-information staff, total 3, but Full-time staff 1 + Part-time staff 0 = 1',
      ],
    ]);
  });

  test('in a row of several columns by the column, the row said once', () => {
    const [regulations] = found('g2019', {
      'proactive.regulations.disclosed': 3,
      'proactive.regulations.public_total': 1,
      'proactive.regulations.issued': 3,
    });
    expect(regulations?.[0]).toMatch(/^“规章”行：本年新公开数量 3，对外公开总数量 1，前者不应大于后者/);
    expect(regulations?.[1]).not.toMatch(/^(?:Row|Column)/);
  });

  test('in a table of one row by the column, its groups said once', () => {
    const [review] = found('g2021', { 'litigation.direct.total': 3, 'litigation.direct.upheld': 1 });
    expect(review?.[0]).toMatch(/^“行政诉讼 \/ 未经复议直接起诉”列：总计 3，结果维持 1 \+ 结果纠正 0/);
    expect(review?.[1]).not.toMatch(/^(?:Row|Column)/);
  });

  test('alone with all that tells it from others', () => {
    const [fee] = found('g2021', { 'requests.received.total@legal.business': '-3' }).filter(([zh]) =>
      zh?.includes('不应小于'),
    );
    expect(fee?.[0]).toMatch(
      /^一、本年新收政府信息公开申请数量（法人或其他组织 \/ 商业企业） -3，不应小于 0/,
    );
  });
});

test('a sound report has no finding', () => {
  expect(relationFindings(parse(report(sound)))).toEqual([]);
});

test('blanks that count as zero are said to', () => {
  const [finding] = relationFindings(parse(report({ ...slip, [LAST]: ['', 0, 0, 0, 0, 0, 0] })));
  expect(finding?.message.zh).toContain(
    '四、结转下年度继续办理 空白 = 257，两边应当相等，相差 232（空白按零计）',
  );
});
