// Results of other centres beside the own (docs/formats/result-statement.md): what comparing came
// to, a comparison asked for now, and the way by hand, as `mithaq results` has it. Nothing of it
// changes what is in the logs.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { comparisons, resultDifferences } from '#centre/result-comparisons.ts'
import { othersIn } from '#centre/space.ts'
import { toldValue } from '#extracts/result-tables.ts'
import { maxShownBytes, resultType } from '#ledger/result-statement.ts'
import { Problem, RefusedAct, setBack } from '../problem.ts'
import { z } from './contract.ts'
import { type Desk, type DeskSpace, isoOf, type LineCompared } from './desk.ts'
import { type Words, wordsIn } from './extract-words.ts'
import { fileOf } from './file.ts'
import { type Env, noted, spaceFor } from './gate.ts'
import { comparedShape, resultsShape } from './result-contract.ts'
import { answers, asks, givesFile, inSpace } from './route.ts'

const tags = ['results']
const toParty = inSpace.extend({ party: z.string() })
const statementLimit = bodyLimit({
  maxSize: maxShownBytes,
  onError: () => {
    throw new Problem('too-large', { expected: `at most ${maxShownBytes} bytes` })
  },
})

const routes = {
  results: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/results',
    operationId: 'readResults',
    summary:
      'What comparing results with each other party came to, value by value where they differ',
    tags,
    request: { params: inSpace },
    responses: answers('Results', resultsShape),
  }),
  compare: createRoute({
    ...asks('exchange'),
    method: 'post',
    path: '/spaces/{space}/results/{party}',
    operationId: 'compareResults',
    summary: 'Exchanges what there is with a party, then compares results with it over the line',
    tags,
    request: { params: toParty },
    responses: answers('What it came to', comparedShape),
  }),
  state: createRoute({
    ...asks('exchange'),
    method: 'get',
    path: '/spaces/{space}/results/{party}/statement',
    operationId: 'stateResult',
    summary: 'What this centre comes to, signed by the key of its log, to be carried to a party',
    tags,
    request: { params: toParty },
    responses: givesFile('The statement', resultType),
  }),
  take: createRoute({
    ...asks('exchange'),
    middleware: [asks('exchange').middleware, statementLimit],
    method: 'post',
    path: '/spaces/{space}/results',
    operationId: 'takeResult',
    summary: 'Takes a statement of another party that was carried here, and compares',
    tags,
    request: {
      params: inSpace,
      body: {
        content: { [resultType]: { schema: z.string().openapi({ format: 'binary' }) } },
        required: true,
      },
    },
    responses: answers('What it came to', comparedShape),
  }),
} as const

export function resultRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.results, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    return context.json(await shownResults(space, wordsIn(context, undefined)), 200)
  })
  app.openapi(routes.compare, async (context) => {
    const { space: named, party } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'exchange')
    const deed = { by: space.person.id, what: 'results.compared', space: named } as const
    const compared = await noted(desk, { ...deed, about: party }, async () => {
      assertOther(space, party)
      const became = await desk.lines.compare(named, party)
      if (became === null) throw new Problem('no-line', { place: 'party', value: party })
      return became
    })
    desk.events.tell({ what: 'lines', space: named })
    return context.json(shownCompared(compared), 200)
  })
  app.openapi(routes.state, async (context) => {
    const { space: named, party } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'exchange')
    const deed = { by: space.person.id, what: 'results.stated', space: named } as const
    const statement = await noted(desk, { ...deed, about: party }, async () => {
      assertOther(space, party)
      const behind = await space.centre.checkOwnLog()
      if (behind !== null) throw setBack(behind)
      const made = await space.centre.results.state(party)
      if (made !== null) return made
      const place = space.centre.space.self
      throw new RefusedAct({ code: 'log-is-empty', place, expected: 'a log that has begun' })
    })
    return fileOf(statement, resultType, `${named}-to-${party}.result`)
  })
  app.openapi(routes.take, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'exchange')
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const deed = { by: space.person.id, what: 'results.taken', space: named, about: null } as const
    const became = await noted(desk, deed, async () => {
      const taken = await space.centre.results.take(bytes)
      if (taken.kind === 'not-comparable') throw new RefusedAct(taken.why)
      return taken
    })
    desk.events.tell({ what: 'lines', space: named })
    return context.json(shownCompared(became), 200)
  })
}

function assertOther({ centre }: DeskSpace, party: string): void {
  if (othersIn(centre.space).includes(party)) return
  throw new Problem('no-line', { place: 'party', value: party })
}

async function shownResults(
  { agreement, centre }: DeskSpace,
  words: Words,
): Promise<z.infer<typeof resultsShape>> {
  const { store, space } = centre.logs.parts
  const [last, differences] = [await comparisons(store), await resultDifferences(store)]
  return {
    results: othersIn(space).map((party) => {
      const compared = last.get(party) ?? null
      const difference = differences.find((one) => one.party === party) ?? null
      return {
        party,
        compared:
          compared === null
            ? null
            : { at: isoOf(compared.at), asOf: compared.asOf, agrees: compared.agrees },
        difference:
          difference === null
            ? null
            : {
                asOf: difference.asOf,
                since: isoOf(difference.since),
                open: difference.isOpen,
                values:
                  difference.values?.map((one) => {
                    const { apart, ...told } = toldValue(words, agreement, one)
                    return { ...told, apart: [...apart] }
                  }) ?? null,
              },
      }
    }),
  }
}

function shownCompared(became: LineCompared): z.infer<typeof comparedShape> {
  const { kind } = became
  if (kind === 'not-comparable') return { became: kind, code: became.why.code }
  if (kind === 'no-answer') return { became: kind, code: became.code }
  return { became: kind, code: null }
}
