// Trust policies of c2sp.org/tlog-policy: the logs and witnesses that a reader knows, and the rule
// about which of the witnesses must have cosigned (rule.ts). Unlike there, a policy that is not
// UTF-8 is refused, and a group is written back with its number, not with `all` or `any`.
import { decodeUtf8, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './key.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import {
  badLine,
  define,
  formatRule,
  itemsOf,
  newRuleReading,
  noQuorum,
  readRuleLine,
  type Rule,
  type RuleReading,
} from './rule.ts'

export interface PolicyLog {
  readonly key: VerifierKey
  readonly url?: string
}

export interface PolicyWitness {
  readonly name: string
  readonly key: VerifierKey
  readonly url?: string
}

export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly rule: Rule
}

/** Room for 64 keys of ML-DSA-44 and as many groups; the specification asks for 32 of each. */
export const maxPolicyBytes = 256 * 1024

export function parsePolicy(crypto: LedgerCrypto, bytes: Uint8Array): Outcome<Policy> {
  const lines = linesOf(bytes)
  if (!lines.ok) return lines
  const reading = newRuleReading([])
  const logs: PolicyLog[] = []
  const witnesses: PolicyWitness[] = []
  for (const [at, line] of lines.value.entries()) {
    const items = itemsOf(line)
    if (items.length === 0 || items[0]?.startsWith('#')) continue
    const place = `policy line ${at + 1}`
    const read = readKeyLine(crypto, items, place, { reading, logs, witnesses })
    if (!read.ok) return read
  }
  if (reading.quorum === undefined) return noQuorum('policy')
  return accept({ logs, witnesses, rule: { groups: reading.groups, quorum: reading.quorum } })
}

function linesOf(bytes: Uint8Array): Outcome<readonly string[]> {
  if (bytes.length > maxPolicyBytes) {
    const expected = `at most ${maxPolicyBytes} bytes`
    return refuse('too-large', 'policy', `${bytes.length} bytes`, expected)
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse('not-utf8', 'policy', '', 'UTF-8')
  const lines = text.split('\n')
  // The text says which octets may stand in it: tab, newline, and from 0x20 up without 0x7F.
  const wrong = lines.findIndex((line) => /[^\t -~\u{80}-\u{10ffff}]/u.test(line))
  if (wrong === -1) return accept(lines)
  const place = `policy line ${wrong + 1}`
  return refuse('control-character', place, lines[wrong] ?? '', 'no control but tab and newline')
}

interface PolicyReading {
  readonly reading: RuleReading
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
}

function readKeyLine(
  crypto: LedgerCrypto,
  items: readonly string[],
  place: string,
  into: PolicyReading,
): Outcome<undefined> {
  const [kind, ...rest] = items
  if (kind === 'log') {
    const [vkey, url, ...more] = rest
    if (vkey === undefined || more.length > 0) return badLine(place, items, 'log <vkey> [<url>]')
    const key = readKey(crypto, vkey, place, { types: [0x01, 0x06], taken: into.logs })
    if (!key.ok) return key
    into.logs.push({ key: key.value, ...(url === undefined ? {} : { url }) })
    return accept(undefined)
  }
  if (kind === 'witness') {
    const [name, vkey, url, ...more] = rest
    if (name === undefined || vkey === undefined || more.length > 0) {
      return badLine(place, items, 'witness <name> <vkey> [<url>]')
    }
    const defined = define(into.reading, name, place)
    if (!defined.ok) return defined
    const key = readKey(crypto, vkey, place, { types: [0x04, 0x06], taken: into.witnesses })
    if (!key.ok) return key
    into.witnesses.push({ name, key: key.value, ...(url === undefined ? {} : { url }) })
    return accept(undefined)
  }
  return readRuleLine(into.reading, items, place)
}

interface KeyDemand {
  /** tlog-checkpoint for logs, tlog-cosignature for witnesses. */
  readonly types: readonly number[]
  readonly taken: readonly { readonly key: VerifierKey }[]
}

function readKey(
  crypto: LedgerCrypto,
  text: string,
  place: string,
  { types, taken }: KeyDemand,
): Outcome<VerifierKey> {
  const key = parseVerifierKey(crypto, text)
  if (!key.ok) return { ok: false, refusal: { ...key.refusal, place } }
  const { signatureType, publicKey } = key.value
  if (!types.includes(signatureType)) {
    const expected = `a key of type ${types.join(' or ')}`
    return refuse('unsuited-key', place, `type ${signatureType}`, expected)
  }
  const bytes = formatHex(publicKey)
  if (taken.some((one) => formatHex(one.key.publicKey) === bytes)) {
    return refuse('key-twice', place, text, 'a public key that no line before has')
  }
  return key
}

export function formatPolicy({ logs, witnesses, rule }: Policy): string {
  const address = (url: string | undefined): string => (url === undefined ? '' : ` ${url}`)
  return [
    ...logs.map(({ key, url }) => `log ${formatVerifierKey(key)}${address(url)}\n`),
    ...witnesses.map(
      ({ name, key, url }) => `witness ${name} ${formatVerifierKey(key)}${address(url)}\n`,
    ),
    ...formatRule(rule).map((line) => `${line}\n`),
  ].join('')
}
