// The page of one message: what it says in three languages, what became of it, its place in the
// log, and what a reader can do with it.
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import type { Letter, Message } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Back, SubHead } from './frame.tsx'
import { GuideStep } from './guide.tsx'
import { Deeds } from './letter-deeds.tsx'
import { LetterSources } from './letter-sources.tsx'
import { StandingText, useNames, useTypeName } from './letters.tsx'
import { isOfExchange, ownType, standingOf } from './letter-standing.ts'
import { ListHead } from './list-head.tsx'
import { boxAt, letterAt } from './places.ts'
import { Sheets } from './sheets.tsx'
import { partyOf, type Tools } from './tools.ts'
import { useLetters } from './use-letters.ts'
import { Verification } from './verification.tsx'

export function LetterPage({ tools, leaf }: { tools: Tools; leaf: string }) {
  const { client } = useDesk()
  const space = tools.space.agreement
  const message = useAsked(
    `message ${space} ${leaf}`,
    () => client.readMessage({ space, leaf }),
    ['messages'],
    space,
  )
  const head = (
    <>
      <Back to={boxAt(space, 'in')} />
      <ListHead />
    </>
  )
  return (
    <Answered to={message} head={head}>
      {(found) => <Letter tools={tools} message={found} />}
    </Answered>
  )
}

function Letter({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const { content, own, fault, type, text } = message
  const space = tools.space.agreement
  return (
    <>
      <Back to={boxAt(space, own ? 'out' : 'in')} />
      <SubHead title={useTypeName(tools, message)}>
        <output className="standing-now">
          <StandingText tools={tools} letter={message} />
        </output>
      </SubHead>
      {own && ['sent', 'received'].includes(standingOf(message)) && (
        <GuideStep step="receipt" isDone={message.missing.length === 0} />
      )}
      <Deeds tools={tools} message={message} />
      {content !== null && !isOfExchange(message) && (
        <Sheets tools={tools} type={ownType({ type })} content={content} />
      )}
      {fault !== null && <p className="refusal">{say(locale, 'messages.closed')}</p>}
      <Facts tools={tools} message={message} />
      <Verification tools={tools} message={message} />
      <LetterSources tools={tools} letters={[message]} />
      <details className="signed-text">
        <summary>{say(locale, 'messages.text')}</summary>
        <pre dir="ltr">{text}</pre>
      </details>
    </>
  )
}

function Facts({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const nameOf = useNames(tools)
  const { from, to, time, effective, origin, index, id, head } = message
  const receivers = to.includes('*') ? say(locale, 'messages.to.all') : to.map(nameOf).join(' · ')
  const place = say(locale, 'messages.place', { origin, index, size: head.size })
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say(locale, 'messages.facts')}</h2>
      <dl className="facts">
        <Fact name={say(locale, 'page.from')} text={nameOf(from)} />
        <Fact name={say(locale, 'messages.to')} text={receivers} />
        <Fact name={say(locale, 'messages.sent')} text={formatMoment(tools.locale, time)} />
        {effective !== null && (
          <Fact name={say(locale, 'page.effective')} text={formatDay(locale, effective)} />
        )}
        <Receipts tools={tools} message={message} />
        {id !== null && <Fact name={say(locale, 'messages.id')} text={id} />}
        <div>
          <dt>{say(locale, 'messages.in-log')}</dt>
          <dd>{place}</dd>
        </div>
        <Fact
          name={say(locale, 'messages.signed-by')}
          text={message.signers.map((one) => one.officer).join(' · ')}
        />
      </dl>
      <Related tools={tools} message={message} />
    </section>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  )
}

function Receipts({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const nameOf = useNames(tools)
  if (message.receipts.length + message.missing.length === 0) return null
  return (
    <div>
      <dt>{say(locale, 'messages.receipts')}</dt>
      <dd>
        <ul className="plain" aria-live="polite">
          {message.receipts.map(({ by, at }) => (
            <li key={by} className="receipt">
              {say(locale, 'messages.receipt', {
                party: nameOf(by),
                at: formatMoment(tools.locale, at),
              })}
            </li>
          ))}
          {message.missing.map((party) => (
            <li key={party} className="no-receipt">
              {say(locale, 'messages.no-receipt', { party: nameOf(party) })}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What it is about, what answered it, and what took its place or took it back. */
function Related({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const space = tools.space.agreement
  const told = useTold(tools, message)
  const { acknowledgedBy, answeredBy } = message
  const lines = [
    ...told,
    ...acknowledgedBy.map((one) => ({ ...one, key: 'messages.acknowledged-by' as const })),
    ...answeredBy.map((one) => ({ ...one, key: 'messages.answered-by' as const })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="plain related">
      {lines.map(({ leaf, origin, index, key }) => (
        <li key={`${key} ${leaf}`}>
          <Link to={letterAt(space, leaf)}>
            {say(locale, key, { party: partyNameOf(tools, origin), index })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Of its sender's other messages: those that it names, and those that name it. */
function useTold(tools: Tools, { id, from, content }: Message) {
  const letters = useLetters(tools)
  const all = letters.state === 'value' ? letters.value.messages : []
  const own = all.filter((one) => one.from === from)
  const named = (name: string, of: string | null) =>
    of === null ? [] : own.filter((one) => one.content?.[name] === of)
  const called = (of: unknown, those: readonly Letter[] = own) =>
    those.filter((one) => typeof of === 'string' && one.id === of)
  return [
    ...called(content?.['re'], all).map((one) => ({ ...one, key: 'messages.to-answer' as const })),
    ...called(content?.['corrects']).map((one) => ({
      ...one,
      key: 'messages.to-correct' as const,
    })),
    ...called(content?.['withdraws']).map((one) => ({
      ...one,
      key: 'messages.to-withdraw' as const,
    })),
    ...named('corrects', id).map((one) => ({ ...one, key: 'messages.corrected-by' as const })),
    ...named('withdraws', id).map((one) => ({ ...one, key: 'messages.withdrawn-by' as const })),
  ]
}

/** A log is named by its party: `us.example/mithaq/new-start`. */
function partyNameOf({ space, agreement, locale }: Tools, origin: string): string {
  const [name = ''] = origin.split('/')
  return partyName(locale, agreement, partyOf(space, name), 'short')
}
