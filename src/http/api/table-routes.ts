// Every table as comma-separated values or as a workbook: of the bundled records for anyone, of the
// record that a centre holds for those who may read there. What is asked is checked here, after it
// is known who asks.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Env as AnyEnv } from 'hono'
import { heldBeside, heldRecord, heldText, type Held } from '#extracts/held.ts'
import type { Asked, Table } from '#extracts/table.ts'
import {
  agreementTable,
  agreementTableNames,
  shelfTable,
  shelfTableNames,
} from '#extracts/tables.ts'
import type { Agreement } from '#language/agreement.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import { type Desk, type DeskSpace, isoOf } from './desk.ts'
import { type Words, wordsIn } from './extract-words.ts'
import { type Env, spaceFor } from './gate.ts'
import type { Library } from './library.ts'
import { differencesTable, heldLogsTable, lettersTable, waitingTable } from './log-tables.ts'
import { asks, asksNothing, inSpace } from './route.ts'
import {
  bom,
  dayIn,
  isMarked,
  lang,
  nameIn,
  tableAnswer,
  tableFile,
  tableNamed,
  tableParam,
} from './table-file.ts'

const tags = ['tables']
const inAgreement = z.object({ agreement: z.string().openapi({ example: 'new-start' }) })
const day = z.string().optional().openapi({ format: 'date', example: '2022-09-01' })
const word = z.string().optional()

const query = z.object({
  'as-of': day,
  'known-on': day,
  lang,
  bom,
  party: word,
  count: word.openapi({ description: 'For the history: of this count alone' }),
  from: day.openapi({ description: 'For what falls due: the first day, or the year of as-of' }),
  until: day.openapi({
    description: 'For what falls due: the last day, no later than a hundred years on',
  }),
  kind: word.openapi({ description: 'For holdings: of this kind alone, a column for each field' }),
  against: day.openapi({ description: 'For coverage: the day that it is compared with' }),
})

type Query = z.infer<typeof query>

const spaceTableNames = [...agreementTableNames, 'messages', 'logs', 'results'] as const

const reviewTableNames = ['drafts'] as const

const routes = {
  ofAgreement: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/agreements/{agreement}/tables/{file}',
    operationId: 'readTable',
    summary: 'A table of an agreement, computed on its bundled record',
    tags,
    request: { params: inAgreement.extend(tableParam(agreementTableNames).shape), query },
    responses: tableFile,
  }),
  ofShelf: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/tables/{file}',
    operationId: 'readShelfTable',
    summary: 'A table across all agreements, computed on their bundled records',
    tags,
    request: { params: tableParam(shelfTableNames), query },
    responses: tableFile,
  }),
  ofSpace: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/tables/{file}',
    operationId: 'readSpaceTable',
    summary: 'A table of a space, computed on what the logs hold here',
    tags,
    request: { params: inSpace.extend(tableParam(spaceTableNames).shape), query },
    responses: tableFile,
  }),
  // Who may read in a space may not therefore see what is not sent yet.
  ofDrafts: createRoute({
    ...asks('review'),
    method: 'get',
    path: '/spaces/{space}/review/tables/{file}',
    operationId: 'readReviewTable',
    summary: 'A table of what is neither released nor discarded in a space',
    tags,
    request: {
      params: inSpace.extend(tableParam(reviewTableNames).shape),
      query: z.object({ lang, bom }),
    },
    responses: tableFile,
  }),
} as const

export function tableRoutes<E extends AnyEnv>(app: OpenAPIHono<E>, library: Library): void {
  app.openapi(routes.ofAgreement, async (context) => {
    const { agreement, file } = context.req.valid('param')
    const held = library.named(agreement)
    if (held === null) throw new Problem('not-found', { place: 'agreement', value: agreement })
    const { name, form } = tableNamed(file, agreementTableNames)
    const asked = askedOf(context, context.req.valid('query'), library.today(), [held])
    return tableAnswer(agreementTable(name, held, asked), asked, form, `${agreement}-${name}`)
  })
  app.openapi(routes.ofShelf, async (context) => {
    const { name, form } = tableNamed(context.req.valid('param').file, shelfTableNames)
    const { estimates } = library
    const shelf = library.all()
    const asked = askedOf(context, context.req.valid('query'), library.today(), shelf)
    return tableAnswer(shelfTable(name, { shelf, estimates }, asked), asked, form, name)
  })
}

