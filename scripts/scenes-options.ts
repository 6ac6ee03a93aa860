// What `npm run scenes` is asked on its command line: what to play, or why not.
import { parseArgs } from 'node:util'
import { firstOfParts, firstOfSetBack } from '../tests/scenes/chance.ts'

/** As many scenes as a change is tested with: a defect that none of them finds is not found. */
const scenesForDefects = 200
const scenesAtOnce = 1000
/** A seed is a number of 32 bits: a larger one would be the scene of a smaller one. */
const largestSeed = 2 ** 32 - 1

export const usage = `npm run scenes -- [OPTIONS]
Plays scenes of centres in trouble, each from its seed.
  --seed N     plays one scene and prints its steps
  --seeds N    plays so many, ${scenesAtOnce} if left out, and stops at the first that fails
  --from N     the seed to begin with, 0 if left out; from ${firstOfSetBack} on stores are set back
               to where a draft was there that may be sent since, from ${firstOfParts} on
               couriers carry a log in several bundles
  --all        goes on after a scene that fails, and names all that fail
  --planted    plants one defect after the other, and says which scene finds it;
               --seeds are those tried for each, ${scenesForDefects} if left out
  --help       prints this
Exit code: 0 all holds, 1 a scene fails or a defect is not found, 2 it cannot be read what to play`

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'one'; readonly seed: number }
  | { readonly kind: 'many'; readonly from: number; readonly count: number; readonly all: boolean }
  | { readonly kind: 'planted'; readonly from: number; readonly count: number }

const options = {
  seed: { type: 'string' },
  seeds: { type: 'string' },
  from: { type: 'string' },
  all: { type: 'boolean' },
  planted: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export function askedOf(args: readonly string[]): Asked {
  try {
    return read(args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'refused', why: error.message }
  }
}

function read(args: readonly string[]): Asked {
  const { values } = parseArgs({ args: [...args], options })
  const { seed, all = false, planted = false } = values
  if (values.help === true) return { kind: 'help' }
  refuseBeside(values, 'seed', ['seeds', 'from', 'all', 'planted'])
  refuseBeside(values, 'planted', ['all'])
  if (seed !== undefined) return { kind: 'one', seed: numberIn('seed', seed, 0, largestSeed) }
  const from = numberIn('from', values.from ?? '0', 0, largestSeed)
  const most = largestSeed + 1 - from
  const usual = Math.min(planted ? scenesForDefects : scenesAtOnce, most)
  const count = numberIn('seeds', values.seeds ?? String(usual), 1, most)
  return planted ? { kind: 'planted', from, count } : { kind: 'many', from, count, all }
}

type Name = keyof typeof options

function refuseBeside(given: Partial<Record<Name, unknown>>, name: Name, others: readonly Name[]) {
  const other = others.find((one) => given[one] !== undefined)
  if (given[name] === undefined || other === undefined) return
  throw new Error(`--${other} says nothing beside --${name}: leave one of them out`)
}

function numberIn(name: Name, given: string, least: number, most: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : -1
  if (number >= least && number <= most) return number
  throw new Error(`--${name} ${given}: give a whole number from ${least} to ${most}`)
}
