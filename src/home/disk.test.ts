// Files that are named on the command line, and pipes and devices in place of them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNamed } from './disk.ts'

test.skipIf(!existsSync('/dev/zero'))('what never ends is left at the bound', () => {
  const given = '/dev/zero: > 3000000'
  expect(() => readNamed('/dev/zero', 3_000_000)).toThrow(
    expect.objectContaining({
      key: 'input.file-too-large',
      detail: expect.objectContaining({ given }) as object,
    }) as Error,
  )
})

test.skipIf(process.platform === 'win32')('a pipe is read to its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-pipe-'))
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  execFileSync('sh', ['-c', `printf '%s' "$0" > "$1" &`, 'carried by hand', path], {
    stdio: 'ignore',
  })
  expect(Buffer.from(readNamed(path)).toString()).toBe('carried by hand')
  rmSync(folder, { recursive: true })
})
