// What shows one message to somebody who has nothing of the log: the entry, the proof that it is
// there under a head with the receipts of those it went to, and the rosters that list the keys. Of
// the heads that cover the entry the first is taken that most addressees receipted.
import { parseEntry } from '#ledger/entry.ts'
import { everyParty } from '#ledger/message.ts'
import { generationIn } from '#ledger/names.ts'
import { formatNote, type Note, parseNote } from '#ledger/note.ts'
import { proveInclusion } from '#ledger/proof.ts'
import { formatRoster, type Roster } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { formatTlogProof } from '#ledger/tlog-proof.ts'
import { cosignaturesOf } from './cosigned.ts'
import { type HeldLogs } from './held-logs.ts'
import { storedNodes } from './own-log.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import { generationsOf } from './space.ts'

export interface ProofFiles {
  readonly origin: string
  readonly index: number
  /** The size of the head that the proof leads to. */
  readonly size: number
  readonly entry: Uint8Array
  readonly proof: Uint8Array
  /** The texts of rosters, by party and their place in its log: `b.example-1`. */
  readonly rosters: ReadonlyMap<string, string>
  /** The receipts under the head. */
  readonly receipts: readonly ReceiptTime[]
}

/** `checkpoint` is the newest head of the log, as others may see it. */
export async function proveMessage(
  logs: HeldLogs,
  origin: string,
  index: number,
  checkpoint: { readonly size: number; readonly bytes: Uint8Array },
): Promise<ProofFiles> {
  const { store, crypto, space } = logs.parts
  const [entry] = await store.entries(origin, index, index + 1)
  if (entry === undefined) throw new Error(`${origin} lacks entry ${index}`)
  const receipts = receiptsAtOneSize(
    (await store.receiptTimes(origin)).filter((one) => one.size > index),
    addresseesOf(entry, [...space.parties.keys()]),
  )
  const size = receipts[0]?.size ?? checkpoint.size
  const own = receipts.length === 0 ? checkpoint.bytes : await headWith(logs, origin, receipts)
  const head = await witnessed(logs, { origin, size }, own)
  const hashes = await proveInclusion(crypto, storedNodes(store, origin), index, size)
  const proof = formatTlogProof({ extra: null, index, hashes, checkpoint: head })
  const rosters = await rostersFor(logs, origin, index, size, receipts)
  return { origin, index, size, entry, proof, rosters, receipts }
}

/** Nobody for the genesis, which is no message. */
function addresseesOf(bytes: Uint8Array, parties: readonly string[]): readonly string[] {
  const entry = parseEntry(bytes)
  if (!entry.ok) return parties
  const { from, to } = entry.value.message
  return parties.filter(
    (party) => party !== from && (to.includes(everyParty) || to.includes(party)),
  )
}

/** Those over the smallest of the sizes that most addressees have receipted, one of each. */
function receiptsAtOneSize(
  times: readonly ReceiptTime[],
  addressees: readonly string[],
): readonly ReceiptTime[] {
  const sizes = Map.groupBy(
    times.filter(({ by }) => addressees.includes(by)),
    (one) => one.size,
  )
  let best: readonly ReceiptTime[] = []
  for (const [, ofSize] of [...sizes].toSorted(([a], [b]) => a - b)) {
    const first = [...Map.groupBy(ofSize, (one) => one.by).values()].map((all) => earliest(all))
    if (first.length > best.length) best = first
  }
  return best
}

const earliest = (all: readonly ReceiptTime[]): ReceiptTime =>
  all.reduce((one, other) => (other.time < one.time ? other : one))

/** The head with the lines of the log, and of these receipts. */
async function headWith(
  { parts: { store } }: HeldLogs,
  origin: string,
  chosen: readonly ReceiptTime[],
): Promise<Uint8Array> {
  const size = chosen[0]?.size ?? 0
  const isChosen = (one: ReceiptTime) =>
    chosen.some(({ by, time }) => one.size === size && one.by === by && one.time === time)
  const notes: Note[] = []
  for (const receipt of (await store.receipts(origin, size, size + 1)).filter(isChosen)) {
    const note = parseNote(receipt.note)
    if (!note.ok) throw new Error(`a kept receipt cannot be read: ${note.refusal.code}`)
    notes.push(note.value)
  }
  const [first] = notes
  if (first === undefined) throw new Error(`${origin} lacks a receipt at ${size}`)
  const ofLog = first.signatures.filter((line) => line.name === origin)
  const others = notes.flatMap((note) => note.signatures.filter((line) => line.name !== origin))
  return formatNote({ text: first.text, signatures: [...ofLog, ...others] })
}

/** The same head with the lines that witnesses outside gave for it, if it has them not. */
async function witnessed(
  { parts: { store } }: HeldLogs,
  head: { readonly origin: string; readonly size: number },
  checkpoint: Uint8Array,
): Promise<Uint8Array> {
  const lines = await cosignaturesOf(store, head)
  const note = parseNote(checkpoint)
  if (lines.length === 0 || !note.ok) return checkpoint
  const { text, signatures } = note.value
  const more = lines.filter(
    (line) => !signatures.some((one) => one.name === line.name && one.keyId === line.keyId),
  )
  return formatNote({ text, signatures: [...signatures, ...more] })
}

/** Who had to sign the entry, who signed the head, and who gave the receipts. */
async function rostersFor(
  logs: HeldLogs,
  origin: string,
  index: number,
  size: number,
  receipts: readonly ReceiptTime[],
): Promise<ReadonlyMap<string, string>> {
  const { crypto, space } = logs.parts
  const texts = new Map<string, string>()
  const keep = (log: string, at: number, roster: Roster) => {
    const text = formatRoster(crypto, roster)
    if (!text.ok) throw new Error(`a kept roster cannot be written: ${text.refusal.code}`)
    texts.set(`${nameOf(log)}-${at}`, text.value)
  }
  const { rosters } = (await logs.held(origin)).state
  for (const place of [index, size]) {
    const roster = rosterAt(rosters, place)
    const at = rosters.find((one) => one.roster === roster)?.index
    if (roster !== undefined && at !== undefined) keep(origin, at, roster)
  }
  for (const { by } of receipts) {
    const first = space.rosters.get(by)
    if (first !== undefined) keep(by, 1, first)
    // A receipt stays one when its key is retired: which of them gave it, the check finds.
    for (const log of generationsOf(space, by)) {
      const { state } = await logs.held(log)
      for (const one of state.rosters) keep(log, one.index, one.roster)
    }
  }
  return texts
}

/** `b.example`, or `b.example-g2` for a further generation. */
function nameOf(log: string): string {
  const [party = log] = log.split('/')
  const generation = generationIn(log)
  return generation === 1 ? party : `${party}-g${generation}`
}
