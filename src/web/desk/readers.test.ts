import { expect, test } from 'vitest'
import { followReader } from './readers.ts'

interface Window {
  readonly asked: () => number
  readonly sees: (isSeen: boolean) => void
  readonly close: () => void
}

/** Windows of one browser, each with the session that it knows. */
function browser() {
  const channels = new Set<EventTarget>()
  const open = (): BroadcastChannel => {
    const channel = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => {
        for (const other of channels) {
          if (other !== channel) other.dispatchEvent(new MessageEvent('message', { data }))
        }
      },
      close: () => channels.delete(channel),
    })
    channels.add(channel)
    return channel as unknown as BroadcastChannel
  }
  return (session: string | null, isSeen = true): Window => {
    let asked = 0
    let act = () => {}
    const { close } = followReader({
      session,
      open,
      sight: {
        isSeen: () => isSeen,
        follow: (given) => {
          act = given
          return () => {}
        },
      },
      changed: () => {
        asked += 1
      },
    })
    const sees = (next: boolean) => {
      isSeen = next
      act()
    }
    return { asked: () => asked, sees, close }
  }
}

test('a window asks who it is when another says so, and not of what it knows', () => {
  const window = browser()
  const [nobody, same] = [window(null), window('one')]
  expect([nobody.asked(), same.asked()]).toEqual([1, 0])
  window('one').close()
  expect([nobody.asked(), same.asked()]).toEqual([2, 0])
  window(null)
  expect([nobody.asked(), same.asked()]).toEqual([2, 1])
})

test('one that is out of sight hears nothing, and asks when it is seen again', () => {
  const window = browser()
  const [nobody, somebody] = [window(null), window('one', false)]
  nobody.sees(false)
  window('two')
  expect([nobody.asked(), somebody.asked()]).toEqual([0, 0])
  nobody.sees(true)
  somebody.sees(true)
  expect([nobody.asked(), somebody.asked()]).toEqual([2, 0])
})
