// The audit log as the key holder reads it: the newest first, page by page, of a person, of an act,
// and as files.
import { expect, test } from 'vitest'
import { type Caller, callerOf, openDesks } from './desks.ts'

async function busy(): Promise<Caller> {
  const { desks } = await openDesks()
  const holder = callerOf(desks[0]!)
  await holder.signIn('key-holder')
  const person = { id: 'guest', name: '=A guest', roles: ['reader'] }
  await holder.ask('POST', '/people', person)
  await holder.ask('PATCH', '/people/guest', { active: false })
  await holder.ask('PATCH', '/people/guest', { active: true })
  return holder
}

interface Page {
  readonly records: readonly { readonly index: number; readonly what: string }[]
  readonly older: number | null
  readonly firstBroken: number | null
}

async function page(holder: Caller, query: string): Promise<Page> {
  return (await holder.ask('GET', `/audit?${query}`)).body as unknown as Page
}

test('pages follow one another, the newest first, and miss nothing', async () => {
  const holder = await busy()
  const first = await page(holder, 'limit=2')
  expect(first.records.map(({ what }) => what)).toEqual(['person.returned', 'person.left'])
  const second = await page(holder, `limit=2&before=${first.older}`)
  expect(second.records.map(({ what }) => what)).toEqual(['person.added', 'session.begun'])
  expect([second.older, second.firstBroken]).toEqual([null, null])
})

test('of a person there is what they did and what was done to them', async () => {
  const holder = await busy()
  expect((await page(holder, 'by=guest')).records).toHaveLength(3)
  expect((await page(holder, 'by=guest&what=person.left')).records).toHaveLength(1)
  expect((await holder.ask('GET', '/audit?what=nothing')).status).toBe(400)
})

test.each([
  ['en', 'Person let in', 'Number'],
  ['ru', 'Допуск к работе', 'Номер'],
  ['ar', 'الإذن لشخص', 'الرقم'],
])('as a table in %s each act has its words, and no cell is a formula', async (lang, act, head) => {
  const holder = await busy()
  const { body } = await holder.ask('GET', `/centre/tables/audit.csv?lang=${lang}`)
  const text = String(body['text'])
  expect(text).toContain(head)
  expect(text).toContain(`person.added,${act},guest`)
  expect(text).not.toContain(',=')
})
