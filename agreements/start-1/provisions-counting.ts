// The provisions on counting: Treaty, Article III. Restated, never quoted. Where the rule was seen
// and its letter was not, the place stops before the letter.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { factSheet, memoryOnly, reported, technical } from './reasons.ts'
import { memorandum, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const mou = provisionsOf(memorandum)

export const countingRules = {
  one: art(
    'S1-ONE',
    'III(1)',
    'seen',
    label(
      'A deployed ICBM with its launcher, a deployed SLBM with its launcher and a deployed heavy ' +
        'bomber each count as one.',
      'Развернутая МБР с пусковой установкой, развернутая БРПЛ с пусковой установкой и развернутый тяжелый бомбардировщик засчитываются за одну единицу каждые.',
      'يُحتسب كل صاروخ منشور عابر للقارات مع منصته، وكل صاروخ منشور يطلق من غواصة مع منصته، وكل قاذفة ثقيلة منشورة، واحدًا.',
    ),
  ),
  contains: art(
    'S1-CONTAINS',
    'III(2)(a)',
    'seen',
    label(
      'Each deployed launcher is considered to contain one deployed missile, even if it is empty.',
      'Каждая развернутая пусковая установка считается содержащей одну развернутую ракету, даже если она пуста.',
      'تُعد كل منصة إطلاق منشورة محتوية صاروخًا منشورًا واحدًا، ولو كانت فارغة.',
    ),
    { followedIn: 'a lot of missiles states launchers and has no empty ones (items.ts)' },
  ),
  removed: art(
    'S1-REMOVED',
    'III(2)(b)-(c)',
    'seen',
    label(
      'A missile taken out of its launcher and not replaced goes on counting there, and is not ' +
        'counted again as non-deployed.',
      'Ракета, извлеченная из пусковой установки и не замененная, продолжает засчитываться за ней и повторно как неразвернутая не засчитывается.',
      'الصاروخ المخرج من منصته دون بديل يظل محتسبًا فيها ولا يُحتسب مرة أخرى غير منشور.',
    ),
    { notModelled: technical },
  ),
  unit: art(
    'S1-UNIT',
    'III(3)',
    'seen',
    label(
      'A missile kept in stages is counted by its first stage; one kept assembled without a ' +
        'canister is counted as assembled.',
      'Ракета, хранящаяся по ступеням, засчитывается по первой ступени; собранная без контейнера — как собранная.',
      'الصاروخ المحفوظ على مراحل يُحتسب بمرحلته الأولى، والمجمَّع دون حاوية يُحتسب مجمَّعًا.',
    ),
    { notModelled: technical },
  ),
  canister: art(
    'S1-UNIT-CANISTER',
    'III(3)',
    'unverified',
    label(
      'A missile kept in its launch canister is counted with it.',
      'Ракета в пусковом контейнере засчитывается вместе с ним.',
      'الصاروخ المحفوظ في حاوية إطلاقه يُحتسب معها.',
    ),
    { notModelled: memoryOnly },
  ),
  attribution: art(
    'S1-ATTRIBUTION',
    'III(4)(a)',
    'seen-2nd',
    label(
      'For a missile of an existing type the number of warheads declared for the type is ' +
        'counted, not the number that is on it.',
      'За ракетой существующего типа засчитывается количество боезарядов, объявленное для типа, а не установленное на ней.',
      'يُحتسب للصاروخ من طراز قائم عدد الرؤوس المعلن للطراز، لا العدد المركب عليه.',
    ),
    { per: reported },
  ),
  table: mou(
    'S1-TABLE',
    '…',
    'unverified',
    label(
      'The warheads attributed to each existing type at signature.',
      'Боезаряды, засчитывавшиеся при подписании за каждым существующим типом.',
      'الرؤوس الحربية المحتسبة عند التوقيع لكل طراز قائم.',
    ),
    {
      notModelled: label(
        'the record carries the numbers, computed from published sums',
        'эти числа есть в своде: они вычислены из опубликованных сумм',
        'الأعداد في السجل، محسوبة من مجاميع منشورة',
      ),
    },
  ),
  newType: art(
    'S1-NEW-TYPE',
    'III(4)(b)',
    'seen',
    label(
      'For a new type the largest number of re-entry vehicles flight-tested is counted.',
      'За новым типом засчитывается наибольшее число боеголовок, с которым он испытан.',
      'يُحتسب للطراز الجديد أكبر عدد من المركبات العائدة اختُبر به.',
    ),
    { notModelled: technical },
  ),
  newTypeFloor: art(
    'S1-NEW-TYPE-FLOOR',
    'III(4)(b)',
    'unverified',
    label(
      'Not fewer than 40 per cent of the throw-weight of the type would carry of the lightest ' +
        're-entry vehicle tested.',
      'Не менее числа самых легких испытанных боеголовок, на которое хватает 40 процентов забрасываемого веса.',
      'ولا يقل عن عدد ما تحمله 40 في المائة من وزن الحمولة من أخف مركبة عائدة اختُبرت.',
    ),
    { notModelled: memoryOnly },
  ),
  tested: art(
    'S1-TESTED',
    'III(4)(c)',
    'seen',
    label(
      'Flight-tested are the re-entry vehicles released and the manoeuvres of release without one.',
      'Испытанными считаются отделенные боеголовки и маневры отделения без них.',
      'المختبر هو المركبات العائدة المفصولة ومناورات الفصل التي لم تُفصل فيها مركبة.',
    ),
    { notModelled: technical },
  ),
  vehicleIsWarhead: art(
    'S1-RE-ENTRY',
    'III(4)(d)',
    'seen',
    label(
      'One re-entry vehicle is one warhead.',
      'Одна боеголовка — один боезаряд.',
      'كل مركبة عائدة رأس حربي واحد.',
    ),
    { followedIn: 'the field of warheads attributed to each missile (items.ts)' },
  ),
  types: art(
    'S1-TYPES',
    'III(10)',
    'seen',
    label(
      'Lists of existing types of bombers, of types for mobile launchers, of former types and of ' +
        'cruise missiles.',
      'Перечни существующих типов бомбардировщиков, типов для мобильных пусковых установок, бывших типов и крылатых ракет.',
      'قوائم بطرازات القاذفات القائمة وطرازات المنصات المتنقلة والطرازات السابقة وصواريخ كروز.',
    ),
    {
      notModelled: label(
        'type names are free text in the record',
        'названия типов в своде — свободный текст',
        'أسماء الطرازات في السجل نص حر',
      ),
    },
  ),
  accountable: art(
    'S1-ACCOUNTABLE',
    'III(6)-(7)',
    'unverified',
    label(
      'When an item begins to count and ceases to.',
      'С какого момента и до какого средство засчитывается.',
      'متى يبدأ احتساب الصنف ومتى ينتهي.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const bomberRules = {
  longRange: art(
    'S1-BOMBER-LONG-RANGE',
    '…',
    'seen-2nd',
    label(
      'A long-range nuclear air-launched cruise missile is one with a range of over 600 km.',
      'Ядерная КРВБ большой дальности — это ракета с дальностью свыше 600 км.',
      'صاروخ كروز النووي البعيد المدى المُطلق من الجو هو ما زاد مداه على 600 كم.',
    ),
    { per: factSheet, followedIn: 'the state `cruise-missiles` of a bomber' },
  ),
  soviet: art(
    'S1-BOMBER-SOVIET',
    'III(4)(e)',
    'seen',
    label(
      'For the Soviet side each of the first 180 bombers equipped for long-range nuclear cruise ' +
        'missiles counts 8 warheads, each above 180 as many as it is equipped for.',
      'Для советской стороны за каждым из первых 180 бомбардировщиков с ядерными КРВБ большой дальности засчитывается 8 боезарядов, сверх 180 — столько, на сколько КРВБ он оснащен.',
      'للجانب السوفياتي يُحتسب لكل قاذفة من أول 180 مجهزة لصواريخ كروز نووية بعيدة المدى 8 رؤوس، ولما زاد على 180 عدد ما جُهزت له.',
    ),
  ),
  sovietMost: art(
    'S1-BOMBER-SOVIET-MOST',
    'III(4)(e)',
    'seen',
    label(
      'None of them is equipped for more than 16.',
      'Ни один из них не оснащается более чем 16 КРВБ.',
      'ولا تُجهز أي منها لأكثر من 16 صاروخًا.',
    ),
  ),
  us: art(
    'S1-BOMBER-US',
    'III(4)',
    'seen',
    label(
      'For the United States each of the first 150 such bombers counts 10 warheads, each above ' +
        '150 as many as it is equipped for.',
      'Для США за каждым из первых 150 таких бомбардировщиков засчитывается 10 боезарядов, сверх 150 — столько, на сколько КРВБ он оснащен.',
      'للولايات المتحدة يُحتسب لكل قاذفة من أول 150 من هذا النوع 10 رؤوس، ولما زاد على 150 عدد ما جُهزت له.',
    ),
  ),
  usMost: art(
    'S1-BOMBER-US-MOST',
    'III(4)',
    'seen',
    label(
      'None of the American bombers is equipped for more than 20.',
      'Ни один из американских бомбардировщиков не оснащается более чем 20 КРВБ.',
      'ولا تُجهز أي من القاذفات الأمريكية لأكثر من 20 صاروخًا.',
    ),
  ),
  other: art(
    'S1-BOMBER-OTHER',
    'III(4)',
    'seen',
    label(
      'A heavy bomber equipped for other nuclear armaments counts one warhead.',
      'За тяжелым бомбардировщиком с иным ядерным оружием засчитывается один боезаряд.',
      'يُحتسب رأس واحد للقاذفة الثقيلة المجهزة لأسلحة نووية أخرى.',
    ),
  ),
  outside: art(
    'S1-BOMBER-OUTSIDE',
    'III(4), IV(3)',
    'unverified',
    label(
      'Heavy bombers equipped for non-nuclear armaments alone, former, training and test bombers ' +
        'are outside the limits of warheads and have limits of their own.',
      'Тяжелые бомбардировщики только с неядерным оружием, бывшие, учебные и испытательные не подпадают под уровни боезарядов и имеют свои уровни.',
      'القاذفات الثقيلة المجهزة لأسلحة غير نووية فقط والسابقة والتدريبية والاختبارية خارج حدود الرؤوس ولها حدودها.',
    ),
  ),
  letters: art(
    'S1-BOMBER-LETTERS',
    'III(4)(f)-(g)',
    'unverified',
    label(
      'The letters of the American rule and of the rule on other nuclear armaments.',
      'Буквенные обозначения американского правила и правила об ином ядерном оружии.',
      'حرفا القاعدة الأمريكية وقاعدة الأسلحة النووية الأخرى.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const downloadingRules = {
  total: art(
    'S1-DOWN-TOTAL',
    'III(5)',
    'seen-2nd',
    label(
      'The number attributed to missiles may be lowered by not more than 1,250 warheads in all ' +
        'at any one time.',
      'Засчитываемое количество может быть снижено в сумме не более чем на 1250 боезарядов одновременно.',
      'يجوز خفض العدد المحتسب للصواريخ بما لا يتجاوز 1,250 رأسًا في المجموع في أي وقت.',
    ),
    { per: factSheet },
  ),
  named: art(
    'S1-DOWN-NAMED',
    'III(5)',
    'seen-2nd',
    label(
      'Minuteman III may be lowered by one or two; SS-N-18 is lowered by four, from ' +
        'seven to three.',
      '«Минитмен III» — на один или два; РСМ-50 (SS-N-18) снижена на четыре, с семи до трех.',
      'يجوز خفض Minuteman III بواحد أو اثنين؛ وخُفض SS-N-18 بأربعة، من سبعة إلى ثلاثة.',
    ),
    { per: factSheet },
  ),
  other: art(
    'S1-DOWN-OTHER',
    'III(5)(c)(i)',
    'seen-2nd',
    label(
      'Besides these, up to two other existing types, by not more than 500 warheads in all and ' +
        'not more than four each.',
      'Кроме них — до двух других существующих типов, в сумме не более чем на 500 боезарядов и не более чем на четыре каждый.',
      'وعدا ذلك طرازان قائمان آخران على الأكثر، بما لا يتجاوز 500 رأس في المجموع وأربعة لكل صاروخ.',
    ),
    { per: factSheet },
  ),
  never: art(
    'S1-DOWN-NEVER',
    'III(5)',
    'seen-2nd',
    label(
      'Heavy ICBMs and new types are not lowered.',
      'Тяжелые МБР и новые типы не снижаются.',
      'لا تُخفض الصواريخ الثقيلة العابرة للقارات ولا الطرازات الجديدة.',
    ),
    { per: factSheet },
  ),
  platform: art(
    'S1-DOWN-PLATFORM',
    'III(5)',
    'seen-2nd',
    label(
      'Where an ICBM is lowered by more than two, a new platform is fitted and the old ones are ' +
        'destroyed; the number of a new type does not exceed that of a type lowered.',
      'При снижении МБР более чем на два ставится новая платформа, прежние уничтожаются; новый тип не несет больше сниженного.',
      'إذا خُفض صاروخ عابر للقارات بأكثر من اثنين رُكبت منصة جديدة ودُمرت القديمة؛ ولا يحمل طراز جديد أكثر من طراز مخفوض.',
    ),
    { per: factSheet, notModelled: technical },
  ),
} as const

export const provisions = [
  ...Object.values(countingRules),
  ...Object.values(bomberRules),
  ...Object.values(downloadingRules),
]
