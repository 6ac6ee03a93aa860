// Signing in by the identity provider of a ministry. The browser goes there with a state and a
// nonce that are used once, and with a cookie, so that nobody is signed in by an answer that was
// meant for another browser. Nobody becomes a person of this centre by it. A browser has left its
// page for this: what cannot be done is told on the page that it is led back to.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Visit } from '#desk/once.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { type Env, isHttps, originOf, visitCookieOf } from './gate.ts'
import type { Shown } from './openid.ts'
import { asksNothing, sendsOn } from './route.ts'
import { signIn } from './session-routes.ts'

const tags = ['people']
const path = '/session/openid'
const callbackPath = `${path}/callback`

/** Pages of this server alone: what another site puts here leads nowhere else. */
const backForm = /^\/(?:[a-z0-9][\w.~%-]*(?:\/[\w.~%-]+)*)?(?:\?[\w=&.~%-]*)?$/

const routes = {
  go: createRoute({
    ...asksNothing,
    method: 'get',
    path,
    operationId: 'goToProvider',
    summary: 'Sends the browser to the identity provider',
    tags,
    request: {
      query: z.object({
        again: z
          .enum(['yes'])
          .optional()
          .openapi({ description: 'The provider is to see anew whom it knows from before' }),
        back: z
          .string()
          .regex(backForm)
          .default('/')
          .openapi({ description: 'The page to come back to' }),
      }),
    },
    responses: sendsOn('To the provider'),
  }),
  back: createRoute({
    ...asksNothing,
    method: 'get',
    path: callbackPath,
    operationId: 'comeFromProvider',
    summary: 'Signs in who comes back from the identity provider',
    tags,
    responses: sendsOn('To the page, signed in'),
  }),
} as const

export function openIdRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.go, async (context) => {
    const { openid } = desk
    if (openid === null) throw new Problem('not-found')
    const [browser, nonce, verifier] = [secret(), secret(), secret()]
    const { again: asked, back } = context.req.valid('query')
    const again = asked === 'yes'
    const session = context.get('session')?.id ?? null
    const visit = { nonce, verifier, browser: hashOf(browser), again, session, back }
    const state = await desk.visits.keep(visit)
    const callback = `${originOf(context, desk)}/api${callbackPath}`
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const address = await openid.begin({ callback, state, nonce, challenge, again })
    if (address === null) throw new Problem('openid-unreachable')
    keepVisit(context, desk, browser)
    return context.redirect(address, 303)
  })
  app.openapi(routes.back, async (context) => {
    if (desk.openid === null) throw new Problem('not-found')
    const { shown, visit } = await shownBy(context, desk)
    if (visit !== null) context.set('back', visit.back)
    deleteCookie(context, visitCookieOf(desk), { path: visitPath, secure: isHttps(desk) })
    const deed = { by: null, what: 'openid.shown', space: null } as const
    if (shown.kind === 'refused' || visit === null) {
      const came = shown.kind === 'refused' ? shown.why : 'no-visit'
      await desk.audit.note({ ...deed, about: null, came })
      throw new Problem('openid-fails')
    }
    const people = (await desk.people.all()).filter(({ subject }) => subject === shown.subject)
    const active = people.filter((one) => one.active)
    // Whoever was let go is told so where a session would begin.
    const [person, other] = active.length > 0 ? active : people.slice(-1)
    if (person === undefined || other !== undefined) {
      await desk.audit.note({ ...deed, about: shown.subject, came: 'no-person' })
      throw new Problem('no-person', { place: 'subject', value: shown.subject })
    }
    const { again: isShown, session: before, back } = visit
    await signIn(context, desk, person.id, { how: 'openid', isShown, before })
    return context.redirect(back, 303)
  })
}

/** What the page has a sentence for (src/web/parts/sign-in-refused.tsx). */
const toldOnPage = ['openid-fails', 'openid-unreachable', 'no-person', 'person-left', 'too-many']

/** A browser would show the problem document as it is, and the reader would stand there. */
export const leadBack: MiddlewareHandler<Env> = async (context, next) => {
  await next()
  const code = context.error?.message ?? ''
  if (context.req.header('sec-fetch-mode') !== 'navigate' || !toldOnPage.includes(code)) return
  const asked = context.get('back') ?? context.req.query('back') ?? '/'
  const back = backForm.test(asked) ? asked : '/'
  const day = context.error instanceof Problem ? context.error.day : undefined
  const since = day === undefined ? '' : `:${day}`
  context.res = context.redirect(`${back}#sign-in=${code}${since}`, 303)
  context.res.headers.delete('content-type')
}

/** The visit is over with this, whatever comes of it. */
async function shownBy(
  context: Context<Env>,
  desk: Desk,
): Promise<{ readonly shown: Shown; readonly visit: Visit | null }> {
  const state = context.req.query('state') ?? ''
  const visit = await desk.visits.take(state)
  if (visit === null) return { shown: { kind: 'refused', why: 'no-visit' }, visit }
  const { nonce, verifier, browser, again } = visit
  const brought = hashOf(getCookie(context, visitCookieOf(desk)) ?? '')
  if (!timingSafeEqual(Buffer.from(brought), Buffer.from(browser))) {
    return { shown: { kind: 'refused', why: 'other-browser' }, visit }
  }
  const came = new URL(`/api${callbackPath}`, originOf(context, desk))
  came.search = new URL(context.req.url).search
  return { shown: await desk.openid!.finish(came, { state, nonce, verifier, again }), visit }
}

const secret = (): string => randomBytes(32).toString('base64url')
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const visitPath = `/api${path}`
/** As long as a visit is kept. */
const visitSeconds = 600

function keepVisit(context: Context<Env>, desk: Desk, browser: string): void {
  setCookie(context, visitCookieOf(desk), browser, {
    httpOnly: true,
    // The provider sends the browser back from another site.
    sameSite: 'Lax',
    path: visitPath,
    secure: isHttps(desk),
    maxAge: visitSeconds,
  })
}
