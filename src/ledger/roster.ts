// The text of a roster, `mithaq/roster/v1`: the keys of a party in a space, what others encrypt to,
// and who must sign its messages and its next roster. It is the open body of a message in the
// party's log and holds for the entries after it, until the next. Which rosters a log has, and what
// they ask of an entry, is in rosters.ts. Specified in docs/formats/roster.md.
import { formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { formatVerifierKey, parseVerifierKey, type SignatureType, type VerifierKey } from './key.ts'
import { lineKind, type LineReader, readLines } from './lines.ts'
import { formatHead, headLine } from './message.ts'
import { forms, type Head } from './names.ts'
import { type RecipientKind, recipientKind } from './recipients.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { formatRule, nobody, parseRule, type Rule } from './rule.ts'

export interface Roster {
  readonly party: string
  /** In a further generation: the head up to which the one before is accepted. */
  readonly previous?: Head
  /** Those of `log`, of `receipt`, of `tls`, then one of each officer and each root. */
  readonly keys: readonly RosterKey[]
  /** Hybrid recipients of age 1.1.0, then X25519 ones for old tools. */
  readonly recipients: readonly string[]
  /** Which officers must have signed a message. */
  readonly release: Rule
  /** Which roots must have signed the next roster. */
  readonly root: Rule
}

export interface RosterKey {
  /** `log`, `receipt`, `tls`, `officer-…` or `root-…`. */
  readonly role: string
  readonly key: VerifierKey
}

const format = 'mithaq/roster/v1'
const word = '[a-z0-9]+(?:-[a-z0-9]+)*'

const partyLine = lineKind('party', `(${forms.party})`, '<party>', (name = '') => name)
const previousLine = headLine('previous')
const keyLine = lineKind(
  'key',
  `(log|receipt|tls|(?:officer|root)-${word}) (\\S+)`,
  '<log, receipt, tls, officer-… or root-…> <vkey>',
  (role = '', vkey = '') => ({ role, vkey }),
)
const recipientLine = lineKind(
  'recipient',
  '(\\S+)',
  '<age1pq1… or age1…>',
  (recipient = ''): { recipient: string; kind: RecipientKind } | undefined => {
    const kind = recipientKind(recipient)
    return kind === undefined ? undefined : { recipient, kind }
  },
  // `hybrid` must come first; among themselves they stand in ascending order.
  ({ recipient, kind }) => `${kind === 'hybrid' ? 0 : 1} ${recipient}`,
)
const groupLine = lineKind('group', '(.+)', '<name> <k> <name>...', (rest = '') => `group ${rest}`)
const quorumLine = lineKind('quorum', '(.+)', '<name>', (rest = '') => `quorum ${rest}`)

export function parseRoster(crypto: LedgerCrypto, text: string): Outcome<Roster> {
  const reader = readLines(text, 'roster')
  const first = reader.literal(format)
  if (!first.ok) return first
  const party = reader.one(partyLine)
  if (!party.ok) return party
  const previous = reader.maybe(previousLine)
  if (!previous.ok) return previous
  const keys = readKeys(crypto, reader, party.value)
  if (!keys.ok) return keys
  const recipients = reader.many(recipientLine)
  if (!recipients.ok) return recipients
  if (recipients.value.length === 0) return missing('recipient')
  const release = readRule(reader, keys.value, 'officer-')
  if (!release.ok) return release
  const root = readRule(reader, keys.value, 'root-')
  if (!root.ok) return root
  const end = reader.end()
  if (!end.ok) return end
  return accept({
    party: party.value,
    ...(previous.value === undefined ? {} : { previous: previous.value }),
    keys: keys.value,
    recipients: recipients.value.map((one) => one.recipient),
    release: release.value,
    root: root.value,
  })
}

const missing = (what: string): Outcome<never> =>
  refuse('missing-from-roster', 'roster', what, `a line for ${what}`)

function readKeys(
  crypto: LedgerCrypto,
  reader: LineReader,
  party: string,
): Outcome<readonly RosterKey[]> {
  const firstLine = reader.next()
  const lines = reader.many(keyLine)
  if (!lines.ok) return lines
  const keys: RosterKey[] = []
  for (const [at, { role, vkey }] of lines.value.entries()) {
    const place = `roster line ${firstLine + at}`
    const key = parseVerifierKey(crypto, vkey)
    if (!key.ok) return { ok: false, refusal: { ...key.refusal, place } }
    const fault = faultOfKey({ role, key: key.value }, keys, party)
    if (fault !== undefined) return refuse('unsuited-key', place, `${role} ${vkey}`, fault)
    keys.push({ role, key: key.value })
  }
  // Old tools know Ed25519 alone: there is a line that they can check, of both.
  const has = (role: string, type: SignatureType): boolean =>
    keys.some((one) => one.role === role && one.key.signatureType === type)
  if (!has('log', 0x01)) return missing('key log of type 1')
  return has('receipt', 0x04) ? accept(keys) : missing('key receipt of type 4')
}

/** What each role signs: tlog-checkpoint, tlog-cosignature, and notes of any text. */
const typesOf = (role: string): readonly SignatureType[] =>
  role === 'log' ? [0x01, 0x06] : role === 'receipt' ? [0x04, 0x06] : [0x01]

function faultOfKey(
  { role, key }: RosterKey,
  before: readonly RosterKey[],
  party: string,
): string | undefined {
  const types = typesOf(role)
  if (!types.includes(key.signatureType)) return `a key of type ${types.join(' or ')}`
  const [log] = before
  const isNamed =
    role === 'log'
      ? key.name.startsWith(`${party}/mithaq/`) && (log === undefined || log.key.name === key.name)
      : key.name === (role === 'receipt' ? `${party}/mithaq/receipt` : `${party}/${role}`)
  if (!isNamed) return `a key named by ${party} and by what it is for`
  const bytes = formatHex(key.publicKey)
  if (before.some((one) => formatHex(one.key.publicKey) === bytes)) {
    return 'a public key that no line before has'
  }
  const last = before.at(-1)?.role ?? 'log'
  const mayRepeat = role === 'log' || role === 'receipt' || role === 'tls'
  return orderOf(role) > orderOf(last) || (mayRepeat && role === last)
    ? undefined
    : 'keys of log, receipt, tls, officers and roots in this order, each role of the last two once'
}

const orderOf = (role: string): string => `${rankOf(role)} ${role}`

function rankOf(role: string): number {
  return ['log', 'receipt', 'tls', 'officer-', 'root-'].findIndex((start) => role.startsWith(start))
}

/** Groups and a quorum over the keys whose role begins so, as formatRule writes them. */
function readRule(reader: LineReader, keys: readonly RosterKey[], start: string): Outcome<Rule> {
  const firstLine = reader.next()
  const groups = reader.many(groupLine)
  if (!groups.ok) return groups
  const quorum = reader.one(quorumLine)
  if (!quorum.ok) return quorum
  const names = keys.flatMap(({ role }) => (role.startsWith(start) ? [role] : []))
  const lines = [...groups.value, quorum.value]
  const rule = parseRule(lines, names, 'roster', firstLine)
  if (!rule.ok) return rule
  if (rule.value.quorum === nobody) return reader.wrong('a quorum of somebody')
  return formatRule(rule.value).join('\n') === lines.join('\n')
    ? rule
    : reader.wrong('groups with numbers, and single spaces')
}

/** It stands whole in an entry, with a header before it and lines of roots behind it. */
const maxRosterBytes = 56 * 1024

/** Rosters do not change, and their texts are asked for with each proof. */
const texts = new WeakMap<Roster, Outcome<string>>()

/** The text that is published; refused where it could not be read again. */
export function formatRoster(crypto: LedgerCrypto, roster: Roster): Outcome<string> {
  const before = texts.get(roster)
  if (before !== undefined) return before
  const text = writtenRoster(crypto, roster)
  texts.set(roster, text)
  return text
}

function writtenRoster(crypto: LedgerCrypto, roster: Roster): Outcome<string> {
  const { previous } = roster
  const text = [
    format,
    `party ${roster.party}`,
    ...(previous === undefined ? [] : [formatHead('previous', previous)]),
    ...roster.keys.map(({ role, key }) => `key ${role} ${formatVerifierKey(key)}`),
    ...roster.recipients.map((recipient) => `recipient ${recipient}`),
    ...formatRule(roster.release),
    ...formatRule(roster.root),
    '',
  ].join('\n')
  if (text.length > maxRosterBytes) {
    return refuse('too-large', 'roster', `${text.length} bytes`, `at most ${maxRosterBytes} bytes`)
  }
  const read = parseRoster(crypto, text)
  return read.ok ? accept(text) : read
}

/** The keys of a role, or of all roles that begin so. */
export function keysOf(roster: Roster, start: string): readonly VerifierKey[] {
  return roster.keys.flatMap(({ role, key }) => (role.startsWith(start) ? [key] : []))
}
