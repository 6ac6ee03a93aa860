// The proposal that the page shows: opened at its address or from a file, changed by the reader,
// and written back into the address when the reader rests, where it is short enough.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Scenario } from '#assessment/scenario-form.ts'
import { localeOf } from '#locale/locale.ts'
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

export function useProposal(place: WhatIfPlace) {
  const { settings, go } = useLasting()
  const { language } = settings
  const { of } = place
  const packed = place.query['proposal'] ?? null
  const [held, setHeld] = useState<Held>(nothing)
  const changed = held.shown.kind === 'open' && held.shown.changed ? held.shown.scenario : null
  const { written, linked } = useLinked(place, changed)
  // What this page has itself written into the address is not opened again.
  const isOwn = packed !== null && written.includes(packed)
  const at = isOwn ? held.at : JSON.stringify([of, packed])
  const take = useTaking()
  useEffect(() => {
    if (isOwn || at === null || (of === null && packed === null)) return undefined
    let gone = false
    const today = new Date().toISOString().slice(0, 10)
    take(openAt({ of, packed, language, today }), false).then(
      (shown) => !gone && setHeld({ at, shown }),
      () => !gone && setHeld({ at, shown: { kind: 'failed' } }),
    )
    return () => {
      gone = true
    }
  }, [isOwn, at, of, packed, language, take])
  const openFile = useCallback(
    (text: string, name: string) => {
      take(openText(text, name, language), true).then(
        (shown) => setHeld({ at, shown }),
        () => setHeld({ at, shown: { kind: 'failed' } }),
      )
    },
    [at, language, take],
  )
  const change = useCallback<OnChange>((to) => {
    setHeld((before) => {
      const { shown } = before
      if (shown.kind !== 'open') return before
      return { ...before, shown: { ...shown, scenario: to(shown.scenario), changed: true } }
    })
  }, [])
  const beginAgain = useCallback(() => {
    setHeld(nothing)
    go(openings['what-if'])
  }, [go])
  const isNew = held.at !== at
  const isStart = of === null && packed === null
  const shown: Shown = isNew ? { kind: isStart ? 'start' : 'loading' } : held.shown
  return { shown, change, openFile, beginAgain, linked }
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

/** What was written into the address and may stand there, and whether it holds the proposal. */
function useLinked(place: WhatIfPlace, scenario: Scenario | null) {
  const { go } = useLasting()
  const [written, setWritten] = useState<readonly string[]>([])
  const [fits, setFits] = useState<boolean | null>(null)
  const latest = useRef({ place, go })
  useEffect(() => {
    latest.current = { place, go }
  })
  useEffect(() => {
    if (scenario === null) return undefined
    let gone = false
    const write = async () => {
      const packed = await packedText(proposalText(scenario))
      if (gone) return
      setFits(packed !== null)
      if (packed === null) return
      const { place: now, go: goTo } = latest.current
      // The address has the last one until the next has come to be shown.
      setWritten((all) => [...all.slice(all.indexOf(now.query['proposal'] ?? '')), packed])
      goTo(withQuery(now, { proposal: packed }), 'replace')
    }
    const timer = setTimeout(() => void write(), restMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [scenario])
  return { written, linked: scenario === null ? null : fits }
}
