// What is wrong with a receipt, if anything is: it has to be over a head that is held here, signed
// by that log and, at the time it is kept under, by the party that is said to have given it.
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { parseNote } from '#ledger/note.ts'
import { checkReceipts, type StoredReceipt } from '#ledger/receipt.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { compareHead, type Comparison, type HeldLogs } from './held-logs.ts'
import type { Refused } from './ports.ts'

export interface ReceiptFault {
  readonly refused: Refused
  /** How its head stands to the log that is held, where that was looked at. */
  readonly head: Comparison | null
}

/** `keys` of receipts are those that the giver may have signed with. */
export async function receiptFault(
  logs: HeldLogs,
  receipt: StoredReceipt,
  keys: () => Promise<readonly VerifierKey[]>,
): Promise<ReceiptFault | null> {
  const { crypto } = logs.parts
  const place = `receipt of ${receipt.by} for ${receipt.origin}`
  const wrong = (
    [code, value, expected]: readonly [string, string, string],
    head: Comparison | null = null,
  ): ReceiptFault => ({ refused: { kind: 'refused', code, place, value, expected }, head })
  const note = parseNote(receipt.note)
  if (!note.ok) return wrong([note.refusal.code, note.refusal.value, note.refusal.expected])
  const checkpoint = parseCheckpoint(note.value.text)
  if (!checkpoint.ok) return wrong([checkpoint.refusal.code, '', checkpoint.refusal.expected])
  const { origin, size } = checkpoint.value
  const of = `${origin} ${size}`
  if (origin !== receipt.origin || size !== receipt.size) {
    return wrong(['other-receipt', of, `${receipt.origin} ${receipt.size}`])
  }
  const head = await compareHead(logs, checkpoint.value)
  if (head !== 'same') return wrong(['other-root', of, 'a head held here'], head)
  const ofLog = rosterAt((await logs.held(origin)).state.rosters, size)
  if (ofLog === undefined) return wrong(['no-roster', of, 'a head over a roster'])
  const checked = await checkReceipts(crypto, note.value, keysOf(ofLog, 'log'), await keys())
  if (!checked.ok) {
    return wrong([checked.refusal.code, checked.refusal.value, checked.refusal.expected])
  }
  const isNamed = checked.value.every(
    ({ party, time }) => party === receipt.by && time === receipt.time,
  )
  return isNamed ? null : wrong(['other-receipt', String(receipt.time), 'the time that was signed'])
}
