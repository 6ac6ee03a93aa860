// The stream of what changes, as server-sent events (HTML, section 9.2): who may open one, and how
// many. What goes to whom is the audience's.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { TooOften } from '../problem.ts'
import { audienceOf } from './audience.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { gatheredFrom } from './events.ts'
import { allowed, type Env } from './gate.ts'
import { asks, givesFile } from './route.ts'

/** Of one session at once: each browser has one for its windows, or each window has one. */
const mostStreams = 16
/** Whoever has too many may try again after that. */
const tryAgainMs = 20_000

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

export function eventRoute(app: OpenAPIHono<Env>, desk: Desk): void {
  const open = new Map<string, number>()
  const audience = audienceOf(desk)
  gatheredFrom(desk.events).listen(audience.tell)
  app.openapi(eventStream, async (context) => {
    await allowed(context, desk, 'read')
    const headers = { 'content-type': 'text/event-stream' }
    // Nobody would take that stream, nor end it.
    if (context.req.method === 'HEAD') return new Response(null, { headers })
    const session = context.get('session')!
    const before = open.get(session.id) ?? 0
    if (before >= mostStreams) throw new TooOften(tryAgainMs)
    open.set(session.id, before + 1)
    const stream = audience.join(session, () => {
      const left = (open.get(session.id) ?? 1) - 1
      if (left === 0) open.delete(session.id)
      else open.set(session.id, left)
    })
    return new Response(stream, { headers })
  })
}
