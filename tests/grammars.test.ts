import { describe, expect, test } from 'vitest';
import { type Check, crosswalk, type Grammar, grammars, indicators, type Table } from '../grammars/index.js';
import { grammarSchema } from '../grammars/schema.js';

const all: readonly Grammar[] = Object.values(grammars);
const modelled = all.filter((grammar) => grammar.tables.length > 0);
const SILENT_COLUMNS = ['label', 'unit'];

interface FormFigure {
  readonly id: string;
  readonly indicator: string;
  readonly unit: string | null;
  readonly optional: boolean;
}

/** The figures a table defines, in the way its `figures` says. */
function figuresOf(table: Table): FormFigure[] {
  const columns = table.columns.filter((column) => !SILENT_COLUMNS.includes(column.id));
  return table.rows
    .filter((row) => row.kind === 'figure')
    .flatMap((row) => {
      const optional = row.optional === true;
      if (table.figures === 'row') return [{ id: row.id, indicator: row.id, unit: row.unit, optional }];
      return columns.map((column) => {
        const unit = column.unit ?? row.unit;
        if (table.figures === 'column') return { id: column.id, indicator: column.id, unit, optional };
        if (table.figures === 'row@column') {
          const id = column.id === 'total' ? row.id : `${row.id}@${column.id}`;
          return { id, indicator: row.id, unit, optional };
        }
        const id = `${row.id}.${column.id}`;
        return { id, indicator: id, unit, optional };
      });
    });
}

const formFigures = (grammar: Grammar) => grammar.tables.flatMap(figuresOf);
const rowsOf = (grammar: Grammar) => grammar.tables.flatMap((table) => table.rows);
const subtotalsOf = (grammar: Grammar) => rowsOf(grammar).flatMap((row) => row.subtotal ?? []);
/** Every indicator that a report of this form can print. */
const printable = (grammar: Grammar) =>
  new Set([...formFigures(grammar).map((figure) => figure.indicator), ...subtotalsOf(grammar)]);
const applicantsOf = (grammar: Grammar) =>
  grammar.tables
    .filter((table) => table.figures === 'row@column')
    .flatMap((table) => table.columns.map((column) => column.id))
    .filter((id) => !SILENT_COLUMNS.includes(id));

