// What scripts need of the TypeScript sources at run time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';

/** The module that a TypeScript file of the project is. */
export async function load(file) {
  const outDir = mkdtempSync(join(tmpdir(), 'ogi-report-load-'));
  try {
    const entry = { module: file };
    const outExtension = () => ({ js: '.mjs' });
    await build({ config: false, entry, format: 'esm', outDir, outExtension, silent: true });
    return await import(pathToFileURL(join(outDir, 'module.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
