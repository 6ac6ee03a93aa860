// Opens what stands behind it to those who may: signed in, and with a role that allows the act. All
// others are told who may, and where to go on; in a demonstration, as one of those at once. The
// centre checks every request again.
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { type Act, useDesk } from '../desk/desk.tsx'
import { roleMayDo } from '../desk/roles.ts'
import { usePage, useWords } from '../page-state.ts'
import { openings } from '../route/page-place.ts'
import { Link } from './link.tsx'
import { OtherPerson } from './other-person.tsx'
import { focusTitle } from './title-focus.ts'
import { SignIn } from './sign-in.tsx'
import { Loading, Refusal } from './states.tsx'

interface GateProps {
  readonly act: Act
  /** What stands above, where what is behind it would bring a head of its own. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

export function Gate({ act, head, children }: GateProps) {
  const { state, person, problem, mayDo, reread } = useDesk()
  const words = useWords()
  const { place } = usePage()
  useEntrance(state === 'known' && person === null)
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
    <>
      {head}
      <section className="state forbidden" aria-labelledby="forbidden-title">
        <h2 id="forbidden-title">{words['page.forbidden']}</h2>
        <p>{words[`page.forbidden.${act}`]}</p>
        <OtherPerson fits={(one) => roleMayDo(act, one)} />
        {place.page !== 'today' && (
          <p>
            <Link to={openings.today}>{words['page.forbidden.back']}</Link>
          </p>
        )}
      </section>
    </>
  )
}

/** Whose button is gone, since it let them in, goes on by key from the title of the page. */
function useEntrance(isOut: boolean): void {
  const wasOut = useRef(false)
  useLayoutEffect(() => {
    const isIn = wasOut.current && !isOut
    wasOut.current = isOut
    if (!isIn || document.activeElement !== document.body) return
    focusTitle()
  }, [isOut])
}
