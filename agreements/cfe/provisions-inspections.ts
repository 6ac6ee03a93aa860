// The provisions on inspections: Treaty, Article XIV, and the Protocol on Inspection. Yearly quotas
// are shares of the objects of verification that a State has notified, which is not public; how a
// share is rounded was not seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { notPublic, procedure } from './reasons.ts'
import { inspectionProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(inspectionProtocol)

export const inspectionRules = {
  kinds: art(
    'CFE-INS',
    'XIV',
    'seen',
    label(
      'There are inspections of declared sites (quota, no refusal), in named areas (quota, ' +
        'may be refused), of reductions (no quota, no refusal) and of certification.',
      'Есть инспекции объявленных мест (квота, без права отказа), в указанных районах (квота, возможен отказ), сокращений (без квоты и отказа) и подтверждения.',
      'هناك تفتيش للمواقع المعلنة (بحصة ودون رفض) وفي مناطق محددة (بحصة ويجوز رفضه) وللخفض (دون حصة ولا رفض) وللتصديق.',
    ),
  ),
  lists: prot(
    'CFE-INS-LISTS',
    '…',
    'seen',
    label(
      'Within 90 days of signature each State lists at most 400 inspectors and 600 crew; ' +
        'objections come in 30 days, changes every six months.',
      'В течение 90 дней после подписания каждое государство представляет списки: не более 400 инспекторов и 600 членов экипажей; возражения — в 30 дней, изменения — раз в шесть месяцев.',
      'خلال 90 يومًا من التوقيع تقدم كل دولة قوائم لا تتجاوز 400 مفتش و600 من الأطقم، والاعتراض خلال 30 يومًا والتعديل كل ستة أشهر.',
    ),
    { notModelled: notPublic },
  ),
  notice: prot(
    'CFE-INS-NOTICE',
    'IV(2)',
    'seen',
    label(
      'An inspection of a declared site or in an area is notified at least 36 hours before ' +
        'the arrival at the point of entry.',
      'Об инспекции объявленного места или в районе уведомляют не менее чем за 36 часов до прибытия в пункт въезда.',
      'يُخطَر بتفتيش موقع معلن أو في منطقة قبل 36 ساعة على الأقل من الوصول إلى نقطة الدخول.',
    ),
  ),
  both: prot(
    'CFE-INS-BOTH',
    'IV(1)',
    'seen',
    label(
      'For stationed forces the host State and the stationing State are told at once.',
      'О размещенных войсках одновременно уведомляют принимающее и размещающее государства.',
      'في حالة القوات المرابطة تُخطَر الدولة المضيفة والدولة صاحبة القوات معًا.',
    ),
    { notModelled: procedure },
  ),
  team: prot(
    'CFE-INS-TEAM',
    'VI(2)',
    'seen',
    label(
      'A team has up to nine inspectors, of other States too, and forms at most three ' +
        'sub-teams, or two where another inspection goes on.',
      'В группе до девяти инспекторов, в том числе других государств; она делится не более чем на три подгруппы либо на две при одновременной инспекции.',
      'يضم الفريق تسعة مفتشين على الأكثر ولو من دول أخرى، وينقسم إلى ثلاث مجموعات فرعية على الأكثر أو اثنتين إن جرى تفتيش آخر.',
    ),
    { followedIn: 'the field `inspectors` of the notice of an inspection' },
  ),
  siteNamed: prot(
    'CFE-INS-SITE-NAMED',
    'VII',
    'unverified',
    label(
      'The declared site is named at the point of entry.',
      'Объявленное место называют в пункте въезда.',
      'يُسمّى الموقع المعلن في نقطة الدخول.',
    ),
    { notModelled: procedure },
  ),
  object: prot(
    'CFE-INS-OBJECT',
    'VII',
    'seen',
    label(
      'Within 30 minutes of the diagram of the site the team names the object; a briefing ' +
        'takes at most an hour; a further object may follow within three hours.',
      'В течение 30 минут после получения схемы группа называет объект; инструктаж длится не более часа; следующий объект возможен в течение трех часов.',
      'خلال 30 دقيقة من مخطط الموقع يسمي الفريق الموضع، ولا يتجاوز الإيجاز ساعة، ويجوز موضع آخر خلال ثلاث ساعات.',
    ),
  ),
  area: prot(
    'CFE-INS-AREA',
    'I(1)(O)',
    'seen',
    label(
      'An area of at most 65 square kilometres, no more than 16 kilometres across, is ' +
        'named between one and 16 hours after arrival.',
      'Район площадью не более 65 квадратных километров и не шире 16 километров называют через 1–16 часов после прибытия.',
      'تُسمّى منطقة لا تتجاوز 65 كيلومترًا مربعًا ولا يزيد عرضها على 16 كيلومترًا بين ساعة و16 ساعة بعد الوصول.',
    ),
  ),
  areaSites: prot(
    'CFE-INS-AREA-SITES',
    '1996',
    'seen',
    label(
      'Declared sites inside such an area are left out.',
      'Объявленные места внутри такого района исключаются.',
      'تُستثنى المواقع المعلنة داخل هذه المنطقة.',
    ),
    { notModelled: procedure },
  ),
  answer: prot(
    'CFE-INS-ANSWER',
    'VIII',
    'seen',
    label(
      'Within two hours of the naming the State says yes or no; it may take up to six ' +
        'hours to prepare.',
      'В течение двух часов после названия района государство отвечает да или нет; на подготовку у него до шести часов.',
      'خلال ساعتين من التسمية تجيب الدولة بنعم أو لا، ولها حتى ست ساعات للتحضير.',
    ),
  ),
  siteQuota: prot(
    'CFE-INS-SITE-QUOTA',
    'II(10)',
    'seen',
    label(
      'Of the objects that a State has notified, it accepts 10 per cent in each year of ' +
        'reduction, 20 per cent in the 120 days after it and 15 per cent in each later year.',
      'Из заявленных объектов государство принимает инспекции 10 процентов в каждый год сокращения, 20 процентов в последующие 120 дней и 15 процентов в каждый дальнейший год.',
      'من المواضع التي أخطرت بها الدولة تقبل 10 في المئة في كل سنة خفض و20 في المئة في الـ120 يومًا التالية و15 في المئة في كل سنة بعدها.',
    ),
    { notModelled: notPublic },
  ),
  baseline: prot(
    'CFE-INS-BASELINE',
    'II(10)',
    'unverified',
    label(
      'In the first 120 days it accepts 20 per cent.',
      'В первые 120 дней принимается 20 процентов.',
      'تقبل 20 في المئة في أول 120 يومًا.',
    ),
    { notModelled: notPublic },
  ),
  areaQuota: prot(
    'CFE-INS-AREA-QUOTA',
    'II(11)',
    'seen',
    label(
      'Inspections in areas are up to 15 per cent of those of declared sites, up to 23 per ' +
        'cent in later years.',
      'Инспекций в районах — до 15 процентов от числа инспекций объявленных мест, в дальнейшие годы до 23 процентов.',
      'لا يتجاوز التفتيش في المناطق 15 في المئة من عدد تفتيشات المواقع المعلنة و23 في المئة في السنوات اللاحقة.',
    ),
    { notModelled: notPublic },
  ),
  half: prot(
    'CFE-INS-HALF',
    'II(23)',
    'seen',
    label(
      'No State need accept more than half of its yearly quota from one State.',
      'Государство не обязано принимать от одного государства более половины годовой квоты.',
      'لا تُلزَم دولة بقبول أكثر من نصف حصتها السنوية من دولة واحدة.',
    ),
    { notModelled: notPublic },
  ),
  ownGroup: prot(
    'CFE-INS-OWN-GROUP',
    'II(24)',
    'seen',
    label(
      'Inside a group a State inspects the same State at most five times a year.',
      'Внутри группы государство инспектирует одно и то же государство не более пяти раз в год.',
      'داخل المجموعة لا تفتش دولة الدولة نفسها أكثر من خمس مرات في السنة.',
    ),
  ),
  activeNotice: prot(
    'CFE-INS-ACTIVE',
    'II(24)',
    'seen',
    label(
      'Each State tells its active quota: within 120 days of signature, within 60 days of ' +
        'entry into force, and by the 15 January before each later year.',
      'Каждое государство сообщает свою активную квоту: в течение 120 дней после подписания, 60 дней после вступления в силу и к 15 января перед каждым последующим годом.',
      'تخطر كل دولة بحصتها الفاعلة خلال 120 يومًا من التوقيع و60 يومًا من بدء النفاذ وحتى 15 كانون الثاني/يناير قبل كل سنة لاحقة.',
    ),
    { notModelled: notPublic },
  ),
  site: prot(
    'CFE-INS-SITE',
    'I',
    'seen',
    label(
      'A declared site is a territory with one or more objects of verification, its outer ' +
        'bounds included; a military airfield has at least six aircraft in routine use, a ' +
        'training establishment at least 30 items or more than twelve of one category.',
      'Объявленное место — территория с одним или более объектами контроля в ее внешних границах; на военном аэродроме постоянно не менее шести летательных аппаратов, в учебном заведении не менее 30 единиц или более двенадцати одной категории.',
      'الموقع المعلن إقليم فيه موضع تحقق أو أكثر ضمن حدوده الخارجية؛ وفي المطار العسكري ست طائرات على الأقل قيد الاستخدام المعتاد وفي مؤسسة التدريب 30 صنفًا على الأقل أو أكثر من اثني عشر من فئة واحدة.',
    ),
    { notModelled: notPublic },
  ),
} as const

export const provisions = Object.values(inspectionRules)
