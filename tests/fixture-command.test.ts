import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'made-by-the-test-of-the-command';
const made = join(root, 'tests', 'corpus', 'g2021', NAME);

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/fixture.mjs', ...args], { cwd: root, encoding: 'utf8' });

afterEach(() => rmSync(made, { recursive: true, force: true }));

test('a case of the sample corpus is made from a report', () => {
  const sample = join(root, 'samples', 'wutong-2023.txt');
  const { status, stdout } = run(sample, NAME);
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('say in "about"') });
  expect(readFileSync(join(made, 'input.txt'), 'utf8')).toBe(readFileSync(sample, 'utf8'));
  const expected = JSON.parse(readFileSync(join(made, 'expected.json'), 'utf8'));
  expect(expected).toMatchObject({ about: '', generation: 'g2021' });
  expect(expected.figures).toContainEqual({
    id: 'requests.received.total@natural_person',
    status: 'reported',
    decimal: '46',
    raw: '46',
  });
  expect(run(sample, NAME).status, 'what is there already is kept').toBe(1);
});

test('no case is made from what is no report, nor under a name that is no folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-fixture-'));
  try {
    const file = join(folder, 'notice.txt');
    writeFileSync(file, '关于召开会议的通知\n');
    expect(run(file, NAME).status).toBe(1);
    expect(existsSync(made)).toBe(false);
    expect(run(file, '../elsewhere').status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
