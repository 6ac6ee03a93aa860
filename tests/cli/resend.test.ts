// A centre has lost its identity: by the commands alone, what it could not open any more comes once
// more, by a courier and over the line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, done, enter, type Homes, homesIn, initiate, releaseSigned } from './homes.ts'
import { carried } from './messages.ts'
import { serve } from './served.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-resend-'))
  homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await ask(a, 'first')
  await ask(a, 'second')
  rmSync(join(b.home, 'keys/sample/identity.txt'))
  await carried(homes, a, b)
  const { draft } = JSON.parse(await done(b.run('roster', '--replace', 'identity', '--json'))) as {
    readonly draft: { readonly id: string }
  }
  await releaseSigned(b, draft.id, ['root-1'])
  await carried(homes, b, a)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function resent(message: string): Promise<void> {
  const { a, b } = homes
  const { draft } = JSON.parse(await done(a.run('resend', message, '--to', b.name, '--json'))) as {
    readonly draft: { readonly id: string }
  }
  await releaseSigned(a, draft.id, ['officer-1', 'officer-2'])
}

test('what was sent before comes once more, by a courier and over the line', async () => {
  const { a, b } = homes
  expect(await done(b.run('show', 'a.example:2'))).toContain('for-others')
  await resent('first')
  await carried(homes, a, b)
  expect(await done(b.run('show', 'first'))).toContain('How many?')
  expect(await done(b.run('show', 'a.example:3'))).toContain('for-others')
  await resent('a.example:3')
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  await done(a.run('sync'))
  await stop()
  expect(await done(b.run('show', 'second'))).toContain('How many?')
  expect((await b.run('verify')).code).toBe(0)
})

test('what cannot be sent anew is refused in every language, with what to do', async () => {
  const { a, b } = homes
  for (const language of ['en', 'ru', 'ar']) {
    const refused = await a.run('resend', 'b.example:2', '--lang', language)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('not-an-own-message')
  }
  expect((await a.run('resend', 'first', '--to', a.name)).code).toBe(2)
  expect((await b.run('resend', 'b.example:2')).err).toContain('no-body')
})
