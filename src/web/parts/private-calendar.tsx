// Addresses for calendar programs, which cannot sign in (docs/formats/calendar.md): made here,
// shown once, taken back here.
import { useState } from 'react'
import { formatDay } from '#locale/dates.ts'
import type { Calendar } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLasting } from '../page-state.ts'
import { idsIn, useKeptPlace } from './kept-place.ts'
import { Answered, Refusal } from './states.tsx'
import { TableFiles } from './table-files.tsx'

export function PrivateCalendar() {
  const { words } = useLasting()
  const { person } = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (person === null) return null
  return (
    <details className="private-calendar" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words['page.calendar']}</summary>
      {isOpen && <Calendars />}
    </details>
  )
}

function Calendars() {
  const { words, settings } = useLasting()
  const { client } = useDesk()
  const { language } = settings
  const own = useAsked('calendars', async () => (await client.listCalendars()).calendars)
  const { title, ...place } = useKeptPlace<HTMLParagraphElement>(idsIn(own))
  const making = useAct(() => client.makeCalendar({ language }))
  const make = async () => {
    if ((await making.run()) !== null) own.again()
  }
  return (
    <div {...place}>
      <p className="soft" ref={title} tabIndex={-1}>
        {words['page.calendar.says']}
      </p>
      <p>
        <button type="button" className="button" onClick={() => void make()}>
          {words['page.calendar.make']}
        </button>
      </p>
      {making.state === 'done' && (
        <p role="status">
          <bdi className="id" dir="ltr">
            {new URL(making.value.address, window.location.href).href}
          </bdi>
        </p>
      )}
      {making.state === 'refused' && <Refusal problem={making.problem} />}
      <Answered to={own}>
        {(calendars) => (
          <>
            <ul className="plain">
              {calendars.map((one) => (
                <Row key={one.id} calendar={one} again={own.again} />
              ))}
            </ul>
            {calendars.length > 0 && (
              <TableFiles
                below="/api/own/tables"
                table="calendars"
                label={words['page.calendar']}
              />
            )}
          </>
        )}
      </Answered>
    </div>
  )
}

function Row({ calendar, again }: { calendar: Calendar; again: () => void }) {
  const { words, settings } = useLasting()
  const { client } = useDesk()
  const ending = useAct(() => client.endCalendar({ id: calendar.id }))
  const end = async () => {
    if ((await ending.run()) !== null) again()
  }
  return (
    <li>
      {formatDay(settings, calendar.made)}{' '}
      <button type="button" className="plain-button" onClick={() => void end()}>
        {words['page.calendar.end']}
      </button>
      {ending.state === 'refused' && <Refusal problem={ending.problem} />}
    </li>
  )
}
