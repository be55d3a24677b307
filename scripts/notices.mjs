// Writes THIRD-PARTY-NOTICES.md: the packages that the build put into dist/, with their own licence
// files. With --check it writes nothing and fails where the file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledFolders } from './bundled.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const FILE = 'THIRD-PARTY-NOTICES.md';

/** Name, version and licence id of a package, and the text of its licence and NOTICE files. */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  if (files.length === 0) throw new Error(`${folder} has no licence file`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n'));
  return { title: `${name} ${version}, ${license}`, text: texts.map(trimLines).join('\n\n') };
}

/** Without blank lines at either end and without trailing blanks. */
function trimLines(text) {
  return text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}

/** Packages whose licence text is the same, letter for letter, share one entry. */
function notices() {
  const byText = new Map();
  const packages = bundledFolders().map(readPackage);
  packages.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  for (const { title, text } of packages) {
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const entries = [...byText].map(
    ([text, titles]) => `${titles.map((title) => `## ${title}`).join('\n')}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return [
    '# Third-party notices\n',
    'The files in `dist/` contain the packages below. `npm run notices` writes this page from their own licence files.\n',
    'Some of their files are changed: in Chevrotain, `recognizer_engine.js` reads an array without `Array.prototype.at`, `parser.js`, `lexer_public.js` and `llk_lookahead.js` leave out what validates a grammar, `context_assist.js` what proposes how a text might go on; in lodash-es, `_root.js` takes the global object from `globalThis` alone; htmlparser2 and entities are compiled from their sources. The changes are in `tsup.config.ts`.\n',
    ...entries,
  ].join('\n');
}

const expected = notices();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, expected);
} else if (readFileSync(FILE, 'utf8') !== expected) {
  console.error(`${FILE} is stale: run \`npm run notices\``);
  process.exitCode = 1;
}
