// Signing in and out, who is here, and who may be: the people of the centre and their sessions. In
// a demonstration one signs in by choosing a person.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { DeedName } from '#desk/audit.ts'
import { actsOfPerson, mayDo, type Person } from '#desk/person.ts'
import { endOf, type Session, type SignIn } from '#desk/sessions.ts'
import { Problem } from '../problem.ts'
import {
  demonstrationKeyShape,
  deskShape,
  newPersonShape,
  personChangeShape,
  personShape,
  sessionShape,
  z,
} from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import {
  allowed,
  allowedFresh,
  dropSession,
  type Env,
  isFromHere,
  keepSession,
  noted,
} from './gate.ts'
import { answers, asks, asksNothing, takes } from './route.ts'
import { canComeIn, keepingWayIn } from './way-in.ts'

const tags = ['people']
const named = z.object({ id: z.string() })

const routes = {
  desk: createRoute({
    ...asksNothing,
    method: 'get',
    path: '/desk',
    operationId: 'readDesk',
    summary: 'Whose centre this is, who asks, and what they may do',
    tags,
    responses: answers('The desk', deskShape),
  }),
  choose: createRoute({
    ...asksNothing,
    method: 'post',
    path: '/session/demonstration',
    operationId: 'choosePerson',
    summary: 'Signs in as somebody of the demonstration',
    tags,
    request: { body: takes(z.object({ person: z.string().max(40) })) },
    responses: answers('The desk as this person sees it', deskShape),
  }),
  key: createRoute({
    ...asks('sign'),
    method: 'get',
    path: '/demonstration/key',
    operationId: 'readDemonstrationKey',
    summary: 'The key of the officer who asks, for everyone to see: in a demonstration alone',
    tags,
    responses: answers('A secret key as key files have it', demonstrationKeyShape),
  }),
  leave: createRoute({
    ...asksNothing,
    method: 'delete',
    path: '/session',
    operationId: 'signOut',
    summary: 'Ends the own session',
    tags,
    responses: answers('The desk as a stranger sees it', deskShape),
  }),
  sessions: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/sessions',
    operationId: 'listSessions',
    summary: 'The own sessions; those of everyone, for who administers',
    tags,
    responses: answers('Sessions', z.object({ sessions: z.array(sessionShape) })),
  }),
  revoke: createRoute({
    ...asks('read'),
    method: 'delete',
    path: '/sessions/{id}',
    operationId: 'endSession',
    summary: 'Ends a session: an own one, or any, for who administers',
    tags,
    request: { params: named },
    responses: answers('It has ended', z.object({})),
  }),
  people: createRoute({
    ...asks('administer'),
    method: 'get',
    path: '/people',
    operationId: 'listPeople',
    summary: 'Everyone who works here or did',
    tags,
    responses: answers('People', z.object({ people: z.array(personShape) })),
  }),
  add: createRoute({
    ...asks('administer'),
    method: 'post',
    path: '/people',
    operationId: 'addPerson',
    summary: 'Lets somebody in; asks for a fresh sign-in',
    tags,
    request: { body: takes(newPersonShape) },
    responses: answers('The person', personShape),
  }),
  change: createRoute({
    ...asks('administer'),
    method: 'patch',
    path: '/people/{id}',
    operationId: 'changePerson',
    summary:
      'Changes what somebody may do, or lets them go; their sessions end. Asks for a fresh ' +
      'sign-in, except to let somebody go',
    tags,
    request: { params: named, body: takes(personChangeShape) },
    responses: answers('The person', personShape),
  }),
} as const

