// Everyone who follows a stream of changes (server-sent events, HTML section 9.2). What is told is
// written once and goes to all who may hear it at that moment, each by their own session and
// person; a stream ends with its session. A page that does not take what it is sent is left.
import { mayDo, type Person } from '#desk/person.ts'
import type { Session } from '#desk/sessions.ts'
import type { Desk } from './desk.ts'
import type { Change } from './events.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface Audience {
  /** The stream of one page; `left` is called once, when it has ended. */
  readonly join: (session: Session, left: () => void) => ReadableStream<Bytes>
  readonly tell: (change: Change) => void
}

/** So that neither end takes a silent stream for a dead one. */
const beatMs = 20_000
/** Told and not taken yet. */
const mostWaiting = 64

interface Seat {
  readonly session: Session
  readonly send: (bytes: Bytes) => void
  readonly leave: () => void
}

type Asked = Pick<Desk, 'people' | 'sessions'>

export function audienceOf(desk: Asked): Audience {
  const seats = new Set<Seat>()
  let turn = Promise.resolve()
  let beat: ReturnType<typeof setInterval> | undefined
  const inTurn = (event: string, change: Change | null) => {
    turn = turn.then(() => toldTo(desk, seats, event, change))
  }
  return {
    join: (session, left) => {
      beat ??= setInterval(() => inTurn('beat', null), beatMs).unref()
      return streamOf(session, seats, () => {
        left()
        if (seats.size > 0) return
        clearInterval(beat)
        beat = undefined
      })
    },
    tell: (change) => {
      if (seats.size > 0) inTurn('change', change)
    },
  }
}

function streamOf(session: Session, seats: Set<Seat>, left: () => void): ReadableStream<Bytes> {
  let leave = () => {}
  return new ReadableStream<Bytes>(
    {
      start: (controller) => {
        const seat: Seat = {
          session,
          send: (bytes) => {
            if ((controller.desiredSize ?? 0) <= 0) seat.leave()
            else controller.enqueue(bytes)
          },
          leave: () => {
            if (!seats.delete(seat)) return
            controller.close()
            left()
          },
        }
        leave = () => {
          if (seats.delete(seat)) left()
        }
        seats.add(seat)
        seat.send(written('open', {}))
      },
      cancel: () => leave(),
    },
    { highWaterMark: mostWaiting },
  )
}

async function toldTo(
  desk: Asked,
  seats: ReadonlySet<Seat>,
  event: string,
  change: Change | null,
): Promise<void> {
  const bytes = written(event, change ?? {})
  const people = new Map<string, Promise<Person | null>>()
  const personOf = ({ person }: Session): Promise<Person | null> => {
    const known = people.get(person) ?? desk.people.named(person)
    people.set(person, known)
    return known
  }
  for (const seat of seats) {
    const { session } = seat
    try {
      const person = (await desk.sessions.lasts(session.id)) ? await personOf(session) : null
      if (person === null || !mayDo(person, 'read')) {
        // So that the page does not try again what it has no right to.
        seat.send(written('over', {}))
        seat.leave()
      } else if (mayHear(person, change)) seat.send(bytes)
    } catch {
      // Whether they may hear it cannot be known: the page opens its stream again.
      seat.leave()
    }
  }
}

/** Nobody hears that there are drafts who may not see them. */
function mayHear(person: Person, change: Change | null): boolean {
  return mayDo(person, change?.what === 'drafts' ? 'review' : 'read', change?.space ?? null)
}

function written(event: string, data: object): Bytes {
  return new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}
