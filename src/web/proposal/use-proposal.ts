// The proposal that the page shows: opened at its address or from a file, changed by the reader,
// and written back into the address when the reader rests, where it is short enough.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Scenario } from '#assessment/scenario-form.ts'
import { localeOf } from '#locale/locale.ts'
import { afterPaint } from '../after-paint.ts'
import { useLasting } from '../page-state.ts'
import { openings, type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { packedText } from './address-text.ts'
import type { Opened, RefusalView, RefusedFile } from './answer.ts'
import { openAt, openText } from './open.ts'
import { proposalText } from './proposal.ts'

export type Shown =
  | { readonly kind: 'start' | 'loading' | 'failed' }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalView[] }
  | {
      readonly kind: 'open'
      readonly opened: Opened
      readonly scenario: Scenario
      /** By the reader, or come from a file: the path alone does not lead to it. */
      readonly changed: boolean
    }

/** Takes what makes another proposal of the one that stands there. */
export type OnChange = (to: (scenario: Scenario) => Scenario) => void

interface Held {
  /** The address at which it was opened; null: nothing was. */
  readonly at: string | null
  readonly shown: Shown
}

const nothing: Held = { at: null, shown: { kind: 'start' } }

/** As an address has it; null where it is too long for one, undefined before that is known. */
export type Packed = string | null | undefined

export function useProposal(place: WhatIfPlace) {
  const { settings, go } = useLasting()
  const { language } = settings
  const { of } = place
  const packed = place.query['proposal'] ?? null
  const { held, hold, change, current } = useHeld()
  const { written, packed: own } = usePacked(place, held.shown)
  // What this page has itself written into the address is not opened again.
  const isOwn = packed !== null && written.includes(packed)
  const at = isOwn ? held.at : JSON.stringify([of, packed])
  const take = useTaking()
  useEffect(() => {
    if (isOwn || at === null || (of === null && packed === null)) return undefined
    let gone = false
    const today = new Date().toISOString().slice(0, 10)
    take(openAt({ of, packed, language, today }), false).then(
      (shown) => !gone && hold({ at, shown }),
      () => !gone && hold({ at, shown: { kind: 'failed' } }),
    )
    return () => {
      gone = true
    }
  }, [isOwn, at, of, packed, language, take, hold])
  const openFile = useCallback(
    (text: string, name: string) => {
      take(openText(text, name, language), true).then(
        (shown) => hold({ at, shown }),
        () => hold({ at, shown: { kind: 'failed' } }),
      )
    },
    [at, language, take, hold],
  )
  const beginAgain = useCallback(() => {
    hold(nothing)
    go(openings['what-if'])
  }, [go, hold])
  const isNew = held.at !== at
  const isStart = of === null && packed === null
  const shown: Shown = isNew ? { kind: isStart ? 'start' : 'loading' } : held.shown
  return { shown, current, change, openFile, beginAgain, packed: own }
}

/**
 * What is shown. Of what the reader changes each field shows its own part at once; all of it is
 * shown once that is seen.
 */
function useHeld() {
  const [held, setHeld] = useState<Held>(nothing)
  const latest = useRef(held)
  const callOff = useRef<(() => void) | null>(null)
  const hold = useCallback((next: Held) => {
    callOff.current?.()
    callOff.current = null
    latest.current = next
    setHeld(next)
  }, [])
  const change = useCallback<OnChange>((to) => {
    const { at, shown } = latest.current
    if (shown.kind !== 'open') return
    latest.current = { at, shown: { ...shown, scenario: to(shown.scenario), changed: true } }
    callOff.current ??= afterPaint(() => {
      callOff.current = null
      startTransition(() => setHeld(latest.current))
    })
  }, [])
  const current = useCallback((): Scenario => {
    const { shown } = latest.current
    if (shown.kind !== 'open') throw new Error('no proposal is open')
    return shown.scenario
  }, [])
  useEffect(() => () => callOff.current?.(), [])
  return { held, hold, change, current }
}

/** What was opened, or in words why it was not. */
function useTaking() {
  const { language, digits, texts } = useLocaleOf('what-if')
  return useCallback(
    async (opening: Promise<Opened | RefusedFile>, changed: boolean): Promise<Shown> => {
      const found = await opening
      if (found.kind === 'opened') {
        return { kind: 'open', opened: found, scenario: found.scenario, changed }
      }
      const { refusalViews } = await import('./answer.ts')
      const locale = localeOf(language, { ...found.texts, ...texts }, digits)
      return { kind: 'refused', refusals: refusalViews(locale, found.refusals) }
    },
    [language, digits, texts],
  )
}

/** How long the reader must rest before the address follows. */
const restMs = 300

/** The proposal as an address has it, and what was written into the address and may stand there. */
function usePacked(place: WhatIfPlace, shown: Shown) {
  const { go } = useLasting()
  const [written, setWritten] = useState<readonly string[]>([])
  const [packed, setPacked] = useState<Packed>(undefined)
  const latest = useRef({ place, go })
  useEffect(() => {
    latest.current = { place, go }
  })
  const scenario = shown.kind === 'open' ? shown.scenario : null
  const changed = shown.kind === 'open' && shown.changed
  useEffect(() => {
    if (scenario === null) return undefined
    let gone = false
    const write = async () => {
      const text = await packedText(proposalText(scenario))
      if (gone) return
      setPacked(text)
      if (!changed || text === null) return
      const { place: now, go: goTo } = latest.current
      // The address has the last one until the next has come to be shown.
      setWritten((all) => [...all.slice(all.indexOf(now.query['proposal'] ?? '')), text])
      goTo(withQuery(now, { proposal: text }), 'replace')
    }
    const timer = setTimeout(() => void write(), changed ? restMs : 0)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [scenario, changed])
  return { written, packed }
}
