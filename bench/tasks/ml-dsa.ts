// ML-DSA-44 through the centre's own door to cryptography, beside node:crypto, which has it
// natively: what the second algorithm costs for a head or a receipt.
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { crypto, demonstrationPair } from '../exchange/signed-log.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { timeSides } from '../timing.ts'

const task = 'ML-DSA-44'
const units = 200
const effort = { warmUp: 1, runs: 5, holds: false }

export async function mlDsaTask(): Promise<TaskResult> {
  const [{ keys }] = await demonstrationPair()
  const { secret, verifier } = keys.log.mlDsa44
  const message = crypto.sha256(verifier.publicKey)
  const own = await crypto.sign(secret, message)
  const pair = generateKeyPairSync('ml-dsa-44')
  const theirs = sign(null, message, pair.privateKey)
  const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-1312)
  const prefix = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(0, -1312)
  const key = Buffer.concat([prefix, verifier.publicKey])
  const ownKey = createPublicKey({ key, format: 'der', type: 'spki' })
  sameAnswers(task, {
    mithaq: await crypto.verify('ml-dsa-44', Uint8Array.from(raw), message, theirs),
    'node:crypto': verify(null, message, ownKey, own),
  })
  const repeat = async (work: () => unknown) => {
    for (let turn = 0; turn < units; turn += 1) await work()
  }
  const timed = await timeSides(
    [
      { name: 'mithaq, sign', units, run: () => repeat(() => crypto.sign(secret, message)) },
      {
        name: 'mithaq, verify',
        units,
        run: () => repeat(() => crypto.verify('ml-dsa-44', verifier.publicKey, message, own)),
      },
      {
        name: 'node:crypto, sign',
        units,
        run: () => repeat(() => sign(null, message, pair.privateKey)),
      },
      {
        name: 'node:crypto, verify',
        units,
        run: () => repeat(() => verify(null, message, ownKey, own)),
      },
    ],
    effort,
  )
  return {
    lines: linesOf({ task, size: 1, goals: {} }, timed),
    notes: [processorNote(task, timed)],
  }
}
