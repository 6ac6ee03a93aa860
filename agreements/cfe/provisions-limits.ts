// The provisions on what is limited and how much of it: Treaty, Articles II to VII, XI and XII.
// Restated, never quoted. That the three lower areas are ceilings on active units follows from
// Article IV(6) and from the Soviet statement of 14 June 1991; their numbers are remembered.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { finerPlaces, freedom, notPublic, researchTable } from './reasons.ts'
import { laterActs, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const later = provisionsOf(laterActs)

export const limitRules = {
  area: art(
    'CFE-AREA',
    'II',
    'seen',
    label(
      'What counts are tanks, armoured combat vehicles, artillery of 100 mm and more, ' +
        'combat aircraft and attack helicopters in the area from the Atlantic to the Urals.',
      'Засчитываются танки, боевые бронированные машины, артиллерия калибра 100 мм и более, боевые самолеты и ударные вертолеты в районе от Атлантики до Урала.',
      'تُحتسب الدبابات ومركبات القتال المدرعة وقطع المدفعية من عيار 100 ملم فأكثر والطائرات المقاتلة والمروحيات الهجومية في المنطقة الممتدة من الأطلسي إلى الأورال.',
    ),
    { followedIn: 'the categories of a lot' },
  ),
  tanks: art(
    'CFE-LIM-TANKS',
    'IV(1)(A)',
    'seen',
    label(
      'Each group of States has no more than 20,000 battle tanks in the area.',
      'Каждая группа государств имеет в районе не более 20\u00a0000 боевых танков.',
      'لا تملك أي من مجموعتي الدول في المنطقة أكثر من 20,000 دبابة قتال.',
    ),
  ),
  acv: art(
    'CFE-LIM-ACV',
    'IV(1)(B)',
    'seen',
    label(
      'Each group has no more than 30,000 armoured combat vehicles in the area.',
      'Каждая группа имеет в районе не более 30\u00a0000 боевых бронированных машин.',
      'لا تملك أي مجموعة في المنطقة أكثر من 30,000 مركبة قتال مدرعة.',
    ),
  ),
  aifv: art(
    'CFE-LIM-AIFV',
    'IV(1)(B)',
    'seen',
    label(
      'Of these, no more than 18,000 are infantry fighting vehicles and heavy armament ' +
        'combat vehicles.',
      'Из них боевых машин пехоты и машин с тяжелым вооружением — не более 18\u00a0000.',
      'ولا يزيد منها عدد مركبات المشاة القتالية ومركبات القتال ذات التسليح الثقيل على 18,000.',
    ),
  ),
  hacv: art(
    'CFE-LIM-HACV',
    'IV(1)(B)',
    'seen',
    label(
      'Of these, no more than 1,500 are heavy armament combat vehicles.',
      'Из них машин с тяжелым вооружением — не более 1\u00a0500.',
      'ولا يزيد منها عدد مركبات القتال ذات التسليح الثقيل على 1,500.',
    ),
  ),
  artillery: art(
    'CFE-LIM-ARTILLERY',
    'IV(1)(C)',
    'seen',
    label(
      'Each group has no more than 20,000 pieces of artillery in the area.',
      'Каждая группа имеет в районе не более 20\u00a0000 артиллерийских систем.',
      'لا تملك أي مجموعة في المنطقة أكثر من 20,000 قطعة مدفعية.',
    ),
  ),
  aircraft: art(
    'CFE-LIM-AIRCRAFT',
    'IV(1)(D)',
    'seen',
    label(
      'Each group has no more than 6,800 combat aircraft in the area.',
      'Каждая группа имеет в районе не более 6\u00a0800 боевых самолетов.',
      'لا تملك أي مجموعة في المنطقة أكثر من 6,800 طائرة مقاتلة.',
    ),
  ),
  helicopters: art(
    'CFE-LIM-HELICOPTERS',
    'IV(1)(E)',
    'seen',
    label(
      'Each group has no more than 2,000 attack helicopters in the area.',
      'Каждая группа имеет в районе не более 2\u00a0000 ударных вертолетов.',
      'لا تملك أي مجموعة في المنطقة أكثر من 2,000 مروحية هجومية.',
    ),
  ),
  active: art(
    'CFE-LIM-ACTIVE',
    'IV(1)',
    'seen',
    label(
      'In active units each group has no more than 16,500 tanks, 27,300 armoured combat ' +
        'vehicles and 17,000 pieces of artillery.',
      'В регулярных частях каждая группа имеет не более 16\u00a0500 танков, 27\u00a0300 боевых бронированных машин и 17\u00a0000 артиллерийских систем.',
      'لا تملك أي مجموعة في الوحدات العاملة أكثر من 16,500 دبابة و27,300 مركبة قتال مدرعة و17,000 قطعة مدفعية.',
    ),
  ),
  date: art(
    'CFE-LIM-DATE',
    'IV(1)',
    'seen',
    label(
      'The ceilings bind 40 months after entry into force and thereafter.',
      'Предельные уровни обязательны через 40 месяцев после вступления в силу и далее.',
      'تصبح الحدود ملزمة بعد 40 شهرًا من بدء النفاذ وتظل كذلك.',
    ),
    { followedIn: 'parameters.limitMonths, and the first day of every limit' },
  ),
  day: later(
    'CFE-LIM-DAY',
    '1992-07-17',
    'derived',
    label(
      'Forty months from the provisional application of 17 July 1992 end on 17 November ' +
        '1995, the day of the published residual holdings. Counted from the legal entry into ' +
        'force they would end on 9 March 1996.',
      'Сорок месяцев временного применения с 17 июля 1992 года истекают 17 ноября 1995 года; на этот день опубликовано оставшееся наличие. При отсчете от вступления в силу они истекли бы 9 марта 1996 года.',
      'تنتهي الأربعون شهرًا من التطبيق المؤقت في 17 تموز/يوليو 1992 في 17 تشرين الثاني/نوفمبر 1995، وهو يوم الحيازات المتبقية المنشورة. ولو حُسبت من بدء النفاذ القانوني لانتهت في 9 آذار/مارس 1996.',
    ),
    { followedIn: 'parameters.limitsBindFrom' },
  ),
  storage: art(
    'CFE-STORAGE',
    'IV(1)',
    'seen',
    label(
      'Tanks, vehicles and artillery outside active units stand in designated permanent ' +
        'storage sites in the area of IV(2); in the Odessa military district too, at most ' +
        '400 tanks and 500 pieces of artillery, and in the south of the Leningrad district.',
      'Танки, машины и артиллерия вне регулярных частей находятся в обозначенных местах постоянного складирования района IV(2), а также в Одесском военном округе (не более 400 танков и 500 орудий) и на юге Ленинградского округа.',
      'توضع الدبابات والمركبات والمدفعية خارج الوحدات العاملة في مواقع تخزين دائمة معيّنة ضمن منطقة IV(2)، وكذلك في منطقة أوديسا العسكرية بحد أقصى 400 دبابة و500 قطعة مدفعية، وفي جنوب منطقة لينينغراد.',
    ),
    { notModelled: finerPlaces },
  ),
  zones: art(
    'CFE-ZONES',
    'IV(2)-(4)',
    'unverified',
    label(
      'Inside the whole area lie three areas, each inside the one before; what stands in ' +
        'an inner one counts to all around it, and each group has a ceiling for each.',
      'Внутри всего района лежат три района, каждый внутри предыдущего; находящееся во внутреннем засчитывается во все внешние; для каждого у каждой группы есть предельный уровень.',
      'داخل المنطقة كلها ثلاث مناطق متداخلة، وما كان في الداخلية يُحتسب في كل ما يحيط بها، ولكل مجموعة حد في كل منطقة.',
    ),
  ),
  flank: art(
    'CFE-FLANK',
    'V(1)(A)',
    'unverified',
    label(
      'In the flank area each group has no more than 4,700 tanks, 5,900 armoured combat ' +
        'vehicles and 6,000 pieces of artillery in active units.',
      'Во фланговом районе каждая группа имеет в регулярных частях не более 4\u00a0700 танков, 5\u00a0900 боевых бронированных машин и 6\u00a0000 артиллерийских систем.',
      'لا تملك أي مجموعة في منطقة الجناح ضمن الوحدات العاملة أكثر من 4,700 دبابة و5,900 مركبة قتال مدرعة و6,000 قطعة مدفعية.',
    ),
  ),
  flankArea: art(
    'CFE-FLANK-AREA',
    'V(1)(A)',
    'seen',
    label(
      'At signature the flank area is Bulgaria, Greece, Iceland, Norway, Romania, the ' +
        'Turkish part of the area and the Soviet military districts Leningrad, Odessa, ' +
        'Transcaucasus and North Caucasus.',
      'На день подписания фланговый район — Болгария, Греция, Исландия, Норвегия, Румыния, турецкая часть района и Ленинградский, Одесский, Закавказский и Северо-Кавказский военные округа СССР.',
      'تشمل منطقة الجناح عند التوقيع بلغاريا واليونان وآيسلندا والنرويج ورومانيا والجزء التركي من المنطقة والمناطق العسكرية السوفيتية لينينغراد وأوديسا وما وراء القوقاز وشمال القوقاز.',
    ),
    { followedIn: 'the area `flank` of a lot' },
  ),
  activeInAreas: art(
    'CFE-ZONE-ACTIVE',
    'IV(6)',
    'seen',
    label(
      'The ceilings of the areas of IV(3), IV(4) and V(1)(A) are on what is in active units.',
      'Предельные уровни районов IV(3), IV(4) и V(1)(A) относятся к находящемуся в регулярных частях.',
      'حدود مناطق IV(3) وIV(4) وV(1)(A) تخص ما هو في الوحدات العاملة.',
    ),
    { followedIn: 'the counts of these areas' },
  ),
  spill: art(
    'CFE-SPILL',
    'IV(6)',
    'seen',
    label(
      'Room that a group does not use under IV(4) may be used in the area of IV(3), within ' +
        'its ceiling.',
      'Не использованное группой по IV(4) может использоваться в районе IV(3) в пределах его уровня.',
      'يجوز استخدام ما لم تستخدمه المجموعة بموجب IV(4) في منطقة IV(3) ضمن حدها.',
    ),
    { notModelled: freedom },
  ),
  flankTemporary: art(
    'CFE-FLANK-TEMPORARY',
    'V',
    'unverified',
    label(
      'For a time 459 tanks, 723 armoured combat vehicles and 420 pieces of artillery more ' +
        'may be in the flank area.',
      'Временно во фланговом районе могут находиться еще 459 танков, 723 боевые бронированные машины и 420 артиллерийских систем.',
      'يجوز أن تكون في منطقة الجناح مؤقتًا 459 دبابة و723 مركبة قتال مدرعة و420 قطعة مدفعية إضافية.',
    ),
    { notModelled: finerPlaces },
  ),
  flank1996: later(
    'CFE-FLANK-1996',
    '1996',
    'unverified',
    label(
      'An agreement of 1996 changed the map of the flank area.',
      'Договоренность 1996 года изменила карту флангового района.',
      'عدّل اتفاق عام 1996 خريطة منطقة الجناح.',
    ),
    { notModelled: finerPlaces },
  ),
  oneState: art(
    'CFE-ONE-STATE',
    'VI',
    'unverified',
    label(
      'No one State has more than 13,300 tanks, 20,000 armoured combat vehicles, 13,700 ' +
        'pieces of artillery, 5,150 combat aircraft and 1,500 attack helicopters in the area.',
      'Ни одно государство не имеет в районе более 13\u00a0300 танков, 20\u00a0000 боевых бронированных машин, 13\u00a0700 артиллерийских систем, 5\u00a0150 боевых самолетов и 1\u00a0500 ударных вертолетов.',
      'لا تملك دولة واحدة في المنطقة أكثر من 13,300 دبابة و20,000 مركبة قتال مدرعة و13,700 قطعة مدفعية و5,150 طائرة مقاتلة و1,500 مروحية هجومية.',
    ),
  ),
  level: art(
    'CFE-LEVEL',
    'VII',
    'seen',
    label(
      'No State exceeds the levels that it notified after agreeing them inside its group; ' +
        'a notified level holds until the date given in the next notice.',
      'Ни одно государство не превышает уровни, о которых оно уведомило по согласованию внутри группы; уровень действует до даты, указанной в следующем уведомлении.',
      'لا تتجاوز أي دولة المستويات التي أخطرت بها بعد الاتفاق عليها داخل مجموعتها، ويبقى المستوى قائمًا حتى التاريخ المحدد في الإخطار التالي.',
    ),
  ),
  levelMatch: art(
    'CFE-LEVEL-MATCH',
    'VII(3)',
    'unverified',
    label(
      'A higher level of one State is matched by lower ones of others of its group.',
      'Повышение уровня одного государства уравновешивается снижением у других в группе.',
      'يقابل رفعَ مستوى دولة خفضٌ لدى دول أخرى من مجموعتها.',
    ),
    { notModelled: notPublic },
  ),
  levelFall: art(
    'CFE-LEVEL-FALL',
    'VII(6)',
    'seen',
    label(
      'That one State’s holdings fall gives no other a right to more.',
      'Снижение наличия одного государства не дает другому права на большее.',
      'انخفاض حيازة دولة لا يعطي دولة أخرى حقًا في زيادة.',
    ),
    { notModelled: freedom },
  ),
  levelAnswer: art(
    'CFE-LEVEL-ANSWER',
    'VII(7)',
    'seen',
    label(
      'Each State alone answers for its levels.',
      'За свои уровни каждое государство отвечает само.',
      'كل دولة مسؤولة وحدها عن مستوياتها.',
    ),
    { followedIn: 'levels are limits of single parties' },
  ),
  share1992: later(
    'CFE-TASHKENT',
    '1992-05-15',
    'unverified',
    label(
      'Eight successor States divide among them what the Soviet Union was entitled to.',
      'Восемь государств-преемников делят между собой то, что причиталось Советскому Союзу.',
      'تتقاسم ثماني دول خلف ما كان مستحقًا للاتحاد السوفيتي.',
    ),
  ),
  navalAircraft: later(
    'CFE-NAVAL-AIRCRAFT',
    '1992-05-15',
    'seen',
    label(
      'Of land-based naval aircraft Russia may have 300 and Ukraine 100.',
      'Самолетов морской авиации наземного базирования Россия может иметь 300, Украина — 100.',
      'يجوز لروسيا 300 طائرة بحرية برية التمركز ولأوكرانيا 100.',
    ),
    { notModelled: notPublic },
  ),
  armeniaEquipment: later(
    'CFE-ARMENIA-EQUIPMENT',
    '1992-05-15',
    'seen',
    label(
      'Armenia is to be handed 258 tanks, 641 armoured combat vehicles, 357 pieces of ' +
        'artillery and 7 helicopters: equipment, not a ceiling.',
      'Армении передаются 258 танков, 641 боевая бронированная машина, 357 артиллерийских систем и 7 вертолетов: это техника, а не предельный уровень.',
      'تُسلَّم أرمينيا 258 دبابة و641 مركبة قتال مدرعة و357 قطعة مدفعية و7 مروحيات، وهي معدات لا حد.',
    ),
  ),
  soviet1991: later(
    'CFE-SOVIET-1991',
    '1991-06-14',
    'seen',
    label(
      'The Soviet Union states its shares of 13,150 tanks, 10,500 of them in active units, ' +
        '7,150 in the region of IV(3) and 1,850 in that of V(1)(A), and reduces 933 tanks, ' +
        '1,725 vehicles and 1,080 pieces of artillery of naval infantry and coastal defence ' +
        'beyond its liability.',
      'СССР заявляет свои доли: 13\u00a0150 танков, из них 10\u00a0500 в регулярных частях, 7\u00a0150 в регионе IV(3) и 1\u00a0850 в V(1)(A); сверх обязательств он сокращает 933 танка, 1\u00a0725 машин и 1\u00a0080 артиллерийских систем морской пехоты и береговой обороны.',
      'يعلن الاتحاد السوفيتي حصصه: 13,150 دبابة منها 10,500 في الوحدات العاملة و7,150 في منطقة IV(3) و1,850 في منطقة V(1)(A)، ويخفض فوق التزامه 933 دبابة و1,725 مركبة و1,080 قطعة مدفعية للمشاة البحرية والدفاع الساحلي.',
    ),
    { notModelled: notPublic },
  ),
  shareUs: later(
    'CFE-US-SHARE',
    '…',
    'seen-2nd',
    label(
      'The United States is entitled to 4,006 tanks, 5,152 armoured combat vehicles and ' +
        '2,742 pieces of artillery.',
      'Соединенным Штатам причитается 4\u00a0006 танков, 5\u00a0152 боевые бронированные машины и 2\u00a0742 артиллерийские системы.',
      'يحق للولايات المتحدة 4,006 دبابة و5,152 مركبة قتال مدرعة و2,742 قطعة مدفعية.',
    ),
    { per: researchTable },
  ),
  bridges: art(
    'CFE-BRIDGES',
    'XI',
    'seen',
    label(
      'From 40 months after entry into force each group has at most 740 armoured vehicle ' +
        'launched bridges in active units; the rest are in storage sites.',
      'Через 40 месяцев после вступления в силу каждая группа имеет в регулярных частях не более 740 танковых мостоукладчиков; остальные складированы.',
      'بعد 40 شهرًا من بدء النفاذ لا تملك أي مجموعة في الوحدات العاملة أكثر من 740 جسرًا محمولًا على مركبات مدرعة والباقي في مواقع التخزين.',
    ),
  ),
  internal: art(
    'CFE-INTERNAL',
    'XII(1)',
    'seen',
    label(
      'Infantry fighting vehicles of internal-security organisations above 1,000 of a ' +
        'State count like those of its forces.',
      'Боевые машины пехоты организаций внутренней безопасности сверх 1\u00a0000 у государства засчитываются наравне с войсковыми.',
      'تُحتسب مركبات المشاة القتالية لدى منظمات الأمن الداخلي فوق 1,000 للدولة كسائر مركبات قواتها.',
    ),
    {
      notModelled: label(
        'a part of a sum, which stands with no single lot',
        'часть суммы, не относящаяся ни к одной отдельной позиции',
        'جزء من مجموع لا يخص مجموعة بعينها',
      ),
    },
  ),
  internalFlank: art(
    'CFE-INTERNAL-FLANK',
    'XII(1)',
    'seen',
    label(
      'At most 600 such vehicles of a State are in the flank area.',
      'Во фланговом районе находится не более 600 таких машин государства.',
      'لا يزيد ما للدولة منها في منطقة الجناح على 600.',
    ),
  ),
} as const

export const provisions = Object.values(limitRules)
