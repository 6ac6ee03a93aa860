// Rounds of exchange: over each line of each centre, what is there is fetched and sent. One round
// runs at a time; whoever asks during one gets the next. Comparing over one line is no round: who
// asks for it does not wait for lines that are down. A line that fails says so and is tried
// again in its time. What is released goes out at once; where much is released at the same time,
// what came together goes together, and the centre has time for its readers in between.
import type { Centre } from '#centre/centre.ts'
import type { Exchange } from '#centre/ports.ts'
import type { Compared } from '#centre/results.ts'
import type { LineCompared, LineState } from '../api/desk.ts'
import type { Events } from '../api/events.ts'

/** A line from a centre to another party, in one space. */
export interface RoundLine {
  readonly space: string
  /** By their names in the ledger. */
  readonly from: string
  readonly to: string
  /** Null where there is no address to call. */
  readonly connected: () => boolean | null
  /** Fetches, sends and compares results; what it throws is told by `troubleOf`. */
  readonly call: () => Promise<void>
  /** The same, and compares even where it did within the hour. */
  readonly compare: () => Promise<Compared>
}

export interface Rounds {
  /** Over all lines; true where something has changed by it. */
  readonly run: () => Promise<boolean>
  /** Over the lines of a space, or of all: at once, or when the last such round has had rest. */
  readonly soon: (space: string | null) => void
  readonly afterEach: (look: () => Promise<boolean>) => void
  /** Told after a round of the lines that fail where they did not, in another way, or no more. */
  readonly onTurn: (listener: (lines: readonly RoundLine[]) => void) => void
  /** The lines of a centre, by its name in the ledger. */
  readonly states: (name: string) => readonly LineState[]
  /** Over one line of a centre; null where there is none, or no address, or nothing runs more. */
  readonly compare: (at: Pick<RoundLine, 'space' | 'from' | 'to'>) => Promise<LineCompared | null>
  /** Runs nothing more; resolves when what is under way has ended, of rounds and of comparing. */
  readonly stop: () => Promise<void>
}

interface RoundParts {
  readonly lines: readonly RoundLine[]
  /** The code of a fault of the line; null for a fault of ours. */
  readonly troubleOf: (error: unknown) => string | null
  readonly clock: () => number
  /** Told of faults of rounds that nobody waits for, and of all but the first of a round. */
  readonly report: (error: unknown) => void
}

/** Between a round that something released has begun and the next of these. */
const restMs = 200

/** By their agreements; null: all. */
type Spaces = ReadonlySet<string | null>

interface Kept {
  lastExchange: number | null
  trouble: string | null
}

export function roundsOver({ lines, troubleOf, clock, report }: RoundParts): Rounds {
  const kept = new Map(
    lines.map((line): [RoundLine, Kept] => [line, { lastExchange: null, trouble: null }]),
  )
  const listeners: ((lines: readonly RoundLine[]) => void)[] = []
  let look = async (): Promise<boolean> => false
  const round = async (spaces: Spaces): Promise<boolean> => {
    // A fault of ours is told when all others had their turn: it may be of one store alone.
    const faults: unknown[] = []
    const turned: RoundLine[] = []
    for (const [line, state] of kept) {
      const isAsked = spaces.has(null) || spaces.has(line.space)
      if (!isAsked || line.connected() === null) continue
      const before = state.trouble
      try {
        await line.call()
        state.lastExchange = clock()
        state.trouble = null
      } catch (error) {
        state.trouble = troubleOf(error)
        if (state.trouble === null) faults.push(error)
      }
      if (state.trouble !== before) turned.push(line)
    }
    if (turned.length > 0) for (const tell of listeners) tell(turned)
    const hasChanged = await look().catch((error: unknown) => {
      faults.push(error)
      return true
    })
    // Whoever waits for the round is told of one; none of them is lost.
    const [first, ...more] = faults
    for (const fault of more) report(fault)
    if (faults.length > 0) throw first
    return hasChanged
  }
  const turns = turnsOf(round)
  const { run } = turns
  return {
    run: () => run(new Set([null])),
    soon: soonOver(run, report),
    stop: turns.stop,
    afterEach: (given) => {
      look = given
    },
    onTurn: (listener) => void listeners.push(listener),
    compare: async ({ space, from, to }) => {
      const line = lines.find((one) => one.space === space && one.from === from && one.to === to)
      if (line === undefined || line.connected() === null) return null
      try {
        return await turns.beside(() => line.compare())
      } catch (error) {
        const code = troubleOf(error)
        if (code === null) throw error
        return { kind: 'no-answer', code }
      }
    },
    states: (name) =>
      [...kept]
        .filter(([{ from }]) => from === name)
        .map(([{ space, to, connected }, state]): LineState => {
          return { space, party: to, connected: connected(), ...state }
        }),
  }
}

