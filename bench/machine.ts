// What the figures were measured on, and how quiet it was: the spread of a fixed piece of work, and
// the load that others put on the machine.
import { availableParallelism, cpus, loadavg } from 'node:os'
import { timedOf } from './timing.ts'

export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  readonly load: number
  /** Greatest over least time of the same work, twenty times in a row. */
  readonly noise: number
}

export function machine(): Machine {
  const times: number[] = []
  let kept = 0
  for (let turn = 0; turn < 25; turn += 1) {
    const from = performance.now()
    kept += fixedWork()
    if (turn >= 5) times.push(performance.now() - from)
  }
  if (kept === 0) throw new Error('the fixed work did nothing')
  const { least, greatest } = timedOf(times)
  return {
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    noise: greatest / least,
  }
}

function fixedWork(): number {
  let state = 1
  for (let turn = 0; turn < 3_000_000; turn += 1) state = (state * 48_271) % 2_147_483_647
  return state
}
