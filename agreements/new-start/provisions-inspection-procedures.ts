// The provisions on what happens from the point of entry to the departure, and on exhibitions:
// Protocol, Part Five, Sections IV to X; Annex on Inspection Activities, Parts Five and Six.
// Restated, never quoted. Of Sections VI and VII only the beginnings were seen, of IX nothing.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, memoryOnly } from './reasons.ts'
import { annexInspections, protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const annex = provisionsOf(annexInspections)

/** From the point of entry to the site. */
export const approachRules = {
  arrive: prot(
    'NST-INS-ARRIVE',
    'Pt 5 §IV(1)',
    'seen',
    label(
      'The team arrives at the point of entry tied to the site and is met by escorts; entry is ' +
        'expedited, luggage and equipment are free of customs duty and charges.',
      'Группа прибывает в пункт въезда, связанный с местом инспекции; ее встречают сопровождающие; въезд ускоряется, багаж и аппаратура освобождаются от пошлин и сборов.',
      'يصل الفريق إلى نقطة الدخول المرتبطة بالموقع ويستقبله المرافقون؛ وتُسرَّع إجراءات دخوله، وتُعفى أمتعته ومعداته من الرسوم الجمركية وغيرها.',
    ),
  ),
  designate: prot(
    'NST-INS-DESIGNATE',
    'Pt 5 §IV',
    'unverified',
    label(
      'The team leader names the site and the type of inspection, as remembered within 4 hours ' +
        'of arrival.',
      'Руководитель группы указывает место и тип инспекции, по памяти не позднее чем через 4 часа после прибытия.',
      'يعيّن رئيس الفريق الموقع ونوع التفتيش، في غضون 4 ساعات من الوصول بحسب الذاكرة.',
    ),
  ),
  restrict: annex(
    'NST-INS-RESTRICT',
    'Pt 6 §I(1)',
    'seen',
    label(
      'For a Type One inspection the pre-inspection restrictions are in force at the ' +
        'designated base no later than 1 hour after the time set for designating the site, and ' +
        'last until the launchers or bombers to be inspected are designated.',
      'При инспекции первого типа ограничения перед инспекцией вводятся на указанной базе не позднее чем через 1 час после времени, установленного для указания места инспекции, и действуют до указания пусковых установок или бомбардировщиков, подлежащих инспекции.',
      'في التفتيش من النوع الأول تسري قيود ما قبل التفتيش في القاعدة المعيَّنة في موعد لا يتجاوز ساعة واحدة بعد الوقت المحدد لتعيين الموقع، وتستمر إلى أن تُعيَّن منصات الإطلاق أو القاذفات المراد تفتيشها.',
    ),
  ),
  restrictList: annex(
    'NST-INS-RESTRICT-LIST',
    'Pt 6 §I(1)(a)-(h)',
    'seen',
    label(
      'While they last, no missiles, first stages, mobile launchers or containers and vehicles ' +
        'that could hold them, and no bombers, leave the site; closed silo doors and tube ' +
        'hatches stay closed; no missile is removed from a launcher; no re-entry vehicle or ' +
        'front section is installed or removed; mobile launchers stay in basing areas; ' +
        'submarines stay in the waters drawn on the diagram and out of dry dock; no bomber is ' +
        'loaded or unloaded.',
      'Пока они действуют, с места инспекции не вывозятся ракеты, первые ступени, мобильные пусковые установки, способные их вмещать контейнеры и транспортные средства, а также бомбардировщики; закрытые крышки шахт и люки остаются закрытыми; ракеты не извлекаются из пусковых установок; боеголовки и головные части не устанавливаются и не снимаются; мобильные пусковые установки не покидают районов базирования; подводные лодки не покидают указанной на схеме акватории и не ставятся в сухой док; бомбардировщики не загружаются и не разгружаются.',
      'ما دامت سارية لا تخرج من الموقع صواريخ ولا مراحل أولى ولا منصات متنقلة ولا حاويات أو مركبات تتسع لها ولا قاذفات؛ وتبقى أبواب الصوامع وأغطية الأنابيب المغلقة مغلقة؛ ولا يُنزع صاروخ من منصته؛ ولا تُركَّب مركبة عائدة أو قسم أمامي ولا يُنزعان؛ وتبقى المنصات المتنقلة في مناطق تمركزها؛ وتبقى الغواصات في المياه المرسومة على المخطط وخارج الحوض الجاف؛ ولا تُحمَّل قاذفة ولا تُفرَّغ.',
    ),
    { notModelled: conduct },
  ),
  restrictAtSite: annex(
    'NST-INS-RESTRICT-ARRIVE',
    'Pt 6 §I(2)',
    'seen',
    label(
      'Once the team is at the site, mobile ICBM launchers are not moved within its boundaries ' +
        '(the sentence is cut).',
      'После прибытия группы на место мобильные пусковые установки МБР в его границах не перемещаются (предложение обрывается).',
      'متى وصل الفريق إلى الموقع لا تُنقل منصات الإطلاق المتنقلة داخل حدوده (الجملة مبتورة).',
    ),
    { notModelled: conduct },
  ),
  transport: prot(
    'NST-INS-TRANSPORT',
    'Pt 5',
    'seen-2nd',
    label(
      'The inspected Party brings the team to the site within 24 hours of its designation.',
      'Инспектируемая Сторона доставляет группу на место не позднее чем через 24 часа после его указания.',
      'ينقل الطرف الخاضع للتفتيش الفريق إلى الموقع في غضون 24 ساعة من تعيينه.',
    ),
    {
      per: label(
        'Air Force news, Minot treaty office',
        'новости ВВС США, отдел по договорам базы Майнот',
        'أخبار القوات الجوية الأمريكية، مكتب المعاهدات في Minot',
      ),
    },
  ),
  cost: prot(
    'NST-INS-COST',
    'Pt 5 §V(2)',
    'seen',
    label(
      'The inspected Party provides and pays for food, lodging, work space, transport, medical ' +
        'and other urgent services in the country.',
      'Инспектируемая Сторона обеспечивает и оплачивает питание, проживание, рабочие помещения, транспорт, медицинские и другие неотложные услуги на своей территории.',
      'يوفر الطرف الخاضع للتفتيش الطعام والسكن ومكان العمل والنقل والخدمات الطبية والعاجلة داخل بلده ويتحمل نفقاتها.',
    ),
    { notModelled: conduct },
  ),
  secrecy: prot(
    'NST-INS-SECRET',
    'Pt 5 §V(3)',
    'seen',
    label(
      'Inspectors do not disclose what they learn without express consent, for which the ' +
        "inspecting Party needs the inspected Party's; the duty outlasts their service.",
      'Инспекторы не разглашают полученные сведения без прямого согласия, для которого инспектирующей Стороне нужно согласие инспектируемой; обязанность сохраняется и после их службы.',
      'لا يفشي المفتشون ما يطلعون عليه بغير موافقة صريحة، ولا تصدر هذه الموافقة إلا بموافقة الطرف الخاضع للتفتيش؛ ويبقى هذا الواجب بعد انتهاء خدمتهم.',
    ),
    { notModelled: conduct },
  ),
}

/** At the site. */
export const siteRules = {
  boundary: prot(
    'NST-INS-BOUNDARY',
    'Pt 5 §V(4)',
    'seen',
    label(
      'The boundaries of the site are those of the site diagram (the passage is cut).',
      'Границами места инспекции являются границы на схеме объекта (отрывок неполон).',
      'حدود الموقع هي المبينة في مخططه (النص مبتور).',
    ),
    {
      notModelled: label(
        'site diagrams are not public',
        'схемы объектов не открыты',
        'مخططات المواقع غير علنية',
      ),
    },
  ),
  durationTypeOne: prot(
    'NST-INS-DURATION1',
    'Pt 5 §VI',
    'seen-2nd',
    label(
      'A Type One inspection at a bomber base was reported to last 30 hours in all.',
      'Инспекция первого типа на базе бомбардировщиков длилась, по сообщению, в сумме 30 часов.',
      'ذُكر أن تفتيشًا من النوع الأول في قاعدة قاذفات استغرق 30 ساعة في المجموع.',
    ),
    {
      per: label(
        'Air Force news on a mock inspection, 2010',
        'новости ВВС США об учебной инспекции, 2010 г.',
        'أخبار القوات الجوية الأمريكية عن تفتيش تدريبي، 2010',
      ),
    },
  ),
  durationTypeTwo: prot(
    'NST-INS-DURATION2',
    'Pt 5 §VII',
    'seen-2nd',
    label(
      'An inspection of 18 eliminated silos in 2014 was reported to be limited to 12 hours.',
      'Инспекция 18 ликвидированных шахт в 2014 году была ограничена, по сообщению, 12 часами.',
      'ذُكر أن تفتيش 18 صومعة مُزالة في عام 2014 حُدِّد باثنتي عشرة ساعة.',
    ),
    {
      per: label(
        'National Journal on Malmstrom, 2014',
        'National Journal о базе Мальмстром, 2014 г.',
        'مجلة National Journal عن Malmstrom، 2014',
      ),
    },
  ),
  reentryVehicles: prot(
    'NST-INS-RV',
    'Pt 5 §VI',
    'seen-2nd',
    label(
      'The Party declares the number of warheads on each deployed missile at the base; ' +
        'inspectors choose a missile and confirm its number by sight, covers allowed.',
      'Сторона заявляет количество боезарядов на каждой развернутой ракете базы; инспекторы выбирают ракету и визуально подтверждают их количество, при этом допускаются чехлы.',
      'يعلن الطرف عدد الرؤوس الحربية على كل صاروخ منشور في القاعدة؛ ويختار المفتشون صاروخًا ويتثبتون من عددها بالنظر، ويجوز تغطيتها.',
    ),
    {
      per: label(
        'Union of Concerned Scientists, START verification',
        'Союз обеспокоенных ученых, «START verification»',
        'اتحاد العلماء المهتمين، «START verification»',
      ),
    },
  ),
  reentryVehiclesOne: prot(
    'NST-INS-RV-ONE',
    'Pt 5 §VI',
    'unverified',
    label(
      'One missile, as remembered, is chosen per inspection.',
      'За инспекцию выбирается, по памяти, одна ракета.',
      'يُختار في كل تفتيش، بحسب الذاكرة، صاروخ واحد.',
    ),
    { notModelled: memoryOnly },
  ),
  emptyLauncher: prot(
    'NST-INS-EMPTY',
    'Pt 5 §VI',
    'unverified',
    label(
      'Inspectors may, as remembered, also choose one empty launcher to confirm that it holds ' +
        'no missile.',
      'Инспекторы могут, по памяти, указать и одну пустую пусковую установку, чтобы подтвердить отсутствие в ней ракеты.',
      'للمفتشين، بحسب الذاكرة، أن يختاروا أيضًا منصة فارغة واحدة للتثبت من خلوها من صاروخ.',
    ),
    { notModelled: memoryOnly },
  ),
  bombers: prot(
    'NST-INS-HB',
    'Pt 5 §VI',
    'seen-2nd',
    label(
      'At an air base up to 3 bombers are chosen and their armaments counted; 15 minutes for ' +
        'each were reported of a mock inspection.',
      'На авиационной базе выбираются до 3 бомбардировщиков и пересчитываются их вооружения; об учебной инспекции сообщалось о 15 минутах на каждый.',
      'في القاعدة الجوية تُختار ثلاث قاذفات على الأكثر وتُعد أسلحتها؛ وذُكر في تفتيش تدريبي أن لكل منها 15 دقيقة.',
    ),
    {
      per: label(
        'Air Force news, Barksdale, 2010',
        'новости ВВС США, база Барксдейл, 2010 г.',
        'أخبار القوات الجوية الأمريكية، Barksdale، 2010',
      ),
    },
  ),
  equipment: annex(
    'NST-INS-EQUIP',
    'Pt 5 §I(1), (3)',
    'seen',
    label(
      'In inspections of both types and in exhibitions the team may use the listed equipment: ' +
        'linear measurement, geographic coordinates, photography, radiation detection and other.',
      'При инспекциях обоих типов и показах группа может использовать аппаратуру по перечню: линейных измерений, географических координат, фотосъемки, радиационного контроля и другую.',
      'للفريق في التفتيش بنوعيه وفي العروض أن يستخدم المعدات المدرجة: القياس الخطي والإحداثيات الجغرافية والتصوير والكشف الإشعاعي وغيرها.',
    ),
    { notModelled: conduct },
  ),
  equipmentExamined: annex(
    'NST-INS-EQUIP-EXAM',
    'Pt 5 §I(2)-(3)',
    'seen',
    label(
      'Equipment brought in is examined; by agreement it may be stored, sealed, at the point ' +
        'of entry.',
      'Ввозимая аппаратура осматривается; по согласию она может храниться опечатанной в пункте въезда.',
      'تُفحص المعدات عند إدخالها، ويجوز بالاتفاق حفظها مختومة في نقطة الدخول.',
    ),
    { notModelled: conduct },
  ),
  equipmentImpounded: annex(
    'NST-INS-EQUIP-IMPOUND',
    'Pt 5 §I(4)',
    'seen',
    label(
      'The inspected Party may impound equipment that in its opinion can do things unrelated ' +
        'to the inspection; it stays at the point of entry until departure; disputes go to the ' +
        'Commission or another agreed way.',
      'Инспектируемая Сторона может задержать аппаратуру, способную, по ее мнению, выполнять не связанные с инспекцией функции; она остается в пункте въезда до отъезда; споры передаются в Комиссию или решаются иным согласованным образом.',
      'للطرف الخاضع للتفتيش أن يحجز معدات يرى أنها قادرة على وظائف لا صلة لها بالتفتيش؛ فتبقى في نقطة الدخول حتى المغادرة؛ وتُحال الخلافات إلى اللجنة أو إلى سبيل آخر متفق عليه.',
    ),
    { notModelled: conduct },
  ),
  equipmentStored: annex(
    'NST-INS-EQUIP-STORE',
    'Pt 5 §I(5)',
    'seen',
    label(
      "At the site the team may keep its equipment in the inspectors' work area.",
      'На месте инспекции группа может держать аппаратуру в рабочем помещении инспекторов.',
      'للفريق أن يحفظ معداته في الموقع في مكان عمل المفتشين.',
    ),
    { notModelled: conduct },
  ),
  radiation: annex(
    'NST-INS-RADIATION',
    'Pt 5',
    'seen',
    label(
      'Radiation detection equipment is among the equipment that the team may use.',
      'Аппаратура радиационного контроля входит в перечень разрешенной аппаратуры.',
      'معدات الكشف الإشعاعي من المعدات التي يجوز للفريق استخدامها.',
    ),
    { notModelled: conduct },
  ),
  radiationPurpose: annex(
    'NST-INS-RADIATION-PURPOSE',
    'Pt 5',
    'unverified',
    label(
      'It may confirm, as remembered, that an object declared non-nuclear is non-nuclear.',
      'С ее помощью, по памяти, можно подтвердить, что объект, заявленный как неядерный, является таковым.',
      'ويمكن بها، بحسب الذاكرة، التثبت من أن الجسم المعلن غير نووي هو كذلك.',
    ),
    { notModelled: memoryOnly },
  ),
}

/** Exhibitions, cancellation, report. */
export const closingRules = {
  exhibitions: prot(
    'NST-INS-EXH1',
    'Pt 5 §VIII(1)',
    'seen',
    label(
      'Exhibitions take place by invitation, apart from inspections, at a place and time ' +
        'chosen by the exhibiting Party.',
      'Показы проводятся по приглашению, отдельно от инспекций, в месте и во время, выбранные Стороной, проводящей показ.',
      'تُقام العروض بدعوة، منفصلة عن التفتيش، في المكان والزمان اللذين يختارهما الطرف العارض.',
    ),
  ),
  exhibited: prot(
    'NST-INS-EXH2',
    'Pt 5 §VIII(2)',
    'seen',
    label(
      'Exhibitions show distinguishing features and confirm technical characteristics of each ' +
        'new type, variant or version; a type declared by entry into force but never exhibited ' +
        'under START I is exhibited too. An exhibition is held within the time that its ' +
        'notification names.',
      'На показах демонстрируются отличительные признаки и подтверждаются технические характеристики каждого нового типа, варианта или разновидности; показывается и тип, заявленный к вступлению в силу, но не показанный по Договору СНВ-1. Показ проводится в срок, указанный в уведомлении о нем.',
      'تبيّن العروض السمات المميزة وتؤكد الخصائص التقنية لكل طراز جديد أو متغيِّر أو صيغة جديدين؛ ويُعرض كذلك كل طراز أُعلن عند بدء النفاذ ولم يُعرض بموجب معاهدة ستارت الأولى. ويُقام العرض في المدة التي يحددها الإخطار به.',
    ),
  ),
  exhibitionConverted: art(
    'NST-INS-EXH-CONV',
    'XI(4)',
    'unverified',
    label(
      'The first converted item of a type is exhibited too, as remembered.',
      'По памяти, показывается также первое переоборудованное средство каждого типа.',
      'ويُعرض كذلك، بحسب الذاكرة، أول صنف محوَّل من كل طراز.',
    ),
    { notModelled: memoryOnly },
  ),
  cancel: prot(
    'NST-INS-CANCEL',
    'Pt 5 §IX',
    'unverified',
    label(
      'A section is on cancellation and on when a cancelled inspection does not count; its ' +
        'content was not seen.',
      'Отдельный раздел посвящен отмене инспекций и тому, когда отмененная инспекция не засчитывается; его содержание в источниках не найдено.',
      'قسم في إلغاء التفتيش ومتى لا يُحتسب التفتيش الملغى؛ ولم يُعثر على مضمونه.',
    ),
  ),
  report: prot(
    'NST-INS-REPORT',
    'Pt 5 §X(1)-(3)',
    'seen',
    label(
      'The post-inspection procedures include a written report in two copies, each in English ' +
        'and Russian, of facts only: activity, place, type and number declared and observed, all ' +
        'measurements; diagrams, written information and photographs are attached.',
      'В ходе процедур после инспекции составляется письменный отчет в двух экземплярах, каждый на английском и русском языках, только о фактах: деятельность, место, тип и количество, заявленные и наблюдавшиеся, все измерения; прилагаются схемы, письменная информация и фотографии.',
      'تشمل إجراءات ما بعد التفتيش تقريرًا مكتوبًا من نسختين، كل منهما بالإنجليزية والروسية، يقتصر على الوقائع: النشاط والمكان والطراز والعدد المعلن والمشاهد وجميع القياسات؛ وتُرفق به المخططات والمعلومات المكتوبة والصور.',
    ),
  ),
}

export const provisions = [approachRules, siteRules, closingRules].flatMap((rules) =>
  Object.values(rules),
)
