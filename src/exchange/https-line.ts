// A line to one counterpart for one space: the doors of an exchange, carried over HTTPS to a
// centre that answers them (app.ts). A centre that has no open port needs no more than this end. It
// checks that an answer has its form; what hashes to what, what is signed and by whom, the centre
// checks, since the same comes by courier.
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { roomOf } from '#ledger/entry.ts'
import { forkType, maxForkBytes } from '#ledger/fork.ts'
import { maxNoteBytes, parseNote } from '#ledger/note.ts'
import { maxShownBytes, resultType } from '#ledger/result-statement.ts'
import { decodeEntryBundle, maxEntryBytes, type Tile, tilePath, tileWidth } from '#ledger/tile.ts'
import type { Exchange, ReceiptPage, SharedForks, Store } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { malformed, refusedIn, unexpected } from './answers.ts'
import { type Answered, type Caller, type CallerParts, createCaller } from './caller.ts'
import type { MirrorLimits } from './limits.ts'
import { LineError } from './line-error.ts'
import { originHash } from './origin-hash.ts'
import { formatReceiptList, parseReceiptList, receiptListType } from './receipt-list.ts'
import { type Sender, submitParcel } from './submission.ts'

export interface LineParts extends CallerParts {
  readonly nodes: Store['nodes']
  readonly crypto: LedgerCrypto
  readonly sizes: Pick<MirrorLimits, 'blobBytes' | 'receiptBytes' | 'waitingEntryBytes'>
}

export interface Line extends Exchange {
  readonly close: () => void
}

/** Bundles that are fetched side by side. */
const sideBySide = 4
/** Beyond it the memory of what was taken starts anew, and a blob may be sent once more. */
const mostTaken = 10_000

export function createLine(parts: LineParts): Line {
  const { nodes, crypto, sizes } = parts
  const caller = createCaller(parts)
  const sender: Sender = { ask: caller.ask, nodes, crypto, taken: new Set() }
  return {
    checkpoint: (origin) => checkpointOf(caller, origin),
    entries: (origin, from, until) =>
      entriesOf(caller, origin, from, until, sizes.waitingEntryBytes),
    blob: (name) => blobOf(caller, name, sizes.blobBytes),
    receipts: (origin, from) => receiptsOf(caller, origin, from, sizes.receiptBytes),
    submit: (parcel) => {
      if (sender.taken.size > mostTaken) sender.taken.clear()
      return submitParcel(sender, parcel)
    },
    giveReceipts: (receipts) => giveReceipts(caller, receipts, sizes.receiptBytes),
    // Who asks, the other end knows by the key.
    compareResults: (_from, statement) => compareResults(caller, statement),
    forks: {
      origins: () => forkedLogs(caller),
      evidence: async (origin) => {
        const path = `${originHash(origin)}/fork`
        return (await read(caller, path, maxForkBytes))?.body ?? null
      },
      give: (evidence) => giveFork(caller, evidence),
    },
    close: caller.close,
  }
}

/** Null for 404: nothing is held under this path. */
async function read(caller: Caller, path: string, mostBytes: number): Promise<Answered | null> {
  const answered = await caller.ask({ method: 'GET', path, mostBytes })
  if (answered.status === 404) return null
  if (answered.status !== 200) throw unexpected(answered, 'status 200 or 404')
  return answered
}

async function checkpointOf(caller: Caller, origin: string): Promise<Uint8Array | null> {
  const answered = await read(caller, `${originHash(origin)}/checkpoint`, maxNoteBytes)
  if (answered === null) return null
  const note = parseNote(answered.body)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!checkpoint.ok || checkpoint.value.origin !== origin) {
    throw malformed(answered, `a checkpoint of ${origin}`)
  }
  return answered.body
}

async function entriesOf(
  caller: Caller,
  origin: string,
  from: number,
  until: number,
  most: number,
): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  let room = 0
  let index = Math.floor(from / tileWidth)
  while (from < until && index * tileWidth < until) {
    const widths = Array.from({ length: sideBySide }, (_, at) =>
      Math.min(tileWidth, until - (index + at) * tileWidth),
    ).filter((width) => width > 0)
    const bundles = await Promise.all(
      widths.map((width, at) =>
        bundleOf(caller, origin, { level: 'entries', index: index + at, width }),
      ),
    )
    for (const [at, bundle] of bundles.entries()) {
      if (bundle === null) return entries
      const wanted = bundle.slice(Math.max(0, from - (index + at) * tileWidth), widths[at])
      room += roomOf(wanted)
      if (room > most) throw tooMuch(caller, origin, most)
      entries.push(...wanted)
    }
    index += widths.length
  }
  return entries
}

