// Single keys as shortcuts: `/` goes to the search, `g` and a letter to a page or to a section of
// an agreement, Escape closes the panel. Keys are known by their place on the keyboard, so that
// they work with an Arabic or a Russian layout; a reader can turn all but Escape off.
import { type Place } from './route.ts'
import { moved, type AgreementPlace, type Tab } from './route/agreement-place.ts'
import { openings, type PagePlace } from './route/page-place.ts'

export interface Key {
  readonly key: string
  readonly code: string
  readonly plain: boolean
  /** Typed into a field. */
  readonly typing: boolean
}

export type Action =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'search' }
  | { readonly kind: 'await' }

const tabsByKey: Readonly<Record<string, Tab>> = {
  KeyL: 'overview',
  KeyH: 'holdings',
  KeyO: 'obligations',
  KeyT: 'text',
  KeyR: 'record',
}

const pagesByKey: Readonly<Record<string, PagePlace['page']>> = {
  KeyD: 'today',
  KeyM: 'messages',
  KeyK: 'talks',
  KeyI: 'incidents',
  KeyW: 'what-if',
  KeyC: 'coverage',
  KeyB: 'ledger',
  KeyP: 'centre',
}

/** What a key does here; null for nothing. `awaited` is true right after `g`. */
export function actionOf(
  key: Key,
  place: Place,
  { shortcuts, awaited }: { readonly shortcuts: boolean; readonly awaited: boolean },
): Action | null {
  const agreement = place.page === 'agreement' ? place : null
  if (key.key === 'Escape' && !key.typing) return closed(agreement)
  if (!shortcuts || !key.plain || key.typing) return null
  if (key.key === '/' || key.code === 'Slash') return { kind: 'search' }
  if (awaited) return gone(key.code, agreement)
  return key.code === 'KeyG' ? { kind: 'await' } : null
}

function closed(place: AgreementPlace | null): Action | null {
  if (place === null || place.why === null) return null
  return { kind: 'go', place: moved(place, { why: null }) }
}

function gone(code: string, place: AgreementPlace | null): Action | null {
  if (code === 'KeyA') return { kind: 'go', place: { page: 'agreements' } }
  const page = pagesByKey[code]
  if (page !== undefined) return { kind: 'go', place: openings[page] }
  const tab = tabsByKey[code]
  if (place === null || tab === undefined) return null
  return { kind: 'go', place: moved(place, { tab, why: null }) }
}
