// The provisions on the life of the treaty (Articles X, XIII to XVI, the agreed statements as a
// whole) and the public acts and statements that followed signature, which are no treaty text.
// Restated, never quoted. What a public statement does to the obligations is disputed in places:
// readings.ts holds both understandings.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { explanations, namedInRecord, notSeen } from './reasons.ts'
import { agreedStatements, publicActs, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const agreed = provisionsOf(agreedStatements)
const act = provisionsOf(publicActs)

/** Articles X and XIII to XVI, and the agreed statements as a whole. */
export const lifeRules = {
  means: art(
    'NST-NTM',
    'X',
    'seen',
    label(
      'National technical means are used in accordance with international law, ' +
        'without interference and without concealment that impedes verification; cover ' +
        'practices at ICBM bases and environmental shelters are allowed.',
      'Национальные технические средства контроля используются в соответствии с международным правом, без помех им и без маскировки, затрудняющей контроль; укрытия на базах МБР и от погодных условий допускаются.',
      'تُستعمل الوسائل التقنية الوطنية وفقًا للقانون الدولي دون عرقلة ودون إخفاء يعوق التحقق؛ وتجوز ممارسات التغطية في قواعد الصواريخ والمآوي الواقية من أحوال الطقس.',
    ),
    {
      notModelled: label(
        'what means of observation see is not part of a record of messages',
        'то, что видно средствам наблюдения, не входит в свод сообщений',
        'ما تراه وسائل المراقبة ليس جزءًا من سجل للرسائل',
      ),
    },
  ),
  third: art(
    'NST-THIRD',
    'XIII',
    'unverified',
    label(
      'No conflicting obligations and no transfer of these arms to third parties; ' +
        'existing patterns of cooperation are exempt.',
      'Никаких противоречащих обязательств и передачи этих вооружений третьим сторонам; существующие формы сотрудничества не затрагиваются.',
      'لا التزامات متعارضة ولا نقل لهذه الأسلحة إلى أطراف ثالثة، وتُستثنى أنماط التعاون القائمة.',
    ),
    { notModelled: notSeen },
  ),
  entry: art(
    'NST-DUR-EIF',
    'XIV(1)',
    'seen-2nd',
    label(
      'The Treaty enters into force on the exchange of instruments of ratification: 5 ' +
        'February 2011.',
      'Договор вступает в силу в день обмена ратификационными грамотами: 5 февраля 2011 г.',
      'يبدأ نفاذ المعاهدة بتبادل صكوك التصديق: 5 شباط/فبراير 2011.',
    ),
    {
      per: label(
        'official statements of February 2011',
        'официальные заявления февраля 2011 г.',
        'بيانات رسمية صادرة في شباط/فبراير 2011',
      ),
    },
  ),
  duration: art(
    'NST-DUR-10',
    'XIV(2)',
    'seen-2nd',
    label(
      'It stays in force for 10 years unless superseded earlier.',
      'Он действует 10 лет, если не будет заменен раньше.',
      'تبقى نافذة 10 سنوات ما لم تحل محلها معاهدة أخرى قبل ذلك.',
    ),
    {
      per: explanations,
      followedIn: 'the end that the entry into force sets (article-14-life.ts)',
    },
  ),
  extension: art(
    'NST-DUR-EXT',
    'XIV(2)',
    'seen-2nd',
    label(
      'The Parties may agree to extend it, for 5 years at most in all; this was done once.',
      'Стороны могут договориться о продлении, в общей сложности не более чем на 5 лет; это сделано один раз.',
      'للطرفين أن يتفقا على التمديد لمدة لا تزيد في مجموعها على 5 سنوات؛ وقد حدث ذلك مرة واحدة.',
    ),
    { per: explanations },
  ),
  withdrawal: art(
    'NST-DUR-WITHDRAW',
    'XIV(3)',
    'seen-2nd',
    label(
      'A Party may withdraw for extraordinary events that jeopardise its supreme ' +
        'interests, by written notice with a statement of them.',
      'Сторона может выйти из Договора ввиду исключительных обстоятельств, поставивших под угрозу ее высшие интересы, с письменным уведомлением и их изложением.',
      'لطرف أن ينسحب لأحداث استثنائية تعرض مصالحه العليا للخطر، بإخطار كتابي يتضمن بيانها.',
    ),
    { per: explanations },
  ),
  withdrawalMonths: art(
    'NST-DUR-WITHDRAW-MONTHS',
    'XIV(3)',
    'unverified',
    label(
      'It ends three months after receipt of the notice, unless the notice names a later day.',
      'Действие прекращается через три месяца после получения уведомления, если в нем не указан более поздний день.',
      'تنتهي بعد ثلاثة أشهر من استلام الإخطار ما لم يحدد يومًا لاحقًا.',
    ),
    {
      notModelled: label(
        'the number is from memory only: the end is the day that the notice itself names',
        'число известно только по памяти: концом служит день, названный в самом уведомлении',
        'العدد من الذاكرة فقط: والنهاية هي اليوم الذي يذكره الإخطار نفسه',
      ),
    },
  ),
  formerTreaty: art(
    'NST-DUR-SORT',
    'XIV(4)',
    'seen-2nd',
    label(
      'The Moscow Treaty of 2002 ends when this one enters into force.',
      'Договор о СНП 2002 г. прекращает действие со дня вступления в силу настоящего Договора.',
      'تنتهي معاهدة موسكو لعام 2002 ببدء نفاذ هذه المعاهدة.',
    ),
    {
      per: explanations,
      notModelled: label(
        'it speaks of another agreement',
        'речь о другом соглашении',
        'يتناول اتفاقًا آخر',
      ),
    },
  ),
  noSuspension: art(
    'NST-DUR-SUSPEND',
    'I-XVI',
    'unverified',
    label(
      'The Treaty has no clause on suspension.',
      'Положения о приостановлении в Договоре нет.',
      'ليس في المعاهدة حكم بشأن التعليق.',
    ),
    {
      notModelled: label(
        'an absence; the two understandings of the suspension are readings',
        'это отсутствие нормы; два понимания приостановления даны как толкования',
        'غياب حكم؛ والفهمان المختلفان للتعليق واردان في صورة قراءتين',
      ),
    },
  ),
  amendment: art(
    'NST-AMEND',
    'XV',
    'unverified',
    label(
      'Amendments are agreed and enter into force like the Treaty; changes of the ' +
        'Protocol that touch no substance are agreed in the Commission.',
      'Поправки согласовываются и вступают в силу как Договор; изменения Протокола, не затрагивающие существа, согласуются в Комиссии.',
      'يُتفق على التعديلات ويبدأ نفاذها كما يبدأ نفاذ المعاهدة؛ ويُتفق في اللجنة على تغييرات البروتوكول التي لا تمس الجوهر.',
    ),
    { notModelled: label('no amendment was made', 'поправок не вносилось', 'لم يُدخل أي تعديل') },
  ),
  agreedStatements: agreed(
    'NST-AGREED',
    '1-10',
    'seen-2nd',
    label(
      'Ten agreed statements, six of them on systems and practices of the United ' +
        'States that did not fit; statements 5 to 10 were not seen.',
      'Десять согласованных заявлений, шесть из них — о системах и практике США, не укладывавшихся в общие правила; заявления 5–10 не изучены.',
      'عشرة بيانات متفق عليها، ستة منها عن نظم وممارسات أمريكية لم تنطبق عليها القواعد العامة؛ ولم يُطَّلع على البيانات من 5 إلى 10.',
    ),
    {
      per: label(
        'State Department fact sheet, 13 May 2010',
        'справка Госдепартамента США, 13 мая 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية، 13 أيار/مايو 2010',
      ),
      notModelled: label(
        'statements 5 to 10 were not seen',
        'заявления 5–10 не изучены',
        'لم يُطَّلع على البيانات من 5 إلى 10',
      ),
    },
  ),
  unilateralStatements: act(
    'NST-UNILATERAL',
    'unilateral statements',
    'seen-2nd',
    label(
      'Three unilateral statements, on missile defence and on Trident I, are no part ' +
        'of the Treaty and bind nobody.',
      'Три односторонних заявления, о ПРО и о «Трайдент I», не являются частью Договора и ни к чему не обязывают.',
      'ثلاثة بيانات انفرادية، بشأن الدفاع الصاروخي وTrident I، ليست جزءًا من المعاهدة ولا تُلزم أحدًا.',
    ),
    {
      per: explanations,
      notModelled: label('they bind nobody', 'они никого не связывают', 'لا تُلزم أحدًا'),
    },
  ),
} as const

/** What the Parties did and said after signature. */
export const acts = {
  signed: act(
    'NST-DUR-SIGNED',
    'Prague',
    'seen',
    label(
      'Signed in Prague on 8 April 2010; provisional application of parts of it began that day.',
      'Подписан в Праге 8 апреля 2010 г.; с этого дня отдельные положения применялись временно.',
      'وُقعت في براغ في 8 نيسان/أبريل 2010، وبدأ في ذلك اليوم تطبيق أجزاء منها مؤقتًا.',
    ),
  ),
  extended: act(
    'NST-DUR-EXTENDED',
    'extension 2021',
    'seen-2nd',
    label(
      'The agreement on a five-year extension entered into force on 3 February 2021: ' +
        'to 5 February 2026.',
      'Соглашение о продлении на пять лет вступило в силу 3 февраля 2021 г.: до 5 февраля 2026 г.',
      'بدأ نفاذ اتفاق التمديد لخمس سنوات في 3 شباط/فبراير 2021: حتى 5 شباط/فبراير 2026.',
    ),
    { per: namedInRecord },
  ),
  lastDay: act(
    'NST-DUR-LAST-DAY',
    'extension 2021',
    'seen-2nd',
    label(
      'One side writes "until February 5, 2026", the other "through February 4, 2026".',
      'Одна Сторона пишет «до 5 февраля 2026 г.», другая — «по 4 февраля 2026 г. включительно».',
      'يكتب أحد الطرفين «حتى 5 شباط/فبراير 2026» والآخر «إلى نهاية 4 شباط/فبراير 2026».',
    ),
    { per: namedInRecord },
  ),
  conversionsDisputed: act(
    'NST-ACT-CONVERSIONS',
    'MFA of Russia, 5 Feb 2018',
    'seen-2nd',
    label(
      'Russia says it cannot confirm that 56 launchers of Trident II and 41 B-52H ' +
        'were made unusable, and does not accept "training silos" as a category.',
      'Россия заявляет, что не может подтвердить приведение 56 ПУ «Трайдент II» и 41 B-52H в непригодное состояние, и не признает категорию «учебные шахты».',
      'تقول روسيا إنها لا تستطيع تأكيد جعل 56 منصة لصواريخ Trident II و41 قاذفة B-52H غير صالحة للاستعمال، ولا تقبل فئة «صوامع التدريب».',
    ),
    {
      per: label(
        'Ministry of Foreign Affairs of Russia, 27 Feb 2018',
        'МИД России, 27 февраля 2018 г.',
        'وزارة الخارجية الروسية، 27 شباط/فبراير 2018',
      ),
    },
  ),
  leftOut: act(
    'NST-ACT-LEFT-OUT',
    'data of the United States, 2017',
    'seen-2nd',
    label(
      'The United States published its numbers without 41 B-52H equipped for non-nuclear ' +
        'armaments and without 56 launchers of Trident II; it does not add them.',
      'США опубликовали свои количества без 41 B-52H, оснащенного для неядерных вооружений, и без 56 пусковых установок «Трайдент II»; они их не засчитывают.',
      'نشرت الولايات المتحدة أعدادها دون 41 قاذفة B-52H مجهزة لأسلحة غير نووية ودون 56 منصة لصواريخ Trident II؛ فهي لا تحتسبها.',
    ),
    {
      per: label(
        'ExchangeMonitor and Defense Daily, July 2017; Federation of American Scientists, ' +
          '13 Jan 2018',
        'ExchangeMonitor и Defense Daily, июль 2017 г.; Федерация американских ученых, 13 января 2018 г.',
        'ExchangeMonitor وDefense Daily، تموز/يوليو 2017؛ اتحاد العلماء الأمريكيين، 13 كانون الثاني/يناير 2018',
      ),
    },
  ),
  trainingSilos: act(
    'NST-ACT-TRAINING-SILOS',
    'as told by MFA of Russia, 27 Feb 2018',
    'seen-2nd',
    label(
      'The United States calls four silo training launchers "training silos" and does not ' +
        'count them; on what provision was not seen.',
      'США называют четыре шахтные учебные пусковые установки «учебными шахтами» и не засчитывают их; на каком положении это основано, в источниках не найдено.',
      'تسمي الولايات المتحدة أربع منصات تدريب في صوامع «صوامع تدريب» ولا تحتسبها؛ ولم يُعثر على الحكم الذي تستند إليه.',
    ),
    {
      per: label(
        'Ministry of Foreign Affairs of Russia, 27 Feb 2018 and 2022',
        'МИД России, 27 февраля 2018 г. и 2022 г.',
        'وزارة الخارجية الروسية، 27 شباط/فبراير 2018 وعام 2022',
      ),
    },
  ),
  suspended: act(
    'NST-ACT-SUSPENSION',
    'Federal Law 38-FZ, 28 Feb 2023',
    'seen-2nd',
    label(
      'Russia suspended its participation by law on 28 February 2023 and said that it ' +
        'keeps the numerical limits and the launch notifications of 1988.',
      'Россия законом от 28 февраля 2023 г. приостановила участие и заявила, что соблюдает количественные уровни и уведомляет о пусках по соглашению 1988 г.',
      'علقت روسيا مشاركتها بقانون في 28 شباط/فبراير 2023، وقالت إنها تلتزم بالحدود العددية وبإخطارات الإطلاق بموجب اتفاق 1988.',
    ),
    { per: namedInRecord },
  ),
  suspensionInvalid: act(
    'NST-ACT-SUSPENSION-INVALID',
    'State Department, 15 Mar 2023',
    'seen-2nd',
    label(
      'The United States calls the suspension legally invalid.',
      'США считают приостановление юридически недействительным.',
      'تعد الولايات المتحدة التعليق باطلًا قانونًا.',
    ),
    { per: namedInRecord },
  ),
  exemptionInvalid: act(
    'NST-ACT-EXEMPTION-INVALID',
    'State Department, 31 Jan 2023',
    'seen-2nd',
    label(
      'The United States calls the exemption of facilities an invalid use of the ' +
        'provision, so that Russia still has to make inspections possible.',
      'США считают вывод объектов из-под инспекций недействительным применением этого положения, так что Россия по-прежнему обязана содействовать инспекциям.',
      'تعد الولايات المتحدة استثناء المرافق استعمالًا باطلًا لهذا الحكم، فتظل روسيا ملزمة بتيسير التفتيش.',
    ),
    {
      per: label(
        'report to Congress of January 2023 as quoted by the press',
        'доклад Конгрессу США, январь 2023 г., в изложении печати',
        'تقرير إلى الكونغرس، كانون الثاني/يناير 2023، كما نقلته الصحافة',
      ),
    },
  ),
  countermeasures: act(
    'NST-ACT-COUNTERMEASURES',
    'State Department, 28 Mar and 1 Jun 2023',
    'seen-2nd',
    label(
      'As countermeasures that it calls reversible the United States withholds the six-month ' +
        'data from 28 March 2023, and from 1 June 2023 status notifications, visas and ' +
        'clearances, and telemetry as well.',
      'В порядке контрмер, которые называют обратимыми, США не передают полугодовые данные с 28 марта 2023 г., а с 1 июня 2023 г. также уведомления о статусе, визы и разрешения, телеметрию.',
      'تحجب الولايات المتحدة، تدابيرَ مضادة تصفها بأنها قابلة للعكس، بيانات ستة الأشهر من 28 آذار/مارس 2023، ومن 1 حزيران/يونيو 2023 إخطارات الحالة والتأشيرات والأذون والقياس عن بعد أيضًا.',
    ),
    { per: namedInRecord },
  ),
  withheld: act(
    'NST-ACT-WITHHELD',
    'statements of 28 Mar 2023',
    'seen-2nd',
    label(
      'Both Parties said that they would not give the six-month data, the United ' +
        'States in answer to Russia.',
      'Обе Стороны заявили, что не передадут полугодовые данные, США — в ответ на действия России.',
      'قال الطرفان إنهما لن يقدما بيانات ستة الأشهر، وجاء قول الولايات المتحدة ردًا على روسيا.',
    ),
    { per: namedInRecord },
  ),
  offers: act(
    'NST-ACT-OFFERS',
    'statements of 2023 to 2026',
    'seen-2nd',
    label(
      'From 2023 on the Parties spoke of keeping the central limits for a time. These ' +
        'are political statements: no limit of the Treaty follows from them.',
      'С 2023 г. Стороны говорили о сохранении центральных количественных ограничений на некоторое время. Это политические заявления: предельных уровней Договора они не создают.',
      'تحدث الطرفان منذ 2023 عن إبقاء القيود الكمية المركزية مدة من الزمن. وهذه بيانات سياسية لا ينشأ عنها حد من حدود المعاهدة.',
    ),
    { per: namedInRecord },
  ),
  statements: act(
    'NST-ACT-STATEMENTS',
    'statements of the Parties',
    'seen-2nd',
    label(
      'What a Party says that it holds, finds or has counted is a statement: it changes ' +
        'no limit, no standing and no obligation.',
      'Заявление Стороны о ее позиции, выводах или подсчетах — это заявление: оно не меняет ни предельных уровней, ни статуса, ни обязательств.',
      'ما يقوله طرف عن موقفه أو استنتاجه أو إحصائه بيان: لا يغير حدًا ولا مركزًا ولا التزامًا.',
    ),
    { per: namedInRecord },
  ),
} as const

export const provisions = [...Object.values(lifeRules), ...Object.values(acts)]
