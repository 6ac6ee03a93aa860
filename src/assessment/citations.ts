// A provision as results carry it.
import type { Provision } from '#language/citation.ts'
import type { CitationResult } from './result.ts'

export function citationOf(provision: Provision): CitationResult {
  return {
    id: provision.id,
    instrument: provision.instrument.id,
    place: provision.place,
    evidence: provision.evidence,
  }
}
