/** Makes figures, all of one shape. */
import type { Span } from '../source/span.js';
import type { Figure } from './figure.js';
import type { FigureSpec } from './forms.js';
import type { FigureId } from './ids.js';
import { type Quantity, toNumber } from './quantity.js';

/** Where a figure stands; `spans` where it interleaves with others. */
type Place = Span & { readonly spans?: readonly Span[] };

/** A figure that is being made. Added by itself, `spans` cost less than a copy of it all. */
type Making = { -readonly [Key in keyof Figure]: Figure[Key] };

/** A figure as its cell gives it; `quantity` where it is reported. */
export function figure(
  spec: FigureSpec,
  status: Figure['status'],
  place: Place | null,
  raw: string | null,
  unitWritten: string | null,
  quantity: Quantity | null = null,
): Figure {
  const made: Making = {
    id: spec.id,
    indicator: spec.indicator,
    applicant: spec.applicant,
    labels: spec.labels,
    status,
    value: quantity ? toNumber(quantity.decimal) : null,
    decimal: quantity ? quantity.decimal : null,
    unit: spec.unit,
    unitWritten,
    raw,
    approximate: quantity?.approximate === true,
    inferred: quantity ? quantity.inferred : null,
    start: place ? place.start : null,
    end: place ? place.end : null,
  };
  if (place?.spans) made.spans = place.spans;
  return made;
}

/** The figure of a cell that prints a count in digits alone. */
export function countFigure(
  spec: FigureSpec,
  { start, end, spans }: Place,
  raw: string,
  value: number,
  unitWritten: string | null,
): Figure {
  const made: Making = {
    id: spec.id,
    indicator: spec.indicator,
    applicant: spec.applicant,
    labels: spec.labels,
    status: 'reported',
    value,
    decimal: raw,
    unit: spec.unit,
    unitWritten,
    raw,
    approximate: false,
    inferred: null,
    start,
    end,
  };
  if (spans) made.spans = spans;
  return made;
}

export function blank(spec: FigureSpec, at: number, printed: string | null): Figure {
  return figure(spec, 'blank', { start: at, end: at }, '', printed);
}

/** The figure of a cell that the form has and the report has not. */
export function missingFigure(spec: FigureSpec): Figure<FigureId> {
  return figure(spec, 'missing', null, null, null) as Figure<FigureId>;
}

/** A figure that another place of the report says otherwise. */
export function contradicted(figure: Figure): Figure {
  return { ...figure, status: 'unreadable', value: null, decimal: null, inferred: null };
}
