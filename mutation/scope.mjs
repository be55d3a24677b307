// What is mutated, and by which tests a mutant has to be found.

/** The folders that decide what is a figure and what is a fault. */
export const FOLDERS = ['src/layout', 'src/lexer', 'src/parser', 'src/figures', 'src/checks'];

export const MUTATED = FOLDERS.map((folder) => `${folder}/**/*.ts`);

/** Files of tests, quick ones first: a mutant is dropped at the first test that fails. */
export const TESTS = [
  'tests/units/audit',
  'tests/units/bands',
  'tests/units/cell-units',
  'tests/units/dense',
  'tests/units/detect',
  'tests/units/exact',
  'tests/units/headings',
  'tests/units/infer',
  'tests/units/lines',
  'tests/units/lost',
  'tests/units/marked',
  'tests/units/notes',
  'tests/units/ordinal',
  'tests/units/pieces',
  'tests/units/pipes',
  'tests/units/places',
  'tests/units/positional',
  'tests/units/quantity',
  'tests/units/relation-messages',
  'tests/units/relations',
  'tests/units/shapes',
  'tests/units/solve',
  'tests/units/years',
  'tests/checks/results',
  'tests/checks/suspects',
  'tests/checks/findings',
  'tests/checks/told',
  'tests/api/behind-rows',
  'tests/api/columns',
  'tests/api/damage',
  'tests/api/generation',
  'tests/api/heading-rows',
  'tests/api/inferred',
  'tests/api/tree',
  'tests/api/wrapped-labels',
  'tests/api/one-number',
  'tests/corpus',
  'tests/mentions/corpus',
  'tests/mentions/findings',
  'tests/fixtures',
  'tests/properties/damage',
  'tests/properties/infer',
  'tests/properties/positional',
  'tests/properties/layouts',
].map((file) => `${file}.test.ts`);
