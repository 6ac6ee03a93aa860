// Answers that are not what a path gives when all is well: a refusal, which is an answer too, and
// what is no answer at all.
import type { Refused } from '#centre/ports.ts'
import type { Answered } from './caller.ts'
import { LineError } from './line-error.ts'
import { parseProblem } from './problem.ts'

/** What the other end refuses. A fault of its own, or a status that no path has, is thrown. */
export function refusedIn(answered: Answered): Refused {
  const { status, body, address } = answered
  const problem = parseProblem(body)
  if (status < 400 || status >= 500) throw unexpected(answered, 'an answer or a refusal')
  if (problem === null) {
    return { kind: 'refused', code: `status-${status}`, place: address, value: '', expected: '200' }
  }
  const { code, place, value, expected } = problem
  return { kind: 'refused', code, place, value, expected }
}

export const unexpected = ({ address, status, body }: Answered, expected: string): LineError =>
  new LineError({
    code: 'answer-unexpected',
    address,
    expected,
    came: [`status ${status}`, parseProblem(body)?.code].join(' ').trimEnd(),
    remedy: 'tell the other centre; if it was busy, try again later',
  })

export const malformed = ({ address, body }: Answered, expected: string): LineError =>
  new LineError({
    code: 'answer-malformed',
    address,
    expected,
    came: `${body.length} other bytes`,
    remedy: 'tell the other centre; see that both run the same version of the exchange',
  })
