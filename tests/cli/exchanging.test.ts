// Two centres over a real line on loopback, by the commands: sending, receiving, what is said when
// the line is lost, what each side lists afterwards; and a stranger who is turned away.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import type { Machinery } from '#home/machinery.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import { ask, done, enter, type Homes, homesIn, initiate, type Party } from './homes.ts'
import { runCli } from './run.ts'
import { serve as serveFrom, type Served } from './served.ts'

let folder: string
let homes: Homes
const open: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-exchanging-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
})
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function serve(party: Party, ...options: readonly string[]): Promise<Served> {
  const served = await serveFrom(homes, party, ...options)
  open.push(served.stop)
  return served
}

interface MeetingDocument {
  readonly meetings: readonly {
    readonly party: string
    readonly gathered: readonly object[]
    readonly delivery: { readonly kind: string; readonly size?: number } | null
    readonly grown: readonly object[]
    readonly receipts: number
    readonly fault: { readonly code: string } | null
  }[]
}

const parsed = (text: string) => JSON.parse(text) as MeetingDocument

describe('a line between two centres', () => {
  test('carries a message there and its receipt back', async () => {
    const { a, b } = homes
    const place = await ask(a, 'a-1')
    const { address, stop } = await serve(b)
    await done(a.run('address', 'B', address))
    const { meetings } = parsed(await done(a.run('sync', '--json')))
    expect(meetings).toMatchObject([
      {
        party: b.name,
        grown: [{ origin: 'b.example/mithaq/sample', from: 0, to: 2 }],
        delivery: { kind: 'delivered', size: 3 },
        receipts: 1,
        fault: null,
      },
    ])
    const { err } = await stop()
    expect(err).toContain('a.example/mithaq/sample')
    const out = JSON.parse(await done(a.run('outbox', '--json'))) as { messages: object[] }
    expect(out.messages).toMatchObject([
      { place, id: 'a-1', receipts: [{ by: b.name, at: '2030-03-01T12:00:00Z' }] },
    ])
    const inbox = JSON.parse(await done(b.run('inbox', '--json'))) as { messages: object[] }
    expect(inbox.messages).toMatchObject([{ place, content: { body: { text: 'How many?' } } }])
  })

  test('leaves both with one record, which every question can be put to', async () => {
    const assessments = []
    for (const { run } of [homes.a, homes.b]) {
      const about = ['assess', 'examples/sample-agreement', '--as-of', '2030-03-02', '--json']
      assessments.push(JSON.parse(await done(run(...about))) as { frontier: object })
    }
    expect(assessments[0]).toEqual(assessments[1])
    expect(assessments[0]?.frontier).toMatchObject({
      messages: 1,
      lastKnown: '2030-03-01T12:00:00Z',
      complete: true,
    })
    const both = await homes.a.run('assess', 'examples/sample-agreement', '--record', 'x')
    expect(both.code).toBe(2)
    expect(both.err).toContain('--record')
  })

  test('that is lost is said as such, and the same command goes on later', async () => {
    const { a, b } = homes
    const first = await serve(b)
    await done(a.run('address', b.name, first.address))
    await first.stop()
    const place = await ask(a, 'a-2')
    homes.clock.now += 3 * 60 * 60_000
    const lost = await a.run('send', '--json')
    expect(lost.code).toBe(1)
    expect(parsed(lost.out).meetings).toMatchObject([
      { delivery: null, fault: { code: 'line-unreachable' } },
    ])
    for (const language of ['en', 'ru', 'ar']) {
      const { code, out } = await a.run('send', '--lang', language)
      expect(code).toBe(1)
      expect(out).toContain('line-unreachable')
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
    expect(await done(a.run('outbox', '--waiting'))).toContain('3 hours')
    expect(await done(a.run('watch'))).toContain(place)
    expect((await a.run('watch', '--fail-on-findings')).code).toBe(1)
    const second = await serve(b)
    await done(a.run('address', b.name, second.address))
    await done(a.run('send'))
    expect(await done(a.run('outbox', '--waiting'))).toContain('No message')
    expect(await done(a.run('watch'))).toContain('Nothing waits')
  })

  test('is tried again for as long as is asked', async () => {
    const { a, b } = homes
    const first = await serve(b)
    await done(a.run('address', b.name, first.address))
    await ask(a, 'a-3')
    await first.stop()
    let waits = 0
    let second: Served | null = null
    const machinery = {
      ...homes.machinery,
      nextTryAt: async (failures: number, failedAt: number) => failedAt + failures * 1000,
      wait: async (until: number) => {
        waits += 1
        homes.clock.now = until
        if (waits < 3) return
        second ??= await serve(b)
        await done(a.run('address', b.name, second.address))
      },
    }
    const args = ['send', '--retry-for', '1', '--json', '--home', a.home]
    const { code, out } = await runCli(args, { machinery })
    // The address was read when the command began, so that it goes on failing until its time is up.
    expect({ code, fault: parsed(out).meetings[0]!.fault?.code }).toEqual({
      code: 1,
      fault: 'line-unreachable',
    })
    expect(waits).toBeGreaterThan(3)
    await done(a.run('send'))
  })

  test('is found where a command says that it is, by whoever serves already', async () => {
    const { a, b } = homes
    await done(a.run('address', b.name, 'none'))
    await ask(a, 'a-4')
    const calling = await serve(a, '--sync-every', '60')
    await calling.heard('1 entry waits for a courier')
    const { address } = await serve(b)
    await done(a.run('address', b.name, address))
    await calling.until('is receipted')
    expect(await done(a.run('outbox', '--waiting'))).toContain('No message')
  })

  test('is taken up again by whoever serves, once the own store can be read again', async () => {
    const { a, b } = homes
    const { address } = await serve(b)
    await done(a.run('address', b.name, address))
    let isAway = true
    const openStore: Machinery['openStore'] = async (place) => {
      const store = await machineryOfThisMachine().openStore(place)
      const receiptTimes: typeof store.receiptTimes = async (origin) => {
        if (isAway) throw new Error('the database is starting up')
        return store.receiptTimes(origin)
      }
      return { ...store, receiptTimes }
    }
    const machinery = { ...homes.machinery, openStore }
    const calling = await serveFrom({ ...homes, machinery }, a, '--sync-every', '60')
    open.push(calling.stop)
    await calling.heard('A fault of this centre: the database is starting up')
    await ask(a, 'a-5')
    isAway = false
    await calling.until('is receipted')
    expect(await done(a.run('outbox', '--waiting'))).toContain('No message')
  })

  test('lets nobody in whose key stands in no roster', async () => {
    const { a } = homes
    const { address, stop } = await serve(a)
    const strangers = homesIn(join(folder, 'strangers'))
    await initiate(strangers)
    await enter(strangers)
    await done(strangers.b.run('address', 'A', address))
    const { code, out } = await strangers.b.run('receive', '--json')
    expect(code).toBe(1)
    expect(parsed(out).meetings[0]!.fault?.code).toBe('peer-not-a-member')
    await stop()
  })

  test('is not known where no address was noted, and a courier is named instead', async () => {
    const { a, b } = homes
    // Everything of b's was fetched by a; what comes now waits.
    expect(await done(b.run('send'))).toContain('nothing waits')
    await ask(b, 'b-1')
    const { code, out } = await b.run('send')
    expect(code).toBe(1)
    expect(out).toContain('1 entry waits for a courier')
    // Nobody was asked: it is not said that nothing waits, and nothing was taken back.
    const received = await b.run('receive')
    expect(received.code).toBe(0)
    expect(received.out).not.toContain('waits')
    expect((await b.run('receive', '--recover')).code).toBe(1)
    const { address } = await serve(b)
    await done(a.run('address', b.name, address))
    await done(a.run('receive'))
    expect((await b.run('send', 'C')).err).toContain('a.example')
    const wrong = await b.run('address', 'A', 'http://127.0.0.1')
    expect(wrong.err).toContain('https://')
    expect(await done(b.run('address', 'A', 'none'))).toContain('not known')
  })

  test.each(['somewhere', '127.0.0.1:99999', '::1:8443'])('is not opened at %s', async (where) => {
    const { code, err } = await homes.a.run('serve', '--listen', where)
    expect(code).toBe(2)
    expect(err).toContain('host:port')
  })

  test('is closed again where its own log cannot be checked', async () => {
    const { home } = homes.a
    let open = 0
    const listen = async () => {
      open += 1
      return { address: 'https://127.0.0.1:1', close: async () => void (open -= 1) }
    }
    const openLastHeads = async () => ({
      read: () => Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })),
      swap: () => Promise.reject(new Error('broken')),
    })
    const machinery = { ...homes.machinery, listen, openLastHeads }
    expect(await runCli(['serve', '--home', home], { machinery })).toMatchObject({
      code: 2,
      err: expect.stringContaining('broken') as string,
    })
    expect(open).toBe(0)
  })

  test('is not opened where another program listens', async () => {
    const { address } = await serve(homes.a)
    const { code, err } = await homes.b.run('serve', '--listen', address.slice('https://'.length))
    expect(code).toBe(2)
    expect(err).toContain('EADDRINUSE')
  })
})

