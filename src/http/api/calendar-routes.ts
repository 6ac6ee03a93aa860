// Calendars for programs that cannot sign in: private addresses, made and taken back by their
// person, and the files behind them. A file holds what its person may read on the day: the spaces
// by their logs, the other agreements by their bundled records.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { mayDo, type Person } from '#desk/person.ts'
import type { Feed } from '#desk/feeds.ts'
import { calendarOfHeld, monthsFrom } from '#extracts/calendar-file.ts'
import type { Held } from '#extracts/held.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { Problem } from '../problem.ts'
import {
  calendarMadeShape,
  calendarShape,
  calendarsShape,
  calendarWishShape,
  z,
} from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import { wordsIn } from './extract-words.ts'
import { allowed, type Env, noted } from './gate.ts'
import type { Library } from './library.ts'
import { answers, asks, asksNothing, givesFile, takes } from './route.ts'
import { heldIn } from './table-routes.ts'

const tags = ['calendar']

const routes = {
  list: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/calendars',
    operationId: 'listCalendars',
    summary: 'The own private calendars',
    tags,
    responses: answers('Calendars', calendarsShape),
  }),
  make: createRoute({
    ...asks('read'),
    method: 'post',
    path: '/calendars',
    operationId: 'makeCalendar',
    summary: 'Makes a private address for a calendar program; it is shown this once',
    tags,
    request: { body: takes(calendarWishShape) },
    responses: answers('The calendar and its address', calendarMadeShape),
  }),
  end: createRoute({
    ...asks('read'),
    method: 'delete',
    path: '/calendars/{id}',
    operationId: 'endCalendar',
    summary: 'Takes a private address back: it opens nothing any more',
    tags,
    request: { params: z.object({ id: z.string() }) },
    responses: answers('It is taken back', z.object({})),
  }),
  file: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/calendar/{file}',
    operationId: 'readCalendar',
    summary: 'What falls due, for whoever has the private address: docs/formats/calendar.md',
    tags,
    request: { params: z.object({ file: z.string().openapi({ example: 'TOKEN.ics' }) }) },
    responses: givesFile('The calendar', 'text/calendar'),
  }),
} as const

export function calendarRoutes(app: OpenAPIHono<Env>, desk: Desk, library: Library): void {
  app.openapi(routes.list, async (context) => {
    const { id } = await allowed(context, desk, 'read')
    return context.json({ calendars: (await desk.feeds.of(id)).map(shown) }, 200)
  })
  app.openapi(routes.make, async (context) => {
    const { id: person } = await allowed(context, desk, 'read')
    const { kept: feed, token } = await desk.feeds.make({ person, ...context.req.valid('json') })
    const about = feed.id
    await desk.audit.note({ by: person, what: 'calendar.made', space: null, about, came: 'done' })
    return context.json({ ...shown(feed), address: `/api/calendar/${token}.ics` }, 200)
  })
  app.openapi(routes.end, async (context) => {
    const { id: by } = await allowed(context, desk, 'read')
    const { id } = context.req.valid('param')
    await noted(desk, { by, what: 'calendar.ended', space: null, about: id }, async () => {
      if (!(await desk.feeds.end(by, id))) {
        throw new Problem('not-found', { place: 'id', value: id })
      }
    })
    return context.json({}, 200)
  })
  app.openapi(routes.file, async (context) => {
    const [token = '', ending] = context.req.valid('param').file.split('.', 2)
    const feed = ending === 'ics' ? await desk.feeds.find(token) : null
    const person = feed === null ? null : await desk.people.named(feed.person)
    // One answer to all who have no right to it: a wrong secret learns nothing.
    if (feed === null || person === null || !mayDo(person, 'read')) throw new Problem('not-found')
    if (await desk.feeds.read(feed)) {
      const deed = { by: person.id, what: 'calendar.read', space: null, about: feed.id } as const
      await desk.audit.note({ ...deed, came: 'done' })
    }
    const today = isoOf(desk.clock()).slice(0, 10)
    const text = calendarOfHeld(
      wordsIn(context, feed.language),
      await heldBy(desk, library, person),
      {
        asOf: today,
        from: monthsFrom(today, -1),
        until: monthsFrom(today, 12),
        party: feed.party,
      },
    )
    return new Response(encodeUtf8(text).slice(), {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
    })
  })
}

async function heldBy(desk: Desk, library: Library, person: Person): Promise<readonly Held[]> {
  const spaces = [...desk.spaces].filter(([id]) => mayDo(person, 'read', id))
  const own = await Promise.all(spaces.map(([, space]) => heldIn(space)))
  const others = library.all().filter(({ world }) => !desk.spaces.has(world.agreement.id))
  return [...own, ...others]
}

function shown({ id, language, party, made, readOn }: Feed): z.infer<typeof calendarShape> {
  return { id, language, party, made: isoOf(made), readOn }
}
