// `npm run build`: dist/ from src/ and grammars/, always from scratch.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Puts the code of the chunk that reads reports within a function; what it imports and exports stays. V8 runs it faster so
 * than at the top of an ES module: how much is in docs/14-performance.md.
 */
function enclose() {
  const READER = /ReportGrammar = class /;
  const EXPORTS = /\nexport \{ ([^}]*) \};\s*$/;
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.js'))) {
    const file = `dist/${name}`;
    const code = readFileSync(file, 'utf8');
    if (!READER.test(code)) continue;
    const exported = EXPORTS.exec(code);
    const [imports] = /^(?:import [^;]*;\n)*/.exec(code);
    if (exported === null) throw new Error(`${file} exports otherwise than expected`);
    const pairs = exported[1].split(', ').map((item) => item.split(' as '));
    const own = pairs.map(([local, name = local]) => (name === local ? name : `${name}: ${local}`));
    const names = pairs.map(([local, name = local]) => name);
    const body = code.slice(imports.length, exported.index);
    writeFileSync(
      file,
      `${imports}const { ${names.join(', ')} } = (() => {\n${body}\nreturn { ${own.join(', ')} };\n})();\n\nexport { ${names.join(', ')} };\n`,
    );
    return;
  }
  throw new Error('no chunk of dist/ has the grammar');
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
enclose();
await jsonSchema();
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(sbom(), null, 2)}\n`);
