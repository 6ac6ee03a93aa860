// The real server against what comes over a socket: paths that lead out, names of others, bodies
// without end, requests that never end, and what every kind of answer says to a browser.
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf } from '#http/api/gate.ts'
import { openDesks } from './desks.ts'
import { allOf, json, request, serveDesk, type Served, statusOf } from './served.ts'

const { desks } = await openDesks()
const desk = desks[0]!
const stopping: Served[] = []
let served: Served
let cookie: string

beforeAll(async () => {
  served = await serveDesk(desk)
  stopping.push(served)
  const wish = { person: 'key-holder', how: 'demonstration', agent: '', isShown: true } as const
  const { token } = await desk.sessions.begin(wish)
  cookie = `cookie: ${cookieOf(desk)}=${token}`
})

afterAll(async () => {
  for (const one of stopping) await one.stop()
})

async function limited(limits: Parameters<typeof serveDesk>[1]): Promise<Served> {
  const one = await serveDesk(desk, limits)
  stopping.push(one)
  return one
}

const ask = (first: string, more: readonly string[] = [], body = '') =>
  served.say(request(served.port, first, more, body))

const codeIn = (answer: string): string => /urn:mithaq:problem:([a-z-]+)/.exec(answer)?.[1] ?? ''

const long = 'a'.repeat(9_000)

test.each([
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/..\\..\\package.json',
  '/assets/%252e%252e/package.json',
  '/assets/a-1.js%00.png',
  '/assets/%c0%ae%c0%ae/package.json',
  '/assets/%ff',
  `/assets/${long}.js`,
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  'http://elsewhere.example/package.json',
  '/api/agreements/..%2f..%2fpackage.json/record',
  '/api/agreements/%2e%2e/record',
  '/api/agreements/__proto__/record',
  '/api/spaces/..%2f..%2fdesks/ledger',
  '/api/spaces/sample/courier/..%2f..%2fstore.sqlite',
  '/api/spaces/sample/export/../../../package.json',
  '/api/spaces/sample/tables/..%2flimits.csv',
  '/api/tables/limits.csv%00.xlsx',
  '/api/calendar/..%2f..%2fpackage.json',
  `/api/view?at=${encodeURIComponent('/../../package.json')}`,
  '/api/view?at=%00%ff',
])('%s leads to no file of the machine', async (path) => {
  const answer = await ask(`GET ${path}`, [cookie])
  expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|401|403|404|421) /)
  expect(answer).not.toMatch(/"devDependencies"|root:x:|SQLite format/)
  expect(served.faults).toEqual([])
})

test.each([
  ['elsewhere.example', 421],
  ['elsewhere.example:8460', 421],
  ['127.0.0.1.elsewhere.example', 421],
  ['localhost.elsewhere.example', 421],
  ['0.0.0.0', 421],
  ['192.0.2.7', 421],
  ['localhost', 200],
  ['[::1]:8460', 200],
  ['127.0.0.1:1', 200],
  ['a b', 400],
  ['127.0.0.1@elsewhere.example', 400],
])('called %s it answers %i', async (host, status) => {
  for (const path of ['/api/desk', '/']) {
    const answer = await served.say(
      `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
    )
    expect([path, statusOf(answer)]).toEqual([path, status])
  }
})

test('a page whose own name was made to lead here signs nobody in', async () => {
  const person = '{"person":"officer-1"}'
  const name = 'elsewhere.example'
  const answer = await served.say(
    [
      'POST /api/session/demonstration HTTP/1.1',
      `host: ${name}`,
      `origin: http://${name}`,
      'sec-fetch-site: same-origin',
      json,
      `content-length: ${person.length}`,
      'connection: close',
      '',
      person,
    ].join('\r\n'),
  )
  expect([codeIn(answer), answer.includes('set-cookie')]).toEqual(['other-host', false])
})

const chosen = '{"person":"reader"}'

test.each(['x-forwarded-for: 203.0.113.9', 'forwarded: for=203.0.113.9', 'via: 1.1 proxy'])(
  'a demonstration signs nobody in who comes with "%s"',
  async (header) => {
    const answer = await ask('POST /api/session/demonstration', [json, header], chosen)
    expect(codeIn(answer)).toBe('demonstration-elsewhere')
  },
)

test.each([
  ['origin: http://127.0.0.1:1'],
  ['origin: https://127.0.0.1'],
  ['origin: null'],
  ['sec-fetch-site: same-site'],
  ['sec-fetch-site: none'],
  ['sec-fetch-site: cross-site'],
])('what writes is refused from elsewhere: %s', async (header) => {
  const answer = await ask('DELETE /api/session', [cookie, header])
  expect([statusOf(answer), codeIn(answer)]).toEqual([403, 'other-origin'])
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
  'a body of %s, which a form of any site can send, is not read',
  async (type) => {
    const answer = await ask('POST /api/session/demonstration', [`content-type: ${type}`], chosen)
    expect(answer).toContain('"place":"content-type"')
  },
)

test('other methods and protocols are not spoken', async () => {
  for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'PUT']) {
    expect([method, statusOf(await ask(`${method} /`, [cookie]))]).toEqual([method, 405])
  }
  const upgrade = ['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13']
  const answer = await ask('GET /api/events', upgrade)
  expect(answer).not.toContain(' 101 ')
})

