// A centre's own store checked anew, as if nothing in it had ever been checked: what a disk may
// have altered, and what somebody may have.
import type { Centre } from '#centre/centre.ts'
import { type CheckStep, fails, holds } from '#ledger/check/check-step.ts'
import { isFor } from '#centre/inbox.ts'
import { storedLogFiles } from '#centre/stored-log-files.ts'
import { checkSpace, type Pins } from '#ledger/check/space-check.ts'
import { originIn, partyOf, type Space } from '#centre/space.ts'
import { allOriginsOf } from '#centre/held-logs.ts'
import type { Store } from '#centre/ports.ts'
import { formatHex } from '#ledger/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'
import type { Entry } from '#ledger/entry.ts'
import { parseFingerprint } from '#ledger/fingerprint.ts'
import { atDesk } from './desk.ts'
import { checking } from './folder-check.ts'
import type { HomeOptions } from './options.ts'
import type { Session } from './session.ts'

export function checkHome(
  session: Session,
  options: HomeOptions,
  given: Pins,
): Promise<readonly CheckStep[]> {
  return atDesk(session, options, ({ centre, place, space, store }) => {
    // As they were exchanged: the home has kept them.
    const kept = place.members.flatMap(({ party, fingerprint }) => {
      const pin = parseFingerprint(fingerprint)
      return pin === undefined ? [] : [[party, [pin]] as const]
    })
    const { rosters, successions } = place
    const parts = { centre, space, store, rosters, successions }
    return checkStore(session, parts, new Map([...kept, ...given]))
  })
}

/** What was checked of one store, or of one file or folder. */
export interface CheckedPart {
  readonly path: string
  readonly steps: readonly CheckStep[]
  readonly isDemonstration: boolean
}

interface StoreParts {
  readonly centre: Centre
  readonly space: Space
  readonly store: Store
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
  readonly successions?: Space['successions']
}

export async function checkStore(
  session: Session,
  { centre, space, store, rosters, successions }: StoreParts,
  pins: Pins,
): Promise<readonly CheckStep[]> {
  const steps = await checkSpace({
    crypto: session.machinery.crypto,
    genesis: space.genesis,
    rosters,
    pins,
    ...(successions === undefined ? {} : { successions }),
    logOf: async (origin) => {
      const head = await store.head(origin)
      return head === null ? null : storedLogFiles(store, origin, head.checkpoint)
    },
    needsBlobs: (entry: Entry) => entry.message.from === space.self || isFor(entry, space.self),
    progress: checking(session),
  })
  const beside = await keptSteps(centre, store, space)
  return [...steps, ...beside, await lastHeadStep(centre, space), ...(await alarmSteps(centre))]
}

/** What the store itself says of where logs stand, and what was receipted of those of others. */
async function keptSteps(centre: Centre, store: Store, space: Space): Promise<CheckStep[]> {
  const steps: CheckStep[] = []
  for (const origin of allOriginsOf(space)) {
    const head = await store.head(origin)
    const signed = head === null ? null : headIn(head.checkpoint)
    if (head !== null && signed !== null && headText(head) !== headText(signed)) {
      const [value, expected] = [headText(head), headText(signed)]
      steps.push(fails('head', origin, { code: 'other-head', place: origin, value, expected }))
    }
    const behind =
      origin === originIn(space, space.self) ? null : await centre.checkReceipted(origin)
    if (behind === null) continue
    const isOwn = partyOf(space, origin) === space.self
    const more = isOwn ? 'rolled-back' : 'receipted-more'
    const code = behind.size < behind.shown ? more : 'receipted-other'
    const [value, expected] = [String(behind.size), `at least ${behind.shown}`]
    steps.push(fails('last-head', origin, { code, place: origin, value, expected }))
  }
  return steps
}

function headIn(checkpoint: Uint8Array): Checkpoint | null {
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  return head.ok ? head.value : null
}

type Head = Pick<Checkpoint, 'size' | 'root'>
const headText = ({ size, root }: Head): string => `${size} ${formatHex(root)}`

async function lastHeadStep(centre: Centre, space: Space): Promise<CheckStep> {
  const origin = originIn(space, space.self)
  const behind = await centre.checkOwnLog()
  if (behind === null) return holds('last-head', origin)
  const [value, expected] = [String(behind.size), `at least ${behind.shown}`]
  return fails('last-head', origin, { code: 'rolled-back', place: origin, value, expected })
}

async function alarmSteps(centre: Centre): Promise<readonly CheckStep[]> {
  return (await centre.alarms.open()).map(({ origin, at }) => {
    const value = new Date(at).toISOString()
    const expected = 'one history'
    return fails('fork', origin, { code: 'log-is-forked', place: origin, value, expected })
  })
}
