// In whose roster a recipient stands that nothing can be encrypted to. Such a roster is refused
// where it is made or taken by hand; one that stands in a log stays there, and is named.
import { accept, type Outcome } from '#ledger/refusal.ts'
import { sealTo } from '#ledger/age-file.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { Roster } from '#ledger/roster.ts'

type Listed = Pick<Roster, 'party' | 'recipients'>

/** Whether each can be encrypted to, which only encrypting shows. */
export async function checkRecipients(
  crypto: LedgerCrypto,
  roster: Listed,
): Promise<Outcome<true>> {
  for (const recipient of roster.recipients) {
    const sealed = await sealTo(crypto, new Uint8Array(), [recipient])
    if (!sealed.ok) return whoseRecipient(sealed, [roster])
  }
  return accept(true)
}

/** The refusal with the party in whose roster the recipient stands. */
export function whoseRecipient<T>(outcome: Outcome<T>, rosters: readonly Listed[]): Outcome<T> {
  if (outcome.ok || outcome.refusal.code !== 'bad-recipient') return outcome
  // A refusal shortens what is long.
  const start = outcome.refusal.value.replace(/…$/, '')
  const isIt = (recipient: string) => start !== '' && recipient.startsWith(start)
  const roster = rosters.find(({ recipients }) => recipients.some(isIt))
  if (roster === undefined) return outcome
  return { ok: false, refusal: { ...outcome.refusal, place: `roster of ${roster.party}` } }
}
