// Articles XV and XVII with the Lisbon Protocol: signed on 31 July 1991, in force from 5 December
// 1994 for fifteen years, in three phases of reduction, ended on 5 December 2009 (the first day no
// longer). A withdrawal takes effect six months after its notice.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing, standingFact } from '#language/life.ts'
import { message, type MessageType } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'
import { bomber, lot } from './items.ts'
import { parameters } from './parameters.ts'
import { acts, lifeRules } from './provisions-life.ts'
import { limitRules } from './provisions-limits.ts'
import { labels, publicSources, successors } from './terms.ts'

const phaseEnd = (id: string, on: string, which: [string, string, string]) =>
  lifeEvent(id, { on, phase: 'in-force', label: label(...which), cite: limitRules.phases })

export const life = [
  lifeEvent('signed', {
    on: parameters.signedOn,
    phase: 'signed',
    label: label('signed in Moscow', 'подписан в Москве', 'وُقعت في موسكو'),
    cite: acts.signed,
  }),
  lifeEvent('in-force', {
    on: parameters.inForceOn,
    phase: 'in-force',
    until: parameters.expiresOn,
    label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
    cite: lifeRules.force,
  }),
  phaseEnd('first-phase', parameters.firstPhaseEnd, [
    'first phase ends, ceilings apply',
    'конец первого этапа, уровни действуют',
    'نهاية المرحلة الأولى وسريان الحدود',
  ]),
  phaseEnd('second-phase', parameters.secondPhaseEnd, [
    'second phase ends',
    'конец второго этапа',
    'نهاية المرحلة الثانية',
  ]),
  phaseEnd('third-phase', parameters.thirdPhaseEnd, [
    'third phase ends',
    'конец третьего этапа',
    'نهاية المرحلة الثالثة',
  ]),
]

const { signedOn, successionOn, inForceOn } = parameters

/** The Soviet Union signed; its successor States stand in its place since the Lisbon Protocol. */
export const standings = [
  standingFact('US', { on: signedOn, state: 'signatory', cite: acts.signed }),
  standingFact('US', { on: inForceOn, state: 'applying', cite: lifeRules.force }),
  standingFact('SU', { on: signedOn, state: 'signatory', cite: acts.signed }),
  standingFact('SU', { on: successionOn, state: 'outside', cite: acts.successionDay }),
  ...successors.flatMap((party) => [
    standingFact(party, { on: successionOn, state: 'signatory', cite: acts.successionDay }),
    standingFact(party, { on: inForceOn, state: 'applying', cite: lifeRules.force }),
  ]),
]

/** Whose the arms of the Soviet Union became by number was not found, so they become nobody's. */
const succession = message('succession', {
  cite: acts.succession,
  label: label('Succession to the Soviet Union', 'Правопреемство СССР', 'خلافة الاتحاد السوفياتي'),
  by: [publicSources],
  fields: {
    lots: f.list(lot.label, f.ref(lot.label, lot)),
    bombers: f.list(bomber.label, f.ref(bomber.label, bomber)),
  },
  effect: ({ lots, bombers }) => [
    ...lots.map((id) => lot(id).becomes('passed-on')),
    ...bombers.map((id) => bomber(id).becomes('passed-on')),
  ],
})

const withdrawalNotice = message('withdrawal-notice', {
  cite: lifeRules.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: {
    reason: f.optional(
      f.text(
        label('Extraordinary events', 'Исключительные обстоятельства', 'الأحداث الاستثنائية'),
        500,
      ),
    ),
  },
  effect: ({ reason }, { from }) =>
    standing(from).becomes('withdrawing', reason === undefined ? {} : { reason }),
})

const noticeTakenBack = message('withdrawal-taken-back', {
  cite: lifeRules.withdrawal,
  label: label('Notice taken back', 'Отзыв уведомления о выходе', 'سحب الإخطار بالانسحاب'),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

const commissionRequest = message('commission-request', {
  cite: lifeRules.commission,
  label: label(
    'Meeting of the commission asked for',
    'Просьба о созыве комиссии',
    'طلب اجتماع اللجنة',
  ),
  fields: { text: f.optional(f.prose(labels.text, 2000)) },
})

const withdrawal = lapse('withdrawal', standing, {
  cite: lifeRules.withdrawal,
  label: label(
    'Withdrawal, six months after notice',
    'Выход через шесть месяцев после уведомления',
    'الانسحاب بعد ستة أشهر من الإخطار',
  ),
  from: 'withdrawing',
  to: 'withdrawn',
  after: months(parameters.withdrawalMonths),
  onTheDay: true,
  brings: 'effect',
  unless: [noticeTakenBack],
})

export const messages: readonly MessageType[] = [
  succession,
  withdrawalNotice,
  noticeTakenBack,
  commissionRequest,
]
export const lapses = [withdrawal]
