// Problem documents (RFC 9457): how the server says that it cannot answer. The code is stable; the
// sentence is for engineers. It says nothing of the machine it runs on.
export type ProblemCode = 'not-found' | 'method-not-allowed' | 'internal'

const titles: Readonly<Record<ProblemCode, { status: 404 | 405 | 500; title: string }>> = {
  'not-found': { status: 404, title: 'nothing is kept at this address' },
  'method-not-allowed': { status: 405, title: 'this address can only be read' },
  internal: { status: 500, title: 'the server failed to answer' },
}

/** `instance` is the address that was asked for. */
export function problem(code: ProblemCode, instance: string): Response {
  const { status, title } = titles[code]
  const document = { type: `urn:mithaq:problem:${code}`, title, status, instance }
  return new Response(`${JSON.stringify(document)}\n`, {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(code === 'method-not-allowed' ? { allow: 'GET, HEAD' } : {}),
    },
  })
}
