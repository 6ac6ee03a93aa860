// The bodies of requests as a stranger's program would make them: by the specifications alone.
import { formatAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { concatBytes } from '#ledger/bytes.ts'
import { parseNote } from '#ledger/note.ts'
import { type NodeReader, proveConsistency } from '#ledger/proof.ts'
import { proveSubtree } from '#ledger/subtree.ts'
import { encodePackage, encodeUpload, packagesOf } from '#exchange/upload.ts'
import { crypto, type MemoryCentre } from './memory-centre.ts'

const readerOf =
  ({ nodes, origin }: MemoryCentre): NodeReader =>
  async (places) =>
    (await Promise.all(places.map((at) => nodes(origin, at.level, at.index, 1)))).flat()

/** Without a proof where it is not to be proved, or could not be. */
export async function announcement(
  centre: MemoryCentre,
  oldSize: number,
  size: number,
  isProved = true,
): Promise<Uint8Array> {
  const note = parseNote(await centre.checkpointAt(size))
  if (!note.ok) throw new Error(note.refusal.code)
  const isPossible = isProved && oldSize <= size
  const proof = isPossible ? await proveConsistency(crypto, readerOf(centre), oldSize, size) : []
  return formatAddCheckpoint({ oldSize, proof, note: note.value })
}

export async function upload(
  centre: MemoryCentre,
  from: number,
  until: number,
  ticket: Uint8Array = new Uint8Array(),
  isProved = true,
): Promise<Uint8Array> {
  const parts = [encodeUpload({ origin: centre.origin, from, until, ticket })]
  for (const place of packagesOf(from, until)) {
    const subtree = { from: place.start, until: place.until }
    const proof = await proveSubtree(crypto, readerOf(centre), subtree, until)
    const entries = centre.log().entries.slice(place.from, place.until)
    parts.push(encodePackage({ entries, proof: isProved ? proof : [] }))
  }
  return concatBytes(...parts)
}
