// How a letter stands: what was received by machine, what a person has acknowledged, what waits. A
// message of a reconstructed record has days of its own for this, and waits for nobody.
import type { Letter } from '../api/client.ts'

export type Standing = 'sent' | 'received' | 'acknowledged' | 'arrived' | 'seen' | 'of-record'

type Told = Pick<Letter, 'own' | 'type' | 'missing' | 'acknowledgedBy' | 'answeredBy' | 'content'>

export function standingOf(letter: Told): Standing {
  const { own, missing, acknowledgedBy, answeredBy } = letter
  if (isOfRecord(letter)) return 'of-record'
  if (own && missing.length > 0) return 'sent'
  if (acknowledgedBy.length + answeredBy.length > 0) return own ? 'acknowledged' : 'seen'
  if (own) return 'received'
  // What concerns the exchange itself asks for no acknowledgement.
  return isOfExchange(letter) ? 'seen' : 'arrived'
}

export function isOfRecord({ content }: Pick<Letter, 'content'>): boolean {
  return content !== null && ('publishedOn' in content || 'receivedAt' in content)
}

/** The content of another message, sent anew. */
export const resendType = 'mithaq/resend'

export function isOfExchange({ type }: Pick<Letter, 'type'>): boolean {
  return type.startsWith('mithaq/')
}

/** The type in its agreement. */
export function ownType({ type }: Pick<Letter, 'type'>): string {
  return type.slice(type.indexOf('/') + 1)
}
