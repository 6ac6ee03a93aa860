// Article VI with Protocol, Part Three: conversion or elimination. A single item is converted or
// eliminated by a change of its state; a lot that was published only as a number stands as a lot.
// A Party that does not accept a conversion says so; the statement changes no count by itself:
// the reading of that Party does (readings.ts).
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { convertedLot } from './items.ts'
import { acts } from './provisions-life.ts'
import { specialCases } from './provisions-special-counting.ts'
import { evidenceLabels, figureCategory, labels } from './terms.ts'

const lot = {
  id: f.id(labels.id),
  category: figureCategory,
  type: f.optional(f.text(labels.type, 80)),
  quantity: f.orUnknown(f.count(labels.quantity, 1)),
  ground: convertedLot.fields.ground,
  stated: convertedLot.fields.stated,
  evidence: f.optional(f.evidence(labels.evidence, evidenceLabels)),
  sources: f.optional(f.list(labels.sources, f.id(labels.sources), 20)),
}

export const conversionStatement = message('conversion-statement', {
  cite: specialCases.convertedOut,
  label: label(
    'Lots left out of the numbers',
    'Партии, не включенные в засчет',
    'مجموعات غير محتسبة',
  ),
  fields: {
    lots: f.list(
      label('Converted lots', 'Переоборудованные партии', 'المجموعات المحوَّلة'),
      f.object(convertedLot.label, lot),
      100,
    ),
  },
  effect: ({ lots }, { from }) =>
    lots.map(({ id, evidence, sources, ...fields }) =>
      convertedLot(`${from}:${id}`).becomes('converted', fields, { evidence, sources }),
    ),
})

export const statementOfDispute = message('statement-of-dispute', {
  cite: acts.conversionsDisputed,
  label: label(
    'Statement that conversions are not accepted',
    'Заявление о непризнании переоборудования',
    'بيان بعدم قبول التحويل',
  ),
  fields: {
    text: f.optional(f.prose(labels.text)),
    count: f.optional(
      f.count(
        label(
          'Launchers and bombers by this count',
          'ПУ и ТБ по этому засчету',
          'منصات الإطلاق والقاذفات بهذا الاحتساب',
        ),
      ),
    ),
    above: f.optional(
      f.count(label('Above the limit by', 'Выше предельного уровня на', 'فوق الحد بمقدار')),
    ),
  },
})

export const messages: readonly MessageType[] = [conversionStatement, statementOfDispute]
