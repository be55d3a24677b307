/** Words in the columns of numbers: 见正文, 约三十. They are values that are none. */
import { isUnit } from '../../lexer/shapes.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import { type TableLines, valuesOf } from './tables.js';

/** The table with the words that stand where its numbers do among these, and with the numbers before them. */
export function withWords(text: string, lines: readonly TextLine[], table: TableLines): TableLines {
  const { labels, body, end } = table;
  const left = valuesFrom(text, lines, table);
  for (const run of labels.filter(({ from }) => from >= left)) {
    run.pieces.forEach((piece, at) => {
      (lines[run.lines[at] as number] as TextLine).values.push(piece);
    });
  }
  for (const line of lines.slice(body, end)) {
    for (const lead of line.leads) if (lead.from >= left) line.values.push(lead);
    line.leads = line.leads.filter(({ from }) => from < left);
    line.values.sort((one, other) => one.from - other.from);
  }
  const own = valuesOf(lines.slice(body, end));
  return { ...table, ...own, labels: labels.filter(({ from }) => from < left) };
}

/** The column in which the cells begin: behind the known labels that have some; else below the heads. */
function valuesFrom(
  text: string,
  lines: readonly TextLine[],
  { labels, heads, body, end, bands }: TableLines,
): number {
  const known = labels.filter(({ term }) => term !== null && term.rows.length > 0);
  // 项 alone may be the end of a label.
  const isNumber = ({ start, end: valueEnd }: Piece) => !isUnit(text, start, valueEnd);
  const beside = lines
    .slice(body, end)
    .flatMap((line) => (line.labels.length > 0 && line.values.find(isNumber)) || []);
  const behind = known.reduce((most, { to }) => Math.max(most, to), 0);
  const places = bands.length > 0 ? bands : heads.filter(({ from }) => from >= behind);
  const values = beside.length > 0 ? beside : known.length > 0 ? places : [...bands, ...heads];
  const left = values.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const ends = known.flatMap(({ lines: own, to }) => {
    const value = (lines[own[0] as number] as TextLine).values[0];
    return value && value.from >= to ? [to] : [];
  });
  return ends.length > 0
    ? Math.min(
        left,
        ends.reduce((most, to) => Math.max(most, to), 0),
      )
    : left;
}
