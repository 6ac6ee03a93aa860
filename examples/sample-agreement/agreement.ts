// INVENTED. An agreement between two invented parties, A and B, for the documents, the tests and
// the screenshots. It follows no real text; every mark says so with `unverified`. It has one of
// everything that an agreement can say, as small as it can be.
import { apart } from '#language/apart.ts'
import { agreement } from '#language/agreement.ts'
import { instrument, provisionsOf } from '#language/citation.ts'
import { count, each } from '#language/count.ts'
import { crosscheck } from '#language/crosscheck.ts'
import { f } from '#language/field.ts'
import { item, restate } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { lifeEvent, standing, term } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { bodyOf } from '#language/obligation.ts'
import { days, every, hours, lapse, months, obligation } from '#language/obligation.ts'
import { message } from '#language/message.ts'
import { quota } from '#language/quota.ts'
import { reading } from '#language/reading.ts'
import { timeframe } from '#language/timeframe.ts'

const treaty = instrument(
  'sample-treaty',
  label(
    'Sample Treaty (invented)',
    'Примерный договор (вымышленный)',
    'المعاهدة النموذجية (مختلقة)',
  ),
  label('Art.', 'ст.', 'المادة'),
)
const article = provisionsOf(treaty)
const says = (id: string, place: string, text: Label) => article(id, place, 'unverified', text)

const places = {
  limits: says(
    'SAMPLE-LIMITS',
    'II',
    label(
      'Each Party shall have no more launchers and warheads than stated.',
      'Каждая Сторона имеет не больше пусковых установок и боезарядов, чем указано.',
      'لا يملك أي طرف من منصات الإطلاق والرؤوس الحربية أكثر مما هو محدد.',
    ),
  ),
  counting: says(
    'SAMPLE-COUNTING',
    'III(1)',
    label(
      'Each deployed launcher counts with its warheads.',
      'Каждая развернутая пусковая установка засчитывается с ее боезарядами.',
      'تُحتسب كل منصة إطلاق منشورة مع رؤوسها الحربية.',
    ),
  ),
  light: says(
    'SAMPLE-LIGHT',
    'III(2)',
    label(
      'A light launcher counts as one warhead.',
      'Легкая пусковая установка засчитывается за один боезаряд.',
      'تُحتسب منصة الإطلاق الخفيفة رأسًا حربيًا واحدًا.',
    ),
  ),
  kinds: says(
    'SAMPLE-KINDS',
    'III(3)',
    label(
      'A launcher with more than ten warheads is heavy.',
      'Пусковая установка более чем с десятью боезарядами — тяжелая.',
      'منصة الإطلاق التي تحمل أكثر من عشرة رؤوس حربية ثقيلة.',
    ),
  ),
  apart: says(
    'SAMPLE-APART',
    'III(4)',
    label(
      'Heavy and light launchers do not stand at one depot, but for those without warheads.',
      'Тяжелые и легкие развернутые установки не находятся на одной базе, кроме установок без боезарядов.',
      'لا توجد منصات منشورة ثقيلة وخفيفة في مستودع واحد، عدا المنصات بلا رؤوس حربية.',
    ),
  ),
  notices: says(
    'SAMPLE-NOTICES',
    'IV(1)',
    label(
      'A change is notified within five days.',
      'Об изменении уведомляют в течение пяти дней.',
      'يُخطَر بأي تغيير خلال خمسة أيام.',
    ),
  ),
  data: says(
    'SAMPLE-DATA',
    'IV(2)',
    label(
      'Data are exchanged every six months, within thirty days.',
      'Обмен данными проводится каждые шесть месяцев, в течение тридцати дней.',
      'تُتبادل البيانات كل ستة أشهر خلال ثلاثين يومًا.',
    ),
  ),
  visits: says(
    'SAMPLE-VISITS',
    'V',
    label(
      'Each Party may make three visits a year, one to each depot, on agreed aeroplanes; ' +
        'the first not before 15 January 2030.',
      'Каждая Сторона может совершить три визита в год, один на каждую базу, на согласованных ' +
        'самолетах; первый — не ранее 15 января 2030 года.',
      'لكل طرف ثلاث زيارات في السنة، واحدة لكل مستودع، على طائرات متفق عليها؛ والأولى ليس قبل ' +
        '15 كانون الثاني/يناير 2030.',
    ),
  ),
  questions: says(
    'SAMPLE-QUESTIONS',
    'VI',
    label(
      'A question is answered within 48 hours of receipt.',
      'На вопрос отвечают в течение 48 часов после получения.',
      'يُجاب عن السؤال خلال 48 ساعة من استلامه.',
    ),
  ),
  life: says(
    'SAMPLE-LIFE',
    'VII',
    label(
      'The Treaty holds for ten years and may be extended jointly.',
      'Договор действует десять лет и может быть продлен совместно.',
      'تسري المعاهدة عشر سنوات ويجوز تمديدها باتفاق الطرفين.',
    ),
  ),
} as const

