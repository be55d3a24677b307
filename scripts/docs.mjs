// `npm run docs`: writes the pages that follow from the code: indicators and relations from grammars/, the grammar of
// the parser with its pictures, the reference of the public names. With --check it writes nothing and fails where one
// is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiPages } from './api-pages.mjs';
import { grammarPages } from './grammar-pages.mjs';
import { load } from './load.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
/** The generations whose figures are read. */
const GENERATIONS = ['g2014', 'g2019', 'g2021'];

const { grammars, indicators } = await load('grammars/index.ts');
const { formOf } = await load('src/figures/forms.ts');
const { words } = await load('src/writers/words.ts');
const { patternWords } = await load('src/checks/patterns.ts');
const specs = GENERATIONS.map((generation) => formOf(generation).specs);

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** How many figures a form has of an indicator; in brackets where only some reports print them. */
function count(own) {
  if (own.length === 0) return '';
  return own[0].optional ? `(${own.length})` : String(own.length);
}

/** The unit, and that of a form that counts otherwise. */
function unit(catalogued, byForm) {
  const others = byForm.flatMap((own, index) =>
    own.length > 0 && own[0].unit !== catalogued ? [`${GENERATIONS[index]}: ${own[0].unit}`] : [],
  );
  return others.length === 0 ? catalogued : `${catalogued} (${others.join(', ')})`;
}

/** The indicators of one subject, the first word of their ids. */
function subjectTable(subject) {
  const rows = Object.entries(indicators).flatMap(([id, indicator]) => {
    const byForm = specs.map((all) => all.filter((spec) => spec.indicator === id));
    if (!id.startsWith(`${subject}.`) || byForm.every((own) => own.length === 0)) return [];
    const { zh, en } = indicator;
    return [[`\`${id}\``, zh, en, unit(indicator.unit, byForm), ...byForm.map(count)]];
  });
  return table(['id', '中文', 'English', 'unit', ...GENERATIONS], rows);
}

function applicantTable() {
  const columns = new Map(
    specs.flat().flatMap(({ applicant, column }) => (applicant === null ? [] : [[applicant, column]])),
  );
  const rows = [...columns].map(([id, { label, groups }]) => {
    const zh = [...groups.slice(1), label].join(' / ');
    const above = groups.slice(1).map((group) => words.en.groups[group] ?? group);
    return [`\`${id}\``, zh, [...above, words.en.applicants[id]].join(' / ')];
  });
  return table(['id', '中文', 'English'], rows);
}

function indicatorsPage() {
  const read = new Set(specs.flat().map(({ indicator }) => indicator));
  const ids = Object.keys(indicators).filter((id) => read.has(id));
  const subjects = [...new Set(ids.map((id) => id.split('.')[0]))];
  return `# Indicators

What \`report.figure(id)\` knows. \`npm run docs\` writes this page from \`grammars/\`.

The last columns say how many figures each form has of an indicator: 1; or 7 where it counts by applicant, in
total and for each of the kinds below, as in \`report.figure('requests.received.total', 'natural_person')\`.
In brackets: listed only where a report prints them. Amounts are always in 元.

\`report.figure(id)\` 可用的全部指标。后几列是各版统计表中该指标的数字个数：1 个；或 7 个，即总计和下列六类申请人各一个；
带括号的只在报告印出时列出。金额一律以元计。

## Applicants

${applicantTable()}

${subjects.map((subject) => `## ${subject}\n\n${subjectTable(subject)}\n`).join('\n')}`;
}

/** Longer sums are told by their first and last terms. */
const MOST_TERMS = 8;
const YEARS = {
  'previous-year:': { zh: '上年的', en: 'the previous year’s ' },
  'next-year:': { zh: '下年的', en: 'the next year’s ' },
  'narrative:': { zh: '正文所述的', en: 'in the text: ' },
};

/** What an operand is called where its rule stands. */
function operandName(generation, check, operand, lang) {
  if (operand === '0') return '0';
  if (operand === 'figure') return lang === 'zh' ? '每一格' : 'each figure';
  const prefix = Object.keys(YEARS).find((own) => operand.startsWith(own));
  if (prefix) return YEARS[prefix][lang] + operandName(generation, check, operand.slice(prefix.length), lang);
  const { byId } = formOf(generation);
  if (check.perRow) {
    const { column } = byId.get(`${check.perRow[0]}@${operand}`) ?? byId.get(check.perRow[0]);
    return lang === 'zh' ? column.label : words.en.applicants[operand];
  }
  const { indicator, table, row, column } = byId.get(operand);
  if (lang === 'en') return indicators[indicator].en;
  if (table.figures === 'column') return [...column.groups, column.label].join('/');
  const label = row.label.replace(/（[^（）]*）$/, '');
  return table.figures === 'row.column' ? `${label}/${column.label}` : label;
}

