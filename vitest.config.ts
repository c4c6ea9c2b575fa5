import { defineConfig } from 'vitest/config';

const everywhere = ['kernel', 'platform', 'domains', 'capabilities', 'ui', 'apps', 'tools', 'bench', 'tests'];
const under = (pattern: string) => everywhere.map((folder) => `${folder}/**/${pattern}`);
const onDatabase = [
  ...under('*.db.test.ts'),
  ...under('*-routes.test.ts'),
  ...under('http*.test.ts'),
  'domains/**/scenarios/*.test.ts',
];
const inBrowser = ['tests/journeys/**/*.test.ts'];
const never = ['**/node_modules/**', '**/dist/**'];

/** Three kinds of test (style: pure, on a real PostgreSQL, in a real browser), one command. */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: under('*.test.{ts,tsx}'),
          exclude: [...never, ...onDatabase, ...inBrowser],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          sequence: { groupOrder: 1 },
          include: onDatabase,
          exclude: never,
          globalSetup: ['tests/src/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          sequence: { groupOrder: 2 },
          include: inBrowser,
          exclude: never,
          globalSetup: ['tests/src/postgres-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
