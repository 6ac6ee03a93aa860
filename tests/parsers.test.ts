// Everything that is read from outside, in one table: each sample is read and written back to the
// same bytes; whatever else becomes of a sample, the reader does not throw, and refuses it or takes
// it for what is written in just these bytes. Where a thing has several forms, what it writes is
// read again as the same.
import { readFileSync } from 'node:fs'
import { identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatAddCheckpoint, parseAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { openWith } from '#ledger/age-file.ts'
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import { openBundle, bundleBounds } from '#ledger/bundle.ts'
import { formatBundleNote, parseBundleNote } from '#ledger/bundle-note.ts'
import { concatBytes, decodeUtf8, encodeUtf8, equalBytes } from '#ledger/bytes.ts'
import { formatCheckpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import { formatTimedSignature, parseTimedSignature } from '#ledger/cosignature.ts'
import { parseDecimal } from '#ledger/decimal.ts'
import { formatEntry, parseEntry } from '#ledger/entry.ts'
import { sealBody } from '#ledger/envelope.ts'
import { formatFingerprint, parseFingerprint } from '#ledger/fingerprint.ts'
import { formatFork, parseFork } from '#ledger/fork.ts'
import { formatGenesis, parseGenesis } from '#ledger/genesis.ts'
import { formatVerifierKey, parseVerifierKey } from '#ledger/key.ts'
import { formatMessage, parseMessage } from '#ledger/message.ts'
import { formatTime, parseTime } from '#ledger/names.ts'
import { formatNote, formatSignatureLines, parseNote, parseSignatureLines } from '#ledger/note.ts'
import { formatPolicy, parsePolicy } from '#ledger/policy.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { formatResultStatement, parseResultStatement } from '#ledger/result-statement.ts'
import { formatRoster, parseRoster } from '#ledger/roster.ts'
import { formatSecretKey, parseSecretKey } from '#ledger/secret-key.ts'
import { packTar, unpackTar } from '#ledger/tar.ts'
import {
  decodeEntryBundle,
  decodeTile,
  encodeEntryBundle,
  encodeTile,
  parseTilePath,
  tilePath,
} from '#ledger/tile.ts'
import { formatTlogProof, parseTlogProof } from '#ledger/tlog-proof.ts'
import { byteReader } from '#exchange/byte-reader.ts'
import { parseProblem, problemResponse } from '#exchange/problem.ts'
import { formatReceiptList, parseReceiptList } from '#exchange/receipt-list.ts'
import {
  encodePackage,
  encodeUpload,
  formatMirrorInfo,
  parseMirrorInfo,
  readPackage,
  readUpload,
} from '#exchange/upload.ts'
import { encodeTicket, readTicket } from '#exchange/ticket.ts'
import { formatSlot, parseSlot } from '#store/last-head.ts'
import { crypto, identities, keyNamed, partyB } from './ledger/sample-space.ts'

type Bytes = Uint8Array
/** What is written for what was read; nothing where it was refused. */
type Rewrite = (bytes: Bytes) => Bytes | null | Promise<Bytes | null>

interface Format {
  readonly samples: readonly Bytes[]
  readonly rewrite: Rewrite
  /** The same thing may be written in other bytes, as a policy with more spaces. */
  readonly isLoose?: true
}

const pages = ['note', 'checkpoint', 'cosignature-and-receipt', 'proofs', 'courier-bundle']
  .concat('fork-evidence', 'message-entry', 'release-policy', 'roster', 'result-statement')
  .map((page) => readFileSync(`docs/formats/${page}.md`, 'utf8'))
const examples = new Map(
  pages.flatMap((page) =>
    [...page.matchAll(/^```([\w-]+)\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => [
      name,
      encodeUtf8(text),
    ]),
  ),
)

function example(name: string): Bytes {
  const bytes = examples.get(name)
  if (bytes === undefined) throw new Error(`no page has ${name}`)
  return bytes
}

const noteText = (name: string): Bytes => {
  const read = parseNote(example(name))
  if (!read.ok) throw new Error(name)
  return encodeUtf8(read.value.text)
}

const texts = (...lines: readonly string[]): readonly Bytes[] => lines.map((one) => encodeUtf8(one))
const sampleFile = (path: string): Bytes => Uint8Array.from(readFileSync(`verify/sample/${path}`))
const log = 'export/b.example/mithaq/sample'

/** Of a format that is bytes on both sides. */
const ofBytes =
  <T>(parse: (bytes: Bytes) => Outcome<T> | T | null | undefined, format: (value: T) => Written) =>
  (bytes: Bytes): Bytes | null => {
    const read = parse(bytes)
    if (read === null || read === undefined) return null
    if (!isOutcome(read)) return written(format(read))
    return read.ok ? written(format(read.value)) : null
  }

/** Of a format that is text on both sides. */
const ofText =
  <T>(parse: (text: string) => Outcome<T> | T | null | undefined, format: (value: T) => Written) =>
  (bytes: Bytes): Bytes | null => {
    const text = decodeUtf8(bytes)
    return text === undefined ? null : ofBytes<T>(() => parse(text), format)(bytes)
  }

type Written = Bytes | string | Outcome<Bytes> | Outcome<string>

const isOutcome = <T>(read: Outcome<T> | T): read is Outcome<T> =>
  typeof read === 'object' && read !== null && 'ok' in read

/** What was read can be written: another outcome is a fault. */
function written(given: Written): Bytes {
  if (typeof given === 'string') return encodeUtf8(given)
  if (given instanceof Uint8Array) return given
  if (!given.ok) throw new Error(`read, and not to be written: ${given.refusal.code}`)
  return written(given.value)
}

const oneByOne = (bytes: Bytes) =>
  byteReader(
    (async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    })(),
  )

/** Taken whole, or not at all. */
const ifSame = (isTaken: (bytes: Bytes) => Promise<boolean>): Rewrite => {
  return async (bytes) => ((await isTaken(bytes)) ? bytes : null)
}

const witnessKey = async (number: number): Promise<string> =>
  formatVerifierKey((await keyNamed(`w.example/${number}`, 0x04)).verifier)

const hash = crypto.sha256(encodeUtf8('hash'))
const lastHead = { count: 12, head: { origin: 'a.example/log', size: 412, root: hash } }
const place = { start: 0, from: 0, until: 2 }

const formats: Readonly<Record<string, Format>> = {
  'a note': {
    samples: [example('note'), example('receipt')],
    rewrite: ofBytes(parseNote, formatNote),
  },
  'lines of signatures': {
    samples: [example('add-checkpoint-answer')],
    rewrite: ofText(parseSignatureLines, formatSignatureLines),
  },
  'a key': {
    samples: texts(decodeUtf8(example('note-keys'))?.split('\n')[0] ?? ''),
    rewrite: ofText((text) => parseVerifierKey(crypto, text), formatVerifierKey),
  },
  'a secret key': {
    samples: texts(
      formatSecretKey(await keyNamed('a.example/officer-1')),
      formatSecretKey(await keyNamed('b.example/mithaq/receipt', 0x06)),
    ),
    rewrite: async (bytes) => {
      const key = await parseSecretKey(crypto, decodeUtf8(bytes) ?? '', 'line')
      return key.ok ? encodeUtf8(formatSecretKey(key.value)) : null
    },
  },
  'a checkpoint': {
    samples: [
      noteText('checkpoint'),
      encodeUtf8(`a.example/log\n0\n${formatBase64(hash)}\nmore\n`),
    ],
    rewrite: ofText(parseCheckpoint, formatCheckpoint),
  },
  'a signature with its time': {
    samples: [concatBytes(Uint8Array.of(0, 0, 0, 0, 0x71, 0x2a, 0x49, 0xc0), hash, hash)],
    rewrite: ofBytes(parseTimedSignature, formatTimedSignature),
  },
  'a proof': {
    samples: [example('tlog-proof'), sampleFile('declaration/item.tlog-proof')],
    rewrite: ofBytes(parseTlogProof, formatTlogProof),
  },
  'a request to a witness': {
    samples: [example('add-checkpoint')],
    rewrite: ofBytes(parseAddCheckpoint, formatAddCheckpoint),
  },
  'the path of a tile': {
    samples: texts('tile/0/000', 'tile/entries/x001/x234/067.p/44', 'tile/12/999.p/1'),
    rewrite: ofText(parseTilePath, tilePath),
  },
  'a tile': {
    samples: [sampleFile(`${log}/tile/0/000.p/11`)],
    rewrite: ofBytes((bytes) => decodeTile(bytes, 11), encodeTile),
  },
  'a bundle of entries': {
    samples: [sampleFile(`${log}/tile/entries/000.p/11`)],
    rewrite: ofBytes((bytes) => decodeEntryBundle(bytes, 11), encodeEntryBundle),
  },
  'evidence of a fork': {
    samples: [example('fork'), sampleFile('fork/evidence')],
    rewrite: ofBytes(parseFork, formatFork),
  },
  'a statement of a result': {
    samples: [noteText('result-statement')],
    rewrite: ofText(parseResultStatement, formatResultStatement),
  },
  'a genesis': {
    samples: [noteText('genesis')],
    rewrite: ofText(parseGenesis, formatGenesis),
  },
  'a roster': {
    samples: [example('roster'), sampleFile('export/rosters/a.example.roster')],
    rewrite: ofText(
      (text) => parseRoster(crypto, text),
      (roster) => formatRoster(crypto, roster),
    ),
  },
  'a policy': {
    samples: texts(
      [
        `log ${formatVerifierKey((await keyNamed('a.example/log')).verifier)}`,
        `witness one ${await witnessKey(1)} https://w.example/`,
        `witness two ${await witnessKey(2)}`,
        'group both 2 one two',
        'quorum both',
        '',
      ].join('\n'),
    ),
    rewrite: ofBytes((bytes) => parsePolicy(crypto, bytes), formatPolicy),
    isLoose: true,
  },
  'a message': {
    samples: [noteText('message-entry')],
    rewrite: ofText(parseMessage, formatMessage),
  },
  'an entry': {
    samples: [example('message-entry')],
    rewrite: ofBytes(parseEntry, ({ message, note }) => formatEntry(message, note.signatures)),
  },
  'the first page of a bundle': {
    samples: [noteText('bundle-note')],
    rewrite: ofText(parseBundleNote, formatBundleNote),
  },
  'an archive': {
    samples: [sampleFile('b-to-a.mithaq')],
    rewrite: ofBytes((bytes) => unpackTar(bytes, bundleBounds), packTar),
  },
  'a bundle': {
    samples: [sampleFile('b-to-a.mithaq')],
    rewrite: ifSame(async (bytes) => {
      const keys = [(await keyNamed('b.example/mithaq/sample')).verifier]
      return (await openBundle(crypto, bytes, () => keys)).ok
    }),
  },
  base64: { samples: [encodeUtf8(formatBase64(hash))], rewrite: ofText(parseBase64, formatBase64) },
  'a number': {
    samples: texts('0', '9007199254740991', '411'),
    rewrite: ofText(parseDecimal, String),
  },
  'a time': { samples: texts('2028-02-29T23:59:59Z'), rewrite: ofText(parseTime, formatTime) },
  'a fingerprint': {
    samples: [encodeUtf8(formatFingerprint(hash))],
    rewrite: ofText(parseFingerprint, formatFingerprint),
  },
  'a list of receipts': {
    samples: [
      concatBytes(example('receipt'), encodeUtf8('\n'), example('receipt')),
      sampleFile(`${log}/receipts/11-1898764200-a.example`),
    ],
    rewrite: ofBytes(parseReceiptList, formatReceiptList),
  },
  'what a mirror wants': {
    samples: texts(`300\n256\n${formatBase64(hash)}\n`, '0\n0\n\n'),
    rewrite: ofBytes(parseMirrorInfo, formatMirrorInfo),
  },
  'the beginning of an upload': {
    samples: [
      encodeUpload({ origin: 'a.example/mithaq/sample', from: 3, until: 300, ticket: hash }),
    ],
    rewrite: async (bytes) => {
      const reader = oneByOne(bytes)
      const upload = await readUpload(reader)
      // What follows is the packages.
      return upload !== null && (await reader.take(1)) === null ? encodeUpload(upload) : null
    },
  },
  'a ticket of ours': {
    samples: [encodeTicket({ checkpoint: example('receipt'), blobs: [hash, new Uint8Array()] })!],
    rewrite: (bytes) => {
      const read = readTicket(bytes)
      return read === null ? null : encodeTicket(read)
    },
  },
  'a package of an upload': {
    samples: [encodePackage({ entries: texts('one', ''), proof: [hash, hash] })],
    rewrite: async (bytes) => {
      const reader = oneByOne(bytes)
      const read = await readPackage(reader, place)
      return read !== null && (await reader.take(1)) === null ? encodePackage(read) : null
    },
  },
  'a problem': {
    samples: [await bodyOf(problemResponse(422, problem('bad-hash')))],
    rewrite: async (bytes) => {
      const read = parseProblem(bytes)
      return read === null ? null : bodyOf(problemResponse(422, read))
    },
    isLoose: true,
  },
  'a last head': {
    samples: [Uint8Array.from(formatSlot(lastHead))],
    // It is filled up with empty lines, of which some may be missing.
    rewrite: ofBytes(parseSlot, (slot) => Uint8Array.from(formatSlot(slot))),
    isLoose: true,
  },
}

function problem(code: string) {
  return { code, place: 'root hash', value: '', expected: 'base64 of 32 bytes' }
}

async function bodyOf(response: Response): Promise<Bytes> {
  return new Uint8Array(await response.arrayBuffer())
}

// ---- What becomes of a sample

type Change = (bytes: Bytes) => Bytes

const at = (bytes: Bytes, share: number): number => Math.floor(share * bytes.length)
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const cut = (bytes: Bytes, from: number, length: number, put: Bytes): Bytes =>
  concatBytes(bytes.subarray(0, from), put, bytes.subarray(from + length))

/** What parsers stumble over: signs that mean something, numbers at their ends, other alphabets. */
const stumbles = texts('\n', '\n\n', ' ', '\t', '\r\n', '\0', '+', '/', '=', '-', '0', '—', '— ')
  .concat(
    texts('-1', '1e9', '00', '18446744073709551616', '9007199254740992', '99999999999999999999'),
  )
  .concat(texts('\u2028', 'é', '\ufeff', '\u202e', '../', '/', '%00', '__proto__', 'constructor'))
  .concat([Uint8Array.of(0xff), Uint8Array.of(0xc0, 0x80), Uint8Array.of(0xed, 0xa0, 0x80)])

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.nat(7)).map(([where, bit]): Change => {
    return (bytes) => bytes.map((byte, n) => (n === at(bytes, where) ? byte ^ (1 << bit) : byte))
  }),
  fc.tuple(share, fc.constantFrom(...stumbles), fc.nat(3)).map(([where, put, over]): Change => {
    return (bytes) => cut(bytes, at(bytes, where), over, put)
  }),
  fc.tuple(share, fc.nat(200)).map(([where, length]): Change => {
    return (bytes) => cut(bytes, at(bytes, where), length, new Uint8Array())
  }),
  fc.tuple(share, share, fc.nat(200)).map(([where, from, length]): Change => {
    return (bytes) => {
      const start = at(bytes, from)
      return cut(bytes, at(bytes, where), 0, bytes.slice(start, start + length))
    }
  }),
  share.map(
    (where): Change =>
      (bytes) =>
        bytes.slice(0, at(bytes, where)),
  ),
  fc.tuple(share, share).map(
    ([one, other]): Change =>
      (bytes) =>
        withLinesSwapped(bytes, one, other),
  ),
)

