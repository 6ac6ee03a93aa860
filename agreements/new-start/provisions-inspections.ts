// The provisions on the right to inspect, on its numbers and on the way to the site: Treaty,
// Article XI; Protocol, Part Five, Sections I to III and VI to VII; Part Four, Section VI; Annex on
// Inspection Activities, Part One. Restated, never quoted. What happens at the site stands in
// provisions-inspection-procedures.ts.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { annexInspections, protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const annex = provisionsOf(annexInspections)

const perState = 'State Department, implementation update, 17 May 2012'

/** Rights, numbers and years. */
export const rightRules = {
  right: art(
    'NST-INS-RIGHT',
    'XI(1)',
    'seen',
    label(
      'Each Party may carry out inspection activities, inspections and exhibitions, to confirm ' +
        'declared data.',
      'Каждая Сторона имеет право осуществлять инспекционную деятельность, то есть инспекции и показы, для подтверждения заявленных данных.',
      'لكل طرف الحق في القيام بأنشطة التفتيش، من عمليات تفتيش وعروض، لتأكيد البيانات المعلنة.',
    ),
  ),
  typeOne: art(
    'NST-INS-T1',
    'XI(2)',
    'seen',
    label(
      'Type One inspections take place at ICBM bases, submarine bases and air bases and ' +
        'concern numbers and types of deployed and non-deployed arms, warheads on deployed ' +
        'missiles and nuclear armaments on deployed bombers.',
      'Инспекции первого типа проводятся на базах МБР, базах подводных лодок и авиационных базах и касаются количества и типов развернутых и неразвернутых вооружений, боезарядов на развернутых ракетах и ядерных вооружений на развернутых бомбардировщиках.',
      'يجري التفتيش من النوع الأول في قواعد الصواريخ العابرة للقارات وقواعد الغواصات والقواعد الجوية، ويتناول أعداد الأسلحة المنشورة وغير المنشورة وأنواعها، والرؤوس الحربية على الصواريخ المنشورة، والأسلحة النووية على القاذفات المنشورة.',
    ),
    { notModelled: 'what inspectors find stays with them; how often they go is modelled' },
  ),
  typeTwo: art(
    'NST-INS-T2',
    'XI(3)',
    'seen',
    label(
      'Type Two inspections concern non-deployed, converted or eliminated arms, deployed ' +
        'bombers at storage facilities and formerly declared facilities; their sites are ' +
        'loading, storage ' +
        'and repair facilities, test ranges, training facilities and others.',
      'Инспекции второго типа касаются неразвернутых, переоборудованных или ликвидированных вооружений, развернутых бомбардировщиков в местах хранения и ранее заявленных объектов; они проводятся в местах погрузки, хранения, ремонта, обучения, на испытательных полигонах и других объектах.',
      'يتناول التفتيش من النوع الثاني الأسلحة غير المنشورة أو المحوَّلة أو المُزالة، والقاذفات المنشورة في مرافق التخزين، والمرافق المعلنة سابقًا؛ ومواقعه مرافق التحميل والتخزين والإصلاح والتدريب وميادين الاختبار وغيرها.',
    ),
    { notModelled: 'the list of sites is cut; whether a site fits the type is not checked' },
  ),
  start: prot(
    'NST-INS-START',
    'Pt 5 §I(2)',
    'seen',
    label(
      'Inspection activities may begin 60 days after entry into force.',
      'Инспекционная деятельность может начаться через 60 дней после вступления Договора в силу.',
      'يجوز أن تبدأ أنشطة التفتيش بعد 60 يومًا من بدء النفاذ.',
    ),
  ),
  oneAtATime: prot(
    'NST-INS-ONE',
    'Pt 5 §I(4)',
    'seen',
    label(
      'A Party carries out no more than one inspection at any time on the territory of the other.',
      'В любой момент времени Сторона проводит на территории другой Стороны не более одной инспекции.',
      'لا يجري الطرف في أي وقت أكثر من تفتيش واحد في إقليم الطرف الآخر.',
    ),
  ),
  quotaTypeOne: prot(
    'NST-INS-QUOTA1',
    'Pt 5 §VI',
    'seen-2nd',
    label(
      'Each Party carries out at most 10 Type One inspections a year.',
      'Каждая Сторона проводит не более 10 инспекций первого типа в год.',
      'لكل طرف في السنة 10 عمليات تفتيش من النوع الأول على الأكثر.',
    ),
    { per: perState },
  ),
  quotaTypeTwo: prot(
    'NST-INS-QUOTA2',
    'Pt 5 §VII',
    'seen-2nd',
    label(
      'Each Party carries out at most 8 Type Two inspections a year.',
      'Каждая Сторона проводит не более 8 инспекций второго типа в год.',
      'لكل طرف في السنة 8 عمليات تفتيش من النوع الثاني على الأكثر.',
    ),
    { per: perState },
  ),
  quotaTotal: prot(
    'NST-INS-TOTAL',
    'Pt 5 §§VI, VII',
    'seen-2nd',
    label(
      'Together each Party carries out at most 18 inspections a year.',
      'В сумме каждая Сторона проводит не более 18 инспекций в год.',
      'لكل طرف في السنة 18 عملية تفتيش على الأكثر من النوعين معًا.',
    ),
    { per: perState },
  ),
  noTransfer: prot(
    'NST-INS-TOTAL-SPLIT',
    'Pt 5 §§VI, VII',
    'unverified',
    label(
      'Inspections of one type are not used as inspections of the other.',
      'Квота инспекций одного типа не переносится на другой тип.',
      'لا تُنقل حصة أحد النوعين إلى الآخر.',
    ),
    { notModelled: 'not seen; it follows from the two quotas as they are modelled' },
  ),
  perBase: prot(
    'NST-INS-SITE',
    'Pt 5 §VI',
    'seen-2nd',
    label(
      'At most 2 inspections a year at one base; a location with two bases counts as two.',
      'Не более 2 инспекций в год на одной базе; место с двумя базами засчитывается как две базы.',
      'عمليتا تفتيش في السنة على الأكثر في القاعدة الواحدة؛ ويُعد الموقع الذي فيه قاعدتان قاعدتين.',
    ),
    { per: 'Air Force news of the Minot treaty office' },
  ),
  perBaseTypeTwo: prot(
    'NST-INS-SITE-T2',
    'Pt 5 §VII',
    'unverified',
    label(
      'The same number holds, as remembered, for Type Two inspections at one facility.',
      'Такое же количество, по памяти, действует для инспекций второго типа на одном объекте.',
      'ويسري العدد نفسه، بحسب الذاكرة، على التفتيش من النوع الثاني في المرفق الواحد.',
    ),
    { notModelled: 'from memory only' },
  ),
  year: prot(
    'NST-INS-YEAR',
    'Pt 5',
    'derived',
    label(
      'The year of the quotas is the treaty year from entry into force, 5 February to 4 February.',
      'Год для квот исчисляется с даты вступления Договора в силу: с 5 февраля по 4 февраля.',
      'سنة الحصص هي سنة المعاهدة منذ بدء النفاذ: من 5 شباط/فبراير إلى 4 شباط/فبراير.',
    ),
    { per: 'inferred from reports that speak of treaty years; the wording was not seen' },
  ),
  exempt: prot(
    'NST-INS-EXEMPT',
    'Pt 5 §I(5)',
    'seen',
    label(
      'In exceptional cases, for purposes not inconsistent with the Treaty, the inspected ' +
        'Party may withdraw facilities from inspection activities for a time, planned ' +
        'exhibitions included.',
      'В исключительных случаях для целей, не противоречащих Договору, инспектируемая Сторона может временно вывести объекты из-под инспекционной деятельности, включая запланированные показы.',
      'في حالات استثنائية ولأغراض لا تتعارض مع المعاهدة يجوز للطرف الخاضع للتفتيش أن يستثني مرافق من أنشطة التفتيش مؤقتًا، بما فيها العروض المقررة.',
    ),
  ),
  team: prot(
    'NST-INS-TEAM',
    'Pt 5',
    'seen-2nd',
    label(
      'An inspection team has at most 10 inspectors.',
      'В состав инспекционной группы входят не более 10 инспекторов.',
      'يتألف فريق التفتيش من 10 مفتشين على الأكثر.',
    ),
    { per: 'Air Force news on teams of ten at Minot and Barksdale' },
  ),
  list: prot(
    'NST-INS-LIST',
    'Pt 5 §II',
    'unverified',
    label(
      'The list of inspectors has, as remembered, at most 300 names.',
      'Список инспекторов включает, по памяти, не более 300 человек.',
      'تضم قائمة المفتشين، بحسب الذاكرة، 300 اسم على الأكثر.',
    ),
    { notModelled: 'from memory only' },
  ),
}

