// How a centre says no on a line: a problem document (RFC 9457) with a stable code, the place, the
// value and what was expected. Both ends are here, so that what one writes the other reads.
import type { Refused } from '#centre/ports.ts'

export type Problem = Omit<Refused, 'kind'>

const problemType = 'application/problem+json'
const codeStart = 'urn:mithaq:problem:'

export type ProblemStatus = 400 | 403 | 404 | 413 | 415 | 422 | 424 | 429 | 500

export function problemResponse(
  status: ProblemStatus,
  { code, place, value, expected }: Problem,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const title = `${place}: expected ${expected}`
  const document = { type: `${codeStart}${code}`, title, status, place, value, expected, ...more }
  return new Response(`${JSON.stringify(document)}\n`, {
    status,
    headers: { 'content-type': problemType, 'cache-control': 'no-store' },
  })
}

/** A document of the other end; null where it is none. Nothing in it is longer than a line. */
export function parseProblem(
  body: Uint8Array,
): (Problem & { readonly wants?: readonly string[] }) | null {
  let document: unknown
  try {
    document = JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
  if (typeof document !== 'object' || document === null) return null
  const fields = document as Readonly<Record<string, unknown>>
  const type = textOf(fields['type'])
  if (!type.startsWith(codeStart)) return null
  return {
    code: type.slice(codeStart.length),
    place: textOf(fields['place']),
    value: textOf(fields['value']),
    expected: textOf(fields['expected']),
    ...wantsOf(fields['wants']),
  }
}

/** Hashes of blobs, where all of them are. */
function wantsOf(value: unknown): { readonly wants?: readonly string[] } {
  const isHash = (one: unknown): one is string =>
    typeof one === 'string' && /^[0-9a-f]{64}$/.test(one)
  return Array.isArray(value) && value.every(isHash) ? { wants: value } : {}
}

const mostText = 200

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, mostText).replace(/\p{C}/gu, '') : ''
