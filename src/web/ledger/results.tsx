// Whether the other centres' programs come to the same on the same logs; where one does not, both
// values side by side with the rule and the article of each, and what that means. For who may
// exchange: a comparison now, and the way by hand.
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Compared, Results } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { ChosenFile } from '../parts/chosen-file.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { saveFile } from './save-file.ts'
import { refusalText } from './steps.tsx'

type OfParty = Results['results'][number]
type Difference = NonNullable<OfParty['difference']>
type Value = NonNullable<Difference['values']>[number]

interface SpaceProps {
  readonly space: string
  /** Asks for the ledger again. */
  readonly again: () => void
}

export function ResultsSection({ space, again }: SpaceProps) {
  const locale = useLocaleOf('ledger')
  const { client, mayDo } = useDesk()
  const results = useAsked(
    // In words, so that another language is another answer.
    `results ${space} ${locale.language}`,
    () => client.readResults({ space }),
    ['messages', 'lines'],
    space,
  )
  const changed = () => {
    results.again()
    again()
  }
  return (
    <section aria-labelledby="results-title" className="results">
      <h2 id="results-title">{say(locale, 'ledger-page.results')}</h2>
      <p className="soft">{say(locale, 'ledger-page.results.intro')}</p>
      <Answered to={results}>
        {({ results: all }) => (
          <>
            {all.map((one) => (
              <WithParty key={one.party} space={space} one={one} changed={changed} />
            ))}
            {all.some(({ difference }) => (difference?.values ?? null) !== null) && (
              <TableFiles
                below={`/api/spaces/${space}/tables`}
                table="results"
                label={say(locale, 'ledger-page.results')}
              />
            )}
          </>
        )}
      </Answered>
      {mayDo('exchange') && <Taking space={space} changed={changed} />}
    </section>
  )
}

interface PartyProps {
  readonly space: string
  readonly one: OfParty
  readonly changed: () => void
}

function WithParty({ space, one, changed }: PartyProps) {
  const locale = useLocaleOf('ledger')
  const { mayDo } = useDesk()
  const { party, compared, difference } = one
  return (
    <article className="with-party" data-agrees={compared?.agrees}>
      <p>
        <strong>
          <bdi>{party}</bdi>
        </strong>{' '}
        {compared === null
          ? say(locale, 'ledger-page.results.not-yet')
          : say(locale, `ledger-page.results.${compared.agrees ? 'same' : 'other'}`, {
              day: formatDay(locale, compared.asOf),
              at: formatMoment(locale, compared.at),
            })}
      </p>
      {difference !== null && <DifferenceTold difference={difference} party={party} />}
      {mayDo('exchange') && <Asking space={space} party={party} changed={changed} />}
    </article>
  )
}

function DifferenceTold({ difference, party }: { difference: Difference; party: string }) {
  const locale = useLocaleOf('ledger')
  const { asOf, since, open, values } = difference
  const told = { day: formatDay(locale, asOf), since: formatMoment(locale, since) }
  return (
    <>
      <p className="result-difference">
        {say(locale, `ledger-page.results.${open ? 'differ' : 'differed'}`, told)}{' '}
        {open && say(locale, 'ledger-page.results.means')}
      </p>
      {values === null ? (
        <p className="soft">{say(locale, 'ledger-page.results.no-account')}</p>
      ) : (
        <Values values={values} party={party} />
      )}
    </>
  )
}

function Values({ values, party }: { values: readonly Value[]; party: string }) {
  const locale = useLocaleOf('ledger')
  const label = say(locale, 'ledger-page.results')
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={label}>
      <table className="list result-values">
        <thead>
          <tr>
            <th scope="col">{say(locale, 'ledger-page.results.what')}</th>
            <th scope="col">{say(locale, 'ledger-page.results.here')}</th>
            <th scope="col">
              <bdi>{party}</bdi>
            </th>
            <th scope="col">{say(locale, 'ledger-page.results.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <ValueRows key={value.name} value={value} party={party} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The value, and below it the lowest parts of its explanation in which the two part. */
function ValueRows({ value, party }: { value: Value; party: string }) {
  return (
    <>
      <Row one={value} party={party} isPart={false} />
      {value.apart.map((part) => (
        <Row key={part.name} one={part} party={party} isPart />
      ))}
    </>
  )
}

interface RowProps {
  readonly one: Omit<Value, 'apart'>
  readonly party: string
  readonly isPart: boolean
}

function Row({ one, party, isPart }: RowProps) {
  const locale = useLocaleOf('ledger')
  const { name, text, holder, here, there, place, says } = one
  return (
    <tr className={isPart ? 'result-part' : undefined}>
      <th scope="row" title={name}>
        {holder !== null && <bdi>{holder}: </bdi>}
        {text}
      </th>
      <td data-head={say(locale, 'ledger-page.results.here')}>
        <Side text={here} />
      </td>
      <td data-head={party}>
        <Side text={there} />
      </td>
      <td>
        {place !== null && <bdi className="place">{place}</bdi>}
        {says !== null && <span className="note">{says}</span>}
      </td>
    </tr>
  )
}

function Side({ text }: { text: string | null }) {
  const locale = useLocaleOf('ledger')
  if (text === null) {
    return <span className="soft">{say(locale, 'ledger-page.results.nothing')}</span>
  }
  return <bdi className="result-value">{text}</bdi>
}

interface AskingProps {
  readonly space: string
  readonly party: string
  readonly changed: () => void
}

function Asking({ space, party, changed }: AskingProps) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const comparing = useAct(() => client.compareResults({ space, party }))
  const stating = useAct(async () => {
    const bytes = await client.stateResult({ space, party })
    saveFile(`${space}-to-${party}.result`, bytes, 'text/plain')
  })
  const refused = [comparing, stating].find((one) => one.state === 'refused')
  return (
    <>
      <p className="acts">
        <button
          type="button"
          className="button"
          disabled={comparing.state === 'running'}
          onClick={() => void comparing.run().then(changed)}
        >
          {say(locale, 'ledger-page.results.compare', { party })}
        </button>{' '}
        <button type="button" className="button" onClick={() => void stating.run()}>
          {say(locale, 'ledger-page.results.state', { party })}
        </button>
      </p>
      {comparing.state === 'done' && <Became compared={comparing.value} />}
      {refused?.state === 'refused' && <Refusal problem={refused.problem} />}
    </>
  )
}

function Taking({ space, changed }: Omit<AskingProps, 'party'>) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const taking = useAct(async (file: File) => {
    // It may have been taken away since it was chosen.
    const bytes = await file.arrayBuffer().catch(() => null)
    return bytes === null ? null : client.takeResult({ space }, new Uint8Array(bytes))
  })
  return (
    <div className="taking">
      <ChosenFile
        label={say(locale, 'ledger-page.results.take')}
        onFile={(file) => void taking.run(file).then(changed)}
      />
      {taking.state === 'done' &&
        (taking.value === null ? (
          <p role="alert">{say(locale, 'ledger-page.courier.unreadable')}</p>
        ) : (
          <Became compared={taking.value} />
        ))}
      {taking.state === 'refused' && <Refusal problem={taking.problem} />}
    </div>
  )
}

function Became({ compared: { became, code } }: { compared: Compared }) {
  const locale = useLocaleOf('ledger')
  // Of a line there is nothing more to say than that it gave no answer.
  const why = code === null || became === 'no-answer' ? null : refusalText(locale, code)
  return (
    <output className="became">
      {say(locale, `ledger-page.results.became.${became}`)}
      {why !== null && <span className="note">{why}</span>}
    </output>
  )
}
