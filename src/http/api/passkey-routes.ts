// Signing in by passkey, and how one gets there: the key holder invites, the link holds for a day
// and for one registration, and who registers a passkey by it is signed in. The checks of WebAuthn
// are those of @simplewebauthn/server; the options that it makes and the answers that it takes go
// through as they are, since a browser makes and reads them.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { COSEALG } from '@simplewebauthn/server/helpers'
import type { Context } from 'hono'
import type { JSONValue } from 'hono/utils/types'
import type { Passkey } from '#desk/passkeys.ts'
import type { Person } from '#desk/person.ts'
import { Problem } from '../problem.ts'
import { clearName } from './clear-name.ts'
import { deskShape, invitationShape, passkeyShape, passkeysShape, z } from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import { allowed, allowedFresh, type Env, noted, originOf } from './gate.ts'
import { invite } from './invitation.ts'
import { answers, asks, asksNothing, takes } from './route.ts'
import { deskAsSeen, signIn } from './session-routes.ts'
import { canComeIn, keepingWayIn } from './way-in.ts'

const tags = ['people']
const named = z.object({ id: z.string() })
const fromDevice = z.record(z.string(), z.unknown())
const forDevice = z.record(z.string(), z.unknown())
const byInvitation = z.object({ invitation: z.string().max(200) })

const routes = {
  invite: createRoute({
    ...asks('administer'),
    method: 'post',
    path: '/people/{id}/invitation',
    operationId: 'invitePerson',
    summary:
      'A link, for a day and one use, by which somebody registers a first passkey; asks for a ' +
      'fresh sign-in',
    tags,
    request: { params: named },
    responses: answers('The invitation', invitationShape),
  }),
  welcome: createRoute({
    ...asksNothing,
    method: 'post',
    path: '/invitation/options',
    operationId: 'openInvitation',
    summary: 'What a device is asked, by an invitation',
    tags,
    request: { body: takes(byInvitation) },
    responses: answers('Options for navigator.credentials.create', forDevice),
  }),
  accept: createRoute({
    ...asksNothing,
    method: 'post',
    path: '/invitation',
    operationId: 'acceptInvitation',
    summary: 'Registers a passkey by an invitation, and signs in',
    tags,
    request: { body: takes(byInvitation.extend({ name: clearName(60), made: fromDevice })) },
    responses: answers('The desk as this person sees it', deskShape),
  }),
  list: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/passkeys',
    operationId: 'listPasskeys',
    summary: 'The own passkeys',
    tags,
    responses: answers('Passkeys', passkeysShape),
  }),
  offer: createRoute({
    ...asks('read'),
    method: 'post',
    path: '/passkeys/options',
    operationId: 'offerPasskey',
    summary: 'What a further device is asked; asks for a fresh sign-in',
    tags,
    responses: answers('Options for navigator.credentials.create', forDevice),
  }),
  add: createRoute({
    ...asks('read'),
    method: 'post',
    path: '/passkeys',
    operationId: 'addPasskey',
    summary: 'Registers a further passkey; asks for a fresh sign-in',
    tags,
    request: { body: takes(z.object({ name: clearName(60), made: fromDevice })) },
    responses: answers('The passkey', passkeyShape),
  }),
  remove: createRoute({
    ...asks('read'),
    method: 'delete',
    path: '/passkeys/{id}',
    operationId: 'removePasskey',
    summary: 'Forgets an own passkey; asks for a fresh sign-in',
    tags,
    request: { params: named },
    responses: answers('It is gone', z.object({})),
  }),
  ask: createRoute({
    ...asksNothing,
    method: 'post',
    path: '/session/passkey/options',
    operationId: 'askPasskey',
    summary: 'What a device is asked that signs in',
    tags,
    responses: answers('Options for navigator.credentials.get', forDevice),
  }),
  enter: createRoute({
    ...asksNothing,
    method: 'post',
    path: '/session/passkey',
    operationId: 'signInByPasskey',
    summary: 'Signs in with what the device answered',
    tags,
    request: { body: takes(z.object({ shown: fromDevice })) },
    responses: answers('The desk as this person sees it', deskShape),
  }),
} as const

