// `npm run scenes`: plays scenes of centres in trouble (tests/scenes). scenes-options.ts has its
// options; `-- --planted` plants one defect after the other and says which scene found it.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { plantedDefects } from '../tests/scenes/planted-defects.ts'
import { playScene } from '../tests/scenes/scene.ts'
import { askedOf, usage } from './scenes-options.ts'

async function playOne(seed: number): Promise<void> {
  const { steps, fault } = await playScene(seed)
  console.log(steps.join('\n'))
  console.log(fault === null ? `seed ${seed}: all holds` : fault)
  process.exitCode = fault === null ? 0 : 1
}

async function playMany(from: number, count: number, all: boolean): Promise<void> {
  const failing: number[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const { steps, fault } = await playScene(seed)
    if (fault !== null) {
      failing.push(seed)
      if (!all) console.log(steps.join('\n'))
      console.log(`seed ${seed}: ${fault.message.split('\n', 1)[0]}`)
      if (!all) break
    }
    if ((seed - from + 1) % 100 === 0) console.log(`${seed - from + 1} of ${count}`)
  }
  console.log(failing.length === 0 ? 'all hold' : `failing: ${failing.join(' ')}`)
  process.exitCode = failing.length === 0 ? 0 : 1
}

async function playPlanted(from: number, count: number): Promise<void> {
  const waiting = [...plantedDefects]
  let missed = 0
  const one = async (): Promise<void> => {
    for (let defect = waiting.shift(); defect !== undefined; defect = waiting.shift()) {
      const found = await foundBy(defect.what, defect.from ?? from, count)
      if (found === null) missed += 1
      console.log(`a centre that ${defect.what}\n    ${found ?? 'NOT FOUND'}`)
    }
  }
  await Promise.all([one(), one()])
  const all = plantedDefects.length
  console.log(`${all - missed} of ${all} found, each by ${count} seeds from ${from} or its own on`)
  process.exitCode = missed === 0 ? 0 : 1
}

const mostShown = 120

/** What the first scene says that fails with the defect; null where none fails. */
async function foundBy(what: string, from: number, count: number): Promise<string | null> {
  const args = ['--import', './tests/scenes/plant.ts', 'scripts/scenes.ts']
  const seeds = ['--from', String(from), '--seeds', String(count)]
  const env = { ...process.env, PLANTED: what }
  const run = promisify(execFile)(process.execPath, [...args, ...seeds], { env })
  const { code, stdout, stderr } = await run.then(
    (ended) => ({ ...ended, code: 0 }),
    (failed: { code: number; stdout: string; stderr: string }) => failed,
  )
  const found = /^seed \d+: .*$/m.exec(stdout)?.[0]
  if (found === undefined && code !== 0) throw new Error(stderr)
  return found?.slice(0, mostShown) ?? null
}

const asked = askedOf(process.argv.slice(2))
switch (asked.kind) {
  case 'help':
    console.log(usage)
    break
  case 'refused':
    console.error(`${asked.why}\n\n${usage}`)
    process.exitCode = 2
    break
  case 'one':
    await playOne(asked.seed)
    break
  case 'many':
    await playMany(asked.from, asked.count, asked.all)
    break
  case 'planted':
    await playPlanted(asked.from, asked.count)
}