const names = {
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  depot: label('Depot', 'База хранения', 'مستودع'),
  place: label('Place', 'Место', 'المكان'),
  kind: label('Kind', 'Вид', 'النوع'),
  warheads: label('Warheads', 'Боезаряды', 'رؤوس حربية'),
  state: label('State', 'Состояние', 'الحالة'),
  text: label('Text', 'Текст', 'النص'),
  reason: label('Reason', 'Причина', 'السبب'),
  until: label('Until', 'До', 'حتى'),
  plane: label('Aeroplane type', 'Тип самолета', 'طراز الطائرة'),
  launchers: label('Launchers', 'Пусковые установки', 'منصات الإطلاق'),
  total: label('Stated total', 'Заявленный итог', 'المجموع المعلن'),
  begins: label('Begins', 'Начало', 'البدء'),
}
const heavy = label('heavy', 'тяжелая', 'ثقيلة')
const light = label('light', 'легкая', 'خفيفة')
const stored = label('stored', 'на хранении', 'مخزَّنة')
const deployed = label('deployed', 'развернута', 'منشورة')
const eliminated = label('eliminated', 'ликвидирована', 'مُزالة')

export const depot = item('depot', {
  label: names.depot,
  fields: { place: f.text(names.place, 60) },
  states: {
    open: { label: label('open', 'открыта', 'مفتوح'), then: ['closed'] },
    closed: { label: label('closed', 'закрыта', 'مغلق'), then: ['open'] },
  },
})

const launcherFields = {
  kind: f.oneOf(names.kind, { heavy, light }),
  warheads: f.orUnknown(f.count(names.warheads, 0, 20)),
  depot: f.optional(f.ref(names.depot, depot)),
}

export const launcher = item('launcher', {
  ownersAlone: true,
  label: label('Launcher', 'Пусковая установка', 'منصة إطلاق'),
  fields: launcherFields,
  states: {
    stored: { label: stored, then: ['deployed', 'eliminated'] },
    deployed: { label: deployed, then: ['stored'] },
    eliminated: { label: eliminated, then: [] },
  },
})

export const planeType = item('plane-type', {
  label: names.plane,
  fields: {},
  states: {
    proposed: { label: label('proposed', 'предложен', 'مقترح'), then: ['agreed', 'refused'] },
    agreed: { label: label('agreed', 'согласован', 'متفق عليه'), then: [] },
    refused: { label: label('refused', 'отклонен', 'مرفوض'), then: ['proposed'] },
  },
  byOthers: ['refused'],
})

export const openDepot = message('open-depot', {
  cite: places.notices,
  label: label('Depot opened', 'Открытие базы', 'فتح مستودع'),
  fields: { id: f.id(names.id), place: f.text(names.place, 60) },
  effect: (body) => depot(body.id).becomes('open', { place: body.place }),
})

export const closeDepot = message('close-depot', {
  cite: places.notices,
  label: label('Depot closed', 'Закрытие базы', 'إغلاق مستودع'),
  fields: { depot: f.ref(names.depot, depot) },
  effect: (body) => depot(body.depot).becomes('closed'),
})

