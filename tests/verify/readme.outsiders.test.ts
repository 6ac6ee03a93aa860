// The commands of verify/README.md, run as its reader would, print what stands below them.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withOutsiders } from './outsiders.ts'

const page = readFileSync('verify/README.md', 'utf8')
const blocks = [...page.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, block = '']) => {
  const lines = block.trimEnd().split('\n')
  const isCommand = (line: string) => line.startsWith('$ ')
  return {
    commands: lines.filter(isCommand).map((line) => line.slice(2)),
    printed: lines.filter((line) => !isCommand(line)).join('\n'),
  }
})

withOutsiders('the page for outsiders', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mithaq-readme-'))
    cpSync('verify', folder, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has commands', () => {
    expect(blocks.length).toBeGreaterThan(5)
  })

  // Debian's own programs, as on a machine where nothing else is installed.
  const own = { PATH: '/usr/bin:/bin', GO111MODULE: 'off', GOPATH: '/usr/share/gocode' }
  test.each(blocks)('$commands.0', ({ commands, printed }) => {
    const env = { ...own, HOME: process.env['HOME'] ?? folder }
    const script = commands.join('\n')
    const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' })
    expect(stdout.trimEnd()).toBe(printed)
  })
})
