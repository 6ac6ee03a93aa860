// What a reader can do with a message: take it up, answer it, follow it up, correct it, take it
// back. Each leads to the form of the message that does it, with what it refers to.
import { say } from '#locale/locale.ts'
import type { Message } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useGoOn } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { Refusal } from '../parts/states.tsx'
import type { Query } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { answersTo, sequelsTo, changingNothing } from './asks.ts'
import { isOfExchange, isOfRecord, ownType, standingOf } from './letter-standing.ts'
import { useNames } from './letters.tsx'
import { composeAt, draftAt } from './places.ts'
import { type Tools, useOwnParty } from './tools.ts'

export function Deeds({ tools, message }: { tools: Tools; message: Message }) {
  const { mayDo } = useDesk()
  if (!mayDo('compose') || isOfExchange(message)) return null
  const resend = message.own && message.content !== null && (
    <Resend tools={tools} message={message} />
  )
  if (isOfRecord(message)) return resend
  return (
    <div className="deeds">
      {message.own ? (
        <OwnDeeds tools={tools} message={message} />
      ) : (
        <AnswerDeeds tools={tools} message={message} />
      )}
      {resend}
    </div>
  )
}

function OwnDeeds({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const { agreement } = tools
  const { id, leaf } = message
  const type = ownType(message)
  if (id === null) return null
  const [plainest] = changingNothing(agreement, party)
  const withdrawn: Query = plainest === undefined ? {} : { type: plainest.id }
  return (
    <>
      {sequelsTo(agreement, type, party).map((one) => (
        <Form key={one.id} tools={tools} wanted={{ re: leaf, type: one.id }}>
          {say(locale, 'messages.follow-up', { what: one.label[locale.language] })}
        </Form>
      ))}
      <Form tools={tools} wanted={{ corrects: id, type }}>
        {say(locale, 'messages.correct')}
      </Form>
      <Form tools={tools} wanted={{ ...withdrawn, withdraws: id }}>
        {say(locale, 'messages.withdraw')}
      </Form>
    </>
  )
}

function AnswerDeeds({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const party = useOwnParty()
  const { leaf } = message
  const answers = answersTo(tools.agreement, ownType(message), party)
  return (
    <>
      {standingOf(message) === 'arrived' && <Acknowledge tools={tools} leaf={leaf} />}
      {answers.map((one) => (
        <Form key={one.id} tools={tools} wanted={{ re: leaf, type: one.id }}>
          {say(locale, 'messages.answer-by', { what: one.label[locale.language] })}
        </Form>
      ))}
      <Form tools={tools} wanted={{ re: leaf }}>
        {say(locale, answers.length === 0 ? 'messages.answer' : 'messages.answer-otherwise')}
      </Form>
    </>
  )
}

interface FormProps {
  readonly tools: Tools
  readonly wanted: Query
  readonly children: string
}

function Form({ tools, wanted, children }: FormProps) {
  return (
    <Link className="button" to={composeAt(tools.space.agreement, wanted)}>
      {children}
    </Link>
  )
}

/** A person says that the message is before them: a draft like any other, which officers sign. */
function Acknowledge({ tools, leaf }: { tools: Tools; leaf: string }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const goOn = useGoOn()
  const space = tools.space.agreement
  const composing = useAct(() =>
    client.composeDraft({ space }, { type: 'mithaq/acknowledge', re: leaf }),
  )
  const acknowledge = async () => {
    const go = goOn()
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

/** Its content anew, for a party that cannot open it any more: a draft which officers sign. */
function Resend({ tools, message }: { tools: Tools; message: Message }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const goOn = useGoOn()
  const nameOf = useNames(tools)
  const space = tools.space.agreement
  const { leaf, to } = message
  const composing = useAct((party: string) =>
    client.resendMessage({ space, leaf }, { to: [party] }),
  )
  const others = tools.space.parties
    .map(({ name }) => name)
    .filter((name) => name !== message.from && (to.includes('*') || to.includes(name)))
  const resend = async (party: string) => {
    const go = goOn()
    const draft = await composing.run(party)
    if (draft !== null) go(draftAt(space, draft.id))
  }
  return (
    <details className="resend">
      <summary>{say(locale, 'messages.resend')}</summary>
      <p className="note">{say(locale, 'messages.resend.why')}</p>
      <p className="acts">
        {others.map((party) => (
          <button key={party} type="button" className="button" onClick={() => void resend(party)}>
            {say(locale, 'messages.resend.to', { party: nameOf(party) })}
          </button>
        ))}
      </p>
      {composing.state === 'refused' && <Refusal problem={composing.problem} />}
    </details>
  )
}
