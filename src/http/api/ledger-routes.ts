// The ledger as it is held here: heads, receipts, rosters, what must not be overlooked, and all of
// it as files that anyone can check without this program.
import { createHash } from 'node:crypto'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import type { Centre } from '#centre/centre.ts'
import { exportLog, exportSpace } from '#centre/export.ts'
import { allOriginsOf, rosterOf } from '#centre/held-logs.ts'
import { lastAudit } from '#centre/last-audit.ts'
import { wordsOf } from '#centre/lookup.ts'
import { comparisonsMark } from '#centre/result-comparisons.ts'
import { partyOf } from '#centre/space.ts'
import { withheldIn } from '#centre/watch.ts'
import { decodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { formatRoster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { packTar } from '#ledger/tar.ts'
import { RefusedAct } from '../problem.ts'
import { ledgerShape, z } from './contract.ts'
import { type Desk, type DeskSpace, isoOf, receiptOf } from './desk.ts'
import { fileOf } from './file.ts'
import { type Env, noted, spaceFor } from './gate.ts'
import { memoryFolder } from './memory-folder.ts'
import { answersOnce, asks, givesFile, inSpace, knownTag } from './route.ts'

const routes = {
  ledger: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/ledger',
    operationId: 'readLedger',
    summary: 'Heads and receipts of all logs, rosters, and what must not be overlooked',
    tags: ['ledger'],
    request: { params: inSpace, headers: knownTag },
    responses: answersOnce('The ledger', ledgerShape),
  }),
  export: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/export',
    operationId: 'exportSpace',
    summary: 'All logs with receipts and rosters, as `mithaq export` writes them, in one archive',
    tags: ['ledger'],
    request: { params: inSpace },
    responses: givesFile('The archive', 'application/x-tar'),
  }),
} as const

export function ledgerRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.ledger, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    const { text, etag } = await knownLedger(named, space)
    const isKnown = context.req.header('if-none-match') === etag
    const headers = { etag, ...(isKnown ? {} : { 'content-type': 'application/json' }) }
    const status = isKnown ? 304 : 200
    return new Response(isKnown ? null : text, { status, headers }) as LedgerAnswer
  })
  app.openapi(routes.export, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    const deed = { by: space.person.id, what: 'space.exported', space: named, about: null } as const
    const archive = await noted(desk, deed, () => archiveOf(space))
    return fileOf(archive, 'application/x-tar', `${named}.tar`)
  })
}

/** A text that has the shape of the route already. */
type LedgerAnswer = Response & TypedResponse<never, 200, 'json'>

interface WrittenLedger {
  /** What it was made of. */
  readonly of: string
  readonly text: Uint8Array<ArrayBuffer>
  readonly etag: string
}

const written = new WeakMap<Centre['logs'], WrittenLedger>()

/** Written once for all who follow it, while nothing of it changes. */
async function knownLedger(named: string, space: DeskSpace): Promise<WrittenLedger> {
  const { logs } = space.centre
  const of = await markOf(space)
  const before = written.get(logs)
  if (before?.of === of) return before
  const text = new TextEncoder().encode(JSON.stringify(await shownLedger(named, space)))
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const made = { of, text, etag }
  written.set(logs, made)
  return made
}

/** What differs wherever something of a ledger does; what stands in the logs goes by their size. */
async function markOf({ centre }: DeskSpace): Promise<string> {
  const { store, crypto, space } = centre.logs.parts
  const logs = allOriginsOf(space).map(async (origin) => {
    const head = await store.head(origin)
    const hash = head === null ? '' : formatHex(crypto.sha256(head.checkpoint))
    return [origin, hash, await store.receiptCount(origin)]
  })
  const rosters = [...space.parties.keys()].map(async (party) => {
    const text = formatRoster(crypto, await rosterOf(centre.logs, party))
    return text.ok ? text.value : ''
  })
  const withheld = await withheldIn(store, space)
  const forks = (await centre.alarms.all()).map(({ origin }) => origin)
  const otherHeads = await otherHeadsIn(centre)
  const results = await comparisonsMark(store)
  const damage = (await lastAudit(store))?.broken ?? []
  const watched = [withheld, forks, otherHeads, damage, results]
  const all = [await Promise.all(logs), await Promise.all(rosters), ...watched]
  return JSON.stringify([...all, await centre.checkOwnLog()])
}

async function otherHeadsIn({ alarms }: DeskSpace['centre']) {
  return (await alarms.otherHeads()).map(({ by, origin, size }) => ({ by, origin, size }))
}

async function shownLedger(
  named: string,
  { centre }: DeskSpace,
): Promise<z.infer<typeof ledgerShape>> {
  const { store, crypto, space } = centre.logs.parts
  const logs = allOriginsOf(space).map(async (origin) => {
    const head = await store.head(origin)
    return {
      origin,
      party: partyOf(space, origin) ?? origin,
      size: head?.size ?? 0,
      root: head === null ? null : formatHex(head.root),
      checkpoint: head === null ? null : decodeUtf8(head.checkpoint)!,
      receipts: (await store.receiptTimes(origin)).map(receiptOf),
    }
  })
  const rosters = [...space.parties.keys()].map(async (party) => {
    const text = formatRoster(crypto, await rosterOf(centre.logs, party))
    if (!text.ok) throw new Error(`the roster of ${party} cannot be written`)
    const hash = fingerprintOf(crypto, text.value)
    const words = [...wordsOf(formatHex(hash))]
    return { party, text: text.value, fingerprint: formatFingerprint(hash), words }
  })
  const watch = await centre.watch()
  return {
    space: named,
    logs: await Promise.all(logs),
    rosters: await Promise.all(rosters),
    forks: (await centre.alarms.all()).map(({ origin, at, evidence }) => ({
      origin,
      at: isoOf(at),
      evidence: decodeUtf8(evidence) ?? '',
    })),
    otherHeads: await otherHeadsIn(centre),
    setBack:
      watch.setBack === null ? null : { shown: watch.setBack.shown, size: watch.setBack.size },
    withheld: watch.withheld.map((one) => ({ ...one, since: isoOf(one.since) })),
    seenElsewhere: [...watch.seenElsewhere],
    damage: watch.damage.map(({ kind, place }) => ({ kind, place })),
    otherResults: watch.otherResults.map(({ party, asOf, since, values }) => {
      return { party, asOf, since: isoOf(since), values: values === null ? null : values.length }
    }),
    clocks: watch.clocks.map(({ message: { origin, index }, by: seconds, side }) => {
      return { origin, index, seconds, side }
    }),
  }
}

/** Logs, receipts, rosters and evidence of forks, under the names of docs/formats. */
async function archiveOf({ centre, rosters }: DeskSpace): Promise<Uint8Array> {
  const folder = memoryFolder()
  const parts = { logs: centre.logs, folder, progress: () => {} }
  const refused = await exportSpace(parts, rosters)
  if (refused !== null) throw new RefusedAct(refused)
  for (const origin of allOriginsOf(centre.space)) {
    const checkpoint = await centre.answers.checkpoint(origin)
    if (checkpoint === null) continue
    const log = await exportLog(parts, checkpoint)
    if ('kind' in log) throw new RefusedAct(log)
  }
  for (const { origin, evidence } of await centre.alarms.all()) {
    await folder.replace(`${origin}/fork`, evidence)
  }
  const archive = packTar(folder.files())
  if (!archive.ok) throw new RefusedAct(archive.refusal)
  return archive.value
}
