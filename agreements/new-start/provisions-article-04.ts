// The provisions of Article IV on where items may be, with Agreed Statement 3 on joint basing.
// Restated, never quoted; the halves that were not seen stand apart. article-04-locations.ts says
// which of them are checked.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { explanations, notSeenNoCheck } from './reasons.ts'
import { agreedStatements, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const agreed = provisionsOf(agreedStatements)

export const locationRules = {
  deployedLaunchers: art(
    'NST-LOC-1A',
    'IV(1)(a)',
    'seen-2nd',
    label(
      'Deployed launchers of ICBMs are based only at ICBM bases.',
      'Развернутые пусковые установки МБР базируются только на базах МБР.',
      'لا تتمركز منصات الإطلاق المنشورة للصواريخ العابرة للقارات إلا في قواعد هذه الصواريخ.',
    ),
    { per: explanations },
  ),
  deployedBombers: art(
    'NST-LOC-1B',
    'IV(1)(b)',
    'unverified',
    label(
      'Deployed heavy bombers are based only at air bases.',
      'Развернутые тяжелые бомбардировщики базируются только на авиационных базах.',
      'لا تتمركز القاذفات الثقيلة المنشورة إلا في القواعد الجوية.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  deployedTubes: art(
    'NST-LOC-2',
    'IV(2)',
    'unverified',
    label(
      'Deployed launchers of SLBMs are only on ballistic-missile submarines.',
      'Развернутые пусковые установки БРПЛ размещаются только на подводных лодках с БРПЛ.',
      'لا توجد منصات الإطلاق المنشورة للصواريخ التي تطلق من الغواصات إلا على الغواصات المزودة بها.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  nonDeployedLaunchers: art(
    'NST-LOC-3A',
    'IV(3)(a)',
    'seen',
    label(
      'Mobile launchers of prototype ICBMs are not at maintenance facilities of ICBM bases.',
      'Мобильные пусковые установки прототипов МБР не находятся в местах обслуживания баз МБР.',
      'لا توجد المنصات المتنقلة للنماذج الأولية من الصواريخ في مرافق صيانة قواعد الصواريخ.',
    ),
  ),
  nonDeployedLauncherPlaces: art(
    'NST-LOC-3A-LIST',
    'IV(3)(a)',
    'unverified',
    label(
      'Non-deployed launchers of ICBMs are only at ICBM bases, production, loading, ' +
        'repair, storage, conversion or elimination and training facilities, test ' +
        'ranges and space launch facilities.',
      'Неразвернутые пусковые установки МБР находятся только на базах МБР, производственных объектах, в местах погрузки, ремонта, хранения, переоборудования или ликвидации, обучения, на испытательных полигонах и космодромах.',
      'لا توجد منصات الإطلاق غير المنشورة إلا في قواعد الصواريخ ومرافق الإنتاج والتحميل والإصلاح والتخزين والتحويل أو الإزالة والتدريب وميادين الاختبار ومرافق الإطلاق الفضائي.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  nonDeployedMissiles: art(
    'NST-LOC-3B',
    'IV(3)(b)',
    'seen',
    label(
      'Non-deployed missiles are only at submarine bases, loading, maintenance, ' +
        'repair, storage, conversion or elimination and production facilities, test ' +
        'ranges and space launch facilities.',
      'Неразвернутые ракеты находятся только на базах подводных лодок, в местах погрузки, обслуживания, ремонта, хранения, переоборудования или ликвидации, на производственных объектах, испытательных полигонах и космодромах.',
      'لا توجد الصواريخ غير المنشورة إلا في قواعد الغواصات ومرافق التحميل والصيانة والإصلاح والتخزين والتحويل أو الإزالة والإنتاج وميادين الاختبار ومرافق الإطلاق الفضائي.',
    ),
  ),
  transit: art(
    'NST-LOC-4',
    'IV(4)',
    'seen',
    label(
      'Non-deployed missiles and mobile launchers may be in transit; each transit ' +
        'between facilities takes at most 30 days.',
      'Неразвернутые ракеты и мобильные пусковые установки могут быть в пути; каждое перемещение между объектами занимает не более 30 дней.',
      'يجوز أن تكون الصواريخ غير المنشورة والمنصات المتنقلة قيد النقل، ولا يتجاوز كل نقل بين مرفقين 30 يومًا.',
    ),
  ),
  testLaunchers: art(
    'NST-LOC-5',
    'IV(5)',
    'seen',
    label(
      'Test launchers are only at test ranges.',
      'Испытательные пусковые установки находятся только на испытательных полигонах.',
      'لا توجد منصات الاختبار إلا في ميادين الاختبار.',
    ),
  ),
  trainingLaunchers: art(
    'NST-LOC-6',
    'IV(6)',
    'seen',
    label(
      'Training launchers are only at ICBM bases, training facilities and test ranges.',
      'Учебные пусковые установки находятся только на базах МБР, в местах обучения и на испытательных полигонах.',
      'لا توجد منصات التدريب إلا في قواعد الصواريخ ومرافق التدريب وميادين الاختبار.',
    ),
  ),
  trainingSilos: art(
    'NST-LOC-6N',
    'IV(6)',
    'seen',
    label(
      'The number of silo training launchers at a base for silo launchers is limited.',
      'Число шахтных учебных пусковых установок на базе МБР для шахтных пусковых установок ограничено.',
      'عدد منصات التدريب في الصوامع في القاعدة الواحدة محدود.',
    ),
    {
      notModelled: label(
        'the number itself was not seen',
        'само число в источниках не найдено',
        'لم يُعثر على العدد نفسه',
      ),
    },
  ),
  trainingSilosOne: art(
    'NST-LOC-6N-ONE',
    'IV(6)',
    'unverified',
    label(
      'At most one for each type of ICBM specified for the base.',
      'Не более одной для каждого типа МБР, указанного для базы.',
      'واحدة على الأكثر لكل طراز صواريخ محدد للقاعدة.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  testBombers: art(
    'NST-LOC-7',
    'IV(7)',
    'unverified',
    label(
      'Each Party has at most ten test heavy bombers.',
      'У каждой Стороны не более десяти испытательных тяжелых бомбардировщиков.',
      'لدى كل طرف عشر قاذفات اختبار ثقيلة على الأكثر.',
    ),
    {
      notModelled: label(
        'the number was not seen; no limit is set from memory',
        'число в источниках не найдено; предельный уровень по памяти не устанавливается',
        'لم يُعثر على العدد؛ ولا يوضع حد من الذاكرة',
      ),
    },
  ),
  nonDeployedBombers: art(
    'NST-LOC-8',
    'IV(8)',
    'unverified',
    label(
      'Test heavy bombers are only at flight test centres; other non-deployed bombers ' +
        'only at repair or production facilities.',
      'Испытательные тяжелые бомбардировщики находятся только в летно-испытательных центрах, прочие неразвернутые — только в местах ремонта или на производственных объектах.',
      'لا توجد قاذفات الاختبار إلا في مراكز اختبار الطيران، ولا القاذفات الأخرى غير المنشورة إلا في مرافق الإصلاح أو الإنتاج.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  jointBasing: art(
    'NST-LOC-9',
    'IV(9)',
    'seen',
    label(
      'The paragraph on joint basing: nuclear-equipped bombers and bombers equipped ' +
        'for non-nuclear armaments do not share an air base.',
      'Пункт о совместном базировании: бомбардировщики, оснащенные для ядерных и для неядерных вооружений, не базируются на одной авиационной базе.',
      'فقرة التمركز المشترك: لا تتشارك القاذفات المجهزة لأسلحة نووية والمجهزة لأسلحة غير نووية قاعدة جوية واحدة.',
    ),
    {
      per: label('Agreed Statement 3', 'Согласованное заявление 3', 'البيان المتفق عليه 3'),
    },
  ),
  jointBasingUnless: art(
    'NST-LOC-9-UNLESS',
    'IV(9)',
    'unverified',
    label('Unless agreed otherwise.', 'Если не согласовано иное.', 'ما لم يُتفق على خلاف ذلك.'),
    { notModelled: notSeenNoCheck },
  ),
  jointBasingSameType: agreed(
    'NST-LOC-9-EXC',
    '3',
    'seen',
    label(
      'Bombers of one type, nuclear-equipped and converted to non-nuclear, may share ' +
        'an air base until the last of the type is converted.',
      'Бомбардировщики одного типа, оснащенные для ядерных вооружений и переоборудованные для неядерных, могут базироваться совместно до переоборудования последнего из них.',
      'يجوز أن تتشارك قاذفات الطراز الواحد، النووية والمحوَّلة إلى غير نووية، قاعدة جوية حتى تحويل آخر قاذفة منه.',
    ),
  ),
  jointBasingInspection: agreed(
    'NST-LOC-9-INSP',
    '3(1)',
    'seen',
    label(
      'At such a base all bombers of that type are open to inspection.',
      'На такой базе все бомбардировщики этого типа открыты для инспекций.',
      'في هذه القاعدة تكون جميع قاذفات ذلك الطراز متاحة للتفتيش.',
    ),
    {
      notModelled: label(
        'the sentence is cut; who may be inspected is not in the public record',
        'предложение обрывается; кого можно инспектировать, в открытых данных не сказано',
        'الجملة مبتورة؛ ولا يبين السجل العلني من يجوز تفتيشه',
      ),
    },
  ),
  eliminatedFacilities: art(
    'NST-LOC-10',
    'IV(10)',
    'unverified',
    label(
      'There are no strategic offensive arms at eliminated facilities, apart from ' +
        'passage and visits of bombers.',
      'На ликвидированных объектах нет стратегических наступательных вооружений, кроме транзита и визитов бомбардировщиков.',
      'لا توجد أسلحة هجومية استراتيجية في المرافق المُزالة عدا المرور وزيارات القاذفات.',
    ),
    { notModelled: notSeenNoCheck },
  ),
  abroad: art(
    'NST-LOC-11',
    'IV(11)',
    'unverified',
    label(
      'Arms are not based outside national territory; bombers may be abroad for a ' +
        'time, with a notification.',
      'Вооружения не базируются за пределами национальной территории; бомбардировщики могут временно находиться за рубежом с уведомлением.',
      'لا تتمركز الأسلحة خارج الإقليم الوطني، ويجوز وجود القاذفات في الخارج مؤقتًا مع إخطار.',
    ),
    { notModelled: notSeenNoCheck },
  ),
} as const

export const provisions = Object.values(locationRules)
