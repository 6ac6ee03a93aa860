// Rounds of exchange: each centre sends and fetches over each of its lines, in every space. One
// round runs at a time; whoever asks during one gets the next. A line that fails says so and is
// tried again in its time.
import type { LineState } from '../api/desk.ts'
import { LineIsCut, type LineSwitch, switched } from './cut.ts'
import type { Post, RunningSpace } from './space.ts'

export interface Rounds {
  /** True where something has changed by it. */
  readonly run: () => Promise<boolean>
  readonly afterEach: (look: () => Promise<boolean>) => void
  /** The lines of a centre, by its name in the ledger. */
  readonly states: (name: string) => readonly LineState[]
  /** Runs nothing more; resolves when the round under way has ended. */
  readonly stop: () => Promise<void>
}

interface Kept {
  lastExchange: number | null
  trouble: string | null
}

export function roundsOver(
  spaces: readonly RunningSpace[],
  cut: LineSwitch,
  clock: () => number,
): Rounds {
  const kept = new Map<string, Kept>()
  const keptOf = (space: string, from: string, to: string): Kept => {
    const key = `${space} ${from} ${to}`
    const state = kept.get(key) ?? { lastExchange: null, trouble: null }
    kept.set(key, state)
    return state
  }
  const call = async (space: RunningSpace, from: Post, to: Post): Promise<void> => {
    const { self } = to.centre.space
    const state = keptOf(space.agreement.id, from.centre.space.self, self)
    const line = switched(space.between(from, to), cut)
    try {
      await from.centre.gather(line)
      await from.centre.deliver(self, line)
      state.lastExchange = clock()
      state.trouble = null
    } catch (error) {
      state.trouble = troubleOf(error)
    }
  }
  let look = async (): Promise<boolean> => false
  const round = async (): Promise<boolean> => {
    for (const space of spaces) {
      for (const [from, to] of pairsOf(space.posts)) await call(space, from, to)
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
      spaces.flatMap(({ agreement, posts }) =>
        pairsOf(posts)
          .filter(([from]) => from.centre.space.self === name)
          .map(([from, to]): LineState => {
            const party = to.centre.space.self
            const state = keptOf(agreement.id, from.centre.space.self, party)
            return { space: agreement.id, party, connected: cut.connected(), ...state }
          }),
      ),
  }
}

function pairsOf(posts: readonly Post[]): readonly (readonly [Post, Post])[] {
  return posts.flatMap((from) =>
    posts.filter((to) => to !== from).map((to): readonly [Post, Post] => [from, to]),
  )
}

/** The code of a fault of the line, and `line-cut` for the switch; others are faults of ours. */
function troubleOf(error: unknown): string {
  if (error instanceof LineIsCut) return 'line-cut'
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
