// How the page asks a centre: in the reader's language, and with a refusal that has its place and
// sentence. What cannot be reached at all is a refusal too: the page says so and goes on. A centre
// that gives an answer a tag (RFC 9110, section 8.8.3) is not asked for the same answer twice, and
// of a list may tell only what is new in it (RFC 3229).
import type { Language } from '#language/label.ts'
import { type Call, type Client, clientOver, type Problem } from './client.ts'
import { alone, amongOthers } from './turns.ts'

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }

  /** `not-signed-in`, `offline`, a code of the ledger. */
  get code(): string {
    return this.problem.type.slice('urn:mithaq:problem:'.length)
  }
}

/** What anyone may ask, and is told of what they may see: whoever is there by then asks it. */
const forAnyone = new Set(['/agreements', '/agreements/{agreement}/record', '/view', '/search'])

/** Those to which one writes so that somebody else asks afterwards, or nobody. */
const entrances = new Set(['/session', '/session/demonstration', '/session/passkey', '/invitation'])

export function clientIn(
  language: () => Language,
  ask: typeof fetch = fetch,
  patienceMs?: number,
): Client {
  const inTurn = turnsOf(patienceMs)
  const tagged = new Map<string, { readonly tag: string; readonly value: unknown }>()
  const asked = (async (kind, method, path, at, body, media, calledOff) => {
    const address = addressOf(path, at)
    const before = method === 'GET' ? tagged.get(address) : undefined
    const headers = {
      'accept-language': language(),
      ...(body === null ? {} : { 'content-type': media ?? 'application/json' }),
      ...(before === undefined ? {} : { 'if-none-match': before.tag, 'a-im': 'runs' }),
    }
    const ends = [inTurn.signal(), ...(calledOff ? [calledOff] : [])]
    const signal = method === 'GET' ? AbortSignal.any(ends) : null
    // It arrives although the page is left.
    const keepalive = method !== 'GET' && entrances.has(path)
    const response = await reached(address, () =>
      ask(address, { method, headers, signal, keepalive, ...bodyOf(body) }),
    )
    if (before !== undefined && response.status === 304) return before.value
    if (!response.ok) throw new Refused(await problemIn(response, address))
    if (kind === 'file') {
      return new Uint8Array(await reached(address, () => response.arrayBuffer()))
    }
    const told: unknown = await reached(address, () => response.json())
    const value = response.status === 226 ? listWith(before?.value, told) : told
    const tag = method === 'GET' ? response.headers.get('etag') : null
    if (tag !== null) tagged.set(address, { tag, value })
    return value
  }) as Call
  return clientOver(inTurn.of(asked))
}

function turnsOf(patienceMs: number | undefined) {
  let entered = 0
  let reading = new AbortController()
  const of = (asked: Call): Call => {
    return (...what) => {
      const [, method, path, at] = what
      const ask = () => asked<never>(...what)
      if (method !== 'GET' && entrances.has(path)) {
        return alone(async () => {
          // What was not answered in all that time: its answer would be for who is here no more.
          reading.abort()
          reading = new AbortController()
          const value = await ask()
          entered += 1
          return value
        }, patienceMs)
      }
      const before = entered
      return amongOthers(async () => {
        // Who asked this is not here any more.
        if (before !== entered && !forAnyone.has(path)) throw unreached(addressOf(path, at))
        return ask()
      })
    }
  }
  return { of, signal: () => reading.signal }
}

/** Lists of an answer by those of the answer before: `[from, count]` is what stands as it did. */
function listWith(before: unknown, told: unknown): unknown {
  const lists = before as Readonly<Record<string, readonly unknown[]>>
  const all = Object.entries(told as typeof lists).map(([name, items]) => {
    const was = lists[name] ?? []
    const runOf = ([from, count]: readonly number[]) => was.slice(from, from! + count!)
    return [name, items.flatMap((item) => (Array.isArray(item) ? runOf(item) : [item]))]
  })
  return Object.fromEntries(all)
}

function addressOf(path: string, at: Readonly<Record<string, string | undefined>>): string {
  const asked = new Map(Object.entries(at))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = asked.get(name) ?? ''
    asked.delete(name)
    return encodeURIComponent(value)
  })
  const query = [...asked].flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams(query).toString()
  return `/api${filled}${search === '' ? '' : `?${search}`}`
}

function bodyOf(body: unknown): { readonly body?: BodyInit } {
  if (body === null) return {}
  return { body: body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body) }
}

/** An answer that breaks off has not come. */
async function reached<T>(instance: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    throw unreached(instance)
  }
}

function unreached(instance: string): Refused {
  return new Refused({ type: 'urn:mithaq:problem:offline', title: '', status: 0, instance })
}

/** By these what stands before a centre says that it does not reach it, in no reader's language. */
const saysUnreached = new Set([502, 503, 504])

async function problemIn(response: Response, instance: string): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  if (isProblem === true) return (await response.json()) as Problem
  const { status } = response
  if (saysUnreached.has(status)) return unreached(instance).problem
  return { type: 'urn:mithaq:problem:internal', title: '', status, instance }
}
