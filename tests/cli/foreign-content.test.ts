// A message from a centre whose program is another: nested so deep that whoever walks it walks off
// the stack, with an id that writes on a terminal. It is listed and shown, made visible, and keeps
// nobody from reading the others.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { homeAt } from '#home/home.ts'
import { openSpace } from '#home/open.ts'
import { readSpace } from '#home/space.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import { displayWidth } from '#cli/width.ts'
import { valueOf } from '../centres/rig.ts'
import { done, enter, homesIn, initiate, type Homes } from './homes.ts'
import { asked, carried } from './messages.ts'

const content = `{"id":"a-deep\\u001b[2J","body":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`

async function sentByAnother(homes: Homes): Promise<void> {
  const machinery = { ...machineryOfThisMachine(), ...homes.machinery }
  const around = { shelf, shelfFolder: '', environment: {}, machinery }
  const home = homeAt(around, homes.a.home)
  const desk = await openSpace(around, home, readSpace(machinery.crypto, home, homes.slug))
  const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null, content }
  const draft = valueOf(await desk.centre.compose(wording))
  await desk.store.close()
  for (const officer of ['officer-1', 'officer-2']) {
    await done(homes.a.run('sign', draft.id, '--as', officer))
  }
  const again = await openSpace(around, home, readSpace(machinery.crypto, home, homes.slug))
  await again.centre.release(draft.id)
  await again.store.close()
}

test('it is listed with the others, and shown as text', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-foreign-'))
  const homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await asked(a, 'How many?')
  await sentByAnother(homes)
  await carried(homes, a, b)
  const { messages } = JSON.parse(await done(b.run('inbox', '--json'))) as {
    readonly messages: readonly { readonly hash: string; readonly content: unknown }[]
  }
  expect(messages.map((one) => one.content)).toMatchObject([{ body: {} }, content])
  const listed = await done(b.run('inbox'))
  expect(listed.replace(/\s+/g, '')).toContain('a-deep<U+001B>[2J')
  const [, deep] = messages
  const shown = await done(b.run('show', deep!.hash))
  expect(shown.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  expect(shown.replace(/\s+/g, '')).toContain(content)
  for (const text of [listed, shown]) expect(text).not.toContain('\u001b')
  rmSync(folder, { recursive: true, force: true })
})
