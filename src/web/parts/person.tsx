// Who is signed in, at the top of every page, with the way out; or the way in. Until the centre has
// said who it is, the place is kept free, so that nothing moves when it has.
import { useEffect, useRef, useState } from 'react'
import { personName } from '#locale/person-name.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useWords } from '../page-state.ts'
import { SignIn } from './sign-in.tsx'

export function PersonAtDesk() {
  const { state, person, client, take } = useDesk()
  const words = useWords()
  const leaving = useAct(() => client.signOut())
  if (state === 'none') return null
  if (state !== 'known') return <span className="person" aria-hidden="true" />
  if (person === null) return <SignInButton />
  const leave = async () => {
    const desk = await leaving.run()
    if (desk !== null) take(desk)
  }
  return (
    <span className="person">
      <span className="person-name">{personName(words, person)}</span>{' '}
      <button type="button" className="plain-button" onClick={() => void leave()}>
        {words['page.sign-out']}
      </button>
    </span>
  )
}

function SignInButton() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <span className="person">
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        {words['page.sign-in']}
      </button>
      <dialog
        ref={dialog}
        className="sheet sign-in"
        aria-labelledby="sign-in-sheet"
        onClose={() => setOpen(false)}
      >
        <div className="panel-head">
          <h2 id="sign-in-sheet">{words['page.sign-in']}</h2>
          <button
            type="button"
            className="close"
            aria-label={words['page.panel.close']}
            onClick={() => setOpen(false)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
        <SignIn done={() => setOpen(false)} />
      </dialog>
    </span>
  )
}
