import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  dist,
  distUrl,
  expectedReading,
  filesOf,
  node,
  reading,
  root,
  runModule,
  runScript,
  sampleReport,
} from './support.js';

const require = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const text = `const text = ${JSON.stringify(sampleReport)};`;
const byImport = `import { parse } from ${JSON.stringify(distUrl('index.js'))};`;
const byRequire = `const { parse } = require(${JSON.stringify(join(dist, 'index.cjs'))});`;
const schemaByRequire = `const { reportSchema } = require(${JSON.stringify(join(dist, 'schema.cjs'))});`;
const printed = 'process.stdout.write(result);';

test.each(['index', 'read', 'node', 'schema'])(
  '%s: import and require give the same names',
  async (entry) => {
    const names = (module: object): string[] => Object.keys(module).sort();
    const imported = names((await import(distUrl(`${entry}.js`))) as object);
    expect(imported.length).toBeGreaterThan(0);
    expect(names(require(join(dist, `${entry}.cjs`)) as object)).toEqual(imported);
  },
);

test('reads a report by import and by require', () => {
  expect(runModule(byImport + text + reading + printed)).toEqual({
    status: 0,
    stdout: expectedReading,
    stderr: '',
  });
  expect(runScript(byRequire + text + reading + printed)).toEqual({
    status: 0,
    stdout: expectedReading,
    stderr: '',
  });
});

