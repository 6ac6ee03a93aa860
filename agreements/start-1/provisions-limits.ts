// The provisions on the central limits: Treaty, Article II, with the letters that go with it.
// Restated, never quoted. All cells of the table of limits were seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { letters, lisbonProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const letter = provisionsOf(letters)
const lisbon = provisionsOf(lisbonProtocol)

export const limitRules = {
  vehicles: art(
    'S1-VEHICLES',
    'II(1)(a)',
    'seen',
    label(
      'Deployed ICBMs and SLBMs with their launchers and deployed heavy bombers do not exceed ' +
        '2,100, then 1,900, then 1,600.',
      'Развернутые МБР и БРПЛ с их пусковыми установками и развернутые тяжелые бомбардировщики не превышают 2100, затем 1900, затем 1600 единиц.',
      'لا يتجاوز مجموع الصواريخ المنشورة بنوعيها مع منصات إطلاقها والقاذفات الثقيلة المنشورة 2,100 ثم 1,900 ثم 1,600.',
    ),
  ),
  heavyIcbms: art(
    'S1-HEAVY',
    'II(1)(a)',
    'seen',
    label(
      'Of these, deployed heavy ICBMs with their launchers do not exceed 154.',
      'Из них развернутые тяжелые МБР с их пусковыми установками не превышают 154 единиц.',
      'ومنها لا تتجاوز الصواريخ الثقيلة العابرة للقارات المنشورة مع منصات إطلاقها 154.',
    ),
  ),
  warheads: art(
    'S1-WARHEADS',
    'II(1)(b)',
    'seen',
    label(
      'Warheads attributed to deployed ICBMs, SLBMs and heavy bombers do not exceed 9,150, then ' +
        '7,950, then 6,000.',
      'Боезаряды, засчитываемые за развернутыми МБР, БРПЛ и тяжелыми бомбардировщиками, не превышают 9150, затем 7950, затем 6000 единиц.',
      'لا تتجاوز الرؤوس الحربية المحتسبة للصواريخ المنشورة بنوعيها وللقاذفات الثقيلة المنشورة 9,150 ثم 7,950 ثم 6,000.',
    ),
  ),
  missileWarheads: art(
    'S1-WARHEADS-MISSILES',
    'II(1)(b)(i)',
    'seen',
    label(
      'Of these, on deployed ICBMs and SLBMs no more than 8,050, then 6,750, then 4,900.',
      'Из них на развернутых МБР и БРПЛ — не более 8050, затем 6750, затем 4900 единиц.',
      'ومنها على الصواريخ المنشورة بنوعيها ما لا يتجاوز 8,050 ثم 6,750 ثم 4,900.',
    ),
  ),
  mobileWarheads: art(
    'S1-WARHEADS-MOBILE',
    'II(1)(b)(ii)',
    'seen',
    label(
      'Of these, on deployed ICBMs on mobile launchers no more than 1,100.',
      'Из них на развернутых МБР на мобильных пусковых установках — не более 1100 единиц.',
      'ومنها على الصواريخ العابرة للقارات المنشورة على منصات متنقلة ما لا يتجاوز 1,100.',
    ),
  ),
  heavyWarheads: art(
    'S1-WARHEADS-HEAVY',
    'II(1)(b)(iii)',
    'seen',
    label(
      'Of these, on deployed heavy ICBMs no more than 1,540.',
      'Из них на развернутых тяжелых МБР — не более 1540 единиц.',
      'ومنها على الصواريخ الثقيلة العابرة للقارات المنشورة ما لا يتجاوز 1,540.',
    ),
  ),
  throwWeight: art(
    'S1-THROW-WEIGHT',
    'II(3)',
    'seen',
    label(
      'The throw-weight of deployed ICBMs and SLBMs together does not exceed 3,600 tonnes.',
      'Суммарный забрасываемый вес развернутых МБР и БРПЛ не превышает 3600 т.',
      'لا يتجاوز مجموع وزن الحمولة المقذوفة للصواريخ المنشورة بنوعيها 3,600 طن.',
    ),
  ),
  phases: art(
    'S1-PHASES',
    'II(2)',
    'seen',
    label(
      'The reductions end in three phases, 36, 60 and 84 months after entry into force. Before ' +
        'the end of the first no ceiling of number applies.',
      'Сокращения завершаются тремя этапами: через 36, 60 и 84 месяца после вступления в силу. До конца первого этапа количественных уровней нет.',
      'تنتهي التخفيضات على ثلاث مراحل: بعد 36 و60 و84 شهرًا من بدء النفاذ. وقبل نهاية الأولى لا يسري حد عددي.',
    ),
  ),
  heavyYearly: letter(
    'S1-HEAVY-YEARLY',
    '…',
    'seen',
    label(
      'The Soviet side eliminates at least 22 launchers of heavy ICBMs in each of the seven ' +
        'years until 154 remain.',
      'Советская сторона ликвидирует не менее 22 пусковых установок тяжелых МБР в каждом из семи лет, пока не останется 154.',
      'يزيل الجانب السوفياتي ما لا يقل عن 22 منصة للصواريخ الثقيلة في كل سنة من السنوات السبع حتى تبقى 154.',
    ),
    {
      notModelled: label(
        'what was eliminated in each year was not found',
        'сколько ликвидировано по годам, не найдено',
        'لم يُعثر على ما أُزيل في كل سنة',
      ),
    },
  ),
  joint: lisbon(
    'S1-JOINT',
    '…',
    'unverified',
    label(
      'For the former Soviet side the limits are one for the four successor States together, ' +
        'Russia holding what the others do not.',
      'Для бывшей советской стороны уровни общие для четырех государств-преемников; остаток приходится на Россию.',
      'للجانب السوفياتي السابق حدود واحدة للدول الخلف الأربع مجتمعة، ولروسيا ما لا تحوزه الأخرى.',
    ),
    {
      followedIn: 'the group that has its ceilings together (terms.ts)',
    },
  ),
} as const

export const provisions = Object.values(limitRules)
