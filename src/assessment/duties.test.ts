// Who owes: a joint act has several senders, and "each" means every party.
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
const cite = article('ONE', '1', 'unverified', words('What is agreed is done.'))

const fields = { text: f.optional(f.text(words('Text'))) }
const agree = message('agree', { cite, label: words('Agreed'), by: 'all', fields })
const ask = message('ask', { cite, label: words('Asked'), fields })
const done = message('done', { cite, label: words('Done'), fields })
const shared = { cite, within: days(3), metBy: [done] }

const invented = agreement('invented', {
  name: words('Invented'),
  title: words('Invented'),
  parties: ['A', 'B'].map((id) => ({ id, name: words(id), short: words(id) })),
  provisions: [cite],
  items: [],
  messages: [agree, ask, done],
  obligations: [
    obligation('agreed-is-done', { ...shared, label: words('Do what was agreed'), on: [agree] }),
    obligation('asked-in-time', {
      cite,
      label: words('Ask within three days'),
      on: [ask],
      within: days(3),
      metBy: 'itself',
    }),
    obligation('asked-is-done', {
      ...shared,
      label: words('Do what was asked'),
      on: [ask],
      owedBy: 'each',
    }),
  ],
  life: [lifeEvent('begin', { on: '2030-01-01', phase: 'committed', label: words('On'), cite })],
})

const failures = (lines: readonly string[]) =>
  runCases(invented, 'table.txt', ['case one', ...lines].join('\n'), () => null).failures.map(
    ({ want, got }) => [want, got],
  )

test('what a joint act gives rise to is owed by each of its senders', () => {
  const lines = [
    '2030-02-01 A+B agree id=deal',
    '2030-02-03 B done re=deal',
    '= 2030-02-10 B obligation agreed-is-done deal met due 2030-02-04',
    '= 2030-02-10 A obligation agreed-is-done deal overdue due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('what one party asks of each is owed by the asker as well', () => {
  const lines = [
    '2030-02-01 A ask id=question',
    '2030-02-02 A done re=question',
    '= 2030-02-10 A obligation asked-is-done question met due 2030-02-04',
    '= 2030-02-10 B obligation asked-is-done question overdue due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('what is corrected later was given in time all the same', () => {
  const lines = [
    '2030-02-01 A ask id=question',
    '2030-02-02 A done id=first re=question text=four',
    '2030-03-01 A done id=second re=question text=five corrects=first',
    '2030-04-01 A done id=third re=question text=six corrects=second',
    '= 2030-02-10@2030-02-10 A obligation asked-is-done question met due 2030-02-04',
    '= 2030-02-10 A obligation asked-is-done question met due 2030-02-04',
    '= 2030-05-01 A obligation asked-is-done question met due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('what was withdrawn was not given, though a later message calls itself its correction', () => {
  const lines = [
    '2030-02-01 A ask id=question',
    '2030-02-02 A done id=first re=question',
    '2030-02-20 A done id=nothing withdraws=first',
    '2030-03-01 A done id=second re=question corrects=first',
    '= 2030-02-25 A obligation asked-is-done question overdue due 2030-02-04',
    '= 2030-05-01 A obligation asked-is-done question met-late due 2030-02-04',
  ]
  expect(failures(lines)).toEqual([])
})

test('what was met stays met as known then, and is missed as known after its withdrawal', () => {
  const met = '= 2030-02-25@2030-02-10 A obligation asked-is-done question met due 2030-02-04'
  const lines = [
    '2030-02-01 A ask id=question',
    '2030-02-02 A done id=first re=question',
    '2030-02-20 A done id=nothing withdraws=first',
    met,
    '= 2030-02-25 A obligation asked-is-done question overdue due 2030-02-04',
    met,
  ]
  expect(failures(lines)).toEqual([])
})

test('a correction tells of an event in time where the first message told of that event', () => {
  const lines = [
    '2030-02-01>2030-02-02 A ask id=first text=one',
    '2030-02-01>2030-03-01 A ask id=second text=two corrects=first',
    '= 2030-04-01 A obligation asked-in-time second met due 2030-02-04',
    '2030-01-20>2030-04-01 A ask id=third text=three corrects=second',
    '= 2030-05-01 A obligation asked-in-time third met-late due 2030-01-23',
  ]
  expect(failures(lines)).toEqual([])
})
