// Conversations with the application of a line, as text: tests/dialogues/*.txt. Each begins from
// the same scene and goes on from one turn to the next.
import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { usualMirrorLimits } from '#exchange/limits.ts'
import { originHash } from '#exchange/origin-hash.ts'
import { formatReceiptList } from '#exchange/receipt-list.ts'
import { encodeTicket } from '#exchange/ticket.ts'
import { expected, heard, parseDialogue } from './exchange/dialogue.ts'
import { MemoryCentre } from './exchange/memory-centre.ts'
import { appOf, identities } from './exchange/open-line.ts'
import { announcement, upload } from './exchange/request-bodies.ts'

const none = (count: number): null[] => Array.from({ length: count }, () => null)
const body = new Uint8Array(2_000).fill(1)
const lastBody = new Uint8Array(2_000).fill(2)
const keys = {
  ...identities,
  member: identities.north,
  stranger: { publicKey: new Uint8Array(32) },
}

interface Scene {
  readonly app: ReturnType<typeof appOf>
  readonly words: Readonly<Record<string, string>>
  readonly bodyOf: (name: string) => Promise<Sent>
}

interface Sent {
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

async function setScene(): Promise<Scene> {
  const centres = {
    north: await MemoryCentre.create('north.example', 10),
    south: await MemoryCentre.create('south.example', 30),
    west: await MemoryCentre.create('west.example', 50),
    imposter: await MemoryCentre.create('north.example', 70),
    fork: await MemoryCentre.create('north.example', 10),
  }
  const { north, south, west, imposter, fork } = centres
  for (const one of [north, west]) one.meet(south)
  south.meet(north)
  await south.say(...none(257), body)
  await north.say(...none(300))
  await south.take(north.parcel(0))
  await north.say(...none(9), lastBody)
  for (const one of [west, imposter]) await one.say(...none(310))
  await fork.say(...none(304), ...[3, 4, 5].map((one) => Uint8Array.of(one)))
  const words = {
    north: originHash(north.origin),
    NORTH: originHash(north.origin).toUpperCase(),
    south: originHash(south.origin),
    body: hash('sha256', body),
    last: hash('sha256', lastBody),
    nothing: '0'.repeat(64),
  }
  const limits = { ...usualMirrorLimits, blobBytes: 10_000 }
  const named = (name = 'north') => centres[name as keyof typeof centres]
  const bodyOf = async (name: string): Promise<Sent> => {
    const of = named(/ of (\w+)/.exec(name)?.[1])
    const [from = 0, until = 0] = (/[0-9]+-[0-9]+/.exec(name)?.[0] ?? '').split('-').map(Number)
    const kind = /^\w*/.exec(name)?.[0]
    const isProved = !name.includes('without proof')
    if (kind === 'announce') return { bytes: await announcement(of, from, until, isProved) }
    if (kind === 'upload') {
      const checkpoint = await of.checkpointAt(until)
      const blobs = name.includes(' and last body') ? [lastBody] : []
      const ours = encodeTicket({ checkpoint, blobs })
      const ticket = / with ticket/.test(name) && ours !== null ? ours : new Uint8Array()
      const sent = await upload(name.includes('ticket') ? north : of, from, until, ticket, isProved)
      return { bytes: name.endsWith(' cut') ? sent.subarray(0, -40) : sent }
    }
    if (kind === 'text') return { bytes: encodeUtf8(name.slice(5)) }
    if (kind === 'receipt') {
      if (of === west) await west.take(south.parcel(0, [{ hash: words.body, bytes: body }]))
      else await north.take(south.parcel(0, [{ hash: words.body, bytes: body }]))
      return { bytes: formatReceiptList(of.receipts) }
    }
    if (name === 'last body') return { bytes: lastBody }
    if (name === 'large body') return { bytes: new Uint8Array(10_001) }
    if (name === 'packed body') {
      return { bytes: gzipSync(lastBody), headers: { 'content-encoding': 'gzip' } }
    }
    return {}
  }
  return { app: appOf(south, [north], { limits }), words, bodyOf }
}

const format = 'docs/formats/exchange-http.md'

test.each([...globSync('tests/dialogues/*.txt'), format])('%s', async (path) => {
  const { app, words, bodyOf } = await setScene()
  const whole = readFileSync(path, 'utf8')
  const text = path === format ? /^```dialogue\n(.*?)^```/ms.exec(whole)?.[1] : whole
  const turns = parseDialogue(text ?? '', words)
  expect(turns.length).toBeGreaterThan(0)
  for (const turn of turns) {
    const { method, who } = turn
    const { bytes, headers = {} } = await bodyOf(turn.body)
    const request = new Request(`https://south.example${turn.path}`, {
      method,
      headers,
      ...(bytes === undefined ? {} : { body: bytes as Uint8Array<ArrayBuffer> }),
    })
    const { publicKey } = keys[who as keyof typeof keys]
    const response = await app.fetch(request, { publicKey })
    expect(await heard(turn, response), `${path}:${turn.line}`).toBe(expected(turn))
  }
})
