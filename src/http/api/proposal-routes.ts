// What a proposal comes to, as tables, for anyone: the proposal stands in the address, as the page
// What if has it in its own. It is read up to a size and then by the parser, like any file, and
// computed beside the bundled record.
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Env as AnyEnv } from 'hono'
import type { Refusal } from '#assessment/refusal.ts'
import type { SweepAxis } from '#assessment/sweep.ts'
import { outcomeTable, type Proposed, proposed, rangeTable } from '#extracts/proposal-tables.ts'
import { packing } from '../packing.ts'
import { Problem } from '../problem.ts'
import { z } from './contract.ts'
import { wordsIn } from './extract-words.ts'
import type { Library } from './library.ts'
import { asksNothing } from './route.ts'
import {
  bom,
  dayIn,
  isMarked,
  lang,
  nameIn,
  tableAnswer,
  tableFile,
  tableNamed,
  tableParam,
} from './table-file.ts'

const names = ['outcome', 'range'] as const
/** As the page has it: a million variants are answered at once, more would be felt. */
const mostVariants = 1_000_000
const ceiling = z.coerce.number().int().min(0).max(999_999_999).optional()

/** Invented: a ceiling of 650 in place of 700 over what New START calls deployed, from 2026 on. */
const example =
  'pVC7TsNAEPyXqc-SE4kU21HyDcjFxd6Iley7cHdxsCw3CCSkdHwGBR0Vj284d_HfINsgJFp3u6PZmdlp4XM22okFoZ' +
  'Jwo2-TXyRZQUEKEMTUbAIXUNhqzyAYPiY-aBegECSUDGrBBoSrP647gBCf-1P86E_9U3yPb_EzfkFBOxCGx_Pr-WV4' +
  'GO7RKRgbJF8us20WSxR6PCKs0_UmSVdJOvawd7YWL9Z40HU713I54qUeU2PkcC0Fm2k9mJqd7GRy97rxC1N1mUIplY' +
  'TZfhpBKHhf2mYSyyXwT6ZalweeiTtnq_-vVPoOtLlIu6zLum8'

const route = createRoute({
  ...asksNothing,
  method: 'get',
  path: '/proposals/tables/{file}',
  operationId: 'readProposalTable',
  summary: 'What a proposal comes to, or a range of ceilings, computed on a bundled record',
  tags: ['tables'],
  request: {
    params: tableParam(names),
    query: z.object({
      proposal: z.string().max(10_000).openapi({
        description: 'The text of a scenario, deflated (RFC 1951), in base64url (RFC 4648)',
        example,
      }),
      'as-of': z.string().optional().openapi({ format: 'date', example: '2026-01-31' }),
      lang,
      bom,
      limit: z.string().optional().openapi({ description: 'For the range: whose ceiling runs' }),
      from: ceiling.openapi({ description: 'For the range: the lowest ceiling' }),
      to: ceiling.openapi({ description: 'For the range: the highest ceiling' }),
    }),
  },
  responses: tableFile,
})

export function proposalRoutes<E extends AnyEnv>(app: OpenAPIHono<E>, library: Library): void {
  app.openapi(route, (context) => {
    const { name, form } = tableNamed(context.req.valid('param').file, names)
    const given = context.req.valid('query')
    const asOf = dayIn(given['as-of'], 'as-of') ?? library.today()
    const words = wordsIn(context, given.lang)
    const found = proposed({
      words,
      text: unpacked(given.proposal),
      asOf,
      heldOf: library.named,
      shelf: library.agreements,
    })
    if (!('world' in found)) throw refusedBy(found)
    const table = name === 'outcome' ? outcomeTable(found) : rangeTable(found, axisOf(found, given))
    const asked = { asOf, words, marked: isMarked(given.bom) }
    return tableAnswer(table, asked, form, `proposal-${name}`)
  })
}

function unpacked(given: string): string {
  const text = packing.unpacked(given)
  if (text !== null) return text
  throw new Problem('bad-request', {
    place: 'proposal',
    expected: 'a text, deflated, in base64url',
  })
}

function refusedBy(refusals: readonly Refusal[]): Problem {
  const [first] = refusals
  const place = ['proposal', first?.path ?? ''].filter((one) => one !== '').join('.')
  const { value = '', expected = '' } = first ?? {}
  return new Problem('bad-request', { place, value, expected })
}

interface Range {
  readonly limit?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

function axisOf({ world }: Proposed, { limit = '', from, to }: Range): SweepAxis {
  const known = world.agreement.limits.map(({ id }) => id)
  nameIn(limit, 'limit', known)
  if (from === undefined || to === undefined || from > to) {
    throw new Problem('bad-request', { place: 'from', expected: 'from, and to that is no less' })
  }
  const step = Math.max(1, Math.ceil((to - from) / mostVariants))
  return { what: 'limit', id: limit, from, to, step }
}
