// What if as the server draws it first: what can be begun from, or the proposal of the address with
// its answer, made by the code that makes every later one in the browser. What is typed is answered
// there.
import type { ReadWorld } from '#assessment/record-more.ts'
import type { Scenario } from '#assessment/scenario-form.ts'
import type { Packing } from '#http/page.ts'
import type { IsoDay } from '#language/time.ts'
import {
  type Answered,
  type Ground,
  opened,
  type RefusalView,
  refusalViews,
  type WhatIfLocale,
} from '../proposal/answer.ts'
import { baseNamed, blank, blankProposal, proposalFor, proposalText } from '../proposal/proposal.ts'
import type { WhatIfPlace } from '../route/page-place.ts'
import { pageTitle } from './page-title.ts'

export interface WhatIfView {
  readonly kind: 'what-if'
  /** Of the window. */
  readonly title: string
  readonly first: FirstProposal
}

export type FirstProposal =
  | { readonly kind: 'start'; readonly choices: Choices }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'refused'
      readonly refusals: readonly RefusalView[]
      readonly choices: Choices
    }
  | OpenedFirst

/** A proposal with its answer on the day that is looked at. */
export interface OpenedFirst {
  readonly kind: 'open'
  readonly scenario: Scenario
  /** The day that it is looked at on where the address names none. */
  readonly day: IsoDay
  readonly on: IsoDay
  readonly answer: Answered
  readonly ground: Ground
  /** As an address has it; null where it is too long for one. */
  readonly packed: string | null
}

export interface Choices {
  readonly scenarios: readonly Choice[]
  readonly agreements: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly name: string
}

export interface AskingWhatIf {
  readonly shelf: readonly ReadWorld[]
  readonly locale: WhatIfLocale
  readonly today: IsoDay
  /** Those of the shelf, by name: their texts. */
  readonly scenarios: ReadonlyMap<string, string>
  readonly packing: Packing
}

export function whatIfView(asking: AskingWhatIf, place: WhatIfPlace): WhatIfView {
  const { texts } = asking.locale
  const title = pageTitle(texts, texts['page.what-if'])
  return { kind: 'what-if', title, first: firstOf(asking, place) }
}

function firstOf(asking: AskingWhatIf, place: WhatIfPlace): FirstProposal {
  const { shelf, locale, packing } = asking
  if (place.of === null && place.query['proposal'] === undefined) {
    return { kind: 'start', choices: choicesOf(asking) }
  }
  const begun = begunAt(asking, place)
  if (begun === null) return { kind: 'failed' }
  const base = baseNamed(begun.text)
  const read = shelf.find((one) => one.world.agreement.id === base)
  // Nobody has its record here.
  if (read?.text === null) return { kind: 'failed' }
  const others = read === undefined && base !== null ? shelf : []
  const found = opened({
    ...begun,
    world: read?.world ?? null,
    shelf: others.map(({ world }) => world.agreement),
    texts: locale.texts,
  })
  if (found.kind === 'refused') {
    const refusals = refusalViews(locale, found.refusals)
    return { kind: 'refused', refusals, choices: choicesOf(asking) }
  }
  const { scenario, day } = found
  const on = place.query['on'] ?? day
  const answer = found.answer({ scenario, on, range: null, locale })
  if (answer.kind === 'refused') return { ...answer, choices: choicesOf(asking) }
  const packed = packing.packed(proposalText(scenario))
  return { kind: 'open', scenario, day, on, answer, ground: found.ground({ on, locale }), packed }
}

interface Begun {
  readonly text: string
  /** What refusals call it. */
  readonly file: string
}

/** Null where nothing to begin from has this name. */
function begunAt(asking: AskingWhatIf, { of, query }: WhatIfPlace): Begun | null {
  const { shelf, today, scenarios, packing } = asking
  const packed = query['proposal']
  if (packed !== undefined) return { text: packing.unpacked(packed) ?? '', file: '' }
  if (of === blank) return { text: proposalText(blankProposal(today)), file: '' }
  const text = scenarios.get(of ?? '')
  if (text !== undefined) return { text, file: `${of}.json` }
  const base = shelf.find(({ world }) => world.agreement.id === of)?.world.agreement
  if (base === undefined) return null
  const begun = proposalFor({ base: base.id, name: base.name, dated: today })
  return { text: proposalText(begun), file: '' }
}

/** The scenarios, and the agreements that limit something. */
function choicesOf({ shelf, scenarios, locale }: AskingWhatIf): Choices {
  const { language } = locale
  return {
    scenarios: [...scenarios].map(([id, text]) => ({
      id,
      name: (JSON.parse(text) as Pick<Scenario, 'title'>).title[language],
    })),
    agreements: shelf.flatMap(({ world: { agreement } }) =>
      agreement.limits.length === 0 ? [] : [{ id: agreement.id, name: agreement.name[language] }],
    ),
  }
}
