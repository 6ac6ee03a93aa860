// The item kind `inspection` and the words of inspections. Its states are the steps of an
// inspection as far as they were seen or are remembered (Protocol, Part Five; Annex on Inspection
// Activities, Parts Five and Six). Messages move it: article-11-procedures.ts and
// article-11-inspections.ts.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import { facilityKinds } from './terms.ts'

export const inspectionWords = {
  inspection: label('Inspection', 'Инспекция', 'التفتيش'),
  type: label('Type of inspection', 'Тип инспекции', 'نوع التفتيش'),
  site: label('Base or site', 'База или место инспекции', 'القاعدة أو الموقع'),
  siteKind: label('Kind of site', 'Вид места инспекции', 'نوع موقع التفتيش'),
  bombers: label('Bombers chosen', 'Выбранные бомбардировщики', 'القاذفات المختارة'),
  inspectors: label('Inspectors', 'Инспекторы', 'المفتشون'),
  pointOfEntry: label('Point of entry', 'Пункт въезда', 'نقطة الدخول'),
}

export const typeOne = label('Type One', 'первого типа', 'النوع الأول')
export const typeTwo = label('Type Two', 'второго типа', 'النوع الثاني')

export const inspectionType = f.oneOf(inspectionWords.type, {
  one: typeOne,
  two: typeTwo,
  unknown: label('not known', 'неизвестно', 'غير معروف'),
})

export const siteKind = f.optional(f.oneOf(inspectionWords.siteKind, facilityKinds))
export const bombersChosen = f.optional(f.orUnknown(f.count(inspectionWords.bombers)))

/** Each Party names its own inspections, so that two centres may use the same names. */
export const nameOf = (inspecting: PartyId, name: string) => `${inspecting}:${name}`

/**
 * One inspection; its owner is the inspecting Party. `unrecorded` is where one begins whose first
 * steps the record does not hold, so that any step may be the first told.
 */
export const inspection = item('inspection', {
  label: inspectionWords.inspection,
  fields: {
    type: f.optional(inspectionType),
    site: f.optional(f.text(inspectionWords.site, 120)),
    siteKind,
    bombers: bombersChosen,
    pointOfEntry: f.optional(f.text(inspectionWords.pointOfEntry, 80)),
    inspectors: f.optional(f.orUnknown(f.count(inspectionWords.inspectors, 1))),
  },
  states: {
    unrecorded: {
      label: label('earlier steps not recorded', 'начало не записано', 'خطواته الأولى غير مسجلة'),
      then: [
        'intended',
        'flight-planned',
        'arrived',
        'designated',
        'restricted',
        'at-site',
        'pre-inspection',
        'inspecting',
        'post-inspection',
        'departed',
        'cancelled',
      ],
    },
    intended: {
      label: label('intent notified', 'намерение заявлено', 'أُخطر بالعزم'),
      then: ['flight-planned', 'arrived', 'cancelled'],
    },
    'flight-planned': {
      label: label('flight plan sent', 'план полета передан', 'أُرسلت خطة الطيران'),
      then: ['arrived', 'cancelled'],
    },
    arrived: {
      label: label('at the point of entry', 'в пункте въезда', 'في نقطة الدخول'),
      then: ['designated', 'departed', 'cancelled'],
    },
    designated: {
      label: label('site designated', 'место указано', 'عُيّن الموقع'),
      then: ['restricted', 'at-site', 'cancelled'],
    },
    restricted: {
      label: label('restrictions in force', 'ограничения действуют', 'القيود سارية'),
      then: ['at-site', 'cancelled'],
    },
    'at-site': {
      label: label('team at the site', 'группа на месте', 'الفريق في الموقع'),
      then: ['pre-inspection', 'cancelled'],
    },
    'pre-inspection': {
      label: label('pre-inspection procedures', 'процедуры до инспекции', 'إجراءات ما قبل التفتيش'),
      then: ['inspecting', 'cancelled'],
    },
    inspecting: {
      label: label('inspecting', 'идет инспекция', 'التفتيش جارٍ'),
      then: ['post-inspection', 'departed'],
    },
    'post-inspection': {
      label: label(
        'post-inspection procedures',
        'процедуры после инспекции',
        'إجراءات ما بعد التفتيش',
      ),
      then: ['departed'],
    },
    departed: { label: label('team departed', 'группа отбыла', 'غادر الفريق'), then: [] },
    cancelled: { label: label('cancelled', 'отменена', 'أُلغي'), then: ['departed'] },
  },
})
