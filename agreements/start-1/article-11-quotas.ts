// Inspection Protocol, Sections VII, IX and XIII: how many inspections of a kind a year. Which
// year is meant was not seen; years of the treaty are taken. No single inspection is in the
// record: none is made up.
import { label } from '#language/label.ts'
import type { Message } from '#language/message.ts'
import { bodyOf } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { inspection } from './article-11-inspections.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'

const per = { yearFrom: parameters.inForceOn }
const isOf = (wanted: string) => (act: Message<never>) => bodyOf(inspection, act)?.kind === wanted
const siteOf = (act: Message<never>) => bodyOf(inspection, act)?.site ?? null

const yearly = { of: [inspection], per }

export const quotas = [
  quota('data-update-inspections', {
    ...yearly,
    cite: inspectionRules.dataUpdate,
    label: label(
      'Data update inspections',
      'Инспекции обновленных данных',
      'تفتيش البيانات المحدثة',
    ),
    where: isOf('data-update'),
    max: { [parameters.inForceOn]: parameters.dataUpdatePerYear },
  }),
  quota('data-update-at-facility', {
    ...yearly,
    cite: inspectionRules.dataUpdateFacility,
    label: label(
      'Data update inspections at one facility',
      'Инспекции обновленных данных на одном объекте',
      'تفتيش البيانات المحدثة في مرفق واحد',
    ),
    where: isOf('data-update'),
    max: { [parameters.inForceOn]: parameters.dataUpdatePerFacility },
    each: siteOf,
  }),
  quota('warhead-inspections', {
    ...yearly,
    cite: inspectionRules.warheads,
    label: label('Re-entry vehicle inspections', 'Инспекции боеголовок', 'تفتيش المركبات العائدة'),
    where: isOf('warheads'),
    max: { [parameters.inForceOn]: parameters.warheadInspectionsPerYear },
  }),
  quota('warhead-inspections-at-base', {
    ...yearly,
    cite: inspectionRules.warheads,
    label: label(
      'Re-entry vehicle inspections at one base',
      'Инспекции боеголовок на одной базе',
      'تفتيش المركبات العائدة في قاعدة واحدة',
    ),
    where: isOf('warheads'),
    max: { [parameters.inForceOn]: parameters.warheadInspectionsPerBase },
    each: siteOf,
  }),
  quota('former-facility-inspections', {
    ...yearly,
    cite: inspectionRules.former,
    label: label(
      'Inspections of formerly declared facilities',
      'Инспекции ранее заявленных объектов',
      'تفتيش المرافق المعلنة سابقًا',
    ),
    where: isOf('former'),
    max: { [parameters.inForceOn]: parameters.formerPerYear },
  }),
  quota('former-facility-inspections-at-one', {
    ...yearly,
    cite: inspectionRules.former,
    label: label(
      'Inspections of one formerly declared facility',
      'Инспекции одного ранее заявленного объекта',
      'تفتيش مرفق واحد معلن سابقًا',
    ),
    where: isOf('former'),
    max: { [parameters.inForceOn]: parameters.formerPerFacility },
    each: siteOf,
  }),
]
