// A check under way in the page: how far it has come, and a way to stop it. It goes on in slices,
// so that the page draws and answers in between.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckStep } from '#ledger/check/check-step.ts'
import type { Pins } from '#ledger/check/space-check.ts'
import type { NamedFile } from './checking.ts'

export type Checking =
  | { readonly state: 'idle' | 'stopped' | 'unreadable' }
  | { readonly state: 'fetching' }
  | {
      readonly state: 'running'
      readonly of: string
      readonly done: number
      readonly size: number
    }
  | { readonly state: 'unknown'; readonly name: string }
  | {
      readonly state: 'done'
      readonly name: string
      readonly bytes: number
      readonly ms: number
      readonly steps: readonly CheckStep[]
    }

interface Asked {
  /** Gives the files; null where there are none to check. */
  readonly take: () => Promise<readonly NamedFile[] | 'unreadable' | null>
  readonly rosters: readonly string[]
  readonly pins: Pins
}

export interface CheckingAct {
  readonly checking: Checking
  readonly run: (asked: Asked) => Promise<void>
  readonly stop: () => void
  /** Forgets what came of it, and what is under way. */
  readonly clear: () => void
}

/** As long as a slice may be before the page draws. */
const sliceMs = 40

export function useChecking(): CheckingAct {
  const [checking, setChecking] = useState<Checking>({ state: 'idle' })
  const current = useRef<AbortController | null>(null)
  const end = useCallback((state: 'idle' | 'stopped') => {
    current.current?.abort()
    current.current = null
    setChecking({ state })
  }, [])
  const stop = useCallback(() => end('stopped'), [end])
  const clear = useCallback(() => end('idle'), [end])
  useEffect(() => () => current.current?.abort(), [])
  const run = async ({ take, rosters, pins }: Asked): Promise<void> => {
    current.current?.abort()
    const own = new AbortController()
    current.current = own
    const tell = (now: Checking) => {
      if (!own.signal.aborted) setChecking(now)
    }
    tell({ state: 'fetching' })
    const files = await take()
    if (own.signal.aborted) return
    if (files === 'unreadable') return tell({ state: 'unreadable' })
    if (files === null || files[0] === undefined) return tell({ state: 'idle' })
    const { webCrypto, checkFiles } = await tools()
    if (own.signal.aborted) return
    const [{ name }] = files as readonly [NamedFile]
    const from = performance.now()
    let drawn = 0
    const progress = async (of: string, done: number, size: number): Promise<void> => {
      own.signal.throwIfAborted()
      if (performance.now() - drawn < sliceMs) return
      tell({ state: 'running', of, done, size })
      await new Promise((resolve) => setTimeout(resolve))
      own.signal.throwIfAborted()
      drawn = performance.now()
    }
    try {
      const crypto = webCrypto(globalThis.crypto.subtle as SubtleCrypto | undefined)
      const steps = await checkFiles({ crypto, rosters, pins, progress }, files)
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
      const ms = Math.round(performance.now() - from)
      tell(steps === null ? { state: 'unknown', name } : { state: 'done', name, bytes, ms, steps })
    } catch (error) {
      // What was stopped has said so already.
      if (!own.signal.aborted) throw error
    }
  }
  return { checking, run, stop, clear }
}

/** They are loaded when somebody checks: most readers of the page do not. */
async function tools() {
  const [{ webCrypto }, { checkFiles }] = await Promise.all([
    import('#crypto/web-crypto.ts'),
    import('./checking.ts'),
  ])
  return { webCrypto, checkFiles }
}
