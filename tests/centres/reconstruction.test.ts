// The bundled record of New START, out of the logs of two demonstration centres: it is the same.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newStart } from '#agreements/new-start/agreement.ts'
import { assess } from '#assessment/assess.ts'
import { readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { actsOf, reconstruct } from '#centre/reconstruction.ts'
import { joinRecords } from '#http/record.ts'
import { newRig } from './rig.ts'

const files = ['record.jsonl', 'record-activity.jsonl']
const text = joinRecords(
  files.map((name) => readFileSync(`agreements/new-start/data/${name}`, 'utf8')),
)
const notice = { en: 'Demonstration keys.', ru: 'Ключи.', ar: 'مفاتيح.' }

test('each assessment from the logs is the one from the files', async () => {
  const rig = await newRig({ agreement: newStart, letters: ['RU', 'US'] })
  const posts = rig.posts.map(({ centre, keys, as }) => ({
    centre,
    party: as,
    officers: keys.officers,
  }))
  const acts = actsOf(text, newStart.id, notice)
  const shown: number[] = []
  const loaded = await reconstruct(posts, acts, (done) => shown.push(done))
  expect(loaded).toEqual({ kind: 'loaded', messages: acts.length })
  expect(shown.at(-1)).toBe(acts.length)

  const [file] = readRecord(text, 'bundled', [newStart]).records
  for (const { centre } of posts) {
    const { record, refusals, closed, unreceipted } = await centre.record()
    expect({ refusals, closed, unreceipted }).toEqual({ refusals: [], closed: [], unreceipted: [] })
    expect(record.messages.map((one) => one.id).toSorted()).toEqual(
      file!.messages.map((one) => one.id).toSorted(),
    )
    expect(record.notice?.en).toMatch(/Demonstration keys\.$/)
    for (const on of ['2011-02-05', '2018-02-05', '2022-09-01', '2023-06-02', '2026-02-05']) {
      const [fromLogs, fromFiles] = [record, file!].map((one) =>
        assess(replay(newStart, { ...one, notice: null }), timesOf(on, null)),
      )
      expect(fromLogs, on).toEqual(fromFiles)
    }
  }
  const again = await reconstruct(posts, acts, () => {})
  expect(again).toEqual({ kind: 'loaded', messages: acts.length })
  expect((await posts[0]!.centre.record()).record.messages).toHaveLength(file!.messages.length)
}, 120_000)