const launcherState = f.oneOf(names.state, { stored, deployed, eliminated })

export const change = message('change', {
  cite: places.notices,
  label: label('Change of a launcher', 'Изменение по пусковой установке', 'تغيير في منصة إطلاق'),
  fields: {
    launcher: f.ref(label('Launcher', 'Пусковая установка', 'منصة إطلاق'), launcher),
    state: launcherState,
    warheads: f.optional(launcherFields.warheads),
    depot: launcherFields.depot,
  },
  effect: ({ launcher: id, state, ...set }) => launcher(id).becomes(state, set),
})

/** The half-yearly data: every launcher of the sender, and the totals that it states. */
export const data = message('data', {
  cite: places.data,
  label: label('Exchange of data', 'Обмен данными', 'تبادل البيانات'),
  fields: {
    launchers: f.list(
      names.launchers,
      f.object(label('Launcher', 'Пусковая установка', 'منصة إطلاق'), {
        id: f.id(names.id),
        state: launcherState,
        ...launcherFields,
      }),
      500,
    ),
    deployed: f.optional(f.orUnknown(f.count(names.total))),
    warheads: f.optional(f.orUnknown(f.count(names.total))),
  },
  effect: (body) =>
    restate(
      [launcher],
      body.launchers.map(({ id, state, ...set }) => launcher(id).becomes(state, set)),
    ),
  claims: (body) => ({ deployed: body.deployed, warheads: body.warheads }),
})

export const visit = message('visit', {
  cite: places.visits,
  label: label('Visit', 'Визит', 'زيارة'),
  fields: {
    depot: f.ref(names.depot, depot),
    begins: f.instant(names.begins),
    planeType: f.optional(f.ref(names.plane, planeType)),
    shown: f.optional(f.bool(label('Everything was shown', 'Все показано', 'عُرض كل شيء'))),
  },
})

export const proposePlane = message('propose-plane', {
  cite: places.visits,
  label: label('Aeroplane type proposed', 'Предложение типа самолета', 'اقتراح طراز طائرة'),
  fields: { planeType: f.id(names.plane) },
  effect: (body) => planeType(body.planeType).becomes('proposed'),
})

export const objectPlane = message('object-plane', {
  cite: places.visits,
  label: label('Objection to a type', 'Возражение против типа', 'اعتراض على طراز'),
  fields: { planeType: f.ref(names.plane, planeType) },
  effect: (body) => planeType(body.planeType).becomes('refused'),
})

export const ask = message('ask', {
  cite: places.questions,
  label: label('Question', 'Вопрос', 'سؤال'),
  fields: { text: f.prose(names.text) },
})

export const answer = message('answer', {
  cite: places.questions,
  label: label('Answer', 'Ответ', 'جواب'),
  fields: { text: f.prose(names.text) },
})

export const decline = message('decline', {
  cite: places.questions,
  label: label('Refusal to answer', 'Отказ от ответа', 'امتناع عن الجواب'),
  fields: { reason: f.text(names.reason) },
})

export const extend = message('extend', {
  cite: places.life,
  label: label('Extension', 'Продление', 'تمديد'),
  by: 'all',
  fields: { until: f.date(names.until) },
  effect: (body) => term('term').becomes('in-force', { until: body.until }),
})

export const suspend = message('suspend', {
  cite: places.life,
  label: label('Suspension announced', 'Объявление о приостановке', 'إعلان تعليق المشاركة'),
  by: ['B'],
  fields: { reason: f.text(names.reason, 500) },
  effect: (body, { from }) => standing(from).becomes('suspended', { reason: body.reason }),
})

/** A statement of dispute: the envelope names the messages whose effect is not accepted. */
export const dispute = message('dispute', {
  cite: places.questions,
  label: label('Statement of dispute', 'Заявление о несогласии', 'بيان اعتراض'),
  fields: { reason: f.text(names.reason, 500) },
})

