// How the parties of a space come to one genesis. Each has the others' first rosters, by file, and
// their fingerprints, by voice or on paper. The party whose name is first writes the genesis and
// signs it with a root key; the file goes round, each adds its line, and whoever has the whole of
// it can begin. One party writes, since two texts would be two spaces.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatGenesis, type Genesis, parseGenesis } from '#ledger/genesis.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatNote, type Note, parseNote, signText, verifyNote } from '#ledger/note.ts'
import { formatTime } from '#ledger/names.ts'
import { accept, type Outcome, refuse } from '#ledger/refusal.ts'
import { keysOf, parseRoster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { equalBytes } from '#ledger/bytes.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'

/** The texts of the first rosters, this party's own among them, by party. */
export type FirstRosters = ReadonlyMap<string, string>

/** The party that writes the genesis. */
export function proposerOf(parties: Iterable<string>): string {
  const [first] = [...parties].toSorted()
  if (first === undefined) throw new Error('a space without parties')
  return first
}

/** A genesis with the line of one root, to be handed on. */
export async function proposeGenesis(
  crypto: LedgerCrypto,
  slug: string,
  time: number,
  rosters: FirstRosters,
  root: SignerKey,
): Promise<Outcome<Uint8Array>> {
  const parties = [...rosters]
    .map(([party, text]) => ({ party, fingerprint: fingerprintOf(crypto, text) }))
    .toSorted((a, b) => (a.party < b.party ? -1 : 1))
  const text = formatGenesis({ slug, time, parties })
  if (!text.ok) return text
  const signatures = [await signText(crypto, text.value, root)]
  return accept(formatNote({ text: text.value, signatures }))
}

export interface GenesisInHand {
  readonly note: Note
  readonly genesis: Genesis
  /** Parties of which a root has signed, and those whose line is still missing. */
  readonly signed: readonly string[]
  readonly missing: readonly string[]
}

/** A genesis as it goes round: of this space, over these rosters, and each of its lines holds. */
export async function readGenesis(
  crypto: LedgerCrypto,
  bytes: Uint8Array,
  slug: string,
  rosters: FirstRosters,
): Promise<Outcome<GenesisInHand>> {
  const note = parseNote(bytes)
  if (!note.ok) return note
  const genesis = parseGenesis(note.value.text)
  if (!genesis.ok) return genesis
  const fault = faultOf(crypto, genesis.value, slug, rosters)
  if (!fault.ok) return fault
  const signed: string[] = []
  for (const [party, text] of rosters) {
    const roster = parseRoster(crypto, text)
    if (!roster.ok) return roster
    const lines = await verifyNote(crypto, note.value, keysOf(roster.value, 'root-'))
    const wrong = lines.find((one) => !one.holds)
    if (wrong !== undefined) {
      return refuse('signature-does-not-verify', 'genesis', wrong.key.name, 'signs the text')
    }
    if (lines.length > 0) signed.push(party)
  }
  // Its bytes are those of every log's first entry, so there is one way to write it.
  const names = note.value.signatures.map((line) => line.name)
  const isPlain = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)
  if (names.length !== signed.length || !isPlain) {
    const expected = 'one line of a root of each party that signed, by their names'
    return refuse('not-signed-by-a-known-key', 'genesis', names.join(' '), expected)
  }
  const missing = [...rosters.keys()].filter((party) => !signed.includes(party)).toSorted()
  return accept({ note: note.value, genesis: genesis.value, signed: signed.toSorted(), missing })
}

/** Whether the genesis names the space and the rosters that were exchanged, and no others. */
function faultOf(
  crypto: LedgerCrypto,
  genesis: Genesis,
  slug: string,
  rosters: FirstRosters,
): Outcome<true> {
  if (genesis.slug !== slug) return refuse('other-space', 'genesis', genesis.slug, slug)
  const named = genesis.parties.map((one) => one.party)
  const stranger = named.find((party) => !rosters.has(party))
  if (stranger !== undefined) return refuse('no-roster', 'genesis', stranger, 'its first roster')
  const absent = [...rosters.keys()].find((party) => !named.includes(party))
  if (absent !== undefined) {
    return refuse('other-genesis', 'genesis', named.join(' '), `a genesis that names ${absent}`)
  }
  for (const { party, fingerprint } of genesis.parties) {
    const actual = fingerprintOf(crypto, rosters.get(party) ?? '')
    if (equalBytes(actual, fingerprint)) continue
    const expected = formatFingerprint(actual)
    return refuse(
      'other-fingerprint',
      `genesis: ${party}`,
      formatFingerprint(fingerprint),
      expected,
    )
  }
  return accept(true)
}

/** The genesis with one more line; the lines stand in the order of their names. */
export async function cosignGenesis(
  crypto: LedgerCrypto,
  { note }: GenesisInHand,
  root: SignerKey,
): Promise<Uint8Array> {
  const line = await signText(crypto, note.text, root)
  return formatNote({ text: note.text, signatures: sorted([...note.signatures, line]) })
}

const sorted = (lines: Note['signatures']): Note['signatures'] =>
  lines.toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** Two copies of a genesis on its way, each perhaps with lines that the other lacks. */
export function mergeGenesis(one: GenesisInHand, other: GenesisInHand): Outcome<Uint8Array> {
  if (one.note.text !== other.note.text) {
    const [value, expected] = [other, one].map(({ genesis }) => formatTime(genesis.time))
    return refuse('other-genesis', 'genesis', value ?? '', expected ?? '')
  }
  const known = new Set(one.note.signatures.map((line) => line.name))
  const more = other.note.signatures.filter((line) => !known.has(line.name))
  return accept(
    formatNote({ text: one.note.text, signatures: sorted([...one.note.signatures, ...more]) }),
  )
}
