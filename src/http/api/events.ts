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

/**
 * So long after it was told, the same is not told again; then once, however often it was. It is
 * less than a page rests first (src/web/desk/pacing.ts): so that a page hears during its rest that
 * there is no end, and rests longer.
 */
const gatherMs = 200

/** The same changes for those who only need to know that there was one: not each of very many. */
export function gatheredFrom({ listen }: Pick<Events, 'listen'>): Pick<Events, 'listen'> {
  const told = events()
  const again = new Map<string, boolean>()
  const tell = (key: string, change: Change): void => {
    again.set(key, false)
    told.tell(change)
    setTimeout(() => {
      const isDue = again.get(key) === true
      again.delete(key)
      if (isDue) tell(key, change)
    }, gatherMs).unref()
  }
  listen((change) => {
    const key = `${change.what} ${change.space}`
    if (again.has(key)) again.set(key, true)
    else tell(key, change)
  })
  return { listen: told.listen }
}
