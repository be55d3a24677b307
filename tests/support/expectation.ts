/** What the text of a report settles, and what it leaves open. */
import { undeterminedFigures, type Rendering } from './determined.js';
import { cellsOf, grammarOf } from './form.js';
import { type LayoutOptions, type PageOptions, showsBlanks } from './layouts/layout.js';
import type { ReportModel } from './report-model.js';

export interface Expectation {
  readonly units: PageOptions['units'];
  /** Figures that the rendering does not determine. */
  readonly open: ReadonlySet<string>;
  /** Figures that may be missing or unreadable: nothing shows for certain that their row is one. */
  readonly either: ReadonlySet<string>;
  /** Figures of which nothing is printed. */
  readonly unseen: ReadonlySet<string>;
  /** Figures of which nothing tells whether the report prints them. */
  readonly unsure: ReadonlySet<string>;
  /** Cells stand among the pieces of others, so that a blank has no place in their order. */
  readonly interleaved: boolean;
}

export function expectationOf(model: ReportModel, options: LayoutOptions): Expectation {
  const shown = showsBlanks(options);
  return {
    units: options.units,
    open: shown ? new Set() : undetermined(model),
    either: new Set(),
    unseen: shown ? new Set() : unprinted(model),
    unsure: shown ? new Set() : unsettled(model),
    interleaved: false,
  };
}

/** How a layout that is compared with its twins shows cells. */
export interface Showing extends Rendering {
  /** `cells`: each has a place, blank or not. `columns`: blanks show by their place. `nothing`: blanks are lost. */
  readonly shows: 'cells' | 'columns' | 'nothing';
}

export function twinExpectation(model: ReportModel, layout: Showing): Expectation {
  const lost = layout.shows !== 'cells';
  const unseen = lost ? unprinted(model) : new Set<string>();
  const open = undeterminedFigures(model, layout);
  return {
    units: layout.page.units,
    open: new Set([...open].filter((id) => !unseen.has(id))),
    either: layout.shows === 'nothing' ? new Set([...open, ...unnumbered(model)]) : new Set(),
    unseen,
    unsure: lost ? unsettled(model) : new Set(),
    interleaved: layout.shows !== 'nothing',
  };
}

/**
 * Figures of rows without a number, or with words: where blanks are lost and no line ends behind a cell,
 * the label may be a mention, and the words may be prose.
 */
function unnumbered(model: ReportModel): Set<string> {
  const figures = new Set<string>();
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row);
      const statuses = cells.map(({ id }) => model.entries.get(id)?.status);
      if (statuses.includes('reported') && !statuses.includes('unreadable')) continue;
      for (const { id } of cells) figures.add(id);
    }
  }
  return figures;
}

/**
 * Figures that the rendered text does not determine: in a layout that loses blanks, a row with some but
 * not all of its cells renders like another row of the form with its blanks elsewhere. Nor does that
 * layout tell a cell of words from a line of prose, so that a row of several cells with one is no row.
 */
export function undetermined(model: ReportModel): Set<string> {
  const figures = new Set<string>();
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row);
      const statuses = cells.map(({ id }) => model.entries.get(id)?.status ?? 'blank');
      const printed = statuses.filter((status) => status !== 'blank').length;
      const someLost = printed > 0 && printed < cells.length;
      const words = cells.length > 1 && statuses.includes('unreadable');
      const unseen = row.label === '' && (words || !statuses.includes('reported'));
      if (!unseen && (someLost || words)) for (const { id } of cells) figures.add(id);
    }
  }
  return figures;
}

/** Figures of a row without a label, and without numbers or with words: nothing tells that it is a row. */
export function unprinted(model: ReportModel): Set<string> {
  const figures = new Set<string>();
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row);
      const statuses = cells.map(({ id }) => model.entries.get(id)?.status ?? 'blank');
      const numbers = statuses.includes('reported') && !statuses.includes('unreadable');
      if (row.label === '' && !numbers) for (const { id } of cells) figures.add(id);
    }
  }
  return figures;
}

/**
 * Figures of （六） and of its rows where nothing tells which of them the report prints: a layout that loses
 * blanks, and （六） alone with no number behind it.
 */
export function unsettled(model: ReportModel): Set<string> {
  const figures = new Set<string>();
  for (const table of grammarOf(model.form).tables) {
    for (const row of table.rows) {
      const entries = cellsOf(table, row).flatMap(({ id }) => model.entries.get(id) ?? []);
      const numbers = entries.filter(({ status }) => status !== 'blank' && status !== 'unreadable');
      const words = entries.some(({ status }) => status === 'unreadable');
      if (row.kind !== 'heading' || entries.length === 0 || (numbers.length > 0 && !words)) continue;
      for (const other of table.rows) {
        if (other !== row && other.parent !== row.id) continue;
        for (const { id } of cellsOf(table, other)) figures.add(id);
      }
    }
  }
  return figures;
}
