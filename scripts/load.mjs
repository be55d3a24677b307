// What scripts need of the TypeScript sources at run time.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('..', import.meta.url));
// Within node_modules, so that packages that are not bundled are found.
const CACHE = join(root, 'node_modules', '.cache', 'ogi-report');

/**
 * The module that a TypeScript file of the project is.
 *
 * @param bundled false: packages are not bundled with it
 */
export async function load(file, { bundled = true } = {}) {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'load-'));
  try {
    await build({
      config: false,
      entry: { module: join(root, file) },
      format: 'esm',
      target: 'node20',
      outDir,
      // One file: what is imported on demand would be gone by then.
      splitting: false,
      outExtension: () => ({ js: '.mjs' }),
      skipNodeModulesBundle: !bundled,
      silent: true,
    });
    return await import(pathToFileURL(join(outDir, 'module.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
