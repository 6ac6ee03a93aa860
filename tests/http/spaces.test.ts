// What stands in a space is for those who may read there, on whatever way it is asked for: the
// interface, the record, the page drawn here, the stream of changes. Strangers see none of it, and
// an observer no other space than the named.
import { expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { events } from '#http/api/events.ts'
import { cookieOf } from '#http/api/gate.ts'
import { openDesks } from './desks.ts'
import { addressOf, operations } from './routes.ts'
import { request, serveDesk, type Served, statusOf } from './served.ts'

const { desks } = await openDesks()
const space = desks[0]!.spaces.get('sample')!
/** A real centre, as far as signing in goes, with two spaces. */
const desk: Desk = {
  ...desks[0]!,
  spaces: new Map([
    ['sample', space],
    ['covert', space],
  ]),
  lines: {
    ...desks[0]!.lines,
    states: () => ['sample', 'covert'].flatMap((named) => statesIn(named)),
  },
  events: events(),
  signInBy: ['passkey'],
  demonstrationKeys: null,
}

function statesIn(named: string) {
  return desks[0]!.lines.states().map((state) => ({ ...state, space: named }))
}

const records = new Map([
  ['sample', '{"id":"said-in-sample"}'],
  ['covert', '{"id":"said-in-covert"}'],
  ['public', '{"id":"said-in-public"}'],
])

async function cookieFor(person: string): Promise<string> {
  const wish = { person, how: 'passkey', agent: '', isShown: true } as const
  const { token } = await desk.sessions.begin(wish)
  return `cookie: ${cookieOf(desk)}=${token}`
}

async function during<T>(act: (served: Served) => Promise<T>): Promise<T> {
  const served = await serveDesk(desk, { records })
  try {
    return await act(served)
  } finally {
    await served.stop()
  }
}

const pages = ['/', '/agreements/covert', '/api/view?at=/agreements/covert', '/api/agreements']

test('a stranger reads the record of no space, neither as a file nor on a page', async () => {
  await during(async ({ port, say }) => {
    for (const path of ['sample', 'covert']) {
      const answer = await say(request(port, `GET /api/agreements/${path}/record`))
      expect([path, statusOf(answer)]).toEqual([path, 404])
    }
    for (const path of pages) {
      const answer = await say(request(port, `GET ${path}`))
      expect(statusOf(answer), path).toBe(200)
      expect(answer, path).not.toMatch(/said-in-(?:sample|covert)/)
    }
    expect(await say(request(port, 'GET /'))).toContain('said-in-public')
  })
})

test('an observer reads the spaces that are named, a reader all', async () => {
  const [observer, reader] = [await cookieFor('observer'), await cookieFor('reader')]
  await during(async ({ port, say }) => {
    for (const path of ['/', '/api/view?at=/']) {
      expect(await say(request(port, `GET ${path}`, [reader]))).toMatch(/sample[^]*said-in-covert/)
      const seen = await say(request(port, `GET ${path}`, [observer]))
      expect(seen).toContain('said-in-sample')
      expect(seen).not.toContain('covert')
    }
    const record = (named: string, cookie: string) =>
      say(request(port, `GET /api/agreements/${named}/record`, [cookie]))
    expect(statusOf(await record('covert', observer))).toBe(404)
    expect(await record('sample', observer)).toContain('said-in-sample')
    expect(await record('covert', reader)).toContain('said-in-covert')
  })
})

const asked = operations.filter(
  ({ method, operationId }) => method === 'get' && operationId !== 'followChanges',
)

test.each(asked)('$path tells an observer nothing of another space', async ({ path }) => {
  const observer = await cookieFor('observer')
  const answer = await during(({ port, say }) =>
    say(request(port, `GET /api${addressOf(path, { space: 'covert' })}`, [observer])),
  )
  const [, told = ''] = answer.split('\r\n\r\n', 2)
  const isShut = path.includes('{space}')
  expect(isShut ? statusOf(answer) === 403 : !told.includes('covert'), answer).toBe(true)
})

test('the stream of changes tells each session what its person may see', async () => {
  const [observer, reader] = [await cookieFor('observer'), await cookieFor('reader')]
  await during(async ({ port, open }) => {
    const heard = await Promise.all(
      [observer, reader].map(async (cookie) => {
        const socket = await open()
        let text = ''
        socket.on('data', (piece: Buffer) => (text += piece.toString()))
        socket.write(request(port, 'GET /api/events', [cookie]))
        await until(() => text.includes('event: open'))
        return () => text
      }),
    )
    desk.events.tell({ what: 'messages', space: 'covert' })
    desk.events.tell({ what: 'drafts', space: 'sample' })
    desk.events.tell({ what: 'lines', space: 'sample' })
    await Promise.all(heard.map((text) => until(() => text().includes('"lines"'))))
    expect(heard.map((text) => text().includes('covert'))).toEqual([false, true])
    expect(heard.map((text) => text().includes('"drafts"'))).toEqual([false, true])
  })
})

/** Until it holds; a test that waits in vain ends by its own limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
