// Starts writers (writer.ts) as processes of their own, waits for them, or kills one as a power
// cut would: with SIGKILL, after it said that so many things were done.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Task = 'append' | 'count' | 'swap'

/** Runs writers at the same time to their end, and gives all that they said was done. */
export async function race(
  task: Task,
  where: string,
  names: readonly string[],
  times: number,
): Promise<readonly number[][]> {
  return Promise.all(names.map((name) => start(task, where, name, times).ended))
}

/** Starts a writer, kills it after so many lines, and gives the last number that it said. */
export async function killAfter(
  task: Task,
  where: string,
  name: string,
  lines: number,
): Promise<number> {
  const writer = start(task, where, name, 1_000_000, (said) => {
    if (said === lines) writer.kill()
  })
  return (await writer.ended).at(-1) ?? 0
}

interface Writer {
  readonly kill: () => void
  readonly ended: Promise<number[]>
}

function start(
  task: Task,
  where: string,
  name: string,
  times: number,
  heard?: (lines: number) => void,
): Writer {
  const child = spawn(
    process.execPath,
    ['tests/store/writer.ts', task, where, name, String(times)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let killed = false
  const said: number[] = []
  const complaints: string[] = []
  const ended = new Promise<number[]>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(Number(line))
      heard?.(said.length)
    })
    createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 || killed) resolve(said)
      else reject(new Error([`writer ${name} ended with ${code}`, ...complaints].join('\n')))
    })
  })
  const kill = () => {
    killed = true
    child.kill('SIGKILL')
  }
  return { kill, ended }
}
