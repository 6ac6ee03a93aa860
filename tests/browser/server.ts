// Starts the application as a user would, on a free port of the loopback address, and ends it.
// The contract with it: `--port 0` takes a free port, and a line of its output holds its address as
// `http://127.0.0.1:PORT/`, or with `localhost`, once it answers.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Server {
  /** With the closing slash: `http://127.0.0.1:40123/`. */
  readonly address: string
  /** Those printed after the first, where several were asked for. */
  readonly others: readonly string[]
  readonly pid: number
  readonly stop: () => Promise<void>
}

const addressPattern = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/\S*/
// The demonstration signs and encrypts its whole record at its first start.
const startMs = 120_000
const stopMs = 5_000

/** Runs `node ...args` with the Node that runs the tests; it is to print so many addresses. */
export async function startServer(args: readonly string[], addresses = 1): Promise<Server> {
  // Vitest marks its children as a test run; the application must not see that it is tested.
  const { VITEST: _vitest, ...rest } = process.env
  const child = spawn(process.execPath, args, {
    env: { ...rest, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => end(child)
  try {
    const [address = '', ...others] = await printedAddresses(child, args, addresses)
    return { address, others, pid: child.pid!, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedAddresses(
  child: ChildProcess,
  args: readonly string[],
  wanted: number,
): Promise<readonly string[]> {
  const complaints: string[] = []
  const found: string[] = []
  return new Promise((resolve, reject) => {
    const fail = (what: string) =>
      reject(new Error([`node ${args.join(' ')}: ${what}`, ...complaints].join('\n')))
    const timer = setTimeout(() => fail(`no address within ${startMs / 1000} s`), startMs)
    timer.unref()
    child.on('error', (error) => fail(error.message))
    child.on('close', (code) => fail(`ended with ${code} before it printed its address`))
    // Both pipes are read to the end, since a full pipe would stop the server.
    createInterface({ input: child.stderr! }).on('line', (line) => complaints.push(line))
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = addressPattern.exec(line)?.[0]
      if (address === undefined) return
      found.push(address)
      if (found.length < wanted) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}

/** Ends this one process, by its id: politely, and after five seconds for certain. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await ended
  clearTimeout(timer)
}
