// The Vienna Document 2011 on confidence- and security-building measures, collected from the files
// of this folder. It binds politically: it was never ratified and nobody can leave it. What is
// modelled and what is not stands in README.md; nothing is computed here.
import { agreement } from '#language/agreement.ts'
import { cover } from '#language/cover.ts'
import { label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import * as information from './chapter-01-information.ts'
import * as risk from './chapter-03-risk.ts'
import * as activities from './chapter-05-activities.ts'
import * as constraints from './chapter-08-constraints.ts'
import * as evaluation from './chapter-09-evaluation.ts'
import * as inspections from './chapter-09-inspections.ts'
import { parameters } from './parameters.ts'
import { parties } from './parties.ts'
import * as rules from './provisions.ts'
import { activityRules, provisions as activityProvisions } from './provisions-activities.ts'
import {
  provisions as verificationProvisions,
  verificationRules,
} from './provisions-verification.ts'
import { text } from './text.ts'

const { categories, annual } = rules.informationRules
const reported = [
  'tank',
  'armoured-vehicle',
  'artillery',
  'combat-aircraft',
  'attack-helicopter',
] as const

export const viennaDocument2011 = agreement('vienna-document-2011', {
  name: label('Vienna Document', 'Венский документ', 'وثيقة فيينا'),
  title: text.title,
  parties,
  provisions: [...rules.provisions, ...activityProvisions, ...verificationProvisions],
  items: [information.forces, ...risk.items, ...activities.items, ...evaluation.items],
  messages: [
    ...information.messages,
    ...risk.messages,
    ...activities.messages,
    ...inspections.messages,
    ...evaluation.messages,
  ],
  counts: risk.counts,
  limits: [...constraints.limits, ...evaluation.limits],
  obligations: [
    ...information.obligations,
    ...risk.obligations,
    ...activities.obligations,
    ...inspections.obligations,
    ...evaluation.obligations,
  ],
  quotas: [...constraints.quotas, ...inspections.quotas, ...evaluation.quotas],
  covers: [
    ...reported.map((weapons) => cover('notified', weapons, { cite: categories })),
    cover('notified', 'military-personnel', { cite: annual }),
    cover('notified', 'military-exercise', { cite: activityRules.notice }),
    cover('inspected', 'military-exercise', { cite: verificationRules.inspection }),
  ],
  life: [
    lifeEvent('committed', {
      on: parameters.effectiveOn.value,
      phase: 'committed',
      label: label('Followed', 'Применяется', 'يُعمل بها'),
      cite: rules.lifeRules.effective,
    }),
  ],
})
