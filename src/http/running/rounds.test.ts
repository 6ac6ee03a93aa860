// Rounds of exchange over lines of several spaces: what one of them cannot do keeps no other back.
import { expect, test } from 'vitest'
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
