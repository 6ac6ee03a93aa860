// A centre in memory: it keeps its own log and copies of others', answers the doors of an exchange
// and signs receipts, by the rules that matter to a line. It knows no roster and no rule of a
// space.
import { hash } from 'node:crypto'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { concatBytes, equalBytes, formatHex, uint64Bytes } from '#ledger/bytes.ts'
import { formatCheckpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import { formatEntry, parseEntry } from '#ledger/entry.ts'
import { type SignatureType, type SignerKey, signerKey, type VerifierKey } from '#ledger/key.ts'
import { acceptNote, cosign, formatNote, type Note, parseNote, signText } from '#ledger/note.ts'
import { checkReceipts, issueReceipt, receiptKeyName } from '#ledger/receipt.ts'
import { emptyFrontier, type Frontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import type { Answer, Exchange, Parcel, Refused, Store, StoredBlob } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { readReceipt } from '#exchange/receipt-list.ts'

export const crypto = nodeCrypto()
const space = { slug: 'sample', sid: '3f9c1a77d2e04b18' }
/** 2026-11-23T23:37:55Z. */
export const now = 1_795_477_075

/** A log with all that follows from its entries. */
interface KeptLog {
  readonly frontier: Frontier
  readonly entries: readonly Uint8Array[]
  readonly nodes: ReadonlyMap<string, Uint8Array>
  readonly checkpoint: Uint8Array | null
}

const emptyLog: KeptLog = {
  frontier: emptyFrontier,
  entries: [],
  nodes: new Map(),
  checkpoint: null,
}

function grown(log: KeptLog, more: readonly Uint8Array[]): KeptLog {
  const leaves = more.map((entry) => leafHash(crypto, entry))
  const { frontier, complete } = growTree(crypto, log.frontier, leaves)
  const nodes = new Map(log.nodes)
  for (const { level, index, hash: node } of complete) nodes.set(`${level} ${index}`, node)
  return { frontier, entries: [...log.entries, ...more], nodes, checkpoint: null }
}

const headOf = ({ frontier }: KeptLog) => ({
  size: frontier.size,
  root: rootOf(crypto, frontier),
})

/** What a centre knows of another. */
export interface Known {
  readonly origin: string
  readonly logKeys: readonly VerifierKey[]
  readonly receiptKeys: readonly VerifierKey[]
}

export class MemoryCentre {
  readonly party: string
  readonly origin: string
  readonly logKeys: readonly SignerKey[]
  readonly receiptKeys: readonly SignerKey[]
  readonly submitted: Parcel[] = []
  readonly blobs = new Map<string, Uint8Array>()
  readonly receipts: StoredReceipt[] = []
  readonly #logs = new Map<string, KeptLog>()
  readonly #known: Known[] = []

  private constructor(party: string, log: SignerKey[], receipt: SignerKey[]) {
    this.party = party
    this.origin = `${party}/mithaq/${space.slug}`
    this.logKeys = log
    this.receiptKeys = receipt
  }

  /** `seed` makes its keys; it knows the others whose logs it takes. */
  static async create(party: string, seed: number): Promise<MemoryCentre> {
    const key = async (name: string, type: SignatureType, fill: number) => {
      const algorithm = type === 0x06 ? 'ml-dsa-44' : 'ed25519'
      const secret = { algorithm, seed: new Uint8Array(32).fill(fill) } as const
      const made = await signerKey(crypto, name, type, secret)
      if (!made.ok) throw new Error(made.refusal.code)
      return made.value
    }
    const origin = `${party}/mithaq/${space.slug}`
    const receipt = receiptKeyName(party)
    return new MemoryCentre(
      party,
      [await key(origin, 0x01, seed + 2), await key(origin, 0x06, seed + 3)],
      [await key(receipt, 0x04, seed + 4), await key(receipt, 0x06, seed + 5)],
    )
  }

  get known(): Known {
    const verifiers = (keys: readonly SignerKey[]) => keys.map(({ verifier }) => verifier)
    const { origin, logKeys, receiptKeys } = this
    return { origin, logKeys: verifiers(logKeys), receiptKeys: verifiers(receiptKeys) }
  }

  meet(...others: readonly MemoryCentre[]): void {
    this.#known.push(...others.map(({ known }) => known))
  }

  log(origin = this.origin): KeptLog {
    return this.#logs.get(origin) ?? emptyLog
  }

  get size(): number {
    return this.log().frontier.size
  }

  /** Appends one message for each body; null has none. Answers with the blobs they name. */
  async say(...bodies: readonly (Uint8Array | null)[]): Promise<readonly StoredBlob[]> {
    const blobs: StoredBlob[] = []
    const entries: Uint8Array[] = []
    for (const [at, bytes] of bodies.entries()) {
      const name = bytes === null ? null : hash('sha256', bytes)
      if (bytes !== null && name !== null) blobs.push({ hash: name, bytes })
      entries.push(this.#entry(this.size + at, bytes, name))
    }
    for (const { hash: name, bytes } of blobs) this.blobs.set(name, bytes)
    await this.#keep(grown(this.log(), entries))
    return blobs
  }

  #entry(index: number, bytes: Uint8Array | null, name: string | null): Uint8Array {
    const message = {
      space,
      from: this.party,
      to: ['*'],
      type: 'sample/statement',
      time: now + index,
      re: [],
      seen: [],
      bodies:
        bytes === null || name === null
          ? []
          : [
              {
                commit: crypto.sha256(bytes),
                blobs: [{ hash: Buffer.from(name, 'hex'), length: bytes.length }],
              },
            ],
    }
    // No one here asks whether an officer signed it, only that it looks as if.
    const half = crypto.sha256(uint64Bytes(index))
    const signature = concatBytes(half, crypto.sha256(half))
    const line = { name: `${this.party}/officer-1`, keyId: 1, signature }
    const entry = formatEntry(message, [line])
    if (!entry.ok) throw new Error(entry.refusal.code)
    return entry.value
  }

  async #keep(log: KeptLog): Promise<void> {
    this.#logs.set(this.origin, { ...log, checkpoint: await this.#signed(log) })
  }

  async #signed(log: KeptLog): Promise<Uint8Array> {
    const text = formatCheckpoint({ origin: this.origin, ...headOf(log), extensions: [] })
    const [ed25519, mlDsa44] = this.logKeys
    const lines = [await signText(crypto, text, ed25519!), await cosign(crypto, text, mlDsa44!, 0)]
    return formatNote({ text, signatures: lines })
  }

  /** Its checkpoint as it was, or could have been, at a size. */
  checkpointAt(size: number): Promise<Uint8Array> {
    return this.#signed(grown(emptyLog, this.log().entries.slice(0, size)))
  }

  /** What another lacks that holds the first `from` entries. */
  parcel(from: number, blobs: readonly StoredBlob[] = []): Parcel {
    const { checkpoint, entries } = this.log()
    if (checkpoint === null) throw new Error('nothing was said yet')
    return { origin: this.origin, checkpoint, from, entries: entries.slice(from), blobs }
  }

  /** Goes back to a size, as a log never may, to say something else from there on. */
  async forget(size: number): Promise<void> {
    await this.#keep(grown(emptyLog, this.log().entries.slice(0, size)))
  }

  readonly nodes: Store['nodes'] = (origin, level, index, count) => {
    const { nodes } = this.log(origin)
    const found = Array.from({ length: count }, (_, at) => nodes.get(`${level} ${index + at}`))
    const end = found.indexOf(undefined)
    return Promise.resolve((end === -1 ? found : found.slice(0, end)) as Uint8Array[])
  }

  readonly exchange: Exchange = {
    checkpoint: (origin) => Promise.resolve(this.log(origin).checkpoint),
    entries: (origin, from, until) => Promise.resolve(this.log(origin).entries.slice(from, until)),
    blob: (name) => Promise.resolve(this.blobs.get(name) ?? null),
    receipts: (origin, from) => {
      const isWanted = (one: StoredReceipt) => one.origin === origin && one.size >= from
      return Promise.resolve({ receipts: this.receipts.filter(isWanted), next: null })
    },
    submit: (parcel) => this.#submit(parcel),
    giveReceipts: async (receipts) => {
      for (const receipt of receipts) {
        const fault = await this.#faultOfReceipt(receipt)
        if (fault !== null) return fault
      }
      this.receipts.push(...receipts)
      return { kind: 'kept' }
    },
  }

  async #submit(parcel: Parcel): Promise<Answer> {
    this.submitted.push(parcel)
    const { origin, checkpoint, from, entries, blobs } = parcel
    const known = this.#known.find((one) => one.origin === origin)
    if (known === undefined) return refused('unknown-origin', 'origin', origin, 'a known log')
    const note = noteIn(checkpoint)
    const signed = await acceptNote(crypto, note, known.logKeys)
    if (!signed.ok) return { ...signed.refusal, kind: 'refused' }
    const held = this.log(origin)
    const head = parseCheckpoint(note.text)
    if (head.ok && head.value.size < held.frontier.size) {
      const { root } = headOf(grown(emptyLog, held.entries.slice(0, head.value.size)))
      if (equalBytes(root, head.value.root)) return { kind: 'holds', size: held.frontier.size }
      return refused('fork', 'root hash', formatHex(head.value.root), 'the root at this size')
    }
    if (from !== held.frontier.size) return { kind: 'holds', size: held.frontier.size }
    const log = grown(held, entries)
    if (!head.ok || head.value.size !== log.frontier.size) {
      return refused('other-size', 'checkpoint', '', String(log.frontier.size))
    }
    if (!equalBytes(head.value.root, headOf(log).root)) {
      return refused('fork', 'root hash', formatHex(head.value.root), 'the root of the entries')
    }
    for (const { hash: name, bytes } of blobs) this.blobs.set(name, bytes)
    const wanted = entries.flatMap(blobsIn).filter((name) => !this.blobs.has(name))
    if (wanted.length > 0) return { kind: 'wants', blobs: wanted }
    this.#logs.set(origin, { ...log, checkpoint })
    return { kind: 'receipt', receipt: await this.receiptFor(origin) }
  }

  /** Its own receipt for all that it holds of a log. */
  async receiptFor(origin: string): Promise<StoredReceipt> {
    const note = noteIn(this.log(origin).checkpoint!)
    const head = parseCheckpoint(note.text)
    if (!head.ok) throw new Error(head.refusal.code)
    const lines = await issueReceipt(crypto, head.value, this.receiptKeys, now)
    const own = note.signatures.filter(({ name }) => name === origin)
    const bytes = formatNote({ text: note.text, signatures: [...own, ...lines] })
    const receipt = readReceipt(bytes)
    if (receipt === null) throw new Error('no receipt came of it')
    if (!this.receipts.some((one) => one.size === receipt.size)) this.receipts.push(receipt)
    return receipt
  }

  /** A copy that was read, not submitted; it is checked as if it were. */
  take(parcel: Parcel): Promise<Answer> {
    return this.#submit(parcel)
  }

  async #faultOfReceipt({ note, by }: StoredReceipt): Promise<Refused | null> {
    const giver = this.#known.find(({ origin }) => origin.startsWith(`${by}/`))
    if (giver === undefined) return refused('unknown-party', 'receipt', by, 'a party of the space')
    const logKeys = [this.known, ...this.#known].flatMap((one) => one.logKeys)
    const checked = await checkReceipts(crypto, noteIn(note), logKeys, giver.receiptKeys)
    return checked.ok ? null : { ...checked.refusal, kind: 'refused' }
  }
}

function noteIn(bytes: Uint8Array): Note {
  const note = parseNote(bytes)
  if (!note.ok) throw new Error(`${note.refusal.code}: ${note.refusal.place}`)
  return note.value
}

const refused = (code: string, place: string, value: string, expected: string): Refused => ({
  kind: 'refused',
  code,
  place,
  value,
  expected,
})

function blobsIn(entry: Uint8Array): readonly string[] {
  const parsed = parseEntry(entry)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value.message.bodies.flatMap(({ blobs }) =>
    blobs.map((blob) => formatHex(blob.hash)),
  )
}
