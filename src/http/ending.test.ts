// The end of a process with two addresses, on servers of this test.
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { endingOf } from './ending.ts'

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  return `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/`
}

test('an answer under way at one address is not cut off by the end of another', async () => {
  const told: string[] = []
  let finish = () => {}
  const quiet = createServer((_, response) => response.end('quiet'))
  const busy = createServer((_, response) => {
    response.write('be')
    finish = () => response.end('gun')
  })
  const ending = endingOf(60_000, () => told.push('ended'))
  for (const server of [quiet, busy]) ending.add(server)
  await listening(quiet)
  const begun = await fetch(await listening(busy))
  const [quietClosed, busyClosed] = [once(quiet, 'close'), once(busy, 'close')]
  ending.begin()
  await quietClosed
  expect(told).toEqual([])
  finish()
  expect(await begun.text()).toBe('begun')
  await busyClosed
  expect(told).toEqual(['ended'])
})

test('what does not finish within the grace is not waited for', async () => {
  const endless = createServer((_, response) => response.write('...'))
  const ended = new Promise<void>((resolve) => {
    const ending = endingOf(1, resolve)
    ending.add(endless)
    void listening(endless)
      .then((address) => fetch(address))
      .then(() => ending.begin())
  })
  await ended
  endless.closeAllConnections()
})
