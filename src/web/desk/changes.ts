// What changes at the centre, as a window hears it. A browser speaks with a centre over six
// connections at most (HTTP/1.1), all windows together and the pages it keeps to go back to: so the
// windows of one session that are seen have one stream among them. One has it and passes on what
// it hears; when that one is closed or out of sight, the next has it. One that nobody sees has
// none. Where windows cannot agree, each has its own.
import { connected, type Heard, silenceMs, type Stream } from './connection.ts'
import type { JoinOthers, Said } from './windows.ts'

export interface Sight {
  readonly isSeen: () => boolean
  /** `act` is called where the page comes into sight or goes out of it, until what is given is. */
  readonly follow: (act: () => void) => () => void
}

export interface ChangesParts {
  /** Whose windows hear the same: nothing goes from one session to another. */
  readonly session: string
  readonly sight: Sight
  readonly join: JoinOthers | null
  readonly open: () => EventSource
  readonly hear: (heard: Heard) => void
  /** Told when what changes is heard of at once, and when it is not. */
  readonly tell: (isLive: boolean) => void
  /** Asked where the session is over, or may be, and when the page is seen again. */
  readonly ended: () => void
}

export const sightOfPage: Sight = {
  isSeen: () => document.visibilityState === 'visible',
  follow: (act) => {
    document.addEventListener('visibilitychange', act)
    return () => {
      document.removeEventListener('visibilitychange', act)
    }
  },
}

export function followChanges(parts: ChangesParts): Stream {
  const { sight, ended } = parts
  const follow = () => (parts.join === null ? alone(parts) : among(parts, parts.join))
  let stream = sight.isSeen() ? follow() : null
  const leave = sight.follow(() => {
    if (!sight.isSeen()) {
      stream?.close()
      stream = null
    } else if (stream === null) {
      ended()
      stream = follow()
    }
  })
  return {
    close: () => {
      leave()
      stream?.close()
    },
  }
}

function alone({ open, hear, tell, ended }: ChangesParts): Stream {
  return connected({ open, hear, tell, ended, beat: () => {} })
}

function among(parts: ChangesParts, join: JoinOthers): Stream {
  let own: Stream | null = null
  let isLive: boolean | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (said: Said) => {
    if (said.say === 'heard') parts.hear(said.heard)
    else if (said.say === 'ended') parts.ended()
    else if (said.say === 'live') {
      isLive = said.isLive
      parts.tell(isLive)
    }
  }
  const passOn = (said: Said) => {
    take(said)
    others.say(said)
  }
  const lead = () => {
    clearTimeout(timer)
    // The window before may have had to leave it because the session is over.
    if (isLive !== null) parts.ended()
    own ??= connected({
      open: parts.open,
      hear: (heard) => passOn({ say: 'heard', heard }),
      tell: (isLive) => passOn({ say: 'live', isLive }),
      ended: () => passOn({ say: 'ended' }),
      beat: () => passOn({ say: 'beat' }),
    })
  }
  // Whoever has the stream and is stopped says nothing any more.
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(lead, silenceMs)
  }
  const others = join({
    name: `mithaq changes ${parts.session}`,
    hear: (said) => {
      if (own !== null) {
        if (said.say === 'ask' && isLive !== null) others.say({ say: 'live', isLive })
        return
      }
      if (said.say === 'ask') return
      wait()
      const isFirst = isLive === null
      take(said)
      // What was heard before this window was there.
      if (isFirst && isLive === true) parts.hear({ what: 'everything', space: null })
    },
    turn: lead,
  })
  wait()
  others.say({ say: 'ask' })
  return {
    close: () => {
      clearTimeout(timer)
      own?.close()
      others.leave()
    },
  }
}
