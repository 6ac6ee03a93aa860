// The far end of `submit`: what tlog-mirror asks of a mirror, on top of a centre's own doors. Heads
// are announced by `add-checkpoint`, here; entries come by `add-entries` (mirror-upload.ts). It
// signs nothing itself and knows no path.
import { answerAddCheckpoint, parseAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { formatNote } from '#ledger/note.ts'
import { byteReader } from './byte-reader.ts'
import { type MirrorAnswer, refused } from './mirror-answer.ts'
import { addEntries, type MirrorParts } from './mirror-upload.ts'
import { createPending, type Pending } from './pending.ts'
import { heldHead, newest } from './signed-head.ts'

export interface Mirror {
  readonly addCheckpoint: (body: Uint8Array) => Promise<MirrorAnswer>
  readonly addEntries: (body: AsyncIterable<Uint8Array>) => Promise<MirrorAnswer>
}

export function createMirror(parts: MirrorParts): Mirror {
  const pending = createPending(parts.limits)
  return {
    addCheckpoint: (body) => addCheckpoint(parts, pending, body),
    addEntries: (body) => addEntries(parts, pending, byteReader(body)),
  }
}

async function addCheckpoint(
  parts: MirrorParts,
  pending: Pending,
  body: Uint8Array,
): Promise<MirrorAnswer> {
  const request = parseAddCheckpoint(body)
  if (!request.ok) return refused(400, request.refusal)
  const { note } = request.value
  const shown = parseCheckpoint(note.text)
  if (!shown.ok) return refused(400, shown.refusal)
  const { origin, size } = shown.value
  const keys = (await parts.keysOf(origin)) ?? undefined
  const held = await heldHead(parts, origin)
  const latest = () => newest([held, ...pending.announced(origin)])
  const before = latest()
  const answer = await answerAddCheckpoint(parts.crypto, request.value, () => ({
    keys,
    held: before,
  }))
  if (answer.kind === 'conflict') return { kind: 'size', status: 409, size: answer.size }
  if (answer.kind === 'refused') {
    // Two roots of one size under the log's own key are evidence, and the centre is the one to keep
    // it: it is shown the head as if all below it had been sent, which it has.
    if (answer.status !== 422 || size !== held.size) return refused(answer.status, answer.refusal)
    const parcel = { origin, checkpoint: formatNote(note), from: size, entries: [], blobs: [] }
    const told = await parts.exchange.submit(parcel)
    return told.kind === 'refused' ? { ...told, status: 422 } : refused(422, answer.refusal)
  }
  // Another head may have been announced while the signature of this one was checked.
  const now = latest()
  if (now !== before) return { kind: 'size', status: 409, size: now.size }
  pending.announce(origin, { size, root: shown.value.root, checkpoint: formatNote(note) })
  return { kind: 'noted', status: 200 }
}
