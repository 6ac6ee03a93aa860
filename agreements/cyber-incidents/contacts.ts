// Who can be reached: contact points by post, and checks whether the other side hears. A check has
// no substance. The list of sectors that should be off limits stands here as well: it was handed
// over by one side and is agreed by nobody.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { line, sectors } from './fields.ts'
import { nameOf } from './names.ts'
import { agreed } from './provisions-norms.ts'
import { rules } from './provisions-working.ts'
import type { Stage } from './stage.ts'

const contactFields = {
  role: f.oneOf(label('Role', 'Роль', 'الدور'), {
    policy: label('policy', 'политический', 'سياسات'),
    diplomatic: label('diplomatic', 'дипломатический', 'دبلوماسي'),
    technical: label('technical', 'технический', 'تقني'),
  }),
  body: line(label('Body', 'Орган', 'الهيئة'), 160),
  hours: f.oneOf(label('Duty hours', 'Часы дежурства', 'ساعات المناوبة'), {
    always: label('round the clock', 'круглосуточно', 'على مدار الساعة'),
    office: label('office hours', 'рабочие часы', 'ساعات الدوام'),
  }),
}

export const contact = item('contact', {
  label: label('Contact point', 'Контактный пункт', 'جهة اتصال'),
  ownersAlone: true,
  fields: contactFields,
  states: {
    named: { label: label('named', 'назначен', 'مُعيَّنة'), then: ['ended'] },
    ended: { label: label('ended', 'упразднен', 'منتهية'), then: ['named'] },
  },
})

export const contactPoint = message('contact-point', {
  cite: agreed.contacts,
  label: label('Contact point named', 'Назначение контактного пункта', 'تسمية جهة اتصال'),
  fields: {
    contact: f.id(contact.label),
    ...contactFields,
    from: f.optional(f.date(label('From', 'С', 'من'))),
  },
  effect: ({ contact: name, role, body, hours }, { from }) =>
    contact(nameOf(from, name)).becomes('named', { role, body, hours }),
})

export const contactEnded = message('contact-ended', {
  cite: agreed.contacts,
  label: label('Contact point ended', 'Упразднение контактного пункта', 'إنهاء جهة اتصال'),
  fields: { contact: f.ref(contact.label, contact) },
  effect: ({ contact: id }) => contact(id).becomes('ended'),
})

export const offLimits = item('off-limits-sector', {
  label: label(
    'Sector that should be off limits',
    'Сектор, который не должен подвергаться атакам',
    'قطاع ينبغي ألا يُستهدف',
  ),
  fields: {},
  states: { proposed: { label: label('proposed', 'предложен', 'مقترح'), then: [] } },
})

export const sectorList = message('sector-list', {
  cite: agreed.sectors,
  label: label('List of sectors handed over', 'Передача перечня секторов', 'تسليم قائمة قطاعات'),
  fields: {
    sectors: f.list(
      label('Sectors', 'Секторы', 'القطاعات'),
      f.oneOf(label('Sector', 'Сектор', 'القطاع'), sectors),
      20,
    ),
  },
  effect: (body, { from }) =>
    body.sectors.map((one) => offLimits(nameOf(from, one)).becomes('proposed')),
})

export function checksOf(stage: Stage) {
  const check = item(stage.id('communication-check'), {
    label: stage.say(label('Check of communications', 'Проверка связи', 'فحص الاتصال')),
    fields: {},
    states: {
      sent: { label: label('sent', 'отправлена', 'مُرسَل'), then: ['answered'] },
      answered: { label: label('answered', 'отвечена', 'أُجيب'), then: ['answered'] },
    },
  })
  const ping = message(stage.id('ping'), {
    cite: agreed.ping,
    label: stage.say(label('Check of communications', 'Проверка связи', 'فحص الاتصال')),
    fields: { check: f.id(check.label) },
    effect: ({ check: name }, { from }) => check(nameOf(from, name)).becomes('sent'),
  })
  const pong = message(stage.id('pong'), {
    cite: rules.pongWithin,
    label: stage.say(
      label('Answer to a check of communications', 'Ответ на проверку связи', 'رد على فحص الاتصال'),
    ),
    fields: { check: f.ref(check.label, check) },
    effect: ({ check: id }) => check(id).becomes('answered'),
  })
  return { check, ping, pong }
}