/** Who holds the key of a log can make it as long as it likes, but not longer than memory here. */
const tooMuch = ({ address }: Caller, origin: string, most: number): LineError =>
  new LineError({
    code: 'answer-too-large',
    address,
    expected: `entries of ${origin} that have ${most} bytes together`,
    came: 'more',
    remedy: 'have them brought by courier',
  })

/** A bundle, which may have become wider than it was asked for; null where there is none. */
async function bundleOf(
  caller: Caller,
  origin: string,
  tile: Tile,
): Promise<readonly Uint8Array[] | null> {
  const most = tile.width * (maxEntryBytes + 2)
  const answered = await read(caller, `${originHash(origin)}/${tilePath(tile)}`, most)
  if (answered === null) {
    // tlog-tiles: a partial bundle may be gone once the full one is there.
    return tile.width < tileWidth ? bundleOf(caller, origin, { ...tile, width: tileWidth }) : null
  }
  const entries = decodeEntryBundle(answered.body, tile.width)
  if (!entries.ok) throw malformed(answered, `${tile.width} entries`)
  return entries.value
}

async function blobOf(caller: Caller, name: string, most: number): Promise<Uint8Array | null> {
  const answered = await read(caller, `blob/${name}`, most)
  return answered?.body ?? null
}

async function receiptsOf(
  caller: Caller,
  origin: string,
  from: number,
  most: number,
): Promise<ReceiptPage> {
  const answered = await read(caller, `${originHash(origin)}/receipts/${from}`, most)
  if (answered === null) return { receipts: [], next: null }
  const receipts = parseReceiptList(answered.body)
  if (receipts === null || receipts.some((one) => one.origin !== origin)) {
    throw malformed(answered, `receipts of ${origin}`)
  }
  const next = /^<([0-9]{1,15})>; rel="next"$/.exec(String(answered.headers['link'] ?? ''))?.[1]
  if (next === undefined) return { receipts, next: null }
  if (Number(next) <= from) throw malformed(answered, 'a last page')
  return { receipts, next: Number(next) }
}

async function giveReceipts(
  caller: Caller,
  receipts: readonly StoredReceipt[],
  most: number,
): ReturnType<Exchange['giveReceipts']> {
  for (const some of portionsOf(receipts, most)) {
    const body = formatReceiptList(some)
    const request = { method: 'POST', path: 'receipts', type: receiptListType, body } as const
    const answered = await caller.ask({ ...request, mostBytes: 64 * 1024 })
    if (answered.status !== 204) return refusedIn(answered)
  }
  return { kind: 'kept' }
}

async function compareResults(
  caller: Caller,
  body: Uint8Array,
): ReturnType<NonNullable<Exchange['compareResults']>> {
  const request = { method: 'POST', path: 'results', type: resultType, body } as const
  const answered = await caller.ask({ ...request, mostBytes: maxShownBytes })
  // An older program does not know the path.
  if (answered.status === 404) return null
  return answered.status === 200 ? answered.body : refusedIn(answered)
}

/** Null where the other end is an older program, which does not know the path. */
async function forkedLogs(caller: Caller): Promise<readonly string[] | null> {
  const answered = await read(caller, 'forks', 64 * 1024)
  if (answered === null) return null
  const lines = decodeUtf8(answered.body)?.split('\n')
  // Each line is ended: the last piece is empty.
  if (lines?.pop() !== '') throw malformed(answered, 'the origins of logs, a line each')
  return lines
}

async function giveFork(caller: Caller, body: Uint8Array): ReturnType<SharedForks['give']> {
  const request = { method: 'POST', path: 'forks', type: forkType, body } as const
  const answered = await caller.ask({ ...request, mostBytes: 64 * 1024 })
  return answered.status === 204 ? { kind: 'kept' } : refusedIn(answered)
}

function* portionsOf(
  receipts: readonly StoredReceipt[],
  most: number,
): Generator<readonly StoredReceipt[]> {
  let portion: StoredReceipt[] = []
  let bytes = 0
  for (const receipt of receipts) {
    if (portion.length > 0 && bytes + receipt.note.length + 1 > most) {
      yield portion
      portion = []
      bytes = 0
    }
    portion.push(receipt)
    bytes += receipt.note.length + 1
  }
  if (portion.length > 0) yield portion
}
