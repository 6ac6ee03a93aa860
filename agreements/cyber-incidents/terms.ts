// The texts behind the channel, its parties, and words that several files share. The words follow
// the terms of the United Nations and the press where these are known; README.md lists those that
// a reviewer should look at.
import { instrument } from '#language/citation.ts'
import { label } from '#language/label.ts'
import type { Party } from '#language/party.ts'

export const measures2013 = instrument(
  'ict-measures-2013',
  label(
    'US-Russian measures of confidence in the use of ICT, 17 June 2013',
    'Российско-американские меры доверия в области использования ИКТ, 17 июня 2013 г.',
    'التدابير الأمريكية الروسية لبناء الثقة في استخدام تكنولوجيا المعلومات والاتصالات، 17 حزيران/يونيو 2013',
  ),
  label('2013 measures:', 'меры 2013 г.:', 'تدابير 2013:'),
)

export const contacts2021 = instrument(
  'ransomware-2021',
  label(
    'What the two Presidents said on ransomware, June and July 2021',
    'Сказанное двумя президентами о программах-вымогателях, июнь и июль 2021 г.',
    'ما قاله الرئيسان عن برامج الفدية، حزيران/يونيو وتموز/يوليو 2021',
  ),
  label('', '', ''),
)

export const norms = instrument(
  'un-norms',
  label(
    'Voluntary norms of responsible State behaviour, UN reports of 2015 and 2021',
    'Добровольные нормы ответственного поведения государств, доклады ООН 2015 и 2021 гг.',
    'القواعد الطوعية لسلوك الدول المسؤول، تقريرا الأمم المتحدة لعامي 2015 و2021',
  ),
  label('UN norm', 'норма ООН', 'قاعدة الأمم المتحدة'),
)

export const osce = instrument(
  'osce-cbm',
  label(
    'OSCE decisions PC.DEC/1106 (2013) and PC.DEC/1202 (2016)',
    'Решения ОБСЕ PC.DEC/1106 (2013) и PC.DEC/1202 (2016)',
    'قرارا منظمة الأمن والتعاون في أوروبا PC.DEC/1106 (2013) وPC.DEC/1202 (2016)',
  ),
  label('OSCE CBM', 'МД ОБСЕ', 'تدبير منظمة الأمن والتعاون'),
)

export const directory = instrument(
  'un-directory',
  label(
    'UN directory of points of contact',
    'Реестр контактных пунктов ООН',
    'دليل الأمم المتحدة لجهات الاتصال',
  ),
  label('UN directory', 'реестр ООН', 'دليل الأمم المتحدة'),
)

export const initiative = instrument(
  'ransomware-initiative',
  label(
    'International Counter Ransomware Initiative',
    'Международная инициатива по борьбе с программами-вымогателями',
    'المبادرة الدولية لمكافحة برامج الفدية',
  ),
  label('', '', ''),
)

export const workingRules = instrument(
  'working-rules',
  label(
    'Working rules of this channel, proposed by this program; no agreement has them',
    'Рабочие правила этого канала, предложенные этой программой; ни в одном соглашении их нет',
    'قواعد عمل هذه القناة، يقترحها هذا البرنامج؛ لا ترد في أي اتفاق',
  ),
  label('proposed rule', 'предложенное правило', 'القاعدة المقترحة'),
)

export const parties: readonly Party[] = [
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
    name: label('Russian Federation', 'Российская Федерация', 'الاتحاد الروسي'),
    short: label('Russia', 'Россия', 'روسيا'),
  },
]

/** Who tells what was public: the compiler of a record. No message of a Party. */
export const publicReport = 'PUBLIC'

export const reporters: readonly Party[] = [
  {
    id: publicReport,
    name: label(
      'Compiler of the record, from public sources',
      'Составитель свода, по открытым источникам',
      'جامع السجل، من مصادر علنية',
    ),
    short: label('Public sources', 'Открытые источники', 'مصادر علنية'),
  },
]

export const words = {
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  incident: label('Incident', 'Инцидент', 'حادث'),
  request: label('Request', 'Запрос', 'طلب'),
  text: label('Text', 'Текст', 'النص'),
  on: label('Day', 'День', 'اليوم'),
  sector: label('Sector', 'Сектор', 'القطاع'),
  country: label('Country', 'Страна', 'البلد'),
  family: label('Family of ransomware', 'Семейство программ-вымогателей', 'عائلة برامج الفدية'),
  amount: label('Amount', 'Сумма', 'المبلغ'),
  currency: label('Currency', 'Валюта', 'العملة'),
}
