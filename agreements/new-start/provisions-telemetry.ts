// The provisions on telemetric information: Treaty, Article IX; Protocol, Part Seven; Annex on
// Telemetric Information; and the decision of the Bilateral Consultative Commission of 7 February
// 2012. Restated, never quoted. The two notices on quality stand in provisions-notifications.ts.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { memoryOnly } from './reasons.ts'
import { annexTelemetry, commissionAgreements, protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const annex = provisionsOf(annexTelemetry)
const decision = provisionsOf(commissionAgreements)

export const telemetryRules = {
  parity: art(
    'NST-TEL-PARITY',
    'IX',
    'unverified',
    label(
      'Telemetric information is exchanged by mutual agreement, on a parity basis.',
      'Обмен телеметрической информацией производится по взаимному согласию на паритетной основе.',
      'تُتبادل معلومات القياس عن بعد باتفاق متبادل وعلى أساس التكافؤ.',
    ),
    {
      notModelled: label(
        'the text was not seen; parity shows in the decisions of each year',
        'текст не изучен; паритет виден в решениях каждого года',
        'لم يُطَّلع على النص؛ ويظهر التكافؤ في قرارات كل سنة',
      ),
    },
  ),
  most: prot(
    'NST-TEL-MAX',
    'Pt 7',
    'seen-2nd',
    label(
      'Telemetric information is exchanged on up to 5 launches a year.',
      'Обмен телеметрической информацией производится не более чем о 5 пусках в год.',
      'تُتبادل معلومات القياس عن بعد عن 5 عمليات إطلاق في السنة على الأكثر.',
    ),
    {
      per: label(
        'State Department fact sheet on telemetry, 8 April 2010',
        'справка Госдепартамента США о телеметрии, 8 апреля 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن القياس عن بعد، 8 نيسان/أبريل 2010',
      ),
    },
  ),
  decided: prot(
    'NST-TEL-DECIDE',
    'Pt 7(2)',
    'seen-2nd',
    label(
      'The Commission decides each year the number of launches of the previous calendar year, ' +
        'equal for both Parties.',
      'Комиссия ежегодно определяет количество пусков предыдущего календарного года, одинаковое для обеих Сторон.',
      'تقرر اللجنة كل سنة عدد عمليات الإطلاق من السنة التقويمية السابقة، وهو متساوٍ للطرفين.',
    ),
    {
      per: label(
        'report on the decision of 7 February 2012',
        'сообщение о решении от 7 февраля 2012 г.',
        'تقرير عن القرار المؤرخ 7 شباط/فبراير 2012',
      ),
    },
  ),
  choice: prot(
    'NST-TEL-CHOICE',
    'Pt 7',
    'unverified',
    label(
      'The launching Party, as remembered, chooses the launches.',
      'Пуски, по памяти, выбирает проводящая их Сторона.',
      'الطرف المطلِق، بحسب الذاكرة، هو الذي يختار عمليات الإطلاق.',
    ),
    { notModelled: memoryOnly },
  ),
  quality: prot(
    'NST-TEL-QUALITY',
    'Pt 4 §IV(2)-(3)',
    'seen',
    label(
      'Shortcomings of what was received are notified within 180 days and answered within 60.',
      'О недостатках полученного уведомляют не позднее чем через 180 дней, ответ дают не позднее чем через 60.',
      'يُخطر بنقص ما استُلم في غضون 180 يومًا، ويُرد في غضون 60 يومًا.',
    ),
    { followedIn: 'the two notifications of Part Four, Section IV' },
  ),
  roles: annex(
    'NST-TEL-EXCHANGE',
    'Pt 1(1)-(3)',
    'seen',
    label(
      'The providing Party gives the material, the receiving Party gets it; a trainee team ' +
        'learns its use.',
      'Передающая Сторона предоставляет материалы, получающая Сторона их получает; обучаемая группа осваивает их использование.',
      'يقدم الطرف المقدِّم المواد ويستلمها الطرف المتلقي؛ ويتعلم فريق متدرب استخدامها.',
    ),
  ),
  demonstrations: decision(
    'NST-TEL-DEMO',
    '1',
    'seen',
    label(
      'Demonstrations of recording media and playback equipment follow Agreement No. 1 of 7 ' +
        'February 2012.',
      'Демонстрации носителей записи и аппаратуры воспроизведения проводятся согласно Соглашению № 1 от 7 февраля 2012 г.',
      'تجري العروض التوضيحية لوسائط التسجيل وأجهزة التشغيل وفق الاتفاق رقم 1 المؤرخ 7 شباط/فبراير 2012.',
    ),
    {
      notModelled: label(
        'procedure of a demonstration; no message tells of it',
        'порядок демонстрации; о нем не говорится ни в одном сообщении',
        'إجراءات عرض توضيحي؛ ولا تفيد بها أي رسالة',
      ),
    },
  ),
}

export const provisions = Object.values(telemetryRules)
