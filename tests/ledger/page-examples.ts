// The examples of the pages on messages, rosters, bodies, declarations, bundles and forks: one
// story in the sample space. A answers B, a courier carries the answer, A shows an item that it
// declared, and a log of A's forks. What is encrypted was encrypted once, since age never does it
// twice alike.
import { readFileSync } from 'node:fs'
import { armor } from 'age-encryption'
import { packBundle } from '#ledger/bundle.ts'
import { notePath } from '#ledger/bundle-files.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { commit } from '#ledger/commitment.ts'
import { declarationOrigin, revealItem, sealDeclaration } from '#ledger/declaration.ts'
import { formatFork, proveFork } from '#ledger/fork.ts'
import { formatVerifierKey, signerKey } from '#ledger/key.ts'
import { formatMessage, type Message } from '#ledger/message.ts'
import { originOf } from '#ledger/names.ts'
import { formatNote, parseNote, signText } from '#ledger/note.ts'
import { rosterType } from '#ledger/rosters.ts'
import { unpackTar } from '#ledger/tar.ts'
import { formatTlogProof } from '#ledger/tlog-proof.ts'
import { spokenHash } from '#ledger/words.ts'
import { checkpointOf, logPart, receiptLine, sampleLog } from './sample-log.ts'
import {
  crypto,
  cryptoWithChance,
  entryOf,
  keyNamed,
  partyA,
  partyB,
  sampleSpace,
  seedOf,
  slug,
  timeOf,
  valueOf,
} from './sample-space.ts'

export const originA = originOf(partyA, slug)
const originB = originOf(partyB, slug)
export const declared = declarationOrigin(partyA, slug, 1)
const { space, genesis, rosters } = await sampleSpace()

