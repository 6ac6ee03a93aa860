// The page of a draft: the same bytes on every screen, named by eight words; what they would
// change; who has signed and who can; and the release, once the rule of the roster is satisfied.
import { useMemo } from 'react'
import type { CountChange, ObligationChange } from '#assessment/changes.ts'
import type { Refusal as RecordRefusal } from '#assessment/refusal.ts'
import type { FindingResult } from '#assessment/result.ts'
import { formatVerifierKey } from '#ledger/key.ts'
import { fieldName } from '#locale/field-name.ts'
import { say } from '#locale/locale.ts'
import { refusalText } from '#locale/refusals.ts'
import type { Consequences, Draft } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { type Answer, useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useKeptKey } from '../keys-store/use-kept-key.ts'
import { useGoOn } from '../page-state.ts'
import { useKeptPlace } from '../parts/kept-place.ts'
import { Link } from '../parts/link.tsx'
import { OtherPerson } from '../parts/other-person.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { About, Answers } from './asked.tsx'
import { ChangesTold, type Told } from './changes-told.tsx'
import { Back, SubHead } from './frame.tsx'
import { useTypeName } from './letters.tsx'
import { isOfExchange, ownType, resendType } from './letter-standing.ts'
import { Overtaken, useDiscarded } from './discarded.tsx'
import { GuideStep } from './guide.tsx'
import { ListHead } from './list-head.tsx'
import { officerName } from './officer-name.ts'
import { boxAt, letterAt } from './places.ts'
import { Sheets } from './sheets.tsx'
import { demonstrationKey, heardOf, officerKey, type Signs, signedLine } from './signing.ts'
import type { Tools } from './tools.ts'
import { useLetters } from './use-letters.ts'

export function DraftPage({ tools, id }: { tools: Tools; id: string }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const space = tools.space.agreement
  // Among all drafts: one that was released meanwhile is gone, and nothing was refused.
  const draft = useAsked(
    `draft ${space} ${id}`,
    async () => (await client.listDrafts({ space })).drafts.find((one) => one.id === id) ?? null,
    ['drafts', 'messages'],
    space,
  )
  return (
    <>
      <Back to={boxAt(space, 'drafts')} />
      <Answered to={draft} head={<ListHead />}>
        {(found) =>
          found === null ? (
            <>
              <ListHead />
              <p className="state">
                {say(locale, 'messages.draft.gone')}{' '}
                <Link to={boxAt(space, 'out')}>{say(locale, 'messages.box.out')}</Link>
              </p>
            </>
          ) : (
            <OneDraft tools={tools} draft={found} again={draft.again} />
          )
        }
      </Answered>
    </>
  )
}

interface OneDraftProps {
  readonly tools: Tools
  readonly draft: Draft
  readonly again: () => void
}

function OneDraft({ tools, draft, again }: OneDraftProps) {
  const locale = useLocaleOf('messages')
  const { type, content } = draft
  const foreseen = useForeseen(tools, draft)
  return (
    <>
      <SubHead title={useTypeName(tools, draft)}>
        <p className="soft">{say(locale, 'messages.draft.intro')}</p>
        <AboutLetter tools={tools} draft={draft} />
        <GuideStep step={stepOf(draft)} />
      </SubHead>
      <Words draft={draft} />
      <Signatures tools={tools} draft={draft} again={again} foreseen={foreseen} />
      {content !== null && !isOfExchange(draft) && (
        <Sheets tools={tools} type={ownType({ type })} content={content} />
      )}
      {isOfExchange(draft) ? null : <Foreseen tools={tools} foreseen={foreseen} />}
      <details className="signed-text">
        <summary>{say(locale, 'messages.text')}</summary>
        <pre dir="ltr">{draft.text}</pre>
      </details>
    </>
  )
}

/** What concerns the exchange names what it is about by a place. */
function AboutLetter({ tools, draft }: { tools: Tools; draft: Draft }) {
  const letters = useLetters(tools)
  if (letters.state !== 'value') return null
  const { messages } = letters.value
  const answers = messages.find(({ origin, index }) =>
    draft.re.some((one) => one.origin === origin && one.index === index),
  )
  if (answers === undefined) return null
  if (draft.type === resendType) {
    return <Answers tools={tools} letter={answers} how="messages.repeats" />
  }
  return <About tools={tools} query={{}} about={{ answers, corrects: null, withdraws: null }} />
}

function stepOf({ release: { signed, satisfied } }: Draft): 'sign' | 'second' | 'release' {
  if (satisfied) return 'release'
  return signed.length === 0 ? 'sign' : 'second'
}

