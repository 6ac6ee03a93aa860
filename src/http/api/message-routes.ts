// Messages and drafts over the interface: what came and went, and what is on its way: composed,
// signed by officers with keys that never come here, released, or discarded.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Drafted } from '#centre/drafts.ts'
import { rosterOf } from '#centre/held-logs.ts'
import { proveMessage } from '#centre/proof-files.ts'
import { parseSignatureLines } from '#ledger/note.ts'
import { Problem, RefusedAct, setBack } from '../problem.ts'
import {
  consequencesShape,
  draftShape,
  draftsShape,
  letterShape,
  lettersShape,
  messageShape,
  placeShape,
  resendShape,
  signatureShape,
  wordingShape,
  z,
} from './contract.ts'
import type { Desk, DeskSpace } from './desk.ts'
import { type Env, noted, notedAs, spaceFor } from './gate.ts'
import { answerList } from './letter-list.ts'
import { shownDraft, shownMessage } from './letters.ts'
import { answers, answersOnce, asks, givesFile, inSpace, knownTag, takes } from './route.ts'
import { wordingOf } from './wording.ts'

const tags = ['messages']
const ofMessage = inSpace.extend({ leaf: z.string().regex(/^[0-9a-f]{64}$/) })
const ofDraft = inSpace.extend({ id: z.string().regex(/^[0-9a-f]{64}$/) })

const runShape = z.array(z.int().nonnegative()).min(2).max(2)

const knownList = knownTag.extend({
  'a-im': z.string().optional().openapi({
    description: '`runs`: what stands as it did in that answer need not be told again',
  }),
})

/** A list as it differs from an earlier one (RFC 3229). */
const sinceThen = {
  description:
    'The list by the one whose tag was sent: `[from, count]` is so many messages as they stood ' +
    'there, from that place on, counted from 0; what is new or has changed stands as it is now',
  headers: Object.fromEntries(
    ['etag', 'im', 'delta-base'].map((name) => [name, { schema: { type: 'string' as const } }]),
  ),
  content: {
    'application/json': {
      schema: z.object({ messages: z.array(z.union([letterShape, runShape])) }),
    },
  },
} as const

const routes = {
  list: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/messages',
    operationId: 'listMessages',
    summary: 'Every message that came or went, with what became of it',
    tags,
    request: { params: inSpace, headers: knownList },
    responses: { ...answersOnce('Messages, log by log', lettersShape), 226: sinceThen },
  }),
  one: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/messages/{leaf}',
    operationId: 'readMessage',
    summary: 'One message, with who signed it and its place in the log',
    tags,
    request: { params: ofMessage },
    responses: answers('The message', messageShape),
  }),
  proof: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/spaces/{space}/messages/{leaf}/proof',
    operationId: 'proveMessage',
    summary: 'A proof that the message stands in its log (c2sp.org/tlog-proof)',
    tags,
    request: { params: ofMessage },
    responses: givesFile('The proof', 'text/plain'),
  }),
  resend: createRoute({
    ...asks('compose'),
    method: 'post',
    path: '/spaces/{space}/messages/{leaf}/resend',
    operationId: 'resendMessage',
    summary: 'Composes what sends an own message anew, for a party that lost the key to it',
    tags,
    request: { params: ofMessage, body: takes(resendShape) },
    responses: answers('The draft', draftShape),
  }),
  drafts: createRoute({
    ...asks('review'),
    method: 'get',
    path: '/spaces/{space}/drafts',
    operationId: 'listDrafts',
    summary: 'What is neither released nor discarded',
    tags,
    request: { params: inSpace },
    responses: answers('Drafts, the oldest first', draftsShape),
  }),
  compose: createRoute({
    ...asks('compose'),
    method: 'post',
    path: '/spaces/{space}/drafts',
    operationId: 'composeDraft',
    summary: 'Fixes every byte of a message, to be signed',
    tags,
    request: { params: inSpace, body: takes(wordingShape) },
    responses: answers('The draft', draftShape),
  }),
  draft: createRoute({
    ...asks('review'),
    method: 'get',
    path: '/spaces/{space}/drafts/{id}',
    operationId: 'readDraft',
    summary: 'One draft',
    tags,
    request: { params: ofDraft },
    responses: answers('The draft', draftShape),
  }),
  consequences: createRoute({
    ...asks('review'),
    method: 'get',
    path: '/spaces/{space}/drafts/{id}/consequences',
    operationId: 'readConsequences',
    summary: 'What it would change, were it received now',
    tags,
    request: { params: ofDraft },
    responses: answers('Consequences', consequencesShape),
  }),
  sign: createRoute({
    ...asks('sign'),
    method: 'post',
    path: '/spaces/{space}/drafts/{id}/signatures',
    operationId: 'signDraft',
    summary: 'Adds the line of one officer, made with the own key over the text of the draft',
    tags,
    request: { params: ofDraft, body: takes(signatureShape) },
    responses: answers('The draft', draftShape),
  }),
  release: createRoute({
    ...asks('release'),
    method: 'post',
    path: '/spaces/{space}/drafts/{id}/release',
    operationId: 'releaseDraft',
    summary: 'Appends it to the own log, where the rule of the roster is satisfied',
    tags,
    request: { params: ofDraft },
    responses: answers('Its place in the log', placeShape),
  }),
  discard: createRoute({
    ...asks('compose'),
    method: 'delete',
    path: '/spaces/{space}/drafts/{id}',
    operationId: 'discardDraft',
    summary: 'Takes a draft away',
    tags,
    request: { params: ofDraft },
    responses: answers('It is gone', z.object({})),
  }),
} as const

