// The lines to other centres and the courier: what is connected, what waits, exchanging at once,
// and bundles out and in as files, in parts where one does not hold it all.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Centre } from '#centre/centre.ts'
import { correspondence } from '#centre/correspondence.ts'
import { receiptAmongText, type Unpacked } from '#centre/courier.ts'
import type { Refused } from '#centre/ports.ts'
import { originIn, type Space } from '#centre/space.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { mayDo, type Person } from '#desk/person.ts'
import type { Language } from '#language/label.ts'
import { Problem, reasonText, RefusedAct, setBack } from '../problem.ts'
import {
  courierPartsShape,
  lineShape,
  linesShape,
  switchShape,
  unpackedShape,
  z,
} from './contract.ts'
import { type Desk, type DeskSpace, isoOf, type LineState, receiptOf } from './desk.ts'
import { allowed, type Env, languageOf, noted, spaceFor } from './gate.ts'
import { answers, asks, givesFile, inSpace, takes } from './route.ts'

const tags = ['exchange']
const bundleType = 'application/x-tar'
/** As the courier of the command line. */
const bundleBytes = bundleBounds.bytes
const bundleLimit = bodyLimit({
  maxSize: bundleBytes,
  onError: () => {
    throw new Problem('too-large', { expected: `at most ${bundleBytes} bytes` })
  },
})
const toParty = inSpace.extend({ party: z.string() })

const routes = {
  lines: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/lines',
    operationId: 'listLines',
    summary: 'How each line to another centre stands',
    tags,
    responses: answers('Lines', linesShape),
  }),
  connect: createRoute({
    ...asks('exchange'),
    method: 'put',
    path: '/lines/{party}',
    operationId: 'switchLine',
    summary: 'Cuts the lines to a party, or restores them',
    tags,
    request: { params: z.object({ party: z.string() }), body: takes(switchShape) },
    responses: answers('Lines', linesShape),
  }),
  exchange: createRoute({
    ...asks('exchange'),
    method: 'post',
    path: '/exchange',
    operationId: 'exchangeNow',
    summary: 'Sends and fetches what is there, without waiting for the next round',
    tags,
    responses: answers('Lines', linesShape),
  }),
  parts: createRoute({
    ...asks('exchange'),
    method: 'get',
    path: '/spaces/{space}/courier/{party}/parts',
    operationId: 'listCourierParts',
    summary: 'In how many files goes what a party lacks, and where in the own log each begins',
    tags,
    request: { params: toParty },
    responses: answers('The parts', courierPartsShape),
  }),
  pack: createRoute({
    ...asks('exchange'),
    method: 'get',
    path: '/spaces/{space}/courier/{party}',
    operationId: 'packForCourier',
    summary: 'What a party lacks in one file, to be carried: all of it, or a part',
    tags,
    request: {
      params: toParty,
      query: z.object({
        from: z.coerce.number().int().min(0).optional().openapi({
          description:
            'Where in the own log the part begins; where the last receipt of the party ends',
        }),
      }),
    },
    responses: givesFile('The bundle', bundleType),
  }),
  unpack: createRoute({
    ...asks('exchange'),
    // A file of that size is taken in from nobody who may not bring it.
    middleware: [asks('exchange').middleware, bundleLimit],
    method: 'post',
    path: '/spaces/{space}/courier',
    operationId: 'unpackFromCourier',
    summary: 'Takes a bundle, or a receipt as text, that was carried here',
    tags,
    request: {
      params: inSpace,
      body: {
        content: { [bundleType]: { schema: z.string().openapi({ format: 'binary' }) } },
        required: true,
      },
    },
    responses: answers('What was in it', unpackedShape),
  }),
} as const

export function exchangeRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.lines, async (context) => {
    const person = await allowed(context, desk, 'read')
    return context.json(await linesOf(desk, person, languageOf(context)), 200)
  })
  app.openapi(routes.connect, async (context) => {
    const person = await allowed(context, desk, 'exchange')
    const { party } = context.req.valid('param')
    const { connected } = context.req.valid('json')
    const what = connected ? 'line.restored' : 'line.cut'
    await noted(desk, { by: person.id, what, space: null, about: party }, async () => {
      const lines = desk.lines.states().filter((one) => one.party === party)
      const other = lines.find(({ space }) => !mayDo(person, 'exchange', space))
      if (other !== undefined) throw new Problem('not-allowed', { place: 'party', value: party })
      const isThere = desk.lines.connect(party, connected)
      if (!isThere) throw new Problem('no-line', { place: 'party', value: party })
    })
    desk.events.tell({ what: 'lines', space: null })
    return context.json(await linesOf(desk, person, languageOf(context)), 200)
  })
  app.openapi(routes.exchange, async (context) => {
    const person = await allowed(context, desk, 'exchange')
    const deed = { by: person.id, what: 'exchange.asked', space: null, about: null } as const
    await noted(desk, deed, () => desk.lines.exchange())
    return context.json(await linesOf(desk, person, languageOf(context)), 200)
  })
  courierRoutes(app, desk)
}

function courierRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.parts, async (context) => {
    const { space: named, party } = context.req.valid('param')
    const { centre } = await spaceFor(context, desk, named, 'exchange')
    assertOther(centre.space, party)
    const planned = await centre.packParts(party)
    if ('kind' in planned) throw setBack(planned)
    if (!planned.ok) throw new RefusedAct(planned.refusal)
    const parts = planned.value.map(({ oldSize, newSize }) => ({ from: oldSize, until: newSize }))
    return context.json({ parts }, 200)
  })
  app.openapi(routes.pack, async (context) => {
    const { space: named, party } = context.req.valid('param')
    const { from } = context.req.valid('query')
    const { centre, person } = await spaceFor(context, desk, named, 'exchange')
    assertOther(centre.space, party)
    if (from !== undefined) await assertReached(centre, from)
    const deed = { by: person.id, what: 'courier.packed', space: named, about: party } as const
    const packed = await noted(desk, deed, async () => {
      const made = await centre.pack(party, from === undefined ? {} : { oldSize: from })
      if ('kind' in made) throw setBack(made)
      if (!made.ok) throw new RefusedAct(made.refusal)
      return made.value
    })
    return new Response(Uint8Array.from(packed), {
      headers: {
        'content-type': bundleType,
        'content-disposition': `attachment; filename="${named}-to-${party}.tar"`,
        'cache-control': 'no-store',
      },
    })
  })
  app.openapi(routes.unpack, async (context) => {
    const { space: named } = context.req.valid('param')
    const { centre, person } = await spaceFor(context, desk, named, 'exchange')
    const archive = new Uint8Array(await context.req.arrayBuffer())
    const deed = { by: person.id, what: 'courier.unpacked', space: named, about: null } as const
    const unpacked = await noted(desk, deed, async () => {
      const taken = await takenIn(centre, archive)
      if ('ok' in taken && taken.ok) return taken.value
      throw new RefusedAct('ok' in taken ? taken.refusal : taken)
    })
    desk.events.tell({ what: 'messages', space: named })
    const { from, logs, receipts, refusedReceipts } = unpacked
    return context.json(
      {
        from,
        receipts,
        refusedReceipts: refusedReceipts.map(faultOf),
        logs: logs.map(({ origin, held, oldSize, newSize, answer }) => ({
          origin,
          held,
          begins: oldSize,
          carried: newSize,
          became: answer.kind,
          refused: answer.kind === 'refused' ? faultOf(answer) : null,
        })),
      },
      200,
    )
  })
}

function assertOther({ parties, self }: Space, party: string): void {
  const isOther = parties.has(party) && party !== self
  if (!isOther) throw new Problem('no-line', { place: 'party', value: party })
}

async function assertReached({ logs, space }: DeskSpace['centre'], size: number): Promise<void> {
  const { course } = (await logs.held(originIn(space, space.self))).state
  if (size <= course.size) return
  const [value, expected] = [String(size), `at most ${course.size}`]
  throw new Problem('bad-request', { place: 'from', value, expected })
}

const faultOf = ({ code, place, value, expected }: Refused) => ({ code, place, value, expected })

/** The lines of the spaces that this person sees. */
async function linesOf(
  desk: Desk,
  person: Person,
  language: Language,
): Promise<z.infer<typeof linesShape>> {
  const states = desk.lines.states().filter(({ space }) => mayDo(person, 'read', space))
  const lines = await Promise.all(
    states.map(async (state) => lineOf(state, desk.spaces.get(state.space)!, language)),
  )
  return { lines }
}

async function lineOf(
  { space, party, connected, lastExchange, trouble }: LineState,
  { centre }: DeskSpace,
  language: Language,
): Promise<z.infer<typeof lineShape>> {
  const own = originIn(centre.space, centre.space.self)
  const newest = await centre.logs.parts.store.newestReceipt(own, party)
  const letters = await correspondence(centre)
  return {
    space,
    party,
    connected,
    lastExchange: lastExchange === null ? null : isoOf(lastExchange),
    trouble,
    troubleText: trouble === null ? null : reasonText(trouble, language),
    lastReceipt: newest === null ? null : receiptOf(newest),
    unreceipted: letters.filter((one) => one.missing.includes(party) && one.message.origin === own)
      .length,
  }
}

/** A receipt may have come alone, as the text that was read out or printed. */
async function takenIn(
  { answers: { giveReceipts }, unpack }: Centre,
  carried: Uint8Array,
): Promise<Outcome<Unpacked> | Refused> {
  const receipt = receiptAmongText(carried)
  if (receipt === null) return unpack(carried)
  const answer = await giveReceipts([receipt])
  if (answer.kind === 'refused') return answer
  return { ok: true, value: { from: receipt.by, logs: [], receipts: 1, refusedReceipts: [] } }
}
