import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const listening = `
  const server = require('node:http').createServer((_, response) => response.end('here'))
  server.listen(0, '127.0.0.1', () => {
    console.log('a line before')
    console.log('open http://127.0.0.1:' + server.address().port + '/ in a browser')
  })`

test('a server is known by the address it prints and is gone once stopped', async () => {
  const server = await startServer(['-e', listening])
  expect(await (await fetch(server.address)).text()).toBe('here')
  await server.stop()
  await expect(fetch(server.address)).rejects.toThrow()
})

test('a server that ends early is reported with what it said', async () => {
  const start = startServer(['-e', 'console.error("the port is taken"); process.exitCode = 3'])
  await expect(start).rejects.toThrow(/ended with 3 before it printed its address\nthe port is/)
})
