// Article XV with what happened: signed on 8 December 1987, in force from 1 June 1988 without end,
// ended on 2 August 2019, six months after the American notice. Suspension ended no force. What
// the Parties said of one missile stands here too: it changes no limit, but two readings.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing, standingFact } from '#language/life.ts'
import { message, type MessageType } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'
import { suspension } from './article-15-standing.ts'
import { missileType } from './items.ts'
import { parameters } from './parameters.ts'
import { acts, lifeRules } from './provisions-life.ts'
import { about, labels, successors } from './terms.ts'

const { signedOn, inForceOn, successionOn, endedOn } = parameters

export const life = [
  lifeEvent('signed', {
    on: signedOn,
    phase: 'signed',
    label: label('signed in Washington', 'подписан в Вашингтоне', 'وُقعت في واشنطن'),
    cite: acts.signed,
  }),
  lifeEvent('in-force', {
    on: inForceOn,
    phase: 'in-force',
    label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
    cite: acts.force,
  }),
  lifeEvent('ended', {
    on: endedOn,
    phase: 'ended',
    label: label('end, on withdrawal', 'прекращение в результате выхода', 'الانتهاء بالانسحاب'),
    cite: acts.ended,
  }),
]

export const standings = [
  ...['US', 'SU'].flatMap((party) => [
    standingFact(party, { on: signedOn, state: 'signatory', cite: acts.signed }),
    standingFact(party, { on: inForceOn, state: 'applying', cite: acts.force }),
  ]),
  standingFact('SU', { on: successionOn, state: 'outside', cite: acts.succession }),
  ...successors.map((party) =>
    standingFact(party, { on: successionOn, state: 'applying', cite: acts.succession }),
  ),
]

const text = f.optional(f.prose(labels.text, 2000))

/** Of a type of another Party: that it falls under the ban. */
const claim = message('claim', {
  cite: acts.claimed,
  label: label(
    'Says that a missile is banned',
    'Заявление, что ракета запрещена',
    'قول بأن صاروخًا محظور',
  ),
  fields: {
    missile: f.id(missileType.label),
    about,
    days: f.optional(f.count(label('Days given', 'Данный срок, дней', 'الأيام الممهلة'))),
    text,
  },
  effect: ({ missile, about: owner }) =>
    missileType(missile).becomes('stated', { owner, claimed: true }),
})

const denial = message('denial', {
  cite: acts.denied,
  label: label('Denies it', 'Отрицание', 'نفي'),
  fields: { missile: f.ref(missileType.label, missileType), text },
  effect: ({ missile }) => missileType(missile).has({ denied: true }),
})

const suspends = message('suspension', {
  cite: acts.suspended,
  label: label('Obligations suspended', 'Обязательства приостановлены', 'تعليق الالتزامات'),
  fields: { text },
  effect: (_, { from }) => [
    suspension(from).becomes('suspended'),
    standing(from).becomes('suspended'),
  ],
})

const resumption = message('resumption', {
  cite: acts.suspended,
  label: label('Application resumed', 'Возобновление применения', 'استئناف التطبيق'),
  fields: { text },
  effect: (_, { from }) => [suspension(from).becomes('none'), standing(from).becomes('applying')],
})

const withdrawalNotice = message('withdrawal-notice', {
  cite: lifeRules.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: { text },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})

const noticeTakenBack = message('withdrawal-taken-back', {
  cite: lifeRules.withdrawal,
  label: label('Notice taken back', 'Отзыв уведомления о выходе', 'سحب الإخطار بالانسحاب'),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

export const lapses = [
  lapse('withdrawal', standing, {
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
  }),
]

export const items = [suspension]
export const messages: readonly MessageType[] = [
  claim,
  denial,
  suspends,
  resumption,
  withdrawalNotice,
  noticeTakenBack,
]
