// The text of a checkpoint, tlog-checkpoint 1.0.0: origin, tree size, root hash, and extension
// lines that mean nothing here. It stands in a note; who signed it is the note's to say (note.ts).
import { parseDecimal } from './decimal.ts'
import { formatHash, parseHash } from './names.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

export interface Checkpoint {
  /** The log's name, by which its keys are found. */
  readonly origin: string
  /** How many entries the tree has. */
  readonly size: number
  readonly root: Uint8Array
  readonly extensions: readonly string[]
}

export function parseCheckpoint(text: string): Outcome<Checkpoint> {
  const [origin = '', sizeLine = '', rootLine = '', ...rest] = text.split('\n')
  const end = rest.pop()
  if (origin === '' || end !== '' || rest.includes('')) {
    return refuse('bad-checkpoint', 'checkpoint', text, 'three or more lines, none empty')
  }
  const size = parseDecimal(sizeLine)
  if (size === undefined) return refuse('not-decimal', 'tree size', sizeLine, '0 to 2^53 - 1')
  const root = parseHash(rootLine)
  if (root === undefined) return refuse('bad-hash', 'root hash', rootLine, 'base64 of 32 bytes')
  return accept({ origin, size, root, extensions: rest })
}

export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), formatHash(root), ...extensions, ''].join('\n')
}
