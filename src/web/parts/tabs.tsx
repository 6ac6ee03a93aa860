// The sections of an agreement's page, as links: each has its own address.
import { memo } from 'react'
import { agreementOf, usePage } from '../page-state.ts'
import { moved, tabs } from '../route/agreement-place.ts'
import { Link } from './link.tsx'

export const Tabs = memo(function Tabs() {
  const page = usePage()
  const place = agreementOf(page)
  if (place === null) return null
  return (
    <nav className="tabs" aria-label={page.words['page.sections']}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={moved(place, { tab, why: null })}
          current={tab === place.tab ? 'page' : undefined}
        >
          {page.words[`page.tab.${tab}`]}
        </Link>
      ))}
    </nav>
  )
})
