// Every table as comma-separated values or as a workbook: of the bundled records for anyone, of the
// record that a centre holds for those who may read there. What is asked is checked here, after it
// is known who asks.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Env as AnyEnv } from 'hono'
import { correspondence } from '#centre/correspondence.ts'
import { heldBeside, heldRecord, heldText, type Held } from '#extracts/held.ts'
import { tableCsv, type Asked, type Table, type Words } from '#extracts/table.ts'
import {
  agreementTable,
  agreementTableNames,
  messagesTable,
  shelfTable,
  shelfTableNames,
} from '#extracts/tables.ts'
import type { Agreement } from '#language/agreement.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { say } from '#locale/locale.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import { type Desk, type DeskSpace, isoOf } from './desk.ts'
import { wordsIn } from './extract-words.ts'
import { fileOf } from './file.ts'
import { type Env, spaceFor } from './gate.ts'
import type { Library } from './library.ts'
import { asks, asksNothing, givesFiles, inSpace } from './route.ts'
import { workbook, workbookType } from './workbook.ts'

const tags = ['tables']
const csvType = 'text/csv'
const inAgreement = z.object({ agreement: z.string().openapi({ example: 'new-start' }) })
const day = z.string().optional().openapi({ format: 'date', example: '2022-09-01' })
const word = z.string().optional()

const query = z.object({
  'as-of': day,
  'known-on': day,
  lang: word.openapi({
    description: 'ar, en or ru; the language of Accept-Language when left out',
  }),
  bom: word.openapi({ description: 'yes: comma-separated values begin with a byte order mark' }),
  party: word,
  count: word.openapi({ description: 'For the history: of this count alone' }),
  from: day.openapi({ description: 'For obligations: the first day due, or the year of as-of' }),
  until: day.openapi({ description: 'For obligations: the last day due' }),
})

type Query = z.infer<typeof query>

const fileNamed = (names: readonly string[]) =>
  z.object({
    file: z.string().openapi({
      description: `One of ${names.join(', ')}; with the ending .csv or .xlsx`,
      example: `${names[0] ?? ''}.csv`,
    }),
  })

const spaceTableNames = [...agreementTableNames, 'messages'] as const
const tableFile = givesFiles('The table', [csvType, workbookType])

const routes = {
  ofAgreement: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/agreements/{agreement}/tables/{file}',
    operationId: 'readTable',
    summary: 'A table of an agreement, computed on its bundled record',
    tags,
    request: { params: inAgreement.extend(fileNamed(agreementTableNames).shape), query },
    responses: tableFile,
  }),
  ofShelf: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/tables/{file}',
    operationId: 'readShelfTable',
    summary: 'A table across all agreements, computed on their bundled records',
    tags,
    request: { params: fileNamed(shelfTableNames), query },
    responses: tableFile,
  }),
  ofSpace: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/tables/{file}',
    operationId: 'readSpaceTable',
    summary: 'A table of a space, computed on what the logs hold here',
    tags,
    request: { params: inSpace.extend(fileNamed(spaceTableNames).shape), query },
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
    const shelf = library.all()
    const asked = askedOf(context, context.req.valid('query'), library.today(), shelf)
    return tableAnswer(shelfTable(name, shelf, asked), asked, form, name)
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
    const table =
      name === 'messages'
        ? await lettersTable(space, asked.words)
        : agreementTable(name, held, asked)
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

async function lettersTable({ agreement, centre }: DeskSpace, words: Words): Promise<Table> {
  const letters = await correspondence(centre)
  const rows = letters.map(({ message: logged, id, receipts, acknowledged }) => ({
    origin: logged.origin,
    index: logged.index,
    id,
    from: logged.message.from,
    to: logged.message.to,
    type: logged.message.type,
    time: isoOf(logged.message.time * 1000),
    effective: logged.message.effective ?? null,
    receiptedAt:
      receipts.length === 0 ? null : isoOf(Math.min(...receipts.map(({ time }) => time)) * 1000),
    acknowledged: acknowledged.length > 0,
    leaf: logged.leaf,
  }))
  return messagesTable(agreement, rows, words)
}

type Form = 'csv' | 'xlsx'

function tableNamed<Name extends string>(
  file: string,
  names: readonly Name[],
): { readonly name: Name; readonly form: Form } {
  const [, given = '', form] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? []
  const name = names.find((one) => one === given)
  if (name !== undefined && (form === 'csv' || form === 'xlsx')) return { name, form }
  const expected = names.map((one) => `${one}.csv`).join(' ')
  throw new Problem('not-found', { place: 'table', value: file, expected })
}

interface AskedBy extends Asked {
  readonly marked: boolean
}

function askedOf(context: Context, given: Query, today: string, shelf: readonly Held[]): AskedBy {
  const agreements = shelf.map(({ world }) => world.agreement)
  const asOf = dayIn(given, 'as-of') ?? today
  const knownOn = dayIn(given, 'known-on')
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
    from: dayIn(given, 'from'),
    until: dayIn(given, 'until'),
    marked: nameIn(given.bom, 'bom', ['yes', 'no']) === 'yes',
  }
}

const holdersOf = ({ parties, groups }: Agreement): readonly string[] =>
  [...parties, ...groups].map(({ id }) => id)

function nameIn(given: string | undefined, place: string, known: readonly string[]): string | null {
  if (given === undefined) return null
  if (known.includes(given)) return given
  throw new Problem('bad-request', { place, value: given, expected: [...new Set(known)].join(' ') })
}

/** A day of the calendar; 2019-02-29 is none. */
function dayIn(given: Query, place: 'as-of' | 'known-on' | 'from' | 'until'): string | null {
  const text = given[place]
  if (text === undefined) return null
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at) && isoOf(at).slice(0, 10) === text) return text
  throw new Problem('bad-request', { place, value: text, expected: 'a day, as 2022-09-01' })
}

async function tableAnswer(
  table: Table,
  { asOf, words, marked }: AskedBy,
  form: Form,
  name: string,
): Promise<Response> {
  const file = `${name}-${asOf}.${form}`
  if (form === 'csv') {
    return fileOf(encodeUtf8(tableCsv(table, marked)), `${csvType}; charset=utf-8`, file)
  }
  const bytes = await workbook(table, say(words, 'table.about'))
  return fileOf(bytes, workbookType, file)
}
