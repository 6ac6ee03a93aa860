// Routes under /api that stand beside those of the centre, as the document has them: they give
// what the page itself is made from, and are there where no centre is run (../app.ts answers them).
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env as AnyEnv } from 'hono'
import { z } from './contract.ts'
import { answers, asksNothing, givesFile } from './route.ts'

const inThree = z.object({ en: z.string(), ru: z.string(), ar: z.string() })

const agreements = z
  .object({
    agreements: z.array(
      z.object({
        id: z.string(),
        name: inThree,
        title: inThree,
        parties: z.array(z.string()),
        /** How many limits it sets. */
        limits: z.number().int(),
        /** Messages in its record; null where there is no record. */
        messages: z.number().int().nullable(),
        /** Lines of the record that were refused. */
        refused: z.number().int(),
        /** Where its page is, and its record. */
        page: z.string(),
        record: z.string().nullable(),
      }),
    ),
  })
  .openapi('Agreements')

const view = z
  .object({ kind: z.string() })
  .catchall(z.unknown())
  .openapi('View', { description: 'What the page shows: it may change with any version' })

export function describeShelf<E extends AnyEnv>(app: OpenAPIHono<E>): void {
  const { openAPIRegistry: registry } = app
  registry.registerPath({
    ...asksNothing,
    method: 'get',
    path: '/agreements',
    operationId: 'listAgreements',
    summary: 'The agreements of the shelf',
    tags: ['agreements'],
    responses: answers('Agreements', agreements),
  })
  registry.registerPath({
    ...asksNothing,
    method: 'get',
    path: '/agreements/{agreement}/record',
    operationId: 'readRecord',
    summary: 'A record, line by line: what the logs hold, where whoever asks may read in the space',
    tags: ['agreements'],
    request: { params: z.object({ agreement: z.string().openapi({ example: 'new-start' }) }) },
    responses: givesFile('The record: docs/formats/record.md', 'application/jsonl'),
  })
  registry.registerPath({
    ...asksNothing,
    method: 'get',
    path: '/view',
    operationId: 'readView',
    summary: 'What the page at an address is made from',
    tags: ['agreements'],
    request: {
      query: z.object({
        at: z.string().optional().openapi({
          description: 'An address of the page; Today when left out',
          example: '/agreements/new-start?on=2022-09-01&lang=en',
        }),
      }),
    },
    responses: answers('The figures and words of that page', view),
  })
}
