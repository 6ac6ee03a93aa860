// What the commands that compute have in common: the agreement, its record, the world replayed from
// it, the two times, and the names they were given checked against what there is.
import type { Refusal } from '#assessment/refusal.ts'
import { replay, timesOf, type Times, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { say } from '#locale/locale.ts'
import { InputError } from '#home/input-error.ts'
import type { RecordOptions } from './options.ts'
import type { Subject } from './preamble.ts'
import { type RecordRead, recordOf } from './records.ts'
import { reportRefusals } from './refusal-table.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement, type Found } from '#home/shelf.ts'

export interface Prepared extends Subject {
  readonly refusals: readonly Refusal[]
  readonly agreement: Agreement
  readonly record: MessageRecord
  readonly world: World
  readonly times: Times
  readonly party: string | null
}

export async function prepare(
  session: Session,
  name: string,
  options: RecordOptions,
): Promise<Prepared> {
  const found = await findAgreement(session, name)
  const { agreement } = found
  const party = options.party === undefined ? null : holderNamed(agreement, options.party)
  const { record, refusals, refused } = await recordFor(session, found, options)
  if (refusals.length > 0) session.terminal.err(reportRefusals(session, refusals, refused))
  sayWhatTakesLong(session, record)
  const asOf = options.asOf ?? session.today
  const knownOn = options.knownOn ?? null
  return {
    agreement,
    called: [name, ...calledWith(options)].map(quoted).join(' '),
    record,
    refusals,
    refused,
    world: replay(agreement, record),
    times: timesOf(asOf, knownOn),
    asOf,
    knownOn,
    party,
  }
}

/** The record of files, or of the logs of a centre. */
async function recordFor(
  session: Session,
  found: Found,
  { record: files, home, space }: RecordOptions,
): Promise<RecordRead> {
  if (home === undefined) return recordOf(session, found, files)
  if (files !== undefined) {
    throw new InputError('input.excess-argument', {
      given: '--record',
      remedy: 'remedy.input.help',
    })
  }
  const options = { home, ...(space === undefined ? {} : { space }) }
  // Whoever asks about files does not wait for the cryptography to be loaded.
  const { atDesk } = await import('./desk.ts')
  return atDesk(session, options, async ({ centre, agreement }) => {
    if (agreement.id !== found.agreement.id) {
      throw new InputError('input.no-message-of', {
        given: found.agreement.id,
        known: [agreement.id],
        remedy: 'remedy.input.record',
      })
    }
    const { record, refusals } = await centre.record()
    const lines = new Set(refusals.map(({ file, line }) => `${file} ${line}`))
    return { record, refusals, refused: lines.size }
  })
}

function calledWith({ record, home, space }: RecordOptions): readonly string[] {
  if (record !== undefined) return ['--record', ...record]
  if (home === undefined) return []
  return ['--home', home, ...(space === undefined ? [] : ['--space', space])]
}

/** As a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

const many = 100_000

/** Nothing can be said while it computes, so it is said before, where it may take a second. */
export function sayWhatTakesLong({ terminal, words }: Session, { messages }: MessageRecord): void {
  const n = messages.length
  if (n >= many)
    terminal.status(say(words, 'cli.computing', { messages: say(words, 'count.messages', { n }) }))
}

/** Lines that were refused come before findings: the result is not that of the whole record. */
export function exitCode({ refused }: Subject, failing: boolean): ExitCode {
  if (refused > 0) return 2
  return failing ? 1 : 0
}

export function partyNamed(agreement: Agreement, given: string, option = '--party'): string {
  const known = agreement.parties.map((party) => party.id)
  return named('input.unknown-party', known, given, option)
}

/** A party, or a group of them. */
function holderNamed({ parties, groups }: Agreement, given: string): string {
  const known = [...parties, ...groups].map(({ id }) => id)
  return named('input.unknown-party', known, given)
}

/** A party of any agreement of the shelf. */
export function partyOnShelf({ shelf }: Session, given: string): string {
  const known = shelf.flatMap(({ parties }) => parties.map(({ id }) => id))
  return named('input.unknown-party', [...new Set(known)], given, '--party')
}

export function countNamed(agreement: Agreement, given: string): string {
  const known = agreement.counts.map((count) => count.id)
  return named('input.unknown-count', known, given)
}

export function readingNamed(agreement: Agreement, given: string): string {
  const known = agreement.readings.map((reading) => reading.id)
  return named('input.unknown-reading', known, given)
}

export function messageTypeNamed(agreement: Agreement, given: string): string {
  const known = agreement.messages.map((type) => type.id)
  return named('input.unknown-message', known, given)
}

const places = {
  'input.unknown-party': '--party',
  'input.unknown-count': 'count',
  'input.unknown-reading': '--reading',
  'input.unknown-message': 'message',
} as const

function named(
  key: keyof typeof places,
  known: readonly string[],
  given: string,
  option: string = places[key],
): string {
  if (known.includes(given)) return given
  throw new InputError(key, { given, known, option, remedy: 'remedy.input.name' })
}
