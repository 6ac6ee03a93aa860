// The assessment in the browser: the same code as on the server, on the same record. Loaded after
// the page stands, it makes every later view, without asking the server again.
import { type ReadWorld, readWorld } from '#assessment/record-more.ts'
import type { Agreement } from '#language/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { localeOf } from '#locale/locale.ts'
import type { Language } from '#language/label.ts'
import type { AgreementPlace } from './route/agreement-place.ts'
import type { Settings } from './settings.ts'
import { type AgreementsPlace, viewOf } from './view/agreement-view.ts'
import type { PageLocale } from './view/desk.ts'
import type { PageTexts } from './texts/texts.ts'
import { movedView } from './view/moved-view.ts'
import type { AgreementView, View } from './view/view.ts'

export interface Engine {
  readonly shelved: readonly ReadWorld[]
  readonly viewOf: (place: AgreementsPlace, settings: Settings, today: IsoDay) => View
  /** The view of an agreement while a slider moves from its place; `before` is shown by now. */
  readonly movedOf: (
    view: AgreementView,
    before: AgreementView,
    place: AgreementPlace,
    settings: Settings,
  ) => AgreementView
}

/** Reads and replays the records; an agreement without one stands with an empty record. */
export function engineOf(
  shelf: readonly Agreement[],
  records: ReadonlyMap<string, string>,
  textsIn: (language: Language) => PageTexts,
  shelveOne: Shelve = shelve,
): Engine {
  const pageLocale = ({ language, digits }: Settings): PageLocale =>
    localeOf(language, textsIn(language), digits)
  const shelved = shelf.map((agreement) => shelveOne(agreement, records.get(agreement.id)))
  return {
    shelved,
    viewOf: (place, settings, today) => viewOf(shelved, place, pageLocale(settings), today),
    movedOf: (view, before, place, settings) => {
      const found = shelved.find(({ world }) => world.agreement.id === place.id)
      if (found === undefined) return view
      return movedView(view, before, found, place, pageLocale(settings))
    },
  }
}

/** Reads and replays a record, on from what was read of it before, which is then used up. */
export type Shelve = (
  agreement: Agreement,
  text: string | undefined,
  before?: ReadWorld | null,
) => ReadWorld

export const shelve: Shelve = (agreement, text, before = null) =>
  readWorld(agreement, text ?? null, `${agreement.id}/data/record.jsonl`, before)
