// The windows of one browser: which of them has the turn, and what they say to each other (Web
// Locks, and Broadcast Channel of the HTML standard). A turn ends with its window, however that
// ends. Without a secure context (a centre by plain HTTP on another machine) there are no locks.
import type { Heard } from './connection.ts'

export type Said =
  | { readonly say: 'ask' | 'beat' | 'ended' }
  | { readonly say: 'live'; readonly isLive: boolean }
  | { readonly say: 'heard'; readonly heard: Heard }

export interface Others {
  readonly say: (said: Said) => void
  /** Gives up the turn, or waiting for it. */
  readonly leave: () => void
}

export interface OthersParts {
  /** Those who name the same are of one group. */
  readonly name: string
  readonly hear: (said: Said) => void
  /** Called once, when it is this window's turn. */
  readonly turn: () => void
}

export type JoinOthers = (parts: OthersParts) => Others

/** None where the browser has not what it takes. */
export function windowsOfBrowser(): JoinOthers | null {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return null
  return joined
}

function joined({ name, hear, turn }: OthersParts): Others {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data))
  const waiting = new AbortController()
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const asked = navigator.locks.request(name, { signal: waiting.signal }, () => {
    if (waiting.signal.aborted) return undefined
    turn()
    return held
  })
  asked.catch((error: unknown) => {
    if (!waiting.signal.aborted) throw error
  })
  return {
    say: (said) => channel.postMessage(said),
    leave: () => {
      waiting.abort()
      release()
      channel.close()
    },
  }
}
