// Words of others on the page Talks: who said what on which day, quoted in the language of the
// source, with speaker, office on that day, source and mark. Nothing is quoted that the record does
// not quote.
import type { Fields } from '#language/field.ts'
import { type Language, languages } from '#language/label.ts'
import type { Message } from '#language/message.ts'
import { inserted } from '#locale/direction.ts'
import { messageTypeName } from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import { dayText, evidenceView, instantText, whyAddress } from './desk.ts'
import { notesOf } from './message-card.ts'
import { sendersText } from './record-view.ts'
import { sourcesOf } from './sources-view.ts'
import { listed } from './listing.ts'
import { entriesIn, type Entry, type TalksDesk, textIn } from './talks-desk.ts'
import type { EvidenceView, SourceView } from './view.ts'

export interface QuoteView {
  readonly text: string
  readonly language: Language
  /** "Wendy Sherman, Deputy Secretary of State"; empty where the record names nobody. */
  readonly speaker: string
  readonly translated: string | null
  readonly source: SourceView | null
}

/** One message, as it is told wherever it stands on the page. */
export interface SaidView {
  readonly id: string
  readonly why: string
  readonly type: string
  readonly by: string
  readonly day: string
  readonly evidence: EvidenceView | null
  readonly quotes: readonly QuoteView[]
  readonly notes: readonly string[]
  readonly sources: readonly SourceView[]
}

export function saidView(desk: TalksDesk, message: Message): SaidView {
  const { agreement, locale } = desk
  return {
    id: message.id,
    why: whyAddress('message', message.id),
    type: messageTypeName(locale, agreement, message.type),
    by: sendersText(desk, message),
    day: instantText(desk, message.effective),
    evidence: evidenceView(desk, message.evidence),
    quotes: quotesOf(desk, message),
    notes: notesOf(desk, message),
    sources: sourcesOf(desk, message.sources),
  }
}

export function quotesOf(desk: TalksDesk, message: Message): readonly QuoteView[] {
  const fields = desk.world.types.get(message.type)?.fields['quoted']?.detail.of?.detail.fields
  return entriesIn(message.body, 'quoted').flatMap((entry) => {
    const text = textIn(entry, 'quoted')
    if (text === null) return []
    return [
      {
        text,
        language: languageIn(entry),
        speaker: speakerText(desk, fields, entry),
        translated: entry['translated'] === true ? say(desk.locale, 'talks.translated') : null,
        source: sourceIn(desk, entry),
      },
    ]
  })
}

function languageIn(entry: Entry): Language {
  return languages.find((one) => one === entry['language']) ?? 'en'
}

function sourceIn(desk: TalksDesk, entry: Entry): SourceView | null {
  const source = textIn(entry, 'source')
  return source === null ? null : (sourcesOf(desk, [source])[0] ?? null)
}

function speakerText(desk: TalksDesk, fields: Fields | undefined, entry: Entry): string {
  const speaker = textIn(entry, 'speaker')
  const office = textIn(entry, 'office')
  const labels = fields?.['office']?.detail.optionLabels
  const named = speaker === null ? null : (nameInRecord(desk, speaker) ?? speaker)
  const held = office === null ? null : (labels?.[office]?.[desk.locale.language] ?? office)
  return listed(desk, [named === null ? null : inserted(desk.locale, named), held])
}

/** The name as sources of the reader's language write it, where the record has it so somewhere. */
function nameInRecord({ locale, world }: TalksDesk, name: string): string | null {
  if (locale.language === 'en') return name
  const field = locale.language === 'ar' ? 'nameAr' : 'nameRu'
  for (const { body } of world.messages) {
    const found = entriesIn(body, 'members').find((one) => one['name'] === name)
    const written = found === undefined ? null : textIn(found, field)
    if (written !== null) return written
  }
  return null
}

/** A date in the words of a source, and as what it was read. */
export interface WrittenDateView {
  readonly quote: QuoteView
  readonly readAs: string
}

/** The dates of a message that were read as days among which this one is. */
export function writtenDates(
  desk: TalksDesk,
  { body }: Message,
  day: string,
): readonly WrittenDateView[] {
  return entriesIn(body, 'dates').flatMap((entry) => {
    const [text, from, until] = ['quoted', 'from', 'until'].map((name) => textIn(entry, name))
    if (!text || !from || !until || day < from || day > until) return []
    const read = { from: dayText(desk, from), until: dayText(desk, until) }
    return [
      {
        quote: {
          text,
          language: languageIn(entry),
          speaker: '',
          translated: null,
          source: sourceIn(desk, entry),
        },
        readAs:
          from === until
            ? say(desk.locale, 'talks.read-as', { day: read.from })
            : say(desk.locale, 'talks.read-as.span', read),
      },
    ]
  })
}