export const deployedCount = count('deployed', {
  cite: places.limits,
  label: label('Deployed launchers', 'Развернутые пусковые установки', 'منصات الإطلاق المنشورة'),
  rules: [
    each(launcher, {
      id: 'deployed-launcher',
      cite: places.counting,
      label: label('A deployed launcher', 'Развернутая пусковая установка', 'منصة إطلاق منشورة'),
      when: (row) => row.state === 'deployed',
    }),
  ],
})

export const warheadCount = count('warheads', {
  cite: places.limits,
  label: label('Deployed warheads', 'Развернутые боезаряды', 'الرؤوس الحربية المنشورة'),
  rules: [
    each(
      launcher,
      {
        id: 'declared-warheads',
        cite: places.counting,
        label: label('Warheads as declared', 'Боезаряды по заявлению', 'الرؤوس الحربية كما أُعلنت'),
        when: (row) => row.state === 'deployed',
        is: (row) => row.warheads,
      },
      {
        id: 'light-as-one',
        cite: places.light,
        label: light,
        when: (row) => (row.state === 'deployed' ? row.kind === 'light' : false),
        is: () => 1,
      },
    ),
  ],
})

const signed = lifeEvent('signed', {
  on: '2029-06-01',
  phase: 'signed',
  label: label('Signed', 'Подписан', 'التوقيع'),
  cite: places.life,
})
const inForce = lifeEvent('in-force', {
  on: '2030-01-01',
  phase: 'in-force',
  until: '2040-01-01',
  label: label('Entry into force', 'Вступление в силу', 'بدء النفاذ'),
  cite: places.life,
})

