// Cosignatures of witnesses, kept for each head of the own log that they were given for: below the
// checkpoint while that is the newest, and by its size for proofs that lead to it afterwards.
import type { Checkpoint } from '#ledger/checkpoint.ts'
import { formatNote, type Note, type NoteSignature, parseNote } from '#ledger/note.ts'
import { equalBytes } from '#ledger/bytes.ts'
import type { Store } from './ports.ts'

const kind = 'cosigned'
const idOf = ({ origin, size }: Pick<Checkpoint, 'origin' | 'size'>) => `${origin} ${size}`

/** Another process may add lines at the same time: whoever comes second adds to what is there. */
export async function keepCosignatures(
  store: Store,
  head: Checkpoint,
  { text }: Note,
  lines: readonly NoteSignature[],
): Promise<void> {
  for (;;) {
    const there = await store.document(kind, idOf(head))
    const signatures = joined(there === null ? [] : linesOf(there.bytes), lines)
    const bytes = formatNote({ text, signatures })
    if (await store.keepDocument(kind, idOf(head), there?.version ?? 0, bytes)) break
  }
  for (;;) {
    const now = await store.head(head.origin)
    // The log has moved on: the next head is cosigned by itself.
    if (now === null || now.size !== head.size || !equalBytes(now.root, head.root)) return
    const signatures = joined(linesOf(now.checkpoint), lines)
    const checkpoint = formatNote({ text, signatures })
    if (await store.endorse(now.checkpoint, { ...now, checkpoint })) return
  }
}

/** The lines of witnesses over a head of the own log. */
export async function cosignaturesOf(
  store: Store,
  head: Pick<Checkpoint, 'origin' | 'size'>,
): Promise<readonly NoteSignature[]> {
  const document = await store.document(kind, idOf(head))
  return document === null ? [] : linesOf(document.bytes)
}

function linesOf(bytes: Uint8Array): readonly NoteSignature[] {
  const note = parseNote(bytes)
  if (!note.ok) throw new Error(`a kept checkpoint cannot be read: ${note.refusal.code}`)
  return note.value.signatures
}

/** One line of each key, the newer one. */
function joined(
  there: readonly NoteSignature[],
  lines: readonly NoteSignature[],
): readonly NoteSignature[] {
  const isNew = (one: NoteSignature) =>
    lines.some((line) => line.name === one.name && line.keyId === one.keyId)
  return [...there.filter((one) => !isNew(one)), ...lines]
}
