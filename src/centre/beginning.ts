// How a centre's log begins: with the genesis of the space, which is the first entry of every log
// of it, and the party's first roster, whose fingerprint the genesis names.
import { followLog } from '#ledger/log-state.ts'
import { leafHash } from '#ledger/tree.ts'
import { accept } from '#ledger/refusal.ts'
import { type DraftParts, type Drafted, type Released, wrong } from './drafts.ts'
import { noLeaves } from './held-logs.ts'
import { appendOwn } from './own-log.ts'
import { originIn } from './space.ts'

/**
 * Begins the own log; `roster` is the entry of the first roster, signed by the party's roots. One
 * that others have seen up to some size is not begun anew, though its store be empty.
 */
export function begin(
  parts: DraftParts,
  roster: Uint8Array,
  shown: number,
): Promise<Drafted<Released>> {
  return parts.turn(async () => {
    const { logs, keys } = parts
    const { crypto, space, store } = logs.parts
    const origin = originIn(space, space.self)
    const log = await logs.held(origin)
    const size = Math.max(log.state.course.size, shown)
    if (size > 0) return wrong('log-has-begun', origin, String(size), 'an empty log')
    let state = log.state
    for (const bytes of [space.genesis, roster]) {
      const step = await followLog(crypto, state, bytes, leafHash(crypto, bytes), noLeaves)
      if (!step.ok) return step
      state = step.value.state
    }
    const own = { store, crypto, origin }
    const grown = await appendOwn(own, keys, log.frontier, [space.genesis, roster])
    if (grown.appended.kind !== 'appended') {
      return wrong('log-has-begun', origin, grown.appended.kind, 'an empty log')
    }
    logs.moved(origin, { state, frontier: grown.frontier, head: grown.head })
    return accept({ origin, index: 1 })
  })
}
