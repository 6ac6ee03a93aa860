// The provisions of the Vienna Document 2011 on its life, information and risk. Restated, never
// quoted. Numbers of paragraphs are remembered unless their provision is marked seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, history, jointMeetings, notSeen, summaries, voluntary } from './reasons.ts'
import { chapters, text, whole } from './text.ts'

const para = provisionsOf(text)
const chapter = provisionsOf(chapters)
const about = provisionsOf(whole)

export const lifeRules = {
  effective: about(
    'VD-EFFECTIVE',
    '2011-12-01',
    'unverified',
    label(
      'The document, issued on 30 November 2011, is followed from 1 December 2011. It ' +
        'binds politically: no ratification, no withdrawal.',
      'Документ, изданный 30 ноября 2011 года, применяется с 1 декабря 2011 года. Он обязателен политически: ни ратификации, ни выхода.',
      'يُعمل بالوثيقة الصادرة في 30 تشرين الثاني/نوفمبر 2011 من 1 كانون الأول/ديسمبر 2011، وهي ملزمة سياسيًا دون تصديق ولا انسحاب.',
    ),
  ),
  parties: about(
    'VD-PARTIES',
    '…',
    'seen',
    label(
      'It is for the 57 participating States of the OSCE.',
      'Действует для 57 государств — участников ОБСЕ.',
      'وهي للدول السبع والخمسين المشاركة في منظمة الأمن والتعاون في أوروبا.',
    ),
    { followedIn: 'parties.ts' },
  ),
  zone: about(
    'VD-ZONE',
    '…',
    'seen',
    label(
      'The zone is all of Europe with the sea and air beside it, for Russia to the Urals, ' +
        'and Central Asia; the United States and Canada only with their forces inside it.',
      'Зона — вся Европа с прилегающими морем и воздушным пространством, для России до Урала, и Центральная Азия; США и Канада — только силами внутри нее.',
      'تشمل المنطقة أوروبا كلها مع ما يجاورها من بحر وجو، ولروسيا حتى الأورال، وآسيا الوسطى؛ والولايات المتحدة وكندا بقواتهما داخلها فقط.',
    ),
    {
      notModelled: label(
        'what is reported lies in the zone by itself',
        'сообщаемое по определению находится в зоне',
        'ما يُبلَّغ عنه يقع في المنطقة أصلًا',
      ),
    },
  ),
  versions: about(
    'VD-VERSIONS',
    '1990–2011',
    'seen',
    label(
      'Texts of 1990, 1992, 1994 and 1999 went before.',
      'Прежние тексты — 1990, 1992, 1994 и 1999 годов.',
      'سبقتها نصوص 1990 و1992 و1994 و1999.',
    ),
    { notModelled: history },
  ),
  plus: about(
    'VD-PLUS',
    '2010–2013',
    'seen',
    label(
      'Since 2010 decisions amend parts of it; four were taken in 2012 and 2013, on ' +
        'notifying activities below thresholds and on visits to air bases among them.',
      'С 2010 года решения меняют его части; четыре приняты в 2012–2013 годах, в том числе об уведомлении ниже порогов и о посещениях авиабаз.',
      'منذ 2010 تعدّل قرارات أجزاء منها، واتُّخذت أربعة في 2012 و2013 منها ما يخص الإخطار دون العتبات وزيارات القواعد الجوية.',
    ),
    { notModelled: notSeen },
  ),
  network: about(
    'VD-NETWORK',
    '…',
    'seen',
    label(
      'Formatted messages go over the communications network of the OSCE.',
      'Форматированные сообщения идут по сети связи ОБСЕ.',
      'تُرسل الرسائل المنسقة عبر شبكة اتصالات المنظمة.',
    ),
    { notModelled: conduct },
  ),
  review: chapter(
    'VD-REVIEW',
    'XI',
    'unverified',
    label(
      'A meeting assesses implementation each year, and the text is issued anew at least ' +
        'every five years.',
      'Ежегодно проводится совещание по оценке выполнения, а текст переиздается не реже раза в пять лет.',
      'يُعقد اجتماع سنوي لتقييم التنفيذ ويُعاد إصدار النص كل خمس سنوات على الأقل.',
    ),
    { notModelled: notSeen },
  ),
} as const

