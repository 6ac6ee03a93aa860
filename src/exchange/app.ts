// The paths of a line for one space (docs/formats/exchange-http.md): what tlog-tiles serves,
// tlog-witness and tlog-mirror accept, and ours for blobs, receipts, results and forks. Each
// request comes with the key that its sender holds; members read and write, a witness outside may
// announce a checkpoint and nothing else. It decides nothing: the centre does, behind its doors.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { parseDecimal } from '#ledger/decimal.ts'
import { forkType, maxForkBytes } from '#ledger/fork.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { maxNoteBytes } from '#ledger/note.ts'
import { maxShownBytes, resultType } from '#ledger/result-statement.ts'
import { encodeEntryBundle, encodeTile, parseTilePath, type Tile, tileWidth } from '#ledger/tile.ts'
import type { Clock, Exchange, Store } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { blobStage } from './blob-stage.ts'
import { readAll } from './byte-reader.ts'
import type { MirrorLimits } from './limits.ts'
import type { Peer } from './listener.ts'
import type { MirrorAnswer } from './mirror-answer.ts'
import { createMirror } from './mirror.ts'
import { originHash } from './origin-hash.ts'
import { problemResponse } from './problem.ts'
import { formatReceiptList, parseReceiptList, receiptListType } from './receipt-list.ts'
import { bodyOf } from './request-body.ts'
import { heldHead } from './signed-head.ts'
import { formatMirrorInfo, mirrorInfoType } from './upload.ts'

/** A log of the space: of this centre or of another. */
interface Log {
  readonly origin: string
  /** The keys that sign its checkpoints. */
  readonly keys: readonly VerifierKey[]
}

/** Who speaks: a party of the space, or a witness from outside it. */
type Speaker = { readonly kind: 'member' | 'witness'; readonly name: string }

export interface ExchangeAppParts {
  readonly exchange: Exchange
  readonly nodes: Store['nodes']
  /** The logs of the space; this centre's own comes first. */
  readonly logs: () => Promise<readonly Log[]>
  /** Whose key it is in this space now; null for nobody's. */
  readonly speakerOf: (publicKey: Uint8Array) => Speaker | null
  readonly crypto: LedgerCrypto
  readonly clock: Clock
  readonly limits: MirrorLimits
  /** Told of every fault of ours; the sender is told only that there was one. */
  readonly report: (error: Error) => void
}

interface Environment {
  Bindings: Peer
  Variables: { speaker: Speaker }
}

type At = Context<Environment>

export function createExchangeApp(parts: ExchangeAppParts): Hono<Environment> {
  const { exchange, limits, report } = parts
  const blobs = blobStage(limits, parts.clock)
  const keysOf = async (origin: string) =>
    (await parts.logs()).find((log) => log.origin === origin)?.keys ?? null
  const mirror = createMirror({ ...parts, keysOf, blobs })
  const app = new Hono<Environment>()
  app.use(async (context, next) => {
    const speaker = parts.speakerOf(context.env.publicKey)
    const { method, path } = context.req
    if (speaker === null) return refuse(403, 'not-a-member', 'TLS key', '', 'a key of the space')
    if (speaker.kind === 'witness' && !(method === 'POST' && path.endsWith('/add-checkpoint'))) {
      return refuse(403, 'witness-outside', 'path', path, 'add-checkpoint')
    }
    context.set('speaker', speaker)
    await next()
    context.res.headers.set('x-content-type-options', 'nosniff')
    return undefined
  })

  app.get('/checkpoint', (context) => checkpointAt(parts, context))
  app.get('/tile/:path{.+}', (context) => tileAt(parts, context))
  app.get('/blob/:hash{[0-9a-f]{64}}', async (context) => {
    const bytes = await exchange.blob(context.req.param('hash'))
    return bytes === null ? notFound(context) : immutable(bytes)
  })
  app.get('/:log{[0-9a-f]{64}}/checkpoint', (context) => checkpointAt(parts, context))
  app.get('/:log{[0-9a-f]{64}}/tile/:path{.+}', (context) => tileAt(parts, context))
  app.get('/:log{[0-9a-f]{64}}/receipts/:from{[0-9]+}', (context) => receiptsAt(parts, context))
  app.post('/add-checkpoint', async (context) => {
    const body = await wholeBodyOf(context, maxNoteBytes)
    return body instanceof Response ? body : mirrorResponse(await mirror.addCheckpoint(body))
  })
  app.post('/add-entries', async (context) => {
    const body = streamOf(context)
    return body instanceof Response
      ? body
      : mirrorResponse(await mirror.addEntries(body, context.get('speaker').name))
  })
  app.put('/blob/:hash{[0-9a-f]{64}}', async (context) => {
    const body = await wholeBodyOf(context, limits.blobBytes)
    if (body instanceof Response) return body
    const name = context.req.param('hash')
    const became = blobs.put(context.get('speaker').name, name, body)
    if (became === 'waits') return new Response(null, { status: 204 })
    return became === 'wrong-hash'
      ? refuse(422, 'blob-of-another-hash', 'blob', name, 'bytes with this SHA-256')
      : refuse(413, 'too-many-blobs-wait', 'blob', name, 'entries that name the blobs sent before')
  })
  app.post('/receipts', async (context) => {
    const body = await wholeBodyOf(context, limits.receiptBytes)
    if (body instanceof Response) return body
    const receipts = parseReceiptList(body)
    if (receipts === null) return refuse(400, 'bad-receipts', 'body', '', 'a list of receipts')
    const given = await exchange.giveReceipts(receipts)
    return given.kind === 'kept' ? new Response(null, { status: 204 }) : problemResponse(422, given)
  })

  app.post('/results', (context) => resultAt(parts, context))
  forkPaths(app, parts)

  app.notFound(notFound)
  app.onError((error) => {
    report(error)
    return refuse(500, 'internal', 'centre', '', 'an answer')
  })
  return app
}

