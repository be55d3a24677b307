/** A page in Chromium, served from this machine under a content security policy. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);

const watch = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
`;

export interface Site {
  readonly policy: string;
  /** Module that the page runs. */
  readonly script: string;
  /** What else is served; undefined: not there. */
  readonly file: (path: string) => string | Uint8Array | undefined;
}

/** A test in a page that has loaded without an error; `violations` lists what the policy has refused. */
export function testInChromium(title: string, site: Site, use: (page: Page) => Promise<void>): void {
  const why = installed ? title : `${title} (needs ${executablePath}, not installed)`;
  test.skipIf(!installed)(why, () => inChromium(site, use));
}

async function inChromium({ policy, script, file }: Site, use: (page: Page) => Promise<void>): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><title>ogi-report</title><script src="page-start.js"></script>
    <script type="module" src="page.js"></script>`;
  const own = new Map([
    ['/', html],
    ['/page-start.js', watch],
    ['/page.js', script],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const body = own.get(url) ?? file(url);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': url === '/' ? 'text/html' : 'text/javascript; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const userDataDir = mkdtempSync(join(tmpdir(), 'ogi-report-chromium-'));
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
    await use(page);
  } finally {
    await context.close();
    server.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}
