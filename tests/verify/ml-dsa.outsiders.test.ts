// The referee in shell with an openssl that has ML-DSA-44, the machine's own where it has it, or
// else openssl-3.5.ts: it then looks at those lines too, the sample holds, and one with a bit
// altered does not.
import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bytesOf,
  type Files,
  laidOut,
  readFiles,
  removeFolders,
  withBitFlipped,
} from './kept-files.ts'
import { withOutsiders } from './outsiders.ts'

const sample = readFiles('verify/sample')
const fork = 'fork/evidence'
const receipt = [...sample.keys()].find((path) => /receipts\/300-/.test(path))!

afterAll(removeFolders)

withOutsiders('where openssl has ML-DSA-44', () => {
  let bin: string
  beforeAll(() => {
    bin = laidOut(new Map())
    const known = spawnSync('openssl', ['list', '-signature-algorithms'], { encoding: 'utf8' })
    if (/ml-dsa-44/i.test(known.stdout)) return
    const command = `'${process.execPath}' '${resolve('tests/verify/openssl-3.5.ts')}'`
    const script = `#!/bin/sh\nexec ${command} "$@"\n`
    writeFileSync(join(bin, 'openssl'), script)
    chmodSync(join(bin, 'openssl'), 0o755)
  })

  function judged(files: Files, path: string): string {
    const folder = laidOut(files)
    const rosters = ['a.example', 'b.example'].map((party) =>
      join(folder, `export/rosters/${party}.roster`),
    )
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
    const args = ['verify/referee.sh', ...rosters, join(folder, path)]
    return spawnSync('bash', args, { env, encoding: 'utf8' }).stdout
  }

  test.each([receipt, fork])('no line of %s is passed over', (path) => {
    const said = judged(sample, path)
    expect(said).not.toContain('REFUSED')
    expect(said).not.toContain('Not checked')
    expect(said).toContain('Passed over: 0 signatures of other keys')
  })

  test.each([receipt, fork])('one bit in a line of ML-DSA-44 in %s is seen', (path) => {
    const text = Buffer.from(bytesOf(sample, path)).toString('latin1')
    const [line] = text.match(/^\xe2\x80\x94 \S+ \S{3000,}$/m)!
    const at = text.indexOf(line) + line.length - 1500
    expect(judged(withBitFlipped(sample, path, at), path)).toMatch(/^REFUSED: .* does not hold$/m)
  })
})
