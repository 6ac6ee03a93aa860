// Why a log would go on as another: evidence that it forked, from the alarms of this centre or from
// a file, which is then kept among them.
import type { Alarm } from '#centre/alarms.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { keysOf } from '#ledger/roster.ts'
import type { Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { accepted, refusedInput } from '#home/refused.ts'
import type { Session } from './session.ts'

/** Null where no fork of the log is known and none is shown. */
export async function evidenceOf(
  { machinery }: Session,
  { centre }: Desk,
  origin: string,
  file: string | undefined,
): Promise<Alarm | null> {
  const known = await centre.alarms.about(origin)
  if (file === undefined) return known
  const { rosters } = (await centre.logs.held(origin)).state
  const keys = rosters.flatMap(({ roster }) => keysOf(roster, 'log'))
  const evidence = readNamed(file)
  const fork = accepted(parseFork(evidence), 'remedy.input.evidence', file)
  const forked = accepted(
    await checkFork(machinery.crypto, fork, keys),
    'remedy.input.evidence',
    file,
  )
  if (forked === origin) return known ?? { origin, at: machinery.clock(), evidence }
  const wrong = { code: 'other-log', place: 'evidence', value: forked, expected: origin }
  throw refusedInput(wrong, 'remedy.input.evidence', file)
}
