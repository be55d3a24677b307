// The page of the grammar and its pictures, from the rules as Chevrotain has recorded them and the list of tokens.
import { readFileSync } from 'node:fs';
import { load } from './load.mjs';
import { railroads } from './railroad.mjs';

/** What each rule is for; a rule without its sentence is an error. */
const RULES = {
  report:
    'Tables, headings and lines in any order. A token of a table that begins none is a line: a label alone, a number between two paragraphs.',
  table:
    'Heads and rows, for as long as the table goes on; the heads come again behind a page break. Blanks and numbers that count the rows may stand before a label, and the end of a row behind its cells.',
  header: 'Captions, column heads and the empty corner, before the first row.',
  row: 'A label, in one piece or several, and its cells; or cells alone, whose label is lost.',
};

/** The token types with what stands above them in src/lexer/tokens.ts. */
function tokens() {
  const source = readFileSync('src/lexer/tokens.ts', 'utf8');
  const told = [
    ...source.matchAll(/\/\*\* (.*) \*\/\nexport const (\w+) = token\('\w+'(?:, \[([\w, ]+)\])?\)/g),
  ];
  const all = [...source.matchAll(/^export const (\w+) = token\(/gm)];
  if (told.length !== all.length || told.length === 0) throw new Error('a token type is not told of');
  return told
    .map(([, what, name, categories = '']) => `| \`${name}\` | ${what} | ${categories} |`)
    .join('\n');
}

/** The pages by their paths. */
export async function grammarPages() {
  const { serializedGrammar } = await load('src/parser/grammar.ts');
  const drawn = railroads(serializedGrammar());
  const sections = drawn.map(([name]) => {
    if (!(name in RULES)) throw new Error(`what is the rule ${name} for?`);
    return `### ${name}\n\n${RULES[name]}\n\n![${name}](grammar/${name}.svg)\n`;
  });
  const page = `# The grammar

What the parser reads, once a report of whatever layout is a tape of units, and each unit a token
([01-pipeline.md](01-pipeline.md)). \`npm run docs\` writes this page and its pictures from \`src/lexer/tokens.ts\` and the grammar
that Chevrotain has recorded of \`src/parser/grammar.ts\`.

It accepts every sequence of tokens, so that nothing is skipped and nothing recovered from. Where a token fits two
places, as 总计 is a row and a column, a gate asks the table read so far; the pictures do not show gates.

## Tokens

Where a rule asks for the token in the last column, this one will do.

| token | | is a |
| --- | --- | --- |
${tokens()}

## Rules

Round: a token. Square: a rule.

${sections.join('\n')}`;
  const pictures = drawn.map(([name, svg]) => [`docs/grammar/${name}.svg`, svg]);
  return { 'docs/11-grammar.md': page, ...Object.fromEntries(pictures) };
}
