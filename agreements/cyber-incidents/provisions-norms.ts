// What was agreed or said, by whom: the measures of 2013, what the Presidents said in 2021, norms
// of the United Nations, measures of the OSCE, the directory of points of contact. All of it is
// voluntary or political. Restated, never quoted; where it was seen is an explanation or a report,
// so that nothing carries the mark `seen`.
import { provisionsOf } from '#language/citation.ts'
import { label, type Label } from '#language/label.ts'
import { contacts2021, directory, initiative, measures2013, norms, osce } from './terms.ts'

const per = {
  factSheet: label(
    'White House fact sheet of 17 June 2013; State Department pages',
    'справка Белого дома от 17 июня 2013 г.; страницы Госдепартамента',
    'صحيفة وقائع البيت الأبيض، 17 حزيران/يونيو 2013؛ صفحات وزارة الخارجية الأمريكية',
  ),
  press: label('press reports', 'сообщения печати', 'تقارير صحفية'),
  digest: label(
    'summaries of the reports by the Digital Watch observatory',
    'изложения докладов обсерваторией Digital Watch',
    'ملخصات التقارير لمرصد Digital Watch',
  ),
}

const why = {
  technical: label(
    'work of technical teams, outside the channel',
    'работа технических групп вне канала',
    'عمل فرق تقنية خارج القناة',
  ),
  spoken: label('spoken, not written', 'устная связь', 'اتصال شفوي'),
  noMessage: label(
    'no message of this channel follows from it',
    'сообщений этого канала из этого не следует',
    'لا تنشأ عنه رسالة في هذه القناة',
  ),
  noDay: label(
    'the act and its day were not seen in any source; the record is not ended by it',
    'ни сам акт, ни его день в источниках не найдены; действие им не прекращается',
    'لم يُعثر على الإجراء ولا على يومه في أي مصدر؛ ولا تُنهى به القناة',
  ),
  notBoth: label(
    'only one of the two Parties takes part',
    'участвует лишь одна из двух Сторон',
    'لا يشارك فيه إلا أحد الطرفين',
  ),
}

const measure = provisionsOf(measures2013)
const said = provisionsOf(contacts2021)
const norm = provisionsOf(norms)
const cbm = provisionsOf(osce)
const entry = provisionsOf(directory)

/** The other measures of the OSCE, by number. */
const otherMeasures: Readonly<Record<string, Label>> = {
  '1': label(
    'National views on threats are shared.',
    'Делятся национальными взглядами на угрозы.',
    'تُتبادل الآراء الوطنية بشأن التهديدات.',
  ),
  '2': label(
    'Competent bodies co-operate and exchange information.',
    'Компетентные органы сотрудничают и обмениваются информацией.',
    'تتعاون الهيئات المختصة وتتبادل المعلومات.',
  ),
  '4': label(
    'What is done for an open and secure internet is shared.',
    'Делятся сделанным ради открытого и безопасного интернета.',
    'يُتبادل ما أُنجز من أجل إنترنت مفتوح وآمن.',
  ),
  '5': label(
    'The OSCE serves dialogue, best practice and capacity building.',
    'ОБСЕ служит диалогу, обмену опытом и развитию потенциала.',
    'تُستخدم المنظمة للحوار وأفضل الممارسات وبناء القدرات.',
  ),
  '6': label(
    'National law lets authorities co-operate quickly across borders.',
    'Национальное право позволяет властям быстро сотрудничать через границы.',
    'يتيح القانون الوطني تعاون السلطات عبر الحدود بسرعة.',
  ),
  '7': label(
    'National organisation, strategies and programmes are shared.',
    'Делятся сведениями о национальной организации, стратегиях и программах.',
    'تُتبادل المعلومات عن التنظيم الوطني والاستراتيجيات والبرامج.',
  ),
  '9': label(
    'A list of national terms is given.',
    'Представляется перечень национальных терминов.',
    'تُقدَّم قائمة بالمصطلحات الوطنية.',
  ),
  '11': label(
    'Experts meet at least three times a year.',
    'Эксперты встречаются не реже трех раз в год.',
    'يجتمع الخبراء ثلاث مرات في السنة على الأقل.',
  ),
  '12': label(
    'Exchanges are held at regional level.',
    'Обмены проводятся на региональном уровне.',
    'تُجرى تبادلات على المستوى الإقليمي.',
  ),
  '14': label(
    'Partnership of public and private bodies is promoted.',
    'Поощряется государственно-частное партнерство.',
    'تُعزَّز الشراكة بين القطاعين العام والخاص.',
  ),
  '15': label(
    'Authorities co-operate for critical infrastructure.',
    'Власти сотрудничают ради критической инфраструктуры.',
    'تتعاون السلطات لحماية البنية التحتية الحيوية.',
  ),
  '16': label(
    'Responsible reporting of vulnerabilities is encouraged.',
    'Поощряется ответственное сообщение об уязвимостях.',
    'يُشجَّع الإبلاغ المسؤول عن مواطن الضعف.',
  ),
}

