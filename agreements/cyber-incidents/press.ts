// What is known from the press: incidents, payments, what Parties said in public, what authorities
// did. It is told by the compiler of a record, of items of its own, and enters no count of the
// channel. The counts here say how much was reported, so that a published figure can be followed.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { amount, country, currency, money, sector, worth } from './fields.ts'
import { keys } from './incidents.ts'
import { rules } from './provisions-working.ts'
import { publicReport, words } from './terms.ts'

const party = f.oneOf(label('Party', 'Сторона', 'الطرف'), {
  US: label('United States', 'США', 'الولايات المتحدة'),
  RU: label('Russia', 'Россия', 'روسيا'),
})
const family = f.text(words.family, 120)
const group = f.text(label('Group', 'Группа', 'المجموعة'), 120)

export const pressIncident = item('press-incident', {
  label: label('Incident in the press', 'Инцидент по сообщениям печати', 'حادث بحسب الصحافة'),
  fields: {
    victim: f.text(label('Hit', 'Пострадавший', 'المتضرر'), 120),
    sector,
    country: f.orUnknown(country),
    group: f.orUnknown(group),
    family: f.optional(f.orUnknown(family)),
    keys: f.optional(keys),
    hitAtLeast: f.optional(
      f.count(label('Hit, at least', 'Пострадало, не менее', 'المتضررون على الأقل')),
    ),
    hitAtMost: f.optional(
      f.count(label('Hit, at most', 'Пострадало, не более', 'المتضررون على الأكثر')),
    ),
  },
  states: { reported: { label: label('reported', 'сообщалось', 'ورد خبره'), then: [] } },
})

const act = f.oneOf(label('Act', 'Действие', 'الفعل'), {
  demanded: label('demanded', 'потребовано', 'طُلب'),
  paid: label('paid', 'уплачено', 'دُفع'),
  recovered: label('recovered', 'возвращено', 'استُرد'),
})
const paymentFields = { act, currency, amount: f.orUnknown(amount) }

export const pressPayment = item('press-payment', {
  label: label('Payment in the press', 'Платеж по сообщениям печати', 'دفعة بحسب الصحافة'),
  fields: { ...paymentFields, dollars: f.optional(f.orUnknown(amount)) },
  states: { reported: { label: label('reported', 'сообщалось', 'ورد خبره'), then: [] } },
})

const payment = f.object(label('Payment', 'Платеж', 'دفعة'), {
  id: f.id(words.id),
  ...paymentFields,
  on: f.optional(f.date(words.on)),
  worth: f.optional(worth),
})

const statement = f.object(label('Said in public', 'Публичное заявление', 'تصريح علني'), {
  by: party,
  on: f.optional(f.date(words.on)),
  position: f.oneOf(label('Position', 'Позиция', 'الموقف'), {
    'actors-there': label(
      'those who did it are in the other country',
      'исполнители находятся в другой стране',
      'الفاعلون في البلد الآخر',
    ),
    'no-involvement': label('no involvement', 'непричастность', 'نفي الضلوع'),
    'expects-action': label('action is expected', 'ожидаются действия', 'توقع تحرك'),
    'group-gone': label('the group is no more', 'группы больше нет', 'لم تعد المجموعة قائمة'),
  }),
})

/** Whose country was hit is whose figure it is; without one it is nobody's. */
const hit = f.optional(party)

export const account = message('press-account', {
  cite: rules.press,
  label: label('Account from the press', 'По сообщениям печати', 'رواية صحفية'),
  by: [publicReport],
  fields: {
    incident: f.id(words.incident),
    hit,
    ...pressIncident.fields,
    payments: f.list(label('Payments', 'Платежи', 'المدفوعات'), payment, 20),
    statements: f.list(
      label('Said in public', 'Публичные заявления', 'تصريحات علنية'),
      statement,
      20,
    ),
  },
  effect: ({ incident, hit: owner, payments, statements: _statements, ...known }) => {
    const of = owner === undefined ? {} : { owner }
    return [
      pressIncident(incident).becomes('reported', { ...known, ...of }),
      ...payments.map(({ id, act: done, currency: unit, amount: sum, worth: value }) =>
        pressPayment(id).becomes('reported', {
          act: done,
          currency: unit,
          amount: sum,
          ...(value?.currency === 'USD' ? { dollars: value.amount } : {}),
          ...of,
        }),
      ),
    ]
  },
})

