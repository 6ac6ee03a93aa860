// Rounds: proposed, announced, agreed, postponed, held; the agenda of each and the groups of
// experts. The mandate sets neither their number nor their times. One round was agreed for a time,
// the end of September 2021; that is the one obligation of the dialogue. A round is concluded by
// the first statement on its outcome (statements.ts).
import { count, each, type Count } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { standing } from '#language/life.ts'
import { message } from '#language/message.ts'
import { bodyOf, days, obligation } from '#language/obligation.ts'
import { startOf } from '#language/time.ts'
import { bothDelegations, delegation } from './delegations.ts'
import { acts, mandate, plenaryOutcomes } from './provisions.ts'
import { round, roundDetails } from './round-item.ts'
import { labels, partyIds, publicSources, topicField } from './terms.ts'

const { sort, ...details } = roundDetails

export const roundProposed = message('round-proposed', {
  cite: mandate.dialogue,
  label: label('Round proposed', 'Предложение о раунде', 'اقتراح جولة'),
  fields: { round: f.id(labels.round), sort, ...details },
  effect: ({ round: id, ...known }) => round(id).becomes('proposed', known),
})

/** One Party makes public what was agreed: the place, the day. */
export const roundAnnounced = message('round-announced', {
  cite: acts.announced,
  label: label('Round announced', 'Объявление о раунде', 'إعلان جولة'),
  fields: { round: f.id(labels.round), sort, ...details },
  effect: ({ round: id, ...known }) => [
    round(id).becomes('agreed', known),
    ...bothDelegations(id, 'expected', known.sort),
  ],
})

/** Both agree to meet, by a day where one was named. */
export const roundAgreed = message('round-agreed', {
  cite: plenaryOutcomes.third,
  label: label('Round agreed', 'Договоренность о раунде', 'الاتفاق على جولة'),
  by: 'all',
  fields: {
    round: f.id(labels.round),
    sort,
    ...details,
    by: f.optional(f.date(label('Not later than', 'Не позднее', 'في موعد أقصاه'))),
  },
  effect: ({ round: id, by: _, ...known }) => [
    round(id).becomes('agreed', known),
    ...bothDelegations(id, 'expected', known.sort),
  ],
})

export const roundPostponed = message('round-postponed', {
  cite: mandate.dialogue,
  label: label('Round postponed', 'Перенос раунда', 'تأجيل جولة'),
  fields: {
    round: f.ref(labels.round, round),
    reason: f.optional(f.text(labels.reason, 500)),
  },
  effect: (body) => round(body.round).becomes('postponed'),
})

/**
 * A round that was agreed will not be held. Where no Party said so, it is a report: that a plenary
 * was never held is known, though no message called it off.
 */
export const roundNeverHeld = message('round-never-held', {
  cite: plenaryOutcomes.third,
  label: label('Round not held', 'Раунд не состоялся', 'عدم عقد جولة'),
  by: [...partyIds, publicSources.id],
  fields: { round: f.ref(labels.round, round) },
  effect: (body) => [
    round(body.round).becomes('never-held'),
    ...bothDelegations(body.round, 'not-met'),
  ],
})

/** Its effective day is the day of the round. */
export const roundHeld = message('round-held', {
  cite: mandate.dialogue,
  label: label('Round held', 'Раунд состоялся', 'عقد جولة'),
  by: 'all',
  fields: {
    round: f.id(labels.round),
    sort,
    ...details,
    hours: f.optional(f.count(label('Hours, about', 'Часов, около', 'الساعات تقريبًا'), 1, 99)),
  },
  effect: ({ round: id, hours: _, ...known }) => [
    round(id).becomes('held', known),
    ...bothDelegations(id, 'met', known.sort),
  ],
})

/** One topic on the agenda of one round; its id is `first-plenary:format-of-talks`. */
export const agendaItem = item('agenda-item', {
  label: label('Agenda item', 'Пункт повестки дня', 'بند من جدول الأعمال'),
  fields: { round: f.ref(labels.round, round), topic: topicField },
  states: {
    tabled: {
      label: label('tabled', 'внесен', 'مدرج'),
      then: ['discussed', 'set-aside'],
    },
    discussed: { label: label('discussed', 'обсужден', 'نوقش'), then: [] },
    'set-aside': { label: label('set aside', 'отложен', 'مؤجل'), then: ['tabled', 'discussed'] },
  },
})

export const agendaStep = message('agenda', {
  cite: mandate.dialogue,
  label: label('Agenda of a round', 'Повестка дня раунда', 'جدول أعمال جولة'),
  fields: {
    round: f.ref(labels.round, round),
    topics: f.list(labels.topics, topicField, 50),
    state: f.oneOf(label('State', 'Состояние', 'الحالة'), agendaItem.stateLabels),
  },
  effect: ({ round: id, topics, state }) =>
    topics.map((topic) => agendaItem(`${id}:${topic}`).becomes(state, { round: id, topic })),
})

