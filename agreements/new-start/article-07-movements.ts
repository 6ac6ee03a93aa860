// Treaty, Article VII, with Protocol, Part Four, Section III: notices of movement. Of the section
// nothing but its existence was seen, so the notices carry no term of their own; what is computed
// is the 30 days of a transit, which stand in Article IV(4). A notice that a transit begins and one
// that it ends are our own split of the one notification that is remembered.
import { f } from '#language/field.ts'
import type { Change } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { days, obligation } from '#language/obligation.ts'
import { unlessSuspended } from './article-14-standing.ts'
import { locationRules } from './provisions-article-04.ts'
import { bomber, facility, launcher, missile } from './items.ts'
import { parameters } from './parameters.ts'
import { movementRules } from './provisions-notifications.ts'
import { facilityKindField, labels, type facilityKinds } from './terms.ts'

const words = {
  missiles: label('Missiles', 'Ракеты', 'الصواريخ'),
  launchers: label('Mobile launchers', 'Мобильные пусковые установки', 'منصات الإطلاق المتنقلة'),
  bombers: label('Heavy bombers', 'Тяжелые бомбардировщики', 'القاذفات الثقيلة'),
  from: label('From', 'Откуда', 'من'),
  to: label('To', 'Куда', 'إلى'),
  place: label('Place', 'Место', 'المكان'),
  until: label('Until', 'До', 'حتى'),
  planned: label('Planned for', 'Планируется на', 'الموعد المقرر'),
}

const type = f.optional(f.text(labels.type, 80))
const quantity = f.optional(f.orUnknown(f.count(labels.quantity, 1)))
const from = f.optional(f.ref(words.from, facility))
const to = f.optional(f.ref(words.to, facility))
/** Of what kind the place is: without it, it is no longer known at what kind of place it stands. */
const toKind = f.optional(facilityKindField)
const missiles = f.optional(f.list(words.missiles, f.ref(words.missiles, missile), 500))
const launchers = f.optional(f.list(words.launchers, f.ref(words.launchers, launcher), 500))
const bombers = f.optional(f.list(words.bombers, f.ref(words.bombers, bomber), 500))

interface Moved {
  readonly to?: string
  readonly toKind?: Kind
}

type Kind = keyof typeof facilityKinds

/** The kind of the place that it left says nothing of the one to which it came. */
function placeOf({ to: facilityId, toKind: kind }: Moved) {
  if (facilityId === undefined) return kind === undefined ? {} : { facilityKind: kind }
  return { facility: facilityId, facilityKind: kind ?? null }
}

/** Its effective day is the day of departure. */
const transit = message('transit', {
  cite: movementRules.transit,
  label: label('Transit begins', 'Начало перемещения', 'بدء النقل'),
  fields: { type, quantity, missiles, launchers, from, to },
  effect: ({ missiles: moved = [] }) => moved.map((id) => missile(id).becomes('in-transit')),
})

/** Its effective day is the day of arrival; its `re` names the notice that the transit began. */
const transitComplete = message('transit-complete', {
  cite: movementRules.transit,
  label: label('Transit complete', 'Завершение перемещения', 'انتهاء النقل'),
  fields: { type, quantity, missiles, launchers, to, toKind },
  effect: ({ missiles: moved = [], launchers: mobile = [], ...told }): readonly Change[] => {
    const where = placeOf(told)
    return [
      ...moved.map((id) => missile(id).becomes('non-deployed', where)),
      ...mobile.map((id) => launcher(id).has(where)),
    ]
  },
})

const productionExit = message('production-exit', {
  cite: movementRules.productionExit,
  label: label(
    'Exit from a production facility',
    'Выход с производственного объекта',
    'الخروج من مرفق الإنتاج',
  ),
  fields: { type, quantity, missiles, from, to, planned: f.optional(f.instant(words.planned)) },
})

const productionArrival = message('production-arrival', {
  cite: movementRules.productionArrival,
  label: label(
    'Arrival from a production facility',
    'Прибытие с производственного объекта',
    'الوصول من مرفق الإنتاج',
  ),
  fields: { type, quantity, missiles, to, toKind },
  effect: ({ missiles: moved = [], ...told }) => moved.map((id) => missile(id).has(placeOf(told))),
})

const bomberAbroad = message('bomber-abroad', {
  cite: movementRules.bomberAbroad,
  label: label(
    'Heavy bomber outside national territory',
    'Тяжелый бомбардировщик за пределами национальной территории',
    'قاذفة ثقيلة خارج الإقليم الوطني',
  ),
  fields: {
    type,
    quantity,
    bombers,
    place: f.optional(f.text(words.place, 120)),
    until: f.optional(f.date(words.until)),
  },
})

const bomberRelocation = message('bomber-relocation', {
  cite: movementRules.bomberRelocation,
  label: label(
    'Relocation of heavy bombers',
    'Перебазирование тяжелых бомбардировщиков',
    'انتقال قاذفات ثقيلة',
  ),
  fields: { type, quantity, bombers, from, to, toKind },
  effect: ({ bombers: moved = [], ...told }) => moved.map((id) => bomber(id).has(placeOf(told))),
})

/** The agreement of 1989 asks for it; Part Four refers to that agreement. */
const majorExercise = message('major-exercise', {
  cite: movementRules.majorExercise,
  label: label(
    'Major strategic exercise',
    'Крупное стратегическое учение',
    'مناورة استراتيجية كبرى',
  ),
  fields: { begins: f.date(words.planned), until: f.optional(f.date(words.until)) },
})

/** Art. IV(4): each transit between facilities lasts at most 30 days. */
const transitEnds = obligation('transit-ends', {
  cite: locationRules.transit,
  label: label(
    'Transit ends within 30 days',
    'Перемещение завершается не позднее чем через 30 дней',
    'انتهاء النقل في غضون 30 يومًا',
  ),
  on: [transit],
  within: days(parameters.transitDays.value),
  metBy: [transitComplete],
  judgedBy: 'event',
  unless: unlessSuspended,
  from: parameters.inForceOn.value,
})

export const messages: readonly MessageType[] = [
  transit,
  transitComplete,
  productionExit,
  productionArrival,
  bomberAbroad,
  bomberRelocation,
  majorExercise,
]
export const obligations = [transitEnds]
