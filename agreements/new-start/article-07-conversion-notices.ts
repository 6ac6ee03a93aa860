// Treaty, Article VII, with Protocol, Part Four, Section V: notices that a conversion or
// elimination begins and that it is complete, and the days for which the result stays visible after
// the second (Part Three, Sections III(1) and IV(3)). The terms of the notices themselves were not
// seen. Which items then leave the numbers is Article III's and Article VI's matter.
import { f } from '#language/field.ts'
import type { Change, ChangeNote } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { bodyOf, days, obligation } from '#language/obligation.ts'
import { unlessSuspended } from './article-14-standing.ts'
import { bomber, facility, launcher, missile } from './items.ts'
import { parameters } from './parameters.ts'
import { conversionRules as noticeRules } from './provisions-notifications.ts'
import { conversionRules } from './provisions-conversion.ts'
import { labels } from './terms.ts'

const words = {
  what: label('What', 'Предмет', 'موضوع الإجراء'),
  outcome: label('Outcome', 'Результат', 'النتيجة'),
  launchers: label('Launchers', 'Пусковые установки', 'منصات الإطلاق'),
  bombers: label('Heavy bombers', 'Тяжелые бомбардировщики', 'القاذفات الثقيلة'),
  missiles: label('Missiles', 'Ракеты', 'الصواريخ'),
  facility: label('Place', 'Место', 'المكان'),
  procedure: label('Procedure', 'Процедура', 'الإجراء'),
  planned: label('Planned end', 'Планируемое завершение', 'موعد الانتهاء المقرر'),
  newType: label('Converted into type', 'Переоборудовано в тип', 'محوَّل إلى طراز'),
}

const what = f.oneOf(words.what, {
  'silo-launcher': label(
    'silo launcher of ICBMs',
    'шахтная пусковая установка МБР',
    'منصة إطلاق داخل صومعة',
  ),
  'mobile-launcher': label(
    'mobile launcher of ICBMs',
    'мобильная пусковая установка МБР',
    'منصة إطلاق متنقلة',
  ),
  'slbm-launcher': label(
    'launcher of SLBMs',
    'пусковая установка БРПЛ',
    'منصة إطلاق صواريخ الغواصات',
  ),
  bomber: label('heavy bomber', 'тяжелый бомбардировщик', 'قاذفة ثقيلة'),
  missile: label('missile', 'ракета', 'صاروخ'),
})

const outcome = f.oneOf(words.outcome, {
  eliminated: label('elimination', 'ликвидация', 'إزالة'),
  converted: label(
    'conversion out of the numbers',
    'переоборудование с исключением из засчета',
    'تحويل يُخرج الصنف من الاحتساب',
  ),
  'other-type': label(
    'conversion into another type',
    'переоборудование в другой тип',
    'تحويل إلى طراز آخر',
  ),
  'missile-defence': label(
    'conversion into a launcher of missile defence',
    'переоборудование в пусковую установку ПРО',
    'تحويل إلى منصة للدفاع الصاروخي',
  ),
})

const shared = {
  what,
  outcome,
  launchers: f.optional(f.list(words.launchers, f.ref(words.launchers, launcher), 500)),
  bombers: f.optional(f.list(words.bombers, f.ref(words.bombers, bomber), 500)),
  missiles: f.optional(f.list(words.missiles, f.ref(words.missiles, missile), 500)),
  quantity: f.optional(f.orUnknown(f.count(labels.quantity, 1))),
  facility: f.optional(f.ref(words.facility, facility)),
}

const conversionBegin = message('conversion-begin', {
  cite: noticeRules.begin,
  label: label(
    'Conversion or elimination begins',
    'Начало переоборудования или ликвидации',
    'بدء تحويل أو إزالة',
  ),
  fields: {
    ...shared,
    procedure: f.optional(f.text(words.procedure, 200)),
    planned: f.optional(f.date(words.planned)),
  },
})

