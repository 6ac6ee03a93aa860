// A request to a witness outside, over HTTP(S) as a browser would make it: whose answer it is its
// signature says, and nothing that is sent is secret. No redirect is followed; an answer that takes
// too long or is too large is none.
import { readAll } from './byte-reader.ts'
import { LineError } from './line-error.ts'

/** Lines of 64 keys of ML-DSA-44. */
const mostAnswerBytes = 256 * 1024
const answerMs = 20_000

interface WitnessAnswer {
  readonly status: number
  readonly body: Uint8Array
}

/** `add-checkpoint` of tlog-witness 1.0.0 at this prefix. */
export async function postToWitness(prefix: string, body: Uint8Array): Promise<WitnessAnswer> {
  const address = `${prefix.replace(/\/*$/, '')}/add-checkpoint`
  const remedy = 'try again later; if it lasts, ask whoever runs the witness'
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: body as Uint8Array<ArrayBuffer>,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    })
    const whole =
      response.body === null ? new Uint8Array() : await readAll(response.body, mostAnswerBytes)
    if (whole !== null) return { status: response.status, body: whole }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const code = isLate ? 'line-timeout' : 'line-unreachable'
    const came = causeOf(error)
    throw new LineError({ code, address, expected: 'an answer', came, remedy }, error)
  }
  const [expected, came] = [`at most ${mostAnswerBytes} bytes`, 'more']
  throw new LineError({ code: 'answer-too-large', address, expected, came, remedy })
}

/** `fetch` hides what happened one deeper. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (!(cause instanceof Error)) return 'none'
  return 'code' in cause ? String(cause.code) : cause.message
}
