/** What was measured, beside what it is meant to be. */

export interface Result {
  readonly group: string;
  readonly what: string;
  /** What it is divided by. */
  readonly beside: string;
  readonly found: number;
  readonly unit: '×' | '%' | 'kB';
  /** At most or at least so much; null where there is no aim. */
  readonly aim: { readonly most: number } | { readonly least: number } | null;
}

export function isMet({ found, aim }: Result): boolean {
  if (aim === null) return true;
  return 'most' in aim ? found <= aim.most : found >= aim.least;
}

const HEAD = ['measured', 'beside', 'found', 'aim', 'verdict'];

function cells(result: Result): string[] {
  const { what, beside, found, unit, aim } = result;
  const written = (value: number) => `${number(value, unit)} ${unit}`;
  const bound = aim === null ? '' : 'most' in aim ? `≤ ${written(aim.most)}` : `≥ ${written(aim.least)}`;
  return [what, beside, written(found), bound, aim === null ? '' : isMet(result) ? 'pass' : 'FAIL'];
}

function number(value: number, unit: Result['unit']): string {
  return value.toFixed(unit === '×' ? 2 : unit === '%' || value < 100 ? 1 : 0);
}

/** Rows of a table, a heading row before each group. */
export function tableRows(results: readonly Result[]): string[][] {
  return [
    HEAD,
    ...results.flatMap((result, at) => [
      ...(results[at - 1]?.group === result.group ? [] : [[`— ${result.group}`, '', '', '', '']]),
      cells(result),
    ]),
  ];
}

/** The same as Markdown, a table for each group. */
export function markdown(results: readonly Result[]): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  return groups
    .map((group) => {
      const rows = results.filter((result) => result.group === group).map(cells);
      return `### ${group}\n\n${markdownTable([HEAD, ...rows], ['---', '---', '---:', '---:', '---'])}\n`;
    })
    .join('\n');
}

/** A table of Markdown: its head, then its rows. Bars in a cell would end it. */
export function markdownTable(
  [head, ...rows]: readonly (readonly string[])[],
  alignment: readonly string[],
): string {
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [head!, alignment, ...rows].map(line).join('\n');
}
