import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { testInChromium } from './chromium.js';
import { dist, expectedReading, filesOf, reading, root, sampleReport } from './support.js';

const document = readFileSync(join(root, 'tests/documents/files/g2021.libreoffice.docx'));
/** The files of dist/ that the library consists of. */
const library = new Set(
  ['index.js', 'read.js', 'schema.js'].flatMap((file) => filesOf(file, { onDemand: true })),
);

testInChromium(
  'works in Chromium under a strict content security policy',
  {
    policy: "default-src 'none'; script-src 'self'",
    script: `
      import { parse } from './index.js';
      import { readReport } from './read.js';
      import { reportSchema } from './schema.js';
      const text = ${JSON.stringify(sampleReport)};
      ${reading}
      reportSchema.parse(report.toJSON());
      globalThis.result = result;
      const bytes = Uint8Array.of(${document.join()});
      globalThis.agency = readReport(bytes).then(({ metadata }) => metadata.agency);
    `,
    file: (path) => (library.has(path.slice(1)) ? readFileSync(join(dist, path), 'utf8') : undefined),
  },
  async (page) => {
    expect(await page.evaluate('globalThis.result')).toBe(expectedReading);
    expect(await page.evaluate('globalThis.agency')).toBe('鹿鸣县教育局');
    expect(await page.evaluate('globalThis.violations')).toEqual([]);
    // The policy is in force: what it forbids is refused and reported.
    await page.addScriptTag({ content: 'globalThis.inline = true;' }).catch(() => undefined);
    expect(await page.evaluate('globalThis.inline')).toBeUndefined();
    expect(await page.evaluate('globalThis.violations')).not.toEqual([]);
  },
);

const pdfjs = '/pdfjs/';
const reader = `
  import { readReport } from './read.js';
  const assets = { cMapUrl: '${pdfjs}cmaps/', standardFontDataUrl: '${pdfjs}standard_fonts/' };
  export async function read() {
    const bytes = await (await fetch('/report.pdf')).arrayBuffer();
    const report = await readReport(bytes, { pdf: assets });
    return [report.generation, report.figure('requests.received.total').value];
  }
`;

/** As a bundler would have it: pdf.js is found by its path, since a worker knows no import map. */
function withPdfJs(path: string): string | Uint8Array | undefined {
  if (path === '/report.pdf') return readFileSync(join(root, 'tests/pdf/files/g2021.libreoffice.pdf'));
  if (path === '/reader.js') return reader;
  if (path === '/worker.js')
    return "import { read } from './reader.js'; onmessage = async () => postMessage(await read());";
  const inPackage = path.startsWith(pdfjs);
  const file = inPackage ? join(root, 'node_modules/pdfjs-dist', path.slice(pdfjs.length)) : join(dist, path);
  if (!existsSync(file)) return undefined;
  if (inPackage) return readFileSync(file);
  return readFileSync(file, 'utf8').replace(/(['"])pdfjs-dist\//g, `$1${pdfjs}`);
}

testInChromium(
  'reads PDF files in a page and in a worker, which hears and says nothing but what is its own',
  {
    policy: "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'",
    script: `
      import { read } from './reader.js';
      globalThis.inPage = read();
      const worker = new Worker('/worker.js', { type: 'module' });
      const said = [];
      globalThis.inWorker = new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => {
          said.push(data);
          // What pdf.js listens to would have to be an object.
          if (said.length === 1) worker.postMessage(null);
          else resolve(said);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
      });
      worker.postMessage(null);
    `,
    file: withPdfJs,
  },
  async (page) => {
    expect(await page.evaluate('globalThis.inPage')).toEqual(['g2021', 176]);
    expect(await page.evaluate('globalThis.inWorker')).toEqual([
      ['g2021', 176],
      ['g2021', 176],
    ]);
    expect(await page.evaluate('globalThis.violations')).toEqual([]);
  },
);
