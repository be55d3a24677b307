/**
 * Tables whose cells a conversion has joined: which digits are a number of their own nothing tells any more. No
 * figure is given of their rows, and it is said once for each table.
 */
import { type GenerationId, type Grammar, grammars, type Table } from '../../grammars/index.js';
import { type Diagnostic, diagnose } from '../diagnostics/diagnose.js';
import type { Block } from '../parser/blocks.js';
import { hull } from '../source/span.js';
import type { Figure } from './figure.js';
import { type Form, formOf } from './forms.js';
import { type FusedRow, joinedCells, joinedNumbers } from './fused-cells.js';
import { figure } from './make.js';
import type { FiguresRead } from './read.js';

/** So many rows are no slip. */
const LEAST_ROWS = 3;
/** What the diagnostic of the table says for all of them. */
const SAID = new Set<Diagnostic['code']>(['column-undetermined', 'column-unknown', 'figures-missing']);

/**
 * The figures with those of such rows unreadable, and a diagnostic for each of their tables.
 *
 * @param generation null where none is known: then the form that has most of the rows
 */
export function withFused(
  source: string,
  blocks: readonly Block[],
  generation: GenerationId | null,
  read: FiguresRead,
): FiguresRead {
  const isGiven = ({ status }: Figure) => status !== 'missing' && status !== 'unreadable';
  if (generation !== null && read.figures.every(isGiven)) return read;
  const given = new Set(read.figures.filter(isGiven).map(({ id }) => id as string));
  const found = [...joinedNumbers(source, blocks), ...joinedCells(source, blocks)];
  const form = formOf(generation ?? mostFrequent(found));
  const fused = found.filter(({ generation: own, row }) => {
    const specs = form.byRow.get(row) ?? [];
    return own === form.generation && specs.length > 0 && !specs.some(({ id }) => given.has(id));
  });
  if (new Set(fused.map(({ row }) => row)).size < LEAST_ROWS) return read;
  return told(source, read, form, fused);
}

function mostFrequent(found: readonly FusedRow[]): GenerationId {
  const count = (id: GenerationId) =>
    new Set(found.flatMap(({ generation, row }) => (generation === id ? [row] : []))).size;
  const ids: readonly GenerationId[] = ['g2021', 'g2019', 'g2014'];
  return ids.reduce((best, id) => (count(id) > count(best) ? id : best));
}

function told(source: string, read: FiguresRead, form: Form, fused: readonly FusedRow[]): FiguresRead {
  const places = new Map<string, FusedRow>();
  for (const own of fused)
    for (const { id } of form.byRow.get(own.row) ?? []) if (!places.has(id)) places.set(id, own);
  const figures = read.figures.map((before): Figure => {
    const place = places.get(before.id);
    const spec = place && form.byId.get(before.id);
    if (!place || !spec) return before;
    const { start, end } = place;
    return figure(spec, 'unreadable', { start, end }, source.slice(start, end), null);
  });
  const missing = new Set<string>(figures.flatMap(({ id, status }) => (status === 'missing' ? [id] : [])));
  const diagnostics = read.diagnostics.flatMap((one): Diagnostic[] => {
    if (!SAID.has(one.code) || !one.figures?.some((id) => places.has(id))) return [one];
    const left = one.figures.filter((id) => !places.has(id) && missing.has(id));
    return one.code === 'figures-missing' && left.length > 0
      ? [diagnose('figures-missing', one, { figures: left })]
      : [];
  });
  for (const table of new Set(fused.map((own) => own.table))) {
    const rows = fused.filter((own) => own.table === table);
    const ids = [...places].flatMap(([id, own]) => (own.table === table ? [id] : []));
    const labels = [...new Set(rows.map(({ row }) => row.label))].filter((label) => label !== '');
    const extras = { label: nameOf(form.generation, table), rows: labels, figures: ids };
    diagnostics.push(diagnose('cells-fused', hull(rows), extras));
  }
  return { figures, diagnostics };
}

/** 收到和处理政府信息公开申请情况, with the caption of the table where the form prints one. */
function nameOf(generation: GenerationId, { section, caption }: Table): string {
  const { sections } = grammars[generation] as Grammar;
  const title = sections.find(({ kind }) => kind === section)?.title ?? '';
  return [title, caption ?? ''].filter((part) => part !== '').join(' ');
}
