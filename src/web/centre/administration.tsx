// What only the key holder has before them: the people, all sessions and the audit log. It comes
// when one of them is opened.
import type { CentrePlace } from '../route/page-place.ts'
import { AuditPart } from './audit.tsx'
import { PeoplePart } from './people.tsx'
import type { Part } from './places.ts'
import { AllSessions } from './sessions.tsx'

interface AdministrationProps {
  readonly part: Exclude<Part, 'you'>
  readonly place: CentrePlace
}

export function Administration({ part, place }: AdministrationProps) {
  if (part === 'people') return <PeoplePart place={place} />
  return part === 'sessions' ? <AllSessions /> : <AuditPart place={place} />
}