export function sessionRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.desk, async (context) => context.json(await deskAsSeen(context, desk), 200))
  app.openapi(routes.choose, async (context) => {
    if (!desk.signInBy.includes('demonstration')) throw new Problem('not-found')
    if (!isFromHere(context)) throw new Problem('demonstration-elsewhere')
    const { person } = context.req.valid('json')
    await signIn(context, desk, person, { how: 'demonstration' })
    return context.json(await deskAsSeen(context, desk), 200)
  })
  app.openapi(routes.key, async (context) => {
    const { officer } = await allowed(context, desk, 'sign')
    const key = desk.demonstrationKeys?.get(officer ?? '')
    if (officer === null || key === undefined) throw new Problem('not-found')
    return context.json({ officer, key }, 200)
  })
  app.openapi(routes.leave, async (context) => {
    const session = context.get('session')
    if (session !== null) await endSession(desk, session.id, session.person)
    dropSession(context, desk)
    context.set('session', null)
    context.set('person', null)
    return context.json(await deskAsSeen(context, desk), 200)
  })
  app.openapi(routes.sessions, async (context) => {
    const person = await allowed(context, desk, 'read')
    const own = context.get('session')
    const seen = await sessionsSeenBy(desk, person)
    return context.json({ sessions: seen.map((one) => shownSession(one, own)) }, 200)
  })
  app.openapi(routes.revoke, async (context) => {
    const person = await allowed(context, desk, 'read')
    const { id } = context.req.valid('param')
    const session = (await sessionsSeenBy(desk, person)).find((one) => one.id === id)
    if (session === undefined) {
      const deed = { by: person.id, what: 'session.ended', space: null, about: id } as const
      await desk.audit.note({ ...deed, came: 'no-session' })
      throw new Problem('no-session', { place: 'id', value: id })
    }
    await endSession(desk, session.id, person.id)
    return context.json({}, 200)
  })
  peopleRoutes(app, desk)
}

function peopleRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.people, async (context) => {
    await allowed(context, desk, 'administer')
    return context.json({ people: (await desk.people.all()).map(mutablePerson) }, 200)
  })
  app.openapi(routes.add, async (context) => {
    const { id: by } = await allowedFresh(context, desk, 'administer')
    const given = context.req.valid('json')
    const person = { ...given, active: true }
    const deed = { by, what: 'person.added', space: null, about: person.id } as const
    const after = (one: Person) => canComeIn(desk, one)
    await noted(desk, deed, () =>
      keepingWayIn(desk, after, async () => {
        await checkEntered(desk, person, null)
        const refusal = await desk.people.add(person)
        if (refusal !== null) throw new Problem(refusal, { place: 'id', value: person.id })
      }),
    )
    desk.events.tell({ what: 'people', space: null })
    return context.json(mutablePerson((await desk.people.named(person.id))!), 200)
  })
  app.openapi(routes.change, async (context) => {
    await allowed(context, desk, 'administer')
    const { id } = context.req.valid('param')
    const change = definedOf(context.req.valid('json'))
    const isGoing = change.active === false && Object.keys(change).length === 1
    const asked = isGoing ? allowed : allowedFresh
    const { id: by } = await asked(context, desk, 'administer')
    const after = (one: Person) => canComeIn(desk, one.id === id ? { ...one, ...change } : one)
    await noted(desk, { by, what: deedOf(change), space: null, about: id }, () =>
      keepingWayIn(desk, after, async () => {
        await checkEntered(desk, { id, ...change }, await desk.people.named(id))
        const refusal = await desk.people.change(id, change)
        if (refusal !== null) throw new Problem(refusal, { place: 'id', value: id })
      }),
    )
    const stays = id === by && change.active !== false
    for (const one of await desk.sessions.all()) {
      if (one.person === id && !stays) await endSession(desk, one.id, by)
    }
    desk.events.tell({ what: 'people', space: null })
    return context.json(mutablePerson((await desk.people.named(id))!), 200)
  })
}

type Entered = Pick<Person, 'id'> & Partial<Person>

/** A name of the provider that two have lets in neither; a space that is not here shows nothing. */
async function checkEntered(desk: Desk, entered: Entered, before: Person | null): Promise<void> {
  const returns = entered.active === true && entered.subject === undefined
  const subject = (returns ? before?.subject : entered.subject) ?? null
  const others = (await desk.people.all()).filter(({ id, active }) => active && id !== entered.id)
  if (subject !== null && others.some((one) => one.subject === subject)) {
    throw new Problem('subject-taken', { place: 'subject', value: subject })
  }
  const known = [...desk.spaces.keys(), ...(before?.spaces ?? [])]
  const unknown = entered.spaces?.find((one) => !known.includes(one))
  if (unknown === undefined) return
  const expected = [...desk.spaces.keys()].join(' ')
  throw new Problem('no-space', { place: 'spaces', value: unknown, expected })
}

