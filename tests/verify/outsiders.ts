// What a test with tools of others begins with: `withOutsiders('a sample', ({ go, shell }) => {
// test(...) })`. The tools are those of Debian (setup.ts); where they are not to be had, the tests
// are skipped with the reason, or fail if REQUIRE_OUTSIDERS=1.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeEach, describe, inject } from 'vitest'

export interface Verdict {
  readonly accepted: boolean
  /** All that the tool said. */
  readonly said: string
}

export interface Outsiders {
  /** verify/referee.go, built. */
  readonly go: (...files: readonly string[]) => Verdict
  /** verify/referee.sh. */
  readonly shell: (...args: readonly string[]) => Verdict
  /** The same, called in a folder. */
  readonly shellIn: (folder: string, ...args: readonly string[]) => Verdict
}

const script = resolve('verify/referee.sh')

export function withOutsiders(title: string, body: (outsiders: Outsiders) => void): void {
  const tools = inject('outsiders')
  describe.skipIf(tools.kind === 'skipped')(title, () => {
    // Before each test and not before all, so that every test that could not run counts as failed.
    beforeEach(() => {
      if (tools.kind !== 'ready') throw new Error(tools.reason)
    })
    body({
      go: (...files) => run(tools.kind === 'ready' ? tools.referee : '', files),
      shell: (...args) => run('bash', [script, ...args]),
      shellIn: (folder, ...args) => run('bash', [script, ...args], folder),
    })
  })
}

function run(command: string, args: readonly string[], cwd = '.'): Verdict {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd })
  if (error !== undefined) throw error
  const said = stdout + stderr
  // Whoever refuses says so, the one in Go by a panic; a tool that breaks off is no verdict.
  const accepted = status === 0
  const refused =
    (status === 1 && said.includes('REFUSED: ')) || (status === 2 && said.includes('panic: '))
  if (!accepted && !refused) throw new Error(said)
  return { accepted, said }
}
