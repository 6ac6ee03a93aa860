// The agreements by what they are about, as the page lists them: an order for readers, which no
// agreement states and nothing is computed from.
import { label, type Label } from '#language/label.ts'

export interface Subject {
  readonly id: string
  readonly label: Label
  /** Ids of agreements, those that a newcomer looks for first. */
  readonly agreements: readonly string[]
}

export const subjects: readonly Subject[] = [
  {
    id: 'strategic',
    label: label(
      'Strategic offensive arms',
      'Стратегические наступательные вооружения',
      'الأسلحة الهجومية الاستراتيجية',
    ),
    agreements: ['new-start', 'start-1', 'moscow-treaty', 'salt-1', 'salt-2'],
  },
  {
    id: 'missiles',
    label: label(
      'Intermediate-range missiles and missile defence',
      'Ракеты средней дальности и противоракетная оборона',
      'القوى المتوسطة المدى والدفاع الصاروخي',
    ),
    agreements: ['inf', 'abm'],
  },
  {
    id: 'europe',
    label: label(
      'Conventional forces and openness in Europe',
      'Обычные силы и открытость в Европе',
      'القوات التقليدية والانفتاح في أوروبا',
    ),
    agreements: ['cfe', 'vienna-document-2011', 'open-skies'],
  },
  {
    id: 'risk',
    label: label(
      'Notifications and risk reduction',
      'Уведомления и уменьшение опасности',
      'الإخطارات وتقليل المخاطر',
    ),
    agreements: ['launch-notifications-1988', 'risk-reduction', 'hague-code-of-conduct'],
  },
  {
    id: 'dialogue',
    label: label('Talks and incidents', 'Переговоры и инциденты', 'المحادثات والحوادث'),
    agreements: ['stability-dialogue', 'cyber-incidents'],
  },
]
