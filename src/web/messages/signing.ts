// Signing a draft with the officer's own key, in the browser: the line that comes of it goes to the
// centre, the key never does. In a demonstration it is a key that everyone may see.
import { webCrypto } from '#crypto/web-crypto.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatSignatureLines, type NoteSignature, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { spokenHash } from '#ledger/words.ts'
import { Refused } from '../api/call.ts'
import type { Client, Draft } from '../api/client.ts'
import { type OfficerKey, signWith } from '../keys-store/officer-key.ts'

export type Signs = (text: string) => Promise<NoteSignature>

export function demonstrationKey(client: Client): Signs {
  return async (text) => {
    const { key } = await client.readDemonstrationKey()
    const crypto = browserCrypto()
    const read = await parseSecretKey(crypto, key, 'key')
    if (!read.ok) throw refused(read.refusal.code)
    return signText(crypto, text, read.value)
  }
}

/** The key that the browser keeps, and does not give out. */
export function officerKey(kept: OfficerKey): Signs {
  return (text) => signWith(globalThis.crypto.subtle, kept, text)
}

/** The hash of the text that is signed, as it is found here: never as the centre says. */
export function heardOf(text: string): { readonly id: string; readonly words: readonly string[] } {
  const hash = browserCrypto().sha256(encodeUtf8(text))
  return { id: formatHex(hash), words: spokenHash(hash).words }
}

/** One signature line over the text of the draft. */
export async function signedLine({ id, text }: Draft, sign: Signs): Promise<string> {
  if (heardOf(text).id !== id) throw refused('other-hash')
  return formatSignatureLines([await sign(text)])
}

export function browserCrypto(): LedgerCrypto {
  return webCrypto(globalThis.crypto.subtle)
}

function refused(code: string): Refused {
  return new Refused({ type: `urn:mithaq:problem:${code}`, title: '', status: 0, instance: '' })
}
