// The next roster of a party, from the one that holds: officers and roots added or removed, rules
// changed, and the centre's own keys replaced, at once or by way of an overlap, in which both stand
// in it. What the ledger would refuse is refused here; whether enough roots sign it, they decide.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { VerifierKey } from '#ledger/key.ts'
import type { Head } from '#ledger/names.ts'
import { accept, type Outcome, refuse } from '#ledger/refusal.ts'
import { formatRoster, type Roster, type RosterKey } from '#ledger/roster.ts'
import type { Rule } from '#ledger/rule.ts'

/** The roles of the keys that a centre itself works with. */
export type ServiceRole = 'log' | 'receipt' | 'tls'

export interface RosterChange {
  /** Keys of officers and roots that come in, by their roles: `officer-4`. */
  readonly add: readonly RosterKey[]
  /** Roles of officers and roots that go. */
  readonly remove: readonly string[]
  /** How many must sign; null leaves it. */
  readonly release: number | null
  readonly rootQuorum: number | null
  /** Keys of the centre that come in beside those that are there. */
  readonly bring: readonly { readonly role: ServiceRole; readonly key: VerifierKey }[]
  /** Key ids that go, of roles of the centre. */
  readonly retire: readonly number[]
  /** What others encrypt to from then on; null leaves it. */
  readonly recipients: readonly string[] | null
}

export const noChange: RosterChange = {
  add: [],
  remove: [],
  release: null,
  rootQuorum: null,
  bring: [],
  retire: [],
  recipients: null,
}

/** The text of the next roster of the same log. */
export function nextRoster(
  crypto: LedgerCrypto,
  roster: Roster,
  change: RosterChange,
): Outcome<string> {
  // Of a further generation only the first roster says where the one before ended.
  const { previous: _, ...rest } = roster
  const next = changedRoster(rest, change)
  if (!next.ok) return next
  const [text, now] = [formatRoster(crypto, next.value), formatRoster(crypto, rest)]
  return text.ok && now.ok && text.value === now.value
    ? refuse('nothing-changes', 'roster', roster.party, 'a change')
    : text
}

/** The text of the first roster of a further generation, which goes on from a head of the log. */
export function generationRoster(
  crypto: LedgerCrypto,
  last: Roster,
  previous: Head,
  change: RosterChange,
): Outcome<string> {
  const next = changedRoster(last, change)
  return next.ok ? formatRoster(crypto, { ...next.value, previous }) : next
}

function changedRoster(roster: Roster, change: RosterChange): Outcome<Roster> {
  const roles = new Set(roster.keys.map((one) => one.role))
  const absent = change.remove.find((role) => !roles.has(role))
  if (absent !== undefined) return refuse('unknown-role', 'roster', absent, [...roles].join(' '))
  const taken = change.add.find(({ role }) => roles.has(role) && !change.remove.includes(role))
  if (taken !== undefined) return refuse('name-taken', 'roster', taken.role, 'another name')
  const kept = roster.keys.filter(
    ({ role, key }) => !change.remove.includes(role) && !change.retire.includes(key.keyId),
  )
  const keys = [...kept, ...change.add, ...change.bring].toSorted((a, b) => {
    const [first, second] = [orderOf(a), orderOf(b)]
    return first < second ? -1 : Number(first > second)
  })
  const named = (start: string) =>
    keys.flatMap(({ role }) => (role.startsWith(start) ? [role] : []))
  const release = ruleOver('release', roster.release, named('officer-'), change.release)
  if (!release.ok) return release
  const root = ruleOver('root', roster.root, named('root-'), change.rootQuorum)
  if (!root.ok) return root
  const recipients = change.recipients ?? roster.recipients
  return accept({ ...roster, keys, recipients, release: release.value, root: root.value })
}

/** Log, receipts and line first, each with what it has; then officers and roots by their names. */
function orderOf({ role, key }: RosterKey): string {
  const rank = ['log', 'receipt', 'tls'].indexOf(role)
  return rank < 0 ? `9 ${role}` : `${rank} ${key.signatureType}`
}

/** One group over all of them: the form that this centre's rosters have. */
function ruleOver(
  name: string,
  before: Rule,
  members: readonly string[],
  wanted: number | null,
): Outcome<Rule> {
  const [only, other] = before.groups
  if (only === undefined || other !== undefined || before.quorum !== only.name) {
    return refuse('bad-policy-line', `rule ${name}`, before.quorum, 'a rule of one group')
  }
  const threshold = wanted ?? only.threshold
  if (threshold > members.length) {
    return refuse('bad-threshold', `rule ${name}`, String(threshold), `1 to ${members.length}`)
  }
  return accept({ groups: [{ name: only.name, threshold, members }], quorum: only.name })
}
