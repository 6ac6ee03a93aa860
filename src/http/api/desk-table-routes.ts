// What a centre keeps of people, as files: one's own sessions, passkeys, reading tokens and private
// calendars for who may read; everyone, their sessions and the audit log for who lets people in.
// Whoever takes the audit log away stands in it.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { type AuditRecord, deedNames } from '#desk/audit.ts'
import type { Table } from '#extracts/table.ts'
import { z } from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import {
  type AskedOfDesk,
  auditTable,
  calendarsTable,
  passkeysTable,
  peopleTable,
  sessionsTable,
  tokensTable,
} from './desk-tables.ts'
import { wordsIn } from './extract-words.ts'
import { allowed, type Env } from './gate.ts'
import { asks } from './route.ts'
import {
  bom,
  type Form,
  isMarked,
  lang,
  tableAnswer,
  tableFile,
  tableNamed,
  tableParam,
} from './table-file.ts'

const tags = ['tables']
const ownNames = ['sessions', 'passkeys', 'tokens', 'calendars'] as const
const centreNames = ['people', 'sessions', 'audit'] as const
const query = z.object({ lang, bom })

const routes = {
  own: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/own/tables/{file}',
    operationId: 'readOwnTable',
    summary: 'A table of what is the own here; no secret stands in it',
    tags,
    request: { params: tableParam(ownNames), query },
    responses: tableFile,
  }),
  centre: createRoute({
    ...asks('administer'),
    method: 'get',
    path: '/centre/tables/{file}',
    operationId: 'readCentreTable',
    summary: 'A table of who is here, who is signed in, or who did what; no secret stands in it',
    tags,
    request: {
      params: tableParam(centreNames),
      query: query.extend({
        by: z.string().optional().openapi({
          description: 'For the audit log: what this person did, and had done to them',
        }),
        what: z
          .enum(deedNames)
          .optional()
          .openapi({ description: 'For the audit log: of this act alone' }),
      }),
    },
    responses: tableFile,
  }),
} as const

export function deskTableRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.own, async (context) => {
    const { id } = await allowed(context, desk, 'read')
    const { name, form } = tableNamed(context.req.valid('param').file, ownNames)
    const given = context.req.valid('query')
    const asked = { desk, words: wordsIn(context, given.lang), marked: isMarked(given.bom) }
    return answer(await ownTable(name, asked, id), asked, form, name)
  })
  app.openapi(routes.centre, async (context) => {
    const { id: by } = await allowed(context, desk, 'administer')
    const { name, form } = tableNamed(context.req.valid('param').file, centreNames)
    const given = context.req.valid('query')
    const asked = { desk, words: wordsIn(context, given.lang), marked: isMarked(given.bom) }
    if (name === 'people') return answer(await peopleTable(asked), asked, form, name)
    if (name === 'sessions') {
      const table = await sessionsTable(asked, 'sessions.all', await desk.sessions.all())
      return answer(table, asked, form, name)
    }
    await desk.audit.note({ by, what: 'audit.exported', space: null, about: null, came: 'done' })
    const records = (await desk.audit.records()).filter((one) => isOf(one, given))
    return answer(await auditTable(asked, records), asked, form, name)
  })
}

interface Wanted {
  readonly by?: string | undefined
  readonly what?: string | undefined
}

/** Of a person there is what they did and what was done to them. */
export function isOf(record: AuditRecord, { by, what }: Wanted): boolean {
  return (
    (by === undefined || record.by === by || record.about === by) &&
    (what === undefined || record.what === what)
  )
}

async function ownTable(
  name: (typeof ownNames)[number],
  asked: AskedOfDesk,
  person: string,
): Promise<Table> {
  const { feeds, passkeys, sessions, tokens } = asked.desk
  if (name === 'passkeys') return passkeysTable(asked, await passkeys.of(person))
  if (name === 'tokens') return tokensTable(asked, await tokens.of(person))
  if (name === 'calendars') return calendarsTable(asked, await feeds.of(person))
  const own = (await sessions.all()).filter((one) => one.person === person)
  return sessionsTable(asked, 'sessions.own', own)
}

function answer(
  table: Table,
  asked: AskedOfDesk & { readonly marked: boolean },
  form: Form,
  name: string,
): Promise<Response> {
  const today = isoOf(asked.desk.clock()).slice(0, 10)
  return tableAnswer(table, { ...asked, asOf: today }, form, name)
}
