// What a centre answers to the other members of its space: its own log, up to the head that it
// has shown, its copies of theirs, blobs, receipts, and evidence of forks. Who is asking has been
// settled before, by the keys of the rosters; a member may read everything of the space, which is
// ciphertext where it is for others.
import type { HistoryParts } from './histories.ts'
import type { Inbox } from './inbox.ts'
import { keepReceipt, type OutboxParts } from './outbox.ts'
import type { Exchange, Refused } from './ports.ts'
import { receiptPage } from './receipt-pages.ts'
import type { Results } from './results.ts'
import { forksAnswered } from './shared-forks.ts'
import { originIn } from './space.ts'

export interface AnswersParts extends HistoryParts {
  readonly inbox: Inbox
  readonly publish: OutboxParts['publish']
  readonly results: Results
}

export function answersOf(parts: AnswersParts): Exchange {
  const { logs, inbox, publish, results } = parts
  const { store, space } = logs.parts
  const own = originIn(space, space.self)
  return {
    checkpoint: async (origin) => {
      if (origin !== own) return (await store.head(origin))?.checkpoint ?? null
      const head = await publish()
      return head === null || head.kind === 'rolled-back' ? null : head.checkpoint
    },
    entries: (origin, from, until) => store.entries(origin, from, until),
    blob: (hash) => store.blob(hash),
    receipts: (origin, from) => receiptPage(store, origin, from),
    submit: (parcel) => inbox.receive(parcel),
    giveReceipts: async (receipts) => {
      let first: Refused | null = null
      for (const receipt of receipts) {
        const refusal = await keepReceipt({ logs, inbox }, receipt)
        first ??= refusal
      }
      return first ?? { kind: 'kept' }
    },
    compareResults: (from, statement) => results.answer(from, statement),
    forks: forksAnswered(parts),
  }
}
