// The demonstration runs to its end in every language, within 80 columns, and leaves nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'

const demo = join(import.meta.dirname, '../scripts/demo.ts')

test.each([
  ['en', 'the same, each by itself'],
  ['ru', 'каждый сам'],
  ['ar', 'كل وحده'],
])('two centres come to the same, in %s', { timeout: 120_000 }, (language, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-demo-test-'))
  const env = { ...process.env, TMPDIR: folder, TEMP: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, '--lang', language], {
    encoding: 'utf8',
    env,
  })
  const left = readdirSync(folder)
  rmSync(folder, { recursive: true, force: true })
  expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] })
  expect(stdout).toContain(said)
  expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
})

test(
  'whoever reads the first lines alone leaves nothing behind either',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-demo-test-'))
    const env = { ...process.env, TMPDIR: folder, TEMP: folder }
    const line = `'${process.execPath}' '${demo}' | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env })
    const left = readdirSync(folder)
    rmSync(folder, { recursive: true, force: true })
    expect({ lines: stdout.split('\n').length, stderr, left }).toEqual({
      lines: 2,
      stderr: '',
      left: [],
    })
  },
)

test.each([
  [['--help'], 0],
  [['--lang=ar', '--help'], 0],
  [['--lang', 'xx'], 2],
  [['--lang'], 2],
  [['--bogus'], 2],
  [['--lang', 'ru', 'extra'], 2],
])('%j is answered with what may be asked, and nothing is begun', (args, code) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, ...args], {
    encoding: 'utf8',
  })
  expect(status).toBe(code)
  expect(code === 0 ? stdout : stderr).toContain('npm run demo -- [--lang')
  expect(code === 0 ? stderr : stdout).toBe('')
  expect(stderr).toContain(code === 0 ? '' : args.at(-1))
})