/** Found here from the text, not taken from the centre: a screen that lies would show others. */
function Words({ draft }: { draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { id, words } = useMemo(() => heardOf(draft.text), [draft.text])
  const isSame = id === draft.id
  return (
    <section className="draft-words" aria-labelledby="draft-words">
      <h2 id="draft-words">{say(locale, 'messages.words')}</h2>
      <p className="spoken" dir="ltr" lang="en">
        {words.join(' ')}
      </p>
      <p className="soft">
        {say(locale, isSame ? 'messages.words.compare' : 'messages.words.other')}{' '}
        <bdi className="id">{id.slice(0, 16)}</bdi>
      </p>
    </section>
  )
}

interface SignaturesProps extends OneDraftProps {
  readonly foreseen: Answer<ToldOfDraft>
}

function Signatures({ tools, draft, again, foreseen }: SignaturesProps) {
  const locale = useLocaleOf('messages')
  const { mayDo, person } = useDesk()
  const { signed, missing, needed, satisfied } = draft.release
  const officer = person?.officer ?? null
  const { overtaken } = draft
  const canSign = !overtaken && officer !== null && mayDo('sign') && missing.includes(officer)
  const { title, ...place } = useKeptPlace(`${signed.join(' ')} ${officer}`)
  return (
    <section aria-labelledby="signatures" {...place}>
      <h2 id="signatures" ref={title} tabIndex={-1}>
        {say(locale, 'messages.signatures')}
      </h2>
      <ul className="plain signatures" aria-live="polite">
        {signed.map((one) => (
          <li key={one} data-signed="yes">
            {say(locale, 'messages.signed', { officer: officerName(locale, one) })}
          </li>
        ))}
        {missing.map((one) => (
          <li key={one} className="soft">
            {say(locale, 'messages.can-sign', { officer: officerName(locale, one) })}
          </li>
        ))}
      </ul>
      <p>
        {satisfied
          ? say(locale, 'messages.signatures.enough')
          : say(locale, 'messages.signatures.needed', { n: needed })}
      </p>
      {overtaken && <Overtaken tools={tools} draft={draft} />}
      <ToKnow tools={tools} draft={draft} foreseen={foreseen} />
      {!overtaken && !satisfied && !canSign && (
        <OtherPerson fits={({ officer }) => officer !== null && missing.includes(officer)} />
      )}
      <div className="deeds">
        {canSign && <Sign tools={tools} draft={draft} again={again} />}
        {!overtaken && satisfied && mayDo('release') && (
          <Release tools={tools} draft={draft} again={again} />
        )}
        {mayDo('compose') && <Discard tools={tools} draft={draft} />}
      </div>
    </section>
  )
}

/** Signed is what stands above, with the key of this browser where it is the listed one. */
function Sign({ tools, draft, again }: OneDraftProps) {
  const { desk, person } = useDesk()
  const officer = person?.officer ?? ''
  if (desk?.demonstration === true) return <SignWithDemonstrationKey {...{ tools, draft, again }} />
  return <SignWithOwnKey {...{ tools, draft, again, officer }} />
}

function SignWithDemonstrationKey(props: OneDraftProps) {
  const { client } = useDesk()
  return <SignButton {...props} sign={demonstrationKey(client)} />
}

function SignWithOwnKey({ officer, ...props }: OneDraftProps & { readonly officer: string }) {
  const locale = useLocaleOf('messages')
  const { tools, draft } = props
  const [kept] = useKeptKey(`${tools.space.self}/${officer}`)
  const listed = draft.officers.find((one) => one.officer === officer)?.key
  if (kept === undefined) return null
  if (kept !== null && formatVerifierKey(kept.verifier) === listed) {
    return <SignButton {...props} sign={officerKey(kept)} />
  }
  return (
    <p className="no-own-key">
      {say(locale, kept === null ? 'messages.no-key' : 'messages.other-key')}{' '}
      <Link to={openings.centre}>{say(locale, 'messages.to-key')}</Link>
    </p>
  )
}

interface SignButtonProps extends OneDraftProps {
  readonly sign: Signs
}

function SignButton({ tools, draft, again, sign }: SignButtonProps) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const space = tools.space.agreement
  const signing = useAct(async () => {
    const line = await signedLine(draft, sign)
    return client.signDraft({ space, id: draft.id }, { line })
  })
  const run = async () => {
    if ((await signing.run()) !== null) again()
  }
  return (
    <>
      <button
        type="button"
        className="button strong"
        disabled={signing.state === 'running'}
        onClick={() => void run()}
      >
        {say(locale, 'messages.sign')}
      </button>
      {signing.state === 'refused' && <Refusal problem={signing.problem} />}
    </>
  )
}

