// The provisions on what is counted otherwise or not at all: Protocol, Part Three, Section I; the
// definitions of Part One that bear on counting; Article V; agreed statements 1, 2 and 4.
// Restated, never quoted; seen and unseen halves stand apart.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { agreedStatementsSheet } from './reasons.ts'
import { agreedStatements, protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const agreed = provisionsOf(agreedStatements)

export const specialCases = {
  testOrTraining: prot(
    'NST-CNT-TESTTRAIN',
    'Pt 1',
    'seen-2nd',
    label(
      'Test and training launchers are non-deployed: they count toward 800, never ' +
        'toward 700 or 1,550.',
      'Испытательные и учебные пусковые установки являются неразвернутыми: они засчитываются в 800, но не в 700 и не в 1\u00a0550.',
      'منصات الاختبار والتدريب غير منشورة: تُحتسب ضمن 800 ولا تُحتسب ضمن 700 ولا 1,550.',
    ),
    {
      per: label(
        'Brookings overview of the treaty',
        'обзор Договора, Брукингский институт',
        'عرض عام للمعاهدة من معهد بروكينغز',
      ),
    },
  ),
  empty: prot(
    'NST-CNT-EMPTY',
    'Pt 1',
    'seen-2nd',
    label(
      'A launcher is deployed only while a missile is in or on it; an empty silo or ' +
        'tube is non-deployed.',
      'Пусковая установка развернута, только пока в ней или на ней находится ракета; пустая шахта или пустая ПУ БРПЛ — неразвернутая.',
      'لا تكون المنصة منشورة إلا ما دام فيها أو عليها صاروخ؛ والصومعة أو أنبوب الإطلاق الفارغ غير منشور.',
    ),
    {
      per: label(
        'State Department fact sheet on deployed and non-deployed launchers, 2 Aug 2010',
        'справка Госдепартамента США о развернутых и неразвернутых пусковых установках, 2 августа 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن منصات الإطلاق المنشورة وغير المنشورة، 2 آب/أغسطس 2010',
      ),
    },
  ),
  convertedType: prot(
    'NST-CNT-CONVTYPE',
    'Pt 3 §I(3)',
    'seen',
    label(
      'A launcher converted into a launcher of another type counts as the type it was ' +
        'converted into.',
      'Пусковая установка, переоборудованная в пусковую установку другого типа, засчитывается как относящаяся к этому типу.',
      'منصة الإطلاق المحوَّلة إلى طراز آخر تُحتسب من الطراز الذي حُوِّلت إليه.',
    ),
    { followedIn: 'the completion of a conversion into another type, which sets the type' },
  ),
  convertedOut: prot(
    'NST-CNT-CONVOUT',
    'Pt 3 §I(3)',
    'seen',
    label(
      'A launcher or heavy bomber may be converted so that it cannot use ICBMs, SLBMs ' +
        'or nuclear armaments, with results that the other Party can confirm.',
      'Пусковая установка или тяжелый бомбардировщик могут быть переоборудованы так, что станут непригодны для использования МБР, БРПЛ или ядерного вооружения, с результатом, который другая Сторона может подтвердить.',
      'يجوز تحويل منصة الإطلاق أو القاذفة الثقيلة بحيث لا تستطيع استعمال الصواريخ أو الأسلحة النووية، بنتيجة يستطيع الطرف الآخر تأكيدها.',
    ),
    {
      per: label(
        'Russian text of the Protocol; Ministry of Foreign Affairs of Russia, 27 Feb 2018',
        'русский текст Протокола; МИД России, 27 февраля 2018 г.',
        'النص الروسي للبروتوكول؛ وزارة الخارجية الروسية، 27 شباط/فبراير 2018',
      ),
    },
  ),
  convertedUncounted: prot(
    'NST-CNT-CONVOUT-UNCOUNTED',
    'Pt 3 §I(3)',
    'unverified',
    label(
      'An item so converted is excluded from the numbers of Article II.',
      'Переоборудованное таким образом средство исключается из засчета в суммарные количества статьи II.',
      'الصنف المحوَّل على هذا النحو يُستبعد من أعداد المادة الثانية.',
    ),
  ),
  eliminated: prot(
    'NST-CNT-ELIM',
    'Pt 3 §I(2)',
    'seen',
    label(
      'An eliminated item ceases to be subject to the Treaty when its elimination is complete.',
      'Ликвидированное средство перестает подпадать под действие Договора по завершении ликвидации.',
      'يخرج الصنف المُزال من نطاق المعاهدة عند اكتمال إزالته.',
    ),
  ),
  eliminatedTube: prot(
    'NST-CNT-ELIM-SLBM',
    'Pt 3 §IV(2)',
    'seen',
    label(
      'Launchers of SLBMs cease to be subject when the procedure is complete and the ' +
        'notification of it has been given.',
      'Пусковые установки БРПЛ перестают подпадать под действие Договора, когда процедура завершена и уведомление об этом передано.',
      'تخرج منصات الصواريخ التي تطلق من الغواصات متى اكتمل الإجراء وقُدِّم الإخطار به.',
    ),
  ),
  b1bExhibition: agreed(
    'NST-CNT-B1B-EXH',
    '1(1)',
    'seen',
    label(
      'A B-1B equipped for non-nuclear armaments is exhibited once, within a year of ' +
        'entry into force.',
      'B-1B, оснащенный для неядерных вооружений, показывается один раз в течение года после вступления в силу.',
      'تُعرض مرة واحدة قاذفة B-1B مجهزة لأسلحة غير نووية خلال سنة من بدء النفاذ.',
    ),
  ),
  b1b: agreed(
    'NST-CNT-B1B',
    '1',
    'seen-2nd',
    label(
      'When all B-1B are converted, the type leaves the count.',
      'Когда все B-1B переоборудованы, тип перестает засчитываться.',
      'عند تحويل جميع قاذفات B-1B يخرج الطراز من الاحتساب.',
    ),
    {
      per: agreedStatementsSheet,
      followedIn: 'NST-CNT-LASTBOMBER, which says it of every type',
    },
  ),
  ssgnExhibition: agreed(
    'NST-CNT-SSGN-EXH',
    '2(1)(a)',
    'seen',
    label(
      'Each of the four converted missile submarines of the United States is ' +
        'exhibited once, within three years of entry into force.',
      'Каждая из четырех переоборудованных подводных лодок США показывается один раз в течение трех лет после вступления в силу.',
      'تُعرض كل غواصة من الغواصات الأمريكية الأربع المحوَّلة مرة واحدة خلال ثلاث سنوات من بدء النفاذ.',
    ),
  ),
  ssgn: agreed(
    'NST-CNT-SSGN',
    '2',
    'seen-2nd',
    label(
      'The converted tubes of these submarines leave the count.',
      'Переоборудованные пусковые установки этих лодок не засчитываются.',
      'لا تُحتسب أنابيب الإطلاق المحوَّلة في هذه الغواصات.',
    ),
    {
      per: agreedStatementsSheet,
    },
  ),
  davisMonthan: agreed(
    'NST-CNT-DM',
    '4',
    'seen',
    label(
      'A nuclear-equipped bomber kept in storage at Davis-Monthan stays a deployed ' +
        'heavy bomber until it is converted or eliminated.',
      'Оснащенный для ядерных вооружений бомбардировщик, находящийся на хранении в Дэвис-Монтан, остается развернутым до переоборудования или ликвидации.',
      'تبقى القاذفة المجهزة لأسلحة نووية المخزنة في Davis-Monthan قاذفة منشورة إلى أن تُحوَّل أو تُزال.',
    ),
  ),
  prototype: art(
    'NST-CNT-PROTOTYPE',
    'IV(3)(b)',
    'seen',
    label(
      'Prototype missiles may not be at maintenance facilities of ICBM bases or at ' +
        'submarine bases.',
      'Прототипы ракет не могут находиться в местах обслуживания баз МБР и на базах подводных лодок.',
      'لا يجوز وجود النماذج الأولية للصواريخ في مرافق صيانة قواعد الصواريخ ولا في قواعد الغواصات.',
    ),
  ),
  newKind: art(
    'NST-CNT-NEWKIND',
    'V(2)',
    'unverified',
    label(
      'A Party that sees a new kind of strategic offensive arm emerging may raise it ' +
        'in the Commission; nothing counts by itself.',
      'Сторона, считающая, что появляется новый вид стратегических наступательных вооружений, может поднять вопрос в Комиссии; автоматического засчета нет.',
      'للطرف الذي يرى ظهور نوع جديد من الأسلحة الهجومية الاستراتيجية أن يثيره في اللجنة، ولا احتساب تلقائيًا.',
    ),
    {
      notModelled: label(
        'it changes no count',
        'оно не меняет ни одного засчитываемого количества',
        'لا يغيّر أي عدد محتسب',
      ),
    },
  ),
  modernisation: art(
    'NST-CNT-MODERN',
    'V(1)',
    'unverified',
    label(
      'Modernisation and replacement are allowed within the Treaty.',
      'Модернизация и замена допускаются в рамках Договора.',
      'يجوز التحديث والاستبدال في إطار المعاهدة.',
    ),
    {
      notModelled: label(
        'a freedom; nothing follows from it in a count',
        'это свобода выбора; для засчета из нее ничего не следует',
        'حرية اختيار؛ ولا يترتب عليها شيء في الاحتساب',
      ),
    },
  ),
  abmSilos: art(
    'NST-BAN-ABMSILO',
    'V(3)',
    'seen-2nd',
    label(
      'Launchers of ICBMs and SLBMs are not converted into launchers of missile ' +
        'defence, nor the reverse; five former silos at Vandenberg are exempt.',
      'Пусковые установки МБР и БРПЛ не переоборудуются в пусковые установки ПРО и наоборот; пять бывших шахт на базе Ванденберг составляют исключение.',
      'لا تُحوَّل منصات إطلاق الصواريخ بنوعيها إلى منصات للدفاع الصاروخي ولا العكس؛ وتُستثنى خمس صوامع سابقة في Vandenberg.',
    ),
    {
      per: label(
        'State Department fact sheet on missile defence, 21 Apr 2010',
        'справка Госдепартамента США о противоракетной обороне, 21 апреля 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن الدفاع الصاروخي، 21 نيسان/أبريل 2010',
      ),
    },
  ),
  abmSilosUse: art(
    'NST-BAN-ABMSILO-USE',
    'V(3)',
    'unverified',
    label(
      'Mere use of one in place of the other is excluded as well.',
      'Само использование одних вместо других также исключается.',
      'ويُستبعد كذلك مجرد استعمال إحداها محل الأخرى.',
    ),
    {
      notModelled: label(
        'the words were not seen',
        'эти слова в источниках не найдены',
        'لم يُعثر على هذه العبارة',
      ),
    },
  ),
  vandenberg: agreed(
    'NST-EXH-VANDENBERG',
    '(place not seen)',
    'seen-2nd',
    label(
      'The five former silos at Vandenberg are shown to the other Party once.',
      'Пять бывших шахт на базе Ванденберг показываются другой Стороне один раз.',
      'تُعرض الصوامع الخمس السابقة في Vandenberg على الطرف الآخر مرة واحدة.',
    ),
    {
      per: label(
        'press reports of the one visit',
        'сообщения печати о единственном посещении',
        'تقارير صحفية عن الزيارة الوحيدة',
      ),
      notModelled: label(
        'the place in the text and the date were not seen',
        'место в тексте и дата в источниках не найдены',
        'لم يُعثر على الموضع في النص ولا على التاريخ',
      ),
    },
  ),
  rail: prot(
    'NST-CNT-RAIL',
    'Pt 1',
    'seen-2nd',
    label(
      'A rail-mobile launcher of ICBMs, if built again, is a launcher of ICBMs and counts.',
      'Железнодорожная пусковая установка МБР, если она будет создана вновь, является пусковой установкой МБР и засчитывается.',
      'منصة الإطلاق المتنقلة على السكك الحديدية، إن بُنيت مجددًا، منصة إطلاق وتُحتسب.',
    ),
    {
      per: label(
        'State Department fact sheet on rail-mobile launchers, 2 Aug 2010',
        'справка Госдепартамента США о железнодорожных пусковых установках, 2 августа 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن المنصات المتنقلة على السكك الحديدية، 2 آب/أغسطس 2010',
      ),
      followedIn: 'the launchers of every basing, which count alike',
    },
  ),
} as const

export const provisions = Object.values(specialCases)
