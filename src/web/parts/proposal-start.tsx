// What a proposal can begin from: one that stands on the shelf, an agreement, a blank page, a file.
import { useEffect, useState } from 'react'
import { say } from '#locale/locale.ts'
import type { Label } from '#language/label.ts'
import { scenarioNames, scenarioText } from '../proposal/scenario-files.ts'
import { blank } from '../proposal/open.ts'
import { openings } from '../route/page-place.ts'
import { useLasting } from '../page-state.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Link } from './link.tsx'
import { OpenFile } from './proposal-file.tsx'

interface Choice {
  readonly id: string
  readonly name: Label
}

interface Choices {
  readonly scenarios: readonly Choice[]
  readonly agreements: readonly Choice[]
}

export function ProposalStart({ onFile }: { onFile: (text: string, name: string) => void }) {
  const locale = useLocaleOf('what-if')
  const choices = useChoices()
  const { settings } = useLasting()
  const list = (title: string, all: readonly Choice[]) =>
    all.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="plain">
          {all.map(({ id, name }) => (
            <li key={id}>
              <Link to={{ ...openings['what-if'], of: id }}>{name[settings.language]}</Link>
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

function useChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ scenarios: [], agreements: [] })
  useEffect(() => {
    let gone = false
    const load = async () => {
      const [scenarios, agreements] = await Promise.all([scenarioChoices(), agreementChoices()])
      if (!gone) setChoices({ scenarios, agreements })
    }
    load().catch(() => {
      // A blank page and a file can be begun from without them.
    })
    return () => {
      gone = true
    }
  }, [])
  return choices
}

async function scenarioChoices(): Promise<readonly Choice[]> {
  const texts = await Promise.all(scenarioNames.map(scenarioText))
  return scenarioNames.flatMap((id, at) => {
    const text = texts[at]
    if (text === null || text === undefined) return []
    return [{ id, name: (JSON.parse(text) as { readonly title: Label }).title }]
  })
}

/** Those that limit something. */
async function agreementChoices(): Promise<readonly Choice[]> {
  const response = await fetch('/api/agreements')
  if (!response.ok) return []
  const { agreements } = (await response.json()) as {
    readonly agreements: readonly (Choice & { readonly limits: number })[]
  }
  return agreements.filter(({ limits }) => limits > 0)
}
