// Bodies as they come to the listener: whole, too long, and in a Request of somebody else.
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readAll } from './byte-reader.ts'
import { tlsIdentity } from './certificate.ts'
import { usualListenerLimits } from './limits.ts'
import { createListener } from './listener.ts'
import { bodyOf } from './request-body.ts'

const identity = tlsIdentity(new Uint8Array(32).fill(1))
const most = 1000

/** Sends bodies on one connection; answers with what was read of each. */
async function listen(replaced: (request: Request) => Request) {
  const server = createListener({
    identity,
    partyOf: () => 'anyone',
    limits: usualListenerLimits,
    turnedAway: ({ why }) => {
      throw new Error(why)
    },
    fetch: async (given) => {
      const body = bodyOf(replaced(given))
      const read = body === null ? null : await readAll(body, most)
      return new Response(read === null ? 'more' : String(read.length))
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { key, certificate: cert } = identity
  const agent = new Agent({ keepAlive: true, maxSockets: 1, key, cert, rejectUnauthorized: false })
  onTestFinished(() => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
  })
  const sockets = new Set<unknown>()
  const send = async (length: number): Promise<string> => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method: 'POST' })
    outgoing.on('socket', (socket) => sockets.add(socket))
    // In pieces, whose sum is not announced.
    for (let at = 0; at < length; at += 100) outgoing.write(Buffer.alloc(100))
    outgoing.end()
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
    return Buffer.concat((await response.toArray()) as Buffer[]).toString()
  }
  return { send, sockets }
}

test('a body is read up to the most, and the connection goes on after the rest', async () => {
  const { send, sockets } = await listen((given) => given)
  const lengths = [500, 200_000, 0, 1000, 1100]
  const answers: string[] = []
  for (const length of lengths) answers.push(await send(length))
  expect(answers).toEqual(['500', 'more', '0', '1000', 'more'])
  expect(sockets.size).toBe(1)
})

test('of a request that another was put in place of, the other is read', async () => {
  const { send } = await listen((given) => new Request(given.url, { method: 'POST', body: 'four' }))
  expect(await send(500)).toBe('4')
})
