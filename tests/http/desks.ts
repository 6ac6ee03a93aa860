// Two desks of a demonstration for tests, on memory stores: what `npm start` runs, without a disk
// and without a socket. Lines are plain calls; time stands until a test moves it.
import { createMemoryStore } from '#store/memory.ts'
import type { Desk } from '#http/api/desk.ts'
import { libraryOf } from '#http/api/library.ts'
import { type Demonstration, runDemonstration } from '#http/demonstration/demonstration.ts'
import type { RecordTexts } from '#http/page.ts'
import type { RunningCentre } from '#http/running/running.ts'
import type { Post } from '#http/demonstration/space.ts'
import { createApp } from '#http/app.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { Agreement } from '#language/agreement.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { pair, type Rig } from '../centres/rig.ts'

export interface DeskRig {
  readonly rig: Rig
  readonly demonstration: Demonstration
  readonly desks: readonly Desk[]
}

export async function openDesks(bundled: RecordTexts = new Map()): Promise<DeskRig> {
  const { rig } = await pair()
  return desksOver(rig, sampleAgreement, bundled)
}

/** The desks of centres that are there already. */
export async function desksOver(
  rig: Rig,
  agreement: Agreement,
  bundled: RecordTexts = new Map(),
): Promise<DeskRig> {
  const posts = rig.posts.map(({ centre, as, keys }): Post => {
    const { officers, tls } = keys
    return { centre, party: as, officers, rosters: new Map(), tls: tls.secret.seed }
  })
  const demonstration = await runDemonstration({
    spaces: [
      {
        agreement,
        isReconstructed: true,
        posts,
        doors: [],
        between: (_, to) => to.centre.answers,
        close: async () => {},
      },
    ],
    stores: new Map(posts.map(({ party }) => [party, createMemoryStore()])),
    bundled,
    crypto: nodeCrypto(),
    clock: () => rig.clock.now,
    report: (error) => {
      throw error
    },
  })
  return { rig, demonstration, desks: demonstration.centres.map(({ desk }) => desk) }
}

export interface Answered {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
  /** As they came: of a file that is no text. */
  readonly bytes: Uint8Array
}

/** Somebody's browser: it keeps the cookie of one centre and says where its requests come from. */
export interface Caller {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    more?: HeadersInit,
  ) => Promise<Answered>
  readonly signIn: (person: string) => Promise<Answered>
  /** What a thief would take. */
  readonly cookies: () => ReadonlyMap<string, string>
  /** Puts a cookie there that no answer has set. */
  readonly keep: (name: string, value: string) => void
}

/** What anyone may read: the sample, without a record. */
export const library = libraryOf([sampleAgreement], new Map(), () => '2030-03-01')

const noRecords: RunningCentre['records'] = () => new Map()
const noPage = () => {
  throw new Error('no page is asked for')
}
const noView = () => '{"kind":"nowhere"}'
const renderer = { render: noPage, view: noView, agreements: () => [] }

export const origin = 'http://127.0.0.1:8460'

export function callerOf(
  desk: Desk,
  faults: Error[] = [],
  records = noRecords,
  stolen: ReadonlyMap<string, string> = new Map(),
): Caller {
  const app = createApp({
    desk,
    library,
    assets: new Map(),
    template: '',
    content: (seen) => ({ renderer, records: records(seen) }),
    uptime: () => performance.now(),
    report: (error) => faults.push(error),
  })
  const cookies = new Map(stolen)
  const ask: Caller['ask'] = async (method, path, body, more = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ origin, 'sec-fetch-site': 'same-origin', cookie })
    if (body !== undefined) headers.set('content-type', 'application/json')
    for (const [name, value] of new Headers(more)) headers.set(name, value)
    const bytes = body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body)
    const response = await app.request(`${origin}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: bytes }),
    })
    for (const kept of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const came = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(came)
    const isJson = /^application\/(?:problem\+)?json(?:;|$)/.test(
      response.headers.get('content-type') ?? '',
    )
    const parsed = (isJson ? JSON.parse(text) : { text }) as Answered['body']
    return { status: response.status, body: parsed, headers: response.headers, bytes: came }
  }
  return {
    ask,
    signIn: (person) => ask('POST', '/session/demonstration', { person }),
    cookies: () => new Map(cookies),
    keep: (name, value) => void cookies.set(name, value),
  }
}