/** The body of the message, and the two files that it was encrypted to. */
const content = encodeUtf8('The observers arrive on 1 March.\nThere are five of them.\n')
const { hash: commitment } = commit(cryptoWithChance('body'), content)
const fileForA = Uint8Array.from(readFileSync('tests/ledger/archive-copy.age'))
const armoredForB = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSA0S2dmQi9rS3JoQk5oUmFW
MWJOL1pDangybmsxdUgyU3A3QUpjR09sN1V3CnB2ZkJGRUJVb21LaUd4UFNkNm5M
a1kxTG9yZTQ0alplYitvOTRFazl0RE0KLS0tIENtaklLQU9rZEdpL0dtcWZEbkJF
OXg3N2gwbjFvQlBVSEtGSkpXT0taTU0Kvrb+R641MPISbGouEyCUM6nVenl4CIBH
M2/SJAhN5oCua2IOw/KvheQkZj8/bvzuZjWeo88hk68ibOBfks4n6QcB2+2GUtvi
iAkvkHtF0An5qmuY4WvjGo3JJ7oE+ZV8UNI+uY6Y8jdEZ6r0NXwQZYHwhUIoo8D/
XQ==
-----END AGE ENCRYPTED FILE-----
`
const fileForB = armor.decode(armoredForB)
const addressOf = (bytes: Uint8Array) => ({ hash: crypto.sha256(bytes), length: bytes.length })

const rosterEntry = async (from: string): Promise<Uint8Array> => {
  const time = timeOf('2030-01-20T08:00:00Z')
  const common = { re: [], seen: [], bodies: [], time, space, from, to: ['*'] }
  const open = rosters.get(from) ?? ''
  return entryOf({ ...common, type: rosterType, open }, 'root-1', 'root-2')
}
const request: Message = {
  space,
  from: partyB,
  to: [partyA],
  type: 'sample/request/1',
  time: timeOf('2030-01-31T15:00:00Z'),
  re: [],
  seen: [],
  bodies: [],
}
const entriesB = [
  genesis,
  await rosterEntry(partyB),
  await entryOf(request, 'officer-1', 'officer-2'),
]
const headB = sampleLog(originB, entriesB).head

/** The third entry of A's log, which answers the third of B's. */
const message: Message = {
  space,
  from: partyA,
  to: [partyB],
  type: 'sample/notification/1',
  time: timeOf('2030-02-01T12:00:00Z'),
  effective: '2030-03-01',
  re: [{ origin: originB, index: 2 }],
  seen: [{ origin: originB, size: headB.size, root: headB.root }],
  bodies: [{ commit: commitment, blobs: [fileForA, fileForB].map(addressOf) }],
}
const entriesA = [
  genesis,
  await rosterEntry(partyA),
  await entryOf(message, 'officer-1', 'officer-3'),
]

/** What two officers read to one another before they sign the message. */
function wordsExample(): string {
  const text = valueOf(formatMessage(message))
  const { words, hex } = spokenHash(crypto.sha256(encodeUtf8(text)))
  return `${words.join(' ')}\n${hex}\n`
}

/** Three items among eight, of which the second is shown. */
const items = ['depot North Bay: 4', 'depot South Bay: 2', 'depot West Bay: 0']
async function revealExample(): Promise<string> {
  const bytes = items.map(encodeUtf8)
  const declaration = valueOf(sealDeclaration(cryptoWithChance('declaration'), declared, bytes, 8))
  const text = formatCheckpoint(declaration.head)
  const secret = { algorithm: 'ed25519', seed: seedOf(originA) } as const
  const signer = valueOf(await signerKey(crypto, declared, 0x01, secret))
  const checkpoint = formatNote({ text, signatures: [await signText(crypto, text, signer)] })
  const index = declaration.indexes[1] ?? -1
  const { proof } = await revealItem(crypto, declaration, index, checkpoint)
  return textOf(formatTlogProof(proof))
}

/** What A would have, had it shown somebody another message as its third. */
async function forkExample(): Promise<string> {
  const other = { ...message, effective: '2030-04-01' }
  const later = { ...message, type: 'sample/notification/2' }
  const fork = [
    ...entriesA.slice(0, 2),
    await entryOf(other, 'officer-1', 'officer-3'),
    await entryOf(later, 'officer-1', 'officer-3'),
  ]
  const [one, two] = [sampleLog(originA, entriesA), sampleLog(originA, fork)]
  const [older, newer] = await Promise.all(
    [one, two].map(async ({ head }) => ({
      head,
      note: valueOf(parseNote(await checkpointOf(head))),
    })),
  )
  return textOf(formatFork(await proveFork(crypto, [older!, newer!], two.read)))
}

export async function exampleBundle(): Promise<Uint8Array> {
  const head = valueOf(parseNote(await checkpointOf(headB)))
  const receipt = { text: head.text, signatures: [await receiptLine(partyA, headB)] }
  const contents = {
    logs: [await logPart(originA, 2, entriesA)],
    blobs: [{ hash: formatHex(crypto.sha256(fileForB)), bytes: fileForB }],
    receipts: [{ origin: originB, size: headB.size, note: formatNote(receipt) }],
  }
  const address = { space, from: partyA, to: partyB }
  return valueOf(await packBundle(crypto, address, contents, [await keyNamed(originA)]))
}

async function bundleExample(): Promise<string> {
  const files = valueOf(unpackTar(await exampleBundle(), { files: 100, bytes: 1 << 20 }))
  return textOf(files.find((file) => file.path === notePath)?.bytes ?? new Uint8Array())
}

const textOf = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? ''
const vkeysOf = async (...names: string[]): Promise<string> => {
  const keys = await Promise.all(names.map((name) => keyNamed(name)))
  return keys.map((key) => `${formatVerifierKey(key.verifier)}\n`).join('')
}

/** What stands in the fenced blocks of the pages, by the word behind the three backquotes. */
export async function pageExamples(): Promise<Readonly<Record<string, string>>> {
  return {
    'message-entry': textOf(entriesA[2] ?? new Uint8Array()),
    'message-keys': await vkeysOf('a.example/officer-1', 'a.example/officer-3'),
    words: wordsExample(),
    genesis: textOf(genesis),
    roster: rosters.get(partyB) ?? '',
    'release-policy': 'group release 2 officer-1 officer-2 officer-3\nquorum release\n',
    envelope: armoredForB,
    'tlog-proof': await revealExample(),
    'declaration-key': await vkeysOf(originA),
    'bundle-note': await bundleExample(),
    fork: await forkExample(),
    'fork-key': await vkeysOf(originA),
  }
}
