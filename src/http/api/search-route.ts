// Search over the records of all agreements, for anyone: of a space that whoever asks may read in
// over what its logs hold, of every other agreement over the bundled record. Drafts are not found.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Env as AnyEnv } from 'hono'
import type { World } from '#assessment/world.ts'
import { searchOver } from '#extracts/search.ts'
import { foundShape, z } from './contract.ts'
import type { Desk, DeskSpace } from './desk.ts'
import { wordsIn } from './extract-words.ts'
import { spacesSeen } from './gate.ts'
import type { Library } from './library.ts'
import { answers, asksNothing } from './route.ts'
import { heldIn } from './table-routes.ts'

/** More than anyone types, and little enough to be searched at once. */
const longestQuery = 200

const query = z.object({
  q: z
    .string()
    .max(longestQuery)
    .openapi({ description: 'Words; each must be found', example: 'warheads' }),
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

/** `desk` is null where no centre is run. */
export function searchRoutes<E extends AnyEnv>(
  app: OpenAPIHono<E>,
  library: Library,
  desk: Desk | null,
): void {
  const worldOf = desk === null ? null : worldsOf(desk)
  app.openapi(searchRoute, async (context) => {
    const { q, lang, in: here } = context.req.valid('query')
    const { language } = wordsIn(context, lang)
    const seen = desk === null ? [] : await spacesSeen(context, desk)
    const held = new Map(library.all().map(({ world }) => [world.agreement.id, world]))
    for (const id of seen) {
      const space = desk?.spaces.get(id)
      if (space !== undefined) held.set(id, await worldOf!(space))
    }
    const found = searchOver([...held.values()])(q, language, here ?? null)
    return context.json({ groups: found.map((one) => ({ ...one, hits: [...one.hits] })) }, 200)
  })
}

/** What the logs of a space hold, replayed anew once something has come. */
function worldsOf(desk: Desk): (space: DeskSpace) => Promise<World> {
  const made = new WeakMap<DeskSpace, Promise<World>>()
  desk.events.listen(({ what, space: id }) => {
    const space = what === 'messages' && id !== null ? desk.spaces.get(id) : undefined
    if (space !== undefined) made.delete(space)
  })
  return (space) => {
    const before = made.get(space)
    if (before !== undefined) return before
    const world = heldIn(space).then((held) => held.world)
    made.set(space, world)
    world.catch(() => made.delete(space))
    return world
  }
}
