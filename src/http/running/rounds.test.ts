// Rounds of exchange over lines of several spaces: what one of them cannot do keeps no other back.
import { expect, test } from 'vitest'
import type { Compared } from '#centre/results.ts'
import { type RoundLine, roundsOver } from './rounds.ts'

function lineOf(space: string, called: string[], fault: Error | null = null): RoundLine {
  const call = async () => {
    called.push(space)
    if (fault !== null) throw fault
  }
  return {
    space,
    from: 'a.example',
    to: 'b.example',
    connected: () => true,
    call,
    compare: async () => ({ kind: 'not-compared' }),
  }
}

test('a fault of ours in one space is told, and keeps no other space back', async () => {
  const called: string[] = []
  const lines = [lineOf('broken', called, new Error('damaged')), lineOf('whole', called)]
  const rounds = roundsOver({ lines, troubleOf: () => null, clock: () => 7, report: () => {} })
  rounds.afterEach(async () => called.push('looked') > 0)
  await expect(rounds.run()).rejects.toThrow('damaged')
  expect(called).toEqual(['broken', 'whole', 'looked'])
  expect(rounds.states('a.example').map(({ lastExchange }) => lastExchange)).toEqual([null, 7])
})

test('of several faults in a round each is told, that of the look after it too', async () => {
  const lines = ['one', 'two'].map((space) => lineOf(space, [], new Error(`damaged ${space}`)))
  const told: unknown[] = []
  const report = (error: unknown) => void told.push(error)
  const rounds = roundsOver({ lines, troubleOf: () => null, clock: () => 7, report })
  rounds.afterEach(() => Promise.reject(new Error('not looked at')))
  await expect(rounds.run()).rejects.toThrow('damaged one')
  expect(told).toEqual([new Error('damaged two'), new Error('not looked at')])
})

test('what is stopped waits for a comparison under way, and begins no other', async () => {
  const happened: string[] = []
  const answer = Promise.withResolvers<Compared>()
  const line: RoundLine = {
    ...lineOf('space', happened),
    compare: async () => {
      happened.push('asked')
      const compared = await answer.promise
      happened.push('answered')
      return compared
    },
  }
  const rounds = roundsOver({
    lines: [line],
    troubleOf: () => null,
    clock: () => 7,
    report: () => {},
  })
  const asked = rounds.compare(line)
  const stopped = rounds.stop().then(() => happened.push('stopped'))
  expect(await rounds.compare(line)).toBeNull()
  answer.resolve({ kind: 'not-compared' })
  await stopped
  expect(await asked).toEqual({ kind: 'not-compared' })
  expect(happened).toEqual(['asked', 'answered', 'stopped'])
})

test('a round that fails while all is stopped is told to whoever asked for it alone', async () => {
  const line = lineOf('space', [], new Error('damaged'))
  const rounds = roundsOver({
    lines: [line],
    troubleOf: () => null,
    clock: () => 7,
    report: () => {},
  })
  const asked = rounds.run().catch((error: unknown) => error)
  await rounds.stop()
  expect(await asked).toBeInstanceOf(Error)
})
