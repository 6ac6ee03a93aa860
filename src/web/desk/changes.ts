// The stream of what changes at the centre (server-sent events, /api/events), one for each window
// that is seen. A stream that breaks is opened again, each time a little later; whoever hears that
// it is open asks for everything, since something may have been missed. A browser speaks with a
// centre over six connections at most (HTTP/1.1), all windows together and the pages it keeps to go
// back to: one that nobody sees holds none.
import type { Change } from '#http/api/events.ts'

export type Heard = Change | { readonly what: 'everything'; readonly space: null }
export type Kind = Change['what']

export interface Stream {
  readonly close: () => void
}

export interface Sight {
  readonly isSeen: () => boolean
  /** `act` is called where the page comes into sight or goes out of it, until what is given is. */
  readonly follow: (act: () => void) => () => void
}

export interface StreamParts {
  readonly sight: Sight
  readonly open: () => EventSource
  readonly hear: (heard: Heard) => void
  /** Told when the stream is there and when it is not. */
  readonly tell: (isLive: boolean) => void
  /** Asked where the session of a stream is over, or may be, and when the page is seen again. */
  readonly ended: () => void
}

const firstWaitMs = 1_000
const longestWaitMs = 30_000
/** Whoever signs in anew ends the session before: then this stream is closed before it asks. */
const overAskMs = 1_000
/** By then the page knows whose session it is in, and has another stream or none. */
const overWaitMs = 10_000
/** The centre gives a sign of life every 20 seconds. */
const silenceMs = 50_000

export const sightOfPage: Sight = {
  isSeen: () => document.visibilityState === 'visible',
  follow: (act) => {
    document.addEventListener('visibilitychange', act)
    return () => {
      document.removeEventListener('visibilitychange', act)
    }
  },
}

export function followChanges({ sight, open, hear, tell, ended }: StreamParts): Stream {
  let source: EventSource | null = null
  let wait = firstWaitMs
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (ms: number, act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const again = () => {
    source?.close()
    tell(false)
    later(wait, connect)
    wait = Math.min(2 * wait, longestWaitMs)
  }
  const alive = () => later(silenceMs, again)
  const connect = () => {
    source = open()
    alive()
    // The centre's own word, not the browser's event of the same name.
    source.addEventListener('open', (event) => {
      if (!(event instanceof MessageEvent)) return
      wait = firstWaitMs
      alive()
      tell(true)
      hear({ what: 'everything', space: null })
    })
    source.addEventListener('beat', alive)
    source.addEventListener('change', (event) => {
      alive()
      hear(JSON.parse((event as MessageEvent<string>).data) as Change)
    })
    source.addEventListener('over', () => {
      source?.close()
      later(overAskMs, () => {
        ended()
        later(overWaitMs, connect)
      })
    })
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) ended()
      again()
    })
  }
  const rest = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  if (sight.isSeen()) connect()
  const leave = sight.follow(() => {
    if (!sight.isSeen()) return rest()
    if (source !== null) return
    wait = firstWaitMs
    ended()
    connect()
  })
  return {
    close: () => {
      leave()
      rest()
    },
  }
}
