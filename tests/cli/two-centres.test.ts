// Two centres on one machine, each command a process of its own, from the first key to a message
// that is receipted and checked; and what a hand in the store or in a key file comes to.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { agreement } from './homes.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'mithaq-two-'))
const running = new Set<ChildProcess>()

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** What it has said on standard output, once there is a whole document. */
  readonly document: Promise<string>
}

function start(home: string, args: readonly string[]): Started {
  const environment = {
    MITHAQ_PASSPHRASE: 'correct horse battery',
    MITHAQ_HOME: join(folder, home),
    // Compiled code, so that each of many processes starts quickly.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  }
  const env = { PATH: process.env['PATH'], LANG: 'C', ...environment }
  const child = spawn(process.execPath, [main, ...args], { env })
  running.add(child)
  child.stdin.end()
  const said = { out: '', err: '' }
  const document = Promise.withResolvers<string>()
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString('utf8')
    if (said.out.endsWith('}\n')) document.resolve(said.out)
  })
  child.stderr.on('data', (chunk: Buffer) => void (said.err += chunk.toString('utf8')))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      document.resolve(said.out)
      resolve({ code, ...said })
    })
  })
  return { child, ended, document: document.promise }
}

const run = (home: string, ...args: readonly string[]) => start(home, args).ended

async function told<T>(home: string, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await run(home, ...args, '--json')
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code}: ${err}${out}`)
  return JSON.parse(out) as T
}

interface Founded {
  readonly roster: string
  readonly fingerprint: string
}

interface Joined {
  readonly standing: { readonly kind: string; readonly file: string }
}

interface Drafted {
  readonly draft: { readonly id: string; readonly needed: number }
}

const storeOf = (home: string) => join(folder, home, 'spaces/sample/store.sqlite')

test('a message goes from its fields to the other centre, receipted and checked', async () => {
  // Keys, fingerprints, genesis.
  const found = (home: string, as: string) => {
    const own = ['init', '--agreement', agreement, '--as', as, '--party', `${home}.example`]
    return told<Founded>(home, ...own, '--roots', '1', '--root-quorum', '1')
  }
  const [a, b] = [await found('a', 'A'), await found('b', 'B')]
  const wrong = await run('a', 'join', b.roster, '--fingerprint', a.fingerprint)
  expect({ code: wrong.code, out: wrong.out }).toEqual({ code: 2, out: '' })
  const first = await told<Joined>('a', 'join', b.roster, '--fingerprint', b.fingerprint)
  await told('b', 'join', a.roster, '--fingerprint', a.fingerprint)
  const second = await told<Joined>('b', 'join', first.standing.file)
  const third = await told<Joined>('a', 'join', second.standing.file)
  expect([second.standing.kind, third.standing.kind]).toEqual(['joined', 'joined'])

  // A draft that two officers sign, in the days of the invented agreement.
  const composing = ['draft', 'ask', '--id', 'a-1', '--effective', '2031-03-01']
  const { draft } = await told<Drafted>('a', ...composing, '--field', 'text=How many?')
  await told('a', 'sign', draft.id, '--as', 'officer-1')
  const early = await run('a', 'release', draft.id)
  expect(early.code).toBe(2)
  expect(early.err).toContain('not-released')
  await told('a', 'sign', draft.id, '--as', 'officer-2')
  await told('a', 'release', draft.id)

  // Over the line and back.
  const server = start('b', ['serve', '--listen', '127.0.0.1:0', '--json'])
  const { address } = JSON.parse(await server.document) as { readonly address: string }
  await told('a', 'address', 'B', address)
  await told('a', 'sync')
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  expect(await told('b', 'show', 'a-1')).toMatchObject({
    message: {
      place: 'a.example:2',
      signers: ['officer-1', 'officer-2'],
      receipts: [{ by: 'b.example', size: 3 }],
      content: { body: { text: 'How many?' } },
    },
  })
  for (const home of ['a', 'b']) expect(await told(home, 'verify')).toMatchObject({ holds: true })

  // What is exported is checked without any home.
  const exported = join(folder, 'exported')
  await told('b', 'export', exported, '--all')
  expect(await told('nobody', 'verify', exported)).toMatchObject({ holds: true })

  // One message is shown to somebody who has nothing of the log, and not another in its place.
  const proof = join(folder, 'proof')
  await told('a', 'prove', 'a-1', '--out', proof)
  const pins = ['--fingerprint', `a.example=${a.fingerprint}`, `b.example=${b.fingerprint}`]
  expect(await told('nobody', 'verify', proof, ...pins)).toMatchObject({ holds: true })
  const stranger = await run('nobody', 'verify', proof, pins[0]!, `a.example=${b.fingerprint}`)
  expect(stranger.code).toBe(2)

  // A hand in the store, and a key that others may read.
  const db = new DatabaseSync(storeOf('b'))
  const altered = "replace(CAST(bytes AS TEXT), 'sample/ask', 'sample/asq')"
  db.exec(`UPDATE entry SET bytes = CAST(${altered} AS BLOB)`)
  db.close()
  const checked = await run('b', 'verify')
  expect(checked.code).toBe(2)
  const key = join(folder, 'a/keys/sample/log.key')
  chmodSync(key, 0o644)
  const open = await run('a', 'outbox')
  expect(open.code).toBe(2)
  expect(open.err).toContain(`chmod 600 ${key}`)
  expect(open.err + checked.out).not.toContain(readFileSync(key, 'utf8').slice(0, 60))
}, 300_000)