export function spaceTableRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.ofSpace, async (context) => {
    const { space: named, file } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    const { name, form } = tableNamed(file, spaceTableNames)
    const held = await heldIn(space)
    const today = isoOf(desk.clock()).slice(0, 10)
    const asked = askedOf(context, context.req.valid('query'), today, [held])
    const table = await spaceTable(name, space, held, asked)
    return tableAnswer(table, asked, form, `${named}-${name}`)
  })
  app.openapi(routes.ofDrafts, async (context) => {
    const { space: named, file } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'review')
    const { name, form } = tableNamed(file, reviewTableNames)
    const given = context.req.valid('query')
    const asOf = isoOf(desk.clock()).slice(0, 10)
    const asked = { words: wordsIn(context, given.lang), marked: isMarked(given.bom), asOf }
    const table = await waitingTable(space, asked.words)
    return tableAnswer(table, asked, form, `${named}-${name}`)
  })
}

/** The record as the page of a space has it: what the logs give, and what counts beside them. */
export async function heldIn({ agreement, centre, beside }: DeskSpace): Promise<Held> {
  const { record, refusals } = await centre.record()
  const lines = new Set(refusals.map(({ file, line }) => `${file} ${line}`))
  if (beside === null) return heldRecord(agreement, record, lines.size)
  return heldBeside(heldText(agreement, beside), record, lines.size)
}

async function spaceTable(
  name: (typeof spaceTableNames)[number],
  space: DeskSpace,
  held: Held,
  asked: AskedBy,
): Promise<Table> {
  if (name === 'messages') return lettersTable(space, asked.words)
  if (name === 'results') return differencesTable(space, asked.words)
  return name === 'logs' ? heldLogsTable(space, asked.words) : agreementTable(name, held, asked)
}

interface AskedBy extends Asked {
  readonly words: Words
  readonly marked: boolean
}

function askedOf(context: Context, given: Query, today: string, shelf: readonly Held[]): AskedBy {
  const agreements = shelf.map(({ world }) => world.agreement)
  const asOf = dayIn(given['as-of'], 'as-of') ?? today
  const knownOn = dayIn(given['known-on'], 'known-on')
  const [from, until] = [dayIn(given.from, 'from'), dayIn(given.until, 'until')]
  assertSpan(from ?? `${asOf.slice(0, 4)}-01-01`, until ?? `${asOf.slice(0, 4)}-12-31`)
  return {
    words: wordsIn(context, given.lang),
    asOf,
    knownOn,
    party: nameIn(given.party, 'party', agreements.flatMap(holdersOf)),
    count: nameIn(
      given.count,
      'count',
      agreements.flatMap(({ counts }) => counts.map(({ id }) => id)),
    ),
    from,
    until,
    kind: nameIn(
      given.kind,
      'kind',
      agreements.flatMap(({ items }) => items.map(({ id }) => id)),
    ),
    against: dayIn(given.against, 'against'),
    marked: isMarked(given.bom),
  }
}

/** Of what falls due: what recurs does so for ever, and all of it is computed for one who asks. */
const mostYears = 100

function assertSpan(from: string, until: string): void {
  if (until < from) {
    throw new Problem('bad-request', { place: 'until', value: until, expected: `${from} or later` })
  }
  const last = `${Number(from.slice(0, 4)) + mostYears}`.padStart(4, '0')
  if (Number(until.slice(0, 4)) <= Number(last)) return
  const expected = `no day after ${last}-12-31`
  throw new Problem('bad-request', { place: 'until', value: until, expected })
}

const holdersOf = ({ parties, groups }: Agreement): readonly string[] =>
  [...parties, ...groups].map(({ id }) => id)
