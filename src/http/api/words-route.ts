// What an agreement calls its things, for a page that lists what was sent under it. It is the same
// for everyone, and stays the same while the program runs.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Env as AnyEnv } from 'hono'
import { agreementWords } from '#extracts/agreement-words.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import type { Library } from './library.ts'
import { answers, asksNothing } from './route.ts'

const wordsShape = z.object({ id: z.string() }).catchall(z.unknown()).openapi('AgreementWords')

const words = createRoute({
  ...asksNothing,
  method: 'get',
  path: '/agreements/{agreement}/words',
  operationId: 'readWords',
  summary: 'What an agreement calls its parties, messages, fields and obligations',
  tags: ['messages'],
  request: { params: z.object({ agreement: z.string().openapi({ example: 'new-start' }) }) },
  responses: answers('Names in three languages, each by the id of what is named', wordsShape),
})

export function wordsRoute<E extends AnyEnv>(app: OpenAPIHono<E>, library: Library): void {
  app.openapi(words, (context) => {
    const { agreement } = context.req.valid('param')
    const found = library.agreement(agreement)
    if (found === null) throw new Problem('not-found', { place: 'agreement', value: agreement })
    const told: z.infer<typeof wordsShape> = { ...agreementWords(found) }
    return context.json(told, 200)
  })
}
