// A PostgreSQL server of our own for tests: found among the installed ones or, as root on Debian,
// installed; started in a temporary folder, answering on a socket in that folder only; ended by its
// process. A server that the system runs is never touched.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { firstLine, installFromDebian, isRootOnDebian, runSilently, type Say } from '../debian.ts'

export interface Cluster {
  /** `postgresql://...` */
  readonly address: string
  /** `stop` as an administrator does; `crash` as a power cut would: what is not on disk is lost. */
  readonly end: (how: 'stop' | 'crash') => Promise<void>
  readonly start: () => Promise<void>
  /** Ends it and takes its folder away. */
  readonly remove: () => Promise<void>
}

const startMs = 60_000

/** Where the programs of a server lie, the newest first; none where there are none to be had. */
export async function findOrGetServers(say: Say): Promise<readonly string[]> {
  const found = installedServers()
  if (found.length > 0 || !isRootOnDebian()) return found
  say('no PostgreSQL server found')
  await installFromDebian('postgresql', say)
  await stopWhatTheInstallationStarted()
  return installedServers()
}

export function installedServers(): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  const versionOf = (folder: string) => Number(/\d+/.exec(folder)?.[0] ?? 0)
  const packaged = ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql@*/bin']
    .flatMap((pattern) => globSync(pattern))
    .toSorted((a, b) => versionOf(b) - versionOf(a))
  const isWhole = (folder: string) =>
    ['initdb', 'postgres'].every((name) => folder !== '' && existsSync(join(folder, name)))
  return [...packaged, ...onPath].filter(isWhole)
}

/** Debian's package starts a cluster of its own. There was no server before: all are its doing. */
async function stopWhatTheInstallationStarted(): Promise<void> {
  const lines = (await runSilently('pg_lsclusters', ['-h'])).split('\n')
  for (const line of lines) {
    const [version, name, , state] = line.split(/\s+/)
    if (version === undefined || name === undefined || state !== 'online') continue
    await runSilently('pg_ctlcluster', [version, name, 'stop'])
  }
}

export async function createCluster(programs: string): Promise<Cluster> {
  const user = await unprivilegedUser()
  // A socket's path may have some hundred characters, so the name is short.
  const folder = mkdtempSync(join(tmpdir(), 'mq-pg-'))
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]) =>
    spawn(join(programs, program), args, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    })
  let server: ChildProcess | undefined
  const end = async (how: 'stop' | 'crash') => {
    const signal = how === 'stop' ? 'SIGINT' : 'SIGQUIT'
    await endProcess(server, signal)
  }
  const start = async () => {
    server = run('postgres', ['-D', data, '-k', folder, '-c', 'listen_addresses='])
    await untilLine(server, /database system is ready to accept connections/)
  }
  const remove = async () => {
    await end('crash')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const options = ['--no-sync', '--auth=trust', '--encoding=UTF8', '--locale=C']
    await untilEnd(run('initdb', ['-D', data, '-U', 'mithaq', ...options]))
    await start()
  } catch (error) {
    await remove()
    throw error
  }
  const address = `postgresql://mithaq@localhost/postgres?host=${encodeURIComponent(folder)}`
  return { address, end, start, remove }
}

/** PostgreSQL refuses to be run by root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = [
        await runSilently('id', ['-u', name]),
        await runSilently('id', ['-g', name]),
      ]
      return { uid: Number(uid), gid: Number(gid) }
    } catch {
      // There is no such user here.
    }
  }
  throw new Error('root may not run PostgreSQL, and there is neither a user postgres nor nobody')
}

async function endProcess(
  child: ChildProcess | undefined,
  signal: 'SIGINT' | 'SIGQUIT',
): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  await ended
}

function untilEnd(child: ChildProcess): Promise<void> {
  const complaints: string[] = []
  createInterface({ input: child.stderr! }).on('line', (line) => complaints.push(line))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb ended with ${code}: ${complaints.join(' ')}`))
    })
  })
}

function untilLine(child: ChildProcess, awaited: RegExp): Promise<void> {
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`postgres ${what}: ${lines.join(' ')}`))
    const timer = setTimeout(() => fail(`is not ready after ${startMs / 1000} s`), startMs)
    timer.unref()
    child.on('error', (error) => fail(firstLine(error)))
    child.on('exit', (code) => fail(`ended with ${code}`))
    // Read to the end, since a full pipe would stop the server; the last lines tell what was wrong.
    createInterface({ input: child.stderr! }).on('line', (line) => {
      lines.push(line)
      if (lines.length > 20) lines.shift()
      if (!awaited.test(line)) return
      clearTimeout(timer)
      resolve()
    })
  })
}
