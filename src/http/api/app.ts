// The interface for programs, under /api: every route with its description, and the document that
// they make together. The page uses nothing else. What anyone may send before it is known who asks
// is bounded here.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../problem.ts'
import { auditRoutes } from './audit-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import type { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { deskTableRoutes } from './desk-table-routes.ts'
import { dumpRoute } from './dump-route.ts'
import { eventRoute } from './event-route.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { type Env, identify, sameOrigin, slowly } from './gate.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import type { Library } from './library.ts'
import { messageRoutes } from './message-routes.ts'
import { termOf } from './misfit.ts'
import { leadBack, openIdRoutes } from './openid-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { searchRoutes } from './search-route.ts'
import { sessionRoutes } from './session-routes.ts'
import { stixRoute } from './stix-route.ts'
import { describeShelf } from './shelf-paths.ts'
import { spaceTableRoutes, tableRoutes } from './table-routes.ts'
import { tokenRoutes } from './token-routes.ts'
import { wordsRoute } from './words-route.ts'

/** What a person writes; a courier's bundle has a limit of its own. */
const bodyBytes = 1024 * 1024

export function createApi(desk: Desk, library: Library): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook })
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
  })
  app.use(sameOrigin(desk))
  app.use(identify(desk))
  app.use(readable)
  app.use('/session/openid/*', leadBack)
  const pace = slowly(desk)
  for (const path of guarded) app.use(path, pace)
  sessionRoutes(app, desk)
  passkeyRoutes(app, desk)
  openIdRoutes(app, desk)
  messageRoutes(app, desk)
  exchangeRoutes(app, desk)
  ledgerRoutes(app, desk)
  resultRoutes(app, desk)
  auditRoutes(app, desk)
  eventRoute(app, desk)
  tableRoutes(app, library)
  proposalRoutes(app, library)
  dumpRoute(app, library, desk)
  wordsRoute(app, library)
  searchRoutes(app, library, desk)
  spaceTableRoutes(app, desk)
  deskTableRoutes(app, desk)
  calendarRoutes(app, desk, library)
  tokenRoutes(app, desk)
  stixRoute(app, desk)
  describeShelf(app)
  app.get('/openapi.json', (context) => context.json(openApiOf(app)))
  return app
}

/** What anyone may read, where no centre is run. */
export function createShelfApi(library: Library): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook })
  tableRoutes(app, library)
  proposalRoutes(app, library)
  dumpRoute(app, library, null)
  searchRoutes(app, library, null)
  return app
}

type Checked =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: z.ZodError }

/** Zod's own answer has the whole of what was sent in it. */
const defaultHook = (result: Checked) => {
  if (!result.success) throw problemOf(result.error)
  if (isDeeper(result.data, deepest)) {
    throw new Problem('bad-request', { place: 'body', expected: `at most ${deepest} levels` })
  }
}

function problemOf(error: z.ZodError): Problem {
  const [first] = error.issues
  const place = first?.path.join('.') ?? ''
  const expected = first === undefined ? '' : termOf(first)
  const value: unknown = first?.code === 'custom' ? first.params?.['unclear'] : undefined
  return typeof value === 'string'
    ? new Problem('unclear-name', { place, value, expected })
    : new Problem('bad-request', { place, expected })
}

/** Far more than a message of any agreement has; JSON is written and compared level by level. */
const deepest = 32

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1))
}

/** Where somebody could guess, or make sessions without end. */
const guarded = ['/session/*', '/invitation/*']

/** What a courier brings is no JSON, and has a limit of its own. */
const carried = /^\/api\/spaces\/[^/]+\/(?:courier|results)$/

/** A form of another site could send any other type without being asked whether it may. */
const readable: MiddlewareHandler = async (context, next) => {
  const { path, method } = context.req
  if (method === 'POST' && carried.test(path)) return next()
  const type = context.req.header('content-type')
  if (type !== undefined && !/^application\/json\s*(?:;|$)/i.test(type)) {
    const expected = 'application/json'
    throw new Problem('bad-request', { place: 'content-type', value: type, expected })
  }
  // To look for the body of a request that has none costs more than all else that is done here.
  return method === 'GET' || method === 'HEAD' ? next() : limited(context, next)
}

const limited = bodyLimit({
  maxSize: bodyBytes,
  onError: () => {
    throw new Problem('too-large', { expected: `at most ${bodyBytes} bytes` })
  },
})

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
