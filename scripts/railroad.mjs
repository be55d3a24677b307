// The rules of the grammar as railroad diagrams, drawn by what Chevrotain ships for its own page of diagrams. That
// page loads its parts from a network; the pictures made here are whole by themselves.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const SHIPPED = new URL('../node_modules/chevrotain/diagrams/', import.meta.url);
const STYLE = `
svg { background: #fff }
path { fill: none; stroke: #333; stroke-width: 2 }
rect { fill: #e3f1f4; stroke: #333; stroke-width: 2 }
.non-terminal rect { fill: #e0e6fb }
text { font: bold 14px monospace; text-anchor: middle; fill: #111 }
`;

/** Scripts for a browser: they leave their names where `this` is the page. */
function drawing() {
  const page = {};
  for (const file of ['vendor/railroad-diagrams.js', 'src/diagrams_builder.js'])
    runInNewContext(readFileSync(new URL(file, SHIPPED), 'utf8'), page);
  return page.diagrams_builder;
}

/**
 * A picture of each rule.
 *
 * @param rules the grammar as Chevrotain serializes it
 * @returns pairs of a rule's name and its SVG
 */
export function railroads(rules) {
  const { convertProductionToDiagram } = drawing();
  return rules.map((rule) => {
    // Without the hooks of that page, and without lines of no length.
    const drawn = convertProductionToDiagram(rule, rule.name)
      .toString()
      .replace(/ (?:occurrenceIdx|topRuleName|dslRuleName|tokenName|label|ruleName)="[^"]*"/g, '')
      .replace(/<title>.*<\/title>\n|<path d="M[\d. ]+[hv]0"><\/path>\n/g, '');
    const svg = drawn.replace(
      /^<svg ([^>]*)>/,
      (_, attributes) =>
        `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n<title>${rule.name}</title>\n<style>${STYLE}</style>`,
    );
    return [rule.name, svg];
  });
}