/** Evidence of forks: of which logs, of one, and what another member found out. */
function forkPaths(app: Hono<Environment>, parts: ExchangeAppParts): void {
  const { forks } = parts.exchange
  if (forks === undefined) return
  app.get('/forks', async () => {
    const lines = ((await forks.origins()) ?? []).map((origin) => `${origin}\n`).join('')
    return bytesResponse(encodeUtf8(lines), 'text/plain; charset=utf-8', 'no-cache')
  })
  app.get('/:log{[0-9a-f]{64}}/fork', async (context) => {
    const origin = await originAt(parts, context)
    const evidence = origin === undefined ? null : await forks.evidence(origin)
    if (evidence === null) return notFound(context)
    return bytesResponse(evidence, forkType, 'no-cache')
  })
  app.post('/forks', async (context) => {
    const body = await wholeBodyOf(context, maxForkBytes)
    if (body instanceof Response) return body
    const taken = await forks.give(body)
    return taken.kind === 'kept' ? new Response(null, { status: 204 }) : problemResponse(422, taken)
  })
}

function refuse(
  status: Parameters<typeof problemResponse>[0],
  code: string,
  place: string,
  value: string,
  expected: string,
): Response {
  return problemResponse(status, { code, place, value, expected })
}

const notFound = ({ req }: At): Response =>
  refuse(404, 'not-found', 'path', req.path.slice(0, 200), 'something that is held here')

/** The log of a path: one by the hash of its origin, or this centre's own. */
async function originAt({ logs }: ExchangeAppParts, { req }: At): Promise<string | undefined> {
  const hash = req.param('log')
  const [own, ...others] = await logs()
  if (hash === undefined) return own?.origin
  return [own, ...others].find((log) => log !== undefined && originHash(log.origin) === hash)
    ?.origin
}

async function checkpointAt(parts: ExchangeAppParts, context: At): Promise<Response> {
  const origin = await originAt(parts, context)
  const checkpoint = origin === undefined ? null : await parts.exchange.checkpoint(origin)
  if (checkpoint === null) return notFound(context)
  return bytesResponse(checkpoint, 'text/plain; charset=utf-8', 'no-cache')
}

async function tileAt(parts: ExchangeAppParts, context: At): Promise<Response> {
  const origin = await originAt(parts, context)
  const tile = parseTilePath(`tile/${context.req.param('path') ?? ''}`)
  if (!tile.ok) return problemResponse(404, tile.refusal)
  const bytes = origin === undefined ? null : await tileBytes(parts, origin, tile.value)
  if (bytes === null) return notFound(context)
  return tile.value.level === 'entries' ? packed(bytes, context) : immutable(bytes)
}

/**
 * Null where the log is not so long, as far as it has been shown: what stands in the store beyond
 * the checkpoint is nobody's yet. What there is is never cut to another width.
 */
async function tileBytes(
  parts: ExchangeAppParts,
  origin: string,
  { level, index, width }: Tile,
): Promise<Uint8Array | null> {
  const { exchange, nodes } = parts
  const from = index * tileWidth
  const { size } = await heldHead(parts, origin)
  if (level === 'entries') {
    if (from + width > size) return null
    const entries = await exchange.entries(origin, from, from + width)
    return entries.length === width ? encodeEntryBundle(entries) : null
  }
  if ((from + width) * tileWidth ** level > size) return null
  const hashes = await nodes(origin, level * 8, from, width)
  return hashes.length === width ? encodeTile(hashes) : null
}

async function receiptsAt(parts: ExchangeAppParts, context: At): Promise<Response> {
  const origin = await originAt(parts, context)
  const from = parseDecimal(context.req.param('from') ?? '')
  if (origin === undefined || from === undefined) return notFound(context)
  const { receipts, next: following } = await parts.exchange.receipts(origin, from)
  const fitting = fittingIn(receipts, parts.limits.receiptBytes)
  const response = bytesResponse(formatReceiptList(fitting), receiptListType, 'no-cache')
  const last = (fitting.at(-1) ?? receipts[0])?.size ?? 0
  const next = receipts.find(({ size }) => size > last)?.size ?? following
  if (next !== null) response.headers.set('link', `<${next}>; rel="next"`)
  return response
}