test('a connection is kept for longer than the minute of a proxy', async () => {
  const one = await serveDesk(desk)
  stopping.push(one)
  const socket = await one.open()
  socket.write(`GET /api/desk HTTP/1.1\r\nhost: 127.0.0.1:${one.port}\r\n\r\n`)
  const [head] = (await once(socket, 'data')) as [Buffer]
  const seconds = /^keep-alive: timeout=(\d+)\r$/im.exec(head.toString('utf8'))?.[1]
  expect(Number(seconds)).toBeGreaterThan(60)
})

const mebibyte = 1024 * 1024

test('a body that says that it is too large is refused before it comes', async () => {
  const length = `content-length: ${mebibyte + 1}`
  const answer = await ask('POST /api/people', [cookie, json, length])
  expect([statusOf(answer), codeIn(answer)]).toEqual([413, 'too-large'])
})

test.each(['/api/people', '/api/people/courier', '/api/lines/courier', '/api/courier'])(
  'a body in pieces without end is cut off at %s',
  async (path) => {
    const method = path === '/api/people' ? 'POST' : path.includes('lines') ? 'PUT' : 'PATCH'
    const socket = await served.open()
    const answered = allOf(socket)
    const chunked = [cookie, json, 'transfer-encoding: chunked']
    socket.write(request(served.port, `${method} ${path}`, chunked))
    const piece = `10000\r\n${' '.repeat(0x10000)}\r\n`
    let sent = 0
    while (socket.writable && !socket.destroyed && sent < 64 * mebibyte) {
      sent += 0x10000
      const isFull = !socket.write(piece)
      if (isFull) await new Promise<void>((go) => socket.once('drain', go).once('close', go))
    }
    socket.destroy()
    await answered
    // What a socket holds on its way is some megabytes; nobody took in sixty-four.
    expect(sent).toBeLessThan(32 * mebibyte)
  },
)

test('a bundle of a courier is taken in from nobody who may not bring it', async () => {
  const socket = await served.open()
  const answered = allOf(socket)
  const headers = ['content-type: application/x-tar', `content-length: ${300 * mebibyte}`]
  socket.write(request(served.port, 'POST /api/spaces/sample/courier', headers))
  expect(statusOf(await answered)).toBe(401)
})

test.each([
  ['not JSON at all', '{"id":'],
  ['nothing', ''],
  ['an array', '[]'],
  ['a number', '1'],
  ['a key of every object', '{"__proto__":{"roles":["key-holder"]},"constructor":{},"id":"a"}'],
])('a body that is %s is refused, and nothing comes of it', async (_, body) => {
  const answer = await ask('POST /api/people', [cookie, json], body)
  expect([statusOf(answer), codeIn(answer)]).toEqual([400, 'bad-request'])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { roles?: unknown }).roles).toBeUndefined()
})

test('a draft whose content is nested without end is refused', async () => {
  const wish = { person: 'drafter', how: 'demonstration', agent: '', isShown: true } as const
  const { token } = await desk.sessions.begin(wish)
  const drafter = `cookie: ${cookieOf(desk)}=${token}`
  for (const levels of [40, 100_000]) {
    const nested = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    const body = `{"type":"ask","content":${nested}}`
    const answer = await ask('POST /api/spaces/sample/drafts', [drafter, json], body)
    expect([statusOf(answer), codeIn(answer)]).toEqual([400, 'bad-request'])
  }
  const text = '{"type":"ask","content":{"body":{"text":"?"},"__proto__":{"polluted":1}}}'
  await ask('POST /api/spaces/sample/drafts', [drafter, json], text)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(served.faults).toEqual([])
})

const quick = { headersMs: 60, requestMs: 120, checkEveryMs: 15, idleMs: 200 }

