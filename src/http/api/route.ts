// How a route of the interface is described: every one can answer with a problem, and says who may
// ask it. The description is what the OpenAPI document and the typed client are made from.
import type { ZodType } from 'zod'
import type { Act } from '#desk/person.ts'
import { problemShape, z } from './contract.ts'
import { admitted } from './gate.ts'

/** What a route answers when it has done what was asked. */
export function answers<T extends ZodType>(description: string, schema: T) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    ...refused,
  } as const
}

const tag = { etag: { schema: { type: 'string' as const } } }

/** The same, with a tag: whoever has it already is told so (RFC 9110, section 15.4.5). */
export function answersOnce<T extends ZodType>(description: string, schema: T) {
  const content = { 'application/json': { schema } }
  return {
    200: { description, headers: tag, content },
    304: { description: 'Nothing has changed since the answer with this tag', headers: tag },
    ...refused,
  } as const
}

/** Sent by whoever has an answer with a tag. */
export const knownTag = z.object({
  'if-none-match': z.string().optional().openapi({ description: 'The tag of an earlier answer' }),
})

/** The same, for files: bytes of a media type. */
export function givesFile(description: string, type: string) {
  return givesFiles(description, [type])
}

/** The same, in one of several forms. */
export function givesFiles(description: string, types: readonly string[]) {
  const schema = z.string().openapi({ format: 'binary' })
  const content = Object.fromEntries(types.map((type) => [type, { schema }]))
  return { 200: { description, content }, ...refused } as const
}

/** Sends a browser on to another address. */
export function sendsOn(description: string) {
  const headers = { location: { schema: { type: 'string' as const } } }
  return { 303: { description, headers }, ...refused } as const
}

const refused = {
  default: {
    description: 'A problem document (RFC 9457), in the language of Accept-Language',
    content: { 'application/problem+json': { schema: problemShape } },
  },
} as const

export function takes<T extends ZodType>(schema: T) {
  return { content: { 'application/json': { schema } }, required: true } as const
}

/** What the one who asks must be allowed to do, which is looked at before anything they send. */
export const asks = (act: Act) => ({ 'x-mithaq-act': act, middleware: admitted(act) }) as const

/** Nobody needs to be signed in. */
export const asksNothing = { 'x-mithaq-act': 'anyone' } as const

export const inSpace = z.object({
  space: z.string().openapi({ description: 'The id of the agreement', example: 'new-start' }),
})
