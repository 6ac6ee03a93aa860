// What answers what, looked up by what it names, against the plain form: each message of the record
// asked of each trigger. Over random records of every agreement of the shelf.
import { expect, test } from 'vitest'
import { shelf } from '../agreements/index.ts'
import { seeded } from '#assessment/chance.ts'
import { dutiesAt, type DutyAt } from '#assessment/duties.ts'
import { randomRecord } from '#assessment/random-record.ts'
import { replay, timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Message } from '#language/message.ts'
import type { Obligation } from '#language/obligation.ts'
import { endOfTime, formatDay, dayOf, msPerDay } from '#language/time.ts'

type Match = NonNullable<Obligation['match']>

function naive(one: Obligation): Obligation {
  const { about, named, match } = one
  const nameIn = (message: Message) => {
    const name = message.body[about!] ?? null
    return named === null || typeof name !== 'string' ? name : named(name, message)
  }
  const byName: Match = (answer, trigger) =>
    'id' in trigger &&
    answer.id !== trigger.id &&
    nameIn(answer) !== null &&
    nameIn(answer) === nameIn(trigger) &&
    (match === null || match(answer, trigger))
  const plain: Match = (answer, trigger) =>
    'id' in trigger ? answer.re === trigger.id : answer.effective === trigger.trigger
  return { ...one, about: null, match: about === null ? (match ?? plain) : byName }
}

const told = ({ duty, state, by, metAt }: DutyAt) => [
  duty.obligation.id,
  duty.order ?? duty.occasion?.key,
  duty.owedBy,
  duty.answers,
  duty.refusals,
  duty.releases,
  state,
  by,
  metAt,
]

/** With the messages alone that name what they are about, so that more of them meet; else all. */
function naming(agreement: Agreement): Agreement {
  const names = agreement.obligations.flatMap(({ about }) => about ?? [])
  const messages = agreement.messages.filter(({ fields }) => names.some((name) => name in fields))
  return messages.length === 0 ? agreement : { ...agreement, messages }
}

function stateOf(world: World, day: string) {
  const times = timesOf(day, null)
  return dutiesAt(world, times, { from: -Infinity, until: times.asOf + 366 * msPerDay })
}

test.each(shelf.filter(({ obligations }) => obligations.length > 0))('$id', (agreement) => {
  const plain = { ...agreement, obligations: agreement.obligations.map(naive) }
  const answered = new Set<boolean>()
  const byName = new Set<boolean>()
  for (let seed = 0; seed < 8; seed += 1) {
    const record = randomRecord(seed < 4 ? agreement : naming(agreement), seeded(seed), 150)
    const lastKnown = Math.min(record.messages.at(-1)!.known, endOfTime)
    const day = formatDay(dayOf(lastKnown))
    const found = stateOf(replay(agreement, record), day)
    expect(found.map(told)).toEqual(stateOf(replay(plain, record), day).map(told))
    for (const { duty } of found) {
      const { about } = duty.obligation
      ;(about === null ? answered : byName).add(duty.answers.length > 0)
    }
  }
  const isByName = agreement.obligations.some(({ about }) => about !== null)
  expect([...answered, ...byName]).toContain(true)
  expect(byName.has(true)).toBe(isByName)
})
