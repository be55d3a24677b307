// `npm run bench`: bundles the benchmark (it is TypeScript, like the grammar data it reads) and runs it.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}node_modules/.cache/ogi-report-bench`;

await build({
  config: false,
  entry: { main: `${root}bench/main.ts` },
  format: 'esm',
  target: 'node20',
  outDir,
  outExtension: () => ({ js: '.mjs' }),
  skipNodeModulesBundle: true,
  silent: true,
});
const { main } = await import(pathToFileURL(`${outDir}/main.mjs`).href);
process.exitCode = await main(root, process.argv.slice(2));
