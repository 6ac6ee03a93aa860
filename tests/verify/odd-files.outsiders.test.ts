// What the referees are given may be named or laid out so that they look at something else, or at
// nothing: they look at what is there, or refuse.
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { decodeEntryBundle, encodeEntryBundle } from '#ledger/tile.ts'
import { originOf } from '#ledger/names.ts'
import { checkpointOf, sampleLog } from '../ledger/sample-log.ts'
import { partyB, slug, valueOf } from '../ledger/sample-space.ts'
import {
  bytesOf,
  type Files,
  filesOf,
  laidOut,
  readFiles,
  removeFolders,
  withBitFlipped,
} from './kept-files.ts'
import { withOutsiders } from './outsiders.ts'

const rosters = ['rosters/a.example.roster', 'rosters/b.example.roster']
const ofB = `export/${originOf(partyB, slug)}`
const bundle = `${ofB}/tile/entries/000.p/11`

let files: Files
beforeAll(() => {
  const sample = readFiles('verify/sample')
  // The log of eleven entries alone: the other one takes the shell half a minute.
  files = new Map([...sample].filter(([path]) => !path.startsWith('export/a.example')))
})
afterAll(removeFolders)

const inExport = (folder: string) => rosters.map((path) => join(folder, 'export', path))

withOutsiders('a folder', ({ shell }) => {
  test('that a link leads to, or whose logs do, is looked at like any other', () => {
    const folder = laidOut(withBitFlipped(files, bundle, 8000))
    symlinkSync('export', join(folder, 'link'))
    mkdirSync(join(folder, 'inner'))
    symlinkSync('../export/b.example', join(folder, 'inner', 'b.example'))
    for (const name of ['link', 'inner']) {
      const { said } = shell(...inExport(folder), join(folder, name))
      expect(said).toContain('REFUSED: entry 3 of b.example/mithaq/sample is not the one')
    }
  })

  test('without a log is refused', () => {
    const folder = laidOut(files)
    const { said } = shell(...inExport(folder), join(folder, 'declaration'))
    expect(said).toMatch(/REFUSED: \S*declaration has no log/)
  })
})

withOutsiders('a file', ({ go, shell, shellIn }) => {
  test('is read under whatever name it has', () => {
    const folder = laidOut(files)
    const names = ['-n', '-i', 'of a\nof b', ' log', 'red\u009b31m', '\u001bc']
    for (const name of names) copyFileSync(join(folder, 'fork/evidence'), join(folder, name))
    copyFileSync(join(folder, 'b-to-a.mithaq'), join(folder, '10:00'))
    const given = rosters.map((path) => join('export', path))
    const { accepted, said } = shellIn(folder, ...given, ...names)
    expect({ accepted, said }).toMatchObject({ accepted: true })
    expect(said.match(/: two histories$/gm)).toHaveLength(names.length)
    // oxlint-disable-next-line no-control-regex -- these must not reach a terminal
    expect(said).not.toMatch(/[\u001b\u0080-\u009f]/)
    const carried = shellIn(folder, ...given, '10:00')
    expect(carried).toMatchObject({ accepted: true })
    expect(carried.said).toContain('its 28 files are those of the list')
  })

  test('a checkpoint is that of the log beside it where one stands in its folder', () => {
    const folder = laidOut(files)
    const { said } = shellIn(join(folder, ofB), ...inExport(folder), 'checkpoint')
    expect(said).toContain('its entries give its root')
  })

  test('a proof of an index that no number of a shell can hold is refused', () => {
    const path = 'a.example-281/a.example-281.tlog-proof'
    const proof = decodeUtf8(bytesOf(files, path))!
    const other = proof.replace('index 281\n', `index ${2n ** 64n + 281n}\n`)
    const folder = laidOut(new Map(files).set(path, encodeUtf8(other)))
    const given = [path, 'a.example-281/a.example-281.entry'].map((one) => join(folder, one))
    expect(shell(...inExport(folder), ...given).said).toContain('has no index')
  })

  test('a proof is of the file beside it, whatever its folder is called', () => {
    const proofs = [...files].filter(([path]) => path.startsWith('a.example-281/'))
    const laid = proofs.map(([path, bytes]) => ({ path: `tlog-proofs/${basename(path)}`, bytes }))
    const folder = laidOut(new Map([...files, ...filesOf(laid)]))
    const path = join(folder, 'tlog-proofs', 'a.example-281.tlog-proof')
    expect(go(...inExport(folder), path)).toMatchObject({ accepted: true })
  })

  test('an entry more than the head has is refused', () => {
    const entries = bytesOf(files, bundle)
    const twelfth = encodeEntryBundle([bytesOf(files, 'a.example-281/a.example-281.entry')])
    const more = Uint8Array.from([...entries, ...twelfth])
    const folder = laidOut(new Map(files).set(bundle, more))
    const given = [...inExport(folder), join(folder, ofB, 'checkpoint')]
    expect(go(...given).accepted).toBe(false)
    expect(shell(...given).said).toContain('goes on')
  })

  test('an entry less than the head has is refused', () => {
    const entries = valueOf(decodeEntryBundle(bytesOf(files, bundle), 11))
    const fewer = laidOut(new Map(files).set(bundle, encodeEntryBundle(entries.slice(0, -1))))
    const given = [...inExport(fewer), join(fewer, ofB, 'checkpoint')]
    expect(go(...given).accepted).toBe(false)
    expect(shell(...given).said).toContain('ends too early')
  })
})

withOutsiders('a head without entries', ({ shell }) => {
  const empty = async () => checkpointOf(sampleLog(originOf(partyB, slug), []).head)

  test('is one that every log had', async () => {
    const folder = laidOut(new Map(files).set('empty', await empty()))
    const { accepted, said } = shell(
      ...inExport(folder),
      join(folder, 'empty'),
      join(folder, 'export'),
    )
    expect({ accepted, said }).toMatchObject({ accepted: true })
  })

  test('is the older one of no fork', async () => {
    const older = decodeUtf8(await empty())!
    const newer = decodeUtf8(bytesOf(files, 'fork/newer'))!
    const evidence = encodeUtf8(`mithaq/fork/v1\n\n${older}\n${newer}`)
    const folder = laidOut(new Map(files).set('evidence', evidence))
    const { said } = shell(...inExport(folder), join(folder, 'evidence'))
    expect(said).toContain('does not lead to the newer root')
  })
})
