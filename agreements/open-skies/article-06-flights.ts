// Articles VI, VIII and IX: the messages of one flight, from the word of it to the report. The
// hours between them stand in article-06-hours.ts. The intent gives a flight its name; the messages
// after it have the observing State before it, as its item does: `DE:f1`. Rights (to prohibit, to
// accept no second flight) set no term and are not here.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { bodyOf } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'
import { flightRules } from './provisions-flights.ts'
import { labels } from './terms.ts'

const words = {
  arrives: label(
    'Arrives at the point of entry',
    'Прибытие в пункт въезда',
    'الوصول إلى نقطة الدخول',
  ),
  starts: label('Flight starts', 'Начало полета', 'بدء الرحلة'),
  entry: label('Point of entry', 'Пункт въезда', 'نقطة الدخول'),
  distance: label('Distance in kilometres', 'Дальность, км', 'المسافة بالكيلومترات'),
}

const details = {
  over: f.optional(f.text(label('Over', 'Над', 'فوق'), 20)),
  arrives: f.optional(f.instant(words.arrives)),
  starts: f.optional(f.instant(words.starts)),
}

const flight = item('flight', {
  label: labels.flight,
  fields: details,
  states: {
    announced: {
      label: label('announced', 'объявлен', 'معلنة'),
      then: ['accepted', 'arrived', 'prohibited', 'cancelled'],
    },
    accepted: {
      label: label('accepted', 'принят', 'مقبولة'),
      then: ['arrived', 'prohibited', 'cancelled'],
    },
    arrived: {
      label: label('observers arrived', 'наблюдатели прибыли', 'وصل المراقبون'),
      then: ['planned', 'prohibited', 'cancelled', 'over'],
    },
    planned: {
      label: label('plan given', 'план представлен', 'قُدمت الخطة'),
      then: ['agreed', 'prohibited', 'cancelled', 'over'],
    },
    agreed: {
      label: label('plan agreed', 'план согласован', 'اتُّفق على الخطة'),
      then: ['prohibited', 'cancelled', 'over'],
    },
    over: {
      label: label('observers departed', 'наблюдатели убыли', 'غادر المراقبون'),
      then: ['reported'],
    },
    reported: { label: label('reported', 'доклад разослан', 'أُرسل التقرير'), then: [] },
    prohibited: { label: label('prohibited', 'запрещен', 'محظورة'), then: ['over'] },
    cancelled: { label: label('cancelled', 'отменен', 'ملغاة'), then: ['over'] },
  },
})

const ref = f.ref(labels.flight, flight)

/** Each State names its own flights, so that two may use the same names. */
const nameOf = (observing: PartyId, name: string) => `${observing}:${name}`

export const intent = message('intent', {
  cite: flightRules.intent,
  label: label('Intent to observe', 'Намерение выполнить полет', 'نية المراقبة'),
  fields: {
    flight: f.id(labels.flight),
    arrives: f.instant(words.arrives),
    pointOfEntry: f.optional(f.text(words.entry, 80)),
  },
  effect: ({ flight: name, arrives }, { from, to }) =>
    flight(nameOf(from, name)).becomes('announced', {
      arrives,
      ...(to === null ? {} : { over: to }),
    }),
})

export const answer = message('intent-answer', {
  cite: flightRules.answer,
  label: label('Answer to an intent', 'Ответ на уведомление о намерении', 'رد على نية المراقبة'),
  fields: {
    flight: ref,
    aircraft: f.oneOf(label('Aircraft', 'Самолет', 'الطائرة'), {
      observing: label('of the observing State', 'наблюдающего государства', 'للدولة المراقِبة'),
      observed: label('of the observed State', 'наблюдаемого государства', 'للدولة المراقَبة'),
    }),
  },
  effect: ({ flight: id }) => flight(id).becomes('accepted'),
})

