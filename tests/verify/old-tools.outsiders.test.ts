// Bodies for a centre whose tools know no hybrid recipients (`--identity x25519`): Debian's age
// opens them with the centre's own file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { done, enter, homesIn, initiate, type Party, releaseSigned } from '../cli/homes.ts'
import { asked, carried } from '../cli/messages.ts'
import { withOutsiders } from './outsiders.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-old-tools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The texts of those exported files that the tool opens; before each content stands its salt. */
function openedBy(identity: string, exported: string): readonly string[] {
  const blobs = join(exported, 'blob')
  const opened = readdirSync(blobs).flatMap((name) => {
    const { status, stdout } = spawnSync('age', ['-d', '-i', identity, join(blobs, name)])
    return status === 0 ? [JSON.parse(stdout.subarray(32).toString()) as Content] : []
  })
  return opened.map(({ body }) => body.text).toSorted()
}

interface Content {
  readonly body: { readonly text: string }
}

const identityOf = (party: Party): string => join(party.home, 'keys/sample/identity.txt')

withOutsiders('a centre with X25519', () => {
  test('has its messages opened by age, from a centre with either kind', async () => {
    const homes = homesIn(folder)
    const { a, b } = homes
    await initiate(homes, '--identity', 'x25519')
    await enter(homes)
    await asked(a, 'Before?')
    const rotated = await done(a.run('roster', '--rotate', 'identity', '--json'))
    const { draft } = JSON.parse(rotated) as { readonly draft: { readonly id: string } }
    await releaseSigned(a, draft.id, ['root-1'])
    await asked(a, 'After?')
    await carried(homes, a, b)
    await done(b.run('export', join(folder, 'out'), '--all'))
    expect(openedBy(identityOf(b), join(folder, 'out'))).toEqual(['After?', 'Before?'])
    // With a hybrid identity in it age 1.1 takes no file; the line of X25519 alone it does.
    const [, classical = ''] = readFileSync(identityOf(a), 'utf8').split('\n')
    const alone = join(folder, 'identity.txt')
    writeFileSync(alone, `${classical}\n`, { mode: 0o600 })
    expect(openedBy(alone, join(folder, 'out'))).toEqual(['Before?'])
  })
})
