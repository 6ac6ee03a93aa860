// The program itself, started as a reader starts it: exit codes, the streams, the environment.
// What the commands print is tested in program.test.ts, without a process for each.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')
const sample = join(import.meta.dirname, '../../examples/sample-agreement')
const assessment = ['assess', sample, '--as-of', '2030-09-01']

// Starting takes a third of a second, and far longer on a machine that has much else to do.
const patience = { timeout: 60_000 }

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], LANG: 'C', ...environment }
  return spawn(process.execPath, [main, ...args], { env })
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8')
      resolve({ code, out: text(out), err: text(err) })
    })
  })
}

function mithaq(args: readonly string[], environment?: Readonly<Record<string, string>>) {
  const child = start(args, environment)
  child.stdin.end()
  return ended(child)
}

test('a result goes to standard output, uncoloured where it is no terminal', patience, async () => {
  const { code, out, err } = await mithaq(assessment)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('over limit')
  expect(out).not.toContain('\u001b')
})

test('the exit code is 1 where findings are asked to fail', patience, async () => {
  const { code } = await mithaq([...assessment, '--fail-on-findings'])
  expect(code).toBe(1)
})

test(
  'bad input is said on standard error, without a stack, and ends with 2',
  patience,
  async () => {
    const { code, out, err } = await mithaq(['asess'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('assess')
    expect(err).not.toMatch(/^\s+at /m)
  },
)

test('where it happened is shown only when asked for', patience, async () => {
  const { code, err } = await mithaq(['asess'], { MITHAQ_DEBUG: '1' })
  expect(code).toBe(2)
  expect(err).toMatch(/^\s+at /m)
})

test('the language is that of the environment where none is chosen', patience, async () => {
  const { out } = await mithaq(['--help'], { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' })
  expect(out).toMatch(/\p{Script=Cyrillic}/u)
})

test('a record comes from standard input, with JSON going out', patience, async () => {
  const child = start([...assessment, '--record', '-', '--json'])
  child.stdin.end(readFileSync(join(sample, 'data/record.jsonl')))
  const { code, out } = await ended(child)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ agreement: 'sample', asOf: '2030-09-01' })
})

test('a reader that closes the pipe early ends the program quietly', patience, async () => {
  const child = start(['schema', 'new-start'])
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, err } = await ended(child)
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

// Standard input that never comes, and behind it something that throws where nobody waits for it.
const throwing = `process.stdin[Symbol.asyncIterator] = () => {
  setImmediate(() => { throw new Error('late') })
  return { next: () => new Promise(() => {}) }
}`

test('a fault outside of a command is said as one inside is', patience, async () => {
  const preload = `data:text/javascript,${encodeURIComponent(throwing)}`
  const { code, err } = await mithaq(['check', '-'], { NODE_OPTIONS: `--import=${preload}` })
  expect(code).toBe(2)
  expect(err).toContain('a fault of the program: late')
  expect(err).not.toMatch(/^\s+at /m)
})
