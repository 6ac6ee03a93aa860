// The Treaty on Open Skies of 24 March 1992, collected from the files of this folder: quotas,
// flights, sensors, who joined and who left. What is modelled and what is not stands in README.md.
// It limits no class of weapons and has none notified: nothing is covered by it.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import * as quotas from './article-03-quotas.ts'
import * as sensors from './article-04-sensors.ts'
import * as flights from './article-06-flights.ts'
import * as hours from './article-06-hours.ts'
import * as personnel from './article-13-personnel.ts'
import * as treatyLife from './article-15-life.ts'
import { parties } from './parties.ts'
import { provisions as flightProvisions } from './provisions-flights.ts'
import { provisions as lifeProvisions } from './provisions-life.ts'
import { provisions as quotaProvisions } from './provisions-quotas.ts'
import { provisions as sensorProvisions } from './provisions-sensors.ts'
import { treaty } from './terms.ts'

export const openSkies = agreement('open-skies', {
  name: label('Open Skies', 'Открытое небо', 'الأجواء المفتوحة'),
  title: treaty.title,
  parties,
  provisions: [...quotaProvisions, ...sensorProvisions, ...flightProvisions, ...lifeProvisions],
  items: [...quotas.items, ...flights.items, ...sensors.items, ...personnel.items],
  messages: [
    ...quotas.messages,
    ...flights.messages,
    ...sensors.messages,
    ...personnel.messages,
    ...treatyLife.messages,
  ],
  limits: [...sensors.limits, ...personnel.limits],
  obligations: [...hours.obligations, ...sensors.obligations, ...treatyLife.obligations],
  quotas: quotas.quotas,
  lapses: treatyLife.lapses,
  life: treatyLife.life,
  standings: treatyLife.standings,
})
