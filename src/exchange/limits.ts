// How much of a peer a line puts up with: sizes, counts and times. All of them are arguments of
// what they limit, with these as the usual ones; tests use smaller ones. Sizes follow from the
// formats where they can, and are choices of ours where they cannot.

const kib = 1024
const second = 1_000

/** For the end that listens. */
export interface ListenerLimits {
  readonly handshakeMs: number
  /** For all headers of a request. */
  readonly headersMs: number
  /** For a request with its body. */
  readonly requestMs: number
  readonly keepAliveMs: number
  /** How often Node looks for requests that are too slow. */
  readonly checkEveryMs: number
  readonly headerBytes: number
  readonly connections: number
  /** With one key. */
  readonly connectionsOfOne: number
}

/** 200 members, the most that a space has, with a few connections each. */
export const usualListenerLimits: ListenerLimits = {
  handshakeMs: 10 * second,
  headersMs: 20 * second,
  requestMs: 600 * second,
  keepAliveMs: 65 * second,
  checkEveryMs: 5 * second,
  headerBytes: 16 * kib,
  connections: 1_000,
  connectionsOfOne: 8,
}
