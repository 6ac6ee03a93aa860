// Fields that many messages of the channel share: text without programs in it, the mark of
// handling, money, wallets, hashes, confidence.
import { f, type FieldCheck } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import { noPayload } from './payload.ts'
import { words } from './terms.ts'
import { walletCheck } from './wallets.ts'

export const line = (name: Label, max = 200) => f.checked(f.text(name, max), noPayload)
export const prose = (name: Label, max = 4000) => f.checked(f.prose(name, max), noPayload)

function formed(id: string, pattern: RegExp, expected: string, example: string) {
  return {
    id,
    examples: [example],
    faultOf: (text: string) =>
      pattern.test(text) ? null : { code: 'wrong-form' as const, path: [], expected },
  } satisfies FieldCheck<string>
}

export const sha256 = f.checked(
  f.text(label('SHA-256', 'SHA-256', 'SHA-256'), 64),
  formed('sha-256', /^[0-9a-f]{64}$/, '64 hexadecimal digits, small letters', 'ab'.repeat(32)),
)

/** An exact amount as people write it, `63.7`: never a number of the machine. */
export const amount = f.checked(
  f.text(words.amount, 24),
  formed('decimal', /^(0|[1-9]\d{0,14})(\.\d{1,8})?$/, 'digits, as 75 or 63.7', '63.7'),
)

/** The country of those hit, by its two letters of ISO 3166-1. */
export const country = f.checked(
  f.text(words.country, 2),
  formed('country-code', /^[A-Z]{2}$/, 'two capital letters, as US', 'US'),
)

export const currency = f.oneOf(words.currency, {
  BTC: label('bitcoin', 'биткойн', 'بيتكوين'),
  ETH: label('ether', 'эфир', 'إيثر'),
  XMR: label('monero', 'монеро', 'مونيرو'),
  USD: label('US dollar', 'доллар США', 'دولار أمريكي'),
  EUR: label('euro', 'евро', 'يورو'),
  RUB: label('Russian rouble', 'российский рубль', 'روبل روسي'),
})

/** What it was worth in another currency, by the rate of a day. */
export const worth = f.object(
  label('Worth in another currency', 'Эквивалент в другой валюте', 'القيمة بعملة أخرى'),
  {
    amount,
    currency,
    on: f.optional(f.date(label('Rate of', 'Курс на', 'السعر في'))),
    rate: f.optional(amount),
  },
)

export const money = f.object(words.amount, {
  amount: f.orUnknown(amount),
  currency,
  on: f.optional(f.date(words.on)),
  worth: f.optional(worth),
})

export const wallet = f.checked(
  f.object(label('Wallet', 'Кошелек', 'محفظة'), {
    network: f.oneOf(label('Network', 'Сеть', 'الشبكة'), {
      bitcoin: label('Bitcoin', 'Биткойн', 'بيتكوين'),
      ethereum: label('Ethereum', 'Эфириум', 'إيثريوم'),
    }),
    address: f.text(label('Address', 'Адрес', 'العنوان'), 90),
  }),
  walletCheck,
)

const readerName = label('Reader, by post', 'Читатель (должность)', 'القارئ (بمنصبه)')
const tlp = f.oneOf(label('TLP 2.0', 'TLP 2.0', 'TLP 2.0'), {
  clear: label('TLP:CLEAR', 'TLP:CLEAR', 'TLP:CLEAR'),
  green: label('TLP:GREEN', 'TLP:GREEN', 'TLP:GREEN'),
  amber: label('TLP:AMBER', 'TLP:AMBER', 'TLP:AMBER'),
  'amber-strict': label('TLP:AMBER+STRICT', 'TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'),
  red: label('TLP:RED', 'TLP:RED', 'TLP:RED'),
})

interface Handling {
  readonly tlp: string
  readonly readers?: readonly string[]
}

/** RED is for named readers; an office that reads a log is none, so they must be listed. */
const readersCheck: FieldCheck<Handling> = {
  id: 'red-names-readers',
  examples: [{ tlp: 'amber-strict' }, { tlp: 'red', readers: ['duty officer'] }],
  faultOf: (handling) => {
    if (handling.tlp !== 'red' || (handling.readers ?? []).length > 0) return null
    return { code: 'missing-field', path: ['readers'], expected: 'the readers, for TLP:RED' }
  },
}

/** Left out, a message is TLP:AMBER+STRICT. */
export const handling = f.optional(
  f.checked(
    f.object(label('Handling', 'Обращение', 'التداول'), {
      tlp,
      readers: f.optional(f.list(readerName, line(readerName, 120), 20)),
    }),
    readersCheck,
  ),
)

export const confidence = f.optional(
  f.object(label('Confidence', 'Степень уверенности', 'درجة الثقة'), {
    of100: f.count(label('Of 100', 'Из 100', 'من 100'), 0, 100),
    scale: f.optional(line(label('Scale of words', 'Словесная шкала', 'سلّم الألفاظ'), 120)),
    word: f.optional(line(label('Word of it', 'Ее термин', 'لفظه'), 60)),
  }),
)

export const sectors = {
  energy: label('energy', 'энергетика', 'الطاقة'),
  water: label('water', 'водоснабжение', 'المياه'),
  'health-care': label('health care', 'здравоохранение', 'الرعاية الصحية'),
  'emergency-services': label('emergency services', 'экстренные службы', 'خدمات الطوارئ'),
  chemical: label('chemical industry', 'химическая промышленность', 'الصناعة الكيميائية'),
  nuclear: label('nuclear', 'атомная отрасль', 'القطاع النووي'),
  communications: label('communications', 'связь', 'الاتصالات'),
  government: label('government', 'государственные органы', 'الهيئات الحكومية'),
  defence: label('defence industry', 'оборонная промышленность', 'الصناعة الدفاعية'),
  food: label('food', 'продовольствие', 'الأغذية'),
  'commercial-facilities': label('commercial facilities', 'торговые объекты', 'المرافق التجارية'),
  it: label('information technology', 'информационные технологии', 'تكنولوجيا المعلومات'),
  transportation: label('transportation', 'транспорт', 'النقل'),
  dams: label('dams', 'плотины', 'السدود'),
  manufacturing: label('manufacturing', 'обрабатывающая промышленность', 'الصناعة التحويلية'),
  'financial-services': label('financial services', 'финансовые услуги', 'الخدمات المالية'),
} as const

export const sector = f.oneOf(words.sector, {
  ...sectors,
  other: label('another sector', 'иной сектор', 'قطاع آخر'),
})
