import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges } from './changes.ts'
import type { JoinOthers, OthersParts } from './windows.ts'

/** A stream in the hands of the test. */
class FakeSource extends EventTarget {
  readyState = 0
  close(): void {
    this.readyState = 2
  }
  says(event: string, data: string): void {
    this.dispatchEvent(new MessageEvent(event, { data }))
  }
  breaks(readyState: number): void {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', { CLOSED: 2 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Windows of one browser: the first that came has the turn. */
function browser(): JoinOthers {
  const groups = new Map<string, OthersParts[]>()
  return (parts) => {
    const group = groups.get(parts.name) ?? []
    groups.set(parts.name, group)
    group.push(parts)
    if (group[0] === parts) queueMicrotask(() => group[0] === parts && parts.turn())
    return {
      say: (said) => {
        for (const other of group) if (other !== parts) other.hear(structuredClone(said))
      },
      leave: () => {
        const hadTurn = group[0] === parts
        group.splice(group.indexOf(parts), 1)
        if (hadTurn) group[0]?.turn()
      },
    }
  }
}

function following(isSeen = true, join: JoinOthers | null = null, session = 'one') {
  const watchers = new Set<() => void>()
  const sees = (sees: boolean) => {
    isSeen = sees
    for (const act of watchers) act()
  }
  const sources: FakeSource[] = []
  const heard: string[] = []
  const stream = followChanges({
    session,
    join,
    sight: {
      isSeen: () => isSeen,
      follow: (act) => {
        watchers.add(act)
        return () => watchers.delete(act)
      },
    },
    open: () => {
      sources.push(new FakeSource())
      return sources.at(-1) as unknown as EventSource
    },
    hear: ({ what, space }) => heard.push(`${what} ${space}`),
    tell: (isLive) => heard.push(isLive ? 'live' : 'lost'),
    ended: () => heard.push('ended'),
  })
  return { sources, heard, stream, sees }
}

test('who hears that the stream is open asks for everything, and then for what changes', () => {
  const { sources, heard } = following()
  sources[0]!.dispatchEvent(new Event('open'))
  expect(heard).toEqual([])
  sources[0]!.says('open', '{}')
  sources[0]!.says('change', '{"what":"drafts","space":"a"}')
  expect(heard).toEqual(['live', 'everything null', 'drafts a'])
})

test('a stream that breaks is opened again, each time later, and at once late no more', () => {
  const { sources, heard } = following()
  sources[0]!.breaks(0)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(2)
  sources[1]!.breaks(0)
  vi.advanceTimersByTime(1_999)
  expect(sources).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(sources).toHaveLength(3)
  sources[2]!.says('open', '{}')
  sources[2]!.breaks(0)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(4)
  expect(heard).not.toContain('ended')
})

test('a stream that the centre has ended asks first who is signed in', () => {
  const { sources, heard } = following()
  sources[0]!.breaks(2)
  expect(heard).toEqual(['ended', 'lost'])
})

test('a stream that is silent for too long counts as broken; one that beats does not', () => {
  const { sources } = following()
  for (let beat = 0; beat < 5; beat += 1) {
    vi.advanceTimersByTime(40_000)
    sources[0]!.says('beat', '{}')
  }
  expect(sources).toHaveLength(1)
  vi.advanceTimersByTime(51_000)
  expect(sources).toHaveLength(2)
})

test('a stream that is closed is not opened again', () => {
  const { sources, stream } = following()
  stream.close()
  vi.advanceTimersByTime(120_000)
  expect(sources).toHaveLength(1)
})

test('a session that is over asks who is signed in, and is not tried again at once', () => {
  const { sources, heard } = following()
  sources[0]!.says('open', '{}')
  sources[0]!.says('over', '{}')
  vi.advanceTimersByTime(9_000)
  expect([sources.length, heard]).toEqual([1, ['live', 'everything null', 'ended']])
})

test('whoever has signed in anew meanwhile is not asked', () => {
  const { sources, heard, stream } = following()
  sources[0]!.says('over', '{}')
  stream.close()
  vi.advanceTimersByTime(60_000)
  expect([sources.length, heard]).toEqual([1, []])
})

test('a page that nobody sees holds no stream; seen again it asks for all', () => {
  const { sources, heard, sees } = following()
  sources[0]!.says('open', '{}')
  sees(false)
  expect(sources.map((one) => one.readyState)).toEqual([2])
  vi.advanceTimersByTime(120_000)
  expect(sources).toHaveLength(1)
  sees(true)
  sources[1]!.says('open', '{}')
  expect([sources.length, heard]).toEqual([
    2,
    ['live', 'everything null', 'ended', 'live', 'everything null'],
  ])
})

test('a page opened where nobody sees it has a stream once it is seen', () => {
  const { sources, sees } = following(false)
  vi.advanceTimersByTime(60_000)
  expect(sources).toHaveLength(0)
  sees(true)
  sees(true)
  expect(sources).toHaveLength(1)
})

test('a stream that broke is not opened again while nobody sees the page', () => {
  const { sources, sees, stream } = following()
  sources[0]!.breaks(0)
  sees(false)
  vi.advanceTimersByTime(60_000)
  expect(sources).toHaveLength(1)
  stream.close()
  sees(true)
  expect(sources).toHaveLength(1)
})

/** Of which the first has the stream, which is open. */
async function windowsOf(join: JoinOthers, ofFirst = join) {
  const first = following(true, ofFirst)
  const second = following(true, join)
  await Promise.resolve()
  first.sources[0]!.says('open', '{}')
  return { first, second }
}

test('windows of one session have one stream; each hears all, also who comes later', async () => {
  const join = browser()
  const { first, second } = await windowsOf(join)
  first.sources[0]!.says('change', '{"what":"drafts","space":"a"}')
  const third = following(true, join)
  first.sources[0]!.says('change', '{"what":"lines","space":null}')
  expect([first, second, third].map(({ sources }) => sources.length)).toEqual([1, 0, 0])
  expect(first.heard).toEqual(['live', 'everything null', 'drafts a', 'lines null'])
  expect(new Set(second.heard)).toEqual(new Set(first.heard))
  expect(third.heard).toEqual(['live', 'everything null', 'lines null'])
})

test('a window that is closed or out of sight leaves the stream to the next', async () => {
  const join = browser()
  const windows = [following(true, join), following(true, join), following(true, join)] as const
  await Promise.resolve()
  windows[0].sources[0]!.says('open', '{}')
  windows[0].sees(false)
  expect(windows[0].sources[0]!.readyState).toBe(2)
  expect(windows[1].heard.at(-1)).toBe('ended')
  windows[1].sources[0]!.says('open', '{}')
  windows[1].stream.close()
  windows[2].sources[0]!.says('open', '{}')
  windows[0].sees(true)
  windows[2].sources[0]!.says('change', '{"what":"drafts","space":"a"}')
  expect(windows.map(({ sources }) => sources.length)).toEqual([1, 1, 1])
  expect(windows[0].heard.slice(-4)).toEqual(['ended', 'live', 'everything null', 'drafts a'])
  expect(windows[2].heard.slice(-2)).toEqual(['everything null', 'drafts a'])
})

test('windows hear together that their stream is lost and their session over', async () => {
  const { first, second } = await windowsOf(browser())
  first.sources[0]!.breaks(2)
  expect(second.heard.slice(-2)).toEqual(['ended', 'lost'])
  vi.advanceTimersByTime(1_000)
  first.sources[1]!.says('open', '{}')
  expect(second.heard.slice(-2)).toEqual(['live', 'everything null'])
})

test('where the window with the stream says nothing any more, another takes one', async () => {
  const join = browser()
  let isStopped = false
  const { first, second } = await windowsOf(join, (parts) => {
    const others = join(parts)
    return { ...others, say: (said) => isStopped || others.say(said) }
  })
  for (let beat = 0; beat < 5; beat += 1) {
    vi.advanceTimersByTime(40_000)
    first.sources[0]!.says('beat', '{}')
  }
  expect(second.sources).toHaveLength(0)
  isStopped = true
  vi.advanceTimersByTime(51_000)
  expect(second.sources).toHaveLength(1)
})

test('nothing goes from one session to another', async () => {
  const join = browser()
  const mine = following(true, join, 'mine')
  const yours = following(true, join, 'yours')
  await Promise.resolve()
  mine.sources[0]!.says('open', '{}')
  mine.sources[0]!.says('change', '{"what":"drafts","space":"a"}')
  expect([yours.sources.length, yours.heard]).toEqual([1, []])
})
