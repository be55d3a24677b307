// `npm run mutation`: told of in docs/17-mutation.md.
import { MUTATED } from './mutation/scope.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: MUTATED,
  mutator: {
    // A string is an id, a code, a kind or a wording. An empty one in the place of an id, a code or a kind does
    // not compile, since their types are unions; a message or a wording is data, compared by tests of its own.
    excludedMutations: ['StringLiteral'],
  },
  // What runs once while a module is loaded (tables, regular expressions made there) would need the whole
  // selection of tests for each mutant.
  ignoreStatic: true,
  testRunner: 'vitest',
  buildCommand: 'node mutation/bundle.mjs',
  vitest: { configFile: 'mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 8000,
  ignorePatterns: ['/bench', '/conversions', '/dist', '/docs', '/fuzz', '/reports', '/web'],
  tempDirName: 'reports/mutation/sandbox',
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  thresholds: { high: 90, low: 80, break: null },
  // Nothing is type-checked: the tests are bundled.
  disableTypeChecks: false,
};
