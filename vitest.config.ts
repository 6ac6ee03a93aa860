// Five projects. `pure` runs the tests that stand beside what is pure, `unit` every other *.test.ts
// in Node. `postgres` runs what needs a PostgreSQL
// server, which its setup.ts finds or starts; `outsiders` what needs programs of others, which its
// setup.ts finds or gets. `browser` runs tests/browser, also in Node, each file driving a Chromium
// against the built application, which its setup.ts starts.
import { configDefaults, defineConfig } from 'vitest/config'
import { placesAtOnce } from './tests/browser/places.ts'
import { SlowFirst } from './tests/slow-first.ts'

/** What knows no clock, no file and no chance leaves nothing for the next file to stumble over. */
const pure = [
  'src/{language,ledger,assessment,locale,stix}/**/*.test.ts',
  'agreements/**/*.test.ts',
]
const elsewhere = ['**/dist/**', '**/*.{browser,outsiders,postgres}.test.ts']

export default defineConfig({
  test: {
    // Every processor: what a file needs of its own, a port or a folder, it takes for itself.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: pure,
          exclude: [...configDefaults.exclude, ...elsewhere],
          // One world for all of them: loading the shelf takes longer than most of these tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['{src,agreements,tests,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...elsewhere, ...pure],
          // One world here too: no file may leave anything behind for the next.
          isolate: false,
          // Property tests on a busy machine: the limit is there to end what hangs, not to time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{src,tests}/**/*.postgres.test.ts'],
          globalSetup: ['tests/postgres/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'outsiders',
          include: ['tests/verify/**/*.outsiders.test.ts'],
          globalSetup: ['tests/verify/setup.ts'],
          // One of the referees starts a program for each signature.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          maxWorkers: placesAtOnce,
          sequence: { groupOrder: 1 },
          // Long stories on a busy machine: the limit is there to end what hangs, not to time.
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
