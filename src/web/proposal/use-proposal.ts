// The proposal that the page shows: as the server has answered it, or opened at its address or from
// a file, changed by the reader, and written back into the address when the reader rests, where it
// is short enough. What answers comes with the first sign of a reader.
import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Scenario } from '#assessment/scenario-form.ts'
import type { IsoDay } from '#language/time.ts'
import { localeOf } from '#locale/locale.ts'
import { afterPaint } from '../after-paint.ts'
import { useDesk } from '../desk/desk.tsx'
import { useFirstSign } from '../first-sign.ts'
import { useLasting } from '../page-state.ts'
import { openings, type WhatIfPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { FirstProposal, OpenedFirst } from '../view/what-if-view.ts'
import { packedText } from './address-text.ts'
import type { Opened, RefusalView, RefusedFile } from './answer.ts'
import { openAt, type Opening, openText } from './open.ts'
import { proposalText } from './proposal.ts'

export type Shown =
  | { readonly kind: 'start' | 'loading' | 'failed' }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalView[] }
  | ShownOpen

export interface ShownOpen {
  readonly kind: 'open'
  readonly begun: Begun
  /** What answers; null until it has come. */
  readonly opened: Opened | null
  readonly scenario: Scenario
  /** By the reader, or come from a file: the path alone does not lead to it. */
  readonly changed: boolean
}

