// `npm run conversions`: bundles the script (it is TypeScript, like the tests it shares its reports with) and runs it.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}node_modules/.cache/ogi-report-conversions`;

await build({
  config: false,
  entry: { main: `${root}conversions/main.ts` },
  format: 'esm',
  target: 'node20',
  outDir,
  outExtension: () => ({ js: '.mjs' }),
  skipNodeModulesBundle: true,
  silent: true,
});
const { main } = await import(pathToFileURL(`${outDir}/main.mjs`).href);
process.exitCode = main(process.argv.slice(2));
