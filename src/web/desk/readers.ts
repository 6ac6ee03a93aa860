// Who reads is the same in all windows of a browser, which have one cookie among them. A window in
// which somebody has come in or left says so, and the others ask the centre who it is now. One that
// nobody sees hears nothing, and asks when it is seen again.
import type { Sight } from './changes.ts'
import type { Stream } from './connection.ts'

export interface ReadersParts {
  /** As this window knows it; null where nobody is signed in. */
  readonly session: string | null
  readonly sight: Sight
  readonly open: () => BroadcastChannel
  /** Asked where it may be another by now. */
  readonly changed: () => void
}

export const readersOfBrowser = (): BroadcastChannel => new BroadcastChannel('mithaq reader')

export function followReader({ session, sight, open, changed }: ReadersParts): Stream {
  let channel: BroadcastChannel | null = null
  const join = () => {
    channel = open()
    channel.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
      if (data !== session) changed()
    })
    channel.postMessage(session)
  }
  const leave = () => {
    channel?.close()
    channel = null
  }
  if (sight.isSeen()) join()
  const silence = sight.follow(() => {
    if (!sight.isSeen()) leave()
    else if (channel === null) {
      // Whoever is signed in asks with the stream of what changes.
      if (session === null) changed()
      join()
    }
  })
  return {
    close: () => {
      silence()
      leave()
    },
  }
}
