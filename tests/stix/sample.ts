// Messages about one invented incident, with one of everything that the form has: what tests of
// STIX are made with. Addresses are those for examples; wallets are those of the specifications.
import { shelf } from '#agreements/index.ts'
import type { Channel, ChannelMessage } from '#stix/channel.ts'
import { hasForm } from '#stix/channel.ts'

export const agreement = shelf.find(hasForm)!

const start = Date.parse('2030-03-01T08:00:00Z')
const hash = 'ab'.repeat(32)

export type Made = Pick<ChannelMessage, 'type' | 'from' | 'body'> & Partial<ChannelMessage>

/** An hour between each and the next. */
export function channelOf(messages: readonly Made[], scope = 'test'): Channel {
  return {
    agreement,
    scope,
    messages: messages.map((one, at) => ({
      key: `m${at + 1}`,
      id: `m${at + 1}`,
      at: start + at * 3_600_000,
      corrects: null,
      withdraws: null,
      ...one,
    })),
  }
}

export const report: Made = {
  type: 'incident-report',
  from: 'US',
  body: {
    incident: 'pipeline',
    determination: 'confirmed',
    sector: 'energy',
    country: 'US',
    criticality: 80,
    began: '2030-02-28T22:00Z',
    seen: 'Files were encrypted.\nA ransom is asked for.',
    ransom: {
      family: 'ExampleLocker',
      demanded: { amount: '75', currency: 'BTC' },
      paid: [{ amount: null, currency: 'BTC', on: '2030-03-01' }],
      wallets: [
        { network: 'bitcoin', address: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4' },
        { network: 'ethereum', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
      ],
      keys: 'offered',
    },
    handling: { tlp: 'amber' },
  },
}

export const evidence: Made = {
  type: 'evidence-named',
  from: 'US',
  body: {
    piece: 'e-1',
    kind: 'log',
    sha256: hash,
    holder: 'CERT, duty desk',
    disclosure: 'extract',
    observedName: 'server.log',
  },
}

export const request: Made = {
  type: 'request',
  from: 'US',
  body: {
    request: 'r-1',
    incident: 'US:pipeline',
    kind: 'cessation',
    invokes: 'un-13c',
    urgency: 'emergency',
    sector: 'energy',
    title: 'Pipeline',
    asks: 'Please stop what comes from 192.0.2.7.',
    claims: [
      {
        text: 'Control was had from 192.0.2.7.',
        confidence: { of100: 85, scale: 'DNI', word: 'very likely' },
        evidence: ['US:e-1'],
      },
    ],
    logsFrom: '2030-02-20',
    attribution: true,
    handling: { tlp: 'amber-strict' },
  },
}

export const signs: Made = {
  type: 'indicators',
  from: 'US',
  body: {
    family: 'ExampleLocker',
    hashes: [hash, 'cd'.repeat(32)],
    signs: [
      { kind: 'address', value: '192.0.2.7' },
      { kind: 'address', value: '2001:db8::7' },
      {
        kind: 'domain',
        value: 'example.org',
        firstSeen: '2030-02-20T10:00Z',
        lastSeen: '2030-02-28T22:00Z',
      },
      { kind: 'url', value: 'https://example.org/gate' },
      { kind: 'account', value: 'operator' },
      { kind: 'file-name', value: 'invoice.exe' },
      { kind: 'technique', value: 'T1486' },
      { kind: 'address', value: 'example host' },
    ],
    text: 'Seen in one network.',
    handling: { tlp: 'green' },
  },
}

export const answers: readonly Made[] = [
  {
    type: 'acknowledgement',
    from: 'RU',
    body: { request: 'US:r-1', by: 'duty officer', sufficiency: 'enough' },
  },
  {
    type: 'answer',
    from: 'RU',
    body: {
      request: 'US:r-1',
      action: 'measures',
      position: 'denied',
      text: 'The server was switched off.',
      confidence: { of100: 60 },
    },
  },
  { type: 'evidence-request', from: 'RU', body: { piece: 'US:e-1' } },
  { type: 'evidence-disclosure', from: 'US', body: { piece: 'US:e-1', outcome: 'refused' } },
  { type: 'closure', from: 'RU', body: { request: 'US:r-1', handling: { tlp: 'clear' } } },
]

export const sample = channelOf([report, evidence, request, signs, ...answers])
