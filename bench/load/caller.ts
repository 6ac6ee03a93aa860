// One person's browser as far as a server sees it: a connection that is kept, a session cookie, and
// what was answered before, so that the same answer is not sent twice. Bodies are read to their end
// and, where nobody asks for them, thrown away.
import { Agent, type IncomingMessage, request } from 'node:http'

export interface Answered {
  readonly status: number
  readonly body: string
}

export interface Caller {
  readonly get: (path: string) => Promise<number>
  readonly read: (path: string) => Promise<Answered>
  readonly post: (path: string, body: unknown) => Promise<Answered>
  /** The stream of changes; resolves when it is open. */
  readonly follow: (hear: (event: string, data: string) => void) => Promise<void>
  readonly close: () => void
}

/**
 * `person` as a demonstration knows them. A centre lets in so many from one address: each caller
 * has one of the loopback's own, where the system has all of 127.0.0.0/8 (Linux).
 */
export async function callerAs(base: string, person: string, nth = 0): Promise<Caller> {
  const localAddress = `127.0.${nth >> 8}.${1 + (nth & 0xff)}`
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const tags = new Map<string, string>()
  const headers: Record<string, string> = { 'accept-encoding': 'gzip', 'accept-language': 'en' }
  const ask = (method: string, path: string, body: string | null): Promise<IncomingMessage> => {
    const tag = tags.get(path)
    const asked = {
      agent,
      localAddress,
      method,
      headers: {
        ...headers,
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        // As the page asks (src/web/api/call.ts).
        ...(method === 'GET' && tag !== undefined ? { 'if-none-match': tag, 'a-im': 'runs' } : {}),
      },
    }
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, base), asked, resolve)
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A kept connection that the server has just closed: asked again, as a browser does.
        const isClosed = sent.reusedSocket && error.code === 'ECONNRESET'
        if (isClosed) ask(method, path, body).then(resolve, reject)
        else reject(error)
      })
      sent.end(body)
    })
  }
  const whole = async (answer: IncomingMessage): Promise<Answered> => {
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part as Buffer)
    return { status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }
  }
  const post = async (path: string, body: unknown) => {
    const answer = await ask('POST', path, body === null ? null : JSON.stringify(body))
    const [cookie] = answer.headers['set-cookie'] ?? []
    if (cookie !== undefined) headers['cookie'] = cookie.split(';')[0]!
    return whole(answer)
  }
  const signedIn = await post('/api/session/demonstration', { person })
  if (signedIn.status !== 200) throw new Error(`${person} cannot sign in: ${signedIn.body}`)
  return {
    get: async (path) => {
      const answer = await ask('GET', path, null)
      const { etag } = answer.headers
      if (etag !== undefined) tags.set(path, etag)
      answer.resume()
      await new Promise((resolve, reject) => answer.on('end', resolve).on('error', reject))
      return answer.statusCode ?? 0
    },
    read: async (path) => {
      tags.delete(path)
      const before = headers['accept-encoding']!
      headers['accept-encoding'] = 'identity'
      const answer = await ask('GET', path, null)
      headers['accept-encoding'] = before
      return whole(answer)
    },
    post,
    follow: async (hear) => {
      const stream = await ask('GET', '/api/events', null)
      eventsOf(stream, hear)
      stream.on('error', () => {})
    },
    close: () => agent.destroy(),
  }
}

function eventsOf(stream: IncomingMessage, hear: (event: string, data: string) => void): void {
  stream.setEncoding('utf8')
  let rest = ''
  stream.on('data', (more: string) => {
    const blocks = (rest + more).split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) {
      const [, event = ''] = /^event: (.*)$/m.exec(block) ?? []
      const [, data = ''] = /^data: (.*)$/m.exec(block) ?? []
      hear(event, data)
    }
  })
}
