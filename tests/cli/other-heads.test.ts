// Somebody writes with the key of a log, and only the counterpart is shown it. The party hears of
// it from what the counterpart says to have seen, as soon as it has written so far itself.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, done, enter, type Homes, homesIn, initiate, type Party } from './homes.ts'
import { carried } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-other-heads-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  await carried(homes, homes.b, homes.a)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Another copy of a centre's folder, with all its keys. */
function copyOf({ home, ...party }: Party): Party {
  const copy = join(folder, 'copy')
  cpSync(home, copy, { recursive: true })
  const run: Party['run'] = (...args) =>
    runCli([...args, '--home', copy], { machinery: homes.machinery })
  return { ...party, home: copy, run }
}

test('a head that the counterpart names is an alarm once the own log is as long', async () => {
  const { a, b } = homes
  const thief = copyOf(a)
  await ask(thief, 'never-sent')
  await carried(homes, thief, b)
  await ask(b, 'answer')
  // With it comes a receipt for what this centre has not written; that one is not taken.
  const back = join(folder, 'back')
  await done(b.run('courier', 'pack', back, '--to', a.name))
  expect((await a.run('courier', 'unpack', back)).code).not.toBe(0)
  const before = await a.run('watch', '--fail-on-findings')
  expect(before.out).toContain('b.example has seen')
  expect(before.out).not.toContain('Alarm')
  await ask(a, 'sent')
  const after = await a.run('watch', '--fail-on-findings')
  expect(after.code).toBe(1)
  expect(after.out).toContain('Alarm: b.example has seen another a.example/mithaq/sample')
  const otherHeads = [{ by: 'b.example', origin: 'a.example/mithaq/sample', size: 3 }]
  expect(JSON.parse((await a.run('watch', '--json')).out)).toMatchObject({ otherHeads })
  // Nothing else stands in the way of it.
  const received = await a.run('receive', '--json')
  expect(JSON.parse(received.out)).toMatchObject({ alarms: [], otherHeads })
  expect(received.code).toBe(1)
})
