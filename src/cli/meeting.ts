// One meeting with another centre over the line: what it has is fetched, what this centre has is
// sent, in one order for all commands. Whatever was done before a line broke stays done, and
// nothing counts as sent before its receipt is here; a meeting can be repeated at any time.
import { type Delivery, type Gathered, receiptedSize } from '#centre/outbox.ts'
import type { Recovery } from '#centre/recovery.ts'
import type { Compared } from '#centre/results.ts'
import { originIn } from '#centre/space.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { lineTo, tlsSeedOf, tlsSeedsOf } from '#home/line.ts'
import type { Desk } from './desk.ts'
import type { Member } from '#home/space.ts'
import type { Line, LineFault } from '#home/machinery.ts'
import type { Session } from './session.ts'

export interface Acts {
  /** Takes back what the own store has lost, before anything else. */
  readonly recover: boolean
  readonly receive: boolean
  readonly send: boolean
  /** Lays results beside one another behind all else; unless it is asked for, once an hour. */
  readonly compare: 'asked' | 'hourly' | 'no'
}

/** How far each log is held here, before and after. */
export interface Growth {
  readonly origin: string
  readonly from: number
  readonly to: number
}

export interface Meeting {
  readonly party: string
  readonly address: string | null
  readonly recovery: Recovery | null
  readonly gathered: readonly Gathered[]
  readonly delivery: Delivery | null
  /** The others' logs, as far as they grew here. */
  readonly grown: readonly Growth[]
  /** Further receipts of that party over the own log. */
  readonly receipts: number
  /** Where no address is known: own entries that the party has not receipted, if it is sent to. */
  readonly waiting: number | null
  readonly results: Compared | null
  readonly fault: LineFault | null
}

export async function meet(
  session: Session,
  desk: Desk,
  { party, address }: Member,
  acts: Acts,
): Promise<Meeting> {
  const nothing = {
    party,
    address,
    recovery: null,
    gathered: [],
    delivery: null,
    results: null,
    fault: null,
  }
  if (address === null) {
    const waiting = acts.send ? await waitingFor(desk, party) : null
    return { ...nothing, grown: [], receipts: 0, waiting }
  }
  const before = await standing(desk, party)
  const done: Done = {}
  const seeds = acts.recover ? await tlsSeedsOf(desk) : [await tlsSeedOf(desk)]
  let fault: LineFault | null = null
  for (const seed of seeds) {
    const line = await lineTo(session.machinery, desk, party, address, seed)
    try {
      await act(session, desk, party, line, acts, done)
      fault = null
    } catch (error) {
      fault = session.machinery.lineFault(error)
      if (fault === null) throw error
    } finally {
      line.close()
    }
    // Who does not know the key hangs up before a word.
    if (fault?.code !== 'line-closed' || done.recovery !== undefined) break
  }
  const after = await standing(desk, party)
  const grown = after.sizes.map(({ origin, size }, at) => ({
    origin,
    from: before.sizes[at]?.size ?? 0,
    to: size,
  }))
  return {
    ...nothing,
    ...done,
    grown: grown.filter(({ from, to }) => to > from),
    receipts: after.receipts - before.receipts,
    waiting: 0,
    fault,
  }
}

async function waitingFor({ centre, space, store }: Desk, party: string): Promise<number> {
  const origin = originIn(space, space.self)
  const size = (await store.head(origin))?.size ?? 0
  // Of a store that was set back, others have receipted more.
  return Math.max(0, size - (await receiptedSize(centre.logs, origin, party)))
}

interface Done {
  recovery?: Recovery
  gathered?: readonly Gathered[]
  delivery?: Delivery
  results?: Compared
}

async function act(
  session: Session,
  { centre }: Desk,
  party: string,
  line: Line,
  acts: Acts,
  done: Done,
): Promise<void> {
  const { terminal, words } = session
  const told = (key: 'centre.status.receiving' | 'centre.status.sending') =>
    terminal.status(say(words, key, { party: inserted(words, party) }))
  if (acts.recover) done.recovery = await centre.recover(line)
  if (acts.receive) {
    told('centre.status.receiving')
    done.gathered = await centre.gather(line, party)
  }
  if (acts.send) {
    told('centre.status.sending')
    done.delivery = await centre.deliver(party, line)
  }
  if (acts.compare !== 'no') {
    done.results = await centre.results.compare(party, line, acts.compare === 'asked')
  }
}

async function standing({ centre, space, store }: Desk, party: string) {
  const others = [...space.parties.keys()].filter((one) => one !== space.self)
  const origins = others.map((one) => originIn(space, one))
  const sizes = await Promise.all(
    origins.map(async (origin) => ({
      origin,
      size: (await centre.logs.held(origin)).state.course.size,
    })),
  )
  const times = await store.receiptTimes(originIn(space, space.self))
  return { sizes, receipts: times.filter((one) => one.by === party).length }
}

/** Whether everything that was asked for was done. */
export function isDone({ recovery, gathered, delivery, waiting, fault }: Meeting): boolean {
  if ((waiting ?? 0) > 0 || fault !== null || recovery?.kind === 'refused') return false
  const stopped = gathered.some(
    ({ answer }) => answer.kind === 'refused' || answer.kind === 'wants',
  )
  const isSent =
    delivery === null || delivery.kind === 'delivered' || delivery.kind === 'nothing-to-send'
  return !stopped && isSent
}
