// Rounds of exchange: over each line of each centre, what is there is fetched and sent. One round
// runs at a time; whoever asks during one gets the next. A line that fails says so and is tried
// again in its time.
import type { LineState } from '../api/desk.ts'

/** A line from a centre to another party, in one space. */
export interface RoundLine {
  readonly space: string
  /** By their names in the ledger. */
  readonly from: string
  readonly to: string
  /** Null where there is no address to call. */
  readonly connected: () => boolean | null
  /** Fetches and sends; what it throws is told by `troubleOf`. */
  readonly call: () => Promise<void>
}

export interface Rounds {
  /** True where something has changed by it. */
  readonly run: () => Promise<boolean>
  readonly afterEach: (look: () => Promise<boolean>) => void
  /** The lines of a centre, by its name in the ledger. */
  readonly states: (name: string) => readonly LineState[]
  /** Runs nothing more; resolves when the round under way has ended. */
  readonly stop: () => Promise<void>
}

interface RoundParts {
  readonly lines: readonly RoundLine[]
  /** The code of a fault of the line; null for a fault of ours. */
  readonly troubleOf: (error: unknown) => string | null
  readonly clock: () => number
}

interface Kept {
  lastExchange: number | null
  trouble: string | null
}

export function roundsOver({ lines, troubleOf, clock }: RoundParts): Rounds {
  const kept = new Map(
    lines.map((line): [RoundLine, Kept] => [line, { lastExchange: null, trouble: null }]),
  )
  let look = async (): Promise<boolean> => false
  const round = async (): Promise<boolean> => {
    for (const [line, state] of kept) {
      if (line.connected() === null) continue
      try {
        await line.call()
        state.lastExchange = clock()
        state.trouble = null
      } catch (error) {
        state.trouble = troubleOf(error)
        if (state.trouble === null) throw error
      }
    }
    return look()
  }
  let running: Promise<boolean> | null = null
  let next: Promise<boolean> | null = null
  let isStopped = false
  const run = (): Promise<boolean> => {
    if (isStopped) return Promise.resolve(false)
    if (running === null) {
      running = round().finally(() => (running = null))
      return running
    }
    next ??= running.then(() => {
      next = null
      return run()
    })
    return next
  }
  return {
    run,
    stop: async () => {
      isStopped = true
      await running
    },
    afterEach: (given) => {
      look = given
    },
    states: (name) =>
      [...kept]
        .filter(([{ from }]) => from === name)
        .map(([{ space, to, connected }, state]): LineState => {
          return { space, party: to, connected: connected(), ...state }
        }),
  }
}
