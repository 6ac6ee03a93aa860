// The kinds of items of START I: lots of deployed missiles with their launchers, lots of heavy
// bombers, non-deployed missiles, types with fewer warheads attributed, lists of inspectors, and
// published lines. Nothing is counted here (article-03-*.ts, article-04-*.ts).
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { labels } from './terms.ts'

const number = f.optional(f.orUnknown(f.count(labels.number)))
const loweredAs = f.oneOf(label('Lowered as', 'Снижен как', 'خُفض بوصفه'), {
  'minuteman-iii': label('Minuteman III', '«Минитмен III»', 'صاروخ Minuteman III'),
  'ss-n-18': label('SS-N-18', 'РСМ-50 (SS-N-18)', 'صاروخ SS-N-18'),
  other: label('one of two other types', 'один из двух других типов', 'أحد طرازين آخرين'),
})
const deployed = label('deployed', 'развернуты', 'منشورة')
const passedOn = label(
  'passed to the successor States, in what parts was not found',
  'перешли к государствам-преемникам, в каких частях — не найдено',
  'انتقلت إلى الدول الخلف، ولم يُعثر على توزيعها',
)

const notCurrent = label(
  'no longer current, later data not found',
  'устарели, последующие данные не найдены',
  'لم تعد جارية، ولم يُعثر على بيانات لاحقة',
)

/** Launchers with the missiles that they are considered to contain, Article III(2)(a). */
export const lot = item('lot', {
  ownersAlone: true,
  label: label(
    'Deployed missiles with launchers',
    'Развернутые ракеты с пусковыми установками',
    'صواريخ منشورة مع منصاتها',
  ),
  fields: {
    category: f.optional(
      f.oneOf(label('Category', 'Категория', 'الفئة'), {
        icbm: label('ICBM', 'МБР', 'عابر للقارات'),
        slbm: label('SLBM', 'БРПЛ', 'يطلق من الغواصات'),
      }),
    ),
    type: f.optional(f.text(labels.type, 80)),
    basing: f.optional(
      f.oneOf(label('Basing', 'Базирование', 'التمركز'), {
        silo: label('silo', 'шахтное', 'في صومعة'),
        rail: label('rail-mobile', 'железнодорожное', 'متنقل على السكك الحديدية'),
        road: label('road-mobile', 'грунтовое', 'متنقل على الطرق'),
        submarine: label('submarine', 'на подводной лодке', 'على غواصة'),
      }),
    ),
    heavy: f.optional(f.bool(labels.heavy)),
    newType: f.optional(f.bool(labels.newType)),
    deployed: f.optional(f.orUnknown(f.count(labels.deployed))),
    attributed: f.optional(f.orUnknown(f.count(labels.attributed, 0, 100))),
    original: f.optional(f.orUnknown(f.count(labels.original, 0, 100))),
    loweredAs: f.optional(loweredAs),
    throwWeight: f.optional(f.orUnknown(f.count(labels.throwWeight, 0, 100_000))),
  },
  states: {
    deployed: { label: deployed, then: ['passed-on', 'not-current'] },
    'passed-on': { label: passedOn, then: [] },
    'not-current': { label: notCurrent, then: ['deployed'] },
  },
  single: false,
})

/** Article V(24) is in the steps: no way leads back to long-range nuclear cruise missiles. */
export const bomber = item('bomber', {
  ownersAlone: true,
  label: label('Heavy bombers', 'Тяжелые бомбардировщики', 'قاذفات ثقيلة'),
  fields: {
    type: f.optional(f.text(labels.type, 80)),
    number,
    first: f.optional(
      f.bool(
        label(
          'Among the first that count alike',
          'В числе первых, засчитываемых одинаково',
          'من الأوائل المحتسبة سواءً',
        ),
      ),
    ),
    missiles: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Cruise missiles that each is equipped for',
            'КРВБ, для которых оснащен каждый',
            'صواريخ كروز المجهزة لها كل قاذفة',
          ),
          0,
          100,
        ),
      ),
    ),
    base: f.optional(f.text(labels.base, 120)),
  },
  states: {
    unrecorded: {
      label: label(
        'earlier equipment not recorded',
        'прежнее оснащение не записано',
        'تجهيزها السابق غير مسجل',
      ),
      then: ['cruise-missiles', 'other-nuclear', 'formerly-cruise', 'non-nuclear'],
    },
    'cruise-missiles': {
      label: label(
        'equipped for long-range nuclear cruise missiles',
        'с ядерными КРВБ большой дальности',
        'مجهزة لصواريخ كروز نووية بعيدة المدى',
      ),
      then: ['formerly-cruise', 'non-nuclear', 'passed-on', 'not-current'],
    },
    'other-nuclear': {
      label: label(
        'equipped for other nuclear armaments',
        'с иным ядерным оружием',
        'مجهزة لأسلحة نووية أخرى',
      ),
      then: ['cruise-missiles', 'non-nuclear', 'passed-on', 'not-current'],
    },
    'formerly-cruise': {
      label: label(
        'equipped for other nuclear armaments, before for cruise missiles',
        'с иным ядерным оружием, ранее с КРВБ',
        'مجهزة لأسلحة نووية أخرى، وكانت لصواريخ كروز',
      ),
      then: ['non-nuclear', 'passed-on', 'not-current'],
    },
    'non-nuclear': {
      label: label(
        'equipped for non-nuclear armaments',
        'с неядерным оружием',
        'مجهزة لأسلحة غير نووية',
      ),
      then: ['other-nuclear', 'passed-on', 'not-current'],
    },
    'passed-on': { label: passedOn, then: [] },
    'not-current': {
      label: notCurrent,
      then: ['cruise-missiles', 'other-nuclear', 'formerly-cruise', 'non-nuclear'],
    },
  },
  single: false,
})

