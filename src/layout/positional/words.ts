/** Words in the columns of numbers: 见正文, 约三十. They are values that are none. */
import { isUnit } from '../../lexer/shapes.js';
import type { Columns } from '../tape.js';
import type { Piece } from './piece.js';
import type { TextLine } from './rows.js';
import type { Run } from './runs.js';
import { type TableLines, valuesOf } from './tables.js';

/** Tables with the words that stand where their numbers do among these, and with the numbers before them. */
export function withWords(
  text: string,
  lines: readonly TextLine[],
  tables: readonly TableLines[],
): TableLines[] {
  /** The last line that got a word: a label may go on in the next table. */
  let last = -1;
  return tables.map((table) => {
    const { labels, body, end } = table;
    const left = valuesFrom(text, lines, table);
    const rows = lines.slice(body, end);
    const isValue = ({ from }: Columns) => from >= left;
    const holdsWords = labels.some(isValue) || rows.some(({ leads }) => leads.some(isValue));
    if (!holdsWords && last < body) return table;
    for (const run of labels.filter(isValue)) {
      run.pieces.forEach((piece, at) => {
        const line = run.lines[at] as number;
        (lines[line] as TextLine).values.push(piece);
        last = Math.max(last, line);
      });
    }
    for (const line of rows) {
      for (const lead of line.leads) if (isValue(lead)) line.values.push(lead);
      line.leads = line.leads.filter(({ from }) => from < left);
      line.values.sort((one, other) => one.from - other.from);
    }
    const own = valuesOf(rows);
    return { ...table, ...own, labels: labels.filter(({ from }) => from < left) };
  });
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
  // The numbers may stand beside any line of a label that wraps.
  const isBeside = ({ first, last, to }: Run) =>
    lines.slice(first, last + 1).some(({ values: [value] }) => value !== undefined && value.from >= to);
  const ends = known.filter(isBeside).map(({ to }) => to);
  return ends.length > 0
    ? Math.min(
        left,
        ends.reduce((most, to) => Math.max(most, to), 0),
      )
    : left;
}
