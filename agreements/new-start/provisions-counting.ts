// The provisions on counting: Treaty, Article III. What counts otherwise or not at all stands in
// provisions-special-counting.ts. Restated, never quoted. Where only half of a place was seen, the
// half that was not stands as a provision of its own with its own mark.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { agreedStatementsSheet, notSeen, typesNotSeen } from './reasons.ts'
import { treaty } from './terms.ts'

const art = provisionsOf(treaty)

/** Article III: what counts, one by one. */
export const countingRules = {
  deployed: art(
    'NST-CNT-A',
    'III(1)(a)-(c)',
    'seen',
    label(
      'Toward 700, each deployed ICBM, each deployed SLBM and each deployed heavy ' +
        'bomber counts as one.',
      'В суммарное количество 700 каждая развернутая МБР, каждая развернутая БРПЛ и каждый развернутый тяжелый бомбардировщик засчитываются как одна единица.',
      'يُحتسب كل صاروخ باليستي عابر للقارات منشور وكل صاروخ يطلق من الغواصات منشور وكل قاذفة ثقيلة منشورة وحدة واحدة ضمن 700.',
    ),
  ),
  deployedIcbm: art(
    'NST-CNT-A-ICBM',
    'III(1)(a)',
    'seen',
    label(
      'Each deployed ICBM counts as one.',
      'Каждая развернутая МБР засчитывается как одна единица.',
      'يُحتسب كل صاروخ باليستي عابر للقارات منشور وحدة واحدة.',
    ),
  ),
  deployedSlbm: art(
    'NST-CNT-A-SLBM',
    'III(1)(b)',
    'seen',
    label(
      'Each deployed SLBM counts as one.',
      'Каждая развернутая БРПЛ засчитывается как одна единица.',
      'يُحتسب كل صاروخ باليستي يطلق من الغواصات منشور وحدة واحدة.',
    ),
  ),
  deployedBomber: art(
    'NST-CNT-A-BOMBER',
    'III(1)(c)',
    'seen',
    label(
      'Each deployed heavy bomber counts as one.',
      'Каждый развернутый тяжелый бомбардировщик засчитывается как одна единица.',
      'تُحتسب كل قاذفة ثقيلة منشورة وحدة واحدة.',
    ),
  ),
  warheads: art(
    'NST-CNT-B',
    'III(2)',
    'seen',
    label(
      'Toward 1,550 count the warheads on deployed missiles and one warhead for each ' +
        'deployed heavy bomber.',
      'В суммарное количество 1\u00a0550 засчитываются боезаряды на развернутых ракетах и один боезаряд за каждым развернутым тяжелым бомбардировщиком.',
      'تُحتسب ضمن 1,550 الرؤوس الحربية على الصواريخ المنشورة ورأس واحد لكل قاذفة ثقيلة منشورة.',
    ),
  ),
  emplaced: art(
    'NST-CNT-B1',
    'III(2)(a)',
    'seen',
    label(
      'For deployed missiles the number of warheads is the number of re-entry ' +
        'vehicles emplaced on them.',
      'Для развернутых ракет количеством боезарядов является количество установленных на них боеголовок.',
      'عدد الرؤوس الحربية للصواريخ المنشورة هو عدد المركبات العائدة المركَّبة عليها.',
    ),
  ),
  perBomber: art(
    'NST-CNT-B2',
    'III(2)(b)',
    'seen',
    label(
      'For each deployed heavy bomber exactly one nuclear warhead is counted, whatever it carries.',
      'За каждым развернутым тяжелым бомбардировщиком засчитывается ровно один ядерный боезаряд независимо от его загрузки.',
      'يُحتسب لكل قاذفة ثقيلة منشورة رأس حربي نووي واحد بالضبط أيًا كانت حمولتها.',
    ),
  ),
  conventional: art(
    'NST-CNT-B3',
    'III(1)-(2)(a)',
    'seen-2nd',
    label(
      'Missiles of these kinds that carry conventional warheads count, and so do those warheads.',
      'Ракеты этих видов в неядерном оснащении и их боезаряды также засчитываются.',
      'تُحتسب كذلك الصواريخ من هذه الأنواع ذات الرؤوس التقليدية ورؤوسها.',
    ),
    {
      per: label(
        'State Department fact sheet on conventional prompt global strike, 8 Apr 2010',
        'справка Госдепартамента США о неядерном быстром глобальном ударе, 8 апреля 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن الضربة العالمية السريعة التقليدية، 8 نيسان/أبريل 2010',
      ),
      followedIn: 'the counting rules, none of which asks what kind of warhead it is',
    },
  ),
  launchersAndBombers: art(
    'NST-CNT-C-ALL',
    'III(3)',
    'seen',
    label(
      'Toward 800 count the launchers of ICBMs and of SLBMs and the heavy bombers, ' +
        'deployed or not, each as one.',
      'В суммарное количество 800 засчитываются пусковые установки МБР и БРПЛ и тяжелые бомбардировщики, развернутые и неразвернутые, каждые как одна единица.',
      'تُحتسب ضمن 800 منصات إطلاق الصواريخ بنوعيها والقاذفات الثقيلة، منشورة كانت أم غير منشورة، كل منها وحدة واحدة.',
    ),
  ),
  launchers: art(
    'NST-CNT-C',
    'III(3)(a)-(d)',
    'seen',
    label(
      'Toward 800, each launcher of ICBMs and of SLBMs, deployed or not, counts as one.',
      'В суммарное количество 800 каждая пусковая установка МБР и БРПЛ, развернутая или неразвернутая, засчитывается как одна единица.',
      'تُحتسب ضمن 800 كل منصة إطلاق للصواريخ بنوعيها، منشورة كانت أم غير منشورة، وحدة واحدة.',
    ),
  ),
  icbmLauncher: art(
    'NST-CNT-C-ICBM',
    'III(3)(a)-(b)',
    'seen',
    label(
      'Each deployed and each non-deployed launcher of ICBMs counts as one.',
      'Каждая развернутая и каждая неразвернутая пусковая установка МБР засчитывается как одна единица.',
      'تُحتسب كل منصة إطلاق منشورة أو غير منشورة للصواريخ العابرة للقارات وحدة واحدة.',
    ),
  ),
  slbmLauncher: art(
    'NST-CNT-C-SLBM',
    'III(3)(c)-(d)',
    'seen',
    label(
      'Each deployed and each non-deployed launcher of SLBMs counts as one.',
      'Каждая развернутая и каждая неразвернутая пусковая установка БРПЛ засчитывается как одна единица.',
      'تُحتسب كل منصة إطلاق منشورة أو غير منشورة للصواريخ التي تطلق من الغواصات وحدة واحدة.',
    ),
  ),
  bomber: art(
    'NST-CNT-C2',
    'III(3)',
    'seen',
    label(
      'Each deployed and each non-deployed heavy bomber counts as one toward 800.',
      'Каждый развернутый и каждый неразвернутый тяжелый бомбардировщик засчитывается как одна единица в суммарное количество 800.',
      'تُحتسب كل قاذفة ثقيلة منشورة أو غير منشورة وحدة واحدة ضمن 800.',
    ),
    {
      per: label(
        'Art. II(1)(c), which lists them',
        'ст. II(1)(c), где они перечислены',
        'المادة \u2068II(1)(c)\u2069 التي تعددها',
      ),
    },
  ),
  bomberLetters: art(
    'NST-CNT-C2-LETTERS',
    'III(3)(e)-(f)',
    'unverified',
    label(
      'Bombers stand in subparagraphs (e) and (f).',
      'Бомбардировщики указаны в подпунктах (e) и (f).',
      'وردت القاذفات في الفقرة الفرعية (e) والفقرة الفرعية (f).',
    ),
    {
      notModelled: label(
        'only the lettering was not seen; the rule itself is modelled',
        'в источниках не найдены только буквы подпунктов; само правило моделируется',
        'لم يُعثر على أحرف الفقرات الفرعية وحدها؛ أما القاعدة نفسها فممثَّلة',
      ),
    },
  ),
  undivided: art(
    'NST-CNT-UNDIVIDED',
    'III(1)-(3)',
    'seen',
    label(
      'The rules of paragraphs 1 to 3 applied by the Party itself: the public record ' +
        'gives their sum and does not divide it.',
      'Правила пунктов 1–3 применены самой Стороной: в открытых данных указана сумма без разбивки.',
      'قواعد الفقرات من 1 إلى 3 كما طبقها الطرف نفسه: يذكر السجل العلني مجموعها دون تقسيمه.',
    ),
  ),
  unit: art(
    'NST-CNT-UNIT',
    'III(4)(a)-(c)',
    'unverified',
    label(
      'One missile is the missile in its canister, the assembled missile, or its ' +
        'first stage, as it is kept.',
      'Одной ракетой считается ракета в пусковом контейнере, собранная ракета или первая ступень, в зависимости от способа содержания.',
      'الصاروخ الواحد هو الصاروخ في حاويته أو الصاروخ المجمَّع أو مرحلته الأولى بحسب طريقة حفظه.',
    ),
    { notModelled: notSeen },
  ),
  canister: art(
    'NST-CNT-CANISTER',
    'III(4)(d)',
    'unverified',
    label(
      'A launch canister is taken to contain a missile from when it first leaves the ' +
        'facility where one was put in until launch or removal.',
      'Пусковой контейнер считается содержащим ракету с момента, когда он впервые покидает объект, где в него была помещена ракета, до пуска или извлечения.',
      'تُعد حاوية الإطلاق محتوية على صاروخ منذ مغادرتها أول مرة المرفق الذي وُضع فيه حتى إطلاقه أو إخراجه.',
    ),
    { notModelled: notSeen },
  ),
  start: art(
    'NST-CNT-START',
    'III(5)(a)-(f)',
    'unverified',
    label(
      'A new item becomes subject to the Treaty when it first leaves production; a ' +
        'silo, when its door is closed; a tube, when the submarine is launched.',
      'Новое средство подпадает под действие Договора, когда оно впервые покидает производственный объект; шахта — когда закрыта крышка; ПУ БРПЛ — когда лодка спущена на воду.',
      'يخضع الصنف الجديد للمعاهدة عند مغادرته الإنتاج أول مرة؛ والصومعة عند إغلاق بابها؛ وأنبوب الإطلاق عند إنزال الغواصة إلى الماء.',
    ),
    { notModelled: notSeen },
  ),
  stop: art(
    'NST-CNT-STOP',
    'III(6)',
    'seen',
    label(
      'Items cease to be subject to the Treaty by the procedures of Protocol, Part ' +
        'Three, with the notification of Part Four.',
      'Средства перестают подпадать под действие Договора в соответствии с процедурами главы третьей Протокола и с уведомлением по главе четвертой.',
      'تخرج الأصناف من نطاق المعاهدة بإجراءات الجزء الثالث من البروتوكول مع الإخطار المنصوص عليه في الجزء الرابع.',
    ),
    {
      per: label(
        'Prot. Pt 3 §I(2), §IV(2)',
        'Протокол, глава третья, разделы I(2) и IV(2)',
        'البروتوكول، الجزء الثالث، القسم \u2068I(2)\u2069 والقسم \u2068IV(2)\u2069',
      ),
      followedIn: 'the single rules of Protocol, Part Three',
    },
  ),
  stopType: art(
    'NST-CNT-STOP-TYPE',
    'III(6)',
    'unverified',
    label(
      'Missiles of an existing type also cease when all launchers meant for them are ' +
        'eliminated or converted.',
      'Ракеты существующего типа также перестают подпадать под действие, когда все предназначенные для них пусковые установки ликвидированы или переоборудованы.',
      'تخرج صواريخ طراز قائم أيضًا عند إزالة جميع المنصات المخصصة لها أو تحويلها.',
    ),
    { notModelled: notSeen },
  ),
  interceptor: art(
    'NST-CNT-ABM',
    'III(7)(a)',
    'unverified',
    label(
      'A missile developed and tested only to intercept objects not on the surface of ' +
        'the Earth is not a ballistic missile of the Treaty.',
      'Ракета, созданная и испытанная исключительно для перехвата объектов не на поверхности Земли, не является баллистической ракетой по смыслу Договора.',
      'الصاروخ المطوَّر والمختبَر لاعتراض أجسام ليست على سطح الأرض فقط ليس صاروخًا باليستيًا بمعنى المعاهدة.',
    ),
    { notModelled: notSeen },
  ),
  distinguishable: art(
    'NST-CNT-DIST',
    'III(7)',
    'seen-2nd',
    label(
      'Within one type, bombers equipped for non-nuclear armaments are told apart ' +
        'from nuclear-equipped ones by an outside feature.',
      'В пределах одного типа бомбардировщики, оснащенные для неядерных вооружений, отличаются внешним признаком от оснащенных для ядерных.',
      'داخل الطراز الواحد تُميَّز القاذفات المجهزة لأسلحة غير نووية عن المجهزة لأسلحة نووية بسمة خارجية.',
    ),
    {
      per: label(
        'US data of 1 Mar 2017 in ExchangeMonitor, July 2017',
        'данные США на 1 марта 2017 г. в ExchangeMonitor, июль 2017 г.',
        'بيانات الولايات المتحدة كما في 1 آذار/مارس 2017، في ExchangeMonitor، تموز/يوليو 2017',
      ),
      notModelled: label(
        'outside features are not part of the published data',
        'внешние признаки не входят в опубликованные данные',
        'السمات الخارجية ليست جزءًا من البيانات المنشورة',
      ),
    },
  ),
  distinguishableDuty: art(
    'NST-CNT-DIST-DUTY',
    'III(7)(b)',
    'unverified',
    label(
      'They must be distinguishable.',
      'Они должны быть различимыми.',
      'يجب أن تكون قابلة للتمييز.',
    ),
    { notModelled: notSeen },
  ),
  lastBomber: art(
    'NST-CNT-LASTBOMBER',
    'III(7)(c)',
    'seen-2nd',
    label(
      'Bombers of a type cease to be limited once the last nuclear-equipped one of ' +
        'that type is eliminated or converted.',
      'Бомбардировщики типа перестают подпадать под ограничения, когда ликвидирован или переоборудован последний из них, оснащенный для ядерных вооружений.',
      'تخرج قاذفات الطراز من القيود متى أُزيلت أو حُوِّلت آخر قاذفة منه مجهزة لأسلحة نووية.',
    ),
    {
      per: agreedStatementsSheet,
    },
  ),
  typesUs: art(
    'NST-TYPES-US',
    'III(8)',
    'unverified',
    label(
      'Existing types of the United States at signature: Minuteman II and III, ' +
        'Peacekeeper; Trident II; B-52G, B-52H, B-1B, B-2A.',
      'Существующие типы США на момент подписания: «Минитмен II» и «Минитмен III», «Пискипер»; «Трайдент II»; B-52G, B-52H, B-1B, B-2A.',
      'الطرازات القائمة للولايات المتحدة عند التوقيع: Minuteman II، Minuteman III، Peacekeeper؛ Trident II؛ B-52G، B-52H، B-1B، B-2A.',
    ),
    { notModelled: typesNotSeen },
  ),
  typesRu: art(
    'NST-TYPES-RU',
    'III(8)',
    'unverified',
    label(
      'Existing types of Russia at signature: RS-12M, RS-12M2, RS-18, RS-20, RS-24; ' +
        'RSM-50, RSM-52, RSM-54, RSM-56; Tu-95MS, Tu-160.',
      'Существующие типы России на момент подписания: РС-12М, РС-12М2, РС-18, РС-20, РС-24; РСМ-50, РСМ-52, РСМ-54, РСМ-56; Ту-95МС, Ту-160.',
      'الطرازات القائمة لروسيا عند التوقيع: RS-12M، RS-12M2، RS-18، RS-20، RS-24؛ RSM-50، RSM-52، RSM-54، RSM-56؛ Tu-95MS، Tu-160.',
    ),
    { notModelled: typesNotSeen },
  ),
} as const

export const provisions = Object.values(countingRules)
