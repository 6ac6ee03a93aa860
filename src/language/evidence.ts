// How far a rule or a figure is known. The mark of a result is the weakest mark of what it rests
// on.

/**
 * `seen`: read in the text or the published page itself. `seen-2nd`: read in an official
 * explanation or a serious report. `derived`: computed from figures seen. `estimate`: an analyst's
 * estimate. `unverified`: from memory; not seen in any source.
 */
export type Evidence = 'seen' | 'seen-2nd' | 'derived' | 'estimate' | 'unverified'

/** From strongest to weakest. */
export const evidenceMarks: readonly Evidence[] = [
  'seen',
  'seen-2nd',
  'derived',
  'estimate',
  'unverified',
]

export function weaker(a: Evidence, b: Evidence): Evidence {
  return evidenceMarks.indexOf(a) >= evidenceMarks.indexOf(b) ? a : b
}

export function weakest(marks: Iterable<Evidence>): Evidence {
  let result: Evidence = 'seen'
  for (const mark of marks) result = weaker(result, mark)
  return result
}
