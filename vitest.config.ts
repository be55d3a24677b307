import { configDefaults, defineConfig } from 'vitest/config';

// Tests that start processes, compare times or write into tests/corpus run one at a time, after the others.
const alone = [
  'tests/package/**/*.test.ts',
  'tests/linear.test.ts',
  'tests/checks/cost.test.ts',
  'tests/fixture-command.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
