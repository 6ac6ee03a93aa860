// The measures of the United States and the Soviet Union, now Russia, against a war by accident:
// the direct line of 1963, the agreements of 1971, 1972 and 1989, the centres of 1987, and
// what the centres may carry since 2013. What is modelled and what is not stands in README.md.
import { agreement } from '#language/agreement.ts'
import { label, type Label } from '#language/label.ts'
import type { Provision } from '#language/citation.ts'
import { lifeEvent } from '#language/life.ts'
import type { IsoDay } from '#language/time.ts'
import { covers, items, messages, obligations } from './messages.ts'
import { parameters } from './parameters.ts'
import { centreRules, otherRules } from './provisions-centres.ts'
import { accidentRules, hotlineRules, provisions, seaRules } from './provisions.ts'

const begins = (id: string, on: IsoDay, cite: Provision, text: Label) =>
  lifeEvent(id, { on, phase: 'in-force', label: text, cite })

export const riskReduction = agreement('risk-reduction', {
  name: label('Nuclear risk reduction', 'Уменьшение ядерной опасности', 'تقليل المخاطر النووية'),
  title: label(
    'Direct line, accident measures, incidents at sea, risk reduction centres, dangerous ' +
      'activities',
    'Прямая линия, меры на случай аварий, инциденты на море, центры по уменьшению ядерной опасности, опасная деятельность',
    'الخط المباشر وتدابير الحوادث وحوادث البحر ومركزا تقليل المخاطر النووية والأنشطة الخطرة',
  ),
  parties: [
    {
      id: 'US',
      name: label(
        'United States of America',
        'Соединенные Штаты Америки',
        'الولايات المتحدة الأمريكية',
      ),
      short: label('United States', 'США', 'الولايات المتحدة'),
    },
    {
      id: 'RU',
      name: label(
        'Russian Federation (until 1991 the Soviet Union)',
        'Российская Федерация (до 1991 г. СССР)',
        'الاتحاد الروسي (حتى 1991 الاتحاد السوفياتي)',
      ),
      short: label('Russia', 'Россия', 'روسيا'),
    },
  ],
  provisions,
  items,
  messages,
  obligations,
  covers,
  life: [
    begins(
      'hotline',
      parameters.hotlineOn.value,
      hotlineRules.first,
      label('direct line agreed', 'согласована прямая линия', 'الاتفاق على الخط المباشر'),
    ),
    begins(
      'accidents',
      parameters.accidentsOn.value,
      accidentRules.duration,
      label('accident measures', 'меры на случай аварий', 'تدابير الحوادث'),
    ),
    begins(
      'satellites',
      parameters.satellitesOn.value,
      hotlineRules.satellites,
      label('direct line by satellite', 'прямая линия через спутник', 'الخط المباشر عبر الساتل'),
    ),
    begins(
      'sea',
      parameters.seaOn.value,
      seaRules.conduct,
      label('incidents at sea', 'инциденты на море', 'حوادث البحر'),
    ),
    begins(
      'sea-protocol',
      parameters.seaProtocolOn.value,
      seaRules.protocol,
      label('also toward civil ships', 'и в отношении гражданских судов', 'وتجاه السفن المدنية'),
    ),
    begins(
      'code-words',
      parameters.codeWordsOn.value,
      accidentRules.codeWords,
      label('agreed short messages', 'согласованные короткие сообщения', 'رسائل قصيرة متفق عليها'),
    ),
    begins(
      'facsimile',
      parameters.facsimileOn.value,
      hotlineRules.facsimile,
      label('direct line with facsimile', 'прямая линия с факсом', 'الخط المباشر بالفاكسيميلي'),
    ),
    begins(
      'centres',
      parameters.centresOn.value,
      centreRules.agreement,
      label(
        'risk reduction centres',
        'центры по уменьшению ядерной опасности',
        'مركزا تقليل المخاطر',
      ),
    ),
    begins(
      'first-traffic',
      parameters.firstTrafficOn.value,
      centreRules.traffic,
      label('first message of the centres', 'первое сообщение центров', 'أول رسالة للمركزين'),
    ),
    begins(
      'dangerous',
      parameters.dangerousOn.value,
      otherRules.dangerous,
      label(
        'dangerous military activities',
        'опасная военная деятельность',
        'الأنشطة العسكرية الخطرة',
      ),
    ),
    begins(
      'inquiries',
      parameters.inquiriesOn.value,
      centreRules.inquiry,
      label('inquiries on networks', 'запросы об инцидентах в сетях', 'استفسارات عن الشبكات'),
    ),
  ],
})
