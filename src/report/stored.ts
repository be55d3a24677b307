import type {
  CheckJson,
  FigureJson,
  MentionJson,
  Metadata,
  ReportJson,
  SectionJson,
} from '../contract/contract.js';
import { checksOf } from '../checks/checks.js';
import { reportSchema } from '../contract/contract.js';
import type { Diagnostic } from '../diagnostics/codes.js';
import type { Figure } from '../figures/figure.js';
import { formOf, type FigureSpec } from '../figures/forms.js';
import type { Applicant, ApplicantIndicator, FigureId, ReportForm } from '../figures/ids.js';
import { missingFigure } from '../figures/make.js';
import type { GenerationId } from '../../grammars/index.js';

/** What the JSON of a report holds: everything but the source and the tree. */
export interface ReportData {
  readonly generation: GenerationId | null;
  readonly evidence: readonly string[];
  readonly metadata: Metadata;
  readonly sections: readonly SectionJson[];
  readonly figures: readonly Figure<FigureId>[];
  /** A function where they are read when first asked for. */
  readonly mentions: readonly MentionJson[] | (() => readonly MentionJson[]);
  readonly diagnostics: readonly Diagnostic[];
}

/** A report's results, freshly parsed or read back from JSON. */
export class StoredReport {
  /** The official form it follows; null where none fits. */
  readonly generation: GenerationId | null;
  /** What the choice of generation rests on, strongest first. */
  readonly evidence: readonly string[];
  /** Title, agency, year, period, contact and signature, as far as the report says. */
  readonly metadata: Metadata;
  /** The report's own sections, in order; the preface is none. */
  readonly sections: readonly SectionJson[];
  /** Every figure of the form in printed order, missing ones too; optional ones only when printed. */
  readonly figures: readonly Figure<FigureId>[];
  /** What was noticed while reading, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Name of the file it was read from; null for text. */
  readonly file: string | null;
  private mentioned: ReportData['mentions'];
  private byId: Map<string, Figure<FigureId>> | undefined;
  private checked: readonly CheckJson[] | undefined;

  /** @internal Made by `parse` and its like, and by `Report.fromJSON`. */
  constructor(data: ReportData, file: string | null = null) {
    this.generation = data.generation;
    this.evidence = data.evidence;
    this.metadata = data.metadata;
    this.sections = data.sections;
    this.figures = data.figures;
    this.mentioned = data.mentions;
    this.diagnostics = data.diagnostics;
    this.file = file;
  }

  /**
   * Every relation of the form with its result, in the order of the grammar; made when it is first asked for. They
   * follow from the figures, so that a report read back from JSON is checked anew.
   */
  get checks(): readonly CheckJson[] {
    this.checked ??= checksOf(this.generation, this.figures);
    return this.checked;
  }

  /**
   * What the prose says of what the form counts, in order. `scope` is `self` only where it surely speaks of
   * the reporting body and the whole report year: a number of another body, year or total is never compared
   * with the table.
   */
  get mentions(): readonly MentionJson[] {
    if (typeof this.mentioned === 'function') this.mentioned = this.mentioned();
    return this.mentioned;
  }

  /**
   * The figure of an indicator, for one applicant or in total; or of a whole id, such as
   * `requests.received.total@natural_person`. Status `missing` if the report lacks it; undefined if its
   * form has no such cell.
   */
  figure(indicator: ApplicantIndicator, applicant?: Applicant): Figure<FigureId> | undefined;
  figure(id: FigureId): Figure<FigureId> | undefined;
  figure(indicatorOrId: string, applicant?: string): Figure<FigureId> | undefined {
    const id = applicant === undefined ? indicatorOrId : `${indicatorOrId}@${applicant}`;
    this.byId ??= new Map(this.figures.map((figure) => [figure.id, figure]));
    const known = this.byId.get(id);
    if (known || this.figures.length === 0 || this.generation === null) return known;
    const spec = formOf(this.generation).byId.get(id);
    return spec && !spec.optional ? missingFigure(spec) : undefined;
  }

  /**
   * The figures nested as the form nests them; null where no figures are read. Its `generation` tells
   * which form it is, and narrows its type:
   *
   * ```ts
   * const form = report.form;
   * if (form?.generation === 'g2021') form.requests.received.total.natural_person.value;
   * ```
   */
  get form(): ReportForm | null {
    const { generation } = this;
    if (generation === null || generation === 'g2008' || this.figures.length === 0) return null;
    const form: Record<string, unknown> = { generation };
    for (const spec of formOf(generation).specs) {
      const figure = this.figure(spec.id as FigureId);
      if (figure) place(form, pathOf(spec), figure);
    }
    return form as unknown as ReportForm;
  }

  /** The JSON contract `ogi-report/1`: plain data, as `ogi-report/schema` and `schema.json` describe it. */
  toJSON(): ReportJson {
    const { generation, evidence, metadata, sections, figures, mentions, checks, diagnostics } = this;
    return {
      schema: 'ogi-report/1',
      file: this.file,
      generation,
      evidence: [...evidence],
      metadata,
      sections: [...sections],
      figures: figures.map((figure) => ({ ...figure }) as FigureJson),
      mentions: [...mentions],
      checks: [...checks],
      diagnostics: diagnostics.map(({ code, severity, message, start, end }) => ({
        code,
        severity,
        message,
        start,
        end,
      })),
    };
  }

  /** Reads a report back from its JSON. Throws a TypeError where the value does not follow the contract. */
  static fromJSON(json: unknown): StoredReport {
    const result = reportSchema.safeParse(json);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new TypeError(
        `not an ogi-report/1 document: ${issue?.path.join('.') || 'root'}: ${issue?.message ?? 'invalid'}`,
      );
    }
    return stored(result.data);
  }
}

/** Apart from the class: a class that names itself in its own body is bundled under another name. */
function stored(data: ReportJson): StoredReport {
  return new StoredReport({ ...data, figures: data.figures as Figure<FigureId>[] }, data.file);
}

function pathOf(spec: FigureSpec): string[] {
  const path = spec.indicator.split('.');
  return spec.table.figures === 'row@column' ? [...path, ...spec.column.id.split('.')] : path;
}

function place(form: Record<string, unknown>, path: readonly string[], figure: Figure): void {
  let at = form;
  for (const part of path.slice(0, -1)) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  at[path[path.length - 1] as string] = figure;
}
