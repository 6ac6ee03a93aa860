// Article XIX and what came after: the life of the treaty, and the standing of each State towards
// it. A suspended participation ends nothing: the ceilings go on to bind, and only what the State
// would have had to tell or accept is not owed. A withdrawal takes effect after the notice.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { message } from '#language/message.ts'
import { before, days, lapse, obligation, type Unless } from '#language/obligation.ts'
import { parameters } from './parameters.ts'
import { lifeRules } from './provisions-life.ts'

/**
 * Its id is the Party's. It stands beside the standing: who suspended its participation and then
 * gives notice of withdrawal goes on owing nothing while the notice runs.
 */
const suspended = item('suspension', {
  label: label('Suspension of participation', 'Приостановление участия', 'تعليق المشاركة'),
  fields: {},
  states: {
    none: { label: label('none', 'нет', 'لا يوجد'), then: ['suspended'] },
    suspended: { label: label('suspended', 'приостановлено', 'معلَّق'), then: ['none'] },
  },
})

export const unlessSuspended: readonly Unless[] = [
  { item: suspended, states: ['suspended'] },
  { item: standing, states: ['suspended', 'withdrawn'] },
]

const reason = f.optional(f.text(label('Reason given', 'Заявленная причина', 'السبب المعلن'), 500))

const suspension = message('suspension', {
  cite: lifeRules.suspension,
  label: label('Participation suspended', 'Участие приостановлено', 'تعليق المشاركة'),
  fields: { reason },
  effect: (told, { from }) => [
    suspended(from).becomes('suspended'),
    standing(from).becomes('suspended', told),
  ],
})

const resumption = message('resumption', {
  cite: lifeRules.suspension,
  label: label('Participation resumed', 'Участие возобновлено', 'استئناف المشاركة'),
  fields: {},
  effect: (_, { from }) => [suspended(from).becomes('none'), standing(from).becomes('applying')],
})

/** Ends part of what was left; the participation was suspended before. */
const halt = message('halt', {
  cite: lifeRules.halted,
  label: label(
    'Remaining participation ended',
    'Прекращено остававшееся участие',
    'إنهاء ما بقي من المشاركة',
  ),
  fields: { reason },
})

const denunciation = message('denunciation', {
  cite: lifeRules.denounced,
  label: label('Act of denunciation at home', 'Внутренний акт о денонсации', 'إجراء داخلي للانسحاب'),
  fields: { reason },
})

const suspensionBill = message('suspension-bill', {
  cite: lifeRules.bill,
  label: label('Bill on suspension', 'Законопроект о приостановлении', 'مشروع قانون بالتعليق'),
  fields: { reason },
})

const withdrawalNotice = message('withdrawal-notice', {
  cite: lifeRules.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: { reason },
  effect: (told, { from }) => standing(from).becomes('withdrawing', told),
})

const withdrawalTakenBack = message('withdrawal-taken-back', {
  cite: lifeRules.withdrawal,
  label: label(
    'Notice of withdrawal taken back',
    'Уведомление о выходе отозвано',
    'سحب الإخطار بالانسحاب',
  ),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

/** That a State is out. Its `re` names the notice, where that is in the record. */
const out = message('out', {
  cite: lifeRules.out,
  label: label('Withdrawal in effect', 'Выход состоялся', 'نفاذ الانسحاب'),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('withdrawn'),
})

const conference = message('conference', {
  cite: lifeRules.conference,
  label: label('Conference after a notice', 'Конференция после уведомления', 'مؤتمر بعد إخطار'),
  fields: {},
})

/** Of a record that has no notice and is not complete it stays unknown whether one was given. */
const outInTime = obligation('out-in-time', {
  cite: lifeRules.withdrawal,
  label: label(
    'Withdrawal notified 150 days before',
    'О выходе — за 150 дней',
    'الإخطار بالانسحاب قبل 150 يومًا',
  ),
  on: [out],
  within: before(days(parameters.withdrawalDays.value)),
  metBy: [withdrawalNotice],
  match: (answer, trigger) => 're' in trigger && trigger.re === answer.id,
})

const noticePeriod = lapse('notice-period', standing, {
  cite: lifeRules.withdrawal,
  label: label(
    'Notice period of a withdrawal',
    'Срок уведомления о выходе',
    'مهلة الإخطار بالانسحاب',
  ),
  from: 'withdrawing',
  to: 'withdrawn',
  after: days(parameters.withdrawalDays.value),
  onTheDay: true,
  brings: 'effect',
  unless: [withdrawalTakenBack],
})

const conferenceHeld = obligation('conference', {
  cite: lifeRules.conference,
  label: label('Hold a conference', 'Провести конференцию', 'عقد مؤتمر'),
  on: [withdrawalNotice],
  clock: 'known',
  within: days(21),
  metBy: [conference],
  toldByAnyone: true,
})

export const life = [
  lifeEvent('signed', {
    on: parameters.signedOn.value,
    phase: 'signed',
    label: label('Signed', 'Подписан', 'التوقيع'),
    cite: lifeRules.signed,
  }),
  lifeEvent('provisional', {
    on: parameters.provisionalOn.value,
    phase: 'provisional',
    label: label('Provisional application', 'Временное применение', 'التطبيق المؤقت'),
    cite: lifeRules.provisional,
  }),
  lifeEvent('in-force', {
    on: parameters.inForceOn.value,
    phase: 'in-force',
    label: label('Entry into force', 'Вступление в силу', 'بدء النفاذ'),
    cite: lifeRules.inForce,
  }),
]

export const items = [standing, suspended]
export const messages = [
  suspension,
  resumption,
  halt,
  denunciation,
  suspensionBill,
  withdrawalNotice,
  withdrawalTakenBack,
  out,
  conference,
]
export const lapses = [noticePeriod]
export const obligations = [outInTime, conferenceHeld]
