// Bars under the head of the page: that all is a demonstration, what the record is, whether it is
// still being read, whether there is a connection. They say it calmly and stay until it is no
// longer so.
import { memo } from 'react'
import { useDesk } from '../desk/desk.tsx'
import { usePage } from '../page-state.ts'
import { DaysRefused } from './days-refused.tsx'
import { SignInRefused } from './sign-in-refused.tsx'

export const Notices = memo(function Notices() {
  const { view, centre, loading, offline, missed, go, words, retry } = usePage()
  const { isLive } = useDesk()
  const demonstration = centre?.demonstration === true
  const notice = view.kind === 'agreement' ? view.notice : null
  return (
    <section className="notices" aria-label={words['page.notices']}>
      {(demonstration || notice !== null) && (
        <p className="notice">
          {notice === null
            ? words['page.demonstration']
            : `${demonstration ? words['page.demonstration.short'] : ''} ${notice}`.trim()}
        </p>
      )}
      <DaysRefused />
      <SignInRefused />
      <output className="notice state-notice">
        {offline && words['page.offline']}
        {!offline && isLive === false && <span className="unheard">{words['page.lost']}</span>}
        {missed !== null && (
          <>
            {' '}
            {words['page.missed']}{' '}
            <button type="button" className="button" onClick={() => go(missed)}>
              {words['page.retry']}
            </button>
          </>
        )}
        {!offline && loading === 'loading' && (
          <span className="loading">{words['page.loading']}</span>
        )}
        {loading === 'failed' && (
          <>
            {words['page.failed']}{' '}
            <button type="button" className="button" onClick={retry}>
              {words['page.retry']}
            </button>
          </>
        )}
      </output>
    </section>
  )
})
