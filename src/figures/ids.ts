/** The ids of the figures as types, derived from the grammar data: an id that does not exist does not compile. */
import type { GenerationId, Grammars } from '../../grammars/index.js';
import type { Figure } from './figure.js';

type TableOf<G extends GenerationId> = Grammars[G]['tables'][number];
type RowOf<T> = T extends { readonly rows: readonly (infer R)[] } ? R : never;
type FigureRowId<T> =
  Extract<RowOf<T>, { readonly kind: 'figure' }> extends { readonly id: infer Id extends string }
    ? Id
    : never;
type OptionalRowId<T> =
  | (RowOf<T> extends infer R
      ? R extends { readonly subtotal: infer Id extends string }
        ? Id
        : never
      : never)
  | (RowOf<T> extends infer R
      ? R extends { readonly optional: true; readonly id: infer Id extends string }
        ? Id
        : never
      : never);
type ValueColumnId<T> = T extends { readonly columns: readonly { readonly id: infer Id extends string }[] }
  ? Exclude<Id, 'label' | 'unit'>
  : never;

type Plain<T, RowId extends string> = T extends { readonly figures: 'row' }
  ? RowId
  : T extends { readonly figures: 'row.column' }
    ? `${RowId}.${ValueColumnId<T>}`
    : T extends { readonly figures: 'column' }
      ? ValueColumnId<T>
      : never;
type PlainIn<T> = T extends unknown ? Plain<T, Exclude<FigureRowId<T>, OptionalRowId<T>>> : never;
type PlainOptionalIn<T> = T extends { readonly figures: 'row' | 'row.column' }
  ? Plain<T, OptionalRowId<T>>
  : never;
type ByApplicantIn<T> = T extends { readonly figures: 'row@column' }
  ? Exclude<FigureRowId<T>, OptionalRowId<T>>
  : never;
type ByApplicantOptionalIn<T> = T extends { readonly figures: 'row@column' } ? OptionalRowId<T> : never;
type ApplicantIn<T> = T extends { readonly figures: 'row@column' }
  ? Exclude<ValueColumnId<T>, 'total'>
  : never;

/** Who applied: `natural_person` (自然人), `legal.business` (商业企业) … of table 三 since 2019. */
export type Applicant = ApplicantIn<TableOf<GenerationId>>;
/** Indicators that table 三 counts by applicant. */
export type ApplicantIndicator =
  | ByApplicantIn<TableOf<GenerationId>>
  | ByApplicantOptionalIn<TableOf<GenerationId>>;
/** Every indicator that some generation's tables print. */
export type Indicator =
  | PlainIn<TableOf<GenerationId>>
  | PlainOptionalIn<TableOf<GenerationId>>
  | ApplicantIndicator;
/** Every figure id: the indicator, with `@applicant` outside the 总计 column. */
export type FigureId = Indicator | `${ApplicantIndicator}@${Applicant}`;

type HeadOf<Id extends string> = Id extends `${infer Head}.${string}` ? Head : Id;
type TailOf<Id extends string, Head extends string> = Id extends `${Head}.${infer Tail}` ? Tail : never;
type Nest<Id extends string, Leaf> = {
  readonly [Head in HeadOf<Id>]: [TailOf<Id, Head>] extends [never] ? Leaf : Nest<TailOf<Id, Head>, Leaf>;
};
type ByApplicant<G extends GenerationId, Leaf> = Nest<ApplicantIn<TableOf<G>> | 'total', Leaf>;

/**
 * The figures of a generation nested by their ids: `form.requests.received.total` (g2014),
 * `form.requests.received.total.natural_person` (since 2019). What only some reports print may be undefined.
 */
export type FormFigures<G extends GenerationId> = { readonly generation: G } & Nest<
  PlainIn<TableOf<G>>,
  Figure
> &
  Nest<PlainOptionalIn<TableOf<G>>, Figure | undefined> &
  Nest<ByApplicantIn<TableOf<G>>, ByApplicant<G, Figure>> &
  Nest<ByApplicantOptionalIn<TableOf<G>>, ByApplicant<G, Figure> | undefined>;

/** The generations whose figures are read. */
export type ReadGeneration = 'g2014' | 'g2019' | 'g2021';
/** The figures of one form or another: once `generation` is compared, TypeScript knows which ones there are. */
export type ReportForm = { [G in ReadGeneration]: FormFigures<G> }[ReadGeneration];
