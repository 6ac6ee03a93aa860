// Reading tokens: for programs that read a centre by TAXII (docs/formats/taxii.md) and cannot sign
// in. Whoever has one reads what its person may read, so making one is as signing in again.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '../problem.ts'
import { tokenMadeShape, tokenShape, tokensShape, tokenWishShape, z } from './contract.ts'
import { type Desk, isoOf } from './desk.ts'
import { allowed, allowedFresh, type Env, noted } from './gate.ts'
import { answers, asks, takes } from './route.ts'

const tags = ['stix']

const routes = {
  list: createRoute({
    ...asks('read'),
    method: 'get',
    path: '/tokens',
    operationId: 'listTokens',
    summary: 'The own reading tokens, without their secrets',
    tags,
    responses: answers('Reading tokens', tokensShape),
  }),
  make: createRoute({
    ...asks('read'),
    method: 'post',
    path: '/tokens',
    operationId: 'makeToken',
    summary: 'Makes a token for a program that reads by TAXII; it is shown this once',
    tags,
    request: { body: takes(tokenWishShape) },
    responses: answers('The token', tokenMadeShape),
  }),
  end: createRoute({
    ...asks('read'),
    method: 'delete',
    path: '/tokens/{id}',
    operationId: 'endToken',
    summary: 'Takes a token back: it opens nothing any more',
    tags,
    request: { params: z.object({ id: z.string() }) },
    responses: answers('It is taken back', z.object({})),
  }),
} as const

export function tokenRoutes(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(routes.list, async (context) => {
    const { id } = await allowed(context, desk, 'read')
    return context.json({ tokens: (await desk.tokens.of(id)).map(shown) }, 200)
  })
  app.openapi(routes.make, async (context) => {
    const { id: person } = await allowedFresh(context, desk, 'read')
    const { kept, token } = await desk.tokens.make({ person, ...context.req.valid('json') })
    const about = kept.id
    await desk.audit.note({ by: person, what: 'token.made', space: null, about, came: 'done' })
    return context.json({ ...shown(kept), token }, 200)
  })
  app.openapi(routes.end, async (context) => {
    const { id: by } = await allowed(context, desk, 'read')
    const { id } = context.req.valid('param')
    await noted(desk, { by, what: 'token.ended', space: null, about: id }, async () => {
      if (!(await desk.tokens.end(by, id))) {
        throw new Problem('not-found', { place: 'id', value: id })
      }
    })
    return context.json({}, 200)
  })
}

type Kept = Awaited<ReturnType<Desk['tokens']['of']>>[number]

function shown({ id, name, made, readOn }: Kept): z.infer<typeof tokenShape> {
  return { id, name, made: isoOf(made), readOn }
}
