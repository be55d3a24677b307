import { readFileSync } from 'node:fs';
import { type Plugin, transform } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

/** `require('node:x')` in a CommonJS package becomes a real import, since an ES module has no `require`. */
const importBuiltins: Plugin = {
  name: 'import-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'builtin' } : { path, external: true },
    );
    build.onLoad({ filter: /^/, namespace: 'builtin' }, ({ path }) => ({
      contents: `import builtin from '${path}';\nmodule.exports = builtin;`,
    }));
  },
};

/**
 * Changes to what is bundled, told of in THIRD-PARTY-NOTICES.md: Chevrotain calls one built-in newer than
 * ES2020, and brings along what validates a grammar, which the tests do once for all, and what proposes how a
 * text might go on; lodash-es can fall back on making code from a string, which policy scans object to.
 */
const changes: { file: RegExp; from: string; to: string }[] = [
  {
    file: /[\\/]chevrotain[\\/].*[\\/]recognizer_engine\.js$/,
    from: 'this.tokVector.at(-1)',
    to: 'this.tokVector[this.tokVector.length - 1]',
  },
  {
    file: /[\\/]chevrotain[\\/].*[\\/]parser[\\/]parser\.js$/,
    from: 'isEmpty(resolverErrors) && this.skipValidations === false',
    to: 'false',
  },
  {
    file: /[\\/]chevrotain[\\/].*[\\/]lexer_public\.js$/,
    from: 'this.config.skipValidations === false',
    to: 'false',
  },
  {
    // Those of lookahead, which nobody calls any more: what stands behind `return` is left out.
    file: /[\\/]chevrotain[\\/].*[\\/]llk_lookahead\.js$/,
    from: 'return flatMap(rules,',
    to: 'return []; flatMap(rules,',
  },
  {
    file: /[\\/]chevrotain[\\/].*[\\/]context_assist\.js$/,
    from: 'return nextPossibleTokensAfter([startRuleGast], precedingInput, this.tokenMatcher, this.maxLookahead);',
    to: "throw Error('left out');",
  },
  {
    file: /[\\/]lodash-es[\\/]_root\.js$/,
    from: "freeGlobal || freeSelf || Function('return this')()",
    to: 'globalThis',
  },
];

const applyChanges: Plugin = {
  name: 'apply-changes',
  setup(build) {
    for (const { file, from, to } of changes) {
      build.onLoad({ filter: file }, ({ path }) => {
        const contents = readFileSync(path, 'utf8');
        if (!contents.includes(from)) throw new Error(`${path} no longer contains: ${from}`);
        return { contents: contents.split(from).join(to) };
      });
    }
  },
};

/**
 * htmlparser2 and its entities are compiled anew from their sources, which stand beside what they publish: there the
 * states and characters are properties of objects, looked up at every character, here they are numbers. The fields of its
 * classes are set, as the project's own are: defined one by one, as ES2020 has it for fields of JavaScript, they would make
 * its tokenizer the slowest part of reading a page.
 */
const fromSource: Plugin = {
  name: 'from-source',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:htmlparser2|entities)[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const source = path.replace(/([\\/])dist([\\/].*)\.js$/, '$1src$2.ts');
      const { code } = await transform(readFileSync(source, 'utf8'), {
        loader: 'ts',
        target: 'es2020',
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
      });
      return { contents: code };
    });
  },
};

// Everything is bundled. What two entries share goes to a chunk of its own, so that within one format
// there is one Chevrotain and one zod; `treeshake` also keeps tsup from splitting CommonJS with
// sucrase, which would turn every `?.` into a call.
const shared: Options = {
  target: 'es2020',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  // An optional peer is not bundled: whoever reads PDF files installs it.
  noExternal: [/^(?!pdfjs-dist\/)/],
  external: [/^node:/, /^pdfjs-dist\//],
  removeNodeProtocol: false,
  outDir: 'dist',
  silent: true,
  metafile: true,
  banner: {
    js: `/*! ${name} ${version}, ${license}; contains the packages of THIRD-PARTY-NOTICES.md, changed as told there */`,
  },
  esbuildPlugins: [importBuiltins, applyChanges, fromSource],
  esbuildOptions(options) {
    // Without `browser`: its picocolors has no colours.
    options.mainFields = ['module', 'main'];
    options.minifySyntax = true;
    options.chunkNames = 'chunk-[hash]';
    // Modules are read as UTF-8 everywhere; escapes would double the Chinese wordings.
    options.charset = 'utf8';
    options.legalComments = 'none';
  },
};

const library = {
  index: 'src/index.ts',
  read: 'src/read.ts',
  node: 'src/node.ts',
  schema: 'src/schema.ts',
};

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...library, cli: 'src/cli/main.ts' } },
  { ...shared, format: 'cjs', entry: library },
]);
