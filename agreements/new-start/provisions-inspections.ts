// The provisions on the right to inspect, on its numbers and years: Treaty, Article XI; Protocol,
// Part Five, Sections I, II, VI and VII. Restated, never quoted. The way to the site stands in
// provisions-arrival.ts, what happens there in provisions-inspection-procedures.ts.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { implementationUpdate, memoryOnly } from './reasons.ts'
import { protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)

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
    { per: implementationUpdate },
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
    { per: implementationUpdate },
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
    { per: implementationUpdate },
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
    {
      notModelled: label(
        'not seen; it follows from the two quotas as they are modelled',
        'в источниках не найдено; следует из двух квот, как они смоделированы',
        'لم يُعثر عليه؛ وهو ناتج من الحصتين كما هما ممثَّلتان',
      ),
    },
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
    {
      per: label(
        'Air Force news of the Minot treaty office',
        'новости ВВС США, отдел по договорам базы Майнот',
        'أخبار القوات الجوية الأمريكية، مكتب المعاهدات في Minot',
      ),
    },
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
    { notModelled: memoryOnly },
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
    {
      per: label(
        'inferred from reports that speak of treaty years; the wording was not seen',
        'вывод из сообщений, где говорится о годах Договора; формулировка в источниках не найдена',
        'مستنتج من تقارير تتحدث عن سنوات المعاهدة؛ ولم يُعثر على نص العبارة',
      ),
    },
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
    {
      per: label(
        'Air Force news on teams of ten at Minot and Barksdale',
        'новости ВВС США о группах из десяти человек на базах Майнот и Барксдейл',
        'أخبار القوات الجوية الأمريكية عن فرق من عشرة أشخاص في القاعدتين Minot، Barksdale',
      ),
    },
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
    { notModelled: memoryOnly },
  ),
}

export const provisions = Object.values(rightRules)
