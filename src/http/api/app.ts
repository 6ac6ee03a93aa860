// The interface for programs, under /api: every route with its description, the document that they
// make together, and the stream of what changes. The page uses nothing else.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { Problem } from '../problem.ts'
import { auditRoutes } from './audit-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { dumpRoute } from './dump-route.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { allowed, type Env, identify, sameOrigin, slowly } from './gate.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import type { Library } from './library.ts'
import { messageRoutes } from './message-routes.ts'
import { openIdRoutes } from './openid-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { asks, givesFile } from './route.ts'
import { searchRoutes } from './search-route.ts'
import { sessionRoutes } from './session-routes.ts'
import { spaceTableRoutes, tableRoutes } from './table-routes.ts'

/** What a person writes; a courier's bundle has a limit of its own. */
const bodyBytes = 1024 * 1024
/** So that neither end takes a silent stream for a dead one. */
const beatMs = 20_000

export function createApi(desk: Desk, library: Library): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook })
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
  })
  app.use(sameOrigin(desk))
  app.use(identify(desk))
  app.use((context, next) => {
    const isBundle = context.req.path.endsWith('/courier')
    return isBundle ? next() : bodyLimit({ maxSize: bodyBytes, onError: tooLarge })(context, next)
  })
  for (const path of guarded) app.use(path, slowly(desk))
  sessionRoutes(app, desk)
  passkeyRoutes(app, desk)
  openIdRoutes(app, desk)
  messageRoutes(app, desk)
  exchangeRoutes(app, desk)
  ledgerRoutes(app, desk)
  auditRoutes(app, desk)
  eventRoute(app, desk)
  tableRoutes(app, library)
  dumpRoute(app, library, desk)
  searchRoutes(app, library)
  spaceTableRoutes(app, desk)
  calendarRoutes(app, desk, library)
  app.get('/openapi.json', (context) => context.json(openApiOf(app)))
  return app
}

/** What anyone may read, where no centre is run. */
export function createShelfApi(library: Library): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  tableRoutes(app, library)
  dumpRoute(app, library, null)
  searchRoutes(app, library)
  return app
}

/** Zod's own answer has the whole of what was sent in it. */
const defaultHook = (result: { success: true } | { success: false; error: z.ZodError }) => {
  if (result.success) return
  const [first] = result.error.issues
  const place = first?.path.join('.') ?? ''
  throw new Problem('bad-request', { place, expected: first?.message ?? '' })
}

/** Where somebody could guess; choosing a person of a demonstration guesses nothing. */
const guarded = [
  '/session/passkey',
  '/session/passkey/*',
  '/session/openid',
  '/session/openid/*',
  '/invitation',
  '/invitation/*',
]

const tooLarge = (): never => {
  throw new Problem('too-large', { expected: `at most ${bodyBytes} bytes` })
}

/** The document of OpenAPI 3.1 that is checked in as docs/openapi.json. */
export function openApiOf(app: OpenAPIHono<Env>): object {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Mithaq',
      version: '1',
      description:
        'A centre at work: messages, drafts, lines, the ledger. Sign in first; the session is a ' +
        'cookie. A request that writes must come from the page of the same server, or from a ' +
        'program that names no other origin.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api' }],
  })
}

const eventStream = createRoute({
  ...asks('read'),
  method: 'get',
  path: '/events',
  operationId: 'followChanges',
  summary: 'What has changed, as server-sent events: the kind, and the space',
  tags: ['exchange'],
  request: { query: z.object({}) },
  responses: givesFile('The stream', 'text/event-stream'),
})

function eventRoute(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(eventStream, async (context) => {
    const person = await allowed(context, desk, 'read')
    return streamSSE(context, async (stream) => {
      const silence = desk.events.listen((change) => {
        const isSeen =
          change.space === null || (person.spaces ?? [change.space]).includes(change.space)
        if (isSeen) void stream.writeSSE({ event: 'change', data: JSON.stringify(change) })
      })
      stream.onAbort(silence)
      await stream.writeSSE({ event: 'open', data: '{}' })
      while (!stream.aborted) {
        await stream.sleep(beatMs)
        await stream.writeSSE({ event: 'beat', data: '{}' })
      }
    })
  })
}