function deedOf({ active }: Partial<Person>): DeedName {
  if (active === undefined) return 'person.changed'
  return active ? 'person.returned' : 'person.left'
}

interface Entering {
  readonly how: SignIn
  /** Whether they have shown who they are just now, and not to a provider some time ago. */
  readonly isShown?: boolean
  /** The session of the same browser that this one takes the place of. */
  readonly before?: string | null
}

/** Begins a session for somebody who has shown who they are; the one before it ends. */
export async function signIn(
  context: Context<Env>,
  desk: Desk,
  id: string,
  { how, isShown = true, before = context.get('session')?.id ?? null }: Entering,
): Promise<void> {
  const person = await desk.people.named(id)
  if (person?.active !== true) {
    const day = person === null ? null : await lastDayOf(desk, id)
    const came = day === null ? 'no-person' : 'person-left'
    await desk.audit.note({ by: null, what: 'session.begun', space: null, about: id, came })
    throw new Problem(came, { place: 'person', value: id, ...(day === null ? {} : { day }) })
  }
  const agent = context.req.header('user-agent') ?? ''
  // Not told to pages: theirs would ask who is signed in before it has the new cookie.
  if (before !== null) await noteEnd(desk, before, id)
  const { session, token } = await desk.sessions.begin({ person: id, how, agent, isShown })
  const about = session.id
  await desk.audit.note({ by: id, what: 'session.begun', space: null, about, came: 'done' })
  keepSession(context, desk, token)
  context.set('session', session)
  context.set('person', person)
}

/** When somebody was let go, as the audit log has it. */
async function lastDayOf(desk: Desk, id: string): Promise<string | null> {
  const left = (await desk.audit.records()).findLast(
    ({ what, about, came }) => what === 'person.left' && about === id && came === 'done',
  )
  return left === undefined ? null : new Date(left.at).toISOString().slice(0, 10)
}

async function endSession(desk: Desk, id: string, by: string): Promise<void> {
  const hasEnded = await noteEnd(desk, id, by)
  // Streams of that session hear of it and end.
  if (hasEnded) desk.events.tell({ what: 'people', space: null })
}

async function noteEnd(desk: Desk, id: string, by: string): Promise<boolean> {
  if (!(await desk.sessions.end(id))) return false
  await desk.audit.note({ by, what: 'session.ended', space: null, about: id, came: 'done' })
  return true
}

/** Their own; everyone's, for who administers. */
async function sessionsSeenBy(desk: Desk, person: Person): Promise<readonly Session[]> {
  const all = await desk.sessions.all()
  return mayDo(person, 'administer') ? all : all.filter((one) => one.person === person.id)
}

export async function deskAsSeen(
  context: Context<Env>,
  desk: Desk,
): Promise<z.infer<typeof deskShape>> {
  const person = context.get('person')
  const session = context.get('session')
  const isDemonstration = desk.signInBy.includes('demonstration')
  const people = isDemonstration ? await desk.people.all() : []
  const seen = [...desk.spaces].filter(([id]) => (person?.spaces ?? [id]).includes(id))
  return {
    centre: { name: desk.name, party: desk.party },
    demonstration: isDemonstration,
    signInBy: [...desk.signInBy],
    people: people.filter((one) => one.active).map(mutablePerson),
    person: person === null ? null : mutablePerson(person),
    acts: person === null ? [] : [...actsOfPerson(person)],
    session: session === null ? null : shownSession(session, session),
    spaces: seen.map(([agreement, { centre }]) => ({
      agreement,
      self: centre.space.self,
      parties: [...centre.space.parties].map(([name, party]) => ({ name, party })),
    })),
  }
}

function shownSession(session: Session, own: Session | null): z.infer<typeof sessionShape> {
  const { began, seen, shown, ...rest } = session
  const times = { began: isoOf(began), seen: isoOf(seen), endsBy: isoOf(endOf(session)) }
  return { ...rest, ...times, shown: shown ? isoOf(shown) : null, own: own?.id === session.id }
}

function mutablePerson(person: Person): z.infer<typeof personShape> {
  const spaces = person.spaces === null ? null : [...person.spaces]
  return { ...person, roles: [...person.roles], spaces }
}

function definedOf(change: z.infer<typeof personChangeShape>): Partial<Omit<Person, 'id'>> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
