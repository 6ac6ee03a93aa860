// A draft that was just discarded, or that the log has overtaken, can be made again: the same words
// as a new draft, to be signed anew, since signatures go with the bytes that they are over.
import { say } from '#locale/locale.ts'
import type { Client, Draft } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useGoOn } from '../page-state.ts'
import { Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { ownType } from './letter-standing.ts'
import { useTypeName } from './letters.tsx'
import { draftAt } from './places.ts'
import type { ListTools } from './tools.ts'

/** The last one of this space, for this person alone. */
export function useDiscarded({ space }: ListTools) {
  const { kept } = useDesk()
  const key = `discarded ${space.agreement}`
  return {
    last: (kept.get(key) as Draft | undefined) ?? null,
    set: (draft: Draft | null) => {
      kept.set(key, draft ?? undefined)
    },
  }
}

export function Discarded({ tools }: { tools: ListTools }) {
  const { last } = useDiscarded(tools)
  return last === null ? null : <MadeAgain tools={tools} draft={last} />
}

function MadeAgain({ tools, draft }: { tools: ListTools; draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const goOn = useGoOn()
  const discarded = useDiscarded(tools)
  const space = tools.space.agreement
  const composing = useAct(() => composedAgain(client, space, draft))
  const undo = async () => {
    const go = goOn()
    const made = await composing.run()
    if (made === null) return
    discarded.set(null)
    go(draftAt(space, made.id))
  }
  return (
    <p className="words-back" role="status">
      {say(locale, 'messages.discarded', { what: useTypeName(tools, draft) })}{' '}
      <button type="button" className="plain-button" onClick={() => void undo()}>
        {say(locale, 'messages.undo')}
      </button>
      {composing.state === 'refused' && <Refusal problem={composing.problem} />}
    </p>
  )
}

/** The same words as a new draft. */
async function composedAgain(client: Client, space: string, draft: Draft): Promise<Draft> {
  const { type, to, re, content } = draft
  const { messages } = await client.listMessages({ space })
  const [about] = re
  const answered = messages.find((one) => one.origin === about?.origin && one.index === about.index)
  return client.composeDraft(
    { space },
    {
      type: type.startsWith('mithaq/') ? type : ownType(draft),
      ...(to.includes('*') ? {} : { to: [...to] }),
      ...(answered === undefined ? {} : { re: answered.leaf }),
      ...(content === null ? {} : { content }),
    },
  )
}

/** Nobody signs what the log will not take: in the place of the signatures stands the way on. */
export function Overtaken({ tools, draft }: { tools: ListTools; draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { client, mayDo } = useDesk()
  const goOn = useGoOn()
  const space = tools.space.agreement
  const composing = useAct(async () => {
    const made = await composedAgain(client, space, draft)
    await client.discardDraft({ space, id: draft.id })
    return made
  })
  const compose = async () => {
    const go = goOn()
    const made = await composing.run()
    if (made !== null) go(draftAt(space, made.id), 'replace')
  }
  return (
    <div className="words-back" role="status">
      <p>{say(locale, 'messages.overtaken')}</p>
      {mayDo('compose') && (
        <p className="deeds">
          <button
            type="button"
            className="button strong"
            disabled={composing.state === 'running'}
            onClick={() => void compose()}
          >
            {say(locale, 'messages.compose-again')}
          </button>
        </p>
      )}
      {composing.state === 'refused' && <Refusal problem={composing.problem} />}
    </div>
  )
}
