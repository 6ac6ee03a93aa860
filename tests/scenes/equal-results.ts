// Centres with the same frontier come to the same: the same record and the same assessment, also
// where a process starts anew and reads everything again. Content that is not for a centre is not
// in its record; where that is so, only what both can read is compared.
import { deepStrictEqual } from 'node:assert'
import { assess } from '#assessment/assess.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Centre } from '#centre/centre.ts'
import type { LedgerRecord } from '#centre/record.ts'
import { type Post, runningAt, startProcess, type World } from './world.ts'

export async function checkEqualResults(world: World, honest: readonly Post[]): Promise<void> {
  const results = new Map<string, { readonly name: string; readonly result: Result }>()
  for (const post of honest) {
    const [warm] = runningAt(post)
    const fresh = startProcess(world, post)
    if (warm === undefined) throw new Error(`${post.name} does not run`)
    const result = await resultAt(world, warm.centre)
    const again = await resultAt(world, fresh.centre)
    deepStrictEqual(again, result, `${post.name} reads its own logs in two ways`)
    const frontier = JSON.stringify(await warm.centre.frontier())
    const before = results.get(frontier)
    if (before === undefined) results.set(frontier, { name: post.name, result })
    else compare(`${before.name} and ${post.name}`, before.result, result)
  }
}

interface Result {
  readonly ledger: LedgerRecord
  readonly assessment: unknown
}

async function resultAt({ agreement }: World, centre: Centre): Promise<Result> {
  const ledger = await centre.record()
  const times = timesOf('2030-03-20', null)
  return { ledger, assessment: assess(replay(agreement, ledger.record), times) }
}

function compare(who: string, one: Result, other: Result): void {
  const closed = new Set([...one.ledger.closed, ...other.ledger.closed].map(placeOf))
  const messages = ({ ledger: { record } }: Result) =>
    record.messages.filter(({ entry }) => entry === null || !closed.has(placeOf(entry)))
  deepStrictEqual(messages(other), messages(one), `${who} have other records`)
  if (closed.size > 0) return
  const strip = ({ ledger, assessment }: Result) => ({
    refusals: ledger.refusals,
    unreceipted: ledger.unreceipted.map(placeOf),
    awaited: ledger.awaited.map(placeOf),
    assessment,
  })
  deepStrictEqual(strip(other), strip(one), `${who} come to other results`)
}

const placeOf = ({ origin, index }: { readonly origin: string; readonly index: number }): string =>
  `${origin} ${index}`