/** Whom a challenge is for that signs in: who that is, the answer says. */
const toAnyone = ''

export function passkeyRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  invitationRoutes(app, desk)
  app.openapi(routes.list, async (context) => {
    const { id } = await allowed(context, desk, 'read')
    return context.json({ passkeys: (await desk.passkeys.of(id)).map(shown) }, 200)
  })
  app.openapi(routes.offer, async (context) => {
    const person = await allowedFresh(context, desk, 'read')
    return context.json(plain(await creation(context, desk, person)), 200)
  })
  app.openapi(routes.add, async (context) => {
    const person = await allowedFresh(context, desk, 'read')
    const { name, made } = context.req.valid('json')
    const isFirst = async () => true
    return context.json(shown(await register(context, desk, person, { name, made, isFirst })), 200)
  })
  app.openapi(routes.remove, async (context) => {
    const { id: by } = await allowedFresh(context, desk, 'read')
    const { id } = context.req.valid('param')
    const after = (one: Person) => canComeIn(without(desk, id), one)
    await noted(desk, { by, what: 'passkey.removed', space: null, about: id }, () =>
      keepingWayIn(desk, after, async () => {
        if (!(await desk.passkeys.remove(by, id))) {
          throw new Problem('no-passkey', { place: 'id', value: id })
        }
      }),
    )
    return context.json({}, 200)
  })
  app.openapi(routes.ask, async (context) => {
    const challenge = await desk.challenges.keep(toAnyone)
    const rpID = new URL(originOf(context, desk)).hostname
    // Who shows again who they are does not come in as somebody else by the wrong passkey.
    const person = context.get('person')
    const known = person === null ? [] : await desk.passkeys.of(person.id)
    const options = await generateAuthenticationOptions({
      rpID,
      challenge,
      allowCredentials: known.map(({ id }) => ({ id })),
      userVerification: 'required',
    })
    return context.json(plain(options), 200)
  })
  app.openapi(routes.enter, async (context) => {
    const { shown: answer } = context.req.valid('json')
    const person = await personShown(context, desk, answer)
    await signIn(context, desk, person, { how: 'passkey' })
    return context.json(await deskAsSeen(context, desk), 200)
  })
}

function invitationRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.invite, async (context) => {
    const { id: by } = await allowedFresh(context, desk, 'administer')
    const { id } = context.req.valid('param')
    const person = await desk.people.named(id)
    if (person?.active !== true) {
      const deed = { by, what: 'person.invited', space: null, about: id } as const
      await desk.audit.note({ ...deed, came: 'no-person' })
      throw new Problem('no-person', { place: 'id', value: id })
    }
    return context.json({ person: id, address: await invite(desk, by, id) }, 200)
  })
  app.openapi(routes.welcome, async (context) => {
    const person = await invited(desk, context.req.valid('json').invitation)
    return context.json(plain(await creation(context, desk, person)), 200)
  })
  app.openapi(routes.accept, async (context) => {
    const { invitation, name, made } = context.req.valid('json')
    const person = await invited(desk, invitation)
    const isFirst = async () => (await desk.invitations.take(invitation)) !== null
    await register(context, desk, person, { name, made, isFirst })
    await signIn(context, desk, person.id, { how: 'passkey' })
    return context.json(await deskAsSeen(context, desk), 200)
  })
}

async function invited(desk: Desk, invitation: string): Promise<Person> {
  const id = await desk.invitations.look(invitation)
  const person = id === null ? null : await desk.people.named(id)
  if (person?.active === true) return person
  const came = 'no-invitation'
  await desk.audit.note({ by: null, what: 'invitation.shown', space: null, about: id, came })
  throw new Problem('no-invitation', { place: 'invitation' })
}

/**
 * What every Node that the program runs on can check for good: by default the library adds what the
 * one that runs has on trial, which prints a warning, and another may not let that person in.
 */
const supportedAlgorithmIDs = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256]

