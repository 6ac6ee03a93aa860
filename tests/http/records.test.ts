// The record of an agreement over the interface: what was published is for anyone, what was
// exchanged in a space for those who may read there.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AgreementWords } from '#language/agreement-words.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { contentLines } from '#locale/content-lines.ts'
import { localeOf } from '#locale/locale.ts'
import { messageTypeName } from '#locale/names.ts'
import { ru } from '#locale/ru.ts'
import { send, valueOf } from '../centres/rig.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { callerOf, openDesks } from './desks.ts'

const published = '{"record":"mithaq-record-1","agreement":"sample"}\n'
const { desks, demonstration } = await openDesks(new Map([['sample', published]]))
const desk = desks[0]!
const { centre } = desk.spaces.get('sample')!
const texts = [...(desk.demonstrationKeys?.values() ?? [])]
const officers = await Promise.all(
  texts.map(async (text) => valueOf(await parseSecretKey(nodeCrypto(), text, 'key'))),
)
const said = { id: 'not-published', effectiveOn: '2030-03-01', body: { text: 'Why?' } }
await send(centre, officers, 'ask', said)
await demonstration.exchange()

async function recordFor(person: string | null): Promise<string> {
  const caller = callerOf(desk, [], demonstration.centres[0]!.records)
  if (person !== null) await caller.signIn(person)
  const { status, body, headers } = await caller.ask('GET', '/agreements/sample/record')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  return String(body['text'])
}

test('nobody in particular reads the published record, and nothing besides', async () => {
  expect(await recordFor(null)).toBe(published)
})

test.each(['reader', 'drafter', 'officer-1', 'key-holder', 'observer'])(
  'the %s, who may read in the space, reads what was exchanged there',
  async (person) => {
    expect(await recordFor(person)).toContain('not-published')
  },
)

test('an observer of other spaces reads the published record', async () => {
  const plain = { officer: null, of: null, subject: null, active: true }
  const elsewhere = { id: 'elsewhere', name: 'Elsewhere', spaces: ['another'] }
  await desk.people.add({ ...plain, ...elsewhere, roles: ['observer'] })
  expect(await recordFor('elsewhere')).toBe(published)
})

test('who has signed out reads the published record again', async () => {
  const caller = callerOf(desk, [], demonstration.centres[0]!.records)
  await caller.signIn('reader')
  await caller.ask('DELETE', '/session')
  const { body } = await caller.ask('GET', '/agreements/sample/record')
  expect(body['text']).toBe(published)
})

test('a whole agreement has the messages that whoever asks may read, and no other', async () => {
  const nobody = callerOf(desk)
  const reader = callerOf(desk)
  await reader.signIn('reader')
  const [open, own] = await Promise.all(
    [nobody, reader].map((one) => one.ask('GET', '/agreements/sample/dump')),
  )
  expect(open!.body).toMatchObject({ agreement: { id: 'sample' }, record: { messages: [] } })
  expect(own!.body).toMatchObject({
    record: { messages: [{ id: 'not-published', evidence: 'seen' }] },
    frontier: { messages: 1, lastMessage: 'not-published' },
  })
  const none = await nobody.ask('GET', '/agreements/none/dump')
  expect([none.status, none.body['place']]).toEqual([404, 'agreement'])
})

test('what an agreement calls things is for anyone, and tells a message by itself', async () => {
  const told = await callerOf(desk).ask('GET', '/agreements/sample/words')
  const words = told.body as unknown as AgreementWords
  const locale = localeOf('ru', ru)
  const agreement = sampleAgreement
  const samples = agreement.messages.map(({ id, fields }) => {
    const body: Record<string, unknown> = {}
    for (const [name, { detail }] of Object.entries(fields)) body[name] = detail.options?.[0] ?? 1
    return [id, { body }] as const
  })
  expect(samples.length).toBeGreaterThan(3)
  for (const [type, content] of samples) {
    expect(messageTypeName(locale, words, type)).toBe(messageTypeName(locale, agreement, type))
    expect(contentLines(locale, words, type, content, {})).toEqual(
      contentLines(locale, agreement, type, content, {}),
    )
  }
  const none = await callerOf(desk).ask('GET', '/agreements/none/words')
  expect([none.status, none.body['place']]).toEqual([404, 'agreement'])
})

test('where a published record counts beside the logs, dump and tables hold both', async () => {
  const file = 'examples/sample-agreement/data/record.jsonl'
  const beside = readFileSync(file, 'utf8')
  const space = { ...desk.spaces.get('sample')!, beside }
  const reader = callerOf({ ...desk, spaces: new Map([['sample', space]]) })
  await reader.signIn('reader')
  const { body } = await reader.ask('GET', '/agreements/sample/dump')
  const { messages } = body['record'] as { messages: readonly { id: string }[] }
  const ids = messages.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['a-1', 'b-1', 'not-published']))
  expect(ids).toHaveLength(beside.trim().split('\n').length)
  const table = await reader.ask('GET', '/spaces/sample/tables/record.csv?as-of=2031-01-01')
  expect(String(table.body['text'])).toMatch(/a-1[^]*not-published/)
})