export function messageRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.list, async (context) => {
    const { centre } = await spaceFor(context, desk, context.req.valid('param').space, 'read')
    return answerList(centre, context)
  })
  app.openapi(routes.one, async (context) => {
    const { space: named, leaf } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'read')
    const message = await shownMessage(space, leaf)
    if (message === null) throw new Problem('no-message', { place: 'leaf', value: leaf })
    return context.json(message, 200)
  })
  app.openapi(routes.proof, async (context) => {
    const { space: named, leaf } = context.req.valid('param')
    const { centre } = await spaceFor(context, desk, named, 'read')
    const message = (await centre.messages()).find((one) => one.leaf === leaf)
    if (message === undefined) throw new Problem('no-message', { place: 'leaf', value: leaf })
    const head = (await centre.logs.held(message.origin)).head!
    const newest = { size: head.size, bytes: head.checkpoint }
    const files = await proveMessage(centre.logs, message.origin, message.index, newest)
    const name = `${message.message.from}-${message.index}.tlog-proof`
    return new Response(Uint8Array.from(files.proof), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  })
  draftRoutes(app, desk)
  releaseRoutes(app, desk)
}

function draftRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.drafts, async (context) => {
    const space = await spaceFor(context, desk, context.req.valid('param').space, 'review')
    const states = await space.centre.drafts()
    return context.json(
      { drafts: await Promise.all(states.map((one) => shownDraft(space, one))) },
      200,
    )
  })
  app.openapi(routes.compose, async (context) => {
    const { space: named } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'compose')
    const by = space.person.id
    const draft = await notedAs(desk, { by, what: 'draft.composed', space: named }, async () => {
      const wording = await wordingOf(space, desk.clock(), context.req.valid('json'))
      const composed = accepted(await space.centre.compose(wording))
      return { about: composed.id, done: composed }
    })
    desk.events.tell({ what: 'drafts', space: named })
    const state = accepted(await space.centre.draft(draft.id))
    return context.json(await shownDraft(space, state), 200)
  })
  app.openapi(routes.resend, async (context) => {
    const { space: named, leaf } = context.req.valid('param')
    const { to = [] } = context.req.valid('json')
    const space = await spaceFor(context, desk, named, 'compose')
    const deed = { by: space.person.id, what: 'draft.composed', space: named } as const
    const draft = await notedAs(desk, deed, async () => {
      const repeated = (await space.centre.messages()).find((one) => one.leaf === leaf)
      if (repeated === undefined) throw new Problem('no-message', { place: 'leaf', value: leaf })
      const composed = accepted(await space.centre.composeResend(repeated, to))
      return { about: composed.id, done: composed }
    })
    desk.events.tell({ what: 'drafts', space: named })
    const state = accepted(await space.centre.draft(draft.id))
    return context.json(await shownDraft(space, state), 200)
  })
  app.openapi(routes.draft, async (context) => {
    const { space: named, id } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'review')
    return context.json(await shownDraft(space, accepted(await space.centre.draft(id))), 200)
  })
  app.openapi(routes.consequences, async (context) => {
    const { space: named, id } = context.req.valid('param')
    const { centre } = await spaceFor(context, desk, named, 'review')
    const { draft } = accepted(await centre.draft(id))
    const { refusals, counts, obligations, findings, passed, ...rest } =
      await centre.consequences(draft)
    return context.json(
      {
        ...rest,
        refusals: [...refusals],
        counts: [...counts],
        obligations: [...obligations],
        findings: [...findings],
        passed: [...passed],
      },
      200,
    )
  })
}

function releaseRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.sign, async (context) => {
    const { space: named, id } = context.req.valid('param')
    const space = await spaceFor(context, desk, named, 'sign')
    const deed = { by: space.person.id, what: 'draft.signed', space: named, about: id } as const
    const state = await noted(desk, deed, async () => {
      const { line } = context.req.valid('json')
      const [signature, other] = accepted(
        parseSignatureLines(line.endsWith('\n') ? line : `${line}\n`),
      )
      if (signature === undefined || other !== undefined) {
        throw new Problem('bad-request', { place: 'line' })
      }
      await assertOwnKey(space, signature)
      return accepted(await space.centre.addSignature(id, signature))
    })
    desk.events.tell({ what: 'drafts', space: named })
    return context.json(await shownDraft(space, state), 200)
  })
  app.openapi(routes.release, async (context) => {
    const { space: named, id } = context.req.valid('param')
    const { centre, person } = await spaceFor(context, desk, named, 'release')
    const deed = { by: person.id, what: 'draft.released', space: named, about: id } as const
    const place = await noted(desk, deed, async () => {
      const released = await centre.release(id)
      if ('kind' in released) throw setBack(released)
      return accepted(released)
    })
    desk.events.tell({ what: 'messages', space: named })
    return context.json(place, 200)
  })
  app.openapi(routes.discard, async (context) => {
    const { space: named, id } = context.req.valid('param')
    const { centre, person } = await spaceFor(context, desk, named, 'compose')
    const deed = { by: person.id, what: 'draft.discarded', space: named, about: id } as const
    await noted(desk, deed, async () => accepted(await centre.discard(id)))
    desk.events.tell({ what: 'drafts', space: named })
    return context.json({}, 200)
  })
}

/** Nobody signs as another officer, whatever key they have got hold of. */
async function assertOwnKey(
  { centre, person }: DeskSpace & { readonly person: { readonly officer: string | null } },
  line: { readonly name: string; readonly keyId: number },
): Promise<void> {
  const roster = await rosterOf(centre.logs, centre.space.self)
  const key = roster.keys.find((one) => one.key.name === line.name && one.key.keyId === line.keyId)
  if (key !== undefined && key.role === person.officer) return
  const value = key?.role ?? line.name
  throw new Problem('not-allowed', { place: 'line', value, expected: person.officer ?? 'none' })
}

function accepted<T>(outcome: Drafted<T>): T {
  if (outcome.ok) return outcome.value
  const { code, place, value, expected } = outcome.refusal
  throw new RefusedAct({ code, place, value, expected })
}
