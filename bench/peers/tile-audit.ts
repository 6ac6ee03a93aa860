// The hashes of a log by hand: entry bundles walked byte by byte, node:crypto for SHA-256, a stack
// of hashes and nothing else.
import { hash } from 'node:crypto'

/** The root over the entries of these bundles. */
export function rootOfBundles(bundles: readonly Uint8Array[]): Uint8Array {
  const stack: Uint8Array[] = []
  const pair = Buffer.alloc(65)
  pair[0] = 1
  const node = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    pair.set(left, 1)
    pair.set(right, 33)
    return hash('sha256', pair, 'buffer')
  }
  const scratch = Buffer.alloc(65_536)
  let count = 0
  for (const bundle of bundles) {
    for (let at = 0; at < bundle.length; count += 1) {
      const length = (bundle[at]! << 8) | bundle[at + 1]!
      scratch.set(bundle.subarray(at + 2, at + 2 + length), 1)
      let top: Uint8Array = hash('sha256', scratch.subarray(0, 1 + length), 'buffer')
      for (let index = count; index % 2 === 1; index = (index - 1) / 2)
        top = node(stack.pop()!, top)
      stack.push(top)
      at += 2 + length
    }
  }
  return Uint8Array.from(stack.reduceRight((right, left) => node(left, right)))
}
