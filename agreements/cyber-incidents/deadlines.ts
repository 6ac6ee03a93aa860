// What is owed by when. Every term is proposed by this program (parameters.ts): a missed one is a
// computed fact under a rule that nobody agreed, and its label says so. The clock is the receipt.
import { label, type Label } from '#language/label.ts'
import type { Message, MessageType } from '#language/message.ts'
import { obligation } from '#language/obligation.ts'
import type { Obligation, ObligationSpec } from '#language/obligation.ts'
import { nameOf } from './names.ts'
import { deadlines, type Deadline } from './parameters.ts'
import type { Stage } from './stage.ts'

interface Types {
  readonly request: MessageType
  readonly acknowledgement: MessageType
  readonly question: MessageType
  readonly clarification: MessageType
  readonly answer: MessageType
  readonly update: MessageType
  readonly ping: MessageType
  readonly pong: MessageType
}

const proposed = ({ en, ru, ar }: Label) =>
  label(`${en} (proposed)`, `${ru} (предложено)`, `${ar} (مقترح)`)

/** Both name the same, with the Party whose it is; the newer word answers the older. */
const newerAbout = (
  about: 'request' | 'check',
  first: MessageType,
): Required<Pick<ObligationSpec, 'about' | 'named' | 'match'>> => ({
  about,
  named: (name, { type, from }) => (type === first.id ? nameOf(from, name) : name),
  match: (answer, trigger) => 'id' in trigger && answer.effective >= trigger.effective,
})

const names = {
  acknowledge: label(
    'Acknowledge a request',
    'Подтвердить получение запроса',
    'الإشعار باستلام الطلب',
  ),
  respond: label(
    'Answer a request, or ask what it means',
    'Ответить на запрос или попросить разъяснить',
    'الرد على الطلب أو طلب توضيحه',
  ),
  clarify: label('Clarify a request', 'Разъяснить запрос', 'توضيح الطلب'),
  'keep-informed': label(
    'Say how the matter stands',
    'Сообщить о ходе дела',
    'بيان ما آل إليه الأمر',
  ),
  'answer-check': label(
    'Answer a check of communications',
    'Ответить на проверку связи',
    'الرد على فحص الاتصال',
  ),
}

type Owed = Pick<ObligationSpec, 'on' | 'metBy' | 'owedBy' | 'when' | 'about' | 'match'>

export function deadlinesOf(stage: Stage, types: Types): readonly Obligation[] {
  const term = (id: keyof typeof names, { within, cite }: Deadline, owed: Owed) =>
    obligation(stage.id(id), {
      cite,
      label: stage.say(proposed(names[id])),
      within,
      clock: 'known',
      ...newerAbout('request', types.request),
      ...owed,
    })
  return [
    term('acknowledge', deadlines.acknowledgement, {
      on: [types.request],
      owedBy: 'recipient',
      metBy: [types.acknowledgement],
    }),
    term('respond', deadlines.firstResponse, {
      on: [types.request],
      owedBy: 'recipient',
      metBy: [types.answer, types.question],
    }),
    term('clarify', deadlines.clarification, {
      on: [types.question],
      owedBy: 'recipient',
      metBy: [types.clarification],
    }),
    term('keep-informed', deadlines.update, {
      on: [types.answer, types.update],
      when: isInPart,
      owedBy: 'sender',
      metBy: [types.update, types.answer],
    }),
    term('answer-check', deadlines.pong, {
      on: [types.ping],
      owedBy: 'recipient',
      metBy: [types.pong],
      ...newerAbout('check', types.ping),
    }),
  ]
}

/** An answer in part, or an update, leaves something to be said; a final answer does not. */
function isInPart(message: Message<never>): boolean {
  const { action } = message.body as { readonly action?: string }
  return action === undefined || action === 'partial'
}
