// The frame of a list of the centre page: heads of columns, and a last column of what can be done
// with a row, whose head is read aloud and not shown.
import type { ReactNode } from 'react'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

interface ListTableProps {
  readonly className?: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}

export function ListTable({ className = '', heads, children }: ListTableProps) {
  const locale = useLocaleOf('centre')
  return (
    <div className="scroller">
      <table className={`list ${className}`.trimEnd()}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{say(locale, 'people.deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
