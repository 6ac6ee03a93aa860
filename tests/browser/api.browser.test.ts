// docs/api.md followed word for word, against the demonstration as `npm start` runs it: its blocks
// are run in their order by a shell, in an empty folder.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from './server.ts'

const text = readFileSync('docs/api.md', 'utf8')
const under = join(import.meta.dirname, '..', '..', 'tmp')
let server: Server
let folder: string

beforeAll(async () => {
  mkdirSync(under, { recursive: true })
  folder = mkdtempSync(join(under, 'api-'))
  const data = join(folder, 'centres')
  server = await startServer(['src/http/main.ts', '--port', '0', '--data', data])
}, 180_000)

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a message goes from its words to a receipt of the other centre', () => {
  const [, script = ''] = /^```js sign\.cjs\n([^]*?)^```$/m.exec(text) ?? []
  writeFileSync(join(folder, 'sign.cjs'), script)
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block)
  expect(blocks).toHaveLength(7)
  // The Node that runs the tests comes first on the path, as it does under npm.
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  const env = { ...process.env, PATH: path, CENTRE: server.address.replace(/\/$/, '') }
  const { status, stdout, stderr } = spawnSync('sh', ['-euc', blocks.join('\n')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.trim().split('\n')).toEqual([
    'true',
    'ru.example',
    expect.stringContaining('warheads 1550'),
    '/taxii2/cyber-incidents/ru.example/',
  ])
  const inFolder = (name: string) => join(folder, name)
  expect(readFileSync(inFolder('limits.csv'), 'utf8')).toContain(',901,800,-101,')
  expect(readFileSync(inFolder('due.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(existsSync(inFolder('messages.xlsx'))).toBe(true)
})
