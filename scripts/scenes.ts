// `npm run scenes`: plays scenes of centres in trouble (tests/scenes). `-- --seed N` plays one and
// prints its steps; `-- --seeds N` plays so many, from `--from`, and stops at the first that fails.
import { parseArgs } from 'node:util'
import { playScene } from '../tests/scenes/scene.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    all: { type: 'boolean', default: false },
  },
})

async function playOne(seed: number): Promise<void> {
  const { steps, fault } = await playScene(seed)
  console.log(steps.join('\n'))
  console.log(fault === null ? `seed ${seed}: all holds` : fault)
  process.exitCode = fault === null ? 0 : 1
}

async function playMany(from: number, count: number): Promise<void> {
  const failing: number[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const { steps, fault } = await playScene(seed)
    if (fault !== null) {
      failing.push(seed)
      if (!values.all) console.log(steps.join('\n'))
      console.log(`seed ${seed}: ${fault.message.split('\n', 1)[0]}`)
      if (!values.all) break
    }
    if ((seed - from + 1) % 100 === 0) console.log(`${seed - from + 1} of ${count}`)
  }
  console.log(failing.length === 0 ? 'all hold' : `failing: ${failing.join(' ')}`)
  process.exitCode = failing.length === 0 ? 0 : 1
}

if (values.seed === undefined) await playMany(Number(values.from), Number(values.seeds))
else await playOne(Number(values.seed))
