// What is said about the talks: joint statements, statements of one Party, contacts of the leaders;
// and the talks themselves, open or suspended, by whom and from when. A Party suspends its own
// participation; the talks are then suspended until both resume them. The first statement on the
// outcome of a round concludes it.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { message } from '#language/message.ts'
import { parameters } from './parameters.ts'
import { acts, mandate } from './provisions.ts'
import { quotedField, writtenDates } from './quotations.ts'
import { round } from './round-item.ts'
import { labels, parties, placeField } from './terms.ts'

export const life = [
  lifeEvent('launched', {
    on: parameters.launchedOn.value,
    phase: 'committed',
    label: label('launched by the Presidents', 'начат президентами', 'أطلقه الرئيسان'),
    cite: mandate.dialogue,
  }),
]

const [first, second] = parties

/** The talks as a whole: one item, `talks`. */
export const talks = item('talks', {
  label: label('The talks', 'Переговоры', 'المحادثات'),
  fields: {
    by: f.optional(
      f.oneOf(label('Suspended by', 'Приостановлены', 'عُلقت من جانب'), {
        US: first!.short,
        RU: second!.short,
      }),
    ),
    reason: f.optional(f.text(labels.reason, 500)),
  },
  states: {
    open: { label: label('open', 'идут', 'جارية'), then: ['suspended'] },
    suspended: { label: label('suspended', 'приостановлены', 'معلَّقة'), then: ['open'] },
  },
})

const said = {
  quoted: quotedField,
  dates: writtenDates,
  text: f.optional(f.prose(labels.text, 20_000)),
}

const outcomeOf = f.optional(
  f.ref(label('Outcome of the round', 'По итогам раунда', 'نتائج الجولة'), round),
)

export const jointStatement = message('joint-statement', {
  cite: mandate.dialogue,
  label: label('Joint statement', 'Совместное заявление', 'بيان مشترك'),
  by: 'all',
  fields: {
    outcomeOf,
    launches: f.optional(
      f.bool(label('Launches the talks', 'Начинает переговоры', 'يطلق المحادثات')),
    ),
    ...said,
  },
  effect: (body) => [
    ...(body.outcomeOf === undefined ? [] : [round(body.outcomeOf).becomes('concluded')]),
    ...(body.launches === true ? [talks('talks').becomes('open')] : []),
  ],
})

export const statement = message('statement', {
  cite: acts.positions,
  label: label('Statement of one Party', 'Заявление Стороны', 'بيان أحد الطرفين'),
  fields: { outcomeOf, ...said },
  effect: (body) =>
    body.outcomeOf === undefined ? [] : [round(body.outcomeOf).becomes('concluded')],
})

/** The leaders met or spoke, and touched on the dialogue or its subject. */
export const leadersContact = message('leaders-contact', {
  cite: mandate.dialogue,
  label: label('Contact of the leaders', 'Контакт лидеров', 'اتصال بين القائدين'),
  by: 'all',
  fields: {
    how: f.oneOf(label('How', 'Форма', 'الشكل'), {
      summit: label('summit', 'саммит', 'قمة'),
      telephone: label('by telephone', 'по телефону', 'بالهاتف'),
      video: label('by video', 'по видеосвязи', 'عبر الفيديو'),
    }),
    place: f.optional(placeField),
    ...said,
  },
})

export const suspension = message('suspension', {
  cite: acts.suspended,
  label: label('Participation suspended', 'Приостановление участия', 'تعليق المشاركة'),
  fields: {
    reason: f.optional(f.text(labels.reason, 500)),
    ...said,
  },
  effect: ({ reason }, { from }) => {
    const why = reason === undefined ? {} : { reason }
    return [
      standing(from).becomes('suspended', why),
      talks('talks').becomes('suspended', { ...why, by: from === 'US' ? 'US' : 'RU' }),
    ]
  },
})

/** A Party is ready to take part again; the talks go on when both say so together. */
export const resumption = message('resumption', {
  cite: acts.suspended,
  label: label('Participation resumed', 'Возобновление участия', 'استئناف المشاركة'),
  fields: said,
  effect: (_, { from }) => standing(from).becomes('applying'),
})

export const talksResumed = message('talks-resumed', {
  cite: mandate.dialogue,
  label: label('Talks resumed', 'Возобновление переговоров', 'استئناف المحادثات'),
  by: 'all',
  fields: said,
  effect: () => [
    talks('talks').becomes('open'),
    ...parties.map(({ id }) => standing(id).becomes('applying', { owner: id })),
  ],
})
