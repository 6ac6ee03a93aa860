// Whom an agreement names without listing: a duty, a ceiling, a quota, a reading or a dated
// standing of one who is no party would be nobody's, and a message of nobody's is never sent.
import type { Agreement } from '#language/agreement.ts'
import type { PartyId } from '#language/party.ts'
import { problem, type CheckProblem } from './check-report.ts'

type Naming = readonly [about: string, parties: readonly PartyId[]]

export function checkPartiesListed(agreement: Agreement): readonly CheckProblem[] {
  const parties = agreement.parties.map(({ id }) => id)
  const senders = [...parties, ...agreement.reporters.map(({ id }) => id)]
  return [
    ...unlisted(namedAsParties(agreement), new Set(parties)),
    ...unlisted(namedAsSenders(agreement), new Set(senders)),
  ]
}

function namedAsParties(agreement: Agreement): readonly Naming[] {
  const { limits, obligations, quotas, readings, standings } = agreement
  return [
    ...[...limits, ...obligations].map((one): Naming => [one.id, one.parties ?? []]),
    ...quotas.map((one): Naming => [one.id, [...one.byParty.keys(), ...one.shared.flat()]]),
    ...readings.map((one): Naming => [one.id, one.by === null ? [] : [one.by]]),
    ...standings.map(({ party, state }): Naming => [`${party} ${state}`, [party]]),
  ]
}

function namedAsSenders({ messages }: Agreement): readonly Naming[] {
  return messages.map(({ id, by }): Naming => [id, by === 'party' || by === 'all' ? [] : by])
}

function unlisted(named: readonly Naming[], listed: ReadonlySet<PartyId>): readonly CheckProblem[] {
  return named.flatMap(([about, parties]) =>
    [...new Set(parties)]
      .filter((party) => !listed.has(party))
      .map((party) => problem('party-not-listed', about, { party })),
  )
}
