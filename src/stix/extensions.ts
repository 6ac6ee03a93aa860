// Extensions that go along with what uses them (section 7.3): TLP 2.0 and the core of an incident,
// as OASIS has published them; a wallet, as the Signals Corps has; and our own, which holds the
// body of a message as it was signed, so that nothing is lost on the way through STIX and back.
import { formMade, idOf, type StixObject } from './object.ts'

export const extensionIds = {
  tlp: 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d',
  incident: 'extension-definition--ef765651-680c-498d-9894-99799f2fa126',
  wallet: 'extension-definition--532ae28d-137b-4b89-afb7-9cf9b504191b',
  message: idOf('extension-definition', 'message'),
} as const

const authorId = idOf('identity', 'mithaq')

const common = 'https://github.com/oasis-open/cti-stix-common-objects/tree/main'

/** Who made the form; no Party, and nobody who answers for what a message says. */
export const author: StixObject = {
  type: 'identity',
  spec_version: '2.1',
  id: authorId,
  created: formMade,
  modified: formMade,
  name: 'Mithaq',
  description: 'The program that wrote the message in STIX. It speaks for no Party.',
  identity_class: 'system',
}

export const definitions: readonly StixObject[] = [
  defined(extensionIds.tlp, 'property-extension', {
    name: 'TLP 2.0',
    description: 'TLP 2.0 as an extension.',
    created_by_ref: 'identity--b3bca3c2-1f3d-4b54-b44f-dac42c3a8f01',
    schema: `${common}/extension-definition-specifications/tlp-2.0`,
    version: '1.0.0',
    created: '2022-10-01T00:00:00.000Z',
    modified: '2022-10-01T00:00:00.000Z',
  }),
  defined(extensionIds.incident, 'property-extension', {
    name: 'Incident Core Extension',
    description: 'Core details of an incident.',
    created_by_ref: 'identity--8ce3f695-d5a4-4dc8-9e93-a65af453a31a',
    schema: `${common}/extension-definition-specifications/incident-core`,
    version: '1.1.0',
    created: '2020-10-19T20:51:00.000Z',
    modified: '2022-10-27T15:09:00.000Z',
  }),
  defined(extensionIds.wallet, 'new-sco', {
    name: 'Cryptocurrency Wallet New SCO Extension',
    description: 'An observable for a wallet, by its address.',
    created_by_ref: 'identity--a99a2297-3044-4011-9a7e-2ff15e056b65',
    schema:
      'https://raw.githubusercontent.com/signalscorps/stix2-objects/main/schemas/new-sco/' +
      'cryptocurrency-wallet/schema.json',
    version: '1.0',
    created: '2022-01-01T00:00:00.000Z',
    modified: '2022-01-01T00:00:00.000Z',
  }),
  defined(extensionIds.message, 'property-extension', {
    name: 'Message of an agreement',
    description: 'The body of the message that an object tells, as its author signed it.',
    created_by_ref: authorId,
    schema:
      'message_type: agreement and type of a message. content: its body, a JSON object, as the ' +
      'JSON Schema that mithaq schema prints for this agreement and type describes it, without ' +
      'what is stated as not known; unknown_fields: the places of that in the body.',
    version: '1.0.0',
    created: formMade,
    modified: formMade,
  }),
]

interface Published {
  readonly name: string
  readonly description: string
  readonly created_by_ref: string
  readonly schema: string
  readonly version: string
  readonly created: string
  readonly modified: string
}

function defined(id: string, kind: string, published: Published): StixObject {
  return {
    type: 'extension-definition',
    spec_version: '2.1',
    id,
    ...published,
    extension_types: [kind],
  }
}