/** As it was opened. */
export interface Begun {
  readonly scenario: Scenario
  /** The day that it is first looked at on. */
  readonly day: IsoDay
  /** What the server has answered; null where the browser opened it. */
  readonly first: OpenedFirst | null
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

export function useProposal(place: WhatIfPlace, first: FirstProposal | null) {
  const { settings, go } = useLasting()
  const { language } = settings
  const { client } = useDesk()
  const opening = useMemo(() => ({ language, client }), [language, client])
  const { of } = place
  const packed = place.query['proposal'] ?? null
  const wanted = JSON.stringify([of, packed])
  const { held, hold, change, current, supply } = useHeld(first, wanted)
  const { written, packed: own } = usePacked(place, held.shown)
  // What this page has itself written into the address is not opened again.
  const isOwn = packed !== null && written.includes(packed)
  const at = isOwn ? held.at : wanted
  const take = useTaking()
  // The server has opened this one.
  const given = useRef(first === null ? null : at)
  useEffect(() => {
    const isGiven = given.current === at
    given.current = null
    if (isGiven || isOwn || at === null || (of === null && packed === null)) return undefined
    let gone = false
    const today = new Date().toISOString().slice(0, 10)
    take(openAt({ of, packed, today }, opening), false).then(
      (shown) => !gone && hold({ at, shown }),
      () => !gone && hold({ at, shown: { kind: 'failed' } }),
    )
    return () => {
      gone = true
    }
  }, [isOwn, at, of, packed, opening, take, hold])
  const openFile = useCallback(
    (text: string, name: string) => {
      take(openText(text, name, opening), true).then(
        (shown) => hold({ at, shown }),
        () => hold({ at, shown: { kind: 'failed' } }),
      )
    },
    [at, opening, take, hold],
  )
  const beginAgain = useCallback(() => {
    hold(nothing)
    go(openings['what-if'])
  }, [go, hold])
  const isNew = held.at !== at
  const isStart = of === null && packed === null
  const shown: Shown = isNew ? { kind: isStart ? 'start' : 'loading' } : held.shown
  const supplies = useSupplies(shown, opening, supply)
  return { shown, current, change, openFile, beginAgain, packed: own, supplies }
}

/** What the server has made of the address. */
function shownFirst(first: FirstProposal): Shown {
  if (first.kind === 'start') return { kind: 'start' }
  if (first.kind !== 'open') return first
  const { scenario, day } = first
  return { kind: 'open', begun: { scenario, day, first }, opened: null, scenario, changed: false }
}

/**
 * What is shown. Of what the reader changes each field shows its own part at once; all of it is
 * shown once that is seen.
 */
function useHeld(first: FirstProposal | null, at: string) {
  const [held, setHeld] = useState<Held>(() =>
    first === null ? nothing : { at, shown: shownFirst(first) },
  )
  const latest = useRef(held)
  const callOff = useRef<(() => void) | null>(null)
  const hold = useCallback((next: Held) => {
    callOff.current?.()
    callOff.current = null
    latest.current = next
    setHeld(next)
  }, [])
  const change = useCallback<OnChange>((to) => {
    const { at: own, shown } = latest.current
    if (shown.kind !== 'open') return
    latest.current = { at: own, shown: { ...shown, scenario: to(shown.scenario), changed: true } }
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
  /** Has what answers from now on, where what it was loaded for is still shown. */
  const supply = useCallback(
    (begun: Begun, opened: Opened) => {
      const { at: own, shown } = latest.current
      if (shown.kind === 'open' && shown.begun === begun)
        hold({ at: own, shown: { ...shown, opened } })
    },
    [hold],
  )
  useEffect(() => () => callOff.current?.(), [])
  return { held, hold, change, current, supply }
}

export interface Supplies {
  readonly state: 'waiting' | 'loading' | 'failed'
  /** Has what answers loaded, where it is not yet; the same one while one proposal is open. */
  readonly begin: () => void
}

/** Loads what answers a proposal that the server has opened, at the first sign of a reader. */
function useSupplies(
  shown: Shown,
  opening: Opening,
  supply: (begun: Begun, opened: Opened) => void,
): Supplies {
  const [state, setState] = useState<Supplies['state']>('waiting')
  const loading = useRef<Begun | null>(null)
  const begun = shown.kind === 'open' && shown.opened === null ? shown.begun : null
  const begin = useCallback(() => {
    if (begun === null || loading.current === begun) return
    loading.current = begun
    setState('loading')
    openText(proposalText(begun.scenario), '', opening)
      .then((found) => {
        if (found.kind === 'refused') throw new Error('what the server has opened is refused')
        supply(begun, found)
      })
      .catch(() => {
        loading.current = null
        setState('failed')
      })
  }, [begun, opening, supply])
  useFirstSign(begin)
  return useMemo(() => ({ state, begin }), [state, begin])
}

/** What was opened, or in words why it was not. */
function useTaking() {
  const locale = useLocaleOf('what-if')
  // Other digits are no reason to open it anew.
  const latest = useRef(locale)
  useLayoutEffect(() => {
    latest.current = locale
  }, [locale])
  return useCallback(
    async (opening: Promise<Opened | RefusedFile>, changed: boolean): Promise<Shown> => {
      const opened = await opening
      if (opened.kind === 'opened') {
        const { scenario, day } = opened
        return { kind: 'open', begun: { scenario, day, first: null }, opened, scenario, changed }
      }
      const { refusalViews } = await import('./answer.ts')
      const { language, digits, texts } = latest.current
      const words = localeOf(language, { ...opened.texts, ...texts }, digits)
      return { kind: 'refused', refusals: refusalViews(words, opened.refusals) }
    },
    [],
  )
}

/** How long the reader must rest before the address follows. */
const restMs = 300

/** The proposal as an address has it, and what was written into the address and may stand there. */
function usePacked({ of }: WhatIfPlace, shown: Shown) {
  const { go, here } = useLasting()
  const [written, setWritten] = useState<readonly string[]>([])
  const first = shown.kind === 'open' ? shown.begun.first : null
  const [packed, setPacked] = useState<Packed>(first?.packed)
  const scenario = shown.kind === 'open' ? shown.scenario : null
  const changed = shown.kind === 'open' && shown.changed
  // The server has packed this one.
  const isGiven = scenario !== null && scenario === first?.scenario
  useEffect(() => {
    if (scenario === null || isGiven) return undefined
    let gone = false
    const write = async () => {
      const text = await packedText(proposalText(scenario))
      if (gone) return
      setPacked(text)
      if (!changed || text === null) return
      const now = here()
      // Whoever is on the way to another page goes there.
      if (now.page !== 'what-if' || now.of !== of) return
      // The address has the last one until the next has come to be shown.
      setWritten((all) => [...all.slice(all.indexOf(now.query['proposal'] ?? '')), text])
      go(withQuery(now, { proposal: text }), 'replace')
    }
    const timer = setTimeout(() => void write(), changed ? restMs : 0)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [scenario, changed, isGiven, of, go, here])
  return { written, packed }
}
