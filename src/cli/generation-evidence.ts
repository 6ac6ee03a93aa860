// Why a log would go on as another: evidence that it forked, from the alarms of this centre or from
// a file, which is then kept among them.
import type { Alarm } from '#centre/alarms.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { successionsOf } from '#centre/space.ts'
import type { Succession } from '#ledger/generation.ts'
import { originOf } from '#ledger/names.ts'
import { keysOf } from '#ledger/roster.ts'
import type { Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { generationFile } from '#home/generations.ts'
import { InputError } from '#home/input-error.ts'
import { shortPath } from './next.ts'
import { accepted, refusedInput } from '#home/refused.ts'
import type { Session } from './session.ts'

/** Null where no fork of the log is known and none is shown. */
export async function evidenceOf(
  { machinery }: Session,
  desk: Desk,
  origin: string,
  file: string | undefined,
): Promise<Alarm | null> {
  const { centre } = desk
  const known = await centre.alarms.about(origin)
  if (file === undefined) return known
  const { rosters } = (await centre.logs.held(origin)).state
  const keys = rosters.flatMap(({ roster }) => keysOf(roster, 'log'))
  const evidence = readNamed(file)
  const fork = accepted(parseFork(evidence), 'remedy.input.evidence', file)
  const shown = fork.older.head.origin
  const begun = ownSuccessions(desk).find(({ previous }) => previous.origin === shown)
  if (begun !== undefined && shown !== origin) throw alreadyBegun(desk, begun)
  const forked = accepted(
    await checkFork(machinery.crypto, fork, keys),
    'remedy.input.evidence',
    file,
  )
  if (forked === origin) return known ?? { origin, at: machinery.clock(), evidence }
  const wrong = { code: 'other-log', place: 'evidence', value: forked, expected: origin }
  throw refusedInput(wrong, 'remedy.input.evidence', file)
}

const ownSuccessions = ({ space }: Desk): readonly Succession[] => successionsOf(space, space.self)

/** The generation that somebody would begin who says once more what was said before. */
export function begunBefore(desk: Desk, after: number | undefined): Succession | undefined {
  const last = ownSuccessions(desk).at(-1)
  return last?.previous.size === after ? last : undefined
}

/** Not the fork is missing, which has its answer: how to go on with that. */
export function alreadyBegun({ space, place }: Desk, begun: Succession): InputError {
  const { generation, previous } = begun
  const file = shortPath(generationFile(place.folder, space.self, generation))
  return new InputError('input.already-begun', {
    given: originOf(space.self, space.name.slug, generation),
    option: '--after',
    expected: String(previous.size),
    file,
    remedy: 'remedy.input.already-begun',
  })
}
