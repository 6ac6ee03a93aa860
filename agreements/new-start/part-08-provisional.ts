// Protocol, Part Eight: what applied provisionally from signature, 8 April 2010, until entry into
// force. Of the provisions that this agreement computes something from, these were among them; the
// test beside this file holds the first day of every obligation against the list.
import type { Provision } from '#language/citation.ts'
import { generalRules } from './provisions-article-07.ts'
import { commissionRules } from './provisions-commission.ts'
import { additionalRules, launchRules, movementRules } from './provisions-notifications.ts'

/** Provisions that were applied from signature on. */
export const applied: readonly Provision[] = [
  ...Object.values(generalRules),
  movementRules.provisionalFive,
  movementRules.provisionalSix,
  launchRules.launch,
  ...Object.values(additionalRules),
  commissionRules.exists,
  commissionRules.convene,
]