test('headers that never end are cut off', async () => {
  const { open } = await limited({ limits: quick })
  const socket = await open()
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ')
  expect(await allOf(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

test('headers that come a byte at a time are cut off', async () => {
  const { open } = await limited({ limits: quick })
  const socket = await open()
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ')
  const drip = setInterval(() => socket.write('a'), 5)
  await allOf(socket)
  clearInterval(drip)
})

test('a body that comes a byte at a time is cut off', async () => {
  const { open, port } = await limited({ limits: quick })
  const socket = await open()
  const headers = [json, 'content-length: 100000']
  socket.write(request(port, 'POST /api/session/demonstration', headers))
  const drip = setInterval(() => socket.write(' '), 5)
  await allOf(socket)
  clearInterval(drip)
})

test('a connection on which nothing is said is let go', async () => {
  const { open } = await limited({ limits: { ...quick, headersMs: 5_000, requestMs: 5_000 } })
  expect(await allOf(await open())).toMatch(/^$|^HTTP\/1\.1 408 /)
})

test('headers beyond all measure are refused', async () => {
  const answer = await ask('GET /', [`x-long: ${'a'.repeat(17 * 1024)}`])
  expect(statusOf(answer)).toBe(431)
})

test('one address has its share of connections, and a place once one is free', async () => {
  const { open, port } = await limited({ limits: { connectionsOfOne: 2 } })
  const [first] = [await open(), await open()]
  expect(await allOf(await open())).toBe('')
  first.destroy()
  for (;;) {
    const socket = await open()
    const answered = allOf(socket)
    socket.write(request(port, 'GET /api/desk'))
    if (statusOf(await answered) === 200) break
  }
})

/** What Node itself would answer, with an empty body and no header at all. */
const unread: readonly (readonly [string, string, number, string])[] = [
  ['no HTTP', 'nonsense\r\n\r\n', 400, 'bad-request'],
  [
    'a method that is none',
    'NONE /api/desk HTTP/1.1\r\nhost: localhost\r\n\r\n',
    400,
    'bad-request',
  ],
  [
    'headers beyond all measure',
    `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${'a'.repeat(17 * 1024)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['headers that never end', 'GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ', 408, 'too-slow'],
]

test.each(unread)(
  '%s is answered by a problem document, and safely',
  async (_, sent, status, code) => {
    const { say } = await limited({ limits: quick })
    const answer = await say(sent)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect([statusOf(answer), codeIn(body)]).toEqual([status, code])
    expect(head).toContain('content-type: application/problem+json')
    expect(head).toContain("content-security-policy: default-src 'none'; script-src 'self'")
    expect(head).toContain('x-content-type-options: nosniff')
    expect(head).toContain('connection: close')
  },
)

test('what is expected beyond an answer is passed over, and nothing is said bare', async () => {
  const answer = await ask('GET /api/desk', ['expect: wonders'])
  expect(statusOf(answer)).toBe(200)
  expect(answer).toContain('content-security-policy: ')
})

test('a request that cannot be read gets no second answer into one that is under way', async () => {
  const socket = await served.open()
  const answered = allOf(socket)
  socket.write(`GET /api/events HTTP/1.1\r\nhost: localhost\r\n${cookie}\r\n\r\n`)
  await once(socket, 'data')
  socket.write('nonsense\r\n\r\n')
  const answer = await answered
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
})

const kinds: readonly (readonly [string, string, readonly string[], number])[] = [
  ['a page', 'GET /', [], 200],
  ['a file of the page', 'GET /assets/a-1.js', [], 200],
  ['an answer', 'GET /api/desk', [], 200],
  ['a file', 'GET /api/spaces/sample/export', ['reader'], 200],
  ['a table', 'GET /api/spaces/sample/tables/limits.csv', ['reader'], 200],
  ['a redirect or its absence', 'GET /api/session/openid', [], 404],
  ['a refusal', 'GET /api/lines', [], 401],
  ['nothing there', 'GET /api/nothing', [], 404],
  ['another method', 'POST /', [], 405],
  ['another name', 'GET http://elsewhere.example/', [], 421],
  ['a body that is no JSON', 'POST /api/session/demonstration', [json], 400],
  ['a collection of TAXII', 'GET /taxii2/', ['reader'], 200],
  ['a refusal of TAXII', 'GET /taxii2/', [], 401],
  ['a path that is none', 'GET /a\\b', [], 400],
]

test.each(kinds)('%s says what a browser may do with it', async (_, first, more, status) => {
  const headers = more.map((one) => (one === 'reader' ? cookie : one))
  const answer = await ask(first, headers, headers.includes(json) ? '{' : '')
  expect(statusOf(answer)).toBe(status)
  const [head = ''] = answer.split('\r\n\r\n', 1)
  expect(head).toContain("content-security-policy: default-src 'none'; script-src 'self'")
  expect(head).toContain("frame-ancestors 'none'")
  expect(head).not.toMatch(/unsafe-|access-control-allow|x-powered-by|^server:/m)
  for (const header of [
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'cross-origin-opener-policy: same-origin',
    'cross-origin-resource-policy: same-origin',
    'x-frame-options: DENY',
  ]) {
    expect(head).toContain(header)
  }
  const isFile = first.includes('/assets/')
  expect(head).toMatch(isFile ? /cache-control: public/ : /cache-control: (?:no-store|private)/)
})