/**
 * What is released at a centre goes out now, and not with the next round; that a line fails, or no
 * more, is told to its pages, and asks for no other round.
 */
export function followed(rounds: Rounds, name: string, { listen, tell }: Events): void {
  let isOfRound = false
  listen(({ what, space }) => {
    if (!isOfRound && (what === 'messages' || what === 'lines')) rounds.soon(space)
  })
  rounds.onTurn((lines) => {
    const spaces = new Set(lines.filter(({ from }) => from === name).map(({ space }) => space))
    const [space, other] = spaces
    if (space === undefined) return
    isOfRound = true
    tell({ what: 'lines', space: other === undefined ? space : null })
    isOfRound = false
  })
}

interface Turns {
  readonly run: (spaces: Spaces) => Promise<boolean>
  /** Takes no turn, but is waited for at the end; null after it. */
  readonly beside: <T>(work: () => Promise<T>) => Promise<T | null>
  readonly stop: () => Promise<void>
}

/** One round at a time; those who ask during one get the next together. */
function turnsOf(round: (spaces: Spaces) => Promise<boolean>): Turns {
  let running: Promise<boolean> | null = null
  let next: { readonly spaces: Set<string | null>; readonly run: Promise<boolean> } | null = null
  let isStopped = false
  const run = (spaces: Spaces): Promise<boolean> => {
    if (isStopped) return Promise.resolve(false)
    if (running === null) {
      running = round(spaces).finally(() => (running = null))
      return running
    }
    if (next === null) {
      const own = new Set<string | null>()
      const after = () => {
        next = null
        return run(own)
      }
      next = { spaces: own, run: running.then(after, after) }
    }
    for (const space of spaces) next.spaces.add(space)
    return next.run
  }
  const others = new Set<Promise<unknown>>()
  const beside = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (isStopped) return null
    const result = work()
    others.add(result)
    return result.finally(() => others.delete(result))
  }
  const stop = async () => {
    isStopped = true
    // What fails is told to whoever asked for it.
    await Promise.allSettled([running, ...others])
  }
  return { run, beside, stop }
}

function soonOver(run: Turns['run'], report: RoundParts['report']): Rounds['soon'] {
  const waiting = new Set<string | null>()
  let isAwake = false
  const wake = async (): Promise<void> => {
    isAwake = true
    while (waiting.size > 0) {
      const spaces = new Set(waiting)
      waiting.clear()
      await run(spaces).catch(report)
      await new Promise((resolve) => setTimeout(resolve, restMs).unref())
    }
    isAwake = false
  }
  return (space) => {
    waiting.add(space)
    if (!isAwake) void wake()
  }
}

/** What there is goes over the line both ways, so that both then hold the same. */
export async function exchanged(
  centre: Centre,
  party: string,
  line: Exchange,
  isAsked: boolean,
): Promise<Compared> {
  await centre.gather(line, party)
  await centre.deliver(party, line)
  return centre.results.compare(party, line, isAsked)
}
