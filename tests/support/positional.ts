/** What the recogniser of padded and drawn tables makes of a text. */
import { linesOf } from '../../src/layout/lines.js';
import { positional } from '../../src/layout/positional.js';
import { UnitKind } from '../../src/layout/tape.js';

/** The cells of a text: `[label][12@30-32]`, `[]` a blank, `{3}` a line, ¦ between the pieces of a cell. */
export function cellsOf(text: string, withColumns = true): string {
  const blocks = positional(text, linesOf(text)).map(({ cells }) =>
    cells
      .map(({ kind, spans, columns }) => {
        if (kind === UnitKind.RowEnd) return '\n';
        const content = spans.map(({ start, end }) => text.slice(start, end)).join('¦');
        if (kind === UnitKind.Line) return `{${content}}\n`;
        return `[${content}${withColumns && columns ? `@${columns.from}-${columns.to}` : ''}]`;
      })
      .join(''),
  );
  return blocks.join('\n');
}

export const lines = (...all: string[]) => `${all.join('\n')}\n`;
