// `npm run build`: dist/ from src/ and grammars/, always from scratch.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { build } from 'tsup';
import { toJSONSchema } from 'zod/v4/core';
import { load } from './load.mjs';
import { sbom } from './sbom.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Of the grammars' types, which are their data word for word, only what src/figures/ids.ts makes ids of:
 * a sixth of the whole.
 */
const slimGrammars = {
  name: 'slim-grammars',
  async renderChunk(code) {
    if (!code.includes('declare const grammars')) return null;
    const { grammars } = await load('grammars/index.ts');
    const slim = Object.entries(grammars).map(([generation, { tables }]) => [
      generation,
      {
        tables: tables.map(({ figures, columns, rows }) => ({
          figures,
          columns: columns.map(({ id }) => ({ id })),
          rows: rows.map(({ id, kind, optional, subtotal }) => ({ id, kind, optional, subtotal })),
        })),
      },
    ]);
    const written = `declare const grammars: ${JSON.stringify(Object.fromEntries(slim))};\n`;
    const slimmed = code.replace(/^declare const grammars: \{\n[\s\S]*?^\};\n/m, () => written);
    if (slimmed.length > code.length / 2)
      throw new Error('the types of the grammars stand otherwise than expected');
    return { code: slimmed };
  },
};

/** Declarations with zod's own types inlined: a user of the types needs no zod. */
async function declarations() {
  const bundle = await rollup({
    input: { index: 'src/index.ts', read: 'src/read.ts', node: 'src/node.ts', schema: 'src/schema.ts' },
    plugins: [dts({ respectExternal: true, compilerOptions: { noEmit: false } }), slimGrammars],
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
  const { $schema, ...schema } = toJSONSchema(reportSchema);
  const named = {
    $schema,
    $id: 'urn:ogi-report:schema:1',
    title: 'ogi-report/1: one annual report',
    ...schema,
  };
  writeFileSync('dist/schema.json', `${JSON.stringify(named, null, 2)}\n`);
}

if (existsSync('dist')) rmSync('dist', { recursive: true });
await Promise.all([build({}), declarations()]);
await jsonSchema();
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(sbom(), null, 2)}\n`);
