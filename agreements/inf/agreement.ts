// The INF Treaty of 8 December 1987 on the elimination of missiles of intermediate and shorter
// range, with its protocols, collected from the files of this folder. What is modelled and what is
// not stands in README.md; nothing is computed here.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import * as ranges from './article-02-ranges.ts'
import * as elimination from './article-04-elimination.ts'
import * as data from './article-09-data.ts'
import * as inspections from './article-11-inspections.ts'
import * as treatyLife from './article-15-life.ts'
import { covers } from './covers.ts'
import { eliminated, lot, missileType, reported } from './items.ts'
import { provisions as inspectionProvisions } from './provisions-inspections.ts'
import { provisions as lifeProvisions } from './provisions-life.ts'
import { provisions as missileProvisions } from './provisions-missiles.ts'
import { readings } from './readings.ts'
import { bothSides, parties, reporters } from './terms.ts'

export const infTreaty = agreement('inf', {
  name: label('INF Treaty', 'Договор о РСМД', 'معاهدة القوى النووية المتوسطة المدى'),
  title: label(
    'Treaty on the Elimination of Intermediate-Range and Shorter-Range Missiles',
    'Договор о ликвидации ракет средней дальности и меньшей дальности',
    'معاهدة إزالة الصواريخ المتوسطة المدى والقصيرة المدى',
  ),
  parties,
  reporters,
  groups: [bothSides],
  provisions: [...missileProvisions, ...inspectionProvisions, ...lifeProvisions],
  items: [lot, eliminated, missileType, reported, ...treatyLife.items],
  messages: [...data.messages, ...inspections.messages, ...treatyLife.messages],
  counts: [...elimination.counts, ...ranges.counts],
  limits: [...elimination.limits, ...ranges.limits],
  obligations: [...data.obligations, ...inspections.obligations],
  quotas: inspections.quotas,
  timeframes: inspections.timeframes,
  lapses: treatyLife.lapses,
  covers,
  life: treatyLife.life,
  standings: treatyLife.standings,
  readings,
})