export const stock = item('stock', {
  ownersAlone: true,
  label: label('Non-deployed missiles', 'Неразвернутые ракеты', 'صواريخ غير منشورة'),
  fields: {
    type: f.optional(f.text(labels.type, 80)),
    for: f.optional(
      f.oneOf(label('For launchers', 'Для пусковых установок', 'لمنصات إطلاق'), {
        silo: label('in silos', 'шахтных', 'في الصوامع'),
        rail: label('rail-mobile', 'железнодорожных', 'متنقلة على السكك الحديدية'),
        road: label('road-mobile', 'грунтовых', 'متنقلة على الطرق'),
        submarine: label('on submarines', 'на подводных лодках', 'على الغواصات'),
      }),
    ),
    at: f.optional(
      f.oneOf(labels.place, {
        storage: label('storage facility', 'место хранения', 'مرفق تخزين'),
        maintenance: label(
          'maintenance facility of a base',
          'место обслуживания базы',
          'مرفق صيانة قاعدة',
        ),
        'silo-base': label(
          'base for silo launchers',
          'база шахтных пусковых установок',
          'قاعدة منصات إطلاق في صوامع',
        ),
        'test-range': label('test range', 'испытательный полигон', 'ميدان اختبار'),
      }),
    ),
    base: f.optional(f.text(labels.base, 120)),
    number,
    sets: f.optional(
      f.count(
        label(
          'Sets of emplacement equipment',
          'Комплекты установочного оборудования',
          'مجموعات معدات التركيب',
        ),
      ),
    ),
  },
  states: { stored: { label: label('non-deployed', 'неразвернутые', 'غير منشورة'), then: [] } },
  single: false,
})

/** Article III(5): a type to which fewer warheads are attributed than before. */
export const reduction = item('reduction', {
  label: label(
    'Type with fewer warheads attributed',
    'Тип со сниженным засчитываемым количеством',
    'طراز خُفض ما يُحتسب له',
  ),
  fields: {
    as: loweredAs,
    original: f.count(labels.original, 0, 100),
    attributed: f.count(labels.attributed, 0, 100),
    heavy: f.optional(f.bool(labels.heavy)),
    newType: f.optional(f.bool(labels.newType)),
  },
  states: { lowered: { label: label('lowered', 'снижено', 'مخفوض'), then: [] } },
})

export const nameList = item('name-list', {
  label: label(
    'Lists of inspectors and monitors',
    'Списки инспекторов и наблюдателей',
    'قائمتا المفتشين والمراقبين',
  ),
  fields: {
    inspectors: f.optional(f.count(label('Inspectors', 'Инспекторы', 'المفتشون'))),
    monitors: f.optional(f.count(label('Monitors', 'Наблюдатели', 'المراقبون'))),
  },
  states: { given: { label: label('given', 'передан', 'مقدمة'), then: [] } },
  single: false,
})

/** A line of published totals, and beside it what analysts found to be in service. */
export const figure = item('figure', {
  label: label('Published totals', 'Опубликованные суммы', 'مجاميع منشورة'),
  fields: {
    vehicles: f.optional(
      f.orUnknown(
        f.count(label('Missiles and bombers', 'Ракеты и бомбардировщики', 'الصواريخ والقاذفات')),
      ),
    ),
    warheads: f.optional(
      f.orUnknown(
        f.count(label('Attributed warheads', 'Засчитываемые боезаряды', 'الرؤوس المحتسبة')),
      ),
    ),
    missileWarheads: f.optional(
      f.orUnknown(
        f.count(label('Of these, on missiles', 'Из них на ракетах', 'منها على الصواريخ')),
      ),
    ),
    throwWeight: f.optional(
      f.orUnknown(
        f.count(label('Throw-weight, kg', 'Забрасываемый вес, кг', 'وزن الحمولة المقذوفة، كغ')),
      ),
    ),
    vehiclesInService: f.optional(
      f.count(
        label(
          'Missiles and bombers in service, as analysts read the data',
          'Ракеты и бомбардировщики на вооружении, по оценке аналитиков',
          'الصواريخ والقاذفات في الخدمة، بقراءة المحللين',
        ),
      ),
    ),
    warheadsInService: f.optional(
      f.count(
        label(
          'Warheads on them, as analysts read the data',
          'Боезаряды на них, по оценке аналитиков',
          'الرؤوس عليها، بقراءة المحللين',
        ),
      ),
    ),
  },
  states: { stated: { label: label('stated', 'указано', 'مذكور'), then: [] } },
  single: false,
})
