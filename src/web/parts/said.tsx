// What somebody said: the words in the language of the source, marked as such, with speaker, source
// and mark; and a way to the message in the record.
import { directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { ReactNode } from 'react'
import { agreementPlace, moved, parseWhy } from '../route/agreement-place.ts'
import { usePage } from '../page-state.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { QuoteView, SaidView } from '../view/talks-words.ts'
import type { SourceView } from '../view/view.ts'
import { Evidence, Link } from './link.tsx'

interface SaidProps {
  readonly said: SaidView
  /** What is said about it before its day. */
  readonly children?: ReactNode
  /** Where the words alone are wanted, without the notes of the record. */
  readonly brief?: boolean
}

export function Said({ said, children, brief = false }: SaidProps) {
  const quoted = new Set(said.quotes.map((quote) => quote.source?.id))
  const rest = said.sources.filter((source) => !quoted.has(source.id))
  return (
    <article className="said">
      <p className="said-head">
        {children}
        <RecordLink why={said.why}>{said.type}</RecordLink>
        <span className="soft">
          {said.by} · {said.day}
        </span>
        <Evidence evidence={said.evidence} />
      </p>
      <Quotes quotes={said.quotes} />
      {!brief && said.notes.map((note) => <p key={note}>{note}</p>)}
      {rest.length > 0 && (
        <p className="note">
          {rest.map((source, index) => (
            <span key={source.id}>
              {index > 0 && ' · '}
              <Source source={source} />
            </span>
          ))}
        </p>
      )}
    </article>
  )
}

export function Quotes({ quotes }: { quotes: readonly QuoteView[] }) {
  return quotes.map((quote) => <Quote key={`${quote.language} ${quote.text}`} quote={quote} />)
}

export function Quote({ quote }: { quote: QuoteView }) {
  return (
    <figure className="quote">
      <blockquote lang={quote.language}>
        {/* The words have their own direction and stand where the page begins. */}
        <bdi dir={directionOf(quote.language)}>
          <q>{quote.text}</q>
        </bdi>
      </blockquote>
      <figcaption className="note">
        {quote.speaker !== '' && `${quote.speaker} · `}
        {quote.source !== null && <Source source={quote.source} />}
        {quote.translated !== null && <span className="mark">{quote.translated}</span>}
      </figcaption>
    </figure>
  )
}

function Source({ source }: { source: SourceView }) {
  if (source.url === null) return source.text
  return (
    <a href={source.url} rel="noreferrer">
      {source.text}
    </a>
  )
}

/** The message behind something, on the page of its agreement. */
export function RecordLink({ why, children }: { why: string; children: ReactNode }) {
  const { view } = usePage()
  const locale = useLocaleOf('talks')
  if (view.kind !== 'talks' || view.talks === null) return children
  const { agreement, time } = view.talks
  const place = moved(agreementPlace(agreement.id, 'record'), {
    asOf: time.asOf,
    knownOn: time.knownOn,
    why: parseWhy(why),
  })
  return (
    <Link to={place} className="why" title={say(locale, 'talks.message')}>
      {children}
    </Link>
  )
}