export const informationRules = {
  annual: para(
    'VD-ANNUAL',
    '9-10',
    'seen-2nd',
    label(
      'Each year by 15 December every State gives its military information, valid on the ' +
        'next 1 January: command, units, strength and major weapon systems; one without ' +
        'forces says so.',
      'Ежегодно к 15 декабря каждое государство сообщает военную информацию на следующее 1 января: командование, части, численность, основные системы вооружений; не имеющее сил сообщает и это.',
      'تقدم كل دولة حتى 15 كانون الأول/ديسمبر معلوماتها العسكرية كما في الأول من كانون الثاني/يناير التالي: القيادة والوحدات والقوام ومنظومات الأسلحة الرئيسية؛ ومن لا قوات لها تقول ذلك.',
    ),
    { per: summaries },
  ),
  categories: para(
    'VD-CATEGORIES',
    '10.2-10.5',
    'unverified',
    label(
      'Weapon systems are tanks, helicopters, armoured vehicles and look-alikes, anti-tank ' +
        'launchers, artillery of 100 mm and more, bridges, and combat aircraft.',
      'Системы вооружений — танки, вертолеты, бронированные машины и сходные с ними, противотанковые установки, артиллерия от 100 мм, мостоукладчики и боевые самолеты.',
      'منظومات الأسلحة هي الدبابات والمروحيات والمركبات المدرعة وما يشبهها ومنصات مضادة للدبابات والمدفعية من 100 ملم فأكثر والجسور والطائرات المقاتلة.',
    ),
  ),
  increases: para(
    'VD-INCREASES',
    '10.3',
    'unverified',
    label(
      'Planned increases of more than 1,500 of a unit or 5,000 of a formation for over 21 ' +
        'days are told.',
      'Сообщается о плановом увеличении части более чем на 1\u00a0500 или соединения более чем на 5\u00a0000 свыше 21 дня.',
      'يُخطَر بزيادة مقررة تفوق 1,500 في وحدة أو 5,000 في تشكيل لأكثر من 21 يومًا.',
    ),
    { notModelled: notSeen },
  ),
  technical: para(
    'VD-TECHNICAL',
    '11-13',
    'unverified',
    label(
      'Technical data with photographs of each type are given once; plans of deployment ' +
        'with the yearly information.',
      'Технические данные с фотографиями по каждому типу даются однажды; планы развертывания — с ежегодной информацией.',
      'تُقدَّم بيانات فنية مصورة لكل طراز مرة، وخطط النشر مع المعلومات السنوية.',
    ),
    { notModelled: notSeen },
  ),
  defence: para(
    'VD-DEFENCE',
    '15',
    'unverified',
    label(
      'Defence planning is told within three months after the military budget is approved.',
      'О военном планировании сообщают в течение трех месяцев после утверждения военного бюджета.',
      'يُخطَر بالتخطيط الدفاعي خلال ثلاثة أشهر من إقرار الميزانية العسكرية.',
    ),
  ),
  questions: para(
    'VD-DEFENCE-QUESTIONS',
    '15',
    'unverified',
    label(
      'Questions on it are put within two months.',
      'Вопросы к этому задаются в течение двух месяцев.',
      'تُطرح الأسئلة عنه خلال شهرين.',
    ),
    { notModelled: notSeen },
  ),
  calendar: chapter(
    'VD-CALENDAR',
    'VII',
    'unverified',
    label(
      'By 15 November each State gives the calendar of its notifiable activities of the ' +
        'next year, or says there are none.',
      'К 15 ноября каждое государство дает календарный план уведомляемых видов деятельности на следующий год или сообщает, что их нет.',
      'تقدم كل دولة حتى 15 تشرين الثاني/نوفمبر تقويم أنشطتها الواجب الإخطار بها للسنة التالية أو تقول إنه لا شيء منها.',
    ),
  ),
  contacts: chapter(
    'VD-CONTACTS',
    'IV',
    'unverified',
    label(
      'Each State with air units arranges a visit to an air base, none more than once in ' +
        'five years, and shows a new type of weapon within a year.',
      'Государство с авиационными частями организует посещение авиабазы, не чаще раза в пять лет, и показывает новый тип вооружения в течение года.',
      'تنظم كل دولة ذات وحدات جوية زيارة لقاعدة جوية دون أن يتجاوز ذلك مرة كل خمس سنوات، وتعرض الطراز الجديد خلال سنة.',
    ),
    { notModelled: notSeen },
  ),
} as const

