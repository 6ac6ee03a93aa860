// The provisions on data: Protocol, Part Two, and Part Four, Section II. Restated, never quoted;
// the subparagraphs of Section II(3) after (a) were not seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { dataBaseSheet, notSeen } from './reasons.ts'
import { protocol } from './terms.ts'

const prot = provisionsOf(protocol)

export const dataRules = {
  categories: prot(
    'NST-DATA-CATEGORIES',
    'Pt 2',
    'seen-2nd',
    label(
      'The data cover numbers, locations and unique identifiers of missiles and ' +
        'bombers, numbers of warheads by base, launchers, facilities and technical ' +
        'characteristics.',
      'Данные охватывают количество, местонахождение и уникальные идентификаторы ракет и бомбардировщиков, количество боезарядов по базам, пусковые установки, объекты и технические характеристики.',
      'تشمل البيانات أعداد الصواريخ والقاذفات ومواقعها ومعرّفاتها الفريدة، وأعداد الرؤوس الحربية حسب القاعدة، ومنصات الإطلاق والمرافق والخصائص التقنية.',
    ),
    {
      per: dataBaseSheet,
      notModelled: label(
        'the record carries what is public of them',
        'свод содержит то из них, что открыто',
        'يضم السجل ما هو علني منها',
      ),
    },
  ),
  identifier: prot(
    'NST-UID',
    'Pt 2',
    'seen-2nd',
    label(
      'Each ICBM, SLBM and heavy bomber has a unique identifier, used in data and notifications.',
      'Каждая МБР, БРПЛ и каждый тяжелый бомбардировщик имеют уникальный идентификатор, который указывается в данных и уведомлениях.',
      'لكل صاروخ وكل قاذفة ثقيلة معرّف فريد يُستعمل في البيانات والإخطارات.',
    ),
    {
      per: dataBaseSheet,
      notModelled: label(
        'unique identifiers are not public; items carry the ids that a record gives them',
        'уникальные идентификаторы не открыты; средства носят обозначения, данные им в своде',
        'المعرّفات الفريدة غير علنية؛ وتحمل الأصناف المعرّفات التي يعطيها إياها السجل',
      ),
    },
  ),
  identifierForLife: prot(
    'NST-UID-HIST',
    'Pt 2',
    'unverified',
    label(
      'An identifier belongs to one item for its life and is never used again.',
      'Идентификатор закреплен за одним средством на весь срок и повторно не используется.',
      'المعرّف لصنف واحد طوال عمره ولا يُعاد استعماله.',
    ),
    { notModelled: notSeen },
  ),
  initialData: prot(
    'nst-ii-initial-data',
    'Pt 4 §II(1)',
    'seen',
    label(
      'Within 45 days of entry into force each Party gives the data of Part Two, ' +
        'current as of that day.',
      'Не позднее чем через 45 дней после вступления в силу каждая Сторона передает данные, предусмотренные главой второй, по состоянию на этот день.',
      'يقدم كل طرف في غضون 45 يومًا من بدء النفاذ بيانات الجزء الثاني كما في ذلك اليوم.',
    ),
  ),
  semiannualData: prot(
    'nst-ii-semiannual-data',
    'Pt 4 §II(2)',
    'seen',
    label(
      'Within 30 days of the end of each six-month period each Party gives updated ' +
        'data, warheads included; the first period began on 1 March 2011.',
      'Не позднее чем через 30 дней после окончания каждого шестимесячного периода каждая Сторона передает обновленные данные, включая боезаряды; первый период начался 1 марта 2011 г.',
      'يقدم كل طرف في غضون 30 يومًا من نهاية كل فترة من ستة أشهر بيانات محدَّثة تشمل الرؤوس الحربية؛ وبدأت الفترة الأولى في 1 آذار/مارس 2011.',
    ),
  ),
  dataChange: prot(
    'nst-ii-data-change',
    'Pt 4 §II(3)',
    'seen',
    label(
      'A change in the data is notified within 5 days, unless another provision of ' +
        'Part Four covers it; changes in warheads wait for the six-month data.',
      'Об изменении данных уведомляют не позднее чем через пять дней, если оно не охвачено другим положением главы четвертой; изменения количества боезарядов указываются только в полугодовых данных.',
      'يُخطر بالتغيير في البيانات في غضون 5 أيام ما لم يشمله حكم آخر من الجزء الرابع؛ أما تغييرات الرؤوس الحربية فتُذكر في بيانات ستة الأشهر فقط.',
    ),
  ),
  newType: prot(
    'nst-ii-new-type',
    'Pt 4 §II',
    'unverified',
    label(
      'A new type, variant or version, a new or closed facility or a changed boundary is notified.',
      'О новом типе, варианте или разновидности, новом или закрытом объекте или изменении границ уведомляют.',
      'يُخطر بالطراز الجديد أو المتغيِّر أو الصيغة، وبالمرفق الجديد أو المغلق أو بتغيير الحدود.',
    ),
  ),
} as const

export const provisions = Object.values(dataRules)