const TRAILING_NOTE = /（[^（）]*）$/;
const LEADING = /^(其中：)?([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)?/;
/** A table wording up to what the matcher tolerates by rule: ordinal, 其中, punctuation, white space. */
const plain = (text: string) => text.replace(LEADING, '').replace(/[\s\p{P}\p{S}]/gu, '');
/** The same for a section title, where 的 和 及 与 do not count either. */
const plainTitle = (text: string) => plain(text).replace(/[的和及与]/g, '');

/** Every wording of a table, with and without its trailing note. */
const wordsOf = (table: Table) =>
  [
    table.caption ?? '',
    ...table.captions.map((caption) => caption.text),
    ...table.columns.flatMap((column) => column.groups),
    ...[...table.columns, ...table.rows].flatMap((item) => [
      item.label,
      ...item.wordings.map(({ text }) => text),
    ]),
  ]
    .flatMap((text) => [plain(text), plain(text.replace(TRAILING_NOTE, ''))])
    .filter((word) => word !== '');

interface Worded {
  readonly label: string;
  readonly wordings: readonly { readonly text: string }[];
}

function expectOwnWordings(items: readonly Worded[]): void {
  const labels = new Set(
    items.flatMap(({ label }) => [plain(label), plain(label.replace(TRAILING_NOTE, ''))]),
  );
  const wordings = items.flatMap((item) => item.wordings.map((wording) => plain(wording.text)));
  expect(wordings.filter((wording) => labels.has(wording))).toEqual([]);
  expect(wordings).toEqual([...new Set(wordings)]);
}

describe.each(all.map((grammar) => [grammar.id, grammar] as const))('%s', (id, grammar) => {
  test('says what the schema allows and nothing else', () => {
    expect(grammarSchema.parse(grammar)).toEqual(grammar);
  });

  test('is filed under its own id', () => {
    expect(grammars[id]).toBe(grammar);
  });

  test('has figures whose ids are unique and whose indicators are in the catalogue', () => {
    const figures = formFigures(grammar);
    expect(figures.map((figure) => figure.id)).toEqual([...new Set(figures.map((figure) => figure.id))]);
    expect(figures.filter((figure) => !(figure.indicator in indicators))).toEqual([]);
  });

  test('has heading ids in a namespace of their own', () => {
    const headings = rowsOf(grammar).filter((row) => row.kind === 'heading');
    expect(headings.filter((row) => row.id in indicators)).toEqual([]);
    expect(new Set(headings.map((row) => row.id)).size).toBe(headings.length);
    expect(headings.filter((row) => row.unit !== null)).toEqual([]);
  });

  test('turns a heading row with figures into a row of the catalogue that the form does not print itself', () => {
    const rowIds = new Set(rowsOf(grammar).map((row) => row.id));
    for (const row of rowsOf(grammar)) {
      if (row.subtotal === undefined) continue;
      expect(row.kind).toBe('heading');
      expect(row.subtotal).toBe(`${row.id}.total`);
      expect(row.subtotal in indicators).toBe(true);
      expect(rowIds.has(row.subtotal)).toBe(false);
    }
  });

  test('prints a parent before its rows', () => {
    for (const { rows } of grammar.tables) {
      const before = new Set<string>();
      for (const row of rows) {
        if (row.parent !== null) expect(before).toContain(row.parent);
        before.add(row.id);
      }
    }
  });

  test('has wordings that differ from each other and from the labels of their table', () => {
    for (const table of grammar.tables) {
      expectOwnWordings(table.rows);
      expectOwnWordings(table.columns);
      expectOwnWordings([{ label: table.caption ?? '', wordings: table.captions }]);
    }
  });

  test('has no wording that two others spell out together, so that wrapped cells join in one way', () => {
    const words = new Set(grammar.tables.flatMap(wordsOf));
    const joined = [...words].filter((word) =>
      [...word].some((_, at) => words.has(word.slice(0, at)) && words.has(word.slice(at))),
    );
    expect(joined).toEqual([]);
  });

  test('has section wordings that differ by more than the matcher overlooks', () => {
    const titles = grammar.sections.flatMap(({ title, wordings }) => [
      title,
      ...wordings.map(({ text }) => text),
    ]);
    expect(titles.map(plainTitle)).toEqual([...new Set(titles.map(plainTitle))]);
    const ordinals = grammar.sections.flatMap((section) => section.ordinal ?? []);
    expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
    expect(new Set(grammar.sections.map((section) => section.kind)).size).toBe(grammar.sections.length);
  });

  test('has checks on figures, rows and applicants of its own', () => {
    const figures = printable(grammar);
    const applicants = new Set(applicantsOf(grammar));
    expect(new Set(grammar.checks.map((check) => check.id)).size).toBe(grammar.checks.length);
    for (const check of grammar.checks) {
      expect(check.id.startsWith(`${id}.`)).toBe(true);
      const known = check.perFigure ? new Set(['figure']) : check.perRow ? applicants : figures;
      expect([check.id, operandsOf(check).filter((operand) => !known.has(operand))]).toEqual([check.id, []]);
      expect((check.perRow ?? []).filter((row) => !figures.has(row))).toEqual([]);
      expect((check.perColumn ?? []).filter((column) => !applicants.has(column))).toEqual([]);
    }
  });

  test('quotes as official only what the form prints', () => {
    const printed = grammar.tables
      .flatMap((table) => table.captions.map((caption) => caption.text))
      .join('\n');
    for (const { official } of grammar.checks) if (official !== null) expect(printed).toContain(official);
  });
});

/** Figures or applicants a check adds up, without sign, year and source. */
function operandsOf(check: Check): string[] {
  return [...check.left, ...check.right]
    .filter((operand) => operand !== '0')
    .map((operand) => operand.replace(/^(-|previous-year:|next-year:|narrative:)+/, ''));
}

describe('the forms', () => {
  test.each([
    ['g2014', 58, 7],
    ['g2019', 198, 4],
    ['g2021', 200, 5],
  ] as const)('%s has %i figures and %i heading rows', (id, figures, headings) => {
    const grammar: Grammar = grammars[id];
    expect(formFigures(grammar).filter((figure) => !figure.optional)).toHaveLength(figures);
    expect(rowsOf(grammar).filter((row) => row.kind === 'heading')).toHaveLength(headings);
  });

  test('cover every year since 2008 once', () => {
    all.forEach((grammar, index) => {
      const next = all[index + 1];
      expect(grammar.years[1]).toBe(next ? next.years[0] - 1 : null);
    });
    expect(all[0]?.years[0]).toBe(2008);
  });

  test('give a section title one kind in all of them', () => {
    const kinds = new Map<string, string>();
    for (const { sections } of all) {
      for (const { kind, title, wordings } of sections) {
        for (const text of [title, ...wordings.map((wording) => wording.text)]) {
          expect([text, kinds.get(plainTitle(text)) ?? kind]).toEqual([text, kind]);
          kinds.set(plainTitle(text), kind);
        }
      }
    }
  });

  test('share no marker with any label, title or wording', () => {
    const words = new Set(
      all.flatMap(({ sections, tables }) => [
        ...sections.flatMap(({ title, wordings }) => [
          plain(title),
          ...wordings.map(({ text }) => plain(text)),
        ]),
        ...tables.flatMap(wordsOf),
      ]),
    );
    const markers = all.flatMap((grammar) => grammar.markers);
    expect(markers.filter((marker) => words.has(plain(marker)))).toEqual([]);
    expect(new Set(markers.map(plain)).size).toBe(markers.length);
  });
});

describe('the indicators', () => {
  test('have a Chinese and an English name of their own', () => {
    const entries = Object.values(indicators);
    expect(entries).toHaveLength(157);
    for (const { zh, en } of entries) {
      expect(zh).toMatch(/^\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z][ -~]*$/);
    }
    expect(new Set(entries.map(({ zh }) => zh)).size).toBe(entries.length);
    expect(new Set(entries.map(({ en }) => en)).size).toBe(entries.length);
  });

  test('have the unit of their rows, money in 元', () => {
    const catalogue: Record<string, { readonly unit: string }> = indicators;
    const others = modelled.flatMap((grammar) =>
      formFigures(grammar)
        .filter(({ indicator, unit }) => catalogue[indicator]?.unit !== (unit === '万元' ? '元' : unit))
        .map(({ indicator, unit }) => [grammar.id, indicator, unit]),
    );
    expect(others).toEqual([['g2014', 'proactive.normative_documents.disclosed', '条']]);
  });

  test('are compared between forms that print them', () => {
    const prints = new Map(modelled.map((grammar) => [grammar.id, printable(grammar)]));
    for (const relation of crosswalk) {
      const [here, there] = relation.between;
      const formula: readonly string[] = 'formula' in relation ? relation.formula : [relation.indicator];
      const sides = [
        ...here.map((id) => [id, relation.indicator] as const),
        ...there.flatMap((id) => formula.map((operand) => [id, operand] as const)),
      ];
      for (const [id, indicator] of sides) {
        // g2008 has no tables here; the processing fee is only ever reported in prose.
        if (id === 'g2008' || indicator === 'fees.information_processing.amount') continue;
        expect([id, [...(prints.get(id) ?? [])]]).toEqual([id, expect.arrayContaining([indicator])]);
      }
    }
  });

  test('are compared once for each pair of forms', () => {
    const pairs = crosswalk.flatMap(({ indicator, between: [here, there] }) =>
      here.flatMap((left: string) => there.map((right) => `${indicator} ${left} ${right}`)),
    );
    expect(pairs).toEqual([...new Set(pairs)]);
  });
});
