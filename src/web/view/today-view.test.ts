// Today over records with more that falls due than the page has room for: it says so.
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { enToday } from '#locale/en-today.ts'
import { localeOf } from '#locale/locale.ts'
import { engineOf } from '../engine.ts'
import { openings, withQuery } from '../route/page-place.ts'
import { texts } from '../texts/en.ts'
import { todayView } from './today-view.ts'

const head = { record: 'mithaq-record-1', agreement: 'cyber-incidents' }
const words = { ...texts, ...enToday }

/** Of a record in which each of so many minutes has its own request, or the first has them all. */
function todayAfter(requests: number, { atOnce = false } = {}) {
  const label = { en: 'Requests', ru: 'Запросы', ar: 'طلبات' }
  const lines = Array.from({ length: requests }, (_, at) => {
    const minute = String(atOnce ? 0 : at).padStart(2, '0')
    const body = {
      request: `r-${at}`,
      kind: 'assistance',
      invokes: 'un-13h',
      urgency: 'routine',
      title: 'A request',
      asks: 'What is known of it?',
      attribution: false,
    }
    const times = {
      effectiveOn: `2030-03-01T08:${minute}:00Z`,
      receivedAt: `2030-03-01T08:${minute}:00Z`,
      publishedOn: '2030-03-01',
    }
    return { id: `ask-${at}`, type: 'request', from: 'US', ...times, body, sources: [] }
  })
  const all = [{ ...head, title: label, notice: label, sources: {} }, ...lines]
  const text = all.map((one) => `${JSON.stringify(one)}\n`).join('')
  const { shelved } = engineOf(shelf, new Map([[head.agreement, text]]), () => words)
  const own = shelved.filter(({ world }) => world.agreement.id === head.agreement)
  expect(own.map(({ refused }) => refused)).toEqual([0])
  const asking = { shelf: own, locale: localeOf('en', words), today: '2030-03-01', estimates: null }
  return todayView(asking, withQuery(openings.today, { on: '2030-03-01' }))
}

const rowsIn = ({ due }: ReturnType<typeof todayAfter>) => due.flatMap(({ rows }) => rows).length

test('of more that falls due than the page lists, it says how much the table alone has', () => {
  const few = todayAfter(5)
  expect([rowsIn(few) % 5, few.dueMore]).toEqual([0, null])
  const each = rowsIn(few) / 5
  const many = todayAfter(30)
  expect(many.dueMore).toContain(String(30 * each - rowsIn(many)))
})

test('who owes several things of one kind by one time is named once, with how many', () => {
  const owed = (requests: number) =>
    todayAfter(requests, { atOnce: true }).due.flatMap(({ rows }) =>
      rows.map(({ who, parties, what }) => ({ who, parties, what })),
    )
  const one = owed(1)
  // To acknowledge, and to answer.
  expect(one.map(({ who, parties }) => ({ who, parties }))).toEqual(
    Array.from({ length: 2 }, () => ({ who: 'Russia', parties: ['RU'] })),
  )
  expect(owed(5)).toEqual(one.map((row) => ({ ...row, what: `${row.what} × 5` })))
})
