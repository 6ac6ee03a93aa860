// Positions: what each Party says on each point, and whether the two are apart. Both sides of a
// point are one item each, so that a figure of a Party rests on what both said. A point of which a
// Party has said nothing is not known; silence is recorded only where the other Party states that
// it asked and was not answered. That both seek a thing says no more than that neither rejects it:
// what they seek may differ in all but name.
import { count, each, type Count } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item, type Change, type Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { acts, mandate } from './provisions.ts'
import { quotedField } from './quotations.ts'
import { disputable, labels, otherThan, partyIds, pointField, topicField } from './terms.ts'
import { topicOf, topics, type Point, type Topic } from './terms.ts'

const stances = {
  seeks: label('seeks', 'добивается', 'يسعى إليه'),
  accepts: label('accepts', 'принимает', 'يقبله'),
  rejects: label('rejects', 'отвергает', 'يرفضه'),
} as const
const silent = label('silent when asked', 'не ответила на обращение', 'سُئل فلم يجب')
const unknown = label('not known', 'неизвестно', 'غير معروف')

type Stance = keyof typeof stances
type Stated = Stance | 'silent'

const anyStep = ['seeks', 'accepts', 'rejects', 'silent', 'settled'] as const

/** What one Party says on one point; its id is `US:limits-one-year`. */
export const position = item('position', {
  label: label('Position', 'Позиция', 'الموقف'),
  fields: {
    topic: topicField,
    point: pointField,
    /** What the other Party says on it, as this record has it. */
    other: f.oneOf(label('Of the other Party', 'Другой Стороны', 'موقف الطرف الآخر'), {
      unknown,
      ...stances,
      silent,
    }),
  },
  states: {
    unknown: { label: unknown, then: anyStep },
    seeks: { label: stances.seeks, then: anyStep },
    accepts: { label: stances.accepts, then: anyStep },
    rejects: { label: stances.rejects, then: anyStep },
    silent: { label: silent, then: anyStep },
    settled: { label: label('settled', 'урегулировано', 'مسوّى'), then: anyStep },
  },
})

/** A topic that a Party keeps open by a position on it; its id is `RU:missile-defence`. */
export const topic = item('topic', {
  label: labels.topic,
  fields: { topic: topicField },
  states: {
    open: { label: label('open', 'открыта', 'مفتوح'), then: ['closed'] },
    closed: { label: label('closed', 'закрыта', 'مغلق'), then: ['open'] },
  },
})

/** The position of a Party, its mirror with the other, and the topic that it opens. */
export function takes(party: PartyId, point: Point, stance: Stated): readonly Change[] {
  const about = topicOf(point)
  const other = otherThan(party)
  const shared = { topic: about, point }
  const opens =
    stance === 'silent' ? [] : [topic(`${party}:${about}`).becomes('open', { topic: about })]
  return [
    position(`${party}:${point}`).becomes(stance, { owner: party, ...shared }),
    position(`${other}:${point}`).has({ owner: other, ...shared, other: stance }),
    ...opens,
  ]
}

const onPoints = f.list(
  label('Positions', 'Позиции', 'المواقف'),
  f.object(position.label, {
    point: pointField,
    stance: f.oneOf(label('Stance', 'Отношение', 'الاتجاه'), stances),
  }),
  50,
)

export const positionStated = message('position', {
  cite: acts.positions,
  label: label('Position stated', 'Изложение позиции', 'بيان موقف'),
  fields: { positions: onPoints, quoted: quotedField, text: f.optional(f.prose(labels.text)) },
  effect: ({ positions }, { from }) =>
    positions.flatMap(({ point, stance }) => takes(from, point, stance)),
})

/** What both say together, in a joint statement: `quoted` stands there. */
export const positionsShared = message('positions-shared', {
  cite: mandate.purpose,
  label: label('Positions stated together', 'Совместно изложенные позиции', 'مواقف مشتركة'),
  by: 'all',
  fields: { positions: onPoints, quoted: quotedField },
  effect: ({ positions }) =>
    positions.flatMap(({ point, stance }) =>
      partyIds.flatMap((party) => takes(party, point, stance)),
    ),
})

/** The other Party was asked and has not answered: the word of the one that waits. */
export const silenceNoted = message('silence-noted', {
  cite: acts.positions,
  label: label('No answer received', 'Отсутствие ответа', 'عدم تلقي رد'),
  fields: { point: pointField, quoted: quotedField },
  effect: ({ point }, { from }) => takes(otherThan(from), point, 'silent'),
})

export const pointsSettled = message('points-settled', {
  cite: mandate.purpose,
  label: label('Points settled', 'Урегулирование вопросов', 'تسوية نقاط'),
  by: 'all',
  fields: { points: f.list(labels.points, pointField, 50) },
  effect: ({ points }) =>
    points.flatMap((point) =>
      partyIds.map((owner) =>
        position(`${owner}:${point}`).becomes('settled', { owner, topic: topicOf(point), point }),
      ),
    ),
})