test('makes no code from strings: not where it is forbidden, and no attempt where it is allowed', () => {
  // An attempt that is caught would still be reported by a browser's content security policy.
  const watch = `
    const attempts = [];
    const trap = { apply: () => attempts.push('call'), construct: () => { attempts.push('new'); return {}; } };
    globalThis.Function = new Proxy(Function, trap);
    globalThis.eval = new Proxy(eval, trap);
    process.on('exit', () => process.stdout.write(String(attempts)));
  `;
  const use = `${byRequire}${schemaByRequire}${text}${reading}
    reportSchema.safeParse(JSON.parse(JSON.stringify(report)));`;
  expect(runScript(watch + use)).toEqual({ status: 0, stdout: '', stderr: '' });
  const forbidden = runScript(use + printed, ['--disallow-code-generation-from-strings']);
  expect(forbidden).toEqual({ status: 0, stdout: expectedReading, stderr: '' });
  for (const file of [...filesOf('index.js'), ...filesOf('schema.js'), ...filesOf('index.cjs')]) {
    expect(read(file), file).not.toMatch(/\beval\b|\bFunction\(/);
  }
});

test('needs no built-in newer than ES2020', () => {
  const newer = `
    for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) {
      delete Array.prototype[name];
      delete Object.getPrototypeOf(Int8Array.prototype)[name];
    }
    for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
    delete Object.hasOwn;
    delete Object.groupBy;
    delete Map.groupBy;
    delete Promise.any;
    delete Promise.withResolvers;
    for (const name of ['AggregateError', 'FinalizationRegistry', 'WeakRef', 'structuredClone']) {
      delete globalThis[name];
    }
  `;
  const use = `${byRequire}${schemaByRequire}${text}${reading}
    const check = reportSchema.safeParse(JSON.parse(JSON.stringify(report)));
    process.stdout.write(JSON.stringify({ valid: check.success, result }));`;
  expect(runScript(newer + use)).toEqual({
    status: 0,
    stdout: JSON.stringify({ valid: true, result: expectedReading }),
    stderr: '',
  });
});

test.each(['js', 'cjs'])('there is one Chevrotain and one zod among the .%s files', (extension) => {
  const entries =
    extension === 'js'
      ? ['index.js', 'node.js', 'read.js', 'schema.js', 'cli.js']
      : ['index.cjs', 'node.cjs', 'read.cjs', 'schema.cjs'];
  const files = [...new Set(entries.flatMap((entry) => filesOf(entry, { onDemand: true })))];
  const having = (mark: string): number =>
    files.reduce((count, file) => count + read(file).split(mark).length - 1, 0);
  expect(having('performSelfAnalysis() {')).toBe(1);
  expect(having('__zod_globalConfig = {}')).toBe(1);
});

test.each(['index.js', 'read.js', 'schema.js', 'index.cjs', 'read.cjs', 'schema.cjs'])(
  '%s imports nothing but dist/',
  (entry) => {
    for (const file of filesOf(entry)) {
      expect(read(file), file).not.toMatch(
        /^\s*(?:import|export)\b[^\n]*?['"][^.'"\n][^'"\n]*['"];|[^.\w]require\(['"][^.]/m,
      );
    }
  },
);

test.each(['index.d.ts', 'read.d.ts', 'schema.d.ts', 'index.d.cts', 'read.d.cts', 'schema.d.cts'])(
  '%s needs no other types',
  (entry) => {
    expect(read(entry)).not.toMatch(/(?:from |import\()['"][^.]|\/\/\/ <reference/);
  },
);

test.each(['index.d.ts', 'index.d.cts'])('%s holds of the grammars no more than ids need', (file) => {
  const parts = [...read(file).matchAll(/from '\.\/(chunk-[\w-]+)\.c?js'/g)].map(
    ([, name]) => name as string,
  );
  const whole = [file, ...new Set(parts.map((name) => file.replace('index', name)))].map(read).join('');
  expect(whole).toContain('declare const grammars: {"g2008":{');
  expect(whole).not.toContain('一、本年新收政府信息公开申请数量');
  expect(whole.length).toBeLessThan(125_000);
});

test('readers of documents are loaded on demand, none by who parses text alone, and none twice', () => {
  const sizeOf = (entry: string): number => filesOf(entry).reduce((sum, file) => sum + read(file).length, 0);
  const having = (entry: string, mark: string, onDemand = false): number =>
    filesOf(entry, { onDemand }).filter((file) => read(file).includes(mark)).length;
  for (const extension of ['js', 'cjs']) {
    expect(having(`index.${extension}`, 'word/document.xml', true)).toBe(0);
    for (const entry of ['read', 'node']) {
      for (const mark of ['word/document.xml', 'xl/workbook.xml', '1Table']) {
        expect(having(`${entry}.${extension}`, mark), mark).toBe(0);
        expect(having(`${entry}.${extension}`, mark, true), mark).toBe(1);
      }
    }
    // Characters, most of them of grammars and Chevrotain.
    expect(sizeOf(`index.${extension}`)).toBeLessThan(1_075_000);
    expect(sizeOf(`read.${extension}`) - sizeOf(`index.${extension}`)).toBeLessThan(150_000);
  }
});

test('the schema of the contract is published as JSON Schema, too', async () => {
  const { reportSchema } = (await import(distUrl('schema.js'))) as {
    reportSchema: { shape: Record<string, unknown> };
  };
  const schema = JSON.parse(read('schema.json')) as {
    $schema: string;
    $id: string;
    title: string;
    properties: { schema: { const: string } };
    required: string[];
  };
  const version = schema.properties.schema.const;
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.$id).toBe(`urn:${version.replace('/', ':schema:')}`);
  expect(schema.title).toContain(version);
  expect(Object.keys(schema.properties)).toEqual(Object.keys(reportSchema.shape));
  expect(schema.required).toEqual(Object.keys(reportSchema.shape));
});

test('starts many times faster than Chevrotain does by itself', () => {
  const chevrotain = `import ${JSON.stringify(import.meta.resolve('chevrotain'))};`;
  const starts: Record<string, () => unknown> = {
    node: () => runModule('0'),
    import: () => runModule(byImport),
    require: () => runScript(byRequire),
    chevrotain: () => runModule(chevrotain),
  };
  const fastest: Record<string, number> = {};
  for (let round = 0; round < 7; round++) {
    for (const [name, start] of Object.entries(starts)) {
      const before = performance.now();
      expect(start()).toMatchObject({ status: 0 });
      fastest[name] = Math.min(fastest[name] ?? Infinity, performance.now() - before);
    }
  }
  const beyondNode = (name: string): number => (fastest[name] ?? NaN) - (fastest['node'] ?? NaN);
  for (const name of ['import', 'require']) {
    expect(beyondNode(name), JSON.stringify(fastest)).toBeLessThan(beyondNode('chevrotain') / 3);
  }
});

test('the licences of all that is bundled are in THIRD-PARTY-NOTICES.md', () => {
  expect(node(['scripts/notices.mjs', '--check'], root)).toEqual({ status: 0, stdout: '', stderr: '' });
});
