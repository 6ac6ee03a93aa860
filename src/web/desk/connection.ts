// One connection to the stream of what changes at the centre (server-sent events, /api/events). One
// that breaks is opened again, each time a little later; whoever hears that it is open asks for
// everything, since something may have been missed.
import type { Change } from '#http/api/events.ts'

export type Heard = Change | { readonly what: 'everything'; readonly space: null }

export type Kind = Change['what']

export interface Stream {
  readonly close: () => void
}

export interface ConnectionParts {
  readonly open: () => EventSource
  readonly hear: (heard: Heard) => void
  /** Told when the stream is there and when it is not. */
  readonly tell: (isLive: boolean) => void
  /** Asked where the session of a stream is over, or may be. */
  readonly ended: () => void
  /** Told of each sign of life. */
  readonly beat: () => void
}

const firstWaitMs = 1_000
const longestWaitMs = 30_000
/** Whoever signs in anew ends the session before: then this stream is closed before it asks. */
const overAskMs = 1_000
/** By then the page knows whose session it is in, and has another stream or none. */
const overWaitMs = 10_000
/** The centre gives a sign of life every 20 seconds. */
export const silenceMs = 50_000

export function connected({ open, hear, tell, ended, beat }: ConnectionParts): Stream {
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
    source.addEventListener('beat', () => {
      alive()
      beat()
    })
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
  connect()
  return {
    close: () => {
      clearTimeout(timer)
      source?.close()
    },
  }
}
