// Search over the bundled records of all agreements, for anyone. What a space holds beyond them is
// not searched here: who may read it finds it on the page Messages.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Env as AnyEnv } from 'hono'
import { type Search, searchOver } from '#extracts/search.ts'
import { foundShape, z } from './contract.ts'
import { wordsIn } from './extract-words.ts'
import type { Library } from './library.ts'
import { answers, asksNothing } from './route.ts'

/** More than anyone types, and little enough to be searched at once. */
const longestQuery = 200

const query = z.object({
  q: z.string().max(longestQuery).openapi({ description: 'Words; each must be found' }),
  lang: z
    .string()
    .optional()
    .openapi({ description: 'ar, en or ru; the language of Accept-Language when left out' }),
  in: z
    .string()
    .optional()
    .openapi({ description: 'An agreement that comes first among equals', example: 'new-start' }),
})

const searchRoute = createRoute({
  ...asksNothing,
  method: 'get',
  path: '/search',
  operationId: 'search',
  summary: 'Agreements, provisions, people, places, items and messages that have these words',
  tags: ['search'],
  request: { query },
  responses: answers('What was found, by kind', foundShape),
})

export function searchRoutes<E extends AnyEnv>(app: OpenAPIHono<E>, library: Library): void {
  // Made at the first search: the records that it reads do not change while the server runs.
  let search: Search | null = null
  app.openapi(searchRoute, (context) => {
    const { q, lang, in: here } = context.req.valid('query')
    const { language } = wordsIn(context, lang)
    search ??= searchOver(library.all().map(({ world }) => world))
    const found = search(q, language, here ?? null)
    return context.json({ groups: found.map((one) => ({ ...one, hits: [...one.hits] })) }, 200)
  })
}
