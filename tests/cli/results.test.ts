// Two homes whose programs are not the same, by the commands alone: the files that go both ways,
// what each side is then told, and where it says so.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreement, done, enter, type Homes, homesIn, initiate, releaseSigned } from './homes.ts'
import { carried } from './messages.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-results-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  const { a, b } = homes
  const fields = { id: 'n-1', state: 'deployed', kind: 'light', warheads: 3 }
  const given = Object.entries(fields).flatMap(([name, value]) => [
    '--field',
    `launchers.0.${name}=${value}`,
  ])
  const { draft } = JSON.parse(
    await done(a.run('draft', 'data', '--effective', '2030-03-01', '--json', ...given)),
  ) as { readonly draft: { readonly id: string } }
  await releaseSigned(a, draft.id, ['officer-1', 'officer-2'])
  for (const [from, to] of [
    [a, b],
    [b, a],
    [a, b],
  ] as const) {
    await carried(homes, from, to)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** From now on B runs a program that does not know the exception for light launchers. */
function alterProgramOf(home: string): void {
  const other = join(folder, 'other-program')
  mkdirSync(other)
  const file = pathToFileURL(join(agreement, 'agreement.ts')).href
  writeFileSync(
    join(other, 'agreement.ts'),
    `import { sampleAgreement } from '${file}'
     export const other = { ...sampleAgreement, counts: sampleAgreement.counts.map((count) => ({
       ...count, terms: count.terms.map((term) => ({ ...term, exceptions: [] })) })) }`,
  )
  const place = join(home, 'spaces', homes.slug, 'space.json')
  const space = JSON.parse(readFileSync(place, 'utf8')) as object
  writeFileSync(place, JSON.stringify({ ...space, agreement: other }))
}

test('files go both ways, and each side is told of the same difference', async () => {
  const { a, b, clock } = homes
  const [toB, toA] = [join(folder, 'to-b'), join(folder, 'to-a')]
  clock.now += 60_000
  await done(a.run('results', '--to', b.name, toB))
  expect(await done(b.run('results', toB))).toContain('a.example comes to the same result')
  alterProgramOf(b.home)
  clock.now += 60_000
  const seen = await done(b.run('results', toB))
  expect(seen).toContain('a.example comes to another result than this centre')
  expect(seen).toContain('What stands behind its result has not come yet')
  await done(b.run('results', '--to', a.name, toA))
  const out = await done(a.run('results', toA))
  expect(out).toMatch(/b\.example comes to another result .* 1\s+March 2030/s)
  expect(out).toContain('A: Deployed warheads (Art. II): here 1; there 3')
  expect(out).toMatch(/Warheads as declared \(Art\. III\(1\)\):\s+here nothing;\s+there 3/)
  const watched = await a.run('watch', '--fail-on-findings')
  expect(watched.code).toBe(1)
  expect(watched.out).toMatch(/b\.example comes to another result than this centre/)
  const { differences } = JSON.parse(await done(a.run('results', '--json'))) as {
    readonly differences: readonly { readonly own: string; readonly theirs: string }[]
  }
  expect(differences).toMatchObject([{ party: 'b.example', isOpen: true }])
  expect(differences[0]?.own).toContain('from a.example')
  expect(differences[0]?.theirs).toContain('mithaq-account-1')
  for (const lang of ['ar', 'ru']) {
    const said = await done(a.run('results', '--lang', lang))
    expect(said).toContain('b.example')
    expect(said).not.toMatch(/declared|binding|unknown|count/)
  }
})

test('what cannot be compared is refused, and the remedy says what to do first', async () => {
  const { a, b, clock } = homes
  clock.now += 60_000
  const { draft } = JSON.parse(
    await done(
      a.run('draft', 'ask', '--effective', '2030-03-01', '--field', 'text=One more', '--json'),
    ),
  ) as { readonly draft: { readonly id: string } }
  await releaseSigned(a, draft.id, ['officer-1', 'officer-2'])
  const file = join(folder, 'ahead')
  await done(a.run('results', '--to', b.name, file))
  const refused = await b.run('results', file)
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('other-frontier')
  expect(refused.err).toContain('mithaq sync')
})

test('the statement that came is not written over by the own', async () => {
  const { a, b } = homes
  const file = join(folder, 'came')
  await done(b.run('results', '--to', a.name, file))
  const before = readFileSync(file)
  const slip = ['results', file, '--to', b.name] as const
  expect(await a.run(...slip)).toMatchObject({
    code: 2,
    err: expect.stringContaining('not written over') as string,
  })
  expect(readFileSync(file)).toEqual(before)
  await done(b.run('results', '--to', a.name, file))
})
