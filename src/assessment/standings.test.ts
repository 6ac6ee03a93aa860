// What is worked out once for many moments is what each moment asked by itself gives, and what is
// kept from one question to the next is what a world that was never asked answers: over random
// records of the invented sample, of which one may give notice and take it back.
import { expect, test } from 'vitest'
import { leavableAgreement as leavable } from '../../tests/leavable-agreement.ts'
import type { MessageRecord } from '#language/record.ts'
import { msPerDay, startOf, type Instant } from '#language/time.ts'
import { pick, seeded } from './chance.ts'
import { dutiesAt, type DutyAt } from './duties.ts'
import { owingAt, standingAt } from './lifetime.ts'
import { randomRecord } from './random-record.ts'
import { standingsOf } from './standings.ts'
import { replay, type World } from './world.ts'

const span = { from: -Infinity, until: startOf('2034-01-01') }

function momentsOf(world: World): readonly Instant[] {
  const told = world.messages.flatMap(({ known, effective }) => [known, effective])
  return told.flatMap((at) => [at - 1, at, at + msPerDay, at + 95 * msPerDay])
}

test('how a party stands, and when it owes, is the same told of all moments or of one', () => {
  const states = new Set<string | undefined>()
  for (let seed = 0; seed < 15; seed += 1) {
    const world = replay(leavable, randomRecord(leavable, seeded(seed), 40))
    const moments = momentsOf(world)
    const knownOn = pick(seeded(seed), moments)!
    for (const { id } of leavable.parties) {
      const standings = standingsOf(world, id, knownOn)
      const owing = owingAt(world, knownOn)
      const each = moments.map((asOf) => [
        standingAt(world, id, { asOf, knownOn })?.state,
        owing(asOf, id),
      ])
      expect(moments.map((at) => [standings.at(at)?.state, standings.owes(at)])).toEqual(each)
      for (const [state] of each) states.add(state as string)
    }
  }
  for (const state of ['ratified', 'withdrawing', 'withdrawn']) expect(states).toContain(state)
})

test('a duty asked for again stands as in a world that was never asked', () => {
  const states = new Set<string>()
  for (let seed = 0; seed < 15; seed += 1) {
    const record = soonKnown(randomRecord(leavable, seeded(seed), 40))
    const asked = replay(leavable, record)
    const moments = momentsOf(asked)
    const chance = seeded(seed)
    for (let turn = 0; turn < 10; turn += 1) {
      const times = { asOf: pick(chance, moments)!, knownOn: pick(chance, moments)! }
      const again = dutiesAt(asked, times, span).map(told)
      expect(again).toEqual(dutiesAt(replay(leavable, record), times, span).map(told))
      for (const { state } of again) states.add(state)
    }
  }
  for (const state of ['met', 'met-late', 'open', 'not-owed']) expect(states).toContain(state)
})

/** Every message comes within a week, so that most of what is owed within five days is met. */
function soonKnown(record: MessageRecord): MessageRecord {
  const messages = record.messages.map((one, at) => {
    const known = one.effective + (at % 7) * msPerDay
    return { ...one, received: known, known }
  })
  return { ...record, messages: messages.toSorted((a, b) => a.known - b.known) }
}

function told({ duty, state, by, metAt }: DutyAt) {
  const { obligation, order, occasion, owedBy } = duty
  return { of: obligation.id, order, key: occasion?.key ?? null, owedBy, state, by, metAt }
}
