// Witnesses from outside, asked for their cosignatures of the own log (tlog-witness 1.0.0, by its
// client's side): each is shown every head that leaves, with the proof that it grows out of the one
// it cosigned last. Lines that hold stand below the checkpoint from then on, where whoever asks for
// it reads them. A witness sees three lines of text. One that fails is asked again later, ever less
// often; nothing of the exchange waits for any of them.
import { decodeUtf8 } from '#ledger/bytes.ts'
import { formatAddCheckpoint } from '#ledger/add-checkpoint.ts'
import type { Checkpoint } from '#ledger/checkpoint.ts'
import { parseDecimal } from '#ledger/decimal.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { type Note, type NoteSignature, parseSignatureLines, verifyNote } from '#ledger/note.ts'
import { proveConsistency } from '#ledger/proof.ts'
import type { Centre } from './centre.ts'
import { keepCosignatures } from './cosigned.ts'
import { readHead } from './histories.ts'
import { storedNodes } from './own-log.ts'
import { originIn } from './space.ts'

export interface Witness {
  /** Where it takes heads: the submission prefix. */
  readonly url: string
  /** Those that are known; it may sign with more. */
  readonly keys: readonly VerifierKey[]
}

export interface WitnessReply {
  readonly status: number
  readonly body: Uint8Array
}

export type Asked =
  | { readonly kind: 'cosigned'; readonly url: string; readonly size: number }
  | {
      readonly kind: 'failed'
      readonly url: string
      /** Stable; `status-503` for what no witness answers. */
      readonly code: string
      /** When it is asked again, in Unix milliseconds. */
      readonly again: number
    }

export interface WitnessParts {
  readonly centre: Pick<Centre, 'answers' | 'logs'>
  readonly witnesses: readonly Witness[]
  /** `add-checkpoint` at this prefix; throws where there is no answer. */
  readonly post: (url: string, request: Uint8Array) => Promise<WitnessReply>
  /** The code of a fault of the line; null for a fault of ours. */
  readonly faultOf: (error: unknown) => string | null
  readonly clock: () => number
  readonly nextTryAt: (failures: number, failedAt: number) => Promise<number>
}

interface Course {
  /** The size that it cosigned last, as far as is known: it says so where it is another. */
  size: number
  failures: number
  again: number
}

/** Asks those whose turn it is, each call anew; what came of it, and nothing of the others. */
export function witnessing(parts: WitnessParts): () => Promise<readonly Asked[]> {
  const courses = new Map<Witness, Course>(
    parts.witnesses.map((one) => [one, { size: 0, failures: 0, again: 0 }]),
  )
  return async () => {
    const { answers, logs } = parts.centre
    const checkpoint = await answers.checkpoint(originIn(logs.parts.space, logs.parts.space.self))
    const read = checkpoint === null ? null : readHead(checkpoint)
    if (read?.ok !== true) return []
    const { note, head } = read.value
    const asked = await Promise.all(
      [...courses].map(([witness, course]) => ask(parts, witness, course, note, head)),
    )
    const lines = asked.flatMap((one) => one?.lines ?? [])
    if (lines.length > 0) await keepCosignatures(logs.parts.store, head, note, lines)
    return asked.flatMap((one) => one?.told ?? [])
  }
}

interface Answered {
  readonly told: Asked
  readonly lines: readonly NoteSignature[]
}

/** Null where it has cosigned this head already, or is not to be asked yet. */
async function ask(
  parts: WitnessParts,
  witness: Witness,
  course: Course,
  note: Note,
  head: Checkpoint,
): Promise<Answered | null> {
  const { crypto } = parts.centre.logs.parts
  const { url, keys } = witness
  if (course.again > parts.clock()) return null
  const held = await verifyNote(crypto, note, keys)
  if (held.some(({ holds }) => holds)) return null
  const outcome = await askInRounds(parts, witness, course, note, head)
  if (typeof outcome !== 'string') {
    Object.assign(course, { size: head.size, failures: 0, again: 0 })
    return { told: { kind: 'cosigned', url, size: head.size }, lines: outcome }
  }
  course.failures += 1
  course.again = await parts.nextTryAt(course.failures, parts.clock())
  return { told: { kind: 'failed', url, code: outcome, again: course.again }, lines: [] }
}

/** Once, and once more from the size that it says it knows; the code of what stands in the way. */
async function askInRounds(
  parts: WitnessParts,
  { url, keys }: Witness,
  course: Course,
  { text, signatures }: Note,
  head: Checkpoint,
): Promise<readonly NoteSignature[] | string> {
  const { store, crypto } = parts.centre.logs.parts
  const { origin, size } = head
  const own = { text, signatures: signatures.filter((line) => line.name === origin) }
  for (let round = 0; round < 2; round += 1) {
    const read = storedNodes(store, origin)
    const proof = await proveConsistency(crypto, read, course.size, size)
    const request = formatAddCheckpoint({ oldSize: course.size, proof, note: own })
    const reply = await replyOf(parts, url, request)
    if (typeof reply === 'string') return reply
    const body = decodeUtf8(reply.body) ?? ''
    if (reply.status === 200) return linesIn(parts, text, keys, body)
    const known = reply.status === 409 ? parseDecimal(body.trimEnd()) : undefined
    if (known === undefined) return codes[reply.status] ?? `status-${reply.status}`
    // It holds another root at this size, or more of this log than the centre: its store was set
    // back, or somebody else writes the log.
    if (known === course.size) return 'witness-holds-other-root'
    if (known > size) return 'witness-holds-more'
    course.size = known
  }
  return 'witness-changes-its-size'
}

/** What the statuses of tlog-witness mean. */
const codes: Readonly<Record<number, string>> = {
  400: 'witness-cannot-read',
  403: 'witness-knows-no-key',
  404: 'witness-knows-no-such-log',
  422: 'witness-finds-no-proof',
}

async function replyOf(
  { post, faultOf }: WitnessParts,
  url: string,
  request: Uint8Array,
): Promise<WitnessReply | string> {
  try {
    return await post(url, request)
  } catch (error) {
    const code = faultOf(error)
    if (code === null) throw error
    return code
  }
}

/** The lines of the known keys that hold over this head; other lines are ignored. */
async function linesIn(
  { centre }: WitnessParts,
  text: string,
  keys: readonly VerifierKey[],
  body: string,
): Promise<readonly NoteSignature[] | string> {
  const signatures = parseSignatureLines(body)
  if (!signatures.ok) return 'witness-answers-otherwise'
  const note = { text, signatures: signatures.value }
  const checked = await verifyNote(centre.logs.parts.crypto, note, keys)
  const holding = checked.filter(({ holds }) => holds).map(({ signature }) => signature)
  return holding.length === 0 ? 'witness-signs-otherwise' : holding
}