export const topicsClosed = message('topics-closed', {
  cite: mandate.purpose,
  label: label('Topics closed', 'Закрытие тем', 'إغلاق موضوعات'),
  by: 'all',
  fields: { topics: f.list(labels.topics, topicField, 50) },
  effect: (body) =>
    body.topics.flatMap((one) =>
      partyIds.map((owner) => topic(`${owner}:${one}`).becomes('closed', { owner, topic: one })),
    ),
})

/** One topic made to depend on another by a Party; its id is `RU:all-warheads>missile-defence`. */
export const linkage = item('linkage', {
  label: label('Linkage', 'Увязка', 'الربط'),
  fields: {
    topic: topicField,
    to: f.oneOf(label('Linked to', 'Увязана с', 'مربوط بـ'), topics),
  },
  states: {
    stated: { label: label('stated', 'заявлена', 'معلن'), then: ['dropped'] },
    dropped: { label: label('dropped', 'снята', 'متروك'), then: ['stated'] },
  },
})

export const linkageStated = message('linkage', {
  cite: acts.linkage,
  label: label('Topics linked', 'Увязка тем', 'ربط موضوعات'),
  fields: {
    topic: topicField,
    to: linkage.fields.to,
    state: f.oneOf(label('State', 'Состояние', 'الحالة'), linkage.stateLabels),
    quoted: quotedField,
  },
  effect: ({ topic: about, to, state }, { from }) =>
    linkage(`${from}:${about}>${to}`).becomes(state, { topic: about, to }),
})

type PositionRow = Row<typeof position.fields, string>

/** One rejects what the other seeks or accepts. */
function areApart({ state, other }: PositionRow): boolean {
  const wanted = ['seeks', 'accepts']
  return (
    (state === 'rejects' && wanted.includes(other ?? 'unknown')) ||
    (other === 'rejects' && wanted.includes(state))
  )
}

const areTogether = ({ state, other }: PositionRow): boolean =>
  ['seeks', 'accepts'].includes(state) && (other === 'seeks' || other === 'accepts')

const isUnanswered = ({ state, other }: PositionRow): boolean =>
  state === 'seeks' && (other === undefined || other === 'unknown' || other === 'silent')

function pointsCount(
  id: string,
  name: Label,
  one: Label,
  when: (row: PositionRow) => boolean,
): Count {
  return count(id, {
    cite: acts.positions,
    label: name,
    rules: [
      each(position, {
        id,
        cite: acts.positions,
        label: one,
        // The point is read so that an explanation names it in the reader's language.
        when: (row) => row.point !== undefined && when(row),
      }),
    ],
  })
}

const apartOn = (about: Topic): Label =>
  label(
    `Points apart: ${topics[about].en}`,
    `Расхождения: ${topics[about].ru}`,
    `نقاط الخلاف: ${topics[about].ar}`,
  )

const apartLabel = label(
  'One rejects what the other seeks or accepts',
  'Одна отвергает то, чего добивается или что принимает другая',
  'يرفض أحدهما ما يسعى إليه الآخر أو يقبله',
)

const openName = label(
  'Topics kept open by the Party',
  'Темы, открытые Стороной',
  'موضوعات يبقيها الطرف مفتوحة',
)

export const counts = [
  pointsCount(
    'points-apart',
    label(
      'Points on which the Parties are apart',
      'Вопросы, по которым Стороны расходятся',
      'نقاط يختلف عليها الطرفان',
    ),
    apartLabel,
    areApart,
  ),
  ...disputable.map((about) =>
    pointsCount(
      `apart-${about}`,
      apartOn(about),
      apartLabel,
      (row) => row.topic === about && areApart(row),
    ),
  ),
  pointsCount(
    'points-together',
    label(
      'Points that neither Party rejects',
      'Вопросы, не отвергаемые ни одной Стороной',
      'نقاط لا يرفضها أي من الطرفين',
    ),
    label(
      'Both seek or accept it',
      'Обе добиваются этого или принимают это',
      'كلاهما يسعى إليها أو يقبلها',
    ),
    areTogether,
  ),
  pointsCount(
    'points-unanswered',
    label(
      'Points that the Party seeks, the other’s position not known',
      'Вопросы, которых добивается Сторона при неизвестной позиции другой',
      'نقاط يسعى إليها الطرف وموقف الآخر منها غير معروف',
    ),
    label('No answer of the other is known', 'Ответ другой неизвестен', 'لا يُعرف رد الآخر'),
    isUnanswered,
  ),
  count('topics-open', {
    cite: mandate.purpose,
    label: openName,
    rules: [
      each(topic, {
        id: 'topics-open',
        cite: mandate.purpose,
        label: label('A position keeps it open', 'Открыта позицией', 'يبقيه موقف مفتوحًا'),
        when: (row) => row.state === 'open',
      }),
    ],
  }),
  count('linkages', {
    cite: acts.linkage,
    label: label('Linkages of the Party', 'Увязки Стороны', 'ما يربطه الطرف'),
    rules: [
      each(linkage, {
        id: 'linkages',
        cite: acts.linkage,
        label: label(
          'One topic linked to another',
          'Одна тема увязана с другой',
          'موضوع مربوط بآخر',
        ),
        when: (row) => row.state === 'stated',
      }),
    ],
  }),
]