/** The flight that an intent announces, as the messages after it name it. */
export const announcedIn = (sent: Message<never>): string | null => {
  const body = bodyOf(intent, sent)
  return body === null ? null : nameOf(sent.from, body.flight)
}

/** Its effective moment is that of the arrival. */
export const arrival = message('arrival', {
  cite: flightRules.stay,
  label: label(
    'Arrival at the point of entry',
    'Прибытие в пункт въезда',
    'الوصول إلى نقطة الدخول',
  ),
  fields: { flight: ref },
  effect: ({ flight: id }) => flight(id).becomes('arrived'),
})

export const plan = message('mission-plan', {
  cite: flightRules.plan,
  label: label('Mission plan', 'План полета', 'خطة المهمة'),
  fields: {
    flight: ref,
    starts: f.instant(words.starts),
    distanceKm: f.optional(f.count(words.distance, 0, 20_000)),
  },
  effect: ({ flight: id, starts }) => flight(id).becomes('planned', { starts }),
})

export const planAnswer = message('plan-answer', {
  cite: flightRules.planAnswer,
  label: label('Answer to a mission plan', 'Ответ на план полета', 'رد على خطة المهمة'),
  fields: {
    flight: ref,
    accepted: f.bool(label('Accepted as it is', 'Принят без изменений', 'مقبولة كما هي')),
    changes: f.optional(
      f.prose(label('Changes proposed', 'Предложенные изменения', 'التعديلات المقترحة')),
    ),
  },
  effect: ({ flight: id, accepted }) => (accepted ? flight(id).becomes('agreed') : []),
})

export const planAgreed = message('plan-agreed', {
  cite: flightRules.planAgreed,
  label: label(
    'Changes to the plan agreed',
    'Изменения плана согласованы',
    'الاتفاق على تعديلات الخطة',
  ),
  fields: { flight: ref },
  effect: ({ flight: id }) => flight(id).becomes('agreed'),
})

export const prohibition = message('prohibition', {
  cite: flightRules.prohibition,
  label: label('Flight prohibited', 'Запрет полета', 'حظر الرحلة'),
  fields: { flight: ref, reason: f.text(labels.reason, 500) },
  effect: ({ flight: id }) => flight(id).becomes('prohibited'),
})

export const prohibitionExplained = message('prohibition-explained', {
  cite: flightRules.prohibition,
  label: label(
    'Prohibition explained to all',
    'Объяснение запрета всем государствам',
    'تعليل الحظر لجميع الدول',
  ),
  fields: { flight: ref, text: f.prose(labels.text) },
})

export const cancellation = message('cancellation', {
  cite: flightRules.prohibition,
  label: label('Flight cancelled', 'Отмена полета', 'إلغاء الرحلة'),
  fields: { flight: ref, reason: f.optional(f.text(labels.reason, 500)) },
  effect: ({ flight: id }) => flight(id).becomes('cancelled'),
})

export const departure = message('departure', {
  cite: flightRules.stay,
  label: label('Departure of the observers', 'Убытие наблюдателей', 'مغادرة المراقبين'),
  fields: { flight: ref },
  effect: ({ flight: id }) => flight(id).becomes('over'),
})

export const report = message('mission-report', {
  cite: flightRules.report,
  label: label('Mission report', 'Доклад о полете', 'تقرير المهمة'),
  fields: { flight: ref, text: f.optional(f.prose(labels.text)) },
  effect: ({ flight: id }) => flight(id).becomes('reported'),
})

const copies = message('copies-request', {
  cite: flightRules.copies,
  label: label('Request for copies', 'Запрос копий', 'طلب نسخ'),
  fields: { flight: f.optional(f.id(labels.flight)), text: f.optional(f.prose(labels.text)) },
})

export const items = [flight]
export const messages: readonly MessageType[] = [
  intent,
  answer,
  arrival,
  plan,
  planAnswer,
  planAgreed,
  prohibition,
  prohibitionExplained,
  cancellation,
  departure,
  report,
  copies,
]
