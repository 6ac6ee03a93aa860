// The provisions on other numbers, places and bans: Treaty, Articles IV to VI. Restated, never
// quoted. What is only remembered is kept for the reader and sets no limit.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { factSheet, memoryOnly, reported, technical } from './reasons.ts'
import { treaty } from './terms.ts'

const art = provisionsOf(treaty)

export const numberRules = {
  mobile: art(
    'S1-STOCK-MOBILE',
    'IV(1)(a)',
    'seen',
    label(
      'Non-deployed ICBMs for mobile launchers do not exceed 250.',
      'Неразвернутые МБР для мобильных пусковых установок не превышают 250 единиц.',
      'لا تتجاوز الصواريخ غير المنشورة للمنصات المتنقلة 250.',
    ),
  ),
  rail: art(
    'S1-STOCK-RAIL',
    'IV(1)(a)',
    'seen',
    label(
      'Of these, for rail-mobile launchers not more than 125.',
      'Из них для железнодорожных — не более 125 единиц.',
      'ومنها للمنصات على السكك الحديدية ما لا يتجاوز 125.',
    ),
  ),
  maintenance: art(
    'S1-STOCK-MAINTENANCE',
    'IV(1)(b)',
    'seen',
    label(
      'At the maintenance facility of a base for mobile ICBMs are at most two non-deployed ' +
        'missiles of each type named for the base, apart from non-deployed launchers.',
      'В месте обслуживания базы мобильных МБР — не более двух неразвернутых ракет каждого типа базы, отдельно от неразвернутых пусковых установок.',
      'في مرفق صيانة قاعدة الصواريخ المتنقلة صاروخان غير منشورين على الأكثر من كل طراز للقاعدة، بعيدًا عن المنصات غير المنشورة.',
    ),
  ),
  silo: art(
    'S1-STOCK-SILO',
    'IV(1)(c)',
    'seen',
    label(
      'At a base for silo launchers are, for each type, two missiles and six sets of emplacement ' +
        'equipment or four missiles and two sets.',
      'На базе шахтных пусковых установок для каждого типа — две ракеты и шесть комплектов установочного оборудования либо четыре ракеты и два комплекта.',
      'في قاعدة منصات الصوامع لكل طراز صاروخان وست مجموعات تركيب، أو أربعة صواريخ ومجموعتان.',
    ),
  ),
  range: art(
    'S1-STOCK-RANGE',
    'IV(1)(d)',
    'seen',
    label(
      'ICBMs and SLBMs at test ranges do not exceed 35 in the first seven years, then 25.',
      'МБР и БРПЛ на испытательных полигонах не превышают 35 единиц в первые семь лет, затем 25.',
      'لا تتجاوز الصواريخ بنوعيها في ميادين الاختبار 35 في السنوات السبع الأولى، ثم 25.',
    ),
  ),
  launchers: art(
    'S1-STOCK-LAUNCHERS',
    'IV(2)',
    'unverified',
    label(
      'Numbers of non-deployed mobile launchers (110, of which 18 rail), test ones (45, then ' +
        '40) and training ones (60).',
      'Количества неразвернутых мобильных (110, из них 18 железнодорожных), испытательных (45, затем 40) и учебных (60) пусковых установок.',
      'أعداد منصات الإطلاق المتنقلة غير المنشورة (110 منها 18 على السكك) والاختبارية (45 ثم 40) والتدريبية (60).',
    ),
    { notModelled: memoryOnly },
  ),
  otherBombers: art(
    'S1-STOCK-BOMBERS',
    'IV(3)',
    'unverified',
    label(
      'At most 75 non-nuclear, former and training bombers and 20 test bombers.',
      'Не более 75 неядерных, бывших и учебных бомбардировщиков и 20 испытательных.',
      'ما لا يتجاوز 75 قاذفة غير نووية وسابقة وتدريبية و20 قاذفة اختبارية.',
    ),
    { notModelled: memoryOnly },
  ),
  distance: art(
    'S1-STORAGE-DISTANCE',
    'IV',
    'seen-2nd',
    label(
      'Non-deployed mobile ICBMs are stored at least 100 km from deployed ones of the type.',
      'Неразвернутые мобильные МБР хранятся не ближе 100 км от развернутых того же типа.',
      'تُخزن الصواريخ المتنقلة غير المنشورة على بعد 100 كم على الأقل من المنشورة من طرازها.',
    ),
    { per: reported, notModelled: technical },
  ),
  transit: art(
    'S1-TRANSIT',
    'IV',
    'seen-2nd',
    label(
      'The transit of a non-deployed item takes not more than 30 days.',
      'Перемещение неразвернутого средства длится не более 30 дней.',
      'لا يستغرق نقل صنف غير منشور أكثر من 30 يومًا.',
    ),
    {
      per: reported,
      notModelled: label(
        'the beginning of a transit is not notified',
        'о начале перемещения не уведомляют',
        'لا يُخطَر ببدء النقل',
      ),
    },
  ),
  newTypeWarheads: art(
    'S1-NEW-TYPE-WARHEADS',
    'V',
    'seen',
    label(
      'Not more than ten warheads are attributed to a missile of a new type.',
      'За ракетой нового типа засчитывается не более десяти боезарядов.',
      'لا يُحتسب لصاروخ من طراز جديد أكثر من عشرة رؤوس.',
    ),
  ),
  throwWeightGrowth: art(
    'S1-THROW-WEIGHT-GROWTH',
    'V',
    'seen-2nd',
    label(
      'The throw-weight of an existing type grows by not more than 21 per cent.',
      'Забрасываемый вес существующего типа возрастает не более чем на 21 процент.',
      'لا يزيد وزن حمولة طراز قائم بأكثر من 21 في المائة.',
    ),
    { per: factSheet, notModelled: technical },
  ),
  heavy: art(
    'S1-HEAVY-BANS',
    'V(2)',
    'seen',
    label(
      'No heavy ICBMs of a new type, no heavy SLBMs, no mobile launchers of heavy ICBMs and no ' +
        'added silos for them; an existing heavy ICBM gains no launch-weight or throw-weight.',
      'Нет тяжелых МБР новых типов, тяжелых БРПЛ, мобильных пусковых установок тяжелых МБР и дополнительных шахт для них; стартовый и забрасываемый вес существующей тяжелой МБР не растет.',
      'لا صواريخ ثقيلة عابرة للقارات من طراز جديد ولا صواريخ ثقيلة للغواصات ولا منصات متنقلة للثقيلة ولا صوامع إضافية لها؛ ولا يزيد وزن إطلاق القائم منها ولا حمولته.',
    ),
  ),
  mobileType: art(
    'S1-MOBILE-TYPE',
    'V(4)',
    'seen',
    label(
      'Only a type named for mobile launchers is put on one, unless at most one warhead is ' +
        'attributed to it and the commission agrees.',
      'На мобильную пусковую установку ставится только названный для них тип, если только за ним не засчитывается не более одного боезаряда и комиссия не согласна.',
      'لا يوضع على منصة متنقلة إلا طراز مسمى لها، ما لم يُحتسب له رأس واحد على الأكثر وتوافق اللجنة.',
    ),
    { notModelled: technical },
  ),
  airBases: art(
    'S1-AIR-BASES',
    'V(22)-(23)',
    'seen',
    label(
      'Bombers equipped for long-range nuclear cruise missiles, bombers equipped for other ' +
        'nuclear armaments and non-nuclear bombers do not share an air base.',
      'Бомбардировщики с ядерными КРВБ большой дальности, с иным ядерным оружием и с неядерным оружием не базируются вместе.',
      'لا تشترك في قاعدة جوية واحدة قاذفات صواريخ كروز النووية البعيدة المدى وقاذفات الأسلحة النووية الأخرى والقاذفات غير النووية.',
    ),
  ),
  conversion: art(
    'S1-BOMBER-CONVERSION',
    'V(24)',
    'seen',
    label(
      'A bomber that was changed away from long-range nuclear cruise missiles is not changed ' +
        'back, and a non-nuclear bomber is not equipped for them.',
      'Бомбардировщик, переоборудованный из носителя ядерных КРВБ большой дальности, обратно не переоборудуется; неядерный ими не оснащается.',
      'القاذفة المحوَّلة عن صواريخ كروز النووية البعيدة المدى لا تُعاد إليها، ولا تُجهز بها قاذفة غير نووية.',
    ),
    { followedIn: 'the steps between the states of a bomber lot (items.ts)' },
  ),
  otherBans: art(
    'S1-OTHER-BANS',
    'V',
    'unverified',
    label(
      'Bans on rapid reload, ballistic missiles launched from aircraft, cruise missiles with two ' +
        'or more weapons, basing abroad, on the seabed or in orbit.',
      'Запреты на быстрое перезаряжание, аэробаллистические ракеты, КРВБ с двумя и более зарядами, размещение за границей, на дне и на орбите.',
      'حظر إعادة التلقيم السريع والصواريخ الباليستية المطلقة من الجو وصواريخ كروز ذات سلاحين فأكثر والتمركز في الخارج أو في قاع البحر أو المدار.',
    ),
    { notModelled: memoryOnly },
  ),
  mobileAreas: art(
    'S1-MOBILE-AREAS',
    'VI',
    'unverified',
    label(
      'Areas of road-mobile ICBMs (5 and 125,000 square km, ten launchers) and seven rail ' +
        'garrisons.',
      'Районы грунтовых МБР (5 и 125 000 кв. км, десять пусковых установок) и семь железнодорожных пунктов.',
      'مناطق الصواريخ المتنقلة على الطرق (5 و125,000 كم مربع وعشر منصات) وسبع حاميات سكك حديدية.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const provisions = Object.values(numberRules)