export const sampleAgreement = agreement('sample', {
  name: label('Sample (invented)', 'Пример (вымышленный)', 'نموذج (مختلق)'),
  title: label(
    'Sample Treaty between A and B (invented)',
    'Примерный договор между А и Б (вымышленный)',
    'المعاهدة النموذجية بين ألف وباء (مختلقة)',
  ),
  parties: [
    { id: 'A', name: label('Party A', 'Сторона А', 'الطرف ألف'), short: label('A', 'А', 'ألف') },
    { id: 'B', name: label('Party B', 'Сторона Б', 'الطرف باء'), short: label('B', 'Б', 'باء') },
  ],
  provisions: Object.values(places),
  items: [depot, launcher, planeType, standing, term],
  messages: [
    openDepot,
    closeDepot,
    change,
    data,
    visit,
    proposePlane,
    objectPlane,
    ask,
    answer,
    decline,
    extend,
    suspend,
    dispute,
  ],
  counts: [deployedCount, warheadCount],
  limits: [
    limit('deployed', deployedCount, {
      cite: places.limits,
      values: { '2030-07-01': 4, '2033-01-01': 3 },
    }),
    limit('warheads', warheadCount, { cite: places.limits, values: { '2030-07-01': 20 } }),
  ],
  obligations: [
    obligation('five-days', {
      cite: places.notices,
      label: label('Notify within five days', 'Уведомить за пять дней', 'الإخطار خلال خمسة أيام'),
      on: [change, openDepot, closeDepot],
      within: days(5),
      metBy: 'itself',
    }),
    obligation('half-yearly-data', {
      cite: places.data,
      label: label('Data of the half-year', 'Данные за полугодие', 'بيانات نصف السنة'),
      on: every({ months: 6, first: '2030-03-01' }),
      within: days(30),
      metBy: [data],
      unless: [{ item: standing, states: ['suspended', 'withdrawn'] }],
    }),
    obligation('answer', {
      cite: places.questions,
      label: label('Answer the question', 'Ответить на вопрос', 'الجواب عن السؤال'),
      on: [ask],
      clock: 'known',
      within: hours(48),
      owedBy: 'recipient',
      metBy: [answer],
      declinedBy: [decline],
    }),
    obligation('keep-visible', {
      cite: places.notices,
      label: label('Keep it visible', 'Держать на виду', 'الإبقاء عليها ظاهرة'),
      on: [change],
      when: (trigger) => bodyOf(change, trigger)?.state === 'eliminated',
      within: months(2),
      metBy: [],
      lasting: true,
    }),
  ],
  quotas: [
    quota('visits', {
      cite: places.visits,
      label: label('Visits a year', 'Визитов в год', 'الزيارات في السنة'),
      of: [visit],
      max: { '2030-01-01': 3 },
      per: { yearFrom: '2030-01-01' },
    }),
    quota('visits-to-depot', {
      cite: places.visits,
      label: label('Visits to one depot', 'Визитов на одну базу', 'الزيارات إلى مستودع واحد'),
      of: [visit],
      max: { '2030-01-01': 1 },
      per: 'calendar-year',
      usedBy: 'recipient',
      each: (act) => bodyOf(visit, act)?.depot ?? null,
    }),
  ],
  timeframes: [
    timeframe('visits-begin', {
      cite: places.visits,
      label: label(
        'Visits from 15 January 2030 on',
        'Визиты с 15 января 2030 года',
        'الزيارات من 15 كانون الثاني/يناير 2030',
      ),
      on: [visit],
      from: '2030-01-15',
    }),
  ],
  lapses: [
    lapse('plane-agreed', planeType, {
      cite: places.visits,
      label: label(
        'Agreed by silence',
        'Согласован при отсутствии возражений',
        'متفق عليه بعدم الاعتراض',
      ),
      from: 'proposed',
      to: 'agreed',
      after: days(10),
      unless: [objectPlane],
    }),
  ],
  crosschecks: [
    crosscheck('launcher-kind', launcher, {
      label: label('Kind as stated', 'Заявленный вид', 'النوع المعلن'),
      field: 'kind',
      rules: [
        {
          id: 'heavy-by-warheads',
          cite: places.kinds,
          label: label(
            'more than ten warheads: heavy',
            'более десяти боезарядов: тяжелая',
            'أكثر من عشرة رؤوس حربية: ثقيلة',
          ),
          when: ({ warheads }) => (typeof warheads === 'number' ? warheads > 10 : null),
          is: 'heavy',
        },
      ],
    }),
  ],
  aparts: [
    apart('heavy-and-light', launcher, {
      cite: places.apart,
      label: label(
        'heavy and light launchers at one depot',
        'тяжелые и легкие установки на одной базе',
        'منصات ثقيلة وخفيفة في مستودع واحد',
      ),
      place: ({ state, depot: where }) => (state === 'deployed' ? where : null),
      sides: [({ kind }) => kind === 'heavy', ({ kind }) => kind === 'light'],
      exceptions: [
        {
          id: 'without-warheads',
          cite: places.apart,
          label: label('without warheads', 'без боезарядов', 'بلا رؤوس حربية'),
          when: (one, other) =>
            one.warheads === null || other.warheads === null
              ? null
              : one.warheads === 0 || other.warheads === 0,
        },
      ],
    }),
  ],
  life: [signed, inForce],
  readings: [
    reading('B-on-light', {
      label: label('B: light launchers', 'Б: легкие установки', 'باء: منصات الإطلاق الخفيفة'),
      says: label(
        'B counts a light launcher with its declared warheads.',
        'Б засчитывает легкую установку с заявленными боезарядами.',
        'تحتسب باء منصة الإطلاق الخفيفة برؤوسها الحربية المعلنة.',
      ),
      by: 'B',
      cite: places.light,
      rejectsRules: ['light-as-one'],
    }),
    reading('A-on-suspension', {
      label: label('A: no suspension', 'А: приостановки нет', 'ألف: لا تعليق'),
      says: label(
        'A does not accept that participation can be suspended.',
        'А не признает возможность приостановить участие.',
        'لا تقبل ألف إمكان تعليق المشاركة.',
      ),
      by: 'A',
      cite: places.life,
      rejects: (one) => one.type === 'suspend',
    }),
  ],
  currentForDays: 200,
})
