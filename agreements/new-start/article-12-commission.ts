// Treaty, Article XII, with Protocol, Part Six, and Part Four, Section VII: the Bilateral
// Consultative Commission, its two sessions a year, what is sent to it and what it decides. Which
// year is meant was not seen: calendar years are taken, from the first whole one on. The time
// within which a requested session is convened is only remembered, so a request is recorded and
// no day is computed from it.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { bodyOf, days, every, obligation } from '#language/obligation.ts'
import { day, dayOf, yearOf } from '#language/time.ts'
import { unlessSuspended } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { commissionRules } from './provisions-commission.ts'
import { additionalRules } from './provisions-notifications.ts'
import { labels } from './terms.ts'

const words = {
  session: label('Session of the Commission', 'Сессия Комиссии', 'دورة اللجنة'),
  number: label('Number', 'Номер', 'الرقم'),
  place: label('Place', 'Место', 'المكان'),
  opens: label('Opens on', 'Открытие', 'تاريخ الافتتاح'),
  closes: label('Closes on', 'Закрытие', 'تاريخ الاختتام'),
  agenda: label('Agenda', 'Повестка дня', 'جدول الأعمال'),
}

const details = {
  number: f.optional(f.count(words.number, 1, 999)),
  place: f.optional(f.text(words.place, 120)),
  opens: f.optional(f.date(words.opens)),
  closes: f.optional(f.date(words.closes)),
}

const session = item('session', {
  label: words.session,
  fields: details,
  states: {
    planned: { label: label('planned', 'запланирована', 'مقررة'), then: ['held', 'postponed'] },
    postponed: { label: label('postponed', 'перенесена', 'مؤجلة'), then: ['planned', 'held'] },
    held: { label: label('held', 'состоялась', 'معقودة'), then: [] },
  },
})

const agenda = f.optional(f.prose(words.agenda, 2000))

const sessionRequest = message('bcc-request', {
  cite: commissionRules.convene,
  label: label('Request to convene the Commission', 'Запрос о созыве Комиссии', 'طلب عقد اللجنة'),
  fields: { agenda },
})

const sessionNotice = message('bcc', {
  cite: additionalRules.commission,
  label: label('Session of the Commission set', 'Назначение сессии Комиссии', 'تحديد دورة اللجنة'),
  fields: { session: f.id(words.session), ...details, agenda },
  effect: ({ session: id, agenda: _, ...known }) => session(id).becomes('planned', known),
})

const sessionPostponed = message('bcc-postponed', {
  cite: additionalRules.commission,
  label: label(
    'Session of the Commission postponed',
    'Перенос сессии Комиссии',
    'تأجيل دورة اللجنة',
  ),
  fields: {
    session: f.ref(words.session, session),
    reason: f.optional(f.text(labels.reason, 500)),
  },
  effect: ({ session: id }) => session(id).becomes('postponed'),
})

/** Its effective day is the day on which the session opened. */
const sessionHeld = message('bcc-held', {
  cite: commissionRules.exists,
  label: label('Session of the Commission held', 'Сессия Комиссии состоялась', 'عقد دورة اللجنة'),
  fields: { session: f.id(words.session), ...details },
  by: 'all',
  effect: ({ session: id, ...known }) => session(id).becomes('held', known),
})

/** A matter sent to the Commission; `re` names the message that gave rise to it, where one did. */
const commissionMatter = message('bcc-matter', {
  cite: commissionRules.disputes,
  label: label(
    'Matter sent to the Commission',
    'Передача вопроса в Комиссию',
    'إحالة مسألة إلى اللجنة',
  ),
  fields: {
    about: f.oneOf(label('About', 'Предмет', 'الموضوع'), {
      'airplane-type': label('airplane type', 'тип самолета', 'طراز طائرة'),
      equipment: label('impounded equipment', 'задержанная аппаратура', 'معدات محجوزة'),
      other: label('another matter', 'иной вопрос', 'مسألة أخرى'),
    }),
    text: f.optional(f.prose(labels.text, 2000)),
  },
})

/** A decision or agreement of the Commission, a joint act of both Parties. */
const commissionDecision = message('bcc-decision', {
  cite: commissionRules.changes,
  label: label('Decision of the Commission', 'Решение Комиссии', 'قرار اللجنة'),
  fields: {
    title: f.text(label('Title', 'Название', 'العنوان'), 200),
    text: f.optional(f.prose(labels.text)),
  },
  by: 'all',
})

/** The last day of the first whole calendar year; sessions of a year count by their opening. */
const firstYearEnd = `${yearOf(day(parameters.inForceOn.value)) + 1}-12-31`

const twoSessions = obligation('bcc-sessions', {
  cite: commissionRules.twoSessions,
  label: label(
    'Two sessions of the Commission in a year',
    'Две сессии Комиссии за год',
    'دورتان للجنة في السنة',
  ),
  on: every({ months: 12, first: firstYearEnd }),
  within: days(0),
  metBy: [sessionHeld],
  judgedBy: 'event',
  times: parameters.commissionSessionsPerYear.value,
  of: (answer) => bodyOf(sessionHeld, answer)?.session ?? answer.id,
  match: (answer, occasion) =>
    'trigger' in occasion && yearOf(dayOf(answer.effective)) === yearOf(dayOf(occasion.trigger)),
  unless: unlessSuspended,
})

export const items = [session]
export const messages: readonly MessageType[] = [
  sessionRequest,
  sessionNotice,
  sessionPostponed,
  sessionHeld,
  commissionMatter,
  commissionDecision,
]
export const obligations = [twoSessions]
