// How a space begins: a note, `mithaq/genesis/v1`, that lists its parties and the fingerprints of
// their first rosters. A root key of each party signs it, and it is the first entry of every log of
// the space; the start of its hash is the space's identifier. Specified in docs/formats/roster.md.
import { equalBytes, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { fingerprintForm, formatFingerprint, parseFingerprint } from './fingerprint.ts'
import { lineKind, readLines } from './lines.ts'
import { maxParties } from './message.ts'
import { formatTime, forms, parseTime, type Space } from './names.ts'
import { openNote, parseNote } from './note.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { keysOf, parseRoster } from './roster.ts'
import { fingerprintOf } from './rosters.ts'
import { maxEntryBytes } from './tile.ts'

export interface Genesis {
  readonly slug: string
  /** When the parties agreed on it, in seconds since 1970. */
  readonly time: number
  /** In ascending order of their names. */
  readonly parties: readonly Founder[]
}

export interface Founder {
  readonly party: string
  /** SHA-256 of the text of its first roster. */
  readonly fingerprint: Uint8Array
}

const format = 'mithaq/genesis/v1'
/** The identifier has 16 hex digits. */
const sidBytes = 8

const spaceLine = lineKind('space', `(${forms.slug})`, '<slug>', (slug = '') => slug)
const timeLine = lineKind('time', `(${forms.time})`, 'YYYY-MM-DDTHH:MM:SSZ', (text = '') =>
  parseTime(text),
)
const partyLine = lineKind(
  'party',
  `(${forms.party}) (${fingerprintForm})`,
  '<party> <52 base32 characters>',
  (party = '', text = ''): Founder | undefined => {
    const fingerprint = parseFingerprint(text)
    return fingerprint === undefined ? undefined : { party, fingerprint }
  },
  (founder) => founder.party,
)

export function parseGenesis(text: string): Outcome<Genesis> {
  const reader = readLines(text, 'genesis')
  const first = reader.literal(format)
  if (!first.ok) return first
  const slug = reader.one(spaceLine)
  if (!slug.ok) return slug
  const time = reader.one(timeLine)
  if (!time.ok) return time
  const parties = reader.many(partyLine)
  if (!parties.ok) return parties
  if (parties.value.length < 2 || parties.value.length > maxParties) {
    return reader.wrong(`2 to ${maxParties} parties`)
  }
  const end = reader.end()
  if (!end.ok) return end
  return accept({ slug: slug.value, time: time.value, parties: parties.value })
}

export function formatGenesis({ slug, time, parties }: Genesis): Outcome<string> {
  const text = [
    format,
    `space ${slug}`,
    `time ${formatTime(time)}`,
    ...parties.map((one) => `party ${one.party} ${formatFingerprint(one.fingerprint)}`),
    '',
  ].join('\n')
  const read = parseGenesis(text)
  return read.ok ? accept(text) : read
}

/** The genesis in an entry, and the space that the bytes of the entry identify. */
export function openGenesis(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
): Outcome<{ readonly genesis: Genesis; readonly space: Space }> {
  if (bytes.length > maxEntryBytes) {
    return refuse('too-large', 'genesis', `${bytes.length} bytes`, `at most ${maxEntryBytes} bytes`)
  }
  const note = parseNote(bytes)
  if (!note.ok) return note
  const genesis = parseGenesis(note.value.text)
  if (!genesis.ok) return genesis
  const sid = formatHex(crypto.sha256(bytes).subarray(0, sidBytes))
  return accept({ genesis: genesis.value, space: { slug: genesis.value.slug, sid } })
}

/** Whether a genesis is signed by a root of each party, given the texts of their first rosters. */
export async function checkGenesis(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
  rosters: ReadonlyMap<string, string>,
): Promise<Outcome<Space>> {
  const opened = openGenesis(crypto, bytes)
  if (!opened.ok) return opened
  for (const { party, fingerprint } of opened.value.genesis.parties) {
    const text = rosters.get(party)
    if (text === undefined) return refuse('no-roster', 'genesis', party, 'its first roster')
    const actual = fingerprintOf(crypto, text)
    if (!equalBytes(actual, fingerprint)) {
      const expected = formatFingerprint(fingerprint)
      return refuse('other-fingerprint', `roster of ${party}`, formatFingerprint(actual), expected)
    }
    const roster = parseRoster(crypto, text)
    if (!roster.ok) return roster
    if (roster.value.party !== party) {
      return refuse('other-sender', `roster of ${party}`, roster.value.party, party)
    }
    const signed = await openNote(crypto, bytes, keysOf(roster.value, 'root-'))
    if (!signed.ok) return signed
  }
  return accept(opened.value.space)
}
