// INVENTED: an agreement for scenes, among as many parties as a scene has. It has what results can
// depend on: figures restated, a limit, an act of all parties, a question with a deadline that runs
// from its receipt.
import { agreement, type Agreement } from '#language/agreement.ts'
import { instrument, provisionsOf } from '#language/citation.ts'
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { lifeEvent, term } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { hours, obligation } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'

const words = (en: string): Label => label(en, `Слова: ${en}`, `كلمات: ${en}`)
const text = instrument('scene-text', words('Scene text'), words('Art.'))
const cite = provisionsOf(text)('SCENE-1', '1', 'unverified', words('Everything is tried.'))

const piece = item('piece', {
  label: words('Piece'),
  fields: { amount: f.count(words('Amount'), 0, 99) },
  states: { there: { label: words('there'), then: [] } },
})

const declare = message('declare', {
  cite,
  label: words('A piece as it is'),
  fields: { id: f.id(words('Identifier')), amount: f.count(words('Amount'), 0, 99) },
  effect: ({ id, amount }) => piece(id).becomes('there', { amount }),
})

const ask = message('ask', {
  cite,
  label: words('Question'),
  fields: { text: f.prose(words('Text')) },
})

const answer = message('answer', {
  cite,
  label: words('Answer'),
  fields: { text: f.prose(words('Text')) },
})

const extend = message('extend', {
  cite,
  label: words('Extension'),
  by: 'all',
  fields: { until: f.date(words('Until')) },
  effect: (body) => term('term').becomes('in-force', { until: body.until }),
})

const pieces = count('pieces', {
  cite,
  label: words('Pieces'),
  rules: [
    each(piece, {
      id: 'amount',
      cite,
      label: words('As declared'),
      when: (row) => row.state === 'there',
      is: (row) => row.amount,
    }),
  ],
})

export const sceneAgreement = (letters: readonly PartyId[]): Agreement =>
  agreement('scene', {
    name: words('Scene (invented)'),
    title: words('Scene Treaty (invented)'),
    parties: letters.map((id) => ({ id, name: words(`Party ${id}`), short: words(id) })),
    provisions: [cite],
    items: [piece, term],
    messages: [declare, ask, answer, extend],
    counts: [pieces],
    limits: [limit('pieces', pieces, { cite, values: { '2030-01-01': 200 } })],
    obligations: [
      obligation('answer', {
        cite,
        label: words('Answer the question'),
        on: [ask],
        clock: 'known',
        within: hours(48),
        owedBy: 'recipient',
        metBy: [answer],
      }),
    ],
    life: [
      lifeEvent('in-force', {
        on: '2030-01-01',
        phase: 'in-force',
        until: '2040-01-01',
        label: words('Entry into force'),
        cite,
      }),
    ],
  })
