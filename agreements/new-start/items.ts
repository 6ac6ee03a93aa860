// The kinds of items New START speaks of, with their fields and states (Protocol, Parts One and
// Two). What makes a launcher or a bomber deployed stands in status.ts; nothing is counted here.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { facilityKindField, figureCategory, labels, missileCategory } from './terms.ts'

const declaredStatus = f.oneOf(labels.declared, {
  deployed: label('deployed', 'развернутый', 'منشور'),
  'non-deployed': label('non-deployed', 'неразвернутый', 'غير منشور'),
})

/** Art. V(3): what a launcher of ICBMs or SLBMs has become, or what it was before. */
const missileDefence = f.oneOf(label('Missile defence', 'ПРО', 'الدفاع الصاروخي'), {
  into: label(
    'made into a launcher of missile defence',
    'переоборудована в пусковую установку ПРО',
    'حُوِّلت إلى منصة للدفاع الصاروخي',
  ),
  from: label(
    'made from a launcher of missile defence',
    'переоборудована из пусковой установки ПРО',
    'حُوِّلت من منصة للدفاع الصاروخي',
  ),
  exempt: label(
    'one of the five former silos at Vandenberg',
    'одна из пяти бывших шахт на базе Ванденберг',
    'إحدى الصوامع الخمس السابقة في Vandenberg',
  ),
})

/** Null where it moved and the kind of its new place was not told. */
const itsFacilityKind = f.optional(f.orUnknown(facilityKindField))

/** A lot of equal items may stand in one row; a single item needs no quantity. */
const quantity = f.optional(f.orUnknown(f.count(labels.quantity, 1)))

export const facility = item('facility', {
  ownersAlone: true,
  label: label('Facility', 'Объект', 'مرفق'),
  fields: {
    name: f.optional(f.text(label('Name', 'Название', 'الاسم'), 120)),
    kind: f.optional(facilityKindField),
  },
  states: {
    declared: { label: label('declared', 'заявленный', 'معلن'), then: ['eliminated'] },
    eliminated: { label: label('eliminated', 'ликвидированный', 'مُزال'), then: [] },
  },
})

export const missile = item('missile', {
  ownersAlone: true,
  label: label('Missile', 'Ракета', 'صاروخ'),
  fields: {
    category: f.optional(missileCategory),
    type: f.optional(f.text(labels.type, 80)),
    quantity,
    facility: f.optional(f.ref(labels.facility, facility)),
    facilityKind: itsFacilityKind,
    prototype: f.optional(f.bool(label('Prototype', 'Прототип', 'نموذج أولي'))),
  },
  states: {
    'non-deployed': {
      label: label('non-deployed', 'неразвернутая', 'غير منشور'),
      then: ['deployed', 'in-transit', 'launched', 'eliminated'],
    },
    deployed: {
      label: label('deployed', 'развернутая', 'منشور'),
      then: ['non-deployed', 'launched', 'eliminated'],
    },
    'in-transit': {
      label: label('in transit', 'в пути', 'قيد النقل'),
      then: ['non-deployed', 'deployed'],
    },
    launched: { label: label('launched', 'запущенная', 'مُطلَق'), then: [] },
    eliminated: { label: label('eliminated', 'ликвидированная', 'مُزال'), then: [] },
  },
  single: false,
})

export const launcher = item('launcher', {
  ownersAlone: true,
  label: label('Launcher', 'Пусковая установка', 'منصة إطلاق'),
  fields: {
    category: f.optional(missileCategory),
    type: f.optional(f.text(labels.type, 80)),
    basing: f.optional(
      f.oneOf(label('Basing', 'Базирование', 'التمركز'), {
        silo: label('silo', 'шахтная', 'في صومعة'),
        mobile: label('mobile', 'мобильная', 'متنقلة'),
        rail: label('rail-mobile', 'железнодорожная', 'متنقلة على السكك الحديدية'),
        'soft-site': label('soft-site', 'наземная стационарная', 'ثابتة غير محصنة'),
        submarine: label('submarine', 'на подводной лодке', 'على غواصة'),
      }),
    ),
    role: f.optional(
      f.oneOf(labels.role, {
        operational: label('operational', 'штатная', 'عملياتية'),
        test: label('test', 'испытательная', 'للاختبار'),
        training: label('training', 'учебная', 'للتدريب'),
      }),
    ),
    loaded: f.optional(
      f.orUnknown(f.bool(label('Contains a missile', 'Содержит ракету', 'تحتوي على صاروخ'))),
    ),
    prototype: f.optional(f.bool(label('For a prototype', 'Для прототипа', 'مخصصة لنموذج أولي'))),
    facility: f.optional(f.ref(labels.facility, facility)),
    facilityKind: itsFacilityKind,
    declared: f.optional(declaredStatus),
    missileDefence: f.optional(missileDefence),
    /** Set by the notice of completion, and by an exchange; no Party states it. */
    noticed: f.optional(
      f.bool(
        label(
          'Notice of elimination given',
          'Уведомление о ликвидации передано',
          'قُدِّم إخطار الإزالة',
        ),
      ),
    ),
    quantity,
  },
  states: {
    subject: {
      label: label('subject to the Treaty', 'подпадает под действие', 'خاضعة للمعاهدة'),
      then: ['converted', 'eliminated'],
    },
    converted: {
      label: label('converted', 'переоборудованная', 'محوَّلة'),
      then: ['eliminated'],
    },
    eliminated: { label: label('eliminated', 'ликвидированная', 'مُزالة'), then: [] },
  },
  single: false,
  shows: ['category', 'type', 'basing', 'role', 'loaded', 'facility', 'declared', 'quantity'],
})

