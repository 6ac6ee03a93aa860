// How a page says that it waits, has nothing, may not, cannot: in words, calmly, where the content
// would stand.
import type { ReactNode } from 'react'
import type { Problem } from '../api/client.ts'
import type { Answer } from '../desk/asked.ts'
import { isOffline } from '../desk/asked.ts'
import { useWords } from '../page-state.ts'

/** Shown only when it takes long enough to be noticed. */
export function Loading() {
  const words = useWords()
  return <output className="state waiting">{words['page.asking']}</output>
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}

interface RefusalProps {
  readonly problem: Problem
  readonly again?: () => void
}

/** Why something was not taken: its sentence, then the place, what stood there, what was asked. */
export function Refusal({ problem, again }: RefusalProps) {
  const words = useWords()
  const { title, place, value, expected } = problem
  // The same in the words of the reader, where it has words.
  const told = problem.detail ?? expected
  const facts = [
    [words['page.refused.place'], place],
    [words['page.refused.value'], value],
    [words['page.refused.expected'], told],
  ].flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text }]))
  return (
    <div className="state refusal" role="alert">
      <p>{isOffline(problem) ? words['page.unreached'] : title || words['page.refused.unsaid']}</p>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {again !== undefined && <Again again={again} />}
    </div>
  )
}

function Again({ again }: { again: () => void }) {
  const words = useWords()
  return (
    <button type="button" className="button" onClick={again}>
      {words['page.retry']}
    </button>
  )
}

interface AnsweredProps<T> {
  readonly to: Answer<T>
  /** What stands above, where what was asked for would bring a head of its own and is not there. */
  readonly head?: ReactNode
  readonly children: (value: T) => ReactNode
}

/**
 * What was answered, or why it was not. What was known before stays, when the centre is gone: the
 * same part of the page, with what is typed there and where the reader is in it.
 */
export function Answered<T>({ to, head, children }: AnsweredProps<T>) {
  const words = useWords()
  if (to.state === 'loading') return <Loading />
  if (to.state === 'refused') {
    return (
      <>
        {head}
        <Refusal problem={to.problem} again={to.again} />
      </>
    )
  }
  return (
    <>
      {to.state === 'offline' && to.value === null && head}
      {to.state === 'offline' && (
        <div className="state refusal">
          <p>{words['page.unreached']}</p>
          {to.value !== null && <p>{words['page.unreached.kept']}</p>}
          <Again again={to.again} />
        </div>
      )}
      {/* Null may be an answer too: that there is none such. */}
      {to.state === 'value' ? children(to.value) : to.value !== null && children(to.value)}
    </>
  )
}
