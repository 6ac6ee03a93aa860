// The order of the test files: those that take longest begin, so that no processor stands idle at
// the end of a run beside one that has just begun a long file. A file that is not in the list comes
// after these in the order that Vitest gives it.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each took over 15 s of a whole run; the longest first. */
export const slow: readonly string[] = [
  'tests/verify/referees.outsiders.test.ts',
  'tests/scenes/crashes.postgres.test.ts',
  'tests/scenes/crashes.test.ts',
  'tests/scenes/scenes.test.ts',
  'tests/cli/two-centres.test.ts',
  'tests/verify/readme.outsiders.test.ts',
  'tests/browser/accessibility.browser.test.ts',
  'tests/browser/messages.browser.test.ts',
  'tests/browser/real-centre.browser.test.ts',
  'tests/browser/layout.browser.test.ts',
  'tests/browser/agreement.browser.test.ts',
  'tests/browser/incidents.browser.test.ts',
  'tests/browser/ledger.browser.test.ts',
  'tests/browser/failing.browser.test.ts',
  'tests/browser/languages.browser.test.ts',
  'tests/browser/what-if.browser.test.ts',
  'tests/browser/brief.browser.test.ts',
  'tests/browser/shell.browser.test.ts',
  'tests/browser/today.browser.test.ts',
  'tests/browser/search.browser.test.ts',
  'tests/browser/api.browser.test.ts',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((file) => moduleId.endsWith(`/${file}`))
      return at === -1 ? slow.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
