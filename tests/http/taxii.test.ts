// TAXII 2.1 over two centres, as a program asks it: discovery, roots, collections, pages, filters,
// and what is refused. The client of OASIS goes the same way in
// tests/verify/stix.outsiders.test.ts.
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createTaxii, taxiiPath } from '#http/taxii/app.ts'
import { callerOf } from './desks.ts'
import { openChannel } from '../stix/centres.ts'
import { answers } from '../stix/sample.ts'

const type = 'application/taxii+json;version=2.1'
const base = '/taxii2/cyber-incidents/ru.example/'
const { desk, more } = await openChannel()
const app = new Hono().route(
  taxiiPath,
  createTaxii(desk, (error) => {
    throw error
  }),
)

async function tokenOf(person: string): Promise<string> {
  const { kept, token } = await desk.tokens.make({ person, name: 'test' })
  expect(kept.person).toBe(person)
  return token
}

const readers = { reader: await tokenOf('reader'), drafter: await tokenOf('drafter') }

interface Got {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

async function ask(
  path: string,
  more: Omit<RequestInit, 'headers'> & {
    readonly as?: keyof typeof readers
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<Got> {
  const { as = 'reader', headers, ...rest } = more
  const response = await app.request(path, {
    ...rest,
    headers: { accept: type, authorization: `Bearer ${readers[as]}`, ...headers },
  })
  expect(response.headers.get('content-type')).toBe(type)
  const body = (await response.json()) as Got['body']
  return { status: response.status, body, headers: response.headers }
}

interface Shown {
  readonly id: string
  readonly type: string
  readonly modified?: string
}

const objectsOf = ({ body }: Got) => (body['objects'] ?? []) as readonly Shown[]
const outbox = `${base}collections/outbox/`
const get = (path: string, as: keyof typeof readers = 'reader') => ask(path, { as })
const typesOf = (got: Got) => [...new Set(objectsOf(got).map((one) => one.type))].toSorted()

describe('what there is', () => {
  test('discovery leads to the root of a space and a counterpart', async () => {
    const { body } = await get('/taxii2/')
    expect(body).toMatchObject({ default: base, api_roots: [base] })
    const root = await get(base)
    expect(root.body).toMatchObject({ versions: [type], max_content_length: 1 })
  })

  test('the root has four collections, for reading alone', async () => {
    const { body } = await get(`${base}collections/`)
    const collections = body['collections'] as readonly Record<string, unknown>[]
    expect(collections.map(({ alias }) => alias)).toEqual([
      'outbox',
      'inbox',
      'exercise-outbox',
      'exercise-inbox',
    ])
    for (const { id, can_write: canWrite, alias } of collections) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(canWrite).toBe(false)
      const one = await get(`${base}collections/${String(id)}/`)
      expect(one.body).toMatchObject({ id, alias })
    }
  })

  test('what was sent, what came and exercises are apart', async () => {
    const namesIn = async (alias: string) => {
      const got = await get(`${base}collections/${alias}/objects/?match[type]=incident`)
      return objectsOf(got).map((one) => (one as { name?: string }).name)
    }
    expect(await namesIn('outbox')).toEqual(['pipeline'])
    expect(await namesIn('exercise-outbox')).toEqual(['EXERCISE: drill'])
    expect(await namesIn('exercise-inbox')).toEqual([])
    const came = await get(`${base}collections/inbox/objects/`)
    expect(typesOf(came)).toEqual([
      'extension-definition',
      'identity',
      'marking-definition',
      'note',
      'opinion',
    ])
  })
})

describe('pages', () => {
  test('go through everything once, in the order added, whatever their size', async () => {
    const whole = objectsOf(await get(`${outbox}objects/`))
    for (const limit of [1, 7, 500]) {
      const found: Shown[] = []
      let next = ''
      let last = ''
      for (;;) {
        const got = await get(`${outbox}objects/?limit=${limit}${next}`)
        found.push(...objectsOf(got))
        const first = got.headers.get('x-taxii-date-added-first') ?? ''
        expect(first > last).toBe(true)
        last = got.headers.get('x-taxii-date-added-last') ?? ''
        if (got.body['more'] !== true) break
        next = `&next=${String(got.body['next'])}`
      }
      expect(found).toEqual(whole)
    }
  })

  test('added_after the last page gives what came since, and nothing else', async () => {
    const before = await get(`${outbox}objects/`)
    const last = before.headers.get('x-taxii-date-added-last') ?? ''
    expect((await get(`${outbox}objects/?added_after=${last}`)).body).toEqual({})
    await more({ ...answers[4]!, from: 'US' })
    const since = await get(`${outbox}objects/?added_after=${last}`)
    expect(objectsOf(since).map((one) => one.type)).toEqual(['marking-definition', 'note'])
    const manifest = await get(`${outbox}manifest/?added_after=${last}`)
    expect(objectsOf(manifest)).toMatchObject([{ id: objectsOf(since)[0]?.id }, {}])
  })

  test('a next of other filters, or of nobody, is refused', async () => {
    const { body } = await get(`${outbox}objects/?limit=1&match[type]=note`)
    const next = String(body['next'])
    const again = await get(`${outbox}objects/?limit=2&match[type]=note&next=${next}`)
    expect(again.status).toBe(200)
    for (const path of [`?limit=1&next=${next}`, '?next=1', `?match[type]=note&next=!${next}`]) {
      expect((await get(`${outbox}objects/${path}`)).status).toBe(400)
    }
  })
})

describe('filters', () => {
  test('by type, by id, by several of either', async () => {
    const notes = await get(`${outbox}objects/?match[type]=note,incident`)
    expect(typesOf(notes)).toEqual(['incident', 'note'])
    const [one, two] = objectsOf(notes)
    const both = await get(`${outbox}objects/?match[id]=${one!.id},${two!.id}`)
    expect(objectsOf(both)).toHaveLength(2)
    const none = await get(`${outbox}objects/?match[id]=${one!.id}&match[type]=malware`)
    expect(none.body).toEqual({})
  })

  test('by version: the last unless others are asked for', async () => {
    const versions = async (query: string) =>
      objectsOf(await get(`${outbox}objects/?match[type]=incident${query}`)).map(
        (one) => one.modified,
      )
    const [first, last] = await versions('&match[version]=all')
    expect(first! < last!).toBe(true)
    expect(await versions('')).toEqual([last])
    expect(await versions('&match[version]=first')).toEqual([first])
    expect(await versions('&match[version]=first,last')).toEqual([first, last])
    expect(await versions(`&match[version]=${first}`)).toEqual([first])
    expect(await versions('&match[version]=2030-01-01T00:00:00Z')).toEqual([])
  })

  test('by version of the standard', async () => {
    expect((await get(`${outbox}objects/?match[spec_version]=2.0`)).body).toEqual({})
    expect(
      objectsOf(await get(`${outbox}objects/?match[spec_version]=2.1`)).length,
    ).toBeGreaterThan(9)
  })

  test.each([
    'added_after=yesterday',
    'limit=0',
    'limit=-1',
    'limit=many',
    'match[version]=newest',
    'match[name]=x',
    'colour=red',
    `match[id]=${'x'.repeat(5000)}`,
  ])('%s is refused', async (query) => {
    const { status, body } = await get(`${outbox}objects/?${query}`)
    expect([status, body['http_status'], typeof body['title']]).toEqual([400, '400', 'string'])
  })
})

test('one object, its versions, and the manifest agree', async () => {
  const incident = objectsOf(await get(`${outbox}objects/?match[type]=incident`))[0]!
  const one = await get(`${outbox}objects/${incident.id}/`)
  expect(objectsOf(one)).toEqual([incident])
  const versions = await get(`${outbox}objects/${incident.id}/versions/`)
  expect(versions.body['versions']).toHaveLength(2)
  const manifest = await get(`${outbox}manifest/?match[version]=all&match[id]=${incident.id}`)
  const shown = objectsOf(manifest) as unknown as readonly Record<string, string>[]
  expect(shown.map(({ version }) => version)).toEqual(versions.body['versions'])
  expect(shown[0]?.['date_added']).toMatch(/^2030-03-01T13:00:00\.\d{6}Z$/)
  expect(shown[0]?.['media_type']).toBe('application/stix+json;version=2.1')
})

describe('who may read', () => {
  test('nobody without a token or a session, and all are told the same', async () => {
    for (const authorization of ['', 'Bearer x', `Bearer ${'0'.repeat(32)}-${'0'.repeat(64)}`]) {
      for (const path of ['/taxii2/', base, `${outbox}objects/`, '/taxii2/none/none/']) {
        const { status, headers } = await ask(path, { headers: { authorization } })
        expect([status, headers.get('www-authenticate')]).toEqual([
          401,
          'Bearer realm="mithaq", Basic realm="mithaq"',
        ])
      }
    }
  })

  test('a token as the password of Basic, whoever the user is said to be', async () => {
    const basic = Buffer.from(`anybody:${readers.reader}`).toString('base64')
    const { status } = await ask('/taxii2/', { headers: { authorization: `Basic ${basic}` } })
    expect(status).toBe(200)
  })

  test('TLP:RED is for the readers that it names', async () => {
    const namesOf = async (as: keyof typeof readers) =>
      objectsOf(await get(`${outbox}objects/?match[type]=incident`, as)).map(
        (one) => (one as { name?: string }).name,
      )
    expect(await namesOf('reader')).toEqual(['pipeline'])
    expect(new Set(await namesOf('drafter'))).toEqual(new Set(['pipeline', 'secret']))
    const hidden = objectsOf(await get(`${outbox}objects/?match[type]=incident`, 'drafter')).find(
      (one) => (one as { name?: string }).name === 'secret',
    )
    expect((await get(`${outbox}objects/${hidden!.id}/`)).status).toBe(404)
  })

  test('an observer of other spaces finds no root, and is told of none', async () => {
    const none = { of: null, subject: null, officer: null, active: true }
    const guest = { ...none, id: 'guest', name: 'Guest', roles: ['observer'] } as const
    expect(await desk.people.add({ ...guest, spaces: ['new-start'] })).toBeNull()
    const token = await tokenOf('guest')
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask('/taxii2/', { headers })).body).not.toHaveProperty('api_roots')
    expect((await ask(base, { headers })).status).toBe(404)
    expect((await ask(`${outbox}objects/`, { headers })).status).toBe(404)
  })

  test('the token of who has left reads nothing, and no reading of it is told', async () => {
    const person = { spaces: null, of: null, subject: null, officer: null, active: true }
    const gone = { ...person, id: 'gone', name: 'Gone', roles: ['reader'] } as const
    expect(await desk.people.add(gone)).toBeNull()
    const token = await tokenOf('gone')
    await desk.people.change('gone', { active: false })
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask('/taxii2/', { headers })).status).toBe(401)
    const read = (await desk.audit.records()).filter(({ by }) => by === 'gone')
    expect(read).toEqual([])
  })

  test('a token made over the interface reads until it is taken back', async () => {
    const person = callerOf(desk)
    await person.signIn('drafter')
    const made = await person.ask('POST', '/tokens', { name: 'watcher' })
    expect(made.status).toBe(200)
    const headers = { authorization: `Bearer ${String(made.body['token'])}` }
    expect((await ask('/taxii2/', { headers })).status).toBe(200)
    const { body } = await person.ask('GET', '/tokens')
    const tokens = body['tokens'] as readonly Record<string, unknown>[]
    expect(tokens.find(({ name }) => name === 'watcher')).toMatchObject({ readOn: '2030-03-02' })
    expect(JSON.stringify(tokens)).not.toContain(String(made.body['token']).slice(33))
    await person.ask('DELETE', `/tokens/${String(made.body['id'])}`)
    expect((await ask('/taxii2/', { headers })).status).toBe(401)
    const deeds = (await desk.audit.records()).map(({ what }) => what)
    expect(deeds).toEqual(expect.arrayContaining(['token.made', 'token.read', 'token.ended']))
  })
})

