// `npm run build`: dist/ from src/ and grammars/, always from scratch.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { build } from 'tsup';
import { toJSONSchema } from 'zod/v4/core';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Declarations with zod's own types inlined: a user of the types needs no zod. */
async function declarations() {
  const bundle = await rollup({
    input: { index: 'src/index.ts', schema: 'src/schema.ts' },
    plugins: [dts({ respectExternal: true, compilerOptions: { noEmit: false } })],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  for (const extension of ['.d.ts', '.d.cts']) {
    await bundle.write({
      dir: 'dist',
      entryFileNames: `[name]${extension}`,
      chunkFileNames: `chunk-[hash]${extension}`,
    });
  }
  await bundle.close();
}

/** The contract as JSON Schema (draft 2020-12), read from what has just been built. */
async function jsonSchema() {
  const { reportSchema } = await import(pathToFileURL('dist/schema.js').href);
  writeFileSync('dist/schema.json', `${JSON.stringify(toJSONSchema(reportSchema), null, 2)}\n`);
}

if (existsSync('dist')) rmSync('dist', { recursive: true });
await Promise.all([build({}), declarations()]);
await jsonSchema();
