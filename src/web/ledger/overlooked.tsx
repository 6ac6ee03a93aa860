// What must not be overlooked in a space: forks with their evidence, heads of another history that
// somebody has seen, heads whose entries were not handed over, a store that was set back, clocks
// that cannot be right, results that differ. Facts; nobody is accused.
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Ledger } from '../api/client.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { saveFile } from './save-file.ts'

export function OverlookedSection({ ledger }: { ledger: Ledger }) {
  const locale = useLocaleOf('ledger')
  const { forks, otherHeads, setBack, withheld, seenElsewhere, damage } = ledger
  const { otherResults, clocks } = ledger
  const told = [
    ...otherHeads.map((one) => say(locale, 'ledger-page.other-head', one)),
    ...(setBack === null ? [] : [say(locale, 'ledger-page.set-back', setBack)]),
    ...withheld.map(({ origin, size, held, since }) => {
      const values = { origin, size, held, since: formatMoment(locale, since) }
      return say(locale, 'ledger-page.withheld', values)
    }),
    ...seenElsewhere.map((one) => say(locale, 'ledger-page.seen-elsewhere', one)),
    ...damage.map(({ place }) => say(locale, 'ledger-page.damage', { place })),
    ...otherResults.map(({ party, asOf, since }) => {
      const values = { party, day: formatDay(locale, asOf), since: formatMoment(locale, since) }
      return say(locale, 'ledger-page.other-result', values)
    }),
    ...clocks.map(({ side, ...values }) => say(locale, `ledger-page.clock.${side}`, values)),
  ]
  return (
    <section aria-labelledby="overlooked-title">
      <h2 id="overlooked-title">{say(locale, 'ledger-page.overlooked')}</h2>
      {told.length === 0 && forks.length === 0 && (
        <p className="empty">{say(locale, 'ledger-page.overlooked.none')}</p>
      )}
      <ul className="plain alarms">
        {forks.map(({ origin, at, evidence }) => (
          <li key={origin}>
            {say(locale, 'ledger-page.fork', { origin, at: formatMoment(locale, at) })}{' '}
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(`${origin.replaceAll('/', '-')}.fork`, evidence, 'text/plain')
              }
            >
              {say(locale, 'ledger-page.fork.file')}
            </button>
          </li>
        ))}
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
