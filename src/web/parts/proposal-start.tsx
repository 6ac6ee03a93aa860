// What a proposal can begin from: one that stands on the shelf, an agreement, a blank page, a file.
import { useEffect, useState } from 'react'
import { say } from '#locale/locale.ts'
import type { Label, Language } from '#language/label.ts'
import type { Client } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { scenarioTexts } from '../proposal/scenario-files.ts'
import { blank } from '../proposal/proposal.ts'
import { openings } from '../route/page-place.ts'
import { useLasting } from '../page-state.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { Choice, Choices } from '../view/what-if-view.ts'
import { Link } from './link.tsx'
import { OpenFile } from './proposal-file.tsx'

interface StartProps {
  /** As the server has told them; null where the reader has come from another page. */
  readonly given: Choices | null
  readonly onFile: (text: string, name: string) => void
}

export function ProposalStart({ given, onFile }: StartProps) {
  const locale = useLocaleOf('what-if')
  const choices = useChoices(given)
  const list = (title: string, all: readonly Choice[]) =>
    all.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="plain">
          {all.map(({ id, name }) => (
            <li key={id}>
              <Link to={{ ...openings['what-if'], of: id }}>{name}</Link>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section className="proposal-start" aria-labelledby="start">
      <h2 id="start">{say(locale, 'what-if.start')}</h2>
      {list(say(locale, 'what-if.start.scenarios'), choices.scenarios)}
      {list(say(locale, 'what-if.start.agreements'), choices.agreements)}
      <p className="blank">
        <Link to={{ ...openings['what-if'], of: blank }}>{say(locale, 'what-if.start.blank')}</Link>
      </p>
      <OpenFile label={say(locale, 'what-if.open')} onFile={onFile} />
    </section>
  )
}

const none: Choices = { scenarios: [], agreements: [] }

function useChoices(given: Choices | null): Choices {
  const { client } = useDesk()
  const { language } = useLasting().settings
  const [choices, setChoices] = useState(given)
  const isKnown = choices !== null
  useEffect(() => {
    if (isKnown) return undefined
    let gone = false
    const load = async () => {
      const [scenarios, agreements] = await Promise.all([
        scenarioChoices(language),
        agreementChoices(client, language),
      ])
      if (!gone) setChoices({ scenarios, agreements })
    }
    load().catch(() => {
      // A blank page and a file can be begun from without them.
    })
    return () => {
      gone = true
    }
  }, [isKnown, client, language])
  return choices ?? none
}

async function scenarioChoices(language: Language): Promise<readonly Choice[]> {
  return [...(await scenarioTexts())].map(([id, text]) => ({
    id,
    name: (JSON.parse(text) as { readonly title: Label }).title[language],
  }))
}

/** Those that limit something. */
async function agreementChoices(client: Client, language: Language): Promise<readonly Choice[]> {
  const { agreements } = await client.listAgreements()
  return agreements.flatMap(({ id, name, limits }) =>
    limits > 0 ? [{ id, name: name[language] }] : [],
  )
}