export const bomber = item('bomber', {
  ownersAlone: true,
  label: label('Heavy bomber', 'Тяжелый бомбардировщик', 'قاذفة ثقيلة'),
  fields: {
    type: f.optional(f.text(labels.type, 80)),
    equipped: f.optional(
      f.orUnknown(
        f.oneOf(label('Equipped for', 'Оснащен для', 'مجهزة لـ'), {
          nuclear: label('nuclear armaments', 'ядерных вооружений', 'أسلحة نووية'),
          'non-nuclear': label('non-nuclear armaments', 'неядерных вооружений', 'أسلحة غير نووية'),
        }),
      ),
    ),
    role: f.optional(
      f.oneOf(labels.role, {
        operational: label('operational', 'штатный', 'عملياتية'),
        test: label('test', 'испытательный', 'للاختبار'),
      }),
    ),
    facility: f.optional(f.ref(labels.facility, facility)),
    facilityKind: itsFacilityKind,
    declared: f.optional(declaredStatus),
    quantity,
  },
  states: {
    subject: {
      label: label('subject to the Treaty', 'подпадает под действие', 'خاضعة للمعاهدة'),
      then: ['converted', 'eliminated'],
    },
    converted: {
      label: label('converted', 'переоборудованный', 'محوَّلة'),
      then: ['eliminated'],
    },
    eliminated: { label: label('eliminated', 'ликвидированный', 'مُزالة'), then: [] },
  },
  single: false,
  shows: ['type', 'equipped', 'role', 'facility', 'declared', 'quantity'],
})

/** Warheads on the deployed missiles of one base: finer than that the exchange does not go. */
export const load = item('load', {
  ownersAlone: true,
  label: label('Warheads on a base', 'Боезаряды на базе', 'رؤوس حربية في قاعدة'),
  fields: {
    category: f.optional(missileCategory),
    base: f.optional(f.text(labels.base, 120)),
    warheads: f.optional(f.orUnknown(f.count(labels.warheads))),
  },
  states: { emplaced: { label: label('emplaced', 'установлены', 'مركَّبة'), then: [] } },
  single: false,
})

/** One line of published or declared figures that are not given item by item. */
export const figure = item('figure', {
  label: label('Published figure', 'Опубликованная цифра', 'رقم منشور'),
  fields: {
    category: f.optional(figureCategory),
    type: f.optional(f.text(labels.type, 80)),
    base: f.optional(f.text(labels.base, 120)),
    deployed: f.optional(f.orUnknown(f.count(labels.deployed))),
    warheads: f.optional(f.orUnknown(f.count(labels.warheads))),
    launchers: f.optional(f.orUnknown(f.count(labels.launchers))),
    nonDeployed: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Non-deployed launchers or bombers (part of the line above)',
            'Неразвернутые ПУ или ТБ (входят в предыдущее)',
            'منصات أو قاذفات غير منشورة (جزء مما سبق)',
          ),
        ),
      ),
    ),
    nonDeployedMissiles: f.optional(
      f.orUnknown(
        f.count(label('Non-deployed missiles', 'Неразвернутые ракеты', 'صواريخ غير منشورة')),
      ),
    ),
    test: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Test items (part of the non-deployed)',
            'Испытательные (входят в неразвернутые)',
            'للاختبار (جزء من غير المنشورة)',
          ),
        ),
      ),
    ),
    nonNuclear: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Equipped for non-nuclear armaments',
            'Оснащенные для неядерных вооружений',
            'مجهزة لأسلحة غير نووية',
          ),
        ),
      ),
    ),
  },
  states: { stated: { label: label('stated', 'указано', 'مذكور'), then: [] } },
  single: false,
})

/**
 * A lot that its Party leaves out of the treaty's numbers, by conversion unless it gives another
 * ground. It stands apart from launchers and bombers
 * because a complete statement of those speaks only of items still subject to the treaty.
 */
export const convertedLot = item('converted-lot', {
  label: label('Converted lot', 'Переоборудованная партия', 'مجموعة محوَّلة'),
  fields: {
    category: f.optional(figureCategory),
    type: f.optional(f.text(labels.type, 80)),
    quantity,
    ground: f.optional(
      f.oneOf(label('Ground', 'Основание', 'السند'), {
        conversion: label('conversion', 'переоборудование', 'تحويل'),
        'training-silo': label(
          'called a training silo',
          'названа учебной шахтой',
          'سُميت صومعة تدريب',
        ),
        ssgn: label(
          'tubes of a submarine of Agreed Statement 2',
          'ПУ подводной лодки из Согласованного заявления 2',
          'أنابيب غواصة من غواصات البيان المتفق عليه 2',
        ),
      }),
    ),
    stated: f.optional(f.text(label('Stated as', 'Заявлено как', 'معلنة بوصفها'), 160)),
  },
  states: { converted: { label: label('converted', 'переоборудована', 'محوَّلة'), then: [] } },
  single: false,
})
