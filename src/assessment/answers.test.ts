// An answer is looked up by what it names: a rule of the agreement is asked of those that name the
// same, however long the record is.
import { expect, test } from 'vitest'
import { agreement } from '#language/agreement.ts'
import { instrument, provisionsOf } from '#language/citation.ts'
import { f } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import { message } from '#language/message.ts'
import { days, obligation } from '#language/obligation.ts'
import { runCases } from './case-run.ts'

const words = (en: string): Label => label(en, `Слова: ${en}`, `كلمات: ${en}`)
const article = provisionsOf(instrument('text', words('Text'), words('Art.')))
const cite = article('ONE', '1', 'unverified', words('What is asked is answered.'))

const fields = { matter: f.id(words('Matter')) }
const asks = message('ask', { cite, label: words('Asked'), fields })
const answers = message('answer', { cite, label: words('Answered'), fields })
const ends = message('end', { cite, label: words('Ended'), fields: {} })

const own = { cite, on: [asks], within: days(3), about: 'matter' }
let asked = 0

const invented = agreement('invented', {
  name: words('Invented'),
  title: words('Invented'),
  parties: ['A', 'B'].map((id) => ({ id, name: words(id), short: words(id) })),
  provisions: [cite],
  items: [],
  messages: [asks, answers, ends],
  obligations: [
    obligation('answered', { ...own, label: words('Answer'), owedBy: 'each', metBy: [answers] }),
    obligation('asked-twice', { ...own, label: words('Ask again'), metBy: [asks] }),
    obligation('counted', {
      ...own,
      label: words('Answer, as a rule tells'),
      metBy: [answers, ends],
      match: () => (asked += 1) > 0,
    }),
  ],
  life: [lifeEvent('begin', { on: '2030-01-01', phase: 'committed', label: words('On'), cite })],
})

const failures = (lines: readonly string[]) =>
  runCases(invented, 'table.txt', ['case one', ...lines].join('\n'), () => null).failures.map(
    ({ want, got }) => [want, got],
  )

test('what names the same is an answer, and what names another or nothing is none', () => {
  const lines = [
    '2030-02-01 A ask id=first matter=boats',
    '2030-02-01 A ask id=second matter=nets',
    '2030-02-02 B answer matter=boats',
    '2030-02-02 A end',
    '= 2030-02-10 B obligation answered first met due 2030-02-04',
    '= 2030-02-10 B obligation answered second overdue due 2030-02-04',
    '= 2030-02-10 A obligation counted second overdue due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('a message is no answer to itself, and a second one of its type is', () => {
  const lines = [
    '2030-02-01 A ask id=first matter=boats',
    '= 2030-02-10 A obligation asked-twice first overdue due 2030-02-04',
    '2030-02-03 A ask id=second matter=boats',
    '= 2030-02-10 A obligation asked-twice first met due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('the rule is asked once for each pair that names the same', () => {
  const matters = Array.from({ length: 50 }, (_, at) => `m-${at}`)
  const lines = [
    ...matters.map((one) => `2030-02-01 A ask id=${one} matter=${one}`),
    ...matters.map((one) => `2030-02-02 A answer matter=${one}`),
  ]
  asked = 0
  expect(failures([...lines, '= 2030-02-10 A obligation counted m-7 met due 2030-02-04'])).toEqual(
    [],
  )
  expect(asked).toBe(50)
})
