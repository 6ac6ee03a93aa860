// The page of one message: what it says in three languages, what became of it, its place in the
// log, and what a reader can do with it.
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import type { Message } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { usePage } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Back, SubHead } from './frame.tsx'
import { StandingText, useNames, useTypeName } from './letters.tsx'
import { isOfExchange, isOfRecord, ownType, standingOf } from './letter-standing.ts'
import { boxAt, composeAt, draftAt, letterAt } from './places.ts'
import { Sheets } from './sheets.tsx'
import { partyOf, type Tools } from './tools.ts'
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
  return <Answered to={message}>{(found) => <Letter tools={tools} message={found} />}</Answered>
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
      <Deeds tools={tools} message={message} />
      {content !== null && !isOfExchange(message) && (
        <Sheets tools={tools} type={ownType({ type })} content={content} />
      )}
      {fault !== null && <p className="refusal">{say(locale, 'messages.closed')}</p>}
      <Facts tools={tools} message={message} />
      <Verification tools={tools} message={message} />
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
        <Fact name={say(locale, 'messages.in-log')} text={place} />
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

/** What it answers, and what answered it. */
function Related({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const space = tools.space.agreement
  const { acknowledgedBy, answeredBy } = message
  const answers = [
    ...acknowledgedBy.map((one) => ({ ...one, key: 'messages.acknowledged-by' as const })),
    ...answeredBy.map((one) => ({ ...one, key: 'messages.answered-by' as const })),
  ]
  if (answers.length === 0) return null
  return (
    <ul className="plain related">
      {answers.map(({ leaf, origin, index, key }) => (
        <li key={leaf}>
          <Link to={letterAt(space, leaf)}>
            {say(locale, key, { party: partyNameOf(tools, origin), index })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A log is named by its party: `us.example/mithaq/new-start`. */
function partyNameOf({ space, agreement, locale }: Tools, origin: string): string {
  const [name = ''] = origin.split('/')
  return partyName(locale, agreement, partyOf(space, name), 'short')
}

function Deeds({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const { mayDo } = useDesk()
  const { own, id, leaf, type } = message
  const space = tools.space.agreement
  if (!mayDo('compose') || isOfExchange({ type }) || isOfRecord(message)) return null
  if (own) {
    if (id === null) return null
    return (
      <p className="deeds">
        <Link className="button" to={composeAt(space, { corrects: id, type: ownType({ type }) })}>
          {say(locale, 'messages.correct')}
        </Link>{' '}
        <Link className="button" to={composeAt(space, { withdraws: id })}>
          {say(locale, 'messages.withdraw')}
        </Link>
      </p>
    )
  }
  return (
    <p className="deeds">
      {standingOf(message) === 'arrived' && <Acknowledge tools={tools} leaf={leaf} />}{' '}
      <Link className="button" to={composeAt(space, { re: leaf })}>
        {say(locale, 'messages.answer')}
      </Link>
    </p>
  )
}

/** A person says that the message is before them: a draft like any other, which officers sign. */
function Acknowledge({ tools, leaf }: { tools: Tools; leaf: string }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const { go } = usePage()
  const space = tools.space.agreement
  const composing = useAct(() =>
    client.composeDraft({ space }, { type: 'mithaq/acknowledge', re: leaf }),
  )
  const acknowledge = async () => {
    const draft = await composing.run()
    if (draft !== null) go(draftAt(space, draft.id))
  }
  return (
    <>
      <button type="button" className="button strong" onClick={() => void acknowledge()}>
        {say(locale, 'messages.acknowledge')}
      </button>
      {composing.state === 'refused' && <Refusal problem={composing.problem} />}
    </>
  )
}