async function creation(context: Context<Env>, desk: Desk, person: Person) {
  const known = await desk.passkeys.of(person.id)
  return generateRegistrationOptions({
    rpName: `Mithaq ${desk.name}`,
    rpID: new URL(originOf(context, desk)).hostname,
    userName: person.id,
    userDisplayName: person.name,
    challenge: await desk.challenges.keep(person.id),
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs,
  })
}

interface Registering {
  readonly name: string
  readonly made: Record<string, unknown>
  /** Asked when the device has shown its key: of two who have the same invitation one comes in. */
  readonly isFirst: () => Promise<boolean>
}

async function register(
  context: Context<Env>,
  desk: Desk,
  person: Person,
  { name, made, isFirst }: Registering,
): Promise<Passkey> {
  const { id: by } = person
  return noted(desk, { by, what: 'passkey.added', space: null, about: null }, async () => {
    const origin = originOf(context, desk)
    const verified = await checked(() =>
      verifyRegistrationResponse({
        response: made as unknown as RegistrationResponseJSON,
        expectedChallenge: async (challenge) =>
          (await desk.challenges.take(challengeIn(challenge))) === person.id,
        expectedOrigin: origin,
        expectedRPID: new URL(origin).hostname,
        requireUserVerification: true,
        supportedAlgorithmIDs,
      }),
    )
    if (!verified.verified) throw new Problem('passkey-fails', { place: 'made' })
    if (!(await isFirst())) throw new Problem('no-invitation', { place: 'invitation' })
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
    const passkey = {
      id,
      person: person.id,
      publicKey,
      counter,
      transports,
      name,
      added: desk.clock(),
      used: null,
    }
    if (!(await desk.passkeys.add(passkey))) throw new Problem('passkey-known', { place: 'made' })
    return passkey
  })
}

/** Who signed the challenge; nobody learns whether the person or the signature failed. */
async function personShown(
  context: Context<Env>,
  desk: Desk,
  answer: Record<string, unknown>,
): Promise<string> {
  const passkey = await desk.passkeys.named(typeof answer['id'] === 'string' ? answer['id'] : '')
  const origin = originOf(context, desk)
  const verified =
    passkey === null
      ? null
      : await checked(() =>
          verifyAuthenticationResponse({
            response: answer as unknown as AuthenticationResponseJSON,
            expectedChallenge: async (challenge) =>
              (await desk.challenges.take(challengeIn(challenge))) === toAnyone,
            expectedOrigin: origin,
            expectedRPID: new URL(origin).hostname,
            credential: {
              id: passkey.id,
              publicKey: Uint8Array.from(passkey.publicKey),
              counter: passkey.counter,
            },
            requireUserVerification: true,
          }),
        )
  if (passkey === null || verified?.verified !== true) {
    const about = passkey?.person ?? null
    const came = 'passkey-fails'
    await desk.audit.note({ by: null, what: 'passkey.shown', space: null, about, came })
    throw new Problem('passkey-fails', { place: 'shown' })
  }
  const { newCounter: counter } = verified.authenticationInfo
  await desk.passkeys.note(passkey.id, { counter, used: desk.clock() })
  return passkey.person
}

/** What cannot be read is refused like what does not verify: both are the device's word. */
async function checked<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('passkey-fails', { place: 'answer', expected: reason })
  }
}

/** The name of a challenge, out of what the device signed: base64url of its text. */
function challengeIn(challenge: string): string {
  return Buffer.from(challenge, 'base64url').toString('utf8')
}

function shown({ id, name, added, used }: Passkey) {
  return { id, name, added: isoOf(added), used: used === null ? null : isoOf(used) }
}

/** The desk as it would be without a passkey. */
function without(desk: Desk, id: string): Desk {
  const of: Desk['passkeys']['of'] = async (one) =>
    (await desk.passkeys.of(one)).filter((passkey) => passkey.id !== id)
  return { ...desk, passkeys: { ...desk.passkeys, of } }
}

/** Without what is not stated. */
function plain(options: object): Record<string, JSONValue> {
  return JSON.parse(JSON.stringify(options)) as Record<string, JSONValue>
}
