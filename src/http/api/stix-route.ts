// What was said of an incident or a request in a space, as a bundle of STIX 2.1
// (docs/formats/stix.md), for whoever may read there. What is TLP:RED goes to the readers that it
// names alone.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Person } from '#desk/person.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { bundleOf } from '#stix/bundle.ts'
import { hasForm, messagesOfLogs } from '#stix/channel.ts'
import { isFor } from '#stix/readers.ts'
import { tell } from '#stix/tell.ts'
import { messagesAbout } from '#stix/thread.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { fileOf } from './file.ts'
import { type Env, spaceFor } from './gate.ts'
import { asks, givesFile, inSpace } from './route.ts'

const stixType = 'application/stix+json;version=2.1'

const route = createRoute({
  ...asks('read'),
  method: 'get',
  path: '/spaces/{space}/stix',
  operationId: 'readStix',
  summary: 'An incident or a request with all that was said of it, as a bundle of STIX 2.1',
  tags: ['stix'],
  request: {
    params: inSpace,
    query: z.object({
      about: z.string().max(200).optional().openapi({
        description: 'An incident or a request, its Party before it; all of them when left out',
        example: 'US:r-1',
      }),
    }),
  },
  responses: givesFile('The bundle', stixType),
})

export function stixRoute(app: OpenAPIHono<Env>, desk: Desk): void {
  app.openapi(route, async (context) => {
    const { space: named } = context.req.valid('param')
    const { agreement, centre, person } = await spaceFor(context, desk, named, 'read')
    const { about } = context.req.valid('query')
    if (!hasForm(agreement)) throw new Problem('not-found', { place: 'space', value: named })
    const messages = messagesOfLogs(agreement, await centre.messages())
    const wanted = about === undefined ? messages : messagesAbout(messages, about)
    if (about !== undefined && wanted.length === 0) {
      throw new Problem('not-found', { place: 'about', value: about })
    }
    const told = tell({ agreement, scope: centre.space.name.sid, messages })
    const open = told.filter((one) => wanted.includes(one.message) && isFor(one, namesOf(person)))
    const bundle = bundleOf(
      agreement,
      open.flatMap(({ objects }) => objects),
    )
    const text = `${JSON.stringify(bundle, null, 2)}\n`
    return fileOf(encodeUtf8(text), stixType, `${named}-${bundle.id.slice('bundle--'.length)}.json`)
  })
}

/** What a message that names its readers may call this person. */
export function namesOf({ id, name, officer }: Person): readonly string[] {
  return officer === null ? [id, name] : [id, name, officer]
}