describe('negotiation', () => {
  test.each([
    ['application/taxii+json', 200],
    ['application/taxii+json; version="2.1"', 200],
    ['text/html, application/taxii+json;version=2.1;q=0.5', 200],
    ['*/*', 200],
    ['application/taxii+json;version=2.0', 406],
    ['application/vnd.oasis.taxii+json', 406],
    ['application/taxii+json;version=2.1;q=0', 406],
    ['text/html', 406],
  ])('%s is answered with %i', async (accept, status) => {
    expect((await ask('/taxii2/', { headers: { accept } })).status).toBe(status)
  })

  test('to add is refused: for what is sent, then because nothing is added here', async () => {
    const add = (contentType: string) =>
      ask(`${outbox}objects/`, {
        method: 'POST',
        body: '{"objects":[]}',
        headers: { 'content-type': contentType },
      })
    expect((await add('application/json')).status).toBe(415)
    expect((await add(type)).status).toBe(403)
  })

  test('nothing is deleted, no status waits, and no other way is open', async () => {
    expect((await ask(`${outbox}objects/note--x/`, { method: 'DELETE' })).status).toBe(403)
    expect((await get(`${base}status/1/`)).status).toBe(404)
    expect((await ask(base, { method: 'PUT' })).status).toBe(405)
    expect((await get(`${base}collections/nothing/`)).status).toBe(404)
    expect((await get(`${outbox}objects`)).status).toBe(404)
    expect((await get('/taxii2/constructor/__proto__/')).status).toBe(404)
  })
})

test('the interface gives an incident as a bundle, to those who may read', async () => {
  const reader = callerOf(desk)
  const path = '/spaces/cyber-incidents/stix?about=US:r-1'
  expect((await reader.ask('GET', path)).status).toBe(401)
  await reader.signIn('reader')
  const { status, body, headers } = await reader.ask('GET', path)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/stix+json;version=2.1'])
  const bundle = JSON.parse(String(body['text'])) as { objects: readonly Shown[] }
  expect(bundle.objects.filter((one) => one.type === 'course-of-action')).toHaveLength(1)
  expect((await reader.ask('GET', '/spaces/cyber-incidents/stix?about=x')).status).toBe(404)
})
