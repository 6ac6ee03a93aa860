// Receipts as text: notes, each of a checkpoint with the log's own lines and those of one party's
// receipt, an empty line between one and the next. A checkpoint has no empty line, so the whole is
// read without lengths. Whether the lines hold is for the centre to check.
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseTimedSignature } from '#ledger/cosignature.ts'
import { formatNote, type Note, type NoteSignature, parseNote } from '#ledger/note.ts'
import { receiptKeyName } from '#ledger/receipt.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'

export const receiptListType = 'text/x.mithaq.receipts'

export function formatReceiptList(receipts: readonly StoredReceipt[]): Uint8Array {
  return encodeUtf8(receipts.map(({ note }) => decodeUtf8(note) ?? '').join('\n'))
}

/** Null where it is no list of receipts. */
export function parseReceiptList(bytes: Uint8Array): readonly StoredReceipt[] | null {
  const text = decodeUtf8(bytes)
  if (text === undefined) return null
  if (text === '') return []
  const parts = text.split('\n\n')
  const receipts: StoredReceipt[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const isLast = at + 2 >= parts.length
    const note = `${parts[at] ?? ''}\n\n${parts[at + 1] ?? ''}${isLast ? '' : '\n'}`
    const receipt = readReceipt(encodeUtf8(note))
    if (receipt === null) return null
    receipts.push(receipt)
  }
  return receipts
}

/** Whose receipt a note is, over what, and from when, by what its lines say of themselves. */
export function readReceipt(bytes: Uint8Array): StoredReceipt | null {
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!note.ok || !checkpoint.ok) return null
  const { origin, size } = checkpoint.value
  const lines = note.value.signatures.filter((line) => line.name !== origin)
  const [first] = lines
  if (first === undefined || lines.some((line) => line.name !== first.name)) return null
  const by = partyOf(first)
  const timed = parseTimedSignature(first.signature)
  if (by === null || timed === undefined) return null
  return { origin, size, by, time: timed.time, note: bytes }
}

const nameEnd = receiptKeyName('')

const partyOf = ({ name }: NoteSignature): string | null =>
  name.endsWith(nameEnd) && name !== nameEnd ? name.slice(0, -nameEnd.length) : null

/**
 * A checkpoint with the lines that a mirror has answered: the log's own lines stay, those of other
 * cosigners go (tlog-witness: "the client MUST ignore any cosignatures from unknown keys").
 */
export function receiptOf(
  { text, signatures }: Note,
  lines: readonly NoteSignature[],
): StoredReceipt | null {
  const name = lines.find((line) => partyOf(line) !== null)?.name
  if (name === undefined) return null
  const origin = text.slice(0, text.indexOf('\n'))
  const own = signatures.filter((line) => line.name === origin)
  const given = lines.filter((line) => line.name === name)
  return readReceipt(formatNote({ text, signatures: [...own, ...given] }))
}