export const agreed = {
  teams: measure(
    'CYB-2013-TEAMS',
    'CERT',
    'seen-2nd',
    label(
      'The two national teams exchange technical signs of malware that seems to come ' +
        'from the other’s territory, on a continuing basis.',
      'Национальные группы постоянно обмениваются техническими признаками вредоносных программ, исходящих, по-видимому, с территории другой стороны.',
      'يتبادل الفريقان الوطنيان باستمرار المؤشرات التقنية لبرمجيات خبيثة يبدو أنها آتية من إقليم الطرف الآخر.',
    ),
    { per: per.factSheet },
  ),
  inquiries: measure(
    'CYB-2013-NRRC',
    'NRRC',
    'seen-2nd',
    label(
      'The line of the Nuclear Risk Reduction Centres, staffed round the clock, may ' +
        'carry formal inquiries about cyber incidents of national concern.',
      'По линии центров по уменьшению ядерной опасности, действующей круглосуточно, могут передаваться официальные запросы о киберинцидентах, вызывающих обеспокоенность на национальном уровне.',
      'يجوز أن ينقل خط مركزي تقليل المخاطر النووية، العامل على مدار الساعة، استفسارات رسمية عن حوادث سيبرانية تثير قلقًا وطنيًا.',
    ),
    { per: per.factSheet },
  ),
  voice: measure(
    'CYB-2013-VOICE',
    '…',
    'seen-2nd',
    label(
      'A secure voice line joins the American coordinator for cyber security and the ' +
        'Russian deputy secretary of the Security Council.',
      'Защищенная телефонная линия соединяет американского координатора по кибербезопасности и заместителя секретаря Совета Безопасности России.',
      'يصل خط صوتي مأمون منسق الأمن السيبراني الأمريكي بنائب أمين مجلس الأمن الروسي.',
    ),
    { per: per.factSheet, notModelled: why.spoken },
  ),
  group: measure(
    'CYB-2013-GROUP',
    '…',
    'seen-2nd',
    label(
      'A working group of the Presidential Commission on threats in the use of ICT is to ' +
        'begin within a month.',
      'Рабочая группа Президентской комиссии по угрозам в сфере ИКТ начинает работу в течение месяца.',
      'يبدأ في غضون شهر عمل فريق تابع للجنة الرئاسية معني بتهديدات تكنولوجيا المعلومات والاتصالات.',
    ),
    { per: per.factSheet, notModelled: why.noMessage },
  ),
  sectors: said(
    'CYB-2021-SECTORS',
    '2021-06-16',
    'seen-2nd',
    label(
      'The United States hands over a list of sixteen sectors of critical infrastructure ' +
        'that should be off limits; experts are to settle what is and to follow up cases.',
      'США передают перечень из шестнадцати секторов критической инфраструктуры, которые не должны подвергаться атакам; экспертам поручено определить это и разбирать конкретные случаи.',
      'تسلّم الولايات المتحدة قائمة بستة عشر قطاعًا من البنية التحتية الحيوية ينبغي ألا تُستهدف؛ ويُكلَّف خبراء بتحديد ذلك ومتابعة الحالات.',
    ),
    { per: per.press },
  ),
  means: said(
    'CYB-2021-MEANS',
    '2021-07-09',
    'seen-2nd',
    label(
      'The two sides have set up a means of communication for when something that ' +
        'happens in one country affects the other; the United States expects action ' +
        'against ransomware from Russian soil when it gives enough information.',
      'Стороны наладили связь на случай, когда происходящее в одной стране затрагивает другую; США ждут действий против вымогателей на территории России, если дадут достаточно сведений.',
      'أقام الجانبان وسيلة اتصال لما يقع في بلد ويمس الآخر؛ وتتوقع الولايات المتحدة تحركًا ضد برامج الفدية من الأراضي الروسية متى قدمت معلومات كافية.',
    ),
    { per: per.press },
  ),
  closed: said(
    'CYB-2021-CLOSED',
    '2022',
    'unverified',
    label(
      'The United States closes the channel of 2021.',
      'США закрывают канал 2021 года.',
      'تغلق الولايات المتحدة قناة 2021.',
    ),
    { notModelled: why.noDay },
  ),
  territory: norm(
    'CYB-UN-C',
    '13(c)',
    'seen-2nd',
    label(
      'A State does not knowingly let its territory be used for wrongful acts by ICT; ' +
        'once aware it takes reasonable and proportionate steps, need not watch all ' +
        'traffic, and may ask others for help.',
      'Государство не позволяет заведомо использовать свою территорию для противоправных деяний с применением ИКТ; узнав о них, оно принимает разумные и соразмерные меры, не обязано следить за всем трафиком и может просить о помощи.',
      'لا تسمح الدولة عن علم باستخدام إقليمها في أفعال غير مشروعة بتكنولوجيا المعلومات والاتصالات؛ ومتى علمت اتخذت خطوات معقولة ومتناسبة، وليس عليها مراقبة كل الحركة، ولها أن تطلب العون.',
    ),
    { per: per.digest, followedIn: 'what a request may invoke' },
  ),
  assistance: norm(
    'CYB-UN-H',
    '13(h)',
    'seen-2nd',
    label(
      'A State responds to appropriate requests for help from a State whose critical ' +
        'infrastructure is attacked, and to requests to mitigate what comes from its ' +
        'territory, with due regard to sovereignty.',
      'Государство откликается на надлежащие просьбы о помощи от государства, чья критическая инфраструктура атакована, и на просьбы смягчить исходящее с его территории, с уважением к суверенитету.',
      'تستجيب الدولة لطلبات المساعدة المناسبة من دولة تتعرض بنيتها التحتية الحيوية لهجوم، ولطلبات التخفيف مما ينطلق من إقليمها، مع مراعاة السيادة.',
    ),
    { per: per.digest, followedIn: 'what a request may invoke' },
  ),
  process: norm(
    'CYB-UN-H-PROCESS',
    '13(h)',
    'seen-2nd',
    label(
      'There are contact points, and common and transparent processes with templates for ' +
        'requests and answers.',
      'Есть контактные пункты, общие и прозрачные процедуры, образцы запросов и ответов.',
      'تكون هناك جهات اتصال وإجراءات مشتركة وشفافة ونماذج للطلبات والردود.',
    ),
    { per: per.digest, followedIn: 'the fields of requests and answers, which are a proposal' },
  ),
  consultations: cbm(
    'CYB-OSCE-3',
    '3',
    'seen-2nd',
    label(
      'Consultations are held to reduce the risk of misperception, tension or conflict, ' +
        'and to protect critical infrastructure.',
      'Проводятся консультации, чтобы снизить риск неверного восприятия, напряженности или конфликта и защитить критическую инфраструктуру.',
      'تُعقد مشاورات للحد من خطر سوء الفهم أو التوتر أو النزاع ولحماية البنية التحتية الحيوية.',
    ),
    { per: per.digest, followedIn: 'what a request may invoke' },
  ),
  contacts: cbm(
    'CYB-OSCE-8',
    '8',
    'seen-2nd',
    label(
      'A State names a contact point, gives the contacts of the official structures that ' +
        'deal with incidents and keeps them up to date.',
      'Государство назначает контактный пункт, сообщает контакты официальных структур, занимающихся инцидентами, и обновляет их.',
      'تسمي الدولة جهة اتصال، وتقدم بيانات الهياكل الرسمية التي تعالج الحوادث، وتحدّثها.',
    ),
    { per: per.digest },
  ),
  network: cbm(
    'CYB-OSCE-10',
    '10',
    'seen-2nd',
    label(
      'The platforms of the OSCE, its Communications Network among them, serve the ' +
        'exchange of views.',
      'Платформы ОБСЕ, в том числе ее Сеть связи, служат обмену мнениями.',
      'تُستخدم منصات المنظمة، ومنها شبكة اتصالاتها، لتبادل الآراء.',
    ),
    { per: per.digest, notModelled: why.noMessage },
  ),
  channels: cbm(
    'CYB-OSCE-13',
    '13',
    'seen-2nd',
    label(
      'Protected channels of communication are promoted, and the technical, legal and ' +
        'diplomatic mechanisms for requests are made clear.',
      'Поощряются защищенные каналы связи; разъясняются технические, правовые и дипломатические механизмы запросов.',
      'تُعزَّز قنوات اتصال محمية، وتُوضَّح الآليات التقنية والقانونية والدبلوماسية للطلبات.',
    ),
    { per: per.digest, followedIn: 'the way by which a request is to be followed up, a field' },
  ),
  ...others(),
  ping: entry(
    'CYB-UN-PING',
    '…',
    'seen-2nd',
    label(
      'The directory of points of contact, open since May 2024, checks whether contacts ' +
        'can be reached; a check has no substance.',
      'Реестр контактных пунктов, действующий с мая 2024 г., проверяет их доступность; проверка не касается существа.',
      'يفحص دليل جهات الاتصال، العامل منذ أيار/مايو 2024، إمكان الوصول إليها؛ ولا يتناول الفحص أي موضوع.',
    ),
    { per: per.digest },
  ),
  template: entry(
    'CYB-UN-TEMPLATE',
    '…',
    'seen-2nd',
    label(
      'Many States asked for standard forms of messages; the form itself was not seen, ' +
        'and this channel does not claim to follow it.',
      'Многие государства просили о единых формах сообщений; сама форма не найдена, и канал на соответствие ей не претендует.',
      'طلبت دول كثيرة نماذج موحدة للرسائل؛ ولم يُعثر على النموذج، ولا تزعم هذه القناة اتباعه.',
    ),
    { per: per.digest, notModelled: why.noMessage },
  ),
  initiative: provisionsOf(initiative)(
    'CYB-CRI',
    '2021-10',
    'seen-2nd',
    label(
      'Members of the initiative of October 2021 co-operate against ransomware; Russia ' +
        'is no member.',
      'Участники инициативы октября 2021 г. сотрудничают против программ-вымогателей; Россия в ней не участвует.',
      'يتعاون أعضاء مبادرة تشرين الأول/أكتوبر 2021 على مكافحة برامج الفدية؛ وليست روسيا عضوًا فيها.',
    ),
    { per: per.press, notModelled: why.notBoth },
  ),
} as const

/** Those from which nothing follows for the channel. */
function others() {
  const other = (place: string, says: Label) =>
    cbm(`CYB-OSCE-${place}`, place, 'seen-2nd', says, {
      per: per.digest,
      notModelled: why.noMessage,
    })
  return Object.fromEntries(
    Object.entries(otherMeasures).map(([place, says]) => [`cbm${place}`, other(place, says)]),
  ) as Readonly<Record<`cbm${string}`, ReturnType<typeof other>>>
}

export const provisions = Object.values(agreed)
