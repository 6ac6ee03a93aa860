// Files that are named on the command line, and pipes and devices in place of them.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertFree, makeFolder, readNamed, stageFile, writeWhole } from './disk.ts'

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

test.skipIf(process.platform === 'win32')('nothing but a file is replaced by a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-write-'))
  const inFolder = (name: string) => join(folder, name)
  writeFileSync(inFolder('target'), 'of somebody')
  symlinkSync(inFolder('target'), inFolder('link'))
  symlinkSync(inFolder('nowhere'), inFolder('loose'))
  mkdirSync(inFolder('folder'))
  execFileSync('mkfifo', [inFolder('pipe')])
  const before = readdirSync(folder)
  for (const name of ['link', 'loose', 'folder', 'pipe']) {
    expect(() => writeWhole(inFolder(name), 'ours'), name).toThrow(
      expect.objectContaining({ key: 'input.other-file' }) as Error,
    )
  }
  expect(readdirSync(folder)).toEqual(before)
  expect(lstatSync(inFolder('link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(inFolder('target'), 'utf8')).toBe('of somebody')
  rmSync(folder, { recursive: true })
})

test('what was written is seen when it is kept, and what was before stays where it is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-write-'))
  const path = join(folder, 'file')
  writeWhole(path, 'before')
  const first = stageFile(path, Buffer.from('dropped'))
  first.drop()
  const second = stageFile(path, Buffer.from('kept'))
  expect(readFileSync(path, 'utf8')).toBe('before')
  second.keep()
  expect(readFileSync(path, 'utf8')).toBe('kept')
  expect(readdirSync(folder)).toEqual(['file'])
  rmSync(folder, { recursive: true })
})

test("an empty file, as mktemp makes, is nobody's, and one with a byte is whose it was", () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-write-'))
  const path = join(folder, 'file')
  const assertIsFree = () => assertFree(path, () => false)
  expect(assertIsFree).not.toThrow()
  writeFileSync(path, '')
  expect(assertIsFree).not.toThrow()
  writeFileSync(path, '!')
  expect(assertIsFree).toThrow(expect.objectContaining({ key: 'input.other-file' }) as Error)
  rmSync(folder, { recursive: true })
})

test('what a process left behind that is no more goes when the same file is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-write-'))
  const { pid } = spawnSync(process.execPath, ['--version'])
  const names = [
    `.file.${pid}.new`,
    `.file.${process.ppid}.new`,
    `.file.old.${pid}.new`,
    '.file.new',
  ]
  for (const name of names) writeFileSync(join(folder, name), 'half')
  writeWhole(join(folder, 'file'), 'whole')
  const left = [...names.slice(1), 'file'].toSorted()
  expect(readdirSync(folder).toSorted()).toEqual(left)
  rmSync(folder, { recursive: true })
})

test.skipIf(process.platform === 'win32')('a signal leaves nothing that is half done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-write-'))
  const path = join(folder, 'file')
  const script = `import { stageFile } from ${JSON.stringify(join(import.meta.dirname, 'disk.ts'))}
    stageFile(${JSON.stringify(path)}, Buffer.from('half'))
    console.log('there')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  await once(child.stdout, 'data')
  expect(readdirSync(folder)).toHaveLength(1)
  child.kill('SIGINT')
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  expect(signal).toBe('SIGINT')
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test.skipIf(!existsSync('/proc/self'))('a folder that cannot be made is refused at once', () => {
  for (const write of [() => writeWhole('/proc/none/file', ''), () => makeFolder('/proc/none')]) {
    expect(write).toThrow(expect.objectContaining({ key: 'input.not-written' }) as Error)
  }
})
