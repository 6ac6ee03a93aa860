// Who asks, and whether they may. The session is a cookie that no script can read and no other site
// can send; a request that writes must besides come from this server's own page. What was asked and
// not allowed is in the audit log like what was done.
import type { IncomingMessage } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { pace } from '#centre/pace.ts'
import { type Act, mayDo, type Person } from '#desk/person.ts'
import type { Deed } from '#desk/audit.ts'
import { isFresh, longestMs, type Session } from '#desk/sessions.ts'
import type { Language } from '#language/label.ts'
import { preferredLanguage } from '#locale/preferred-language.ts'
import { callerAt, countedAs, isLoopback, isOwnName } from '../address.ts'
import { Problem, TooOften } from '../problem.ts'
import { type Allowance, share } from '../share.ts'
import type { Desk, DeskSpace } from './desk.ts'

export interface Env {
  readonly Variables: {
    readonly desk: Desk
    readonly session: Session | null
    readonly person: Person | null
    /** The page that the browser is led back to. */
    readonly back?: string
  }
}

/** Two centres of one machine have one host name between them, and cookies know no ports. */
const ownName = ({ party }: Desk): string => `mithaq-${party.replaceAll('.', '-')}`

/** Over HTTPS a name that no other page of the domain can set (RFC 6265bis, section 4.1.3). */
export const cookieOf = (desk: Desk): string =>
  isHttps(desk) ? `__Host-${ownName(desk)}` : ownName(desk)

export const visitCookieOf = (desk: Desk): string =>
  `${isHttps(desk) ? '__Secure-' : ''}${ownName(desk)}-visit`

export const isHttps = ({ origin }: Desk): boolean => origin?.startsWith('https:') ?? false

export function identify(desk: Desk): MiddlewareHandler<Env> {
  return async (context, next) => {
    const found = await askerOf(context, desk)
    context.set('desk', desk)
    context.set('session', found?.session ?? null)
    context.set('person', found?.person ?? null)
    await next()
  }
}

interface Asker {
  readonly session: Session
  readonly person: Person
}

/** Looked for once in a request, which may be asked of in several places. */
const askers = new WeakMap<Request, Promise<Asker | null>>()

/** Who asks, by the cookie of a session that lasts; null for a stranger. */
function askerOf(context: Context, desk: Desk): Promise<Asker | null> {
  const { raw } = context.req
  const found = askers.get(raw) ?? findAsker(context, desk)
  askers.set(raw, found)
  return found
}

async function findAsker(context: Context, desk: Desk): Promise<Asker | null> {
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

/**
 * A page of another site can have its own name lead to this machine, and is then of one origin with
 * it as far as a browser can tell; but the name stands in each request.
 */
export const ownHost =
  (desk: Desk): MiddlewareHandler =>
  async (context, next) => {
    const called = [new URL(context.req.url).hostname, nameIn(context.req.header('host'))]
    const known = [...desk.hosts, ...(desk.origin === null ? [] : [new URL(desk.origin).hostname])]
    const other = called.find((name) => name !== null && !isOwnName(name) && !known.includes(name))
    if (other !== undefined) throw new Problem('other-host', { place: 'host', value: other ?? '' })
    await next()
  }

/** Null where there is no such header; what stands there, where it is no name at all. */
function nameIn(host: string | undefined): string | null {
  return host === undefined ? null : (URL.parse(`http://${host}`)?.hostname ?? host)
}

/** A page of another site can send a form or a fetch here, but not as coming from here. */
export const sameOrigin =
  (desk: Desk): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req
    if (method !== 'GET' && method !== 'HEAD') {
      const origin = context.req.header('origin')
      const site = context.req.header('sec-fetch-site') ?? 'same-origin'
      const isOwn = origin === undefined || origin === originOf(context, desk)
      if (!isOwn || site !== 'same-origin') {
        throw new Problem('other-origin', { place: 'origin', value: origin ?? site })
      }
    }
    await next()
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
    secure: isHttps(desk),
    maxAge: longestMs / 1000,
  })
}

export function dropSession(context: Context, desk: Desk): void {
  deleteCookie(context, cookieOf(desk), { path: '/', secure: isHttps(desk) })
}

/** Somebody tries so many times to sign in, and again a minute later; by the address they have. */
const tries = 20
/** Choosing a person guesses nothing; each choice makes a session all the same. */
const choices = 60
const minute = 60_000

