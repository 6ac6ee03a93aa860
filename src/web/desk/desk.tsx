// The desk that the reader sits at: whose centre it is, who asks, what they may do, and the one way
// to ask it for anything. Read once the page stands; read again when people change, when somebody
// signs in or out, and when a session has ended.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react'
import { useRef, useState } from 'react'
import { Refused } from '../api/call.ts'
import type { Client, Desk, Person, Problem, Space } from '../api/client.ts'
import { followChanges, sightOfPage } from './changes.ts'
import type { Heard } from './connection.ts'
import { inOrder } from './in-order.ts'
import { useKept } from './kept.ts'
import { followReader, readersOfBrowser } from './readers.ts'
import { windowsOfBrowser } from './windows.ts'

export type Act = Desk['acts'][number]

export interface DeskAccess {
  /** `none`: the page only shows records; `unreached`: the centre does not answer. */
  readonly state: 'none' | 'loading' | 'unreached' | 'known'
  readonly desk: Desk | null
  /** Who is signed in; null for nobody. */
  readonly person: Person | null
  /** The spaces that this person sees. */
  readonly spaces: readonly Space[]
  readonly problem: Problem | null
  /** Whether what changes at the centre is heard of here at once; null before it is first tried. */
  readonly isLive: boolean | null
  readonly client: Client
  readonly mayDo: (act: Act) => boolean
  /** Takes over what the centre says of whoever has just signed in or out. */
  readonly take: (desk: Desk) => void
  readonly reread: () => void
  readonly listen: (listener: (heard: Heard) => void) => () => void
  /** Answers already had and words typed, by what was asked and for what, for this person alone. */
  readonly kept: Map<string, unknown>
}

const DeskContext = createContext<DeskAccess | null>(null)

export function useDesk(): DeskAccess {
  const access = useContext(DeskContext)
  if (access === null) throw new Error('a part of the page stands outside of it')
  return access
}

interface DeskProviderProps {
  readonly hasCentre: boolean
  readonly client: Client
  readonly children: ReactNode
}

export function DeskProvider({ hasCentre, client, children }: DeskProviderProps) {
  const { desk, problem, take: enter, reread } = useReading(client, hasCentre)
  const person = desk?.person ?? null
  const { kept, drop } = useKept(person?.id ?? null)
  const take = useCallback(
    (given: Desk) => {
      if (given.person === null) drop()
      enter(given)
    },
    [drop, enter],
  )
  const session = desk?.session?.id ?? null
  useReaders(session, desk !== null, reread)
  const { listen, isLive } = useChanges(session, reread)
  const access = useMemo((): DeskAccess => {
    const known = desk === null ? (problem === null ? 'loading' : 'unreached') : 'known'
    return {
      state: hasCentre ? known : 'none',
      desk,
      person,
      spaces: desk?.spaces ?? [],
      problem,
      isLive,
      client,
      mayDo: (act) => desk?.acts.includes(act) === true,
      take,
      reread,
      listen,
      kept,
    }
  }, [hasCentre, desk, person, problem, isLive, client, take, reread, listen, kept])
  return <DeskContext value={access}>{children}</DeskContext>
}

function useReading(client: Client, hasCentre: boolean) {
  const [desk, setDesk] = useState<Desk | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [order] = useState(inOrder)
  const set = useCallback((given: Desk) => {
    setDesk(given)
    setProblem(null)
  }, [])
  const take = useCallback(
    (given: Desk) => {
      // What was asked before somebody signed in or out says who it was then.
      order.forget()
      set(given)
    },
    [order, set],
  )
  const reread = useCallback(() => {
    const counts = order.ask()
    client.readDesk().then(
      (given) => {
        if (counts()) set(given)
      },
      (error: unknown) => {
        if (counts()) setProblem(problemOf(error))
      },
    )
  }, [client, order, set])
  useEffect(() => {
    if (hasCentre) reread()
  }, [hasCentre, reread])
  return { desk, problem, take, reread }
}

/** What was refused, and why; anything else is a fault of ours and goes on its way. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  throw error
}

function useReaders(session: string | null, isKnown: boolean, reread: () => void) {
  useEffect(() => {
    if (!isKnown) return undefined
    const parts = { session, sight: sightOfPage, open: readersOfBrowser, changed: reread }
    return followReader(parts).close
  }, [session, isKnown, reread])
}

function useChanges(session: string | null, reread: () => void) {
  const [isLive, setLive] = useState<boolean | null>(null)
  const listeners = useRef(new Set<(heard: Heard) => void>())
  const listen = useCallback((listener: (heard: Heard) => void) => {
    const { current } = listeners
    current.add(listener)
    return () => {
      current.delete(listener)
    }
  }, [])
  useEffect(() => {
    if (session === null) return undefined
    const stream = followChanges({
      session,
      sight: sightOfPage,
      join: windowsOfBrowser(),
      open: () => new EventSource('/api/events'),
      hear: (heard) => {
        if (heard.what === 'people') reread()
        for (const listener of listeners.current) listener(heard)
      },
      tell: setLive,
      ended: reread,
    })
    return () => {
      stream.close()
      setLive(null)
    }
  }, [session, reread])
  return { listen, isLive }
}
