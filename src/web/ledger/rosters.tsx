// The keys of each party as its roster lists them, with the fingerprint to compare by voice.
import { say } from '#locale/locale.ts'
import type { Ledger } from '../api/client.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function RostersSection({ ledger }: { ledger: Ledger }) {
  const locale = useLocaleOf('ledger')
  return (
    <section aria-labelledby="rosters-title">
      <h2 id="rosters-title">{say(locale, 'ledger-page.rosters')}</h2>
      <p className="soft">{say(locale, 'ledger-page.rosters.intro')}</p>
      {ledger.rosters.map(({ party, text, fingerprint, words }) => (
        <article key={party} className="roster">
          <h3>
            <bdi>{party}</bdi>
          </h3>
          <dl className="facts">
            <div>
              <dt>{say(locale, 'ledger-page.fingerprint')}</dt>
              <dd>
                <bdi className="id fingerprint" dir="ltr">
                  {fingerprint}
                </bdi>
              </dd>
            </div>
            <div>
              <dt>{say(locale, 'ledger-page.words')}</dt>
              <dd>
                <bdi lang="en" dir="ltr">
                  {words.join(' ')}
                </bdi>
              </dd>
            </div>
          </dl>
          <details>
            <summary>{say(locale, 'ledger-page.roster.text')}</summary>
            <pre dir="ltr" tabIndex={0}>
              {text}
            </pre>
          </details>
        </article>
      ))}
    </section>
  )
}
