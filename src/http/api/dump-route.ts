// A whole agreement with its record for other programs (docs/formats/dump.md): of a space that
// whoever asks may read in with what its logs hold, of any other with the bundled record.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Env as AnyEnv } from 'hono'
import { dumpOf } from '#extracts/dump.ts'
import type { Held } from '#extracts/held.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import type { Desk } from './desk.ts'
import { spacesSeen } from './gate.ts'
import type { Library } from './library.ts'
import { answers, asksNothing } from './route.ts'
import { heldIn } from './table-routes.ts'

const dumpShape = z
  .object({ format: z.literal('mithaq-dump-1') })
  .catchall(z.unknown())
  .openapi('Dump')

const dumped = createRoute({
  ...asksNothing,
  method: 'get',
  path: '/agreements/{agreement}/dump',
  operationId: 'dumpAgreement',
  summary: 'What an agreement says and what was said under it, as one document',
  tags: ['tables'],
  request: { params: z.object({ agreement: z.string().openapi({ example: 'new-start' }) }) },
  responses: answers('The agreement and its record: docs/formats/dump.md', dumpShape),
})

/** `desk` is null where no centre is run. */
export function dumpRoute<E extends AnyEnv>(
  app: OpenAPIHono<E>,
  library: Library,
  desk: Desk | null,
): void {
  app.openapi(dumped, async (context) => {
    const { agreement } = context.req.valid('param')
    const held = (await heldHere(context, desk, agreement)) ?? library.named(agreement)
    if (held === null) throw new Problem('not-found', { place: 'agreement', value: agreement })
    return context.json(dumpOf(held, library.today()), 200)
  })
}

async function heldHere(
  context: Context,
  desk: Desk | null,
  agreement: string,
): Promise<Held | null> {
  if (desk === null || !(await spacesSeen(context, desk)).includes(agreement)) return null
  const space = desk.spaces.get(agreement)
  return space === undefined ? null : heldIn(space)
}
