// How much of a peer a line puts up with: sizes, counts and times. All of them are arguments of
// what they limit, with these as the usual ones; tests use smaller ones. Sizes follow from the
// formats where they can, and are choices of ours where they cannot.

const kib = 1024
const mib = 1024 * kib
const second = 1_000

/** For the end that calls. */
export interface CallerLimits {
  /** Connection and handshake together. */
  readonly connectMs: number
  /** From the last byte of a request to the first of its answer. */
  readonly answerMs: number
  /** Between two pieces of an answer, and between two pieces that the other end takes. */
  readonly idleMs: number
  /** One request with its answer. */
  readonly totalMs: number
}

/** Made for bad lines, and for the other end to check thousands of entries before it answers. */
export const usualCallerLimits: CallerLimits = {
  connectMs: 10 * second,
  answerMs: 60 * second,
  idleMs: 30 * second,
  totalMs: 600 * second,
}

/** For the end that listens. */
export interface ListenerLimits {
  readonly handshakeMs: number
  /** For all headers of a request. */
  readonly headersMs: number
  /** For a request with its body. */
  readonly requestMs: number
  readonly keepAliveMs: number
  /** For a piece of an answer to be taken whole: Node does not see how far one has gone. */
  readonly takenMs: number
  /** How often Node looks for requests that are too slow. */
  readonly checkEveryMs: number
  readonly headerBytes: number
  readonly connections: number
  /** With one key. */
  readonly connectionsOfOne: number
  /** From one address at once, and again a minute later: each costs a handshake. */
  readonly callsAMinute: number
  /** With one key at once, and again a minute later. */
  readonly requestsAMinute: number
}

/** 200 members, the most that a space has, with a few connections each, from a few addresses. */
export const usualListenerLimits: ListenerLimits = {
  handshakeMs: 10 * second,
  headersMs: 20 * second,
  requestMs: 600 * second,
  keepAliveMs: 65 * second,
  // Whoever calls gives up by then.
  takenMs: 600 * second,
  checkEveryMs: 5 * second,
  headerBytes: 16 * kib,
  connections: 1_000,
  connectionsOfOne: 8,
  callsAMinute: 1_200,
  // A log of 70,000 messages is fetched in some minutes, with a request for each blob.
  requestsAMinute: 30_000,
}

/** For what a mirror lets wait in memory. */
export interface MirrorLimits {
  /** One blob. */
  readonly blobBytes: number
  /** All blobs of one member that no entry that has come names yet. */
  readonly waitingBlobBytes: number
  /** How long such a blob waits. */
  readonly blobWaitMs: number
  /** Entries of all logs together that have come before the rest of their logs. */
  readonly waitingEntryBytes: number
  /** When those of a log that does not go on yield to those of another. */
  readonly entryIdleMs: number
  /** The receipts in one answer, and in one delivery. */
  readonly receiptBytes: number
}

/** 70,000 entries of 700 bytes, the whole life of a large treaty, fit in. */
export const usualMirrorLimits: MirrorLimits = {
  blobBytes: 16 * mib,
  waitingBlobBytes: 64 * mib,
  blobWaitMs: 600 * second,
  waitingEntryBytes: 128 * mib,
  entryIdleMs: 60 * second,
  receiptBytes: 4 * mib,
}
