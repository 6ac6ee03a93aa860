// Proposals: what a Party puts on the table and what the other answers. A proposal can name a
// scenario, the reading of it as changes to an agreement, by which it is assessed on holdings; the
// scenarios of public proposals stand in scenarios/. Until it is accepted it changes nothing.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { takes } from './positions.ts'
import { acts } from './provisions.ts'
import { quotedField, writtenDates } from './quotations.ts'
import { labels, pointField } from './terms.ts'

const words = {
  proposal: label('Proposal', 'Предложение', 'المقترح'),
  title: label('Title', 'Название', 'العنوان'),
  scenario: label('Scenario', 'Сценарий', 'السيناريو'),
}

const titles = {
  title: f.text(words.title, 200),
  titleRu: f.optional(
    f.text(label('Title in Russian', 'Название по-русски', 'العنوان بالروسية'), 200),
  ),
  titleAr: f.optional(
    f.text(label('Title in Arabic', 'Название по-арабски', 'العنوان بالعربية'), 200),
  ),
}

const terms = {
  /** The id of a scenario file: the proposal read as changes to an agreement. */
  scenario: f.optional(f.text(words.scenario, 80)),
  from: f.optional(f.date(label('From', 'С', 'من'))),
  until: f.optional(
    f.date(
      label(
        'Until (first day no longer)',
        'До (первый день вне срока)',
        'حتى (أول يوم لا يسري فيه)',
      ),
    ),
  ),
}

export const proposal = item('proposal', {
  label: words.proposal,
  fields: { ...titles, ...terms },
  states: {
    'on-the-table': {
      label: label('on the table', 'на рассмотрении', 'مطروح'),
      then: ['accepted', 'accepted-in-part', 'countered', 'rejected', 'withdrawn'],
    },
    accepted: { label: label('accepted', 'принято', 'مقبول'), then: ['withdrawn'] },
    'accepted-in-part': {
      label: label('accepted in part', 'принято частично', 'مقبول جزئيًا'),
      then: ['accepted', 'rejected', 'withdrawn'],
    },
    countered: {
      label: label(
        'answered by other proposals',
        'получены встречные предложения',
        'قوبل بمقترحات أخرى',
      ),
      then: ['accepted', 'accepted-in-part', 'rejected', 'withdrawn'],
    },
    rejected: {
      label: label('rejected', 'отклонено', 'مرفوض'),
      then: ['on-the-table', 'accepted'],
    },
    withdrawn: { label: label('withdrawn', 'отозвано', 'مسحوب'), then: ['on-the-table'] },
  },
  // An answer is the other Party's; who made the proposal withdraws it.
  byOthers: ['accepted', 'accepted-in-part', 'countered', 'rejected'],
})

/** Its sender seeks the points that it names. */
export const proposed = message('proposal', {
  cite: acts.offers,
  label: label('Proposal', 'Предложение', 'مقترح'),
  fields: {
    proposal: f.id(words.proposal),
    ...titles,
    points: f.list(labels.points, pointField, 50),
    ...terms,
    quoted: quotedField,
    dates: writtenDates,
    text: f.optional(f.prose(labels.text, 20_000)),
  },
  effect: ({ proposal: id, points, quoted: _, dates: __, text: ___, ...known }, { from }) => [
    proposal(id).becomes('on-the-table', known),
    ...points.flatMap((point) => takes(from, point, 'seeks')),
  ],
})

/** What the other Party says of the whole, and of points in it. */
export const proposalAnswered = message('answer', {
  cite: acts.offers,
  label: label('Answer to a proposal', 'Ответ на предложение', 'رد على مقترح'),
  fields: {
    proposal: f.ref(words.proposal, proposal),
    answer: f.oneOf(label('Answer', 'Ответ', 'الرد'), {
      accepted: proposal.stateLabels.accepted,
      'accepted-in-part': proposal.stateLabels['accepted-in-part'],
      countered: proposal.stateLabels.countered,
      rejected: proposal.stateLabels.rejected,
    }),
    accepts: f.list(label('Accepts', 'Принимает', 'يقبل'), pointField, 50),
    rejects: f.list(label('Rejects', 'Отвергает', 'يرفض'), pointField, 50),
    quoted: quotedField,
    text: f.optional(f.prose(labels.text, 20_000)),
  },
  effect: ({ proposal: id, answer, accepts, rejects }, { from }) => [
    proposal(id).becomes(answer),
    ...accepts.flatMap((point) => takes(from, point, 'accepts')),
    ...rejects.flatMap((point) => takes(from, point, 'rejects')),
  ],
})

export const proposalWithdrawn = message('proposal-withdrawn', {
  cite: acts.offers,
  label: label('Proposal withdrawn', 'Отзыв предложения', 'سحب مقترح'),
  fields: { proposal: f.ref(words.proposal, proposal) },
  effect: (body) => proposal(body.proposal).becomes('withdrawn'),
})

export const counts = [
  count('proposals-open', {
    cite: acts.offers,
    label: label(
      'Proposals of the Party on the table',
      'Предложения Стороны на рассмотрении',
      'مقترحات الطرف المطروحة',
    ),
    rules: [
      each(proposal, {
        id: 'proposals-open',
        cite: acts.offers,
        label: label(
          'Neither accepted nor rejected',
          'Не принято и не отклонено',
          'لم يُقبل ولم يُرفض',
        ),
        when: (row) => ['on-the-table', 'accepted-in-part', 'countered'].includes(row.state),
      }),
    ],
  }),
]
