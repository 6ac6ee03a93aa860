// What `npm run bench` is asked on its command line: which tasks to measure, or why none.
import { parseArgs } from 'node:util'
import type { Load } from './tasks/load.ts'

export const usage = `npm run bench -- [OPTIONS]
Measures every figure of docs/benchmarks.md again: some ten minutes, best with nothing else at work.
  --only NAME    only the tasks whose name contains NAME; may be given several times
  --quick        only the record of 25,311 messages
  --json         the figures as JSON instead of the table
  --readers N    readers of the task load at once, 200 if left out
  --rate N       notifications a second meanwhile, 20 if left out
  --seconds N    for how long, 60 if left out
  --help         prints this
Exit code: 0 all sides gave the same answers, 1 answers differ, 2 it cannot be read what to measure`

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'measure'
      /** By their names. */
      readonly tasks: readonly string[]
      readonly json: boolean
      readonly load: Load
    }

interface TaskName {
  readonly name: string
  readonly large: boolean
}

const options = {
  quick: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  readers: { type: 'string', default: '200' },
  rate: { type: 'string', default: '20' },
  seconds: { type: 'string', default: '60' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export function askedOf(args: readonly string[], tasks: readonly TaskName[]): Asked {
  let values
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) }
  }
  if (values.help) return { kind: 'help' }
  const { quick, only = [''], json, readers, rate, seconds } = values
  for (const [name, text] of Object.entries({ readers, rate, seconds })) {
    if (/^[1-9]\d{0,5}$/.test(text)) continue
    return { kind: 'refused', why: `--${name} is a whole number from 1 on, not ${text}` }
  }
  const names = tasks.map(({ name }) => name)
  const unknown = only.find((one) => !names.some((name) => name.includes(one)))
  if (unknown !== undefined) {
    return {
      kind: 'refused',
      why: `no task is called so: ${unknown}\n  there are: ${names.join(', ')}`,
    }
  }
  const chosen = tasks.filter(
    ({ name, large }) => !(quick && large) && only.some((one) => name.includes(one)),
  )
  if (chosen.length === 0) {
    return { kind: 'refused', why: `not one of these is quick: ${only.join(', ')}` }
  }
  const load = { readers: Number(readers), rate: Number(rate), seconds: Number(seconds) }
  return { kind: 'measure', tasks: chosen.map(({ name }) => name), json, load }
}
