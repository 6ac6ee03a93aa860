// A draft that was just discarded can be made again: the same words as a new draft, to be signed
// anew, since signatures go with the bytes that they are over.
import { say } from '#locale/locale.ts'
import type { Draft } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { usePage } from '../page-state.ts'
import { Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { ownType } from './letter-standing.ts'
import { useTypeName } from './letters.tsx'
import { draftAt } from './places.ts'
import type { Tools } from './tools.ts'

/** The last one of this space, for this person alone. */
export function useDiscarded({ space }: Tools) {
  const { kept } = useDesk()
  const key = `discarded ${space.agreement}`
  return {
    last: (kept.get(key) as Draft | undefined) ?? null,
    set: (draft: Draft | null) => {
      kept.set(key, draft ?? undefined)
    },
  }
}

export function Discarded({ tools }: { tools: Tools }) {
  const { last } = useDiscarded(tools)
  return last === null ? null : <MadeAgain tools={tools} draft={last} />
}

function MadeAgain({ tools, draft }: { tools: Tools; draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const { go } = usePage()
  const discarded = useDiscarded(tools)
  const space = tools.space.agreement
  const composing = useAct(async () => {
    const { type, to, re, content } = draft
    const { messages } = await client.listMessages({ space })
    const [about] = re
    const answered = messages.find(
      (one) => one.origin === about?.origin && one.index === about.index,
    )
    return client.composeDraft(
      { space },
      {
        type: type.startsWith('mithaq/') ? type : ownType(draft),
        ...(to.includes('*') ? {} : { to: [...to] }),
        ...(answered === undefined ? {} : { re: answered.leaf }),
        ...(content === null ? {} : { content }),
      },
    )
  })
  const undo = async () => {
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
