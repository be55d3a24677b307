import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedReading, node, reading, root, run, runModule, runScript, sampleReport } from './support.js';

/** An empty project into which the packed package has been installed, without a network. */
let project: string;
let tarball: string;
let files: string[];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'ogi-report-install-'));
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project]);
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [details] = JSON.parse(packed.stdout) as [
    { filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ];
  tarball = join(project, details.filename);
  files = details.files.map(({ path }) => path);
  console.log(`${details.filename}: ${details.size} bytes, ${details.unpackedSize} unpacked`);
  const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], project);
  if (installed.status !== 0) throw new Error(installed.stderr);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const text = `const text = ${JSON.stringify(sampleReport)};`;
const printed = 'process.stdout.write(result);';

test('holds what is needed and nothing else', () => {
  const other = files.filter(
    (path) => !/^dist\/(?:index|read|node|schema|cli|chunk-[\w-]+)\.(?:c?js|d\.c?ts)$/.test(path),
  );
  expect(other.sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'SECURITY.md',
    'THIRD-PARTY-NOTICES.md',
    'dist/sbom.cdx.json',
    'dist/schema.json',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => `docs/${name}`),
    'grammars/README.md',
    'package.json',
    ...readdirSync(join(root, 'samples')).map((name) => `samples/${name}`),
  ]);
  expect(other).toContain('docs/04-indicators.md');
  expect(statSync(tarball).size).toBeLessThan(900_000);
});

test('its bill of materials lists what the notices tell of', () => {
  const read = (file: string) => readFileSync(join(project, 'node_modules/ogi-report', file), 'utf8');
  const { bomFormat, components } = JSON.parse(read('dist/sbom.cdx.json')) as {
    bomFormat: string;
    components: { name: string; version: string; licenses: { license: { id: string } }[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const told = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  const listed = components.map((one) => `${one.name} ${one.version}, ${one.licenses[0]?.license.id}`);
  expect(listed.sort()).toEqual(told.sort());
});

test('no page in it links to what is not in it', () => {
  const links = files
    .filter((path) => path.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(join(project, 'node_modules/ogi-report', page), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
      return targets.map((target) => posix.join(posix.dirname(page), target));
    });
  expect(links).toContain('docs/04-indicators.md');
  for (const target of links) expect(files).toContain(target);
});

test('the sample that comes with it is read', () => {
  const sample = 'node_modules/ogi-report/samples/wutong-2023.txt';
  const ended = run('npx', ['--offline', 'ogi', 'parse', '--format', 'table', sample], project);
  expect(ended.status, ended.stderr).toBe(0);
  expect(ended.stdout).toContain('g2021');
});

test('works by import', () => {
  const source = `
    import { parse } from 'ogi-report';
    import { reportSchema } from 'ogi-report/schema';
    import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    ${text}${reading}
    reportSchema.parse(report.toJSON());
    const require = createRequire(import.meta.url);
    JSON.parse(readFileSync(require.resolve('ogi-report/schema.json'), 'utf8'));
    JSON.parse(readFileSync(require.resolve('ogi-report/package.json'), 'utf8'));
    ${printed}`;
  expect(runModule(source, [], project)).toEqual({ status: 0, stdout: expectedReading, stderr: '' });
});

test('works by require', () => {
  const source = `
    const { parse } = require('ogi-report');
    const { reportSchema } = require('ogi-report/schema');
    require('ogi-report/schema.json');
    require('ogi-report/package.json');
    ${text}${reading}
    reportSchema.parse(report.toJSON());
    ${printed}`;
  expect(runScript(source, [], project)).toEqual({ status: 0, stdout: expectedReading, stderr: '' });
});

test('works as npx ogi', () => {
  writeFileSync(join(project, 'report.txt'), sampleReport);
  const ended = run('npx', ['--offline', 'ogi', 'parse', '--format', 'json', 'report.txt'], project);
  // The table of the sample breaks off: the report is read, and said to have an error.
  expect(ended.status, ended.stderr).toBe(1);
  const printedReport = JSON.parse(ended.stdout) as {
    generation: string;
    figures: { id: string; value: number }[];
  };
  expect(printedReport.generation).toBe('g2014');
  expect(printedReport.figures.find(({ id }) => id === 'requests.received.total')?.value).toBe(12);
});

test('its types hold without any other package, as ES module and as CommonJS', () => {
  const source = `
    import { parse } from 'ogi-report';
    import { readReport } from 'ogi-report/node';
    import { type Limits, readReports } from 'ogi-report/read';
    import { reportSchema } from 'ogi-report/schema';
    const report = parse('');
    export const read = readReport('report.docx', { encoding: 'gb18030', limits: { maxPages: 9 } });
    export const reads = readReports(new Uint8Array(1));
    export const pages = (limits: Limits): number => limits.maxPages;
    for (const place of report.origin(report.figures[0]!)) {
      if ('kind' in place && place.kind === 'sheet') place.address.length;
      else if (!('kind' in place)) place.start;
    }
    export const value: number | null | undefined = report.figure('requests.received.total')?.value;
    export const generation: 'g2008' | 'g2014' | 'g2019' | 'g2021' | null = reportSchema.parse(report.toJSON()).generation;
    export const applicant: number | null | undefined = report.figure('requests.received.total@natural_person')?.value;
    const form = report.form;
    if (form?.generation === 'g2021') form.requests.received.total.natural_person.value;
    if (form?.generation === 'g2014') form.requests.received.total.value;
    // @ts-expect-error: no such indicator
    report.figure('requests.recieved.total');
    // @ts-expect-error: no such applicant
    report.figure('requests.received.total@company');
    // @ts-expect-error: not narrowed yet
    form?.complaints;
  `;
  const folder = join(project, 'types');
  mkdirSync(folder);
  writeFileSync(join(folder, 'module.mts'), source);
  writeFileSync(join(folder, 'script.cts'), source);
  const compilerOptions = {
    module: 'node16',
    target: 'es2020',
    lib: ['es2020'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  expect(node([tsc, '-p', folder], project)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('publint finds nothing', () => {
  const ended = node([join(root, 'node_modules/publint/src/cli.js'), 'run', tarball, '--strict'], project);
  expect(ended.stdout).toContain('All good!');
  expect(ended.status).toBe(0);
});

test('attw finds no wrong types', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const ended = node(
    [attw, tarball, '--profile', 'node16', '--no-definitely-typed', '--format', 'json'],
    project,
  );
  expect(ended.status, ended.stdout).toBe(0);
  const { analysis } = JSON.parse(ended.stdout) as { analysis: { entrypoints: Record<string, unknown> } };
  expect(Object.keys(analysis.entrypoints)).toEqual(
    expect.arrayContaining(['.', './read', './node', './schema', './schema.json']),
  );
});
