/**
 * A scan line by line that looks labels up in a map: the fastest way we know to the same numbers. It knows
 * the exact spellings only, and one cell on a line.
 */
import { g2014 } from '../grammars/g2014.js';
import { g2019 } from '../grammars/g2019.js';
import type { Grammar, Row } from '../grammars/schema.js';
import { targetIds } from './regex-script.js';

/** The figures that follow one label, in the order of the columns. */
export interface Target {
  readonly ids: readonly string[];
  /** Money that the form counts in 万元 comes out in 元. */
  readonly factor: number;
  /** The same label again further down (被依法纠错数 under 四 and under 五). */
  again: Target | null;
}

/** Where the table begins: all before it is prose. With `^` and the m flag the search is six times slower. */
export const TABLE = /\n[\t ]*(?:(?:统 *计 *)?指 *标[\t ]*\n|第二十条第[（(]一[）)]项)/;
const QUANTITY = /^([+-]?\d[\d,]*(?:\.\d+)?) ?([万亿])?[元个]?\s*$/;
/** One cell: a line, or what stands between bars, without the space before it. */
const CELL = /[^\s|][^\n|]*/g;
export const LONGEST_LABEL = 80;

/** Every way a label may stand on its line: with and without its note, full and half width. */
function spellings(row: Row): Set<string> {
  // The one row of review and litigation has no label: its numbers follow the heads, 行政复议 first.
  const labels = row.label === '' ? ['行政复议'] : [row.label, ...row.wordings.map((w) => w.text)];
  const found = new Set<string>();
  for (const label of labels) {
    for (const text of [label, label.replace(/(?<=.)（[^）]+）$/, '')]) {
      found.add(text);
      found.add(text.normalize('NFKC'));
    }
  }
  return found;
}

function labelMap(grammar: Grammar): Map<string, Target> {
  const map = new Map<string, Target>();
  for (const table of grammar.tables) {
    for (const row of table.rows) {
      const target: Target = {
        ids: targetIds(table, row),
        factor: row.unit === '万元' ? 10000 : 1,
        again: null,
      };
      for (const spelling of spellings(row)) {
        const first = map.get(spelling);
        if (first === undefined) map.set(spelling, target);
        else if (first !== target) first.again = target;
      }
    }
  }
  return map;
}

export const labels2014 = labelMap(g2014);
export const labels2019 = labelMap(g2019);

/**
 * Figure id → value, null for a blank cell; money in 元. Reads the lines of g2014 and g2019 tables
 * that hold one cell each; anything else gives an empty map.
 */
export function lineLookup(text: string): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  const head = TABLE.exec(text);
  if (head === null) return figures;
  const labels = head[0].includes('项') ? labels2019 : labels2014;
  let target: Target | null = null;
  let next = 0;
  for (const cell of text.slice(head.index + head[0].length).match(CELL) ?? []) {
    // Only ( + , - . and digits are below 58: what cannot be a number is not tried as one.
    if (target !== null && next < target.ids.length && cell.charCodeAt(0) < 58) {
      const number = quantity(cell, target.factor);
      if (number !== null) {
        figures.set(target.ids[next++]!, number);
        continue;
      }
    }
    if (cell.length < 2 || cell.length > LONGEST_LABEL) continue;
    const found = labels.get(cell.trimEnd());
    if (found === undefined) continue;
    if (target !== null) while (next < target.ids.length) figures.set(target.ids[next++]!, null);
    target = found.again !== null && figures.has(found.ids[0]!) ? found.again : found;
    next = 0;
  }
  if (target !== null) while (next < target.ids.length) figures.set(target.ids[next++]!, null);
  return figures;
}

export function quantity(cell: string, factor: number): number | null {
  // Nearly every cell is a plain number, and the conversion is faster than the expression.
  const plain = +cell;
  if (!Number.isNaN(plain)) return factor === 1 ? plain : Math.round(plain * factor);
  const match = QUANTITY.exec(cell);
  if (match === null) return null;
  const scale = match[2] === undefined ? factor : match[2] === '万' ? 10000 : 100000000;
  return Math.round(+match[1]!.replace(/,/g, '') * scale);
}
