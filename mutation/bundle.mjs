// Run in Stryker's copy of the project: puts the tests of the selection and all that they test into one module.
// A mutant is tried in a fresh worker, and loading some two hundred modules would take it ten times as long as
// the tests do.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { TESTS } from './scope.mjs';

const OUT = fileURLToPath(new URL('out/', import.meta.url));

/** A test finds its files by its own place, which the bundle does not have. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\/tests\/.*\.ts$/ }, ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}entry.ts`, TESTS.map((file) => `import '../../${file}';\n`).join(''));
writeFileSync(`${OUT}all.test.mjs`, "await import('./bundle.mjs');\n");
await build({
  config: false,
  entry: { bundle: `${OUT}entry.ts` },
  format: 'esm',
  target: 'node20',
  outDir: OUT,
  outExtension: () => ({ js: '.mjs' }),
  noExternal: [/^(?!vitest$|fast-check$|pdfjs-dist)/],
  external: ['vitest', 'fast-check', /^pdfjs-dist/],
  esbuildPlugins: [places],
  // The package says that its modules have no side effects; its tests have nothing else.
  esbuildOptions: (options) => {
    options.ignoreAnnotations = true;
  },
  silent: true,
});