describe('a message that has come', () => {
  test('is shown with its signers, its place and its receipt, in every language', async () => {
    const { b } = homes
    for (const language of ['en', 'ru', 'ar']) {
      const text = await done(b.run('show', 'a-1', '--lang', language))
      const three = await done(b.run('show', 'a.example:2', '--all-languages', '--lang', language))
      for (const one of [text, three]) {
        expect(one).toContain('officer-1')
        expect(one).toContain('How many?')
        expect(one.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
      }
      expect(three).toContain('Текст')
      expect(three).toContain('النص')
    }
  })

  test('is acknowledged by a person, which the sender sees', async () => {
    const { a, b } = homes
    const own = await a.run('acknowledge', 'a-1')
    expect(own).toMatchObject({ code: 2, err: expect.stringContaining('itself') as string })
    const draft = await done(b.run('acknowledge', 'a-1', '--json'))
    const { id } = (JSON.parse(draft) as { readonly draft: { readonly id: string } }).draft
    const again = async () => {
      const { code, out } = await b.run('acknowledge', 'a-1', '--json')
      return { code, ...(JSON.parse(out) as object) }
    }
    const refused = (value: string) => ({
      code: 2,
      refusals: [{ code: 'acknowledged-already', value }],
    })
    expect(await again()).toMatchObject(refused(id))
    await done(b.run('sign', id, '--as', 'officer-1'))
    await done(b.run('sign', id, '--as', 'officer-2'))
    await done(b.run('release', id))
    expect(await again()).toMatchObject(refused('b.example:3'))
    expect(await done(b.run('inbox', '--waiting'))).not.toContain('a-1')
    const { address } = await serve(b)
    await done(a.run('address', b.name, address))
    await done(a.run('receive'))
    const outbox = await done(a.run('outbox'))
    expect(outbox).toMatch(/acknowledged by a person:\s+b\.example:3/)
    expect(await done(a.run('show', 'b.example:3'))).toContain('acknowledgement by a person')
  })

  test('that is not there is refused with those that are', async () => {
    const { code, err } = await homes.b.run('show', 'a-9')
    expect(code).toBe(2)
    expect(err).toContain('a-1')
    expect((await homes.b.run('show', 'a.example:99')).code).toBe(2)
  })
})