export function slowly(desk: Desk): MiddlewareHandler {
  const paces = {
    guess: pace(tries, minute, desk.clock),
    choose: pace(choices, minute, desk.clock),
  }
  return async (context, next) => {
    const { method, path } = context.req
    // Whoever signs out is not trying anything.
    if (method === 'DELETE') return next()
    const of = path.endsWith('/demonstration') ? paces.choose : paces.guess
    const waitMs = of.wait(countedAs(callerOf(context, desk)))
    if (waitMs !== null) throw new TooOften(waitMs)
    return next()
  }
}

/** A minute at once, for a whole office behind one address; the other half is for all others. */
const ofStrangers: Allowance = { atOnceMs: minute, part: 1 / 2 }

/**
 * What is computed for who is not signed in takes its share of the server's time and no more. Who
 * sits at this machine has the whole of it. Ways to sign in wait for others, and have a pace.
 */
export function sharedOut(desk: Desk | null, uptime: () => number): MiddlewareHandler {
  const { wait, spend } = share(ofStrangers, uptime)
  return async (context, next) => {
    const { method, path } = context.req
    const isReading = (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/session/')
    if (!isReading || isFromHere(context)) return next()
    if (desk !== null && (await askerOf(context, desk)) !== null) return next()
    const who = countedAs(callerOf(context, desk))
    const waitMs = wait(who)
    if (waitMs !== null) throw new TooOften(waitMs)
    const began = uptime()
    await next()
    return spend(who, uptime() - began)
  }
}

/** Who calls, as far as it can be known; one for all where there is no socket. */
function callerOf(context: Context, desk: Desk | null): string {
  const proxies = desk?.proxies ?? []
  return callerAt(socketOf(context) ?? '', context.req.header('x-forwarded-for'), proxies)
}

function socketOf(context: Context): string | null {
  const env = context.env as { readonly incoming?: IncomingMessage } | undefined
  return env?.incoming?.socket.remoteAddress ?? null
}

/** Whether it was asked on this machine itself, with nothing between. */
export function isFromHere(context: Context): boolean {
  const between = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via']
  if (between.some((name) => context.req.header(name) !== undefined)) return false
  const socket = socketOf(context)
  return socket === null || isLoopback(socket)
}

/**
 * Lets a request go on whose person may do this, in the space that its address names, before
 * anything that it brings is read.
 */
export function admitted(act: Act): MiddlewareHandler<Env> {
  return async (context, next) => {
    await allowed(context, context.get('desk'), act, context.req.param('space') ?? null)
    await next()
  }
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
  const about = `${context.req.method} ${context.req.path}`.slice(0, longestAbout)
  await desk.audit.note({ by: person.id, what: 'refused', space, about, came: 'not-allowed' })
  throw new Problem('not-allowed', { place: 'role', value: person.roles.join(' '), expected: act })
}

const longestAbout = 200

/** The same, for what gives or takes a way in: whoever asks has shown who they are just now. */
export async function allowedFresh(context: Context<Env>, desk: Desk, act: Act): Promise<Person> {
  const person = await allowed(context, desk, act)
  const session = context.get('session')
  if (session !== null && isFresh(session, desk.clock())) return person
  const about = `${context.req.method} ${context.req.path}`.slice(0, longestAbout)
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
  const expected = [...desk.spaces.keys()].filter((one) => mayDo(person, act, one)).join(' ')
  throw new Problem('no-space', { place: 'space', value: named, expected })
}

/** Notes what somebody did and what came of it, and lets a refusal go on its way. */
export function noted<T>(
  desk: Desk,
  { about, ...deed }: Omit<Deed, 'came'>,
  act: () => Promise<T>,
): Promise<T> {
  return notedAs(desk, deed, async () => ({ about, done: await act() }), about)
}

/** The same, where what it was done to is known only afterwards. */
export async function notedAs<T>(
  desk: Desk,
  deed: Omit<Deed, 'came' | 'about'>,
  act: () => Promise<{ readonly about: string | null; readonly done: T }>,
  before: string | null = null,
): Promise<T> {
  const { about, done } = await act().catch(async (error: unknown) => {
    const came = error instanceof Error ? error.message : 'failed'
    await desk.audit.note({ ...deed, about: before, came })
    throw error
  })
  await desk.audit.note({ ...deed, about, came: 'done' })
  return done
}

const spoken: readonly Language[] = ['en', 'ru', 'ar']

export function languageOf(context: Context): Language {
  return preferredLanguage(context.req.header('accept-language') ?? '', spoken) ?? 'en'
}