function sideInWords(generation, check, operands, lang) {
  const names = operands.map((operand) => {
    const minus = operand.startsWith('-');
    return [minus ? '−' : '+', operandName(generation, check, minus ? operand.slice(1) : operand, lang)];
  });
  const many = names.length > MOST_TERMS;
  const shown = many ? [...names.slice(0, 3), ['+', '…'], ...names.slice(-1)] : names;
  const sum = shown.map(([sign, name], at) => (at === 0 ? name : `${sign} ${name}`)).join(' ');
  if (!many) return sum;
  return lang === 'zh' ? `${sum}（共 ${names.length} 项）` : `${sum} (${names.length} in all)`;
}

function relationInWords(generation, check, lang) {
  const { relation, left, right } = check;
  if (relation === 'whole')
    return sideInWords(generation, check, left, lang) + (lang === 'zh' ? '为整数' : ' is a whole number');
  const sign = relation === 'equal' ? '=' : '≤';
  const side = (operands) => sideInWords(generation, check, operands, lang);
  return `${side(left)} ${sign} ${side(right)}`;
}

/** For which columns, rows or figures a rule holds. */
function placesInWords({ perColumn, perRow, perFigure }) {
  if (perColumn) return `逐列 each of ${perColumn.length} columns`;
  if (perRow) return `逐行 each of ${perRow.length} rows`;
  const kinds = { count: '件数 counts', change: '增减 changes', amount: '金额 amounts' };
  return perFigure ? perFigure.map((kind) => kinds[kind]).join('、') : '';
}

function ruleTable(generation) {
  const rows = grammars[generation].checks.map((check) => [
    `\`${check.id}\``,
    check.severity,
    relationInWords(generation, check, 'zh'),
    relationInWords(generation, check, 'en'),
    placesInWords(check),
    check.official ? `“${check.official}”` : check.note,
  ]);
  return table(['rule', 'severity', '勾稽关系', 'relation', 'where', 'official wording, or why'], rows);
}

function relationsPage() {
  const patterns = Object.entries(patternWords).map(([id, { zh, en }]) => [`\`${id}\``, zh, en]);
  return `# Relations

The relations that \`report.checks\` holds, one result for each column, row or place where a rule applies.
\`npm run docs\` writes this page from \`grammars/\` and \`src/checks/patterns.ts\`.

\`report.checks\` 所核对的勾稽关系，每列、每行各一个结果。

## Results

| \`status\` | |
| --- | --- |
| \`holds\` | both sides fit 相符 |
| \`violated\` | they do not 不符 |
| \`not-evaluable\` | there is too little to tell 无从判断 |

- Most reports leave zeros blank: \`status\` reads a blank as zero, and so a mark such as — or 不适用;
  \`blanksAsZero\` says where it did. \`strictStatus\` reads no blank at all.
- \`not-evaluable\`: a side with nothing but blanks; a total left blank, unless its parts come to zero and it
  is only a part here; a cell that is unreadable or missing; in an equality of the table a cell that the
  form's own arithmetic has placed (\`inferred: 'arithmetic'\`), which would confirm itself.
- A blank total has its value proposed in \`suspects\`, with the pattern \`blank-total\`, where everything else is known.
- Sums are exact. A cell that carries 万 or 亿 is taken as exact to half a unit of its last digit, and the sides
  may differ by that much.
- 其他处理 printed as one row stands for its three rows. Subtotal rows are checked where a report prints them, and
  the rules on single figures (\`figures.nonnegative\`, \`figures.whole\`) are listed where they are violated.
- Rules with another year or with the text (上年, 下年, 正文) are no part of \`report.checks\`.

## Suspects

For the violated hard equalities \`suspects\` lists changes that would make them hold without breaking another,
the likeliest first: a cell that two relations or more want to be the same number; a slip of one digit; a slip
over several cells of a row or a column; then any other cell. A cell that an inequality or a soft relation
speaks for comes first. Where no single cell or slip explains everything, unrelated mistakes are told one by one,
and sets of cells follow, those alone that are equally likely. Whatever explains it equally is listed, up to
30 for a relation. They are suggestions: no figure is changed.

How the printed cells may have come from the fitting values (\`pattern\`):

${table(['pattern', '中文', 'English'], patterns)}

${GENERATIONS.map((generation) => `## ${generation}\n\n${ruleTable(generation)}\n`).join('\n')}`;
}

const pages = {
  'docs/04-indicators.md': indicatorsPage(),
  'docs/06-relations.md': relationsPage(),
  ...(await grammarPages()),
  ...(await apiPages()),
};

const check = process.argv.includes('--check');
const stale = (file) => {
  console.error(`${file} is stale: run \`npm run docs\``);
  process.exitCode = 1;
};

for (const [file, expected] of Object.entries(pages)) {
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, expected);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== expected) stale(file);
}
// In these folders nothing is written by hand.
for (const folder of ['docs/api', 'docs/grammar']) {
  for (const name of readdirSync(folder)) {
    const file = `${folder}/${name}`;
    if (file in pages) continue;
    if (check) stale(file);
    else rmSync(file);
  }
}
