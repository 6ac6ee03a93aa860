// New START: the treaty of 8 April 2010 between the United States of America and the Russian
// Federation, its protocol, annexes and agreed statements, collected from the files of this
// folder. What is modelled and what is not stands in README.md; nothing is computed here.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import { limits } from './article-02-limits.ts'
import { counts as centralCounts } from './article-03-counting.ts'
import { crosschecks as statusChecks } from './article-03-declared.ts'
import { aparts } from './article-04-basing.ts'
import { counts as locationCounts } from './article-04-locations.ts'
import * as missileDefence from './article-05-missile-defence.ts'
import * as conversion from './article-06-conversion.ts'
import * as conversionNotices from './article-07-conversion-notices.ts'
import * as exchange from './article-07-exchange.ts'
import * as general from './article-07-general.ts'
import * as launches from './article-07-launches.ts'
import * as movements from './article-07-movements.ts'
import * as telemetry from './article-09-telemetry.ts'
import * as airplanes from './article-11-airplanes.ts'
import * as arrival from './article-11-arrival.ts'
import * as exhibitions from './article-11-exhibitions.ts'
import * as hours from './article-11-hours.ts'
import * as inspections from './article-11-inspections.ts'
import * as procedures from './article-11-procedures.ts'
import { quotas } from './article-11-quotas.ts'
import * as commission from './article-12-commission.ts'
import * as treatyLife from './article-14-life.ts'
import { covers } from './covers.ts'
import { bomber, convertedLot, facility, figure, launcher, load, missile } from './items.ts'
import { currentForDays } from './parameters.ts'
import { provisions } from './provisions.ts'
import { readings } from './readings.ts'
import { parties } from './terms.ts'

export const newStart = agreement('new-start', {
  name: label('New START', 'ДСНВ', 'ستارت الجديدة'),
  title: label(
    'Treaty between the United States of America and the Russian Federation on Measures for the ' +
      'Further Reduction and Limitation of Strategic Offensive Arms',
    'Договор между Российской Федерацией и Соединенными Штатами Америки о мерах по дальнейшему ' +
      'сокращению и ограничению стратегических наступательных вооружений',
    'المعاهدة بين الولايات المتحدة الأمريكية والاتحاد الروسي بشأن تدابير زيادة تخفيض ' +
      'الأسلحة الهجومية الاستراتيجية والحد منها',
  ),
  parties,
  provisions,
  items: [
    launcher,
    bomber,
    load,
    figure,
    convertedLot,
    missile,
    facility,
    ...airplanes.items,
    ...arrival.items,
    ...inspections.items,
    ...commission.items,
    ...treatyLife.items,
  ],
  messages: [
    ...exchange.messages,
    ...conversion.messages,
    ...treatyLife.messages,
    ...movements.messages,
    ...launches.messages,
    ...conversionNotices.messages,
    ...general.messages,
    ...telemetry.messages,
    ...airplanes.messages,
    ...arrival.messages,
    ...inspections.messages,
    ...procedures.messages,
    ...exhibitions.messages,
    ...commission.messages,
  ],
  counts: [
    ...centralCounts,
    ...locationCounts,
    ...missileDefence.counts,
    ...inspections.counts,
    ...arrival.counts,
  ],
  limits: [...limits, ...missileDefence.limits, ...inspections.limits, ...arrival.limits],
  obligations: [
    ...exchange.obligations,
    ...movements.obligations,
    ...launches.obligations,
    ...conversionNotices.obligations,
    ...airplanes.obligations,
    ...arrival.obligations,
    ...hours.obligations,
    ...exhibitions.obligations,
    ...commission.obligations,
  ],
  quotas: [...quotas, ...telemetry.quotas],
  lapses: airplanes.lapses,
  crosschecks: [...statusChecks, ...treatyLife.crosschecks],
  aparts,
  covers,
  life: treatyLife.life,
  readings,
  currentForDays,
})