function Release({ tools, draft, again }: OneDraftProps) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const goOn = useGoOn()
  const space = tools.space.agreement
  const releasing = useAct(async () => {
    const place = await client.releaseDraft({ space, id: draft.id })
    const { messages } = await client.listMessages({ space })
    return messages.find((one) => one.origin === place.origin && one.index === place.index) ?? null
  })
  const release = async () => {
    const go = goOn()
    const letter = await releasing.run()
    if (letter !== null) go(letterAt(space, letter.leaf), 'replace')
    // Another may have been released at the same moment.
    else again()
  }
  return (
    <>
      <button
        type="button"
        className="button strong"
        disabled={releasing.state === 'running'}
        onClick={() => void release()}
      >
        {say(locale, 'messages.release')}
      </button>
      {releasing.state === 'refused' && <Refusal problem={releasing.problem} />}
    </>
  )
}

function Discard({ tools, draft }: { tools: Tools; draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const goOn = useGoOn()
  const remember = useDiscarded(tools).set
  const space = tools.space.agreement
  const discarding = useAct(() => client.discardDraft({ space, id: draft.id }))
  const discard = async () => {
    const go = goOn()
    if ((await discarding.run()) === null) return
    remember(draft)
    go(boxAt(space, 'drafts'), 'replace')
  }
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void discard()}>
        {say(locale, 'messages.discard')}
      </button>
      {discarding.state === 'refused' && <Refusal problem={discarding.problem} />}
    </>
  )
}

/** Said before anybody signs: what another program composed need not be whole. */
function ToKnow({ tools, draft, foreseen }: Omit<SignaturesProps, 'again'>) {
  const locale = useLocaleOf('messages')
  const type = tools.agreement.messages.find(({ id }) => id === ownType(draft))
  const nameOf = (place: string) => fieldName(type?.fields ?? {}, place, locale.language)
  const unfit = unfitIn(foreseen)
  const passed = foreseen.state === 'value' ? foreseen.value.passed : []
  return (
    <>
      {unfit.length > 0 && (
        <div className="state refusal unfit" role="alert">
          <p>{say(locale, 'messages.unfit')}</p>
          <ul>
            {unfit.map((one) => (
              <li key={`${one.code} ${one.path}`}>
                {refusalText(tools.locale, { ...one, path: nameOf(one.path) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {passed.map((place) => (
        <p key={place} className="passed">
          <b>{nameOf(place)}</b>: {say(locale, 'messages.form.passed')}
        </p>
      ))}
    </>
  )
}

interface ToldOfDraft extends Told {
  /** Places of moments that it names as lying ahead, and that have passed. */
  readonly passed: readonly string[]
}

function useForeseen(tools: Tools, draft: Draft): Answer<ToldOfDraft> {
  const { client } = useDesk()
  const space = tools.space.agreement
  const { id } = draft
  return useAsked(isOfExchange(draft) ? null : `consequences ${space} ${id}`, async () =>
    toldOf(await client.readConsequences({ space, id })),
  )
}

function unfitIn(foreseen: Answer<ToldOfDraft>): readonly RecordRefusal[] {
  if (foreseen.state !== 'value') return []
  return foreseen.value.refusals.filter(({ severity }) => severity === 'refusal')
}

function Foreseen({ tools, foreseen }: { tools: Tools; foreseen: Answer<ToldOfDraft> }) {
  const locale = useLocaleOf('messages')
  const isUnfit = unfitIn(foreseen).length > 0
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say(locale, 'messages.changes')}</h2>
      {isUnfit ? (
        <p>{say(locale, 'messages.changes.unfit')}</p>
      ) : (
        <Answered to={foreseen}>{(told) => <ChangesTold tools={tools} told={told} />}</Answered>
      )}
    </section>
  )
}

/** Each as the assessment gives it (docs/formats/assessment.md), which the interface passes on. */
function toldOf(consequences: Consequences): ToldOfDraft {
  const { asOf, refusals, counts, obligations, owedAsOf, findings, awaited, passed } = consequences
  return {
    asOf,
    passed,
    refusals: refusals as readonly RecordRefusal[],
    changes: {
      counts: counts as readonly CountChange[],
      obligations: obligations as readonly ObligationChange[],
      owedAsOf,
      findings: findings as readonly FindingResult[],
    },
    awaited,
  }
}
