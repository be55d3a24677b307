// `npm run fixture -- FILE [NAME]`: makes a case of the sample corpus, tests/corpus/<form>/<name>/, from a
// report, and prints what was read of it. What it writes is what the parser says: compare every line with
// the report, and write what the report says where the two differ, before it is committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const INPUTS = { '.html': 'input.html', '.htm': 'input.html', '.md': 'input.md' };

const [file, name = file && basename(file, extname(file))] = process.argv.slice(2);
if (file === undefined || !/^[a-z\d-]+$/.test(name)) {
  console.error('usage: npm run fixture -- FILE [NAME]; the name in small letters, digits and hyphens');
  process.exit(2);
}
const text = readFileSync(file, 'utf8');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { parse, parseHtml } = await load('src/index.ts');

const input = INPUTS[extname(file).toLowerCase()] ?? 'input.txt';
const report = input === 'input.html' ? parseHtml(text) : parse(text);
if (report.generation === null) {
  console.error(`${file} is no report of a form that is read`);
  process.exit(1);
}
const folder = join('tests', 'corpus', report.generation, name);
if (existsSync(folder)) {
  console.error(`${folder} is there already`);
  process.exit(1);
}
const figures = report.figures.map(({ id, status, decimal, raw }) => {
  const value = status === 'reported' ? { decimal, raw } : status === 'blank' ? { raw } : {};
  return `    ${JSON.stringify({ id, status, ...value })}`;
});
const codes = [...new Set(report.diagnostics.map(({ code }) => code))];
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, input), text);
writeFileSync(
  join(folder, 'expected.json'),
  `{
  "about": "",
  "generation": ${JSON.stringify(report.generation)},
  "figures": [
${figures.join(',\n')}
  ],
  "diagnostics": ${JSON.stringify(codes)}
}
`,
);
for (const { labels, status, raw } of report.figures)
  console.log(`${(status === 'reported' ? raw : status).padStart(12)}  ${labels.join(' / ')}`);
for (const { severity, code, message } of report.diagnostics)
  console.log(`${severity} ${code}: ${message.en}`);
console.log(`\n${folder}: compare every line with the report; say in "about" what the case is about.`);
