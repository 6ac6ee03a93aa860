// What a cosignature signs and how it is written: tlog-cosignature 1.1.0-rc.1. Ed25519 (0x04) signs
// `cosignature/v1`, the time and the whole text of the checkpoint; ML-DSA-44 (0x06) signs the
// structure `subtree/v1`, of the whole tree here, in which extension lines have no part. Both
// carry their time in front of the signature. What a cosigner states beyond that, receipt.ts says.
import { concatBytes, encodeUtf8, readUint64, uint64Bytes } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { maxNumber } from './decimal.ts'
import type { VerifierKey } from './key.ts'

export interface TimedSignature {
  /** Seconds since 1970-01-01T00:00Z, as the cosigner's clock had it; 0 states no time. */
  readonly time: number
  readonly signature: Uint8Array
}

const timeBytes = 8
/** `opaque log_origin<1..2^8-1>` and `opaque cosigner_name<1..2^8-1>`. */
const maxNameBytes = 255

/** Nothing where the time is beyond what we count, 2^53 - 1, or no signature follows it. */
export function parseTimedSignature(bytes: Uint8Array): TimedSignature | undefined {
  if (bytes.length <= timeBytes) return undefined
  const time = readUint64(bytes)
  return time > maxNumber ? undefined : { time, signature: bytes.subarray(timeBytes) }
}

export function formatTimedSignature({ time, signature }: TimedSignature): Uint8Array {
  return concatBytes(uint64Bytes(time), signature)
}

/** The bytes that a cosigner signs; nothing where the text is no checkpoint that it could sign. */
export function cosignedMessage(
  key: Pick<VerifierKey, 'name' | 'signatureType'>,
  text: string,
  time: number,
): Uint8Array | undefined {
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint.ok) return undefined
  if (key.signatureType === 0x04) return encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`)
  if (key.signatureType !== 0x06) return undefined
  const { origin, size, root } = checkpoint.value
  const [cosigner, log] = [encodeUtf8(key.name), encodeUtf8(origin)]
  if (cosigner.length > maxNameBytes || log.length > maxNameBytes) return undefined
  return concatBytes(
    encodeUtf8('subtree/v1\n\0'),
    Uint8Array.of(cosigner.length),
    cosigner,
    uint64Bytes(time),
    Uint8Array.of(log.length),
    log,
    uint64Bytes(0),
    uint64Bytes(size),
    root,
  )
}
