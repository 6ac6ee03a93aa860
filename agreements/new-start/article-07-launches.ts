// Treaty, Article VII, with Protocol, Part Four, Section IV: the notice of a launch, and what the
// Parties say to one another about telemetric information received. The notice of a launch was due
// from signature on (Part Eight); part-08-provisional.ts says what else was.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, hours, obligation } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { unlessSuspended, unlessWithheld } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { launchRules } from './provisions-notifications.ts'
import { labels, missileCategory } from './terms.ts'

/** Sent before the launch; the launch itself is the planned moment, not the message's own day. */
const launch = message('launch', {
  cite: launchRules.launch,
  label: label('Planned launch of a missile', 'Планируемый пуск ракеты', 'إطلاق مقرر لصاروخ'),
  fields: {
    planned: f.instant(label('Planned for', 'Планируется на', 'الموعد المقرر')),
    windowEnds: f.optional(
      f.instant(label('Launch window ends', 'Окончание периода пуска', 'نهاية نافذة الإطلاق')),
    ),
    category: f.optional(missileCategory),
    type: f.optional(f.text(labels.type, 80)),
    launchArea: f.optional(f.text(label('Launch area', 'Район пуска', 'منطقة الإطلاق'), 200)),
    impactArea: f.optional(f.text(label('Impact area', 'Район падения', 'منطقة السقوط'), 200)),
  },
})

const telemetryIncomplete = message('telemetry-incomplete', {
  cite: launchRules.telemetryIncomplete,
  label: label(
    'Telemetric information found incomplete',
    'Телеметрическая информация признана неполной',
    'معلومات القياس عن بعد ناقصة',
  ),
  fields: {
    materialReceivedOn: f.date(
      label('Material received on', 'Материалы получены', 'تاريخ استلام المواد'),
    ),
    lacking: f.prose(label('What is lacking', 'Что отсутствует', 'ما ينقص'), 2000),
  },
})

const telemetryReply = message('telemetry-reply', {
  cite: launchRules.telemetryReply,
  label: label(
    'Reply on telemetric information',
    'Ответ о телеметрической информации',
    'رد بشأن معلومات القياس عن بعد',
  ),
  fields: { text: f.prose(labels.text, 2000) },
})

/** Received at least 24 hours before the planned moment: Pt 4 §I(2) dates a notice by receipt. */
const launchNotice = obligation('launch-notice', {
  cite: launchRules.launch,
  label: label(
    'Launch notified 24 hours before',
    'Уведомление о пуске за 24 часа',
    'الإخطار بالإطلاق قبل 24 ساعة',
  ),
  on: [launch],
  at: (trigger) => parseInstant(bodyOf(launch, trigger)?.planned ?? ''),
  within: before(hours(parameters.launchNoticeHours.value)),
  metBy: 'itself',
  unless: unlessSuspended,
  from: parameters.signedOn.value,
})

/** The term of a complaint runs from the receipt of the material, which the complaint names. */
const telemetryComplaint = obligation('telemetry-complaint', {
  cite: launchRules.telemetryIncomplete,
  label: label(
    'Shortcomings of telemetry notified within 180 days',
    'Уведомление о недостатках телеметрии не позднее чем через 180 дней',
    'الإخطار بنقص معلومات القياس في غضون 180 يومًا',
  ),
  on: [telemetryIncomplete],
  at: (trigger) => parseInstant(bodyOf(telemetryIncomplete, trigger)?.materialReceivedOn ?? ''),
  within: days(parameters.telemetryComplaintDays.value),
  metBy: 'itself',
  unless: unlessWithheld,
  from: parameters.inForceOn.value,
})

const telemetryAnswer = obligation('telemetry-answer', {
  cite: launchRules.telemetryReply,
  label: label(
    'Reply on telemetry within 60 days',
    'Ответ о телеметрии не позднее чем через 60 дней',
    'الرد بشأن معلومات القياس في غضون 60 يومًا',
  ),
  on: [telemetryIncomplete],
  clock: 'known',
  within: days(parameters.telemetryReplyDays.value),
  owedBy: 'recipient',
  metBy: [telemetryReply],
  unless: unlessWithheld,
  from: parameters.inForceOn.value,
})

export const messages: readonly MessageType[] = [launch, telemetryIncomplete, telemetryReply]
export const obligations = [launchNotice, telemetryComplaint, telemetryAnswer]
