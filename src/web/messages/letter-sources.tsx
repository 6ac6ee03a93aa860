// Where what messages say is from: the public sources that those of a reconstructed record name;
// for every other message, the log that it stands in.
import { say } from '#locale/locale.ts'
import type { Letter } from '../api/client.ts'
import { SectionSources } from '../parts/sources.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { isOfRecord } from './letter-standing.ts'
import { sourcesOfLetters } from './record-sources.ts'
import type { ListTools } from './tools.ts'
import { useLetters } from './use-letters.ts'

interface LetterSourcesProps {
  readonly tools: ListTools
  /** Those that are shown. */
  readonly letters: readonly Letter[]
}

export function LetterSources({ tools, letters }: LetterSourcesProps) {
  const locale = useLocaleOf('messages')
  const asked = useLetters(tools)
  const all = asked.state === 'value' ? asked.value.messages : []
  return (
    <>
      <SectionSources sources={sourcesOfLetters(tools.locale, letters, all)} />
      {letters.some((one) => !isOfRecord(one)) && (
        <p className="note">{say(locale, 'messages.from-logs')}</p>
      )}
    </>
  )
}
