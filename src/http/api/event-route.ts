// The stream of what changes, as server-sent events (HTML, section 9.2). It tells a session only
// what its person may see at that moment, and ends with the session: whoever was signed out hears
// no more. A page that does not take what it is sent is left.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { mayDo } from '#desk/person.ts'
import type { Session } from '#desk/sessions.ts'
import { TooOften } from '../problem.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { type Change, type Events, gatheredFrom } from './events.ts'
import { allowed, type Env } from './gate.ts'
import { asks, givesFile } from './route.ts'

/** So that neither end takes a silent stream for a dead one. */
const beatMs = 20_000
/** Of one session at once: each page that is open has one. */
const mostStreams = 16
/** Changes that were told and not taken yet. */
const mostWaiting = 64

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
  const gathered = gatheredFrom(desk.events)
  app.openapi(eventStream, async (context) => {
    await allowed(context, desk, 'read')
    const session = context.get('session')!
    const before = open.get(session.id) ?? 0
    if (before >= mostStreams) throw new TooOften(beatMs)
    open.set(session.id, before + 1)
    return streamSSE(context, async (stream) => {
      try {
        await follow(stream, { ...desk, events: gathered }, session)
      } finally {
        const left = (open.get(session.id) ?? 1) - 1
        if (left === 0) open.delete(session.id)
        else open.set(session.id, left)
      }
    })
  })
}

type Followed = Pick<Desk, 'people' | 'sessions'> & { readonly events: Pick<Events, 'listen'> }

async function follow(stream: SSEStreamingApi, desk: Followed, session: Session): Promise<void> {
  const over = Promise.withResolvers<void>()
  let waiting = 0
  let turn = stream.writeSSE({ event: 'open', data: '{}' })
  const inTurn = (event: string, change: Change | null) => {
    if (waiting >= mostWaiting) return over.resolve()
    waiting += 1
    turn = turn
      .then(async () => {
        const seen = await seenOf(desk, session, change)
        if (seen === 'over') {
          // So that the page does not try again what it has no right to.
          await stream.writeSSE({ event: 'over', data: '{}' })
          over.resolve()
        } else if (seen) await stream.writeSSE({ event, data: JSON.stringify(change ?? {}) })
        waiting -= 1
      })
      .catch(over.resolve)
    return undefined
  }
  const silence = desk.events.listen((change) => inTurn('change', change))
  stream.onAbort(over.resolve)
  const beat = setInterval(() => inTurn('beat', null), beatMs)
  await over.promise
  clearInterval(beat)
  silence()
}

/** Whether this change is for the eyes of that session now; `over` where it has ended. */
async function seenOf(
  desk: Pick<Desk, 'people' | 'sessions'>,
  session: Session,
  change: Change | null,
): Promise<boolean | 'over'> {
  const person = (await desk.sessions.lasts(session.id))
    ? await desk.people.named(session.person)
    : null
  if (person === null || !mayDo(person, 'read')) return 'over'
  return mayDo(person, 'read', change?.space ?? null)
}
