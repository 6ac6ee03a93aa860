// The provisions on data and notifications: Treaty, Article VIII, with the Notification Protocol
// and the older agreements that it leans on. Restated, never quoted. Deadlines of its Section II
// were not seen, so its messages have none here.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { memoryOnly, noTerm } from './reasons.ts'
import { inspectionProtocol, memorandum, notificationProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const np = provisionsOf(notificationProtocol)
const ip = provisionsOf(inspectionProtocol)
const mou = provisionsOf(memorandum)

export const dataRules = {
  atSignature: mou(
    'S1-DATA-SIGNATURE',
    '1990-09-01',
    'seen',
    label(
      'At signature the Parties gave their data as of 1 September 1990.',
      'При подписании Стороны представили данные по состоянию на 1 сентября 1990 г.',
      'قدم الطرفان عند التوقيع بياناتهما في 1 أيلول/سبتمبر 1990.',
    ),
  ),
  initial: np(
    'S1-DATA-INITIAL',
    'I(1)',
    'seen',
    label(
      'Within 30 days of entry into force each Party gives data for every category, current on ' +
        'that day.',
      'Не позднее чем через 30 дней после вступления в силу каждая Сторона передает данные по каждой категории на этот день.',
      'في غضون 30 يومًا من بدء النفاذ يقدم كل طرف بيانات كل فئة كما هي في ذلك اليوم.',
    ),
  ),
  sixMonth: np(
    'S1-DATA-SIX-MONTH',
    'I(2)',
    'seen',
    label(
      'Within 30 days of the end of each six-month period each Party gives all data anew. The ' +
        'first period begins on the first day of the month after entry into force.',
      'Не позднее чем через 30 дней после каждого шестимесячного периода каждая Сторона передает все данные заново. Первый период начинается с первого числа месяца, следующего за вступлением в силу.',
      'في غضون 30 يومًا من نهاية كل فترة ستة أشهر يقدم كل طرف جميع بياناته من جديد. وتبدأ الأولى في أول يوم من الشهر التالي لبدء النفاذ.',
    ),
  ),
  change: np(
    'S1-DATA-CHANGE',
    'I(3)',
    'seen',
    label(
      'A change in the data is notified within five days, unless another notification covers it.',
      'Об изменении данных уведомляют не позднее чем через пять дней, если об этом не говорится в другом уведомлении.',
      'يُخطَر بتغيير البيانات في غضون خمسة أيام، ما لم يشمله إخطار آخر.',
    ),
  ),
  facility: np(
    'S1-NOTICE-FACILITY',
    'I',
    'unverified',
    label(
      'A new facility or boundary is notified before the first item arrives.',
      'О новом объекте или границах уведомляют до прибытия первого средства.',
      'يُخطَر بمرفق جديد أو حدود جديدة قبل وصول أول صنف.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const noticeRules = {
  channel: art(
    'S1-NOTICE-CHANNEL',
    'VIII(3)',
    'seen',
    label(
      'Notifications go through the nuclear risk reduction centres.',
      'Уведомления передаются через центры по уменьшению ядерной опасности.',
      'تُرسل الإخطارات عبر مراكز تقليص الخطر النووي.',
    ),
    {
      notModelled: label(
        'the channel is not part of the public record',
        'канал связи не входит в открытые данные',
        'قناة الاتصال ليست في السجل العلني',
      ),
    },
  ),
  receipt: np(
    'S1-NOTICE-RECEIPT',
    '…',
    'unverified',
    label(
      'A notification is dated by its receipt; times are in UTC.',
      'Уведомление датируется днем получения; время — всемирное.',
      'يؤرخ الإخطار بيوم استلامه، والأوقات بالتوقيت العالمي.',
    ),
    { followedIn: 'obligations are met by receipt' },
  ),
  transit: np(
    'S1-NOTICE-TRANSIT',
    'II',
    'unverified',
    label(
      'The end of a transit is notified within 48 hours; long visits of bombers after arrival.',
      'О завершении перемещения уведомляют не позднее чем через 48 часов; о длительных визитах бомбардировщиков — после прибытия.',
      'يُخطَر بانتهاء النقل في غضون 48 ساعة، وبزيارات القاذفات الطويلة بعد الوصول.',
    ),
    { notModelled: memoryOnly },
  ),
  dispersalBegins: np(
    'S1-EXERCISE-BEGINS',
    'II(11)',
    'seen',
    label(
      'The beginning of an exercise dispersal of mobile ICBMs is notified. By when was not seen.',
      'О начале учебного рассредоточения мобильных МБР уведомляют. Срок не найден.',
      'يُخطَر ببدء تشتيت الصواريخ المتنقلة في تمرين. ولم يُعثر على الأجل.',
    ),
  ),
  dispersalEnds: np(
    'S1-EXERCISE-ENDS',
    'II(12)',
    'seen',
    label(
      'Its end is notified, which opens the right to inspect after it. By when was not seen.',
      'О его окончании уведомляют, после чего возникает право на инспекцию. Срок не найден.',
      'ويُخطَر بانتهائه، فينشأ حق التفتيش بعده. ولم يُعثر على الأجل.',
    ),
  ),
  majorExercise: np(
    'S1-MAJOR-EXERCISE',
    'II',
    'seen-2nd',
    label(
      'A major strategic exercise with heavy bombers is notified at least 14 days before.',
      'О крупном стратегическом учении с тяжелыми бомбардировщиками уведомляют не менее чем за 14 дней.',
      'يُخطَر بمناورة استراتيجية كبرى بقاذفات ثقيلة قبلها بما لا يقل عن 14 يومًا.',
    ),
    {
      per: label('agreement of 1989', 'соглашение 1989 г.', 'اتفاق 1989'),
    },
  ),
  throwWeight: np(
    'S1-NOTICE-THROW-WEIGHT',
    'III',
    'unverified',
    label(
      'The throw-weight of a type is notified as its protocol says.',
      'О забрасываемом весе типа уведомляют согласно протоколу о нем.',
      'يُخطَر بوزن حمولة الطراز وفق بروتوكوله.',
    ),
    { notModelled: memoryOnly },
  ),
  conversion: np(
    'S1-NOTICE-CONVERSION',
    'IV',
    'unverified',
    label(
      'Conversion or elimination is notified 30 days before and within five days of its end.',
      'О переоборудовании или ликвидации уведомляют за 30 дней и не позднее чем через пять дней после завершения.',
      'يُخطَر بالتحويل أو الإزالة قبل 30 يومًا وفي غضون خمسة أيام من الانتهاء.',
    ),
    { notModelled: memoryOnly },
  ),
  launch: np(
    'S1-NOTICE-LAUNCH',
    'VI',
    'seen-2nd',
    label(
      'Each launch of an ICBM or SLBM is notified at least 24 hours before.',
      'О каждом пуске МБР или БРПЛ уведомляют не менее чем за 24 часа.',
      'يُخطَر بكل إطلاق لصاروخ من النوعين قبله بما لا يقل عن 24 ساعة.',
    ),
    { per: label('agreement of 1988', 'соглашение 1988 г.', 'اتفاق 1988') },
  ),
  newType: np(
    'S1-NOTICE-NEW-TYPE',
    'VII',
    'seen',
    label(
      'New types, new kinds and prototypes are notified.',
      'О новых типах, новых видах и прототипах уведомляют.',
      'يُخطَر بالطرازات الجديدة والأنواع الجديدة والنماذج الأولية.',
    ),
  ),
  telemetry: art(
    'S1-TELEMETRY',
    'X',
    'seen',
    label(
      'For every flight test tapes, interpretative data and acceleration profiles are given; ' +
        'telemetry is not encrypted, with few exceptions.',
      'По каждому испытательному пуску передаются записи, данные для их толкования и профили ускорения; телеметрия, за немногими исключениями, не шифруется.',
      'يُقدم لكل اختبار طيران الأشرطة وبيانات تفسيرها ومنحنيات التسارع، ولا تُشفر المعلومات إلا استثناءً.',
    ),
    { notModelled: noTerm },
  ),
  means: art(
    'S1-MEANS',
    'IX',
    'seen',
    label(
      'National technical means are used without interference or concealment.',
      'Национальные технические средства контроля используются без помех и маскировки.',
      'تُستعمل الوسائل التقنية الوطنية دون عرقلة أو إخفاء.',
    ),
    {
      notModelled: label(
        'what means of observation see is not part of a record of messages',
        'то, что видно средствам наблюдения, не входит в свод сообщений',
        'ما تراه وسائل المراقبة ليس جزءًا من سجل للرسائل',
      ),
    },
  ),
  clearance: ip(
    'S1-CLEARANCE',
    'III(2)',
    'seen',
    label(
      'A clearance number for inspection airplanes is given within 30 days of entry into force, ' +
        'then at least 30 days before each calendar year.',
      'Номер разрешения для инспекционных самолетов передается не позднее чем через 30 дней после вступления в силу, затем не менее чем за 30 дней до каждого календарного года.',
      'يُعطى رقم إذن لطائرات التفتيش في غضون 30 يومًا من بدء النفاذ، ثم قبل كل سنة تقويمية بما لا يقل عن 30 يومًا.',
    ),
  ),
  flightPlan: ip(
    'S1-FLIGHT-PLAN',
    'III',
    'unverified',
    label(
      'A flight plan is given six hours before take-off.',
      'План полета передается за шесть часов до вылета.',
      'تُقدم خطة الطيران قبل الإقلاع بست ساعات.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const measureRules = {
  requests: art(
    'S1-MEASURES',
    'XII',
    'seen',
    label(
      'Seven times a year each Party may ask the other to display mobile launchers and heavy ' +
        'bombers in the open.',
      'Семь раз в год каждая Сторона может запросить показ мобильных пусковых установок и тяжелых бомбардировщиков на открытом месте.',
      'لكل طرف أن يطلب سبع مرات في السنة إظهار المنصات المتنقلة والقاذفات الثقيلة في العراء.',
    ),
  ),
  answer: art(
    'S1-MEASURES-HOURS',
    'XII',
    'unverified',
    label(
      'The display follows within 12 hours.',
      'Показ следует в течение 12 часов.',
      'يتم الإظهار في غضون 12 ساعة.',
    ),
    { notModelled: memoryOnly },
  ),
  scope: art(
    'S1-MEASURES-SCOPE',
    'XII(1)(a)',
    'seen',
    label(
      'A request covers at most ten per cent of the deployed road-mobile launchers, of one base.',
      'Запрос охватывает не более десяти процентов развернутых грунтовых пусковых установок одной базы.',
      'يشمل الطلب عشرة في المائة على الأكثر من المنصات المتنقلة على الطرق، من قاعدة واحدة.',
    ),
    {
      notModelled: label(
        'what a request covered was not found for any',
        'содержание запросов не найдено',
        'لم يُعثر على نطاق أي طلب',
      ),
    },
  ),
  exercise: art(
    'S1-EXERCISE',
    'XIII(1)',
    'seen',
    label(
      'An exercise dispersal begins and ends at the moments that its two notifications give.',
      'Учебное рассредоточение начинается и заканчивается в моменты, указанные в двух уведомлениях.',
      'يبدأ تشتيت التمرين وينتهي في الوقتين المذكورين في إخطاريه.',
    ),
    { followedIn: 'the two messages of an exercise dispersal' },
  ),
  dispersal: art(
    'S1-DISPERSAL',
    'XIV(1)',
    'seen',
    label(
      'An operational dispersal is not limited in number, length or size; once begun, all ' +
        'strategic arms of the Party take part.',
      'Оперативные рассредоточения не ограничены по числу, длительности и размаху; с началом в них участвуют все стратегические вооружения Стороны.',
      'لا حد لعدد التشتيت العملياتي ولا لمدته ولا لحجمه، ومتى بدأ شاركت فيه جميع أسلحة الطرف الاستراتيجية.',
    ),
  ),
  dispersalSuspends: art(
    'S1-DISPERSAL-SUSPENDS',
    'XIV(2)',
    'seen',
    label(
      'While it lasts the Party may suspend its notifications, but not those of launches, and ' +
        'inspections, measures and eliminations.',
      'Пока оно длится, Сторона может приостановить уведомления, кроме уведомлений о пусках, а также инспекции, меры сотрудничества и ликвидацию.',
      'وما دام قائمًا فللطرف تعليق إخطاراته، عدا إخطارات الإطلاق، وكذلك التفتيش والتدابير والإزالة.',
    ),
    { followedIn: 'what is not owed during an operational dispersal' },
  ),
  dispersalEnd: art(
    'S1-DISPERSAL-END',
    'XIV(4)-(5)',
    'seen',
    label(
      'At its end the arms are back where they belong; in the 30 days after it the other Party ' +
        'may make two requests for display.',
      'По окончании вооружения находятся на своих местах; в следующие 30 дней другая Сторона может сделать два запроса о показе.',
      'عند انتهائه تعود الأسلحة إلى أماكنها، وللطرف الآخر في الثلاثين يومًا التالية طلبا إظهار.',
    ),
    {
      notModelled: label(
        'a quota that a message opens cannot be said yet',
        'квота, которую открывает сообщение, пока не выразима',
        'لا يمكن بعد التعبير عن حصة تفتحها رسالة',
      ),
    },
  ),
} as const

export const provisions = [
  ...Object.values(dataRules),
  ...Object.values(noticeRules),
  ...Object.values(measureRules),
]
