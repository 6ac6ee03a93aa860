// Where a rule stands. An instrument is a text; a provision is one place in it, restated in our own
// words with the mark of how far it was seen. Rules point at provisions by value, so that a
// citation cannot dangle; an agreement lists the provisions it does not model as well.
import type { Evidence } from './evidence.ts'
import type { Label } from './label.ts'

export interface Instrument {
  readonly id: string
  readonly title: Label
  /**
   * Prefix of a written citation: `Art.`, `Prot. Pt 4 §`. Left empty, only the place is written.
   */
  readonly short: Label
  /** Places that are words and no numbers, as each language has them; by the place. */
  readonly places?: Readonly<Record<string, Label>>
}

export interface Provision {
  readonly kind: 'provision'
  /** Stable id, unique within the agreement: `LIM-DEPLOYED`. */
  readonly id: string
  readonly instrument: Instrument
  /**
   * Address in the instrument, as its readers write it: `II(1)(a)`; `…` where it could not be made
   * out. Never translated but by `places`.
   */
  readonly place: string
  /** What the place says, restated: never a quotation. */
  readonly says: Label
  readonly evidence: Evidence
  /**
   * Where it was seen, when that is not the text itself: "State Department fact sheet, 2 Aug 2010".
   */
  readonly per?: Label
  /** Set when the rule is kept for the reader and the program does nothing with it: why not. */
  readonly notModelled?: Label
  /**
   * Set where the program follows it though no rule cites it (a definition, a number): what does.
   * A note to the engineer: no page shows it.
   */
  readonly followedIn?: string
}

export function instrument(
  id: string,
  title: Label,
  short: Label,
  places?: Instrument['places'],
): Instrument {
  return { id, title, short, ...(places === undefined ? {} : { places }) }
}

/** A maker of provisions of one instrument: `const art = provisionsOf(treaty)`. */
export function provisionsOf(text: Instrument) {
  return (
    id: string,
    place: string,
    evidence: Evidence,
    says: Label,
    more: {
      readonly per?: Label
      readonly notModelled?: Label
      readonly followedIn?: string
    } = {},
  ): Provision => ({ kind: 'provision', id, instrument: text, place, says, evidence, ...more })
}
