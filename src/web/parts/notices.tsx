// Bars under the head of the page: what the record is, whether it is still being read, whether
// there is a connection. They say it calmly and stay until it is no longer so.
import { memo } from 'react'
import { usePage } from '../page-state.ts'

export const Notices = memo(function Notices() {
  const { view, loading, offline, words, retry } = usePage()
  const notice = view.kind === 'agreement' ? view.notice : null
  return (
    <section className="notices" aria-label={words['page.notices']}>
      {notice !== null && <p className="notice">{notice}</p>}
      <output className="notice state-notice">
        {offline && words['page.offline']}
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
