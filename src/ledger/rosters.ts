// The rosters of one log: a fold over its entries, from the first roster, whose fingerprint the
// parties exchanged, on. Each next one is signed as the one before asks and as it asks itself, so
// that no party locks itself out (as root metadata in The Update Framework 1.0, section 5.3.4). And
// whether those signed an entry who must, by the roster that holds at its place.
import type { LedgerCrypto } from './crypto.ts'
import { encodeUtf8, equalBytes } from './bytes.ts'
import type { Entry } from './entry.ts'
import { formatFingerprint } from './fingerprint.ts'
import { type Head, isOriginOf, originOf } from './names.ts'
import { type Note, verifyNote } from './note.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { keysOf, parseRoster, type Roster } from './roster.ts'
import { evaluateRule, type RuleResult } from './rule.ts'

export interface RosterEntry {
  /** Where it stands in its log; it holds for the entries after it. */
  readonly index: number
  readonly roster: Roster
  /** The newest heads of other logs that the party had named by then. */
  readonly seen: ReadonlyMap<string, Head>
}

/** In ascending order of their index. */
export type Rosters = readonly RosterEntry[]

/**
 * What the first roster of a log must agree with: a fingerprint exchanged on paper, or, in a
 * further generation whose party still has its roots, the last roster that was accepted; and then
 * a fingerprint as well, where voices compared one.
 */
export type RosterBasis =
  | { readonly kind: 'fingerprint'; readonly fingerprint: Uint8Array }
  | { readonly kind: 'successor'; readonly roster: Roster; readonly fingerprint?: Uint8Array }

export const rosterType = 'mithaq/roster/1'

export const fingerprintOf = (crypto: LedgerCrypto, roster: string): Uint8Array =>
  crypto.sha256(encodeUtf8(roster))

/** The roster that holds when a log has so many entries: for the next one, and for that head. */
export function rosterAt(rosters: Rosters, size: number): Roster | undefined {
  return rosters.findLast((one) => one.index < size)?.roster
}

/** Where a roster stands, and what its party had seen. */
export interface RosterPlace extends Pick<RosterEntry, 'index' | 'seen'> {
  readonly origin: string
}

/** The rosters with one more, from an entry of type `mithaq/roster/1`. */
export async function admitRoster(
  crypto: LedgerCrypto,
  rosters: Rosters,
  basis: RosterBasis,
  { origin, index, seen }: RosterPlace,
  { message, note }: Entry,
): Promise<Outcome<Rosters>> {
  const place = `roster, entry ${index} of ${origin}`
  const roster = parseRoster(crypto, message.open ?? '')
  if (!roster.ok) return roster
  const [log] = keysOf(roster.value, 'log')
  if (roster.value.party !== message.from || log?.name !== origin) {
    return refuse('other-sender', place, `${roster.value.party} ${log?.name}`, origin)
  }
  const fault = faultOfPrevious(roster.value, rosters.length === 0, origin, message.space.slug)
  if (fault !== undefined) {
    return refuse('other-generation', place, roster.value.previous?.origin ?? '', fault)
  }
  const before = rosters.at(-1)?.roster ?? (basis.kind === 'successor' ? basis.roster : undefined)
  if (rosters.length === 0 && basis.fingerprint !== undefined) {
    const fingerprint = fingerprintOf(crypto, message.open ?? '')
    if (!equalBytes(fingerprint, basis.fingerprint)) {
      const expected = formatFingerprint(basis.fingerprint)
      return refuse('other-fingerprint', place, formatFingerprint(fingerprint), expected)
    }
  }
  for (const one of before === undefined ? [roster.value] : [before, roster.value]) {
    const signed = await evaluateRoot(crypto, one, note)
    if (!signed.ok) return signed
    if (!signed.value.satisfied) return notReleased(place, signed.value)
  }
  return accept([...rosters, { index, roster: roster.value, seen }])
}

/** The first roster of a further generation, and no other, says where the one before ended. */
function faultOfPrevious(
  { party, previous }: Roster,
  isFirst: boolean,
  origin: string,
  slug: string,
): string | undefined {
  if (!isFirst || origin === originOf(party, slug)) {
    return previous === undefined ? undefined : 'no generation before'
  }
  const isOther = previous !== undefined && previous.origin !== origin
  return isOther && isOriginOf(previous.origin, party, slug)
    ? undefined
    : 'the head of another generation of this log'
}

/** Who of the roots signed the draft of a roster, and who is missing. */
export async function evaluateRoot(
  crypto: LedgerCrypto,
  roster: Roster,
  note: Note,
): Promise<Outcome<RuleResult>> {
  const signers = await signersOf(crypto, roster, 'root-', note)
  return signers.ok ? accept(evaluateRule(roster.root, signers.value)) : signers
}

/** The roles of a roster whose signatures stand under a note. One that fails is a refusal. */
async function signersOf(
  crypto: LedgerCrypto,
  roster: Roster,
  start: string,
  note: Note,
): Promise<Outcome<ReadonlySet<string>>> {
  const checked = await verifyNote(crypto, note, keysOf(roster, start))
  const wrong = checked.find((one) => !one.holds)
  if (wrong !== undefined) {
    return refuse('signature-does-not-verify', 'signature line', wrong.key.name, 'signs the text')
  }
  const roles = checked.flatMap(({ key }) =>
    roster.keys.flatMap((one) => (one.key === key ? [one.role] : [])),
  )
  return accept(new Set(roles))
}

const notReleased = (place: string, { signed, missing, needed }: RuleResult): Outcome<never> =>
  refuse('not-released', place, signed.join(' '), `${needed} more of ${missing.join(' ')}`)

/** Who of the officers signed a note, draft or entry, and who is missing. */
export async function evaluateRelease(
  crypto: LedgerCrypto,
  roster: Roster,
  note: Note,
): Promise<Outcome<RuleResult>> {
  const signers = await signersOf(crypto, roster, 'officer-', note)
  return signers.ok ? accept(evaluateRule(roster.release, signers.value)) : signers
}

/** Refuses an entry that is not signed by the officers whom its roster asks for. */
export async function checkRelease(
  crypto: LedgerCrypto,
  roster: Roster,
  place: string,
  note: Note,
): Promise<Outcome<RuleResult>> {
  const release = await evaluateRelease(crypto, roster, note)
  return release.ok && !release.value.satisfied ? notReleased(place, release.value) : release
}
