// The provisions on what is banned and by when: Treaty, Articles I to X. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, history, memoryOnly } from './reasons.ts'
import { memorandum, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const agreed = provisionsOf(memorandum)

export const missileRules = {
  intermediate: art(
    'INF-INTERMEDIATE',
    'II(5)',
    'seen',
    label(
      'Of intermediate range are ground-launched ballistic and cruise missiles of 1,000 to ' +
        '5,500 km.',
      'Средней дальности — баллистические и крылатые ракеты наземного базирования с дальностью от 1000 до 5500 км.',
      'المتوسطة المدى هي الصواريخ الباليستية وصواريخ كروز المطلقة من الأرض بمدى من 1,000 إلى 5,500 كم.',
    ),
  ),
  shorter: art(
    'INF-SHORTER',
    'II(6)',
    'seen',
    label(
      'Of shorter range are those of 500 to 1,000 km.',
      'Меньшей дальности — от 500 до 1000 км.',
      'والقصيرة المدى هي ما كان مداه من 500 إلى 1,000 كم.',
    ),
  ),
  none: art(
    'INF-NONE',
    'I, IV-VI',
    'seen',
    label(
      'After the elimination no Party has, produces or flight-tests such missiles or launchers.',
      'После ликвидации ни одна Сторона не имеет, не производит и не испытывает такие ракеты и пусковые установки.',
      'بعد الإزالة لا يحوز أي طرف هذه الصواريخ أو منصاتها ولا ينتجها ولا يختبرها.',
    ),
  ),
  intermediateGone: art(
    'INF-INTERMEDIATE-GONE',
    'IV(1)-(2)',
    'seen',
    label(
      'Missiles of intermediate range are eliminated within three years, in two phases, ' +
        'the first not later than after 29 months.',
      'Ракеты средней дальности ликвидируются за три года в два этапа, первый — не позднее чем через 29 месяцев.',
      'تُزال الصواريخ المتوسطة المدى في ثلاث سنوات على مرحلتين، أولاهما في 29 شهرًا على الأكثر.',
    ),
  ),
  phaseLaunchers: art(
    'INF-PHASE-LAUNCHERS',
    'IV(2)(a)',
    'seen',
    label(
      'At the end of the first phase deployed launchers can carry missiles with at most 171 ' +
        'warheads.',
      'В конце первого этапа развернутые пусковые установки способны нести ракеты не более чем со 171 боезарядом.',
      'في نهاية المرحلة الأولى تقدر المنصات المنشورة على حمل صواريخ بما لا يتجاوز 171 رأسًا.',
    ),
  ),
  phaseMissiles: art(
    'INF-PHASE-MISSILES',
    'IV(2)(a)',
    'seen',
    label(
      'Deployed missiles then carry at most 180 warheads.',
      'Развернутые ракеты несут тогда не более 180 боезарядов.',
      'وتحمل الصواريخ المنشورة عندئذ ما لا يتجاوز 180 رأسًا.',
    ),
  ),
  phaseTotals: art(
    'INF-PHASE-TOTALS',
    'IV(2)(a)(i)-(ii)',
    'unverified',
    label(
      'All launchers and all missiles then carry at most 200 warheads each.',
      'Все пусковые установки и все ракеты — тогда не более 200 боезарядов каждые.',
      'وجميع المنصات وجميع الصواريخ عندئذ بما لا يتجاوز 200 رأس لكل منهما.',
    ),
    { notModelled: memoryOnly },
  ),
  shorterGone: art(
    'INF-SHORTER-GONE',
    'V',
    'seen',
    label(
      'Missiles of shorter range are eliminated within 18 months.',
      'Ракеты меньшей дальности ликвидируются за 18 месяцев.',
      'تُزال الصواريخ القصيرة المدى في 18 شهرًا.',
    ),
  ),
  moved: art(
    'INF-SHORTER-MOVED',
    'V(2)',
    'unverified',
    label(
      'Deployed ones are moved to places of elimination within 90 days.',
      'Развернутые перемещаются в места ликвидации за 90 дней.',
      'تُنقل المنشورة منها إلى أماكن الإزالة في 90 يومًا.',
    ),
    { notModelled: memoryOnly },
  ),
  types: art(
    'INF-TYPES',
    'III',
    'unverified',
    label(
      'Lists of the existing types of each side.',
      'Перечни существующих типов каждой стороны.',
      'قوائم الطرازات القائمة لكل جانب.',
    ),
    { notModelled: memoryOnly },
  ),
  typeRule: art(
    'INF-TYPE-RULE',
    'VII(7)-(8)',
    'unverified',
    label(
      'A missile of a listed type counts whatever it carries; a launcher of one is a launcher.',
      'Ракета названного типа засчитывается независимо от нагрузки; ее пусковая установка — тоже.',
      'يُحتسب الصاروخ من طراز مدرج أيًا كانت حمولته، وكذلك منصته.',
    ),
    { notModelled: memoryOnly },
  ),
  research: art(
    'INF-RESEARCH',
    'VII',
    'seen',
    label(
      'Launchers for research boosters are at most 35, fixed, above ground, at named sites.',
      'Пусковых установок исследовательских ракет-носителей — не более 35, стационарных, наземных, в названных местах.',
      'منصات إطلاق معززات البحث 35 على الأكثر، ثابتة فوق الأرض في مواقع مسماة.',
    ),
  ),
  places: art(
    'INF-PLACES',
    'VIII(1)',
    'seen',
    label(
      'Missiles of intermediate range and launchers are in deployment areas, support facilities ' +
        'or in transit.',
      'Ракеты средней дальности и пусковые установки находятся в районах развертывания, на вспомогательных объектах или в пути.',
      'تكون الصواريخ المتوسطة المدى ومنصاتها في مناطق الانتشار أو مرافق الدعم أو قيد النقل.',
    ),
    { notModelled: conduct },
  ),
  transit: art(
    'INF-TRANSIT',
    'VIII',
    'unverified',
    label(
      'A transit takes at most 25 days.',
      'Перемещение длится не более 25 дней.',
      'لا يتجاوز النقل 25 يومًا.',
    ),
    { notModelled: memoryOnly },
  ),
  byLaunch: art(
    'INF-BY-LAUNCH',
    'X(5)',
    'seen-2nd',
    label(
      'In the first six months up to 100 missiles may be eliminated by launching.',
      'В первые шесть месяцев до 100 ракет можно ликвидировать пуском.',
      'في الأشهر الستة الأولى تجوز إزالة ما يصل إلى 100 صاروخ بالإطلاق.',
    ),
    { per: history },
  ),
  data: art(
    'INF-DATA',
    'IX(3)',
    'seen',
    label(
      'Data of all categories current on entry into force are given within 30 days.',
      'Данные всех категорий на день вступления в силу передаются не позднее чем через 30 дней.',
      'تُقدم بيانات جميع الفئات يوم بدء النفاذ في غضون 30 يومًا.',
    ),
  ),
  update: art(
    'INF-UPDATE',
    'IX(4)',
    'seen',
    label(
      'Within 30 days of each six months what has changed is given.',
      'Не позднее чем через 30 дней после каждых шести месяцев передается то, что изменилось.',
      'في غضون 30 يومًا من كل ستة أشهر يُقدم ما تغير.',
    ),
  ),
  diagram: art(
    'INF-DIAGRAM',
    'IX(5)(b)',
    'seen',
    label(
      'A site diagram of a new place of elimination goes by diplomatic channels.',
      'Схема нового места ликвидации передается по дипломатическим каналам.',
      'يُرسل مخطط موقع الإزالة الجديد بالقنوات الدبلوماسية.',
    ),
    { notModelled: conduct },
  ),
  notices: art(
    'INF-NOTICES',
    'IX(5), VII(12)',
    'unverified',
    label(
      'Closing of bases and beginnings of elimination are notified 30 days before, launches ten ' +
        'days before, eliminations and transits within 48 hours.',
      'О закрытии баз и начале ликвидации уведомляют за 30 дней, о пусках за десять дней, о ликвидации и перемещениях — не позднее чем через 48 часов.',
      'يُخطَر بإغلاق القواعد وبدء الإزالة قبل 30 يومًا، وبالإطلاق قبل عشرة، وبما أُزيل أو نُقل في غضون 48 ساعة.',
    ),
    { notModelled: memoryOnly },
  ),
  rescheduling: agreed(
    'INF-RESCHEDULING',
    'I(4)',
    'seen-2nd',
    label(
      'What was announced may be moved; after more than five days it is announced anew.',
      'Объявленное можно перенести; при задержке более пяти дней уведомляют заново.',
      'يجوز تأجيل ما أُخطر به، ويُخطر به من جديد إن زاد التأخير على خمسة أيام.',
    ),
    { per: history, notModelled: conduct },
  ),
} as const

export const provisions = Object.values(missileRules)
