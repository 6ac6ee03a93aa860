// The ledger as it is held here: heads, receipts, rosters, what must not be overlooked, and all of
// it as files that anyone can check without this program.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { exportLog, exportSpace } from '#centre/export.ts'
import { allOriginsOf, rosterOf } from '#centre/held-logs.ts'
import { partyOf } from '#centre/space.ts'
import { wordsOf } from '#centre/lookup.ts'
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
import { answers, asks, givesFile, inSpace } from './route.ts'

const routes = {
  ledger: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/ledger',
    operationId: 'readLedger',
    summary: 'Heads and receipts of all logs, rosters, and what must not be overlooked',
    tags: ['ledger'],
    request: { params: inSpace },
    responses: answers('The ledger', ledgerShape),
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
    return context.json(await shownLedger(named, space), 200)
  })
  app.openapi(routes.export, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    const deed = { by: space.person.id, what: 'space.exported', space: named, about: null } as const
    const archive = await noted(desk, deed, () => archiveOf(space))
    return fileOf(archive, 'application/x-tar', `${named}.tar`)
  })
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
    setBack:
      watch.setBack === null ? null : { shown: watch.setBack.shown, size: watch.setBack.size },
    withheld: watch.withheld.map((one) => ({ ...one, since: isoOf(one.since) })),
    seenElsewhere: [...watch.seenElsewhere],
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
