/** PDF files read by the built package in processes of their own: their memory, and what is said without its peer. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readReport } from '../../src/read.js';
import { dist, distUrl, runModule } from '../package/support.js';
import { linesAllOver, pageOf, recursiveForms, TOO_MANY, unpackingTo } from './support/hostile-files.js';

if (!existsSync(join(dist, 'node.js'))) throw new Error('dist/node.js is missing: run `npm run build` first');
const folder = mkdtempSync(join(tmpdir(), 'ogi-report-pdf-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const printed = fileURLToPath(new URL('files/g2014.libreoffice.pdf', import.meta.url));

/** Kilobytes: of the whole process, Node's own 60 000 among them. */
const MOST_MEMORY = 300_000;

describe('a file made to exhaust its reader takes little memory', () => {
  test.each<[string, () => Uint8Array]>([
    ...Object.entries(TOO_MANY).map(([name, content]): [string, () => Uint8Array] => [
      `too many: ${name}`,
      () => pageOf(content()),
    ]),
    ['lines all over the page', linesAllOver],
    ['forms that draw themselves', recursiveForms],
    ['a stream beyond the limit', () => unpackingTo(DEFAULT_LIMITS.maxUnzippedBytes + (1 << 20))],
    ['a stream within the limit', () => unpackingTo(DEFAULT_LIMITS.maxUnzippedBytes - (1 << 20))],
  ])('%s', (_, bytes) => {
    const file = join(folder, 'hostile.pdf');
    writeFileSync(file, bytes());
    const source = `
      import { readReport } from ${JSON.stringify(distUrl('node.js'))};
      const { figures } = await readReport(${JSON.stringify(file)});
      const reported = figures.filter(({ status }) => status === 'reported').length;
      process.stdout.write(JSON.stringify({ reported, memory: process.resourceUsage().maxRSS }));`;
    const { status, stdout, stderr } = runModule(source, ['--max-old-space-size=256'], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { reported, memory } = JSON.parse(stdout) as { reported: number; memory: number };
    expect(reported).toBe(0);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
});

/** The hooks that hide it are made in a way that Node 26 calls old; the newer one is not in Node 20. */
const NO_DEPRECATIONS = '--no-deprecation';

describe('where pdfjs-dist is not installed', () => {
  const alone = join(folder, 'alone');
  mkdirSync(alone);
  writeFileSync(join(alone, 'package.json'), '{"type":"module"}');
  cpSync(dist, join(alone, 'dist'), { recursive: true });
  // The temporary folder may stand within this one, whose packages are then found from there.
  const hooks = `export const resolve = (name, context, next) => name.startsWith('pdfjs-dist/')
    ? Promise.reject(Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' }))
    : next(name, context)`;
  writeFileSync(
    join(alone, 'hidden.mjs'),
    `import Module, { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (name.startsWith('pdfjs-dist/')) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
      return resolve(name, ...rest);
    };`,
  );

  test.each([
    ['with the assets that are installed', ''],
    ['with assets of its own', ", { pdf: { cMapUrl: '/cmaps/', standardFontDataUrl: '/fonts/' } }"],
  ])('a PDF is refused %s, and what to install is said', (_, options) => {
    const source = `
      import { readFileSync } from 'node:fs';
      import { OgiError, readReport } from ${JSON.stringify(pathToFileURL(join(alone, 'dist/read.js')).href)};
      const refused = await readReport(readFileSync(${JSON.stringify(printed)})${options}).catch((error) => error);
      const isOwn = refused instanceof OgiError;
      process.stdout.write(JSON.stringify({ isOwn, code: refused.code, said: refused.message }));`;
    const { status, stdout, stderr } = runModule(
      source,
      [NO_DEPRECATIONS, '--import', './hidden.mjs'],
      alone,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      isOwn: true,
      code: 'PACKAGE_MISSING',
      said: expect.stringContaining('npm install pdfjs-dist@'),
    });
  });
});

test('a PDF comes back alike from a Buffer, a part of a larger one, and an Uint8Array', async () => {
  const buffer = readFileSync(printed);
  const within = Buffer.concat([Buffer.alloc(7, 'x'), buffer, Buffer.alloc(9, 'x')]).subarray(7, -9);
  const report = JSON.stringify(await readReport(new Uint8Array(buffer)));
  expect(JSON.parse(report).figures).not.toEqual([]);
  expect(JSON.stringify(await readReport(buffer))).toBe(report);
  expect(JSON.stringify(await readReport(within))).toBe(report);
  // Neither is taken away from its owner.
  expect(within.length).toBe(buffer.length);
  expect(within.equals(readFileSync(printed))).toBe(true);
});
