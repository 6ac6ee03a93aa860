// Identities of age 1.1.0 and the recipients that stand in a roster for them, by the package
// age-encryption, which draws them from WebCrypto's own randomness (age-file.ts).
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { RecipientKind } from './recipients.ts'

export interface AgeIdentity {
  /** Secret: `AGE-SECRET-KEY-…`. */
  readonly identity: string
  readonly recipient: string
}

export async function newIdentity(kind: RecipientKind): Promise<AgeIdentity> {
  return withRecipient(
    kind === 'hybrid' ? await generateHybridIdentity() : await generateX25519Identity(),
  )
}

/** An identity with its recipient; a fault where the text is none. */
export async function withRecipient(identity: string): Promise<AgeIdentity> {
  return { identity, recipient: await identityToRecipient(identity) }
}
