// What went wrong on a line: a stable code, what was expected, what came, and what to do. Thrown,
// since an answer is never made up (src/centre/ports.ts); a refusal by the counterpart is an answer
// and no error. The sentence is for engineers.

export type LineCode =
  /** No connection could be made. */
  | 'line-unreachable'
  /** A limit of time was passed: connecting, waiting for an answer, between two pieces, in all. */
  | 'line-timeout'
  /** The other end closed the connection before its answer was whole. */
  | 'line-closed'
  /** TLS 1.3 with an Ed25519 key could not be agreed on. */
  | 'line-not-secured'
  /** The key shown stands in no roster of the space. */
  | 'peer-not-a-member'
  /** An answer larger than it can be. */
  | 'answer-too-large'
  /** An answer that does not have the form of its path. */
  | 'answer-malformed'
  /** A status that the path does not have. */
  | 'answer-unexpected'

interface LineFault {
  readonly code: LineCode
  readonly address: string
  readonly expected: string
  readonly came: string
  readonly remedy: string
}

export class LineError extends Error {
  readonly code: LineCode
  readonly address: string
  readonly expected: string
  readonly came: string
  readonly remedy: string

  constructor({ code, address, expected, came, remedy }: LineFault, cause?: unknown) {
    super(`${code} at ${address}: expected ${expected}, came ${came}: ${remedy}`, { cause })
    this.name = 'LineError'
    this.code = code
    this.address = address
    this.expected = expected
    this.came = came
    this.remedy = remedy
  }
}
