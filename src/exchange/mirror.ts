// The far end of `submit`: what tlog-mirror asks of a mirror, on top of a centre's own doors. Heads
// are announced by `add-checkpoint`, here; entries come by `add-entries` (mirror-upload.ts). It
// signs nothing itself and knows no path.
import { answerAddCheckpoint, parseAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { formatNote } from '#ledger/note.ts'
import { byteReader } from './byte-reader.ts'
import { type MirrorAnswer, refused } from './mirror-answer.ts'
import { addEntries, type MirrorParts, showOldHead } from './mirror-upload.ts'
import { createPending, type Pending } from './pending.ts'
import { heldHead, newest } from './signed-head.ts'

export interface Mirror {
  readonly addCheckpoint: (body: Uint8Array) => Promise<MirrorAnswer>
  /** `sender` is any name of one member. */
  readonly addEntries: (body: AsyncIterable<Uint8Array>, sender: string) => Promise<MirrorAnswer>
}

export function createMirror(parts: MirrorParts): Mirror {
  const pending = createPending(parts.limits, parts.clock)
  return {
    addCheckpoint: (body) => addCheckpoint(parts, pending, body),
    addEntries: async (body, sender) => {
      const reader = byteReader(body)
      try {
        return await addEntries(parts, pending, reader, sender)
      } finally {
        await reader.end()
      }
    },
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
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint.ok) return refused(400, checkpoint.refusal)
  const { origin, size, root } = checkpoint.value
  const head = { size, root, checkpoint: formatNote(note) }
  const keys = (await parts.keysOf(origin)) ?? undefined
  const held = await heldHead(parts, origin)
  const latest = () => newest([held, ...pending.announced(origin)])
  const before = latest()
  const answer = await answerAddCheckpoint(parts.crypto, request.value, () => ({
    keys,
    held: before,
  }))
  if (answer.kind !== 'cosign') {
    const isSigned = answer.kind === 'conflict' || answer.status === 422
    if (isSigned && size <= held.size) {
      const shown = await showOldHead(parts.exchange, origin, head)
      if (shown.kind === 'refused') return shown
    }
    return answer.kind === 'conflict'
      ? { kind: 'size', status: 409, size: answer.size }
      : refused(answer.status, answer.refusal)
  }
  // Another head may have been announced while the signature of this one was checked.
  const now = latest()
  if (now !== before) return { kind: 'size', status: 409, size: now.size }
  pending.announce(origin, head)
  return { kind: 'noted', status: 200 }
}
