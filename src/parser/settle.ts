/** Settles which row of the form a label means, by the order of the form and the rows read so far. */
import { type GenerationId, type Grammar, grammars } from '../../grammars/index.js';
import { inForm, type RowEntry, rowEntries, type Term } from '../vocabulary/terms.js';

const parentsByGeneration = new Map<GenerationId, ReadonlyMap<string, string | null>>();

/** Row id → id of the row it stands under, in a form. */
function parentsOf(generation: GenerationId): ReadonlyMap<string, string | null> {
  let parents = parentsByGeneration.get(generation);
  if (!parents) {
    const entries = rowEntries(grammars[generation] as Grammar);
    parents = new Map(entries.map(({ row }) => [row.id, row.parent]));
    parentsByGeneration.set(generation, parents);
  }
  return parents;
}

export class RowSettler {
  private readonly generation: GenerationId | null;
  private readonly parents: ReadonlyMap<string, string | null>;
  private lastRow: RowEntry | null = null;
  /** A row that no form has was read since the last known one. */
  private unknownSince = false;

  constructor(generation: GenerationId | null) {
    this.generation = generation;
    this.parents = generation === null ? new Map() : parentsOf(generation);
  }

  get last(): RowEntry | null {
    return this.lastRow;
  }

  /** The row of the form that a label means, taken as read; null where no form has it, and where several rows fit. */
  settle(term: Term | null): RowEntry | null {
    const entry = term && this.choose(term, inForm(term, this.generation).rows);
    if (entry) this.lastRow = entry;
    this.unknownSince = entry === null;
    return entry;
  }

  private choose(term: Term, rows: readonly RowEntry[]): RowEntry | null {
    // A wording that no column shares and that stands once in the form needs no context.
    return rows.length === 1 && term.columns.length === 0 ? (rows[0] as RowEntry) : this.inContext(rows);
  }

  /** The one of several rows that may follow the last one read; null where none may, or more than one. */
  private inContext(rows: readonly RowEntry[]): RowEntry | null {
    const fitting = rows.filter((entry) => this.continues(entry));
    const sure = fitting.length === 1 && (rows.length === 1 || !this.unknownSince);
    return sure ? (fitting[0] as RowEntry) : null;
  }

  /** Whether a row may follow the last one read: later in the same table, and within the same heading. */
  private continues(entry: RowEntry): boolean {
    const last = this.lastRow;
    if (!last || last.table !== entry.table || last.order >= entry.order) return false;
    if (entry.row.parent === null) return true;
    for (let id: string | null | undefined = last.row.id; id; id = this.parents.get(id)) {
      if (id === entry.row.parent) return true;
    }
    return false;
  }
}
