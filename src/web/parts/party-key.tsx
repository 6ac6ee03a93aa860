// A party's name with the pattern and the line that stand for it everywhere on the page. The first
// party is plain and solid; the others have stripes and dashes, in the key as in the charts.
import { memo } from 'react'
import type { PartyView } from '../view/view.ts'

export function PartyKey({ party, line = false }: { party: PartyView; line?: boolean }) {
  return (
    <span className="party-key">
      <svg width="22" height="10" aria-hidden="true">
        {line ? (
          <line className={`line line-${party.slot}`} x1="0" x2="22" y1="5" y2="5" />
        ) : (
          <rect
            className={`bar-value fill-${party.slot}`}
            fill={fillOf(party.slot)}
            width="22"
            height="10"
          />
        )}
      </svg>
      {party.name}
    </span>
  )
}

/** Undefined for the first party, whose colour is plain. */
export function fillOf(slot: number): string | undefined {
  return slot === 0 ? undefined : `url(#stripes-${slot})`
}

const slants = ['', 'skewX(-30)', 'skewX(30)', 'skewX(0)']

/** The stripes, defined once in the page. */
export const Patterns = memo(function Patterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {slants.map((slant, slot) =>
          slot === 0 ? null : (
            <pattern
              key={slant}
              id={`stripes-${slot}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={slant}
            >
              <rect className={`stripe-ground stripe-ground-${slot}`} width="6" height="6" />
              <rect className={`stripe stripe-${slot}`} width="4" height="6" />
            </pattern>
          ),
        )}
      </defs>
    </svg>
  )
})
