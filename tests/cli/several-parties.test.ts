// Four centres in one space: a message between two of them is seen by all and read by those two.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { done, partiesIn, releaseSigned, type Party } from './homes.ts'

let folder: string
let parties: readonly Party[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-several-'))
  const { party } = partiesIn(folder, 'launches')
  const names = ['at', 'in', 'ru', 'us']
  parties = names.map(party)
  const few = ['--officers', '1', '--release', '1', '--roots', '1', '--root-quorum', '1']
  for (const [at, { name, run }] of parties.entries()) {
    const as = names[at]!.toUpperCase()
    const own = ['init', '--agreement', 'hague-code-of-conduct', '--as', as, '--party', name]
    await done(run(...own, '--space', 'launches', ...few))
  }
  for (const own of parties) {
    for (const [at, other] of parties.entries()) {
      if (other === own) continue
      const as = names[at]!.toUpperCase()
      await done(own.run('join', other.roster, '--fingerprint', other.fingerprint(), '--as', as))
    }
  }
  // From hand to hand, and back to those who signed first.
  const [first, ...rest] = parties
  let last = first!
  for (const next of [...rest, ...parties.slice(0, -1)]) {
    await done(next.run('join', last.genesis))
    last = next
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('who cannot read it is told to whom it is encrypted', async () => {
  const [at, , ru, us] = parties
  const wording = ['--field', 'year=2029', '--field', 'policy=For one alone.', '--to', ru!.name]
  const { draft } = JSON.parse(
    await done(at!.run('draft', 'annual-declaration', ...wording, '--json')),
  ) as { readonly draft: { readonly id: string } }
  const index = await releaseSigned(at!, draft.id, ['officer-1'])
  const place = `${at!.name}:${index}`
  for (const { name, run } of [ru!, us!]) {
    const file = join(folder, `${name}.mithaq`)
    await done(at!.run('courier', 'pack', file, '--to', name))
    await done(run('courier', 'unpack', file))
  }
  expect(await done(ru!.run('show', place))).toContain('For one alone.')
  for (const language of ['en', 'ru', 'ar']) {
    const text = await done(us!.run('show', place, '--lang', language))
    const last = text.trim().split('\n').slice(-2).join(' ')
    expect(last).toContain(ru!.name)
    expect(last).toContain(at!.name)
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
  expect(JSON.parse(await done(us!.run('show', place, '--json')))).toMatchObject({
    message: { to: [ru!.name], content: null, cannotBeOpened: 'not-addressed' },
  })
})
