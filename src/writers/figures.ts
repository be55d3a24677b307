/** The figures of a report, section by section of its form. */
import { grammars } from '../../grammars/index.js';
import type { Grammar, Row, Table } from '../../grammars/schema.js';
import type { Figure } from '../figures/figure.js';
import { type FigureSpec, type Form, formOf } from '../figures/forms.js';
import type { Report } from '../report/report.js';
import { figureGrid } from './figure-grid.js';
import { figureList } from './figure-list.js';
import type { Screen } from './screen.js';

/** A figure and the cell of the form that it stands in. */
interface Placed {
  readonly figure: Figure;
  readonly spec: FigureSpec;
}

export function figureLines(report: Report, screen: Screen): string[] {
  const { generation, figures } = report;
  if (generation === null || figures.length === 0) return [];
  const { words, colors } = screen;
  if (allMissing(figures)) return ['', colors.bold(words.figures), wholeMissing(figures, screen)];
  const lines: string[] = [];
  const form = formOf(generation);
  for (const [section, placed] of bySection(figures, form)) {
    lines.push('', colors.bold(sectionTitle(grammars[generation], section, screen)));
    const own = placed.map(({ figure }) => figure);
    if (allMissing(own)) lines.push(wholeMissing(own, screen));
    else lines.push(...sectionFigures(report, placed, screen));
  }
  if (figures.some(({ approximate }) => approximate)) lines.push(colors.dim(words.approximate));
  if (figures.some(({ inferred }) => inferred !== null)) lines.push(colors.dim(words.inferred));
  return lines;
}

function sectionFigures(report: Report, placed: readonly Placed[], screen: Screen): string[] {
  const { table } = (placed[0] as Placed).spec;
  if (table.figures !== 'row@column') {
    const several = placed.some(({ spec }) => spec.table !== table);
    return figureList(
      placed.map(({ figure, spec }) => ({
        figure,
        caption: several ? spec.table.caption : null,
        line: report.position(figure)?.start.line ?? null,
      })),
      screen,
    );
  }
  const rows = new Map<Row, Figure[]>();
  for (const { figure, spec } of placed) rows.set(spec.row, [...(rows.get(spec.row) ?? []), figure]);
  const gridRows = [...rows].map(([row, own]) => ({ row, figures: own }));
  return figureGrid(table, gridRows, screen);
}

function bySection(figures: readonly Figure[], { byId }: Form): Map<Table['section'], Placed[]> {
  const sections = new Map<Table['section'], Placed[]>();
  for (const figure of figures) {
    const spec = byId.get(figure.id);
    if (!spec) continue;
    const { section } = spec.table;
    sections.set(section, [...(sections.get(section) ?? []), { figure, spec }]);
  }
  return sections;
}

/** The heading that the form prints above the section's tables. */
function sectionTitle(
  { sections, tables }: Grammar,
  kind: Table['section'],
  { lang, words }: Screen,
): string {
  if (lang === 'en') return words.kinds[kind];
  const [first, ...more] = tables.filter(({ section }) => section === kind);
  if (first && more.length === 0 && first.caption !== null) return first.caption;
  return sections.find((section) => section.kind === kind)?.title ?? words.kinds[kind];
}

function allMissing(figures: readonly Figure[]): boolean {
  return figures.every(({ status }) => status === 'missing');
}

function wholeMissing(figures: readonly Figure[], { words, colors }: Screen): string {
  return `  ${colors.yellow(words.wholeTable(figures.length, words.statuses.missing))}`;
}