/** Points of entry, airplanes and crews. */
export const arrivalRules = {
  pointsOfEntry: prot(
    'NST-INS-POE-2',
    'Pt 5 §III(1)',
    'seen',
    label(
      'Each Party sets two points of entry; they, their airports and the inspection sites tied ' +
        'to each are listed under Part Two.',
      'Каждая Сторона устанавливает два пункта въезда; они, их аэропорты и связанные с каждым из них места инспекций указываются в соответствии с главой второй.',
      'يحدد كل طرف نقطتي دخول؛ وتُدرج النقطتان ومطاراهما ومواقع التفتيش المرتبطة بكل منهما وفقًا للجزء الثاني.',
    ),
  ),
  pointNames: prot(
    'NST-INS-POE',
    'Pt 2',
    'unverified',
    label(
      'Points of entry, as remembered: Washington and San Francisco; Moscow and Ulan-Ude. San ' +
        'Francisco was seen in a report.',
      'Пункты въезда, по памяти: Вашингтон и Сан-Франциско; Москва и Улан-Удэ. Сан-Франциско упоминается в сообщении.',
      'نقاط الدخول بحسب الذاكرة: واشنطن وسان فرانسيسكو، وموسكو وأولان أودي. وقد ذُكرت سان فرانسيسكو في تقرير.',
    ),
    { notModelled: 'three of four names are from memory; none stands in the record' },
  ),
  byAir: prot(
    'NST-INS-AIR',
    'Pt 5 §III(2)',
    'seen',
    label(
      'The inspecting Party may fly inspectors with their equipment to the points of entry in ' +
        'inspection airplanes of agreed types.',
      'Инспектирующая Сторона может доставлять инспекторов с их аппаратурой в пункты въезда на инспекционных самолетах согласованных типов.',
      'يجوز للطرف القائم بالتفتيش أن ينقل المفتشين ومعداتهم جوًا إلى نقطتي الدخول بطائرات تفتيش من طرازات متفق عليها.',
    ),
    { notModelled: 'a right, not a duty' },
  ),
  agreedTypes: annex(
    'NST-INS-AIR-AGREED',
    'Pt 1(1)',
    'seen',
    label(
      'A listed airplane type is agreed when no objection comes within 10 days; changes take ' +
        'effect after 3 months; disagreement goes to the Commission.',
      'Тип самолета из перечня считается согласованным, если в течение 10 дней не поступило возражения; изменения вступают в силу через 3 месяца; разногласия передаются в Комиссию.',
      'يُعد طراز الطائرة المدرج متفقًا عليه إذا لم يرد اعتراض في غضون 10 أيام؛ وتسري التغييرات بعد 3 أشهر؛ ويُحال الخلاف إلى اللجنة.',
    ),
  ),
  clearance: annex(
    'NST-INS-CLEARANCE',
    'Pt 1(3)-(4)',
    'seen',
    label(
      "Each Party issues standing diplomatic clearance numbers for the other's inspection " +
        'airplanes; the inspected Party sees to the approval of the flight plan and notifies it.',
      'Каждая Сторона выдает номера постоянных дипломатических разрешений для инспекционных самолетов другой Стороны; инспектируемая Сторона обеспечивает утверждение плана полета и уведомляет об этом.',
      'يصدر كل طرف أرقام تصاريح دبلوماسية دائمة لطائرات تفتيش الطرف الآخر؛ ويكفل الطرف الخاضع للتفتيش الموافقة على خطة الطيران ويخطر بها.',
    ),
    { followedIn: 'the notifications of Part Four, Section VI' },
  ),
  clearanceNumber: prot(
    'nst-vi-clearance-number',
    'Pt 4 §VI(1)',
    'seen',
    label(
      'The standing diplomatic clearance number for inspection airplanes is notified within 30 ' +
        'days of entry into force, for the rest of that calendar year; then at least 30 days ' +
        'before each calendar year.',
      'Номер постоянного дипломатического разрешения для инспекционных самолетов сообщается не позднее чем через 30 дней после вступления в силу на остаток календарного года, затем не менее чем за 30 дней до начала каждого календарного года.',
      'يُخطر برقم التصريح الدبلوماسي الدائم لطائرات التفتيش في غضون 30 يومًا من بدء النفاذ لما تبقى من السنة التقويمية، ثم قبل 30 يومًا على الأقل من بداية كل سنة تقويمية.',
    ),
  ),
  flight: prot(
    'nst-vi-flight',
    'Pt 5 §III(2)',
    'seen',
    label(
      'The inspecting Party notifies each flight of an inspection airplane that carries ' +
        'inspectors.',
      'Инспектирующая Сторона уведомляет о каждом рейсе инспекционного самолета с инспекторами на борту.',
      'يخطر الطرف القائم بالتفتيش بكل رحلة لطائرة تفتيش تقل مفتشين.',
    ),
  ),
  flightPlan: prot(
    'nst-vi-flight-plan',
    'Pt 4 §VI(2)',
    'seen',
    label(
      "The inspecting Party gives the flight plan at least 6 hours before the airplane's " +
        "planned departure from the last airfield before the other Party's airspace.",
      'Инспектирующая Сторона передает план полета не менее чем за 6 часов до запланированного вылета самолета с последнего аэродрома перед воздушным пространством другой Стороны.',
      'يقدم الطرف القائم بالتفتيش خطة الطيران قبل 6 ساعات على الأقل من الإقلاع المقرر من آخر مطار قبل المجال الجوي للطرف الآخر.',
    ),
  ),
  flightPlanApproval: annex(
    'nst-vi-flight-plan-approval',
    'Pt 1(4)',
    'seen',
    label(
      'The inspected Party notifies the approval of the flight plan (also Protocol, Part Four, ' +
        'Section VI(3)).',
      'Инспектируемая Сторона уведомляет об утверждении плана полета (также глава четвертая, раздел VI(3) Протокола).',
      'يخطر الطرف الخاضع للتفتيش بالموافقة على خطة الطيران (وكذلك البروتوكول، الجزء الرابع، القسم السادس (3)).',
    ),
  ),
  flightPlanApprovalHours: prot(
    'nst-vi-flight-plan-approval-hours',
    'Pt 4 §VI(3)',
    'unverified',
    label(
      'The approval comes, as remembered, about 3 hours before departure.',
      'Утверждение сообщается, по памяти, примерно за 3 часа до вылета.',
      'تصل الموافقة، بحسب الذاكرة، قبل الإقلاع بنحو 3 ساعات.',
    ),
    { notModelled: 'from memory only' },
  ),
  airplaneTypes: annex(
    'nst-vi-airplane-types',
    'Pt 1(1)',
    'seen',
    label(
      'Within 5 days of entry into force each Party gives the list of types of inspection ' +
        'airplanes that it means to use.',
      'Не позднее чем через 5 дней после вступления в силу каждая Сторона передает перечень типов инспекционных самолетов, которые намерена использовать.',
      'في غضون 5 أيام من بدء النفاذ يقدم كل طرف قائمة بطرازات طائرات التفتيش التي يعتزم استخدامها.',
    ),
  ),
  airplaneTypesObjection: annex(
    'nst-vi-airplane-types-objection',
    'Pt 1(1)',
    'seen',
    label(
      'Within 10 days of receiving the list the other Party may object to a type; silence is ' +
        'agreement.',
      'В течение 10 дней после получения перечня другая Сторона может возразить против типа; молчание означает согласие.',
      'للطرف الآخر أن يعترض على طراز في غضون 10 أيام من استلام القائمة، والسكوت موافقة.',
    ),
  ),
  airplaneTypesChange: annex(
    'nst-vi-airplane-types-change',
    'Pt 1(1)',
    'seen',
    label(
      'Replacing or adding a type takes effect 3 months after the other Party is informed, ' +
        'unless agreed otherwise; disagreement goes to the Commission.',
      'Замена или добавление типа вступает в силу через 3 месяца после информирования другой Стороны, если не согласовано иное; разногласия передаются в Комиссию.',
      'يسري استبدال طراز أو إضافته بعد 3 أشهر من إبلاغ الطرف الآخر ما لم يُتفق على غير ذلك؛ ويُحال الخلاف إلى اللجنة.',
    ),
  ),
  pointOfEntryChange: annex(
    'nst-vi-point-of-entry-change',
    'Pt 1(2)',
    'seen',
    label(
      'A change of a point of entry, given with the six-month data, takes effect 3 months ' +
        'after that notification.',
      'Изменение пункта въезда, сообщаемое с полугодовыми данными, вступает в силу через 3 месяца после этого уведомления.',
      'يسري تغيير نقطة الدخول، المبلَّغ مع بيانات ستة الأشهر، بعد 3 أشهر من ذلك الإخطار.',
    ),
  ),
  lists: prot(
    'nst-vi-lists',
    'Pt 4 §VI',
    'seen-2nd',
    label(
      'The first lists of inspectors and aircrew are given within 25 days of entry into force; ' +
        'terms for changes and objections were not seen.',
      'Первые списки инспекторов и членов экипажей передаются не позднее чем через 25 дней после вступления в силу; сроки изменений и возражений в источниках не найдены.',
      'تُقدَّم القوائم الأولى للمفتشين وأطقم الطائرات في غضون 25 يومًا من بدء النفاذ؛ ولم يُعثر على آجال التعديلات والاعتراضات.',
    ),
    { per: 'State Department timeline at entry into force, February 2011' },
  ),
  intent: prot(
    'nst-vi-intent',
    'Pt 4 §VI',
    'unverified',
    label(
      'The inspecting Party notifies its intent to inspect, as remembered at least 32 hours ' +
        'before arrival: point of entry, date and time, names, type of inspection.',
      'Инспектирующая Сторона уведомляет о намерении провести инспекцию, по памяти не менее чем за 32 часа до прибытия: пункт въезда, дата и время, имена, тип инспекции.',
      'يخطر الطرف القائم بالتفتيش بعزمه على التفتيش، قبل الوصول بما لا يقل عن 32 ساعة بحسب الذاكرة: نقطة الدخول والتاريخ والوقت والأسماء ونوع التفتيش.',
    ),
  ),
  exhibition: prot(
    'nst-vi-exhibition',
    'Pt 4 §VI',
    'seen',
    label(
      'The exhibiting Party invites by a notification.',
      'Сторона, проводящая показ, приглашает на него уведомлением.',
      'يدعو الطرف العارض إلى العرض بإخطار.',
    ),
    { per: 'Prot. Pt 5 §VIII(1)-(2), which speak of it' },
  ),
  exemption: prot(
    'nst-vi-exemption',
    'Pt 5 §I(5)',
    'seen',
    label(
      'The temporary withdrawal of facilities from inspection is made known, in practice ' +
        'through diplomatic channels.',
      'О временном выводе объектов из-под инспекций сообщается, на практике по дипломатическим каналам.',
      'يُبلَّغ الاستثناء المؤقت للمرافق من التفتيش، عمليًا عبر القنوات الدبلوماسية.',
    ),
    { followedIn: 'the statement under Prot. Pt 5 §I(5); no term was seen' },
  ),
}

export const provisions = [rightRules, arrivalRules].flatMap((rules) => Object.values(rules))
