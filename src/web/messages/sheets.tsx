// A message in Arabic, English and Russian side by side, each made from the same fields: none of
// them is a translation of another.
import type { Language } from '#language/label.ts'
import { envelopeFields } from '#assessment/record-envelope.ts'
import { citationText } from '#locale/citation.ts'
import { contentLines } from '#locale/content-lines.ts'
import { directionOf } from '#locale/direction.ts'
import { messageTypeName } from '#locale/names.ts'
import { ContentList } from './content-list.tsx'
import type { Tools } from './tools.ts'

const order: readonly Language[] = ['ar', 'en', 'ru']
/** Each in itself, as in the chooser of languages. */
const ownNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  ru: 'Русский',
}

interface SheetsProps {
  readonly tools: Tools
  /** The type in its agreement. */
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
}

export function Sheets(props: SheetsProps) {
  return (
    <div className="sheets">
      {order.map((language) => (
        <OneSheet key={language} language={language} {...props} />
      ))}
    </div>
  )
}

function OneSheet({ tools, type, content, language }: SheetsProps & { language: Language }) {
  const { agreement } = tools
  const locale = tools.locales[language]
  const cite = agreement.messages.find((one) => one.id === type)?.cite
  const lines = contentLines(locale, agreement, type, content, envelopeFields)
  return (
    <section className="one-sheet" lang={language} dir={directionOf(language)}>
      <p className="soft sheet-language">{ownNames[language]}</p>
      <h2 className="sheet-title">{messageTypeName(locale, agreement, type)}</h2>
      {cite !== undefined && <p className="place">{citationText(locale, cite)}</p>}
      <ContentList lines={lines} />
    </section>
  )
}
