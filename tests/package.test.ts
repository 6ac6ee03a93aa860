// The package as it is installed: Node runs no TypeScript inside node_modules, so `prepack` bundles
// the command line, and bin/mithaq.js starts the bundle there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'mithaq-package-'))
const modules = join(folder, 'node_modules')
const installed = join(modules, 'mithaq')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })

test('an installed package assesses its bundled record', { timeout: 120_000 }, () => {
  const [tool, ...args] = manifest.scripts.prepack.split(' ')
  expect(tool).toBe('vite')
  const built = run(['node_modules/vite/bin/vite.js', ...args])
  expect(built.status, built.stderr).toBe(0)

  mkdirSync(installed, { recursive: true })
  for (const path of ['package.json', ...manifest.files.filter((name) => name !== 'src')]) {
    cpSync(path, join(installed, path), { recursive: true })
  }
  mkdirSync(join(modules, '@noble'))
  for (const name of ['@noble/hashes', 'commander', 'intl-messageformat']) {
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  }

  const question = ['assess', 'new-start', '--as-of', '2020-09-01', '--json']
  const own = run(['src/cli/main.ts', ...question])
  const { status, stdout, stderr } = run([join(installed, manifest.bin.mithaq), ...question])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(own.stdout)
})
