// A hash for the ear and for the eye: eight words that two people read to one another, and sixteen
// hex digits where words do not serve. The words carry the first 88 bits, eleven each, the digits
// the first 64. They tell two drafts apart on two screens; what binds is the signature, over all of
// the text, so that nobody gains by finding another draft with the same words.
import { formatHex } from './bytes.ts'
import { wordList } from './word-list.ts'

export interface SpokenHash {
  readonly words: readonly string[]
  readonly hex: string
}

const wordCount = 8
const wordBits = 11
const hexBytes = 8

export function spokenHash(hash: Uint8Array): SpokenHash {
  const words: string[] = []
  let bits = 0
  let held = 0
  for (const byte of hash.subarray(0, (wordCount * wordBits) / 8)) {
    bits = ((bits & 0x7ff) << 8) | byte
    held += 8
    if (held < wordBits) continue
    held -= wordBits
    words.push(wordList[(bits >> held) & 0x7ff] ?? '')
  }
  return { words, hex: formatHex(hash.subarray(0, hexBytes)) }
}
