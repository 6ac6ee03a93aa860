// Runs once before the tests with tools of others: finds Debian's Go with its package of
// golang.org/x/mod, age and openssl, or gets them as root on Debian, and builds verify/referee.go.
// Without them those tests are skipped with the reason, or fail if REQUIRE_OUTSIDERS=1. Nothing is
// thrown here, because that would end the whole run and hide the results of the other tests.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { firstLine, installFromDebian, isRootOnDebian, runSilently } from '../debian.ts'

export type Tools =
  | { readonly kind: 'ready'; readonly referee: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    outsiders: Tools
  }
}

/** Where Debian's packages have what the README of verify asks for. */
const needed = [
  { name: 'golang-go', path: '/usr/bin/go' },
  { name: 'golang-golang-x-mod-dev', path: '/usr/share/gocode/src/golang.org/x/mod/sumdb/note' },
  { name: 'age', path: '/usr/bin/age' },
  { name: 'openssl', path: '/usr/bin/openssl' },
]

let folder: string | undefined

export async function setup(project: TestProject): Promise<void> {
  const tools = await prepare()
  if (tools.kind !== 'ready')
    console.log(`tests with tools of others ${tools.kind}: ${tools.reason}`)
  project.provide('outsiders', tools)
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

async function prepare(): Promise<Tools> {
  try {
    await getMissing()
  } catch (error) {
    const kind = process.env['REQUIRE_OUTSIDERS'] === '1' ? 'failed' : 'skipped'
    return { kind, reason: firstLine(error) }
  }
  try {
    return { kind: 'ready', referee: await build() }
  } catch (error) {
    // With its tools at hand, a referee that does not build is at fault itself.
    return { kind: 'failed', reason: String(error) }
  }
}

async function getMissing(): Promise<void> {
  const missing = () => needed.filter(({ path }) => !existsSync(path)).map(({ name }) => name)
  if (isRootOnDebian()) {
    for (const name of missing()) await installFromDebian(name, (line) => console.log(line))
  }
  if (missing().length > 0) throw new Error(`without Debian's ${missing().join(', ')}`)
}

/** As verify/README.md says to, but into a file: each test runs it several times. */
async function build(): Promise<string> {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-referee-'))
  const referee = join(folder, 'referee')
  const env = [
    'GO111MODULE=off',
    'GOPATH=/usr/share/gocode',
    `HOME=${process.env['HOME'] ?? folder}`,
  ]
  await runSilently('env', [...env, needed[0]!.path, 'build', '-o', referee, 'verify/referee.go'])
  console.log(`${(await runSilently(needed[0]!.path, ['version'])).trim()}, of Debian`)
  return referee
}
