// The provisions on what is told and when: reductions (Article VIII, Protocol on Reduction), levels
// (Article VII(5)), transfers (Article XII(2)) and the yearly information and its changes (Protocol
// on Notification and Exchange of Information).
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { finerPlaces, notPublic } from './reasons.ts'
import { informationProtocol, reductionProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const info = provisionsOf(informationProtocol)
const reduction = provisionsOf(reductionProtocol)

export const exchangeRules = {
  levelNotice: art(
    'CFE-LEVEL-NOTICE',
    'VII(5)',
    'seen',
    label(
      'Levels of tanks, vehicles and artillery by area are notified 90 days before the 40 ' +
        'months end, and with every later change.',
      'Уровни танков, машин и артиллерии по районам сообщаются за 90 дней до истечения 40 месяцев и при каждом последующем изменении.',
      'يُخطَر بمستويات الدبابات والمركبات والمدفعية بحسب المناطق قبل 90 يومًا من انتهاء الأربعين شهرًا ومع كل تغيير لاحق.',
    ),
  ),
  phases: art(
    'CFE-REDUCTION-PHASES',
    'VIII(4)',
    'seen',
    label(
      'By 28 months 60 per cent of each liability is reduced, by 40 months all of it; the ' +
        'conversion of vehicles partly destroyed ends by 64 months.',
      'К 28 месяцам сокращается 60 процентов каждого обязательства, к 40 месяцам — все; переоборудование частично уничтоженных машин завершается к 64 месяцам.',
      'يُخفَّض 60 في المئة من كل التزام خلال 28 شهرًا وكله خلال 40 شهرًا، وينتهي تحويل المركبات المدمرة جزئيًا خلال 64 شهرًا.',
    ),
    { notModelled: notPublic },
  ),
  firstPhase: art(
    'CFE-REDUCTION-FIRST',
    'VIII(4)',
    'unverified',
    label(
      'By 16 months 25 per cent of each liability is reduced.',
      'К 16 месяцам сокращается 25 процентов каждого обязательства.',
      'يُخفَّض 25 في المئة من كل التزام خلال 16 شهرًا.',
    ),
    { notModelled: notPublic },
  ),
  liability: art(
    'CFE-LIABILITY',
    'VIII(6)-(7)',
    'seen',
    label(
      'Within 30 days after entry into force each State notifies what it has to reduce: at ' +
        'least the difference between its larger notified holdings and its notified levels.',
      'В течение 30 дней после вступления в силу каждое государство сообщает, что оно обязано сократить: не менее разницы между большим уведомленным наличием и уведомленными уровнями.',
      'خلال 30 يومًا من بدء النفاذ تخطر كل دولة بما عليها خفضه، وهو الفرق على الأقل بين أكبر حيازاتها المخطر بها ومستوياتها المخطر بها.',
    ),
  ),
  civilNotice: reduction(
    'CFE-CIVIL-NOTICE',
    'VIII(5)',
    'seen',
    label(
      'The intent to convert tanks or vehicles for civil use is notified at least 15 days ' +
        'ahead, with numbers, types and days.',
      'О намерении переоборудовать танки или машины для гражданских целей уведомляют не менее чем за 15 дней, указывая количество, типы и сроки.',
      'يُخطَر بالعزم على تحويل دبابات أو مركبات لأغراض مدنية قبل 15 يومًا على الأقل مع الأعداد والأنواع والأيام.',
    ),
  ),
  civilShare: reduction(
    'CFE-CIVIL-SHARE',
    'VIII(2)',
    'seen',
    label(
      'At most 5.7 per cent of the level of tanks (and 750) and 15 per cent of that of ' +
        'vehicles (and 3,000), or 150 items, whichever is more, of eight named types and one ' +
        'more, are converted.',
      'Переоборудуется не более 5,7 процента уровня танков (и 750) и 15 процентов уровня машин (и 3\u00a0000) либо 150 единиц, смотря что больше, названных типов.',
      'لا يُحوَّل أكثر من 5.7 في المئة من مستوى الدبابات (و750) و15 في المئة من مستوى المركبات (و3,000) أو 150 وحدة أيهما أكثر من الأنواع المسماة.',
    ),
    { notModelled: notPublic },
  ),
  transfer: art(
    'CFE-TRANSFER',
    'XII(2)',
    'seen',
    label(
      'A transfer to an internal-security organisation is notified to all not later than ' +
        'on its day.',
      'О передаче организации внутренней безопасности все уведомляются не позднее дня передачи.',
      'يُخطَر الجميع بالنقل إلى منظمة أمن داخلي في موعد لا يتجاوز يومه.',
    ),
  ),
  annual: info(
    'CFE-INFO-ANNUAL',
    '…',
    'unverified',
    label(
      'Each year by 15 December each State gives its structure and its holdings by unit ' +
        'and site, valid on 1 January.',
      'Ежегодно к 15 декабря каждое государство сообщает структуру и наличие по частям и местам на 1 января.',
      'تقدم كل دولة حتى 15 كانون الأول/ديسمبر من كل سنة هيكلها وحيازاتها بحسب الوحدات والمواقع كما في الأول من كانون الثاني/يناير.',
    ),
  ),
  afterForce: info(
    'CFE-INFO-FORCE',
    '…',
    'unverified',
    label(
      'The same is given 30 days after entry into force.',
      'То же сообщается через 30 дней после вступления в силу.',
      'ويُقدَّم ذلك أيضًا بعد 30 يومًا من بدء النفاذ.',
    ),
  ),
  change: info(
    'CFE-INFO-CHANGE',
    'VIII(1)(B)',
    'seen',
    label(
      'A change of holdings by 10 per cent or more since the latest update is told within ' +
        'five days, read since 1996 as working days.',
      'Об изменении наличия на 10 и более процентов с последнего обновления сообщают в течение пяти дней; с 1996 года это рабочие дни.',
      'يُخطَر بتغيّر الحيازة بنسبة 10 في المئة أو أكثر منذ آخر تحديث خلال خمسة أيام، وتُقرأ منذ 1996 أيام عمل.',
    ),
  ),
  designation: info(
    'CFE-INFO-DESIGNATION',
    '…',
    'seen',
    label(
      'A change of the designation of a formation or unit is told at least 42 days before.',
      'О смене наименования соединения или части сообщают не менее чем за 42 дня.',
      'يُخطَر بتغيير تسمية تشكيل أو وحدة قبل 42 يومًا على الأقل.',
    ),
  ),
  structure: info(
    'CFE-INFO-STRUCTURE',
    '…',
    'unverified',
    label(
      'A change of structure is told at least 42 days before.',
      'Об изменении структуры сообщают не менее чем за 42 дня.',
      'يُخطَر بتغيير الهيكل قبل 42 يومًا على الأقل.',
    ),
  ),
  entries: info(
    'CFE-INFO-ENTRIES',
    'VI(1)',
    'seen',
    label(
      'What entered and left the area in twelve months is told with the yearly ' +
        'information, by numbers and types.',
      'О введенном в район и выведенном из него за двенадцать месяцев сообщают с ежегодной информацией — по количеству и типам.',
      'يُخطَر بما دخل المنطقة وخرج منها خلال اثني عشر شهرًا مع المعلومات السنوية بحسب الأعداد والأنواع.',
    ),
    { followedIn: 'the fields `entered` and `left` of the yearly information' },
  ),
  exportSites: info(
    'CFE-INFO-EXPORT',
    '…',
    'seen',
    label(
      'Sites with items for export are named in the yearly information.',
      'Места с техникой на экспорт называются в ежегодной информации.',
      'تُسمّى المواقع التي فيها أصناف للتصدير في المعلومات السنوية.',
    ),
    { notModelled: finerPlaces },
  ),
} as const

export const provisions = Object.values(exchangeRules)