const conversionComplete = message('conversion-complete', {
  cite: noticeRules.complete,
  label: label(
    'Conversion or elimination complete',
    'Завершение переоборудования или ликвидации',
    'إتمام تحويل أو إزالة',
  ),
  fields: { ...shared, newType: f.optional(f.text(words.newType, 80)) },
  // Pt 3 §IV(2): launchers of SLBMs leave the numbers only when the notice too has been given.
  effect: (body, { effective, known }): readonly Change[] => {
    const { launchers = [], bombers = [], missiles = [] } = body
    const on = body.what === 'slbm-launcher' ? Math.max(effective, known) : effective
    return [
      ...launchers.map((id) => launcherChange(id, body, { on })),
      ...bombers.map((id) => bomberChange(id, body, { on })),
      // No place that was seen converts a missile: another outcome leaves it as it is.
      ...(body.outcome === 'eliminated'
        ? missiles.map((id) => missile(id).becomes('eliminated', {}, { on }))
        : []),
    ]
  },
})

interface Completed {
  readonly outcome: 'eliminated' | 'converted' | 'other-type' | 'missile-defence'
  readonly newType?: string
}

/**
 * Pt 3 §I(3): a launcher converted into one of another type counts as that type. One made into a
 * launcher of missile defence stays what it was in every other count: no rule takes it out.
 */
function launcherChange(id: string, { outcome: result, newType }: Completed, note: ChangeNote) {
  if (result === 'missile-defence') return launcher(id).has({ missileDefence: 'into' }, note)
  if (result === 'eliminated') return launcher(id).becomes(result, { noticed: true }, note)
  if (result !== 'other-type') return launcher(id).becomes(result, {}, note)
  return launcher(id).has(newType === undefined ? {} : { type: newType }, note)
}

/** Pt 3 §I(2)-(3): eliminated, or unable to use nuclear armaments; else it goes on counting. */
function bomberChange(id: string, { outcome: result, newType }: Completed, note: ChangeNote) {
  if (result === 'eliminated') return bomber(id).becomes('eliminated', {}, note)
  if (result === 'converted') {
    return bomber(id).becomes('converted', { equipped: 'non-nuclear' }, note)
  }
  return bomber(id).has(newType === undefined ? {} : { type: newType }, note)
}

const facilityElimination = message('facility-elimination', {
  cite: noticeRules.facility,
  label: label('Elimination of a facility', 'Ликвидация объекта', 'إزالة مرفق'),
  fields: { facility: f.ref(labels.facility, facility) },
  effect: (body) => facility(body.facility).becomes('eliminated'),
})

const eliminates = (kind: string) => (trigger: Message<never>) => {
  const body = bodyOf(conversionComplete, trigger)
  return body?.what === kind && body.outcome === 'eliminated'
}

/** Runs from the receipt of the notice; that it also holds during the work is not computed. */
const siloVisible = obligation('silo-visible', {
  cite: conversionRules.siloVisible,
  label: label(
    'Eliminated silo visible for 60 days',
    'Ликвидированная шахта доступна для наблюдения 60 дней',
    'إتاحة رؤية الصومعة المُزالة 60 يومًا',
  ),
  on: [conversionComplete],
  when: eliminates('silo-launcher'),
  clock: 'known',
  within: days(parameters.siloVisibleDays.value),
  metBy: [],
  lasting: true,
  unless: unlessSuspended,
  from: parameters.inForceOn.value,
})

/** The end of the sentence was not seen: that the days run from the notice is our reading. */
const submarineVisible = obligation('submarine-visible', {
  cite: conversionRules.submarineVisible,
  label: label(
    'Submarine visible for 60 days',
    'Подводная лодка доступна для наблюдения 60 дней',
    'إتاحة رؤية الغواصة 60 يومًا',
  ),
  on: [conversionComplete],
  when: eliminates('slbm-launcher'),
  clock: 'known',
  within: days(parameters.submarineVisibleDays.value),
  metBy: [],
  lasting: true,
  unless: unlessSuspended,
  from: parameters.inForceOn.value,
})

export const messages: readonly MessageType[] = [
  conversionBegin,
  conversionComplete,
  facilityElimination,
]
export const obligations = [siloVisible, submarineVisible]
