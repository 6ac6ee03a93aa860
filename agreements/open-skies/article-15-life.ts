// Articles XV and XVII with what States did: when the Treaty began, when it began for each State,
// how a State leaves; for the others it goes on. Instruments bind 60 days after their deposit,
// those of the first States on the day of entry into force.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing, standingFact, type StandingFact } from '#language/life.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { before, bodyOf, lapse, months, obligation } from '#language/obligation.ts'
import { day, formatDay, parseInstant } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { joinings } from './parties.ts'
import { lifeRules } from './provisions-life.ts'
import { labels } from './terms.ts'

export const life = [
  lifeEvent('signed', {
    on: parameters.signedOn.value,
    phase: 'signed',
    label: label('signed in Helsinki', 'подписан в Хельсинки', 'وُقعت في هلسنكي'),
    cite: lifeRules.signed,
  }),
  lifeEvent('in-force', {
    on: parameters.inForceOn.value,
    phase: 'in-force',
    label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
    cite: lifeRules.entry,
  }),
]

export const standings: readonly StandingFact[] = [...joinings].flatMap(
  ([party, { way, signed, deposited }]) => {
    const cite = party === 'SE' ? lifeRules.joinedFromMemory : lifeRules.joined
    const facts: StandingFact[] = []
    if (signed !== null) facts.push(standingFact(party, { on: signed, state: 'signatory', cite }))
    if (deposited === null) return facts
    facts.push(standingFact(party, { on: deposited, state: 'ratified', cite }))
    const own = way === 'acceded' ? entryAfter(deposited) : parameters.inForceOn.value
    return [...facts, standingFact(party, { on: own, state: 'applying', cite })]
  },
)

/** The day on which the Treaty enters into force for a State that deposits its instrument late. */
export function entryAfter(deposited: string): string {
  return formatDay(day(deposited) + parameters.entryDays.value)
}

const reason = f.optional(f.prose(labels.reason, 2000))

const withdrawalNotice = message('withdrawal-notice', {
  cite: lifeRules.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: {
    endsOn: f.optional(
      f.date(
        label('First day no longer bound', 'Первый день без обязательств', 'أول يوم بلا التزام'),
      ),
    ),
    reason,
  },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})

const noticeRevoked = message('withdrawal-revoked', {
  cite: lifeRules.withdrawal,
  label: label(
    'Notice of withdrawal taken back',
    'Отзыв уведомления о выходе',
    'سحب إخطار الانسحاب',
  ),
  fields: { reason },
  effect: (_, { from }) => standing(from).becomes('applying'),
})

const accession = message('accession', {
  cite: lifeRules.joined,
  label: label('Ratification or accession', 'Ратификация или присоединение', 'التصديق أو الانضمام'),
  fields: {},
  effect: (_, { from, effective }) => [
    standing(from).becomes('ratified'),
    standing(from).becomes(
      'applying',
      {},
      { on: effective + parameters.entryDays.value * 86_400_000 },
    ),
  ],
})

const statement = message('statement', {
  cite: lifeRules.statements,
  label: label(
    'Statement (changes no standing)',
    'Заявление (статуса не меняет)',
    'بيان (لا يغير مركزًا)',
  ),
  fields: { text: f.optional(f.prose(labels.text)) },
})

export const messages: readonly MessageType[] = [
  accession,
  withdrawalNotice,
  noticeRevoked,
  statement,
]

/** The day on which a withdrawal takes effect is the one that its notice names. */
const endNamed = (notice: Message<never>) =>
  parseInstant(bodyOf(withdrawalNotice, notice)?.endsOn ?? '')

export const obligations = [
  obligation('withdrawal-notice-in-time', {
    cite: lifeRules.withdrawal,
    label: label(
      'Withdrawal notified six months before',
      'О выходе — за шесть месяцев',
      'الإخطار بالانسحاب قبل ستة أشهر',
    ),
    on: [withdrawalNotice],
    at: endNamed,
    within: before(months(parameters.withdrawalMonths.value)),
    metBy: 'itself',
  }),
]

export const lapses = [
  lapse('withdrawal', standing, {
    cite: lifeRules.withdrawal,
    label: label('Withdrawal takes effect', 'Выход вступает в силу', 'سريان الانسحاب'),
    from: 'withdrawing',
    to: 'withdrawn',
    after: months(parameters.withdrawalMonths.value),
    day: endNamed,
    onTheDay: true,
    brings: 'effect',
    unless: [noticeRevoked],
  }),
]
