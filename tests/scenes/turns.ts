// Whose turn it is: whatever a centre does on its disk or on a line stops here until the scene lets
// it go on, one at a time and in an order that chance decides. So everything that can happen
// between two writes happens, and happens again from the same seed. Time stands still meanwhile.
import type { SceneChance } from './chance.ts'

/** A process, from its start to its end; what it was doing then is never finished. */
export interface Life {
  readonly name: string
  readonly isOver: () => boolean
  readonly end: () => void
  /** Rejects when the process ends. */
  readonly over: Promise<never>
}

/** Something that a centre must be ready for: a full disk, a line that broke. */
export class Trouble extends Error {}

export interface Turns {
  readonly say: (line: string) => void
  readonly newLife: (name: string) => Life
  /** Stops the caller until it is its turn; for ever where its process ends before. */
  readonly wait: (life: Life, what: string) => Promise<void>
  /** Lets something run beside the rest; trouble ends it, any other error ends the scene. */
  readonly start: (life: Life, name: string, task: () => Promise<string>) => void
  readonly waiting: () => number
  /** Lets one that waits go on. */
  readonly next: () => void
  /** When all that can go on without being let go on has done so. */
  readonly settle: () => Promise<void>
  /** From now on nobody waits. */
  readonly free: () => Promise<void>
}

interface Stopped {
  readonly life: Life
  readonly what: string
  readonly go: () => void
}

export function turnsFrom(chance: SceneChance, isBusy: () => boolean, steps: string[]): Turns {
  let stopped: Stopped[] = []
  let isFree = false
  const running = new Map<object, Life>()
  const faults: Error[] = []
  const say = (line: string): void => {
    steps.push(line)
  }
  const newLife = (name: string): Life => {
    let isOver = false
    const { promise, reject } = Promise.withResolvers<never>()
    promise.catch(() => {})
    const end = () => {
      if (isOver) return
      isOver = true
      stopped = stopped.filter((one) => one.life.name !== name)
      for (const [task, life] of running) if (life.name === name) running.delete(task)
      reject(new Trouble(`${name} is gone`))
    }
    return { name, isOver: () => isOver, end, over: promise }
  }
  const settle = async () => {
    let atRest = 0
    while (atRest < 2) {
      await new Promise((resolve) => setImmediate(resolve))
      atRest = isBusy() ? 0 : atRest + 1
    }
    const [fault] = faults
    if (fault !== undefined) throw fault
  }
  return {
    say,
    newLife,
    wait: (life, what) => {
      if (life.isOver()) return new Promise(() => {})
      if (isFree) return Promise.resolve()
      return new Promise((go) => stopped.push({ life, what, go }))
    },
    start: (life, name, task) => {
      const key = {}
      running.set(key, life)
      say(`${name} ...`)
      task().then(
        (outcome) => {
          if (running.delete(key)) say(`... ${name}: ${outcome}`)
        },
        (error: Error) => {
          const isOurs = running.delete(key)
          if (error instanceof Trouble) say(`... ${name}: ${error.message}`)
          else if (isOurs) faults.push(new Error(`${name}: ${error.message}`, { cause: error }))
        },
      )
    },
    waiting: () => stopped.length,
    next: () => {
      const [one] = stopped.splice(chance.below(stopped.length), 1)
      if (one === undefined) return
      say(`  ${one.life.name}: ${one.what}`)
      one.go()
    },
    settle,
    free: async () => {
      isFree = true
      const left = stopped
      stopped = []
      for (const one of left) one.go()
      while (running.size > 0) await settle()
    },
  }
}
