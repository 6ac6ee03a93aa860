// Kills a centre again and again while it writes and receives, and starts it anew over what it left
// on the disk. Whatever it said was done is done; what it receipted it has; the log that it shows
// is the one that it showed. When it falls, and whether that write is begun, comes from a seed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import type { Line } from '#exchange/https-line.ts'
import { LineError } from '#exchange/line-error.ts'
import { originIn } from '#centre/space.ts'
import { rootAt } from '#centre/own-log.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { valueOf } from '../centres/rig.ts'
import { chanceFrom, type SceneChance } from './chance.ts'
import type { CrashPlace, StateSaid } from './crash-process.ts'
import { crypto, lineTo, openParty, type Party, write } from './crash-world.ts'

export interface CrashOptions {
  readonly place: CrashPlace
  readonly times: number
  readonly seed: number
  /** Where compiled code is kept, so that a process starts quickly. */
  readonly cache: string
  /** Something else that goes wrong, while the centre is at work. */
  readonly disturb?: () => Promise<void>
  /** What happens to its disk when it has fallen, before it is started anew. */
  readonly fallen?: () => void
}

/** What the other side remembers across all lives of the process. */
interface Witness {
  readonly party: Party
  readonly other: string
  /** By number: where the process said a message stands. */
  readonly released: Map<number, number>
  /** The size of the own log for which a receipt came. */
  delivered: number
  written: number
}

export async function playCrashes(options: CrashOptions): Promise<void> {
  const store = createMemoryStore()
  const party = await openParty('B', { store, lastHeads: createMemoryLastHeads() })
  const other = [...party.space.parties.keys()].find((name) => name !== party.space.self)!
  const witness: Witness = { party, other, released: new Map(), delivered: 0, written: 0 }
  const chance = chanceFrom(options.seed)
  for (let time = 0; time < options.times; time += 1) {
    const life = await start(options, witness)
    await checkKept(witness, life.line)
    await untilItFalls(options, chance, witness, life)
    options.fallen?.()
  }
  const life = await start(options, witness)
  await checkKept(witness, life.line)
  await checkSame(witness, life)
  life.order('end')
  await life.ended
  life.line.close()
  expect(witness.released.size).toBeGreaterThan(options.times / 2)
  expect(witness.delivered).toBeGreaterThan(options.times / 2)
}

interface Life {
  readonly child: ChildProcess
  readonly line: Line
  readonly order: (order: string) => void
  /** Called with each line that it says. */
  heard: (line: string) => void
  readonly ended: Promise<unknown>
}

async function start({ place, cache }: CrashOptions, { party, other }: Witness): Promise<Life> {
  const child = spawn(process.execPath, ['tests/scenes/crash-process.ts', JSON.stringify(place)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  // What is ordered of one that has just been killed is lost like the rest.
  child.stdin.on('error', () => {})
  const complaints: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line))
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  const [first] = (await Promise.race([once(lines, 'line'), ended])) as unknown[]
  const address = /^ready (\S+)$/.exec(String(first))?.[1]
  if (address === undefined) throw new Error(`it does not start: ${complaints.join('\n')}`)
  const life: Life = {
    child,
    line: lineTo(party, other, address),
    order: (order) => child.stdin.write(`${order}\n`),
    heard: () => {},
    ended: ended.then(() => {
      if (child.signalCode === 'SIGKILL' || child.exitCode === 0) return
      throw new Error(`it ended with ${child.exitCode}: ${complaints.join('\n')}`)
    }),
  }
  lines.on('line', (line) => life.heard(line))
  return life
}

/** Orders, sends and fetches until the process is gone. */
async function untilItFalls(
  { disturb }: CrashOptions,
  chance: SceneChance,
  witness: Witness,
  life: Life,
): Promise<void> {
  let isOver = false
  let left = 1 + chance.below(12)
  const isDisturbed = disturb !== undefined && chance.percent(20)
  const happened = () => {
    left -= 1
    if (left === 0 && !isDisturbed) life.child.kill('SIGKILL')
  }
  life.heard = (line) => {
    const [, number, index] = /^released (\d+) (\d+)$/.exec(line) ?? []
    if (index === undefined) throw new Error(`it says ${line}`)
    witness.released.set(Number(number), Number(index))
    life.order(`write ${(witness.written += 1)}`)
    happened()
  }
  // By itself, at one of its writes; or by somebody else, after something was done.
  if (!isDisturbed && chance.percent(60)) {
    life.order(`fall ${1 + chance.below(40)} ${chance.pick(['begun', 'before'])}`)
  }
  for (let nth = 0; nth < 3; nth += 1) life.order(`write ${(witness.written += 1)}`)
  const over = life.ended.finally(() => {
    isOver = true
  })
  const disturbed = isDisturbed ? disturb().then(() => life.child.kill('SIGKILL')) : null
  while (!isOver) await exchangeOnce(witness, life.line, happened)
  await disturbed
  await over
  life.line.close()
}

async function exchangeOnce(witness: Witness, line: Line, happened: () => void): Promise<void> {
  const { party, other } = witness
  try {
    await write(party, (witness.written += 1))
    const delivery = await party.centre.deliver(other, line)
    if (delivery.kind !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(delivery)}`)
    witness.delivered = delivery.size
    happened()
    await party.centre.gather(line)
    happened()
  } catch (error) {
    // The line is gone with the process.
    if (!(error instanceof LineError)) throw error
  }
}

/** What the process said before it fell still holds when it is there again. */
async function checkKept({ party, other, released, delivered }: Witness, line: Line) {
  const { space, centre, store } = party
  const own = originIn(space, space.self)
  const checkpoint = await line.checkpoint(own)
  const held = checkpoint === null ? null : parseCheckpoint(valueOf(parseNote(checkpoint)).text)
  const { size, root } = held === null ? { size: 0, root: new Uint8Array() } : valueOf(held)
  expect(size).toBeGreaterThanOrEqual(delivered)
  if (size > 0) expect(await rootAt({ store, crypto, origin: own }, size)).toEqual(root)
  for (const { answer } of await centre.gather(line)) expect(answer.kind).toBe('receipt')
  const theirs = await store.head(originIn(space, other))
  expect(theirs?.size ?? 0).toBeGreaterThan(Math.max(0, ...released.values()))
  expect(await centre.alarms.all()).toEqual([])
}

/** Both hold the same in the end, and each message stands where it was said to stand, once. */
async function checkSame({ party, other, released }: Witness, life: Life): Promise<void> {
  const { centre, space } = party
  await centre.deliver(other, life.line)
  await centre.gather(life.line)
  const said = new Promise<string>((resolve) => {
    life.heard = resolve
  })
  life.order('state')
  const state = JSON.parse(await said) as StateSaid
  expect(state.frontier).toEqual(await centre.frontier())
  expect(state.record).toBe((await centre.record()).text)
  const logged = (await centre.messages()).filter((one) => one.origin === originIn(space, other))
  const ids = logged.map(({ content }) => /"id":"(a-\d+)"/.exec(content ?? '')?.[1])
  for (const [number, index] of released) {
    expect(ids[index - 1]).toBe(`a-${number}`)
    expect(ids.indexOf(`a-${number}`)).toBe(ids.lastIndexOf(`a-${number}`))
  }
}
