// What has changed, told to every page that is open: not what it changed to, which is asked for by
// whoever may see it. A page that missed something asks for everything when it is back.
export interface Change {
  readonly what: 'messages' | 'drafts' | 'lines' | 'people'
  /** The space that it happened in; null where it is in none. */
  readonly space: string | null
}

export interface Events {
  readonly tell: (change: Change) => void
  /** Gives back how to listen no more. */
  readonly listen: (listener: (change: Change) => void) => () => void
}

export function events(): Events {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell: (change) => {
      for (const listener of listeners) listener(change)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
