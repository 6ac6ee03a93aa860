// The audit log for who lets people in: page by page, of one person or one act, and all of it as
// lines of a file; as a table it is among those of the desk. Whoever takes it away stands in it.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { type AuditRecord, deedNames } from '#desk/audit.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { auditShape, z } from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import { isOf } from './desk-table-routes.ts'
import { fileOf } from './file.ts'
import { allowed, type Env } from './gate.ts'
import { answers, asks, givesFile } from './route.ts'

const tags = ['people']
const mostOnPage = 200

const routes = {
  page: createRoute({
    ...asks('administer'),
    method: 'get',
    path: '/audit',
    operationId: 'readAudit',
    summary: 'Who did what, when, the newest first; and whether the chain of records is whole',
    tags,
    request: {
      query: z.object({
        by: z
          .string()
          .optional()
          .openapi({ description: 'Of this person: what they did, and what was done to them' }),
        what: z.enum(deedNames).optional(),
        before: z.coerce
          .number()
          .int()
          .min(0)
          .optional()
          .openapi({ description: 'Those older than the record of this number' }),
        limit: z.coerce.number().int().min(1).max(mostOnPage).default(50),
      }),
    },
    responses: answers('A page of the audit log', auditShape),
  }),
  lines: createRoute({
    ...asks('administer'),
    method: 'get',
    path: '/audit.jsonl',
    operationId: 'exportAudit',
    summary: 'The audit log as a file, a record a line',
    tags,
    responses: givesFile('The file', 'application/jsonl'),
  }),
} as const

export function auditRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.page, async (context) => {
    await allowed(context, desk, 'administer')
    const { by, what, before, limit } = context.req.valid('query')
    const fitting = (await desk.audit.records()).filter(
      (one) => isOf(one, { by, what }) && (before === undefined || one.index < before),
    )
    const page = fitting.slice(-limit).toReversed()
    const older = fitting.length > limit ? (page.at(-1)?.index ?? null) : null
    const firstBroken = await desk.audit.firstBroken()
    return context.json({ records: page.map(shown), older, firstBroken }, 200)
  })
  app.openapi(routes.lines, async (context) => {
    const { id: by } = await allowed(context, desk, 'administer')
    await desk.audit.note({ by, what: 'audit.exported', space: null, about: null, came: 'done' })
    const records = await desk.audit.records()
    const text = records.map((one) => `${JSON.stringify(one)}\n`).join('')
    return fileOf(encodeUtf8(text), 'application/jsonl', 'audit.jsonl')
  })
}

function shown({ at, ...rest }: AuditRecord) {
  return { ...rest, at: isoOf(at) }
}
