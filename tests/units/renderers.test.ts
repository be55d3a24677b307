import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse as parsePage } from 'parse5';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { undeterminedFigures } from '../support/determined.js';
import { cellsOf, FORM_IDS, grammarOf } from '../support/form.js';
import { pageOptions, renderHtml } from '../support/html/page.js';
import { HOUSES, htmlStyle } from '../support/html/style.js';
import { FURTHER, furtherLayout, renderFurther, withoutSpaces } from '../support/layouts/further.js';
import { gridOf } from '../support/layouts/grid.js';
import { PLAIN } from '../support/layouts/layout.js';
import { ONE_LINE, oneLine } from '../support/layouts/one-line.js';
import { PIPES, pipes } from '../support/layouts/pipes.js';
import type { TablePrinter } from '../support/layouts/render.js';
import { RST, rst } from '../support/layouts/rst.js';
import { assemble, Writer } from '../support/layouts/segments.js';
import { widthOf } from '../support/layouts/width.js';
import { modelOf, recipe } from '../support/random-report.js';
import { BLANK, type Entry, type ReportModel } from '../support/report-model.js';
import { runs } from '../support/runs.js';

const PLAIN_RECIPE = {
  base: 'distinct',
  changes: [],
  wordings: [],
  absent: [],
  singleRow: true,
  optionalRow: false,
} as const;

/** A report of 2019's form, one row of which has blanks at these columns. */
function reportWith(rowId: string, blanks: readonly number[]): { model: ReportModel; ids: string[] } {
  const [made] = fc.sample(recipe({ forms: ['g2019'] }), { numRuns: 1, seed: 1 });
  if (!made) throw new Error('no sample');
  const model = modelOf({ ...made, ...PLAIN_RECIPE });
  const table = grammarOf('g2019').tables.find(({ rows }) => rows.some(({ id }) => id === rowId));
  const row = table?.rows.find(({ id }) => id === rowId);
  if (!table || !row) throw new Error(`no row ${rowId}`);
  const ids = cellsOf(table, row).map(({ id }) => id);
  const entries = new Map<string, Entry>(model.entries);
  for (const at of blanks) entries.set(ids[at] ?? '', BLANK);
  return { model: { ...model, entries }, ids };
}

/** Loses the blanks of the first three columns, and shows the others. */
const halfLost: TablePrinter = (writer, grids) => {
  for (const row of grids.flatMap(({ rows }) => rows)) {
    const values = row.filter(({ role }) => role === 'value').map(({ text }) => text);
    const first = values.slice(0, 3).filter((text) => text !== '');
    writer.line('value', `${first.join(' ')}|${values.slice(3).join('|')}`);
  }
};