function withLinesSwapped(bytes: Bytes, one: number, other: number): Bytes {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const [a, b] = [Math.floor(one * lines.length), Math.floor(other * lines.length)]
  const swapped = lines.with(a, lines[b]!).with(b, lines[a]!)
  return Uint8Array.from(Buffer.from(swapped.join('\n'), 'latin1'))
}

describe.each(Object.entries(formats))('%s', (_, { samples, rewrite, isLoose }) => {
  const expectSame = async (bytes: Bytes): Promise<boolean> => {
    const again = await rewrite(bytes)
    if (again === null) return false
    // An equal answer of thousands: told apart only where it is not.
    if (isLoose === undefined && !equalBytes(again, bytes)) expect(again).toEqual(bytes)
    const third = await rewrite(again)
    if (third === null || !equalBytes(third, again)) expect(third).toEqual(again)
    return true
  }

  test('is written as it was read', async () => {
    for (const sample of samples) {
      expect(await expectSame(sample)).toBe(true)
      expect(await rewrite(sample)).toEqual(sample)
    }
  })

  test('whatever else it is made into is refused, or is written so', async () => {
    // Those of 60 KB and more take longer, and each byte of theirs is under a hash.
    const numRuns = samples.some(({ length }) => length > 50_000) ? 60 : 600
    const several = fc.array(changes, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), several, async (sample, made) => {
        await expectSame(made.reduce((bytes, change) => change(bytes), sample))
      }),
      { numRuns },
    )
  })

  test('bytes of no sense are refused, or written so', async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }).map(encodeUtf8),
    )
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        await expectSame(bytes)
      }),
      { numRuns: 200 },
    )
  })
})

describe('an encrypted body', () => {
  const identity = identities[partyB] ?? ''
  let file: Bytes
  beforeAll(async () => {
    const recipient = await identityToRecipient(identity)
    const sealed = await sealBody(crypto, encodeUtf8('content'), [[recipient]])
    if (!sealed.ok) throw new Error(sealed.refusal.code)
    file = sealed.value.files[0]!.bytes
  })

  test('opens as it was sealed, and not at all once it is altered', async () => {
    expect((await openWith(crypto, file, [identity])).ok).toBe(true)
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const altered = change(file)
        const opened = await openWith(crypto, altered, [identity])
        expect(opened.ok).toBe(equalBytes(altered, file))
      }),
      { numRuns: 200 },
    )
  })
})
