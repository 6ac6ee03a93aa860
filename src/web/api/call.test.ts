// Requests of a page and the session they go with: who signs in or out waits for what is under way,
// and what is asked meanwhile is not asked for somebody else.
import { expect, test } from 'vitest'
import { clientIn, Refused } from './call.ts'
import { alone, amongOthers } from './turns.ts'

/** A centre that answers when it is told to. */
function slowCentre() {
  const waiting: (() => void)[] = []
  const seen: string[] = []
  let came = Promise.withResolvers<void>()
  const client = clientIn(
    () => 'en',
    (address, init) => {
      seen.push(`${init?.method ?? 'GET'} ${pathOf(address)}`)
      const { promise, resolve } = Promise.withResolvers<Response>()
      waiting.push(() => {
        seen.push('answered')
        resolve(Response.json({ people: [] }))
      })
      came.resolve()
      came = Promise.withResolvers()
      return promise
    },
  )
  /** Answers the next request, once it is there. */
  const answerNext = async () => {
    if (waiting.length === 0) await came.promise
    waiting.shift()!()
  }
  return { client, seen, answerNext }
}

function pathOf(address: RequestInfo | URL): string {
  if (typeof address !== 'string') throw new Error('the page asks by a path')
  return address
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.code : 'thrown'),
  )

test('who signs in waits until what was asked before is answered', async () => {
  const { client, seen, answerNext } = slowCentre()
  const before = client.listPeople()
  const entering = client.choosePerson({ person: 'officer-2' })
  await answerNext()
  await answerNext()
  await Promise.all([before, entering])
  expect(seen).toEqual([
    'GET /api/people',
    'answered',
    'POST /api/session/demonstration',
    'answered',
  ])
})

test('what is asked while somebody leaves is not asked in the name of nobody', async () => {
  const { client, seen, answerNext } = slowCentre()
  const leaving = client.signOut()
  const meanwhile = codeOf(client.listPeople())
  await answerNext()
  await leaving
  expect(await meanwhile).toBe('offline')
  const after = client.readDesk()
  await answerNext()
  await after
  expect(seen).toEqual(['DELETE /api/session', 'answered', 'GET /api/desk', 'answered'])
})

test('what anyone may ask is asked by whoever is there once somebody has left', async () => {
  const { client, seen, answerNext } = slowCentre()
  const leaving = client.signOut()
  const meanwhile = client.readView({ at: '/talks?lang=en' })
  await answerNext()
  await leaving
  await answerNext()
  await meanwhile
  expect(seen.slice(2)).toEqual(['GET /api/view?at=%2Ftalks%3Flang%3Den', 'answered'])
})

test('what is no longer waited for is called off, and nothing else is', async () => {
  const ends: string[] = []
  const client = clientIn(
    () => 'en',
    (address, init) => {
      const { promise, resolve, reject } = Promise.withResolvers<Response>()
      if (pathOf(address) === '/api/agreements') resolve(Response.json({ agreements: [] }))
      init?.signal?.addEventListener('abort', () => {
        ends.push(pathOf(address))
        reject(new DOMException('ended', 'AbortError'))
      })
      return promise
    },
  )
  const typing = new AbortController()
  const searched = codeOf(client.search({ q: 'base', lang: 'en' }, typing.signal))
  const listed = codeOf(client.listAgreements())
  typing.abort()
  expect([await searched, await listed]).toEqual(['offline', 'answered'])
  expect(ends).toEqual(['/api/search?q=base&lang=en'])
})

test('an answer that breaks off has not come', async () => {
  const broken = () =>
    new ReadableStream({
      start: (controller) => controller.error(new TypeError('network error')),
    })
  const client = clientIn(
    () => 'en',
    async () => new Response(broken()),
  )
  const asked = [codeOf(client.listAgreements()), codeOf(client.readRecord({ agreement: 'cfe' }))]
  expect(await Promise.all(asked)).toEqual(['offline', 'offline'])
})

test('what is asked while a sign-in is refused is asked all the same', async () => {
  const refused = new Response('{}', { status: 400 })
  const seen: string[] = []
  const client = clientIn(
    () => 'en',
    async (address, init) => {
      seen.push(pathOf(address))
      return init?.method === 'POST' ? refused : Response.json({ people: [] })
    },
  )
  const entering = codeOf(client.choosePerson({ person: 'nobody' }))
  const meanwhile = codeOf(client.listPeople())
  expect([await entering, await meanwhile]).toEqual(['internal', 'answered'])
  expect(seen).toEqual(['/api/session/demonstration', '/api/people'])
})

test('what stands before a centre and does not reach it is no answer of the centre', async () => {
  const codes = [500, 502, 503, 504].map((status) => {
    const answer = new Response('<h1>Bad Gateway</h1>', { status, statusText: 'Bad Gateway' })
    const client = clientIn(
      () => 'ar',
      () => Promise.resolve(answer),
    )
    return client.listPeople().catch((error: unknown) => (error as Refused).problem)
  })
  expect(await Promise.all(codes)).toMatchObject([
    // In no language: the page says in the reader's own that no reason was given.
    { type: 'urn:mithaq:problem:internal', title: '' },
    { type: 'urn:mithaq:problem:offline', title: '' },
    { type: 'urn:mithaq:problem:offline', title: '' },
    { type: 'urn:mithaq:problem:offline', title: '' },
  ])
})

test('what is not answered in time is not answered for who comes after', async () => {
  const ends: string[] = []
  const client = clientIn(
    () => 'en',
    (address, init) => {
      if (init?.method === 'POST') return Promise.resolve(Response.json({}))
      const { promise, reject } = Promise.withResolvers<Response>()
      init?.signal?.addEventListener('abort', () => {
        ends.push(pathOf(address))
        reject(new DOMException('ended', 'AbortError'))
      })
      return promise
    },
    1,
  )
  const before = codeOf(client.listPeople())
  await client.choosePerson({ person: 'officer-2' })
  expect(await before).toBe('offline')
  expect(ends).toEqual(['/api/people'])
})

test('an answer that does not come keeps nobody from signing out', async () => {
  const hung = Promise.withResolvers<void>()
  const before = amongOthers(() => hung.promise)
  expect(await alone(async () => 'out', 1)).toBe('out')
  hung.resolve()
  await before
})

test('what is refused alone is done once', async () => {
  let times = 0
  const act = async () => {
    times += 1
    throw new Error('refused')
  }
  await expect(alone(act)).rejects.toThrow('refused')
  expect(times).toBe(1)
})
