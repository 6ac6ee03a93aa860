// The address of an agreement's page: which agreement, which section, on which day, as known on
// which, with which panel open and to what a list is narrowed.
import { type IsoDay, parseDay } from '#language/time.ts'

export const tabs = ['overview', 'holdings', 'obligations', 'text', 'record'] as const
/** Beside the sections, what `mithaq brief` prints: no page leads there. */
export type Tab = (typeof tabs)[number] | 'brief'

/** What the panel explains: `count:deployed:US`; with a reading: `count:deployed:US:ru-901`. */
export interface Why {
  readonly kind: WhyKind
  readonly of: readonly string[]
}

const whyKinds = ['count', 'provision', 'message', 'item', 'obligation', 'quota'] as const
export type WhyKind = (typeof whyKinds)[number]

export interface AgreementPlace {
  readonly page: 'agreement'
  readonly id: string
  readonly tab: Tab
  /** True on this day; null: the day the page opens at. */
  readonly asOf: IsoDay | null
  /** As known on this day; null: as everything in the record is known. */
  readonly knownOn: IsoDay | null
  /** The count whose history is shown; null: the first. */
  readonly count: string | null
  /** The parties set side by side, where there are too many for all; none: the page chooses. */
  readonly parties: readonly string[]
  readonly why: Why | null
  readonly filter: Filter
}

/** What a list is narrowed to: words of the text, one party, one type of message. */
export interface Filter {
  readonly words: string
  readonly party: string | null
  readonly type: string | null
}

const noFilter: Filter = { words: '', party: null, type: null }

/** An agreement's page as it opens. */
export function agreementPlace(id: string, tab: Tab = 'overview'): AgreementPlace {
  const nothing = { asOf: null, knownOn: null, count: null, parties: [], why: null }
  return { page: 'agreement', id, tab, ...nothing, filter: noFilter }
}

/** From the parts of a path behind `/agreements`; null where no such page is. */
export function parseAgreement(
  [id, tabName = 'overview', ...rest]: readonly string[],
  query: URLSearchParams,
): AgreementPlace | null {
  const tab = tabName === 'brief' ? tabName : tabs.find((one) => one === tabName)
  if (id === undefined || tab === undefined || rest.length > 0) return null
  return {
    page: 'agreement',
    id,
    tab,
    asOf: dayOf(query.get('on')),
    knownOn: dayOf(query.get('known')),
    count: query.get('count'),
    parties: (query.get('parties') ?? '').split('.').filter((id) => id !== ''),
    why: parseWhy(query.get('why')),
    filter: {
      words: query.get('words') ?? '',
      party: query.get('party'),
      type: query.get('type'),
    },
  }
}

function dayOf(text: string | null): IsoDay | null {
  return text !== null && parseDay(text) !== null ? text : null
}

export function parseWhy(text: string | null): Why | null {
  const [name, ...of] = (text ?? '').split(':')
  const kind = whyKinds.find((one) => one === name)
  if (kind === undefined || of.length === 0) return null
  try {
    return { kind, of: of.map(decodeURIComponent) }
  } catch {
    return null
  }
}

export function formatWhy(why: Why): string {
  return [why.kind, ...why.of.map(encodeURIComponent)].join(':')
}

/** The path, and what stands in the query; null for what is left out. */
export function agreementParts(place: AgreementPlace): {
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string | null>>
} {
  const { id, tab, filter, why } = place
  return {
    path: ['agreements', id, ...(tab === 'overview' ? [] : [tab])],
    query: {
      on: place.asOf,
      known: place.knownOn,
      count: place.count,
      parties: place.parties.join('.'),
      words: filter.words,
      party: filter.party,
      type: filter.type,
      why: why === null ? null : formatWhy(why),
    },
  }
}

/** The same page in another state. The filter belongs to a tab, and goes when the tab changes. */
export function moved(place: AgreementPlace, changes: Partial<AgreementPlace>): AgreementPlace {
  const tab = changes.tab ?? place.tab
  return { ...place, ...(tab === place.tab ? {} : { filter: noFilter }), ...changes }
}
