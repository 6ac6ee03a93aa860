// The provisions on the limits: Treaty, Article II. Restated, never quoted. Where only half of a
// place was seen, the half that was not stands as a provision of its own with its own mark.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { explanations } from './reasons.ts'
import { treaty } from './terms.ts'

const art = provisionsOf(treaty)

export const limitRules = {
  deployed: art(
    'NST-LIM-DEPLOYED',
    'II(1)(a)',
    'seen',
    label(
      'Deployed ICBMs, deployed SLBMs and deployed heavy bombers together do not exceed 700.',
      'Развернутые МБР, развернутые БРПЛ и развернутые тяжелые бомбардировщики в сумме не превышают 700 единиц.',
      'لا يتجاوز مجموع الصواريخ الباليستية العابرة للقارات المنشورة والصواريخ التي تطلق من الغواصات المنشورة والقاذفات الثقيلة المنشورة 700.',
    ),
  ),
  warheads: art(
    'NST-LIM-WARHEADS',
    'II(1)(b)',
    'seen',
    label(
      'Warheads on deployed ICBMs and deployed SLBMs, and nuclear warheads counted ' +
        'for deployed heavy bombers, do not exceed 1,550.',
      'Боезаряды на развернутых МБР и БРПЛ и ядерные боезаряды, засчитываемые за развернутыми тяжелыми бомбардировщиками, не превышают 1\u00a0550 единиц.',
      'لا تتجاوز الرؤوس الحربية على الصواريخ المنشورة بنوعيها والرؤوس الحربية النووية المحتسبة للقاذفات الثقيلة المنشورة 1,550.',
    ),
  ),
  launchers: art(
    'NST-LIM-LAUNCHERS',
    'II(1)(c)',
    'seen',
    label(
      'Deployed and non-deployed launchers of ICBMs and of SLBMs, and deployed and ' +
        'non-deployed heavy bombers, do not exceed 800.',
      'Развернутые и неразвернутые пусковые установки МБР и БРПЛ и развернутые и неразвернутые тяжелые бомбардировщики не превышают 800 единиц.',
      'لا يتجاوز مجموع منصات الإطلاق المنشورة وغير المنشورة للصواريخ بنوعيها والقاذفات الثقيلة المنشورة وغير المنشورة 800.',
    ),
  ),
  date: art(
    'NST-LIM-DATE',
    'II(1)',
    'seen',
    label(
      'The limits bind seven years after entry into force and from then on, as long ' +
        'as the Treaty is in force.',
      'Предельные уровни обязательны через семь лет после вступления в силу и далее, пока действует Договор.',
      'تصبح الحدود ملزمة بعد سبع سنوات من بدء النفاذ وتظل كذلك ما دامت المعاهدة نافذة.',
    ),
  ),
  noInterim: art(
    'NST-LIM-DATE-INTERIM',
    'II(1)',
    'unverified',
    label(
      'There are no interim levels on the way.',
      'Промежуточных уровней нет.',
      'لا توجد مستويات مرحلية.',
    ),
    {
      notModelled: label(
        'an absence: no interim limit is set',
        'это отсутствие нормы: промежуточный предельный уровень не установлен',
        'غياب حكم: لم يوضع حد مرحلي',
      ),
    },
  ),
  freeMix: art(
    'NST-LIM-FREEMIX',
    'II(2)',
    'seen-2nd',
    label(
      'Each Party decides for itself the composition and structure of its strategic ' +
        'offensive arms.',
      'Каждая Сторона сама определяет состав и структуру своих стратегических наступательных вооружений.',
      'يحدد كل طرف بنفسه تكوين أسلحته الهجومية الاستراتيجية وهيكلها.',
    ),
    {
      per: explanations,
      notModelled: label(
        'a freedom: there are no limits within the limits',
        'это свобода выбора: внутри предельных уровней нет подуровней',
        'حرية اختيار: لا حدود داخل الحدود',
      ),
    },
  ),
} as const

export const provisions = Object.values(limitRules)
