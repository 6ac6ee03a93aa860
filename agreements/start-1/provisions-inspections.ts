// The provisions on inspections and continuous monitoring: Treaty, Article XI, with the Inspection
// Protocol. Restated, never quoted. The text of its Sections VIII and IX was not seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, memoryOnly, reported, rightOnly } from './reasons.ts'
import { inspectionProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const ip = provisionsOf(inspectionProtocol)

export const inspectionRules = {
  right: art(
    'S1-INSPECTIONS',
    'XI(2)-(12)',
    'seen',
    label(
      'Each Party has the right to inspections of twelve kinds.',
      'Каждая Сторона имеет право на инспекции и показы двенадцати видов.',
      'لكل طرف حق التفتيش بأنواعه الاثني عشر.',
    ),
  ),
  lists: ip(
    'S1-LIST-INSPECTORS',
    'II(2)',
    'seen',
    label(
      'A list of inspectors has at most 400 names; aircrews are not limited.',
      'В списке инспекторов — не более 400 человек; экипажи не ограничены.',
      'لا تزيد قائمة المفتشين على 400 اسم، ولا حد لأطقم الطائرات.',
    ),
  ),
  monitors: ip(
    'S1-LIST-MONITORS',
    'II(2)',
    'seen',
    label(
      'A list of monitors has at most 300 names.',
      'В списке наблюдателей — не более 300 человек.',
      'لا تزيد قائمة المراقبين على 300 اسم.',
    ),
  ),
  baseline: ip(
    'S1-BASELINE',
    'VII(1)',
    'seen',
    label(
      'Inspections of baseline data are made from the 45th to the 165th day after ' +
        'entry into force.',
      'Инспекции исходных данных проводятся с 45-го по 165-й день после вступления в силу.',
      'يجري تفتيش البيانات الأولية من اليوم 45 إلى اليوم 165 بعد بدء النفاذ.',
    ),
  ),
  dataUpdate: ip(
    'S1-DATA-UPDATE',
    'VII(2)',
    'seen',
    label(
      'From the 165th day each Party may make 15 data update inspections a year.',
      'С 165-го дня каждая Сторона может провести 15 инспекций обновленных данных в год.',
      'من اليوم 165 لكل طرف 15 تفتيشًا للبيانات المحدثة في السنة.',
    ),
  ),
  dataUpdateFacility: ip(
    'S1-DATA-UPDATE-FACILITY',
    'VII(2)',
    'seen',
    label(
      'Of these, not more than two a year at one facility.',
      'Из них не более двух в год на одном объекте.',
      'منها اثنان على الأكثر في السنة في مرفق واحد.',
    ),
  ),
  exclusion: ip(
    'S1-EXCLUSION',
    'VII(3)',
    'seen',
    label(
      'In rare cases the inspected Party may exclude an air base, giving reasons.',
      'В редких случаях инспектируемая Сторона может исключить авиабазу, указав причины.',
      'للطرف الخاضع للتفتيش في أحوال نادرة استثناء قاعدة جوية مع ذكر الأسباب.',
    ),
    { notModelled: rightOnly },
  ),
  suspectQuota: ip(
    'S1-SUSPECT-QUOTA',
    'VIII',
    'unverified',
    label(
      'Inspections of suspect sites count against the same quota; those of new facilities do not.',
      'Инспекции подозрительных мест идут в ту же квоту; новых объектов — нет.',
      'تُحسب عمليات تفتيش المواقع المشتبه فيها من الحصة نفسها، ولا تُحسب عمليات المرافق الجديدة.',
    ),
    { notModelled: memoryOnly },
  ),
  warheads: ip(
    'S1-WARHEAD-INSPECTIONS',
    'IX',
    'unverified',
    label(
      'Ten re-entry vehicle inspections a year, at most two at one base.',
      'Десять инспекций боеголовок в год, не более двух на одной базе.',
      'عشر عمليات تفتيش للمركبات العائدة في السنة، اثنتان على الأكثر في قاعدة واحدة.',
    ),
  ),
  afterDispersal: ip(
    'S1-AFTER-DISPERSAL',
    'X(1)(a)',
    'seen',
    label(
      'After an exercise dispersal of road-mobile ICBMs up to 40 per cent of the bases meant, ' +
        'or one, may be inspected.',
      'После учебного рассредоточения грунтовых МБР можно проинспектировать до 40 процентов затронутых баз либо одну.',
      'بعد تشتيت تمرين لصواريخ متنقلة على الطرق يجوز تفتيش 40 في المائة من القواعد المعنية أو واحدة.',
    ),
    {
      notModelled: label(
        'the number of bases concerned was not found',
        'число затронутых баз не найдено',
        'لم يُعثر على عدد القواعد المعنية',
      ),
    },
  ),
  former: ip(
    'S1-FORMER',
    'XIII',
    'unverified',
    label(
      'Three inspections of formerly declared facilities a year, at most two at one.',
      'Три инспекции ранее заявленных объектов в год, не более двух на одном.',
      'ثلاث عمليات تفتيش لمرافق أُعلنت سابقًا في السنة، اثنتان على الأكثر في مرفق واحد.',
    ),
  ),
  portals: art(
    'S1-PORTALS',
    'XI(14)',
    'seen',
    label(
      'Up to 30 monitors watch a portal: Votkinsk, and Pavlohrad until May 1995.',
      'До 30 наблюдателей у проходной: Воткинск и, до мая 1995 г., Павлоград.',
      'يراقب البوابةَ ما يصل إلى 30 مراقبًا: فوتكينسك، وبافلوغراد حتى أيار/مايو 1995.',
    ),
    { notModelled: conduct },
  ),
  intent: ip(
    'S1-INTENT',
    'III(3)',
    'seen',
    label(
      'The intent to inspect is notified at least 16 hours before arrival at the point of entry.',
      'О намерении провести инспекцию уведомляют не менее чем за 16 часов до прибытия в пункт въезда.',
      'يُخطَر بالعزم على التفتيش قبل الوصول إلى نقطة الدخول بما لا يقل عن 16 ساعة.',
    ),
  ),
  transport: ip(
    'S1-TRANSPORT',
    '…',
    'seen-2nd',
    label(
      'The team, of ten, is brought to the site within nine hours of naming it.',
      'Группу из десяти человек доставляют на место не позднее чем через девять часов после его указания.',
      'يُنقل الفريق، وعدده عشرة، إلى الموقع في غضون تسع ساعات من تسميته.',
    ),
    { per: reported },
  ),
  rest: ip(
    'S1-CONDUCT',
    '…',
    'unverified',
    label(
      'The site is named one to 16 hours after arrival; restrictions begin an hour after; the ' +
        'inspection lasts 24 hours and up to eight more.',
      'Место указывают через 1–16 часов после прибытия; ограничения начинаются через час; инспекция длится 24 часа и до восьми сверх того.',
      'يُسمى الموقع بعد الوصول بساعة إلى 16 ساعة، وتبدأ القيود بعد ساعة، ويدوم التفتيش 24 ساعة وتمديدًا حتى ثماني ساعات.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const provisions = Object.values(inspectionRules)
