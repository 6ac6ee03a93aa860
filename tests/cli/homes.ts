// Two homes in a folder of the test's own, `a.example` and `b.example`, under the sample agreement,
// set up and joined by the commands themselves. Keys are the machine's; time is the test's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machinery } from '#home/machinery.ts'
import { type Ended, runCli } from './run.ts'

export const agreement = join(import.meta.dirname, '../../examples/sample-agreement')
export const passphrase = 'correct horse battery'

export interface Party {
  readonly name: string
  readonly home: string
  readonly roster: string
  readonly genesis: string
  readonly fingerprint: () => string
  /** A command of this centre. */
  readonly run: (...args: readonly string[]) => Promise<Ended>
}

export interface Homes {
  readonly folder: string
  readonly slug: string
  readonly a: Party
  readonly b: Party
  readonly clock: { now: number }
  readonly machinery: Partial<Machinery>
}

/** Noon of 1 March 2030. */
const start = Date.UTC(2030, 2, 1, 12)

export function homesIn(folder: string, slug = 'sample'): Homes {
  const { clock, machinery, party } = partiesIn(folder, slug)
  return { folder, slug, a: party('a'), b: party('b'), clock, machinery }
}

/** Each by the first part of its name. */
export function partiesIn(folder: string, slug: string) {
  const clock = { now: start }
  const machinery = { clock: () => clock.now, passphraseWork: 2 }
  const party = (letter: string): Party => {
    const home = join(folder, letter)
    const space = join(home, 'spaces', slug)
    return {
      name: `${letter}.example`,
      home,
      roster: join(space, `rosters/${letter}.example.roster`),
      genesis: join(space, `${slug}.genesis`),
      fingerprint: () => {
        const { parties } = JSON.parse(readFileSync(join(space, 'space.json'), 'utf8')) as {
          parties: { fingerprint: string }[]
        }
        return parties[0]!.fingerprint
      },
      run: (...args) =>
        runCli([...args, '--home', home], {
          environment: { MITHAQ_PASSPHRASE: passphrase },
          machinery,
        }),
    }
  }
  return { clock, machinery, party }
}

/** Fails with what was said on the error stream. */
export async function done(ended: Promise<Ended>): Promise<string> {
  const { code, out, err } = await ended
  if (code !== 0) throw new Error(`${code}: ${err}${out}`)
  return out
}

/** `more` are further options of `init`. */
export async function initiate(homes: Homes, ...more: readonly string[]): Promise<void> {
  for (const [party, as] of [
    [homes.a, 'A'],
    [homes.b, 'B'],
  ] as const) {
    const own = ['init', '--agreement', agreement, '--as', as, '--party', party.name]
    await done(
      party.run(...own, '--space', homes.slug, '--roots', '2', '--root-quorum', '1', ...more),
    )
  }
}

/** Both have entered the space, and both logs have begun. */
export async function enter(homes: Homes): Promise<void> {
  const { a, b } = homes
  await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
  await done(b.run('join', a.roster, '--fingerprint', a.fingerprint()))
  await done(b.run('join', a.genesis))
  await done(a.run('join', b.genesis))
}

/** A question, signed by these officers and released; its place in the log. */
export async function ask(
  party: Party,
  id: string,
  officers: readonly string[] = ['officer-1', 'officer-2'],
): Promise<string> {
  const composing = ['draft', 'ask', '--id', id, '--effective', '2030-03-01', '--json']
  const { draft } = JSON.parse(
    await done(party.run(...composing, '--field', 'text=How many?')),
  ) as { readonly draft: { readonly id: string } }
  return `${party.name}:${await releaseSigned(party, draft.id, officers)}`
}

/** Signs a draft with these keys and releases it; the index of its entry. */
export async function releaseSigned(
  party: Party,
  draft: string,
  roles: readonly string[],
): Promise<number> {
  for (const role of roles) await done(party.run('sign', draft, '--as', role))
  const released = JSON.parse(await done(party.run('release', draft, '--json'))) as {
    readonly index: number
  }
  return released.index
}
