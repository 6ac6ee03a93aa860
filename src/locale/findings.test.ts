// The sentence of a finding names the item, the words stated and the reason, in each language.
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { label } from '#language/label.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { findingText } from './findings.ts'
import { localeOf } from './locale.ts'
import { ru } from './ru.ts'

const stated = {
  code: 'stated-value-differs',
  about: 'launcher:n-1',
  on: '2030-09-01',
  messages: ['m1'],
  values: { item: 'n-1', field: 'kind', stated: 'light', rule: 'heavy-by-warheads' },
} as const

test.each([
  [
    localeOf('en', en),
    'Launcher n-1: “Kind” is stated as “light”; from the rest that is stated follows ' +
      '“more than ten warheads: heavy”',
  ],
  [
    localeOf('ru', ru),
    'Пусковая установка n-1: в поле «Вид» заявлено «легкая»; из остальных заявленных данных ' +
      'следует: «более десяти боезарядов: тяжелая»',
  ],
  [
    localeOf('ar', ar),
    'منصة إطلاق n-1: المعلن في «النوع» هو «خفيفة»؛ ويترتب على سائر ما أُعلن: ' +
      '«أكثر من عشرة رؤوس حربية: ثقيلة»',
  ],
])('a stated value that the rest contradicts is told in words', (locale, sentence) => {
  const text = findingText(locale, sampleAgreement, stated)
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toBe(sentence)
})

test.each(['constructor', '__proto__'])(
  'a record that writes of a field %s is told like any',
  (field) => {
    const differing = {
      code: 'sources-differ',
      about: 'launcher:n-1',
      on: '2030-09-01',
      messages: ['launcher:n-1'],
      values: { field, value: '7', source: 'press', resolution: label('six', 'шесть', 'ستة') },
    } as const
    expect(findingText(localeOf('en', en), sampleAgreement, differing)).toContain(`“${field}”: 7`)
  },
)

const startOne = shelf.find(({ id }) => id === 'start-1')!

test('a yes or no that the rest contradicts is told by its word', () => {
  const finding = {
    ...stated,
    about: 'bomber:b-1',
    values: { item: 'b-1', field: 'first', stated: 'false', rule: 'still-first-us' },
  }
  expect(findingText(localeOf('en', en), startOne, finding)).toContain('is stated as “no”')
  expect(findingText(localeOf('ar', ar), startOne, finding)).toContain('لا')
})

const together = {
  code: 'not-apart',
  about: 'launcher:n-1',
  on: '2030-09-01',
  messages: ['m1'],
  values: { item: 'n-1', other: 'n-2', place: 'north', rule: 'heavy-and-light' },
} as const

test.each([
  [
    localeOf('en', en),
    'Launcher n-1 and Launcher n-2 at “north”: heavy and light launchers at one depot',
  ],
  [
    localeOf('ru', ru),
    'Пусковая установка n-1 и Пусковая установка n-2, место «north»: ' +
      'тяжелые и легкие установки на одной базе',
  ],
  [
    localeOf('ar', ar),
    'منصة إطلاق n-1 ومنصة إطلاق n-2 في «north»: منصات ثقيلة وخفيفة في مستودع واحد',
  ],
])('items at one place that are kept apart are told in words', (locale, sentence) => {
  const text = findingText(locale, sampleAgreement, together)
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toBe(sentence)
})

const early = {
  code: 'before-its-time',
  about: 'v-1',
  on: '2030-01-14',
  messages: ['v-1'],
  values: { rule: 'visits-begin', type: 'visit', earliest: '2030-01-15' },
} as const

test.each([
  [
    localeOf('en', en),
    'v-1, Visit: of 14 January 2030, before 15 January 2030: Visits from 15 January 2030 on',
  ],
  [
    localeOf('ru', ru),
    'v-1, Визит: дата 14 января 2030\u00a0г., раньше 15 января 2030\u00a0г.: ' +
      'Визиты с 15 января 2030 года',
  ],
  [
    localeOf('ar', ar),
    'v-1، زيارة: التاريخ 14 كانون الثاني/يناير 2030، قبل 15 كانون الثاني/يناير 2030: ' +
      'الزيارات من 15 كانون الثاني/يناير 2030',
  ],
])('an act before its first day is told in words', (locale, sentence) => {
  const text = findingText(locale, sampleAgreement, early)
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toBe(sentence)
})

test('an act after its last day is told with that day', () => {
  const values = { rule: 'visits-begin', type: 'visit', latest: '2030-01-13' }
  const text = findingText(localeOf('en', en), sampleAgreement, {
    ...early,
    code: 'after-its-time',
    values,
  })
  expect(text).toContain('of 14 January 2030, after 13 January 2030')
})

test.each([
  [localeOf('en', en), 'stated as “refused” by the Party that it is of'],
  [localeOf('ru', ru), 'состояние «отклонен» заявлено самим владельцем'],
  [localeOf('ar', ar), '«مرفوض» كما ذكر صاحبه'],
])('an own answer is told in words', (locale, words) => {
  const text = findingText(locale, sampleAgreement, {
    code: 'its-own-answer',
    about: 'plane-type:glider',
    on: '2030-02-03',
    messages: ['m2'],
    values: { item: 'glider', to: 'refused' },
  })
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain(words)
})

const declined = {
  code: 'obligation-overdue',
  about: 'answer',
  on: '2030-02-05',
  messages: ['d-1'],
  values: { trigger: 'q', due: '2030-02-05T10:00:00Z', met: '', declined: 'd-1' },
} as const

test.each([
  [localeOf('en', en), 'd-1 says that it will not be met'],
  [localeOf('ru', ru), 'в d-1 сказано, что исполнения не будет'],
  [localeOf('ar', ar), 'في d-1 أنه لن يُستوفى'],
])('of a duty that its Party declined the finding says so', (locale, words) => {
  const text = findingText(locale, sampleAgreement, declined)
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain(words)
})

test('two moments of one minute are told to the second', () => {
  const values = { due: '2030-09-11T06:00:00Z', met: '2030-09-11T06:00:01Z' }
  const late = {
    code: 'obligation-met-late',
    about: 'answer',
    on: '2030-09-11',
    messages: [],
  } as const
  const told = (met: string) =>
    findingText(localeOf('en', en), sampleAgreement, { ...late, values: { ...values, met } })
  expect(told(values.met)).toContain('06:00:00 UTC, met 11 September 2030, 06:00:01 UTC')
  expect(told('2030-09-11T07:00:01Z')).toContain('06:00 UTC, met 11 September 2030, 07:00 UTC')
})
