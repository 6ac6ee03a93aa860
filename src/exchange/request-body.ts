// The body of a request as the listener has it. A Request makes a web stream of it, a signal, and
// itself, which nobody asks for and which take longer than reading. Where another Request was put
// in its place, that is read.
import type { Readable } from 'node:stream'

const incomings = new WeakMap<Request, Readable>()

/** To be called by the listener: this is what the request came in. */
export function cameIn(request: Request, incoming: Readable): void {
  incomings.set(request, incoming)
}

/**
 * Null where there is none. Who stops in the middle ends the iteration; what is left stays with the
 * connection, which has an answer to carry first.
 */
export function bodyOf(request: Request): AsyncIterable<Uint8Array> | null {
  const incoming = incomings.get(request)
  if (incoming === undefined) return request.body
  return incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}
