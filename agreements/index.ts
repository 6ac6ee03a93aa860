// The shelf: every agreement that Mithaq knows, and nothing else.
import type { Agreement } from '#language/agreement.ts'
import { abm } from './abm/agreement.ts'
import { cfe } from './cfe/agreement.ts'
import { cyberIncidents } from './cyber-incidents/agreement.ts'
import { hagueCode } from './hague-code-of-conduct/agreement.ts'
import { infTreaty } from './inf/agreement.ts'
import { launchNotifications } from './launch-notifications-1988/agreement.ts'
import { moscowTreaty } from './moscow-treaty/agreement.ts'
import { newStart } from './new-start/agreement.ts'
import { openSkies } from './open-skies/agreement.ts'
import { riskReduction } from './risk-reduction/agreement.ts'
import { saltOne } from './salt-1/agreement.ts'
import { saltTwo } from './salt-2/agreement.ts'
import { stabilityDialogue } from './stability-dialogue/agreement.ts'
import { startOne } from './start-1/agreement.ts'
import { viennaDocument2011 } from './vienna-document-2011/agreement.ts'

export const shelf: readonly Agreement[] = [
  abm,
  cfe,
  cyberIncidents,
  hagueCode,
  infTreaty,
  launchNotifications,
  moscowTreaty,
  newStart,
  openSkies,
  riskReduction,
  saltOne,
  saltTwo,
  stabilityDialogue,
  startOne,
  viennaDocument2011,
]