describe('what a rendering determines', () => {
  const open = (blanks: readonly number[], printer: () => TablePrinter) => {
    const { model, ids } = reportWith('requests.received.total', blanks);
    const found = undeterminedFigures(model, { page: PLAIN, printer, rowByRow: true });
    expect([...found].filter((id) => !ids.includes(id))).toEqual([]);
    return ids.map((id, at) => (found.has(id) ? at : -1)).filter((at) => at >= 0);
  };

  test('everything, where blanks show', () => {
    expect(open([1, 3], () => pipes(PIPES))).toEqual([]);
    expect(open([0, 1, 2, 3, 4, 5], () => rst(RST))).toEqual([]);
  });

  test('nothing of a row with some blanks, where they are lost', () => {
    expect(open([6], () => oneLine(ONE_LINE))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(open([0, 2], () => oneLine(ONE_LINE))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('all of a row without blanks or of blanks alone', () => {
    expect(open([], () => oneLine(ONE_LINE))).toEqual([]);
    expect(open([0, 1, 2, 3, 4, 5, 6], () => oneLine(ONE_LINE))).toEqual([]);
  });

  test('what stands beyond the blanks that are lost', () => {
    expect(open([1], () => halfLost)).toEqual([0, 1, 2]);
    expect(open([1, 5], () => halfLost)).toEqual([0, 1, 2]);
    expect(open([4, 5], () => halfLost)).toEqual([]);
  });
});

describe.each(FURTHER)('a report written as %s', (name) => {
  test('has each cell of the model where it says', () => {
    fc.assert(
      fc.property(recipe(), furtherLayout(name), (made, layout) => {
        const model = layout.shows !== 'cells' ? withoutSpaces(modelOf(made)) : modelOf(made);
        const { cells, text } = assemble(renderFurther(model, layout));
        const found = new Map(cells.map((cell) => [cell.figure, cell]));
        for (const [id, entry] of model.entries) {
          const cell = found.get(id);
          const written = entry.status === 'blank' ? '' : entry.written;
          if (!cell) expect([name, written]).toEqual(['one-line', '']);
          else {
            const own = cell.spans.map(({ start, end }) => text.slice(start, end)).join('');
            if (name !== 'html-in-text') expect(own).toBe(cell.plain);
            expect(cell.plain.replace(/^\\|\s/g, '')).toBe(written.replace(/\s/g, ''));
          }
        }
      }),
      runs(15),
    );
  });
});

test('a grid table is a rectangle', () => {
  fc.assert(
    fc.property(recipe(), furtherLayout('rst'), (made, layout) => {
      const model = modelOf(made);
      for (const table of grammarOf(model.form).tables) {
        const writer = new Writer();
        layout.printer()(writer, [{ ...gridOf(model, table, layout.page), caption: null }]);
        const lines = assemble(writer.segments).text.trimEnd().split('\n');
        expect(new Set(lines.map(widthOf)).size).toBe(1);
        expect(lines.every((line) => /^ *[+|].*[+|]$/.test(line))).toBe(true);
      }
    }),
    runs(10),
  );
});

describe.each(HOUSES)('a page in the style of %s', (house) => {
  test.each(FORM_IDS)('shows every cell of the model to a browser (%s)', (form) => {
    fc.assert(
      fc.property(recipe({ forms: [form] }), pageOptions, htmlStyle(house), (made, options, style) => {
        const model = modelOf(made);
        const html = assemble(renderHtml(model, options, style)).text;
        const shown = cellTexts(parsePage(html)).map((text) => text.replace(/[\s\u200b]/g, ''));
        const wanted = [...model.entries.values()].flatMap((entry) =>
          entry.status === 'blank' ? [] : [entry.written.replace(/\s/g, '')],
        );
        let at = 0;
        for (const text of wanted) at = shown.indexOf(text, at) + 1 || Number.NaN;
        expect(at).not.toBeNaN();
      }),
      runs(8),
    );
  });
});

/** The text of the cells without other tables in them, in order. */
function cellTexts(node: DefaultTreeAdapterTypes.Node): string[] {
  if (!('childNodes' in node)) return [];
  if (defaultTreeAdapter.isElementNode(node) && ['td', 'th'].includes(node.tagName)) {
    const inner = node.childNodes.flatMap(cellTexts);
    return inner.length > 0 ? inner : [textOf(node)];
  }
  return node.childNodes.flatMap(cellTexts);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

test.each(FORM_IDS)('sound numbers keep every relation of %s', (form) => {
  fc.assert(
    fc.property(recipe({ forms: [form] }), (made) => {
      const model = modelOf({ ...made, base: 'sound', changes: [] });
      const value = (id: string) => {
        const entry = model.entries.get(id);
        return entry?.status === 'reported' ? Number(entry.decimal) : 0;
      };
      const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + value(id), 0);
      const columns = ['natural_person', 'legal.business', 'legal.other', 'total'];
      const at = (row: string, column: string) => (column === 'total' ? row : `${row}@${column}`);
      if (form === 'g2014') {
        const channels = ['in_person', 'fax', 'online', 'letter'].map((name) => `requests.received.${name}`);
        if (model.entries.has('requests.received.total'))
          expect(value('requests.received.total')).toBe(sum(channels));
        return;
      }
      for (const column of columns) {
        const open = ['requests.carried_over', 'requests.received.total', 'requests.carried_forward'];
        if (![...open, 'requests.outcome.total'].every((id) => model.entries.has(id))) continue;
        expect(sum(open.slice(0, 2).map((row) => at(row, column)))).toBe(
          sum(['requests.outcome.total', 'requests.carried_forward'].map((row) => at(row, column))),
        );
        const outcomes = [...model.entries.keys()].filter(
          (id) => /^requests\.outcome\./.test(id) && id.split('@')[0] !== 'requests.outcome.total',
        );
        const own = outcomes.filter((id) => (id.split('@')[1] ?? 'total') === column);
        expect(value(at('requests.outcome.total', column))).toBe(sum(own));
      }
    }),
    runs(20),
  );
});
