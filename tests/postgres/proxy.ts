// A way to a PostgreSQL server that loses its connection at the worst moment: just before a
// question reaches the server, or just before its answer comes back. It listens on a socket in a
// folder of its own, as the servers of cluster.ts do.
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `question`: the server never hears it. `answer`: the server has done it, and nobody is told.
 * `silence`: the same, and nobody is told either that the connection is lost.
 */
export type Loss = 'question' | 'answer' | 'silence'

export interface Proxy {
  readonly address: string
  /**
   * Loses the connection on which the next message with these words is sent. Nobody gets through
   * again until `meanwhile` is over.
   */
  readonly lose: (what: Loss, words: string, meanwhile?: () => Promise<void>) => void
  readonly close: () => Promise<void>
}

/** ReadyForQuery, idle: the last message of an answer, once a transaction is over. */
const answered = Buffer.from('5a0000000549', 'hex')
const socketName = '.s.PGSQL.5432'

interface Order {
  readonly what: Loss
  readonly words: string
  readonly meanwhile: () => Promise<void>
}

export async function createProxy(address: string): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'mq-px-'))
  const target = join(new URL(address).searchParams.get('host') ?? '', socketName)
  let order: Order | undefined
  let closed: Promise<void> = Promise.resolve()
  const sockets = new Set<Socket>()
  const lose = ({ what, meanwhile }: Order, ...ends: readonly Socket[]) => {
    order = undefined
    closed = meanwhile()
    for (const end of what === 'silence' ? [] : ends) end.destroy()
  }
  const couple = (client: Socket) => {
    const server = createConnection(target)
    let asked: Order | undefined
    for (const end of [client, server]) {
      sockets.add(end)
      // The other end has gone: that is what this is for.
      end.on('error', () => {})
      end.on('close', () => {
        sockets.delete(end)
        for (const one of [client, server]) one.destroy()
      })
    }
    client.on('data', (data: Buffer) => {
      if (order !== undefined && data.includes(order.words)) {
        if (order.what === 'question') return lose(order, client, server)
        asked = order
      }
      server.write(data)
    })
    server.on('data', (data: Buffer) => {
      if (asked === undefined) client.write(data)
      else if (data.subarray(-answered.length).equals(answered)) lose(asked, client, server)
    })
  }
  const listener = createServer((client) => {
    client.pause()
    void closed.then(() => {
      couple(client)
      client.resume()
    })
  })
  await new Promise<void>((resolve) => listener.listen(join(folder, socketName), resolve))
  return {
    address: `postgresql://mithaq@localhost/postgres?host=${encodeURIComponent(folder)}`,
    lose: (what, words, meanwhile = async () => {}) => {
      order = { what, words, meanwhile }
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => listener.close(() => resolve()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
