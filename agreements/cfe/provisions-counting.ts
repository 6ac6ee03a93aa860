// The provisions on what counts: Treaty, Article III(1) with its seven exceptions, and Article IX.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { notPublic } from './reasons.ts'
import { treaty } from './terms.ts'

const art = provisionsOf(treaty)

export const countingRules = {
  all: art(
    'CFE-COUNT',
    'III(1)',
    'seen',
    label(
      'Everything of the five categories in the area counts, unless an exception names it.',
      'Засчитывается все, что относится к пяти категориям и находится в районе, кроме названных исключений.',
      'يُحتسب كل ما هو من الفئات الخمس في المنطقة ما لم يشمله استثناء.',
    ),
  ),
  A: art(
    'CFE-EXCEPT-A',
    'III(1)(A)',
    'seen',
    label(
      'What is in manufacture or in tests that belong to it does not count.',
      'Находящееся в производстве или на связанных с ним испытаниях не засчитывается.',
      'لا يُحتسب ما هو قيد الصنع أو الاختبار المتصل به.',
    ),
  ),
  B: art(
    'CFE-EXCEPT-B',
    'III(1)(B)',
    'seen',
    label(
      'What is used for research and development alone does not count.',
      'Используемое только для исследований и разработок не засчитывается.',
      'لا يُحتسب ما يُستخدم للبحث والتطوير وحدهما.',
    ),
  ),
  C: art(
    'CFE-EXCEPT-C',
    'III(1)(C)',
    'seen',
    label(
      'What belongs to historical collections does not count.',
      'Входящее в исторические коллекции не засчитывается.',
      'لا يُحتسب ما في المجموعات التاريخية.',
    ),
  ),
  D: art(
    'CFE-EXCEPT-D',
    'III(1)(D)',
    'seen',
    label(
      'What is decommissioned and awaits disposal does not count.',
      'Снятое с вооружения и ожидающее утилизации не засчитывается.',
      'لا يُحتسب ما أُخرج من الخدمة وينتظر التصرف فيه.',
    ),
  ),
  E: art(
    'CFE-EXCEPT-E',
    'III(1)(E)',
    'seen',
    label(
      'What waits for export or is refurbished for it does not count: elsewhere than at ' +
        'declared sites, or at no more than ten of them, and to be told apart.',
      'Ожидающее экспорта или ремонтируемое для него не засчитывается: вне объявленных мест либо не более чем в десяти из них, с возможностью отличить.',
      'لا يُحتسب ما ينتظر التصدير أو يُجدَّد له، خارج المواقع المعلنة أو في عشرة منها على الأكثر مع إمكان تمييزه.',
    ),
  ),
  F: art(
    'CFE-EXCEPT-F',
    'III(1)(F)',
    'seen',
    label(
      'Armoured vehicles and multipurpose helicopters of internal-security organisations ' +
        'do not count.',
      'Бронированные машины и многоцелевые вертолеты организаций внутренней безопасности не засчитываются.',
      'لا تُحتسب المركبات المدرعة والمروحيات المتعددة الأغراض لدى منظمات الأمن الداخلي.',
    ),
  ),
  G: art(
    'CFE-EXCEPT-G',
    'III(1)(G)',
    'seen',
    label(
      'What passes through the area does not count, for at most seven days.',
      'Следующее транзитом через район не засчитывается в течение не более семи дней.',
      'لا يُحتسب ما يعبر المنطقة لمدة لا تتجاوز سبعة أيام.',
    ),
  ),
  decommissioned: art(
    'CFE-DECOMMISSIONED',
    'IX',
    'seen',
    label(
      'Decommissioned items stand at eight declared sites at most; they are at most 1 per ' +
        'cent of the notified holdings or 250, whichever is more, and of the 250 at most 200 ' +
        'tanks, vehicles and artillery and at most 50 helicopters and aircraft.',
      'Снятое с вооружения стоит не более чем в восьми объявленных местах; его не более 1 процента уведомленного наличия или 250 единиц, смотря что больше; из 250 — не более 200 танков, машин и орудий и не более 50 вертолетов и самолетов.',
      'يوضع ما أُخرج من الخدمة في ثمانية مواقع معلنة على الأكثر، ولا يزيد على 1 في المئة من الحيازة المخطر بها أو 250 أيهما أكثر، ومن الـ250 لا أكثر من 200 دبابة ومركبة وقطعة مدفعية ولا أكثر من 50 مروحية وطائرة.',
    ),
    { notModelled: notPublic },
  ),
} as const

export const provisions = Object.values(countingRules)
