// The audit log of a centre: who did what, when. Each record names the hash of the one before it,
// so that one which is changed or taken out from between is found; a change of the last one, and
// what is cut off at the end, is not. It is for this centre's own eyes and proves nothing to
// others: that is the ledger's part.
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { readDocuments, writeDocument, type Documents } from './documents.ts'

/** Everything that is noted, by a stable code. */
export const deedNames = [
  'session.begun',
  'session.ended',
  'person.added',
  'person.changed',
  'person.left',
  'person.returned',
  'person.invited',
  'passkey.added',
  'passkey.removed',
  'invitation.shown',
  'passkey.shown',
  'openid.shown',
  'draft.composed',
  'draft.signed',
  'draft.released',
  'draft.discarded',
  'exchange.asked',
  'line.cut',
  'line.restored',
  'courier.packed',
  'courier.unpacked',
  'results.compared',
  'results.stated',
  'results.taken',
  'space.exported',
  'audit.exported',
  'calendar.made',
  'calendar.ended',
  'calendar.read',
  'token.made',
  'token.ended',
  'token.read',
  'refused',
] as const

export type DeedName = (typeof deedNames)[number]

/** What was done, to what, and what came of it. */
export interface Deed {
  /** The id of a person; null for somebody who is not signed in, and for the centre itself. */
  readonly by: string | null
  readonly what: DeedName
  /** The space that it was done in, where it was in one. */
  readonly space: string | null
  /** What it was done to: the id of a draft, of a person, of a session. */
  readonly about: string | null
  /** `done`, or the code of the refusal. */
  readonly came: string
}

export interface AuditRecord extends Deed {
  readonly index: number
  /** In Unix milliseconds. */
  readonly at: number
  /** Of the record before, in hex; of nothing for the first. */
  readonly previous: string
}

export interface Audit {
  readonly note: (deed: Deed) => Promise<void>
  readonly records: () => Promise<readonly AuditRecord[]>
  /** The first record that does not name the one before it; null where all is whole. */
  readonly firstBroken: () => Promise<number | null>
}

export interface AuditParts {
  readonly store: Documents
  readonly crypto: Pick<LedgerCrypto, 'sha256'>
  readonly clock: () => number
}

const kind = 'audit'
const idOf = (index: number): string => String(index).padStart(12, '0')

export function auditIn({ store, crypto, clock }: AuditParts): Audit {
  const hashOf = (record: AuditRecord | undefined) =>
    formatHex(crypto.sha256(encodeUtf8(record === undefined ? '' : JSON.stringify(record))))
  const records = async () =>
    (await readDocuments<AuditRecord>(store, kind)).map(({ value }) => value)
  // What was written last, so that noting a deed does not read the whole log; and where the next
  // one goes, by the name of that and not by what it says of itself, which may have been changed.
  let last: AuditRecord | undefined
  let index = 0
  let isRead = false
  const note = async (deed: Deed): Promise<void> => {
    if (!isRead) {
      const kept = (await readDocuments<AuditRecord>(store, kind)).at(-1)
      last = kept?.value
      index = kept === undefined ? 0 : Number(kept.at.id) + 1
      isRead = true
    }
    const record = { index, at: clock(), previous: hashOf(last), ...deed }
    if (await writeDocument(store, { kind, id: idOf(index), version: 0 }, record)) {
      last = record
      index += 1
      return
    }
    // Another process was first.
    isRead = false
    await note(deed)
  }
  let turn: Promise<void> = Promise.resolve()
  return {
    note: (deed) => {
      const run = turn.then(() => note(deed))
      turn = run.catch(() => {})
      return run
    },
    records,
    firstBroken: async () => {
      let before: AuditRecord | undefined
      for (const [at, record] of (await records()).entries()) {
        if (record.index !== at || record.previous !== hashOf(before)) return at
        before = record
      }
      return null
    },
  }
}
