// What holds of this folder as a whole: the bundled record quotes briefly and from sources that it
// names, and the talks stood on each day as it was reported. The cases of the rules are tables in
// cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecord } from '#assessment/record-file.ts'
import { replay, stateOf, timesOf } from '#assessment/world.ts'
import type { AnyItemKind } from '#language/item.ts'
import { stabilityDialogue } from './agreement.ts'
import { position } from './positions.ts'
import { proposal } from './proposals.ts'
import { round } from './round-item.ts'
import { group } from './rounds.ts'
import { talks } from './statements.ts'
import { pointsByTopic } from './terms.ts'

test('no point stands under two topics', () => {
  const ids = Object.values(pointsByTopic).flatMap((ofTopic) => Object.keys(ofTopic))
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
})

const file = new URL('data/record.jsonl', import.meta.url)
const { records } = readRecord(readFileSync(file, 'utf8'), 'record.jsonl', [stabilityDialogue])
const messages = records[0]?.messages ?? []

interface Span {
  readonly quoted: string
  readonly language: string
  readonly source: string
}

/** Quotations and dates as written alike. */
function spansOf(body: Readonly<Record<string, unknown>>): readonly Span[] {
  return [body['quoted'], body['dates']].flatMap((list) => (list ?? []) as readonly Span[])
}

test('every quoted span has fewer than fifteen words', () => {
  const long = messages
    .flatMap(({ body }) => spansOf(body))
    .filter(({ quoted }) => quoted.split(/\s+/).length >= 15)
  expect(long).toEqual([])
})

test('what is quoted comes from a source of its message, in the script of its language', () => {
  const scripts = {
    ar: /\p{Script=Arabic}/u,
    ru: /\p{Script=Cyrillic}/u,
    en: /^[\p{Script=Latin}]/u,
  }
  const wrong = messages.flatMap(({ id, body, sources }) =>
    spansOf(body)
      .filter(
        ({ quoted, language, source }) =>
          !sources.includes(source) || !scripts[language as 'ar'].test(quoted),
      )
      .map(({ quoted }) => `${id}: ${quoted}`),
  )
  expect(wrong).toEqual([])
})

const world = replay(stabilityDialogue, records[0]!)

const stands: readonly (readonly [AnyItemKind, string, string, string | null])[] = [
  [round, 'first-plenary', '2021-07-22', null],
  [round, 'first-plenary', '2021-07-23', 'agreed'],
  [round, 'first-plenary', '2021-07-27', 'agreed'],
  [round, 'first-plenary', '2021-07-28', 'concluded'],
  [round, 'second-plenary', '2021-07-28', 'agreed'],
  [round, 'second-plenary', '2021-09-29', 'agreed'],
  [round, 'second-plenary', '2021-09-30', 'concluded'],
  [round, 'third-plenary', '2021-09-29', null],
  [round, 'third-plenary', '2021-09-30', 'agreed'],
  [round, 'third-plenary', '2022-02-23', 'agreed'],
  [round, 'third-plenary', '2022-02-24', 'never-held'],
  [round, 'extraordinary-2022', '2022-01-09', null],
  [round, 'extraordinary-2022', '2022-01-10', 'concluded'],
  [talks, 'talks', '2021-06-15', null],
  [talks, 'talks', '2021-06-16', 'open'],
  [talks, 'talks', '2022-02-23', 'open'],
  [talks, 'talks', '2022-02-24', 'suspended'],
  [talks, 'talks', '2026-02-06', 'suspended'],
  [group, 'principles-and-objectives', '2022-02-24', 'formed'],
  [position, 'US:limits-one-year', '2026-02-03', 'unknown'],
  [position, 'US:limits-one-year', '2026-02-04', 'silent'],
  [position, 'US:limits-one-year', '2026-02-05', 'rejects'],
  [position, 'US:missile-defence-limits', '2026-02-06', 'unknown'],
  [proposal, 'ru-drafts-2021', '2022-01-25', 'on-the-table'],
  [proposal, 'ru-drafts-2021', '2022-01-26', 'countered'],
]

test.each(stands.map(([kind, id, day, state]) => ({ kind, id, day, state })))(
  '$kind.id $id on $day: $state',
  ({ kind, id, day, state }) => {
    expect(stateOf(world, kind, id, timesOf(day, null))).toBe(state)
  },
)
