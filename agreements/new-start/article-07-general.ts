// Treaty, Article VII, with Protocol, Part Four, Section VII: messages beyond those that a
// provision asks for, and the public counts of notifications. No provision asks for these either;
// they change nothing and are kept for the reader.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { acts } from './provisions-life.ts'
import { additionalRules } from './provisions-notifications.ts'
import { labels } from './terms.ts'

/** A clarification, a correction or a cancellation names the message it is about in `re`. */
const additional = message('additional', {
  cite: additionalRules.additional,
  label: label('Additional message', 'Дополнительное сообщение', 'رسالة إضافية'),
  fields: { text: f.prose(labels.text) },
})

const howMany = (what: ReturnType<typeof label>) => f.optional(f.orUnknown(f.count(what)))

/** What a Party published about how much had been exchanged by a day. */
const activityReport = message('activity-report', {
  cite: acts.statements,
  label: label('Report of activity', 'Отчет о деятельности', 'تقرير عن النشاط'),
  fields: {
    notifications: howMany(label('Notifications', 'Уведомления', 'الإخطارات')),
    atLeast: f.optional(
      f.bool(label('More than the number', 'Больше указанного', 'أكثر من العدد المذكور')),
    ),
    inspectionsByUS: howMany(
      label('Inspections by the United States', 'Инспекции США', 'عمليات التفتيش الأمريكية'),
    ),
    inspectionsByRU: howMany(
      label('Inspections by Russia', 'Инспекции России', 'عمليات التفتيش الروسية'),
    ),
    inspections: howMany(label('Inspections in all', 'Всего инспекций', 'مجموع عمليات التفتيش')),
  },
})

export const messages: readonly MessageType[] = [additional, activityReport]