export const riskRules = {
  request: para(
    'VD-REQUEST',
    '16.1.1',
    'seen',
    label(
      'A State may ask another about unusual, unscheduled significant activities outside ' +
        'normal peacetime places, naming the cause and, as far as it can, kind and area.',
      'Государство может запросить другое о необычной незапланированной значительной деятельности вне мест обычной дислокации, указав причину и, насколько возможно, вид и район.',
      'يجوز لدولة أن تسأل أخرى عن أنشطة كبيرة غير عادية وغير مقررة خارج أماكنها المعتادة في السلم، مع ذكر السبب والنوع والمنطقة ما أمكن.',
    ),
  ),
  reply: para(
    'VD-REPLY',
    '16.1.2',
    'seen',
    label(
      'The reply is given within 48 hours.',
      'Ответ дается в течение 48 часов.',
      'يُقدَّم الجواب خلال 48 ساعة.',
    ),
  ),
  contents: para(
    'VD-REPLY-CONTENTS',
    '16.1.3',
    'seen',
    label(
      'It answers the questions and gives what else clears them up.',
      'Ответ содержит ответы на вопросы и иные разъясняющие сведения.',
      'يجيب عن الأسئلة ويقدم ما يوضحها.',
    ),
  ),
  copies: para(
    'VD-REQUEST-COPIES',
    '16',
    'unverified',
    label(
      'Request and reply go to all States.',
      'Запрос и ответ передаются всем государствам.',
      'يُرسل الطلب والجواب إلى جميع الدول.',
    ),
    { notModelled: conduct },
  ),
  meeting: para(
    'VD-MEETING',
    '16.2',
    'unverified',
    label(
      'A State that is not satisfied may ask for a meeting with the other; it is held ' +
        'within 48 hours.',
      'Неудовлетворенное государство может просить о встрече; она созывается в течение 48 часов.',
      'لدولة لم تقتنع أن تطلب اجتماعًا مع الأخرى ويُعقد خلال 48 ساعة.',
    ),
  ),
  joint: para(
    'VD-JOINT-MEETING',
    '16.3',
    'seen-2nd',
    label(
      'Either may ask for a meeting of all States, of the Permanent Council and the Forum ' +
        'together.',
      'Каждая сторона может просить о встрече всех государств — Постоянного совета и Форума совместно.',
      'ولأي منهما طلب اجتماع جميع الدول في المجلس الدائم والمنتدى معًا.',
    ),
    { per: jointMeetings },
  ),
  incident: para(
    'VD-INCIDENT',
    '17',
    'unverified',
    label(
      'A State involved in a hazardous incident of a military kind tells the others ' +
        'quickly and answers those affected promptly.',
      'Государство, вовлеченное в опасный военный инцидент, быстро информирует других и без задержки отвечает затронутым.',
      'تخطر الدولة المعنية بحادث عسكري خطر غيرها سريعًا وتجيب المتأثرين دون تأخير.',
    ),
  ),
  visits: para(
    'VD-DISPEL',
    '18',
    'seen',
    label(
      'A State may host visits to dispel concerns.',
      'Государство может принимать посещения для снятия озабоченности.',
      'لدولة أن تستضيف زيارات لتبديد المخاوف.',
    ),
    { notModelled: voluntary },
  ),
} as const

export const provisions = [
  ...Object.values(lifeRules),
  ...Object.values(informationRules),
  ...Object.values(riskRules),
]
