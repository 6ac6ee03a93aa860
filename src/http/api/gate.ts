// Who asks, and whether they may. The session is a cookie that no script can read and no other site
// can send; a request that writes must besides come from this server's own page. What was asked and
// not allowed is in the audit log like what was done.
import type { IncomingMessage } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Act, mayDo, type Person } from '#desk/person.ts'
import type { Deed } from '#desk/audit.ts'
import { pace } from '#desk/pace.ts'
import { isFresh, longestMs, type Session } from '#desk/sessions.ts'
import type { Language } from '#language/label.ts'
import { Problem, TooOften } from '../problem.ts'
import type { Desk, DeskSpace } from './desk.ts'

export interface Env {
  readonly Variables: {
    readonly session: Session | null
    readonly person: Person | null
  }
}

/** Two centres of one machine have one host name between them, and cookies know no ports. */
export const cookieOf = ({ party }: Desk): string => `mithaq-${party.replaceAll('.', '-')}`

export function identify(desk: Desk): MiddlewareHandler<Env> {
  return async (context, next) => {
    const found = await askerOf(context, desk)
    context.set('session', found?.session ?? null)
    context.set('person', found?.person ?? null)
    await next()
  }
}

interface Asker {
  readonly session: Session
  readonly person: Person
}

async function askerOf(context: Context, desk: Desk): Promise<Asker | null> {
  const token = getCookie(context, cookieOf(desk))
  const session = token === undefined ? null : await desk.sessions.find(token)
  const person = session === null ? null : await desk.people.named(session.person)
  return session === null || person?.active !== true ? null : { session, person }
}

/** The spaces that whoever asks may read in, in the order of the desk; nobody reads in none. */
export async function spacesSeen(context: Context, desk: Desk): Promise<readonly string[]> {
  const asker = await askerOf(context, desk)
  if (asker === null) return []
  return [...desk.spaces.keys()].filter((space) => mayDo(asker.person, 'read', space))
}

/** A page of another site can send a form or a fetch here, but not as coming from here. */
export const sameOrigin =
  (desk: Desk): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req
    if (method !== 'GET' && method !== 'HEAD') {
      const origin = context.req.header('origin')
      const site = context.req.header('sec-fetch-site') ?? 'same-origin'
      const isOwn = origin === undefined || hostOf(origin) === hostOf(originOf(context, desk))
      if (!isOwn || site !== 'same-origin') {
        throw new Problem('other-origin', { place: 'origin', value: origin ?? site })
      }
    }
    await next()
  }

function hostOf(url: string): string | null {
  return URL.parse(url)?.host ?? null
}

/** Where the browser thinks that it is: a proxy in front may have another name than this server. */
export function originOf(context: Context, desk: Desk): string {
  return desk.origin ?? new URL(context.req.url).origin
}

export function keepSession(context: Context, desk: Desk, token: string): void {
  setCookie(context, cookieOf(desk), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: originOf(context, desk).startsWith('https:'),
    maxAge: longestMs / 1000,
  })
}

export function dropSession(context: Context, desk: Desk): void {
  deleteCookie(context, cookieOf(desk), { path: '/' })
}

/** Somebody tries so many times a minute to sign in, and no more; by the address that they have. */
const triesAMinute = 20

export function slowly(desk: Desk): MiddlewareHandler {
  const tries = pace(triesAMinute, 60_000, desk.clock)
  return async (context, next) => {
    // Whoever signs out is not trying anything.
    const waitMs = context.req.method === 'DELETE' ? null : tries.wait(callerOf(context))
    if (waitMs !== null) throw new TooOften(waitMs)
    await next()
  }
}

/** The address of the other end; one for all where there is no socket. */
function callerOf(context: Context): string {
  const env = context.env as { readonly incoming?: IncomingMessage } | undefined
  return env?.incoming?.socket.remoteAddress ?? ''
}

/** The person who asks, where they may do this; refused, and noted, where they may not. */
export async function allowed(
  context: Context<Env>,
  desk: Desk,
  act: Act,
  space: string | null = null,
): Promise<Person> {
  const person = context.get('person')
  if (person === null) throw new Problem('not-signed-in')
  if (mayDo(person, act, space)) return person
  const about = `${context.req.method} ${context.req.path}`
  await desk.audit.note({ by: person.id, what: 'refused', space, about, came: 'not-allowed' })
  throw new Problem('not-allowed', { place: 'role', value: person.roles.join(' '), expected: act })
}

/** The same, for what gives or takes a way in: whoever asks has shown who they are just now. */
export async function allowedFresh(context: Context<Env>, desk: Desk, act: Act): Promise<Person> {
  const person = await allowed(context, desk, act)
  const session = context.get('session')
  if (session !== null && isFresh(session, desk.clock())) return person
  const about = `${context.req.method} ${context.req.path}`
  await desk.audit.note({ by: person.id, what: 'refused', space: null, about, came: 'not-fresh' })
  throw new Problem('not-fresh', { place: 'session' })
}

/** The space that is named, where this person may do this there. */
export async function spaceFor(
  context: Context<Env>,
  desk: Desk,
  named: string,
  act: Act,
): Promise<DeskSpace & { readonly person: Person }> {
  const person = await allowed(context, desk, act, named)
  const space = desk.spaces.get(named)
  if (space !== undefined) return { ...space, person }
  const expected = [...desk.spaces.keys()].join(' ')
  throw new Problem('no-space', { place: 'space', value: named, expected })
}

/** Notes what somebody did and what came of it, and lets a refusal go on its way. */
export async function noted<T>(
  desk: Desk,
  deed: Omit<Deed, 'came'>,
  act: () => Promise<T>,
): Promise<T> {
  try {
    const done = await act()
    await desk.audit.note({ ...deed, came: 'done' })
    return done
  } catch (error) {
    await desk.audit.note({ ...deed, came: error instanceof Error ? error.message : 'failed' })
    throw error
  }
}

const supports: Language[] = ['en', 'ru', 'ar']

export function languageOf(context: Context): Language {
  const found = accepts(context, { header: 'Accept-Language', supports, default: 'en' })
  return supports.find((one) => one === found) ?? 'en'
}