/** A group of experts; the two names are those of the joint statement of 30 September 2021. */
export const group = item('group', {
  label: label('Working group', 'Рабочая группа', 'مجموعة العمل'),
  fields: {
    name: f.oneOf(label('Name', 'Название', 'الاسم'), {
      'principles-and-objectives': label(
        'Working Group on Principles and Objectives for Future Arms Control',
        'Рабочая группа по принципам и задачам будущего контроля над вооружениями',
        'مجموعة العمل المعنية بالمبادئ والأهداف لضبط التسلح في المستقبل',
      ),
      'capabilities-and-actions': label(
        'Working Group on Capabilities and Actions with Strategic Effects',
        'Рабочая группа по потенциалам и действиям, способным иметь стратегический эффект',
        'مجموعة العمل المعنية بالقدرات والإجراءات ذات التأثيرات الاستراتيجية',
      ),
    }),
  },
  states: {
    formed: { label: label('formed', 'создана', 'مشكَّلة'), then: ['met'] },
    met: { label: label('has met', 'провела встречу', 'اجتمعت'), then: [] },
  },
})

export const groupsFormed = message('groups-formed', {
  cite: plenaryOutcomes.groups,
  label: label('Working groups formed', 'Создание рабочих групп', 'تشكيل مجموعتي العمل'),
  by: 'all',
  fields: { names: f.list(label('Groups', 'Группы', 'المجموعات'), group.fields.name, 10) },
  effect: ({ names }) => names.map((name) => group(name).becomes('formed', { name })),
})

export const groupMet = message('group-met', {
  cite: plenaryOutcomes.third,
  label: label('Working group met', 'Встреча рабочей группы', 'اجتماع مجموعة العمل'),
  by: 'all',
  fields: { group: f.ref(group.label, group) },
  effect: (body) => group(body.group).becomes('met'),
})

/** Delegations in a state: each Party has one at every round. */
function delegationsCount(
  id: string,
  state: 'expected' | 'met' | 'not-met',
  name: Label,
  one: Label,
): Count {
  const cite = mandate.dialogue
  const rule = { id, cite, label: one, when: ({ state: is }: { state: string }) => is === state }
  return count(id, { cite, label: name, rules: [each(delegation, rule)] })
}

const plenariesHeld = count('plenaries-held', {
  cite: mandate.dialogue,
  label: label('Plenaries held', 'Проведено пленарных заседаний', 'الاجتماعات الكاملة المعقودة'),
  rules: [
    each(
      delegation,
      {
        id: 'plenary-held',
        cite: mandate.dialogue,
        label: label('A round at which it met', 'Состоявшийся раунд', 'جولة اجتمع فيها'),
        when: (row) => row.state === 'met',
      },
      {
        id: 'extraordinary-session',
        cite: acts.extraordinary,
        label: label(
          'An extraordinary session is no plenary',
          'Внеочередное заседание не является пленарным',
          'الجلسة الاستثنائية ليست اجتماعًا كاملًا',
        ),
        when: (row) => row.sort === 'extraordinary',
        is: () => 0,
      },
    ),
  ],
})

export const counts = [
  delegationsCount(
    'meetings-held',
    'met',
    label('Meetings held', 'Проведено встреч', 'اللقاءات المعقودة'),
    label('A meeting, of whatever kind', 'Встреча любого вида', 'لقاء من أي نوع'),
  ),
  plenariesHeld,
  delegationsCount(
    'rounds-ahead',
    'expected',
    label(
      'Rounds agreed and still to be held',
      'Согласованные, но не проведенные раунды',
      'الجولات المتفق عليها ولم تُعقد بعد',
    ),
    label(
      'A round agreed, not yet held',
      'Раунд согласован, но не проведен',
      'جولة متفق عليها لم تُعقد',
    ),
  ),
  delegationsCount(
    'rounds-never-held',
    'not-met',
    label('Rounds never held', 'Несостоявшиеся раунды', 'جولات لم تُعقد'),
    label('Agreed, and never held', 'Согласован и не состоялся', 'متفق عليها ولم تُعقد قط'),
  ),
]

const roundInTime = obligation('round-in-time', {
  cite: plenaryOutcomes.next,
  label: label(
    'Hold the round by the time agreed',
    'Провести раунд к согласованному сроку',
    'عقد الجولة في الأجل المتفق عليه',
  ),
  on: [roundAgreed],
  at: (trigger) => {
    const by = bodyOf(roundAgreed, trigger)?.by
    return by === undefined ? null : startOf(by)
  },
  within: days(0),
  metBy: [roundHeld],
  about: 'round',
  unless: [{ item: standing, states: ['suspended', 'withdrawn'] }],
})

export const obligations = [roundInTime]
