// Every provision of the Hague Code of Conduct that is known, restated, never quoted. The text
// itself was not seen: its measures were read in the pages of the Code, and no section numbers.
import { instrument, provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const code = instrument(
  'hcoc',
  label(
    'Hague Code of Conduct against Ballistic Missile Proliferation',
    'Международный кодекс поведения по предотвращению распространения баллистических ракет',
    'مدونة لاهاي لقواعد السلوك لمنع انتشار القذائف التسيارية',
  ),
  label('Code,', 'Кодекс,', 'المدونة،'),
)
const publicActs = instrument(
  'public-acts',
  label(
    'Public acts of subscribing States',
    'Публичные акты присоединившихся государств',
    'الأعمال العلنية للدول المنضمة',
  ),
  label('', '', ''),
)

const place = provisionsOf(code)
const act = provisionsOf(publicActs)

const memoryOnly = label('from memory only', 'только по памяти', 'من الذاكرة فقط')

export const rules = {
  adopted: place(
    'HC-ADOPTED',
    '…',
    'seen',
    label(
      'Adopted in The Hague on 25 and 26 November 2002 by 93 States; it binds ' +
        'politically, not in law.',
      'Принят в Гааге 25–26 ноября 2002 года 93 государствами; обязателен политически, а не юридически.',
      'اعتُمدت في لاهاي في 25 و26 تشرين الثاني/نوفمبر 2002 من 93 دولة؛ وهي ملزمة سياسيًا لا قانونًا.',
    ),
  ),
  annual: place(
    'HC-ANNUAL',
    '…',
    'seen',
    label(
      'Each State declares every year its policies on ballistic missiles and space launch ' +
        'vehicles.',
      'Каждое государство ежегодно объявляет о своей политике в области баллистических ракет и космических ракет-носителей.',
      'تعلن كل دولة سنويًا سياساتها بشأن الصواريخ الباليستية ومركبات الإطلاق الفضائي.',
    ),
  ),
  annualDay: place(
    'HC-ANNUAL-DAY',
    '…',
    'unverified',
    label(
      'The declaration is due on 31 March and is about the year before.',
      'Объявление представляется к 31 марта и касается предыдущего года.',
      'يحل موعد الإعلان في 31 آذار/مارس وهو عن السنة السابقة.',
    ),
  ),
  annualContent: place(
    'HC-ANNUAL-CONTENT',
    '…',
    'unverified',
    label(
      'It has the number and the generic class of what was launched in the year.',
      'Оно содержит число и общий класс запущенного за год.',
      'يتضمن عدد ما أُطلق في السنة وفئته العامة.',
    ),
    { followedIn: 'the fields of a declaration' },
  ),
  prelaunch: place(
    'HC-PRELAUNCH',
    '…',
    'seen',
    label(
      'Launches and test flights of ballistic missiles and space launch vehicles are ' +
        'notified before.',
      'О пусках и испытательных полетах баллистических ракет и космических ракет-носителей уведомляют заранее.',
      'يُخطَر مسبقًا بعمليات إطلاق الصواريخ الباليستية ومركبات الإطلاق الفضائي واختبارات طيرانها.',
    ),
  ),
  prelaunchContent: place(
    'HC-PRELAUNCH-CONTENT',
    '…',
    'unverified',
    label(
      'The notice has the generic class, the planned window, the launch area and the ' +
        'planned direction.',
      'Уведомление содержит общий класс, планируемый период, район пуска и планируемое направление.',
      'يتضمن الإخطار الفئة العامة والفترة المقررة ومنطقة الإطلاق والاتجاه المقرر.',
    ),
    { followedIn: 'the fields of a notification' },
  ),
  lead: place(
    'HC-LEAD',
    '…',
    'unverified',
    label(
      'How long before is not fixed; in practice a day or more.',
      'Срок не установлен; на практике за день и более.',
      'المدة السابقة غير محددة؛ وعمليًا يوم أو أكثر.',
    ),
    { notModelled: memoryOnly },
  ),
  observers: place(
    'HC-OBSERVERS',
    '…',
    'unverified',
    label(
      'A State may invite observers to its space launch sites.',
      'Государство может пригласить наблюдателей на свои космодромы.',
      'للدولة أن تدعو مراقبين إلى مواقع الإطلاق الفضائي.',
    ),
    { notModelled: memoryOnly },
  ),
  contact: place(
    'HC-CONTACT',
    '…',
    'seen',
    label(
      'Austria is the Immediate Central Contact and the executive secretariat.',
      'Австрия — центральный контактный пункт и исполнительный секретариат.',
      'النمسا جهة الاتصال المركزية الفورية والأمانة التنفيذية.',
    ),
    { followedIn: 'who may announce a meeting' },
  ),
  route: place(
    'HC-ROUTE',
    '…',
    'unverified',
    label(
      'A message goes to the central contact, and from there to all.',
      'Сообщение направляется в центральный контактный пункт, а оттуда — всем.',
      'تُرسل الرسالة إلى جهة الاتصال المركزية، ومنها إلى الجميع.',
    ),
    {
      notModelled: label(
        'who passed a message on is not part of a record',
        'кто передал сообщение дальше, в свод не входит',
        'من نقل الرسالة ليس جزءًا من السجل',
      ),
    },
  ),
  meeting: place(
    'HC-MEETING',
    '…',
    'seen',
    label(
      'The States meet every year in Vienna.',
      'Государства ежегодно собираются в Вене.',
      'تجتمع الدول سنويًا في فيينا.',
    ),
  ),
  number: act(
    'HC-NUMBER',
    '2024-03',
    'seen',
    label(
      'In March 2024 there were 145 subscribing States.',
      'В марте 2024 года участвовали 145 государств.',
      'في آذار/مارس 2024 كانت الدول المنضمة 145 دولة.',
    ),
    {
      notModelled: label(
        'the list of their names was not seen',
        'перечень государств не изучен',
        'لم يُطَّلع على قائمة أسمائها',
      ),
    },
  ),
  subscribed: act(
    'HC-SUBSCRIBED',
    '2002',
    'unverified',
    label(
      'Austria, Russia and the United States subscribed at the adoption; the day is from memory.',
      'Австрия, Россия и США присоединились при принятии; день — по памяти.',
      'انضمت النمسا وروسيا والولايات المتحدة عند الاعتماد؛ واليوم من الذاكرة.',
    ),
  ),
  india: act(
    'HC-INDIA',
    '2016',
    'seen',
    label(
      'India subscribed on 1 June 2016.',
      'Индия присоединилась 1 июня 2016 года.',
      'انضمت الهند في 1 حزيران/يونيه 2016.',
    ),
  ),
} as const

export const provisions = Object.values(rules)
