// Article XIV and the Protocol on Inspection: the notice of an inspection, the way from arrival to
// the object or the area, and the five inspections a year inside one's own group. The other yearly
// quotas rest on numbers that are not public (provisions-inspections.ts).
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { before, bodyOf, hours, obligation } from '#language/obligation.ts'
import { membersAt } from '#language/party.ts'
import { quota } from '#language/quota.ts'
import { parseInstant } from '#language/time.ts'
import { unlessSuspended } from './article-19-life.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { groups } from './terms.ts'

const kind = f.oneOf(label('Kind', 'Вид', 'النوع'), {
  site: label('declared site', 'объявленное место', 'موقع معلن'),
  area: label('named area', 'указанный район', 'منطقة محددة'),
  reduction: label('reduction', 'сокращение', 'خفض'),
  certification: label('certification', 'подтверждение', 'تصديق'),
})
const at = f.instant(label('At', 'Время', 'الوقت'))

const notice = message('inspection-notice', {
  cite: inspectionRules.notice,
  label: label('Inspection notified', 'Уведомление об инспекции', 'إخطار بتفتيش'),
  fields: {
    kind,
    arrives: at,
    inspectors: f.optional(
      f.count(label('Inspectors', 'Инспекторы', 'المفتشون'), 1, parameters.inspectors.value),
    ),
  },
})

const arrived = message('team-arrived', {
  cite: inspectionRules.kinds,
  label: label('Team at the point of entry', 'Группа в пункте въезда', 'الفريق في نقطة الدخول'),
  fields: { kind, at },
})

const areaNamed = message('area-named', {
  cite: inspectionRules.area,
  label: label('Area named', 'Район назван', 'تسمية المنطقة'),
  fields: {
    squareKilometres: f.count(
      label('Square kilometres', 'Квадратные километры', 'كيلومترات مربعة'),
      1,
      65,
    ),
    kilometresAcross: f.count(
      label('Kilometres across', 'Километров в поперечнике', 'العرض بالكيلومترات'),
      1,
      16,
    ),
  },
})

const areaAnswer = message('area-answer', {
  cite: inspectionRules.answer,
  label: label('Answer on the area', 'Ответ по району', 'الجواب بشأن المنطقة'),
  fields: { granted: f.bool(label('Granted', 'Разрешено', 'مقبول')) },
})

const siteDiagram = message('site-diagram', {
  cite: inspectionRules.object,
  label: label('Diagram of the site given', 'Передана схема места', 'تسليم مخطط الموقع'),
  fields: { at },
})

const objectNamed = message('object-named', {
  cite: inspectionRules.object,
  label: label('Object named', 'Объект назван', 'تسمية الموضع'),
  fields: { at },
})

const moment =
  (type: MessageType & { readonly body?: { readonly at: string } }) => (sent: Message<never>) => {
    const body = bodyOf(type, sent)
    return body === null ? null : parseInstant(body.at)
  }

const arrives = (sent: Message<never>) => parseInstant(bodyOf(notice, sent)?.arrives ?? '')

export const obligations = [
  obligation('inspection-in-time', {
    cite: inspectionRules.notice,
    label: label('Notify 36 hours before', 'Уведомить за 36 часов', 'الإخطار قبل 36 ساعة'),
    on: [notice],
    when: (sent) => ['site', 'area'].includes(bodyOf(notice, sent)?.kind ?? ''),
    at: arrives,
    within: before(hours(parameters.inspectionNoticeHours.value)),
    metBy: 'itself',
    unless: unlessSuspended,
  }),
  obligation('area-in-time', {
    cite: inspectionRules.area,
    label: label(
      'Name the area within 16 hours',
      'Назвать район за 16 часов',
      'تسمية المنطقة خلال 16 ساعة',
    ),
    on: [arrived],
    when: (sent) => bodyOf(arrived, sent)?.kind === 'area',
    at: moment(arrived),
    within: hours(parameters.areaLatestHours.value),
    metBy: [areaNamed],
    unless: unlessSuspended,
  }),
  obligation('area-answer', {
    cite: inspectionRules.answer,
    label: label('Answer within two hours', 'Ответить за два часа', 'الجواب خلال ساعتين'),
    on: [areaNamed],
    clock: 'known',
    within: hours(parameters.areaAnswerHours.value),
    owedBy: 'recipient',
    metBy: [areaAnswer],
    unless: unlessSuspended,
  }),
  obligation('object-in-time', {
    cite: inspectionRules.object,
    label: label(
      'Name the object in half an hour',
      'Назвать объект за полчаса',
      'تسمية الموضع خلال نصف ساعة',
    ),
    on: [siteDiagram],
    at: moment(siteDiagram),
    within: hours(parameters.objectHours.value),
    owedBy: 'recipient',
    metBy: [objectNamed],
    unless: unlessSuspended,
  }),
]

export const quotas = [
  quota('own-group', {
    cite: inspectionRules.ownGroup,
    label: label(
      'Inspections of one State of the own group',
      'Инспекции одного государства своей группы',
      'تفتيش دولة واحدة من المجموعة نفسها',
    ),
    of: [notice],
    where: (sent) => {
      if (bodyOf(notice, sent)?.kind === 'reduction' || sent.to === null) return false
      const both = [sent.from, sent.to]
      return groups.some((one) => both.every((id) => membersAt(one, sent.effective).includes(id)))
    },
    in: arrives,
    each: (sent) => sent.to,
    max: { [parameters.inForceOn.value]: parameters.ownGroupInspections.value },
    per: 'calendar-year',
  }),
]

export const messages = [notice, arrived, areaNamed, areaAnswer, siteDiagram, objectNamed]
