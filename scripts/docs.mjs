// `npm run docs`: writes docs/indicators.md from grammars/. With --check it writes nothing and fails where
// the page is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const FILE = 'docs/indicators.md';
/** The generations whose figures are read. */
const GENERATIONS = ['g2014', 'g2019', 'g2021'];

const { indicators } = await load('grammars/indicators.ts');
const { formOf } = await load('src/figures/forms.ts');
const { words } = await load('src/writers/words.ts');
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

function page() {
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

const expected = page();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, expected);
} else if (readFileSync(FILE, 'utf8') !== expected) {
  console.error(`${FILE} is stale: run \`npm run docs\``);
  process.exitCode = 1;
}
