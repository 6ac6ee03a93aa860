// The definitions of Protocol, Part One, as far as they were seen, restated. What makes a
// launcher or a bomber deployed is computed by status.ts from these; a definition that was not
// seen carries the mark `unverified`. The numbers of the definitions stand in parameters.ts.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { explanations, glossary, notSeenNoCheck, technical } from './reasons.ts'
import { protocol } from './terms.ts'

const prot = provisionsOf(protocol)

export const definitions = {
  icbm: prot(
    'NST-DEF-ICBM',
    'Pt 1',
    'seen-2nd',
    label(
      'ICBM: a land-based ballistic missile with a range above 5,500 km.',
      'МБР: баллистическая ракета наземного базирования с дальностью свыше 5\u00a0500\u00a0км.',
      'الصاروخ الباليستي العابر للقارات: صاروخ باليستي بري يزيد مداه على 5,500 كم.',
    ),
    { per: explanations, notModelled: technical },
  ),
  icbmLauncher: prot(
    'NST-DEF-LAUNCHER-ICBM',
    'Pt 1',
    'seen-2nd',
    label(
      'ICBM launcher: a device meant or used to hold, prepare and launch an ICBM, in ' +
        'any basing mode.',
      'Пусковая установка МБР: устройство, предназначенное или используемое для размещения, подготовки и пуска МБР, при любом способе базирования.',
      'منصة إطلاق الصواريخ العابرة للقارات: جهاز مخصص أو مستعمل لحمل الصاروخ وتجهيزه وإطلاقه أيًا كان نمط التمركز.',
    ),
    {
      per: label(
        'State Department fact sheet, 2 Aug 2010',
        'справка Госдепартамента США, 2 августа 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية، 2 آب/أغسطس 2010',
      ),
      notModelled: glossary,
    },
  ),
  slbm: prot(
    'NST-DEF-SLBM',
    'Pt 1',
    'unverified',
    label(
      'SLBM: a ballistic missile with a range above 600 km of a type any one of which ' +
        'was in or launched from a submarine.',
      'БРПЛ: баллистическая ракета с дальностью свыше 600 км такого типа, любая из ракет которого размещалась на подводной лодке или запускалась с нее.',
      'الصاروخ الذي يطلق من الغواصات: صاروخ باليستي يزيد مداه على 600 كم من طراز وُضع أيٌّ من صواريخه في غواصة أو أُطلق منها.',
    ),
    { notModelled: technical },
  ),
  bomber: prot(
    'NST-DEF-BOMBER',
    'Pt 1',
    'seen',
    label(
      'Heavy bomber: a bomber of a type any one of which meets either of two criteria.',
      'Тяжелый бомбардировщик: бомбардировщик такого типа, любой из которых отвечает одному из двух критериев.',
      'القاذفة الثقيلة: قاذفة من طراز يستوفي أيٌّ من قاذفاته أحد معيارين.',
    ),
    { notModelled: glossary },
  ),
  bomberCriteria: prot(
    'NST-DEF-BOMBER-CRITERIA',
    'Pt 1',
    'unverified',
    label(
      'The criteria: a range above 8,000 km, or equipment for long-range nuclear cruise missiles.',
      'Критерии: дальность свыше 8\u00a0000\u00a0км или оснащение для ядерных крылатых ракет большой дальности.',
      'المعياران: مدى يزيد على 8,000 كم، أو التجهيز لصواريخ كروز نووية بعيدة المدى.',
    ),
    { notModelled: technical },
  ),
  cruiseMissile: prot(
    'NST-DEF-ALCM',
    'Pt 1',
    'seen-2nd',
    label(
      'Long-range nuclear air-launched cruise missile: one with a range above 600 km.',
      'Ядерная крылатая ракета воздушного базирования большой дальности: с дальностью свыше 600 км.',
      'صاروخ كروز نووي بعيد المدى يطلق من الجو: ما يزيد مداه على 600 كم.',
    ),
    { per: explanations, notModelled: technical },
  ),
  deployedBomber: prot(
    'NST-DEF-BOMBER-D',
    'Pt 1',
    'seen-2nd',
    label(
      'Deployed heavy bomber: one equipped for nuclear armaments, except a test ' +
        'bomber and one at a repair or production facility.',
      'Развернутый тяжелый бомбардировщик: оснащенный для ядерных вооружений, кроме испытательного и находящегося в месте ремонта или на производственном объекте.',
      'القاذفة الثقيلة المنشورة: المجهزة لأسلحة نووية، عدا قاذفة الاختبار والموجودة في مرفق إصلاح أو إنتاج.',
    ),
    {
      per: label(
        'US Senate glossary of terms in the treaty',
        'глоссарий терминов Договора, Сенат США',
        'مسرد مصطلحات المعاهدة، مجلس الشيوخ الأمريكي',
      ),
    },
  ),
  nonDeployedBomber: prot(
    'NST-DEF-BOMBER-ND',
    'Pt 1',
    'seen-2nd',
    label(
      'Non-deployed heavy bomber: a test bomber, or one at a repair facility. ' +
        'Published test bombers are part of the non-deployed line.',
      'Неразвернутый тяжелый бомбардировщик: испытательный или находящийся в месте ремонта. Опубликованное число испытательных входит в число неразвернутых.',
      'القاذفة الثقيلة غير المنشورة: قاذفة اختبار أو قاذفة في مرفق إصلاح. وقاذفات الاختبار المنشور عددها جزء من بند غير المنشورة.',
    ),
    {
      per: label(
        'Air Force explanation in Air Force Magazine',
        'разъяснение ВВС США в Air Force Magazine',
        'شرح للقوات الجوية الأمريكية في مجلة Air Force Magazine',
      ),
    },
  ),
  nonDeployedBomberPlant: prot(
    'NST-DEF-BOMBER-ND-PLANT',
    'Pt 1',
    'unverified',
    label(
      'One at a production facility is non-deployed too.',
      'Находящийся на производственном объекте также является неразвернутым.',
      'والقاذفة في مرفق الإنتاج غير منشورة كذلك.',
    ),
  ),
  testBomber: prot(
    'NST-DEF-BOMBER-TEST',
    'Pt 1',
    'seen-2nd',
    label(
      'Test heavy bomber: a category of its own in the published data, part of the non-deployed.',
      'Испытательный тяжелый бомбардировщик: отдельная категория опубликованных данных, часть неразвернутых.',
      'قاذفة الاختبار الثقيلة: فئة مستقلة في البيانات المنشورة، وهي جزء من غير المنشورة.',
    ),
    {
      per: label(
        'published unclassified data of the United States',
        'опубликованные несекретные данные США',
        'البيانات غير السرية المنشورة للولايات المتحدة',
      ),
    },
  ),
  testBomberPlace: prot(
    'NST-DEF-BOMBER-TEST-PLACE',
    'Pt 1',
    'unverified',
    label(
      'It is used for testing and based only at a heavy bomber flight test centre.',
      'Используется для испытаний и базируется только в летно-испытательном центре.',
      'تُستعمل للاختبار وتتمركز في مركز اختبار الطيران فقط.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  nonNuclearBomber: prot(
    'NST-DEF-BOMBER-NN',
    'Pt 1',
    'unverified',
    label(
      'Heavy bomber equipped for non-nuclear armaments: converted, distinguishable, ' +
        'outside the three sums.',
      'Тяжелый бомбардировщик, оснащенный для неядерных вооружений: переоборудованный, различимый, вне трех суммарных количеств.',
      'القاذفة الثقيلة المجهزة لأسلحة غير نووية: محوَّلة وقابلة للتمييز وخارج المجاميع الثلاثة.',
    ),
  ),
  deployedIcbmLauncher: prot(
    'NST-DEF-LAUNCHER-ICBM-D',
    'Pt 1',
    'unverified',
    label(
      'Deployed launcher of ICBMs: one that contains an ICBM and is not a test ' +
        'launcher, not a training launcher, and not at a space launch facility.',
      'Развернутая пусковая установка МБР: содержащая МБР и не являющаяся испытательной, учебной или находящейся на космодроме.',
      'منصة الإطلاق المنشورة للصواريخ العابرة للقارات: المحتوية على صاروخ وليست للاختبار ولا للتدريب ولا في مرفق إطلاق فضائي.',
    ),
  ),
  deployedTube: prot(
    'NST-DEF-LAUNCHER-SLBM-D',
    'Pt 1',
    'unverified',
    label(
      'Deployed launcher of SLBMs: one on a launched submarine that contains an SLBM ' +
        'and is not meant for testing or training.',
      'Развернутая пусковая установка БРПЛ: на спущенной на воду подводной лодке, содержащая БРПЛ и не предназначенная для испытаний или обучения.',
      'منصة الإطلاق المنشورة للصواريخ التي تطلق من الغواصات: على غواصة أُنزلت إلى الماء ومحتوية على صاروخ وليست للاختبار ولا للتدريب.',
    ),
  ),
  deployedMissile: prot(
    'NST-DEF-MISSILE-D',
    'Pt 1',
    'unverified',
    label(
      'Deployed ICBM or SLBM: a missile contained in or on a deployed launcher.',
      'Развернутая МБР или БРПЛ: ракета, находящаяся в развернутой пусковой установке или на ней.',
      'الصاروخ المنشور: صاروخ موجود في منصة إطلاق منشورة أو عليها.',
    ),
    {
      notModelled: label(
        'deployed missiles are counted through the launchers that hold them',
        'развернутые ракеты засчитываются через содержащие их пусковые установки',
        'تُحتسب الصواريخ المنشورة من خلال منصات الإطلاق التي تحتويها',
      ),
    },
  ),
  nonDeployedIcbm: prot(
    'NST-DEF-ICBM-ND',
    'Pt 1 (37)',
    'seen',
    label(
      'Non-deployed ICBM: an ICBM not contained in or on a deployed launcher.',
      'Неразвернутая МБР: МБР, не находящаяся в развернутой пусковой установке или на ней.',
      'الصاروخ العابر للقارات غير المنشور: صاروخ غير موجود في منصة إطلاق منشورة أو عليها.',
    ),
    {
      notModelled: label(
        'non-deployed missiles are in none of the three sums',
        'неразвернутые ракеты не входят ни в одно из трех суммарных количеств',
        'الصواريخ غير المنشورة ليست ضمن أي من المجاميع الثلاثة',
      ),
    },
  ),
  nonDeployedIcbmLauncher: prot(
    'NST-DEF-LAUNCHER-ICBM-ND',
    'Pt 1',
    'unverified',
    label(
      'Non-deployed launcher of ICBMs: a test launcher, a training launcher, one at a ' +
        'space launch facility, or one with no missile in it.',
      'Неразвернутая пусковая установка МБР: испытательная, учебная, находящаяся на космодроме или не содержащая ракеты.',
      'منصة الإطلاق غير المنشورة للصواريخ العابرة للقارات: للاختبار أو للتدريب أو في مرفق إطلاق فضائي أو خالية من صاروخ.',
    ),
  ),
  softSite: prot(
    'NST-DEF-SOFT-SITE',
    'Pt 1',
    'unverified',
    label(
      'Soft-site launcher: a fixed land-based launcher other than a silo. Whether it ' +
        'is a non-deployed launcher was not seen.',
      'Наземная стационарная пусковая установка: стационарная установка, не являющаяся шахтной. Относится ли она к неразвернутым, не установлено.',
      'منصة الإطلاق الثابتة غير المحصنة: منصة برية ثابتة غير الصومعة. ولم يُطَّلع على ما إذا كانت تُعد غير منشورة.',
    ),
    {
      notModelled: label(
        'whether it counts was not seen: it is counted as the record declares it',
        'засчитывается ли она, в источниках не найдено: засчет следует тому, как она заявлена в своде',
        'لم يُعثر على ما إذا كانت تُحتسب: فتُحتسب كما يعلنها السجل',
      ),
    },
  ),
  airBase: prot(
    'NST-DEF-AIR-BASE',
    'Pt 1',
    'seen',
    label(
      'Air base: a facility where deployed heavy bombers are based and their ' +
        'operation is supported.',
      'Авиационная база: объект, где базируются развернутые тяжелые бомбардировщики и обеспечивается их эксплуатация.',
      'القاعدة الجوية: مرفق تتمركز فيه القاذفات الثقيلة المنشورة ويُدعم تشغيلها.',
    ),
    { notModelled: glossary },
  ),
  mobileBase: prot(
    'NST-DEF-ICBM-BASE-MOBILE',
    'Pt 1',
    'seen-2nd',
    label(
      'ICBM base for mobile launchers: an area with basing areas and one maintenance facility.',
      'База МБР для мобильных пусковых установок: район с районами базирования и одним местом обслуживания.',
      'قاعدة الصواريخ للمنصات المتنقلة: منطقة فيها مناطق تمركز ومرفق صيانة واحد.',
    ),
    { per: explanations, notModelled: glossary },
  ),
  siloBase: prot(
    'NST-DEF-ICBM-BASE-SILO',
    'Pt 1',
    'unverified',
    label(
      'ICBM base for silo launchers: an area with groups of silos and one maintenance facility.',
      'База МБР для шахтных пусковых установок: район с группами шахт и одним местом обслуживания.',
      'قاعدة الصواريخ لمنصات الصوامع: منطقة فيها مجموعات صوامع ومرفق صيانة واحد.',
    ),
    { notModelled: glossary },
  ),
  inspectionSite: prot(
    'NST-DEF-INSPECTION-SITE',
    'Pt 1 (29)',
    'seen',
    label(
      'Inspection site: a place where Type One or Type Two inspections may take place.',
      'Место инспекции: место, где могут проводиться инспекции первого или второго типа.',
      'موقع التفتيش: مكان يجوز أن يجري فيه تفتيش من النوع الأول أو الثاني.',
    ),
    { notModelled: glossary },
  ),
  warhead: prot(
    'NST-DEF-WARHEAD',
    'Pt 1',
    'unverified',
    label(
      'Warhead: the unit of account toward 1,550.',
      'Боезаряд: единица засчета в суммарное количество 1\u00a0550.',
      'الرأس الحربي: وحدة الاحتساب ضمن 1,550.',
    ),
    { notModelled: glossary },
  ),
  newType: prot(
    'NST-DEF-NEWTYPE',
    'Pt 1',
    'unverified',
    label(
      'New type of missile: differs from every declared type in stages, propellant, ' +
        'or by more than 3 per cent in length or first-stage diameter.',
      'Новый тип ракеты: отличается от каждого заявленного типа числом ступеней, видом топлива или более чем на 3 процента длиной либо диаметром первой ступени.',
      'الطراز الجديد: يختلف عن كل طراز معلن في عدد المراحل أو نوع الوقود أو بأكثر من 3 في المئة في الطول أو قطر المرحلة الأولى.',
    ),
    { notModelled: technical },
  ),
  variant: prot(
    'NST-DEF-VARIANT',
    'Pt 1',
    'unverified',
    label(
      'Variant and version: declared sub-categories within a type.',
      'Вариант и разновидность: заявленные подкатегории внутри типа.',
      'المتغيِّر والصيغة: فئتان فرعيتان معلنتان داخل الطراز.',
    ),
    { notModelled: glossary },
  ),
} as const

export const provisions = Object.values(definitions)
