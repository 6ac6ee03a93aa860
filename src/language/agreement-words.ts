// What an agreement calls its parties, messages, fields and terms, without its rules: enough to say
// what was sent under it. An agreement is one of these itself; src/extracts/agreement-words.ts
// makes one that is data alone, for who lists messages and computes nothing.
import type { Instrument } from './citation.ts'
import type { FieldDetail, FieldKind } from './field.ts'
import type { Label } from './label.ts'
import type { Obligation } from './obligation.ts'
import type { Party } from './party.ts'

export interface FieldWords {
  readonly kind: FieldKind
  readonly label: Label
  readonly detail: Pick<FieldDetail, 'optionLabels' | 'year'> & {
    readonly fields?: FieldsWords
    readonly of?: FieldWords
  }
}

export type FieldsWords = { readonly [name: string]: FieldWords }

export interface MessageWords {
  readonly id: string
  readonly label: Label
  readonly cite: {
    readonly instrument: Pick<Instrument, 'short' | 'places'>
    readonly place: string
  }
  readonly fields: FieldsWords
}

export type NamedParty = Pick<Party, 'id' | 'name' | 'short'>

export interface AgreementWords {
  readonly id: string
  readonly parties: readonly NamedParty[]
  readonly reporters: readonly NamedParty[]
  readonly groups: readonly NamedParty[]
  readonly messages: readonly MessageWords[]
  readonly obligations: readonly Pick<Obligation, 'id' | 'label' | 'within'>[]
}
