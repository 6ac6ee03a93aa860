// What an agreement calls its things, as data: its functions and the texts of its provisions, many
// times as long, are left out.
import type { Agreement } from '#language/agreement.ts'
import type {
  AgreementWords,
  FieldsWords,
  FieldWords,
  NamedParty,
} from '#language/agreement-words.ts'
import type { Instrument } from '#language/citation.ts'
import type { AnyField, Fields } from '#language/field.ts'

export function agreementWords(agreement: Agreement): AgreementWords {
  const { id, messages, obligations } = agreement
  return {
    id,
    parties: agreement.parties.map(named),
    reporters: agreement.reporters.map(named),
    groups: agreement.groups.map(named),
    messages: messages.map(({ cite: { instrument, place }, ...message }) => ({
      id: message.id,
      label: message.label,
      cite: { instrument: namedPlace(instrument, place), place },
      fields: fieldsWords(message.fields),
    })),
    obligations: obligations.map((one) => ({ id: one.id, label: one.label, within: one.within })),
  }
}

/** Of the places that have names, this one. */
function namedPlace(
  { short, places }: Instrument,
  place: string,
): Pick<Instrument, 'short' | 'places'> {
  const name = places?.[place]
  return name === undefined ? { short } : { short, places: { [place]: name } }
}

const named = ({ id, name, short }: NamedParty): NamedParty => ({ id, name, short })

function fieldsWords(fields: Fields): FieldsWords {
  const all = Object.entries(fields).map(([name, field]) => [name, fieldWords(field)] as const)
  return Object.fromEntries(all)
}

function fieldWords({ kind, label, detail }: AnyField): FieldWords {
  const { optionLabels, year, fields, of } = detail
  return {
    kind,
    label,
    detail: {
      ...(optionLabels === undefined ? {} : { optionLabels }),
      ...(year === undefined ? {} : { year }),
      ...(fields === undefined ? {} : { fields: fieldsWords(fields) }),
      ...(of === undefined ? {} : { of: fieldWords(of) }),
    },
  }
}
