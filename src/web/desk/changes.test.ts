import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges } from './changes.ts'

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

function following(isSeen = true) {
  const watchers = new Set<() => void>()
  const sees = (sees: boolean) => {
    isSeen = sees
    for (const act of watchers) act()
  }
  const sources: FakeSource[] = []
  const heard: string[] = []
  const stream = followChanges({
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