async function resultAt({ exchange }: ExchangeAppParts, context: At): Promise<Response> {
  if (exchange.compareResults === undefined) return notFound(context)
  const body = await wholeBodyOf(context, maxShownBytes)
  if (body instanceof Response) return body
  const answer = await exchange.compareResults(context.get('speaker').name, body)
  if (answer === null) return notFound(context)
  return 'kind' in answer
    ? problemResponse(422, answer)
    : bytesResponse(answer, resultType, 'no-store')
}

/**
 * The receipts that fit, those of one size all or none. Where not even those of the first do, what
 * one party gave again and again keeps out nobody's first.
 */
function fittingIn(receipts: readonly StoredReceipt[], most: number): readonly StoredReceipt[] {
  const many = countWithin(receipts, most)
  if (many === receipts.length) return receipts
  const cut = receipts[many]?.size
  const start = receipts.findIndex(({ size }) => size === cut)
  if (start > 0) return receipts.slice(0, start)
  const ofOneSize = Map.groupBy(
    receipts.filter(({ size }) => size === cut),
    ({ by }) => by,
  )
  const given = [...ofOneSize.values()]
  const ordered = [...given.map(([first]) => first!), ...given.flatMap(([, ...more]) => more)]
  return ordered.slice(0, countWithin(ordered, most))
}

/** How many there are before they are too large together. */
function countWithin(receipts: readonly StoredReceipt[], most: number): number {
  let bytes = 0
  const tooFar = receipts.findIndex(({ note }) => (bytes += note.length + 1) > most)
  return tooFar === -1 ? receipts.length : tooFar
}

function bytesResponse(bytes: Uint8Array, type: string, caching: string): Response {
  const headers = { 'content-type': type, 'cache-control': caching }
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
}

/** What never changes may be kept for as long as a cache can, by the one who may see it. */
const forEver = 'private, max-age=31536000, immutable'

const immutable = (bytes: Uint8Array): Response =>
  bytesResponse(bytes, 'application/octet-stream', forEver)

const gzipped = promisify(gzip)
/** Below it, packing costs more than it saves. */
const worthPacking = 1_024

/** tlog-tiles: "Entry bundles SHOULD be compressed at the HTTP layer." */
async function packed(bytes: Uint8Array, { req }: At): Promise<Response> {
  const isTaken = /\bgzip\b/.test(req.header('accept-encoding') ?? '')
  const isPacked = isTaken && bytes.length >= worthPacking
  const response = immutable(isPacked ? await gzipped(bytes) : bytes)
  response.headers.set('vary', 'accept-encoding')
  if (isPacked) response.headers.set('content-encoding', 'gzip')
  return response
}

/** The body of a request, or why it is not taken. */
async function wholeBodyOf({ req }: At, most: number): Promise<Uint8Array | Response> {
  const tooLarge = (value: string) =>
    refuse(413, 'too-large', 'body', value, `at most ${most} bytes`)
  const announced = req.header('content-length')
  if (Number(announced ?? 0) > most) return tooLarge(`${announced} bytes`)
  if (req.header('content-encoding') !== undefined) return unknownEncoding()
  const body = bodyOf(req.raw)
  if (body === null) return new Uint8Array()
  try {
    return (await readAll(body, most)) ?? tooLarge('more')
  } catch {
    return refuse(400, 'body-cut-short', 'body', '', 'the whole of it')
  }
}

const unknownEncoding = (): Response =>
  refuse(415, 'unknown-encoding', 'content-encoding', '', 'gzip for entries, otherwise none')

/** tlog-mirror: "Mirrors MUST support receiving Content-Encoding: gzip in add-entries requests." */
function streamOf({ req }: At): AsyncIterable<Uint8Array> | Response {
  const encoding = req.header('content-encoding')
  if (encoding === undefined) return bodyOf(req.raw) ?? new ReadableStream()
  if (encoding !== 'gzip') return unknownEncoding()
  return (req.raw.body ?? new ReadableStream()).pipeThrough(new DecompressionStream('gzip'))
}

const signatureLines = 'text/plain; charset=utf-8'

function mirrorResponse(answer: MirrorAnswer): Response {
  const text = (body: string, type: string): Response => {
    const headers = { 'content-type': type, 'cache-control': 'no-store' }
    return new Response(body, { status: answer.status, headers })
  }
  switch (answer.kind) {
    case 'noted':
      return text('', signatureLines)
    case 'receipt':
      return text(answer.lines, signatureLines)
    case 'size':
      return text(`${answer.size}\n`, 'text/x.tlog.size')
    case 'info':
      return text(formatMirrorInfo(answer.info), mirrorInfoType)
    case 'wants': {
      const { status, blobs } = answer
      const expected = 'these blobs before'
      return problemResponse(
        status,
        { code: 'blobs-wanted', place: 'blobs', value: String(blobs.length), expected },
        { wants: blobs },
      )
    }
    case 'refused':
      return problemResponse(answer.status, answer)
  }
}
