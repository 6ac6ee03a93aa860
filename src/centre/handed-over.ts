// Whether what stands below a head that was shown came with it, by a line or by courier: what did
// not is remembered with the time, until the log is held as far (docs/operating.md, what to watch).
import type { SignedHead } from '#ledger/fork.ts'
import { acceptNote, type Note } from '#ledger/note.ts'
import { keysOf } from '#ledger/roster.ts'
import { type HeldLogs, rosterOf } from './held-logs.ts'
import type { HistoryParts } from './histories.ts'
import type { Answer } from './ports.ts'
import { partyOf } from './space.ts'
import { clearWithheld, noteWithheld } from './watch.ts'

/** What came is not what was named. */
export const otherBlob = 'other-blob'

/** Remembers that the head was shown and not all of what is below it handed over. */
export async function noteMissed(
  { logs, clock }: HistoryParts,
  { note, head }: SignedHead,
  held: number,
): Promise<void> {
  const { origin, size } = head
  // Anybody can show any head of another's log: what nobody signed is nobody's to hand over.
  if (size <= held || !(await isSignedByLog(logs, origin, note))) return
  await noteWithheld(logs.parts.store, { origin, size, held, since: clock() })
}

/** The same by what became of it, with the size held before; forgets what has come meanwhile. */
export async function noteHandedOver(
  parts: HistoryParts,
  shown: SignedHead,
  held: number,
  answer: Answer,
): Promise<void> {
  const { store } = parts.logs.parts
  const { origin, size } = shown.head
  if (answer.kind === 'holds') await noteMissed(parts, shown, held)
  // Where blobs are wanted, the signature has been looked at.
  else if (size > held && lacksBlobs(answer)) {
    await noteWithheld(store, { origin, size, held, since: parts.clock() })
  }
  const isStopped = answer.kind === 'refused' && answer.code === 'log-is-forked'
  const { course } = (await parts.logs.held(origin)).state
  await clearWithheld(store, origin, isStopped ? Infinity : course.size)
}

function lacksBlobs(answer: Answer): boolean {
  return answer.kind === 'wants' || (answer.kind === 'refused' && answer.code === otherBlob)
}

/** By a key that its roster lists now. */
async function isSignedByLog(logs: HeldLogs, origin: string, note: Note): Promise<boolean> {
  const { crypto, space } = logs.parts
  const roster = await rosterOf(logs, partyOf(space, origin) ?? origin)
  return (await acceptNote(crypto, note, keysOf(roster, 'log'))).ok
}