/** What leaders or authorities did or said that is about no single incident. */
export const pressEvent = message('press-event', {
  cite: rules.press,
  label: label('Event in the press', 'Событие по сообщениям печати', 'حدث بحسب الصحافة'),
  by: [publicReport],
  fields: {
    what: f.oneOf(label('Kind', 'Вид', 'النوع'), {
      leaders: label('contact of leaders', 'контакт лидеров', 'اتصال بين القادة'),
      authorities: label('act of authorities', 'действия властей', 'إجراء للسلطات'),
    }),
    by: f.optional(party),
    group: f.optional(group),
    people: f.optional(f.count(label('People detained', 'Задержано', 'الموقوفون'), 0, 10_000)),
    addresses: f.optional(
      f.count(label('Addresses searched', 'Обыскано адресов', 'العناوين المفتشة'), 0, 10_000),
    ),
    statements: f.list(
      label('Said in public', 'Публичные заявления', 'تصريحات علنية'),
      statement,
      20,
    ),
    seized: f.optional(f.list(label('Seized', 'Изъято', 'المضبوط'), money, 20)),
  },
})

/** A thousandth is the unit, so that 63.7 stays a whole number. */
function thousandths(decimal: string): number {
  const [whole = '0', part = ''] = decimal.split('.')
  return Number(whole) * 1000 + Number(part.slice(0, 3).padEnd(3, '0'))
}

type Act = 'demanded' | 'paid' | 'recovered'

const bitcoin = (id: string, done: Act, words: ReturnType<typeof label>) =>
  count(`press-bitcoin-${id}`, {
    cite: rules.press,
    label: words,
    rules: [
      each(pressPayment, {
        id: `bitcoin-${id}`,
        cite: rules.press,
        label: words,
        when: (row) => row.act === done && row.currency === 'BTC',
        is: (row) => (typeof row.amount === 'string' ? thousandths(row.amount) : null),
      }),
    ],
  })

const dollars = (id: string, done: Act, words: ReturnType<typeof label>) =>
  count(`press-dollars-${id}`, {
    cite: rules.press,
    label: words,
    rules: [
      each(pressPayment, {
        id: `dollars-${id}`,
        cite: rules.press,
        label: words,
        when: (row) => row.act === done,
        is: (row) => {
          const sum = row.currency === 'USD' ? row.amount : row.dollars
          return typeof sum === 'string' ? Math.floor(thousandths(sum) / 1000) : null
        },
      }),
    ],
  })

export const counts = [
  count('press-incidents', {
    cite: rules.press,
    label: label(
      'Incidents reported by the press, by where it hit',
      'Инциденты по сообщениям печати, по стране пострадавших',
      'حوادث أوردتها الصحافة، بحسب بلد المتضررين',
    ),
    rules: [
      each(pressIncident, {
        id: 'press-incident',
        cite: rules.press,
        label: pressIncident.label,
      }),
    ],
  }),
  bitcoin(
    'paid',
    'paid',
    label(
      'Ransom paid in bitcoin, thousandths, by the press',
      'Выкуп, уплаченный в биткойнах, тысячные доли, по печати',
      'فدية دُفعت بالبيتكوين، بالأجزاء من الألف، بحسب الصحافة',
    ),
  ),
  bitcoin(
    'recovered',
    'recovered',
    label(
      'Bitcoin recovered, thousandths, by the press',
      'Возвращено биткойнов, тысячные доли, по печати',
      'بيتكوين مسترد، بالأجزاء من الألف، بحسب الصحافة',
    ),
  ),
  dollars(
    'paid',
    'paid',
    label(
      'Ransom paid, worth in dollars, by the press',
      'Уплаченный выкуп, эквивалент в долларах, по печати',
      'فدية مدفوعة، قيمتها بالدولار، بحسب الصحافة',
    ),
  ),
]
