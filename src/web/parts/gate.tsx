// Opens what stands behind it to those who may: signed in, and with a role that allows the act. All
// others are told what they can do instead. The centre checks every request again.
import type { ReactNode } from 'react'
import { type Act, useDesk } from '../desk/desk.tsx'
import { useWords } from '../page-state.ts'
import { SignIn } from './sign-in.tsx'
import { Loading, Refusal } from './states.tsx'

interface GateProps {
  readonly act: Act
  readonly children: ReactNode
}

export function Gate({ act, children }: GateProps) {
  const { state, person, problem, mayDo, reread } = useDesk()
  const words = useWords()
  if (state === 'none') return <p className="state">{words['page.no-centre']}</p>
  if (state === 'unreached' && problem !== null) {
    return <Refusal problem={problem} again={reread} />
  }
  if (state === 'loading') return <Loading />
  if (person === null) {
    return (
      <section className="state sign-in" aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">{words['page.signed-out']}</h2>
        <SignIn />
      </section>
    )
  }
  if (mayDo(act)) return children
  return (
    <section className="state forbidden" aria-labelledby="forbidden-title">
      <h2 id="forbidden-title">{words['page.forbidden']}</h2>
      <p>{words[`page.forbidden.${act}`]}</p>
    </section>
  )
}
