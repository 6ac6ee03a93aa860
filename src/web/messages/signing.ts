// Signing a draft with the officer's own key, in the browser: the line that comes of it goes to the
// centre, the key never does. Here it is the key of a demonstration, which everyone may see.
import { webCrypto } from '#crypto/web-crypto.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { spokenHash } from '#ledger/words.ts'
import { Refused } from '../api/call.ts'
import type { Client, Draft } from '../api/client.ts'

/** Where an officer's key comes from. */
export type KeySource = (crypto: LedgerCrypto) => Promise<SignerKey>

export function demonstrationKey(client: Client): KeySource {
  return async (crypto) => {
    const { key } = await client.readDemonstrationKey()
    const read = await parseSecretKey(crypto, key, 'key')
    if (!read.ok) throw refused(read.refusal.code)
    return read.value
  }
}

/** The hash of the text that is signed, as it is found here: never as the centre says. */
export function heardOf(text: string): { readonly id: string; readonly words: readonly string[] } {
  const hash = browserCrypto().sha256(encodeUtf8(text))
  return { id: formatHex(hash), words: spokenHash(hash).words }
}

/** One signature line over the text of the draft. */
export async function signedLine({ id, text }: Draft, source: KeySource): Promise<string> {
  if (heardOf(text).id !== id) throw refused('other-hash')
  const crypto = browserCrypto()
  return formatSignatureLines([await signText(crypto, text, await source(crypto))])
}

export function browserCrypto(): LedgerCrypto {
  return webCrypto(globalThis.crypto.subtle)
}

function refused(code: string): Refused {
  return new Refused({ type: `urn:mithaq:problem:${code}`, title: '', status: 0, instance: '' })
}
