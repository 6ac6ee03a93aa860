// How often somebody may try to sign in, by whatever way, and how much is computed for strangers:
// counted by the address that calls, and behind a proxy that was named at the start by the one it
// speaks for.
import { expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { library, openDesks } from './desks.ts'
import { json, request, serveDesk, statusOf } from './served.ts'

async function answered(
  proxies: readonly string[],
  tries: readonly { readonly first: string; readonly body?: string; readonly from?: string }[],
): Promise<readonly string[]> {
  const { desks } = await openDesks()
  const desk: Desk = { ...desks[0]!, proxies }
  const served = await serveDesk(desk)
  try {
    const answers: string[] = []
    for (const { first, body = '', from } of tries) {
      const headers = [json, ...(from === undefined ? [] : [`x-forwarded-for: ${from}`])]
      answers.push(await served.say(request(served.port, first, headers, body)))
    }
    return answers
  } finally {
    await served.stop()
  }
}

const many = <T>(times: number, of: (at: number) => T): T[] =>
  Array.from({ length: times }, (_, at) => of(at))
const statuses = (answers: readonly string[]) => answers.map(statusOf)
const options = { first: 'POST /api/session/passkey/options' }

test.each([
  [20, 'POST /api/session/passkey/options', ''],
  [20, 'POST /api/session/passkey', '{"shown":{}}'],
  [20, 'POST /api/invitation/options', '{"invitation":"x"}'],
  [20, 'POST /api/invitation', '{"invitation":"x","name":"x","made":{}}'],
  [20, 'GET /api/session/openid', ''],
  [20, 'GET /api/session/openid/callback?state=x', ''],
  [60, 'POST /api/session/demonstration', '{"person":"nobody"}'],
])('after %i tries of %s the next is told when to come again', async (times, first, body) => {
  const answers = await answered(
    [],
    many(times + 1, () => ({ first, body })),
  )
  const last = answers.at(-1) ?? ''
  expect(statuses(answers.slice(0, -1))).not.toContain(429)
  expect([statusOf(last), last.includes('urn:mithaq:problem:too-many')]).toEqual([429, true])
  expect(last).toMatch(/\r\nretry-after: [1-9]\d?\r\n/)
  expect(last).toMatch(/content-type: application\/problem\+json/)
})

test('all ways of guessing are counted together', async () => {
  const ways = [options, { first: 'POST /api/invitation/options', body: '{"invitation":"x"}' }]
  const answers = await answered(
    [],
    many(22, (at) => ways[at % 2]!),
  )
  expect(statuses(answers).filter((one) => one === 429)).toHaveLength(2)
})

test('nobody is believed who says to come from elsewhere', async () => {
  const answers = await answered(
    [],
    many(21, (at) => ({ ...options, from: `203.0.113.${at}` })),
  )
  expect(statusOf(answers.at(-1) ?? '')).toBe(429)
})

test('behind a named proxy each is counted alone, whatever they write themselves', async () => {
  const proxies = ['127.0.0.1']
  const alone = await answered(
    proxies,
    many(25, (at) => ({ ...options, from: `203.0.113.${at}` })),
  )
  expect(statuses(alone)).not.toContain(429)
  const pretending = await answered(
    proxies,
    many(21, (at) => ({ ...options, from: `198.51.100.${at}, 203.0.113.9` })),
  )
  expect(statusOf(pretending.at(-1) ?? '')).toBe(429)
  const oneNetwork = await answered(
    proxies,
    many(21, (at) => ({ ...options, from: `2001:db8:1:2::${at}` })),
  )
  expect(statusOf(oneNetwork.at(-1) ?? '')).toBe(429)
})

/** A desk behind a proxy, where each table takes ten seconds to compute. */
async function slowTables() {
  const { desks } = await openDesks()
  const desk: Desk = { ...desks[0]!, proxies: ['127.0.0.1'] }
  let now = 0
  const today = () => {
    now += 10_000
    return library.today()
  }
  const served = await serveDesk(desk, { library: { ...library, today }, uptime: () => now })
  const from = (address: string, more: readonly string[] = []) => {
    const headers = [`x-forwarded-for: ${address}`, ...more]
    const first = 'GET /api/agreements/sample/tables/holdings.csv'
    return served.say(request(served.port, first, headers))
  }
  const enter = async () => {
    const first = 'POST /api/session/demonstration'
    const answer = await served.say(
      request(served.port, first, [json], JSON.stringify({ person: 'reader' })),
    )
    return `cookie: ${/set-cookie: ([^;]+)/.exec(answer)?.[1] ?? ''}`
  }
  return { from, enter, stop: served.stop }
}

test('a stranger for whom much was computed waits, and nobody else', async () => {
  const { from, enter, stop } = await slowTables()
  try {
    const answers: string[] = []
    for (let at = 0; at < 14; at += 1) answers.push(await from('203.0.113.7'))
    const last = answers.at(-1) ?? ''
    // A minute at once, and half of what passes meanwhile.
    expect(statuses(answers.slice(0, 12))).not.toContain(429)
    expect([statusOf(last), last.includes('urn:mithaq:problem:too-many')]).toEqual([429, true])
    expect(last).toMatch(/\r\nretry-after: [1-9]\d?\r\n/)
    expect(statusOf(await from('203.0.113.8'))).toBe(200)
    expect(statusOf(await from('203.0.113.7', [await enter()]))).toBe(200)
  } finally {
    await stop()
  }
})
