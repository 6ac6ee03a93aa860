// START I: the treaty of 31 July 1991 on the reduction and limitation of strategic offensive arms,
// with its protocols, memorandum and letters, collected from the files of this folder. What is
// modelled and what is not stands in README.md; nothing is computed here.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import { limits as centralLimits } from './article-02-limits.ts'
import * as bombers from './article-03-bombers.ts'
import { counts as centralCounts } from './article-03-counting.ts'
import * as downloading from './article-03-downloading.ts'
import * as stocks from './article-04-stocks.ts'
import { aparts } from './article-05-bases.ts'
import * as data from './article-08-data.ts'
import * as published from './article-08-public.ts'
import * as notices from './article-08-notices.ts'
import * as inspections from './article-11-inspections.ts'
import * as lists from './article-11-lists.ts'
import { quotas as inspectionQuotas } from './article-11-quotas.ts'
import * as measures from './article-12-measures.ts'
import * as treatyLife from './article-17-life.ts'
import { covers } from './covers.ts'
import { bomber, figure, lot, nameList, reduction, stock } from './items.ts'
import { parameters } from './parameters.ts'
import { provisions } from './provisions.ts'
import { readings } from './readings.ts'
import { parties, reporters, sovietSide } from './terms.ts'

export const startOne = agreement('start-1', {
  name: label('START I', 'СНВ-1', 'ستارت الأولى'),
  title: label(
    'Treaty on the Reduction and Limitation of Strategic Offensive Arms',
    'Договор о сокращении и ограничении стратегических наступательных вооружений',
    'معاهدة تخفيض الأسلحة الهجومية الاستراتيجية والحد منها',
  ),
  parties,
  reporters,
  groups: [sovietSide],
  provisions,
  items: [lot, bomber, stock, reduction, nameList, figure, ...measures.items],
  messages: [
    ...data.messages,
    ...published.messages,
    ...notices.messages,
    ...lists.messages,
    ...inspections.messages,
    ...measures.messages,
    ...treatyLife.messages,
  ],
  counts: [
    ...centralCounts,
    ...bombers.counts,
    ...downloading.counts,
    ...stocks.counts,
    ...lists.counts,
  ],
  limits: [
    ...centralLimits,
    ...bombers.limits,
    ...downloading.limits,
    ...stocks.limits,
    ...lists.limits,
  ],
  obligations: [...data.obligations, ...notices.obligations, ...inspections.obligations],
  quotas: [...inspectionQuotas, ...measures.quotas],
  timeframes: inspections.timeframes,
  lapses: treatyLife.lapses,
  crosschecks: bombers.crosschecks,
  aparts,
  covers,
  life: treatyLife.life,
  standings: treatyLife.standings,
  readings,
  earliest: parameters.dataAtSignature,
  currentForDays: parameters.currentForDays,
})
