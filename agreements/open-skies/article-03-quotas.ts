// Article III with Annex A: quotas of flights. Passive quotas come from Annex A, in the first years
// three quarters of them; what a State may fly in all is not more than it accepts; what it may fly
// over one other stands in the record, as the Annex or the Commission distributed it, and stays
// until changed. Groups use their quota together. A flight counts on the day on which it was flown;
// one that was prohibited is not told as flown, so that it counts nowhere.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { bodyOf } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { annexQuotas, laterQuotas, parameters } from './parameters.ts'
import { groupNames, groups, statesNamed } from './parties.ts'
import { quotaRules } from './provisions-quotas.ts'
import { labels } from './terms.ts'

const words = {
  by: label(
    'Observing State or group',
    'Наблюдающее государство или группа',
    'الدولة أو المجموعة المراقِبة',
  ),
  over: label(
    'Observed State or group',
    'Наблюдаемое государство или группа',
    'الدولة أو المجموعة المراقَبة',
  ),
  flights: label('Flights a year', 'Полетов в год', 'الرحلات في السنة'),
}

/** What one State or group may fly over another; its id is both names: `US>RU-BY`. */
const activeQuota = item('active-quota', {
  label: label('Individual active quota', 'Индивидуальная активная квота', 'الحصة الفاعلة الفردية'),
  fields: {
    by: f.text(words.by, 20),
    over: f.text(words.over, 20),
    flights: f.count(words.flights, 0, 99),
  },
  states: {
    distributed: { label: label('distributed', 'распределена', 'موزَّعة'), then: [] },
  },
  single: false,
})

const distribution = message('distribution', {
  cite: quotaRules.distribution,
  label: label(
    'Distribution of active quotas',
    'Распределение активных квот',
    'توزيع الحصص الفاعلة',
  ),
  fields: {
    quotas: f.list(
      label('Quotas', 'Квоты', 'الحصص'),
      f.object(label('Quota', 'Квота', 'الحصة'), activeQuota.fields),
    ),
  },
  effect: ({ quotas }) =>
    quotas.map((one) => activeQuota(`${one.by}>${one.over}`).becomes('distributed', one)),
})

/** Sent to the observed State; its effective day is the day of the flight. */
export const flown = message('flown', {
  cite: quotaRules.right,
  label: label('Observation flight flown', 'Наблюдательный полет выполнен', 'تنفيذ رحلة مراقبة'),
  fields: {
    flight: f.optional(f.id(labels.flight)),
    outsideQuota: f.optional(f.bool(label('Outside the quotas', 'Вне квот', 'خارج الحصص'))),
  },
})

const inQuota = (act: Message<never>): boolean => bodyOf(flown, act)?.outsideQuota !== true

const { firstSharePercent, fullQuotasFrom, inForceOn } = parameters

/** Three quarters, rounded down, in the first years; all of it from then on. */
function yearly(quotas: Readonly<Record<string, number>>) {
  const values = Object.entries(quotas).flatMap(([entry, number]) => {
    const first = Math.floor((number * firstSharePercent.value) / 100)
    const dated = { [inForceOn.value]: first, [fullQuotasFrom.value]: number }
    return statesNamed(entry).map((party) => [party, dated] as const)
  })
  return { byParty: Object.fromEntries(values) }
}

const { CS: _, ...annexEntries } = annexQuotas
/** The two successors of Czechoslovakia have quotas of their own. */
const shared = Object.values(groups).filter((members) => !members.includes('CZ'))
const common = { of: [flown], where: inQuota, per: 'calendar-year', shared } as const

const passive = label('Flights accepted', 'Принятые полеты', 'الرحلات المقبولة')
const active = label('Flights flown', 'Выполненные полеты', 'الرحلات المنفَّذة')

export const items = [activeQuota]
export const messages: readonly MessageType[] = [distribution, flown]
export const quotas = [
  quota('passive', {
    ...common,
    cite: quotaRules.allocation,
    label: passive,
    usedBy: 'recipient',
    max: yearly(annexEntries),
  }),
  quota('passive-later', {
    ...common,
    cite: quotaRules.laterAllocation,
    label: passive,
    usedBy: 'recipient',
    max: yearly(laterQuotas),
  }),
  quota('active', {
    ...common,
    cite: quotaRules.active,
    label: active,
    max: yearly(annexEntries),
  }),
  quota('active-later', {
    ...common,
    cite: quotaRules.laterAllocation,
    label: active,
    max: yearly(laterQuotas),
  }),
  quota('active-over', {
    ...common,
    cite: quotaRules.review,
    label: label(
      'Flights over one State',
      'Полеты над одним государством',
      'الرحلات فوق دولة واحدة',
    ),
    max: {
      item: activeQuota,
      to: ({ by }) => statesNamed(String(by)),
      over: ({ over }) => String(over),
      covers: (over, state) => statesNamed(over).includes(state),
      amount: ({ flights }) => (typeof flights === 'number' ? flights : null),
    },
    each: ({ to }) => to,
    eachNames: groupNames,
  }),
]
