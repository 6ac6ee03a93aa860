// What pages follow, written once for all who follow it. The list of messages is told by what is
// new in it, and is at every moment the list that somebody is given who asks for the first time.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { clientIn } from '#web/api/call.ts'
import type { Letters } from '#web/api/client.ts'
import { ask } from '../centres/rig.ts'
import { type Answered, type Caller, callerOf, type DeskRig, openDesks } from './desks.ts'
import { operations } from './routes.ts'

let opened: DeskRig
let reader: Caller

beforeAll(async () => {
  opened = await openDesks()
  const [ours, theirs] = opened.desks
  // Nothing goes over the line by itself, in the rounds of the demonstration.
  ours!.lines.connect(theirs!.name, false)
  reader = callerOf(ours!)
  await reader.signIn('reader')
})

afterAll(() => opened.demonstration.close())

/** A page that asks as the page of this project does, and what it was answered. */
function page() {
  const answers: Answered[] = []
  const client = clientIn(
    () => 'en',
    async (address, init) => {
      if (typeof address !== 'string') throw new Error('the page asks by a path')
      const headers = Object.fromEntries(new Headers(init?.headers))
      const answer = await reader.ask('GET', address.slice('/api'.length), undefined, headers)
      answers.push(answer)
      const { status, body } = answer
      return new Response(status === 304 ? null : JSON.stringify(body), {
        status,
        headers: answer.headers,
      })
    },
  )
  return {
    list: (): Promise<Letters> => client.listMessages({ space: 'sample' }),
    last: () => answers.at(-1)!,
  }
}

const path = '/spaces/sample/messages'

/** What the line would do, without it. */
async function exchange(): Promise<void> {
  const { posts } = opened.rig
  for (const { centre } of posts) {
    for (const { centre: other } of posts) {
      if (other === centre) continue
      await centre.gather(other.answers)
      await centre.deliver(other.space.self, other.answers)
    }
  }
}

test('what is told by what is new is the whole list, whatever has come', async () => {
  const [ours, theirs] = opened.rig.posts
  const follower = page()
  await follower.list()
  expect(follower.last().status).toBe(200)
  const steps = [
    () => ask(ours!, 'one'),
    // Its receipt: the same letter, with what became of it.
    exchange,
    async () => {
      await ask(theirs!, 'two')
      await exchange()
    },
    // It stands before those of the other log.
    () => ask(ours!, 'three'),
    async () => {
      await ask(ours!, 'four')
      await ask(theirs!, 'five')
      await exchange()
      await ask(ours!, 'six')
    },
  ]
  for (const step of steps) {
    await step()
    const followed = await follower.list()
    expect(follower.last().status).toBe(226)
    expect(followed).toEqual(await page().list())
  }
  expect((await page().list()).messages.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['one', 'two', 'three', 'four', 'five', 'six']),
  )
  await follower.list()
  expect(follower.last().status).toBe(304)
})

test('what is answered to whoever has a tag is described', () => {
  const told = ['listMessages', 'readLedger'].map((id) => {
    const { parameters, responses } = operations.find((one) => one.operationId === id)!
    const sent = parameters!.flatMap((one) => (one.in === 'header' ? [one.name] : []))
    return { id, sent, statuses: Object.keys(responses) }
  })
  expect(told).toEqual([
    {
      id: 'listMessages',
      sent: ['if-none-match', 'a-im'],
      statuses: ['200', '226', '304', 'default'],
    },
    { id: 'readLedger', sent: ['if-none-match'], statuses: ['200', '304', 'default'] },
  ])
})

test('what stands as it did is not told again', async () => {
  const follower = page()
  const { messages } = await follower.list()
  await ask(opened.rig.posts[0]!, 'seven')
  await follower.list()
  const [before, fresh, behind] = follower.last().body['messages'] as readonly unknown[]
  const own = messages.filter((one) => one.own).length
  expect(before).toEqual([0, own])
  expect(fresh).toMatchObject({ id: 'seven' })
  expect(behind).toEqual([own, messages.length - own])
})

test('a program that does not ask for less is given the whole', async () => {
  const { headers, body } = await reader.ask('GET', path)
  const tag = headers.get('etag')!
  await ask(opened.rig.posts[0]!, 'eight')
  const later = await reader.ask('GET', path, undefined, { 'if-none-match': tag })
  expect(later.status).toBe(200)
  const [many, before] = [later, { body }].map(
    (one) => (one.body['messages'] as readonly unknown[]).length,
  )
  expect(many).toBe(before! + 1)
})

test('a tag of another process is not taken for one of this', async () => {
  const ask = { 'if-none-match': '"0b6c0a4e-0000-4000-8000-000000000000.1"', 'a-im': 'runs' }
  const { status, body } = await reader.ask('GET', path, undefined, ask)
  expect(status).toBe(200)
  expect(body['messages']).not.toEqual(expect.arrayContaining([expect.any(Array)]))
})

test('a tag of a list that is yet to be is not taken for one of those before', async () => {
  const { headers } = await reader.ask('GET', path)
  const tag = headers.get('etag')!.replace(/\d+"$/, '999999"')
  const asked = { 'if-none-match': tag, 'a-im': 'runs' }
  expect((await reader.ask('GET', path, undefined, asked)).status).toBe(200)
})

test('so many texts of a list are kept, whoever asks by how many lists before', async () => {
  const tags: string[] = []
  for (let nth = 0; nth < 20; nth += 1) {
    const { headers } = await reader.ask('GET', path)
    tags.push(headers.get('etag')!)
    await ask(opened.rig.posts[0]!, `kept-${nth}`)
  }
  const written = vi.spyOn(TextEncoder.prototype, 'encode')
  const times = async (tag: string): Promise<number> => {
    written.mockClear()
    await reader.ask('GET', path, undefined, { 'if-none-match': tag, 'a-im': 'runs' })
    return written.mock.calls.filter(([text]) => text?.startsWith('{"messages":')).length
  }
  for (const tag of tags) await times(tag)
  expect([await times(tags.at(-1)!), await times(tags[0]!)]).toEqual([0, 1])
  written.mockRestore()
})

test('a ledger is given once while it is the same, and anew when it is another', async () => {
  const { rig } = opened
  const ledger = async (tag: string) => {
    const more = { 'if-none-match': tag }
    const { status, headers, body } = await reader.ask(
      'GET',
      '/spaces/sample/ledger',
      undefined,
      more,
    )
    const logs = body['logs'] as readonly { size: number; receipts: readonly unknown[] }[]
    return { status, tag: headers.get('etag')!, own: logs?.[0] }
  }
  const before = await ledger('')
  expect(await ledger(before.tag)).toMatchObject({ status: 304, tag: before.tag })
  await ask(rig.posts[0]!, 'nine')
  const released = await ledger(before.tag)
  expect(released.own?.size).toBe(before.own!.size + 1)
  await exchange()
  const receipted = await ledger(released.tag)
  expect(receipted.own!.receipts.length).toBeGreaterThan(before.own!.receipts.length)
})
