// What `npm start` runs: two centres whose keys everybody has, and who say so.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { newStart } from '#agreements/new-start/agreement.ts'
import { assess } from '#assessment/assess.ts'
import { readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Centre } from '#centre/centre.ts'
import { demonstrationParties } from '#centre/demonstration.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { Desk } from '#http/api/desk.ts'
import { openDemonstration } from '#http/demonstration/wiring.ts'
import { readRecords } from '#http/record.ts'
import { formatHex } from '#ledger/bytes.ts'
import type { SignerKey } from '#ledger/key.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { send, valueOf } from './rig.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-demonstration-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('everyone who makes the demonstration makes the same space', async () => {
  const crypto = nodeCrypto()
  const [one, other] = await Promise.all([
    demonstrationParties(crypto, sampleAgreement),
    demonstrationParties(crypto, sampleAgreement),
  ])
  const shown = (parties: typeof one) =>
    parties.map(({ space, roster }) => [space.name.sid, space.self, formatHex(roster)])
  expect(shown(one)).toEqual(shown(other))
  expect(one.map(({ space }) => space.self)).toEqual(['a.example', 'b.example'])
})

// Every message is signed twice and encrypted to both: the limit is there to end what hangs.
const longMs = 240_000

test(
  'a second start finds the logs of the first, and each record says what it is',
  async () => {
    const bundled = readRecords('agreements')
    const steps: number[] = []
    const first = await openDemonstration(folder, bundled, (done) => steps.push(done))
    const text = first?.centres[0]!.records(['new-start']).get('new-start') ?? ''
    expect(steps.at(-1)).toBe(steps.length)
    expect(text).toContain('Reconstructed from public sources.')
    expect(text).toContain('Signed with demonstration keys: no Party has signed any of it.')
    for (const { desk } of first?.centres ?? []) {
      await comesToTheSame(desk.spaces.get('new-start')!.centre, bundled.get('new-start') ?? '')
    }
    await first?.close()

    const second = await openDemonstration(folder, bundled, () => {})
    const [us, ru] = second!.centres
    expect(us!.records(['new-start']).get('new-start')).toBe(text)
    expect(ru!.records(['new-start']).get('new-start')).toBe(text)
    expect(second?.doors).toHaveLength(2 * us!.desk.spaces.size)
    expect(await second?.exchange()).toBe(false)
    const stated = { id: 'us-test', effectiveOn: '2026-02-06', body: {} }
    const [sender, receiver] = [us, ru].map((one) => one!.desk.spaces.get('new-start')!.centre)
    await send(sender!, await officersOf(us!.desk), 'statement-of-position', stated)
    await second?.exchange()
    expect(ru!.records(['new-start']).get('new-start')).toContain('us-test')
    expect(await receiver!.frontier()).toEqual(await sender!.frontier())
    await second?.close()
  },
  longMs,
)

function officersOf({ demonstrationKeys }: Desk): Promise<readonly SignerKey[]> {
  const texts = [...(demonstrationKeys?.values() ?? [])]
  return Promise.all(
    texts.map(async (text) => valueOf(await parseSecretKey(nodeCrypto(), text, 'key'))),
  )
}

/** Every assessment from the logs is the one from the files. */
async function comesToTheSame(centre: Centre, bundled: string): Promise<void> {
  const { record, refusals, closed, unreceipted } = await centre.record()
  expect({ refusals, closed, unreceipted }).toEqual({ refusals: [], closed: [], unreceipted: [] })
  const [file] = readRecord(bundled, 'bundled', [newStart]).records
  expect(record.messages).toHaveLength(file!.messages.length)
  for (const on of ['2011-02-05', '2018-02-05', '2022-09-01', '2023-06-02', '2026-02-05']) {
    const [fromLogs, fromFiles] = [record, file!].map((one) =>
      assess(replay(newStart, { ...one, notice: null }), timesOf(on, null)),
    )
    expect(fromLogs, on).toEqual(fromFiles)
  }
}
