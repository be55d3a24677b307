import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist, expectedReading, filesOf, reading, root, sampleReport } from './support.js';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
const policy = "default-src 'none'; script-src 'self'";

const document = readFileSync(join(root, 'tests/documents/files/g2021.libreoffice.docx'));

/** The page, its script, and the files of dist/ that the library consists of; nothing else. */
function serve(): Promise<Server> {
  const script = `
    import { parse } from './index.js';
    import { readReport } from './read.js';
    import { reportSchema } from './schema.js';
    const text = ${JSON.stringify(sampleReport)};
    ${reading}
    reportSchema.parse(report.toJSON());
    globalThis.result = result;
    const bytes = Uint8Array.of(${document.join()});
    globalThis.agency = readReport(bytes).then(({ metadata }) => metadata.agency);
  `;
  const html = `<!doctype html><meta charset="utf-8"><title>ogi-report</title><script src="page-start.js"></script>
    <script type="module" src="page.js"></script>`;
  const watch = `
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  `;
  const pages = new Map([
    ['/', html],
    ['/page-start.js', watch],
    ['/page.js', script],
  ]);
  for (const file of [
    ...filesOf('index.js'),
    ...filesOf('read.js', { onDemand: true }),
    ...filesOf('schema.js'),
  ]) {
    pages.set(`/${file}`, readFileSync(join(dist, file), 'utf8'));
  }
  const server = createServer((request, response) => {
    const body = pages.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': request.url === '/' ? 'text/html' : 'text/javascript; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const title = 'works in Chromium under a strict content security policy';
test.skipIf(!installed)(installed ? title : `${title} (needs ${executablePath}, not installed)`, async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'ogi-report-chromium-'));
  const server = await serve();
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(errors).toEqual([]);
    expect(await page.evaluate('globalThis.result')).toBe(expectedReading);
    expect(await page.evaluate('globalThis.agency')).toBe('鹿鸣县教育局');
    expect(await page.evaluate('globalThis.violations')).toEqual([]);
    // The policy is in force: what it forbids is refused and reported.
    await page.addScriptTag({ content: 'globalThis.inline = true;' }).catch(() => undefined);
    expect(await page.evaluate('globalThis.inline')).toBeUndefined();
    expect(await page.evaluate('globalThis.violations')).not.toEqual([]);
  } finally {
    await context.close();
    server.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
