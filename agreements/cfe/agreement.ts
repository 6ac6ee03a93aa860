// The CFE Treaty: conventional armed forces in Europe, signed on 19 November 1990, collected from
// the files of this folder. What is modelled and what is not stands in README.md; nothing is
// computed here.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import { totals } from './article-03-counting.ts'
import * as ceilings from './article-04-limits.ts'
import * as levels from './article-06-levels.ts'
import * as exchange from './article-13-exchange.ts'
import * as inspections from './article-14-inspections.ts'
import * as treatyLife from './article-19-life.ts'
import { covers } from './covers.ts'
import * as figures from './published.ts'
import { ceiling1999, equipmentShare, lot } from './items.ts'
import { provisions as countingProvisions } from './provisions-counting.ts'
import { provisions as exchangeProvisions } from './provisions-exchange.ts'
import { provisions as inspectionProvisions } from './provisions-inspections.ts'
import { provisions as lifeProvisions } from './provisions-life.ts'
import { provisions as limitProvisions } from './provisions-limits.ts'
import { groups, parties, published, treaty } from './terms.ts'

export const cfe = agreement('cfe', {
  name: label('CFE Treaty', 'ДОВСЕ', 'معاهدة القوات التقليدية'),
  title: treaty.title,
  parties,
  groups,
  reporters: [published],
  provisions: [
    ...limitProvisions,
    ...countingProvisions,
    ...exchangeProvisions,
    ...inspectionProvisions,
    ...lifeProvisions,
  ],
  items: [lot, ceiling1999, equipmentShare, ...treatyLife.items],
  messages: [
    ...exchange.messages,
    ...figures.messages,
    ...inspections.messages,
    ...treatyLife.messages,
  ],
  counts: Object.values(totals),
  limits: [...ceilings.limits, ...levels.limits],
  obligations: [...exchange.obligations, ...inspections.obligations, ...treatyLife.obligations],
  quotas: inspections.quotas,
  lapses: treatyLife.lapses,
  covers,
  life: treatyLife.life,
})
