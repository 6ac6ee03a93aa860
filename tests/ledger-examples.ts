// The examples of docs/formats on the ledger, made from keys that anybody can make: the seed of a
// key is SHA-256 of its name, a space and its type as two hex digits. Parties and log are invented.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { cosignedMessage } from '#ledger/cosignature.ts'
import { formatVerifierKey, type SignatureType, type SignerKey, signerKey } from '#ledger/key.ts'
import { cosign, formatNote, formatSignatureLines, type Note, signText } from '#ledger/note.ts'
import { type NodeReader, proveConsistency, proveInclusion } from '#ledger/proof.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import { encodeEntryBundle, encodeTile, tilePath, tilesBetween } from '#ledger/tile.ts'
import { formatTlogProof } from '#ledger/tlog-proof.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'

const crypto = nodeCrypto()
const utf8 = new TextDecoder()

async function exampleKey(name: string, type: SignatureType): Promise<SignerKey> {
  const algorithm = type === 0x06 ? 'ml-dsa-44' : 'ed25519'
  const seed = crypto.sha256(encodeUtf8(`${name} ${formatHex(Uint8Array.of(type))}`))
  const key = await signerKey(crypto, name, type, { algorithm, seed })
  if (!key.ok) throw new Error(key.refusal.code)
  return key.value
}

const origin = 'a.example/mithaq/sample'
/** 1 March 2030, noon. */
const time = 1_898_596_800

export const exampleKeys = {
  officers: [
    await exampleKey('a.example/officer-1', 0x01),
    await exampleKey('a.example/officer-2', 0x01),
  ],
  log: await exampleKey(origin, 0x01),
  receipt: await exampleKey('b.example/mithaq/receipt', 0x04),
  receiptPostQuantum: await exampleKey('b.example/mithaq/receipt', 0x06),
  witness: await exampleKey('witness.example', 0x04),
}

const entries = [0, 1, 2, 3, 4].map((at) => encodeUtf8(`entry ${at}`))
const leaves = entries.map((entry) => leafHash(crypto, entry))
const { complete } = growTree(crypto, emptyFrontier, leaves)
const reader: NodeReader = async (places) =>
  places.map(({ level, index }) => {
    const node = complete.find((one) => one.level === level && one.index === index)
    if (node === undefined) throw new Error('no such node')
    return node.hash
  })
const headAt = (size: number) => {
  const { frontier } = growTree(crypto, emptyFrontier, leaves.slice(0, size))
  return { origin, size, root: rootOf(crypto, frontier), extensions: [] }
}

async function checkpointAt(size: number): Promise<Note> {
  const text = formatCheckpoint(headAt(size))
  return { text, signatures: [await signText(crypto, text, exampleKeys.log)] }
}

async function noteExample(): Promise<string> {
  const text = 'The observers arrive on 1 March.\nThere are five of them.\n'
  const signatures = await Promise.all(
    exampleKeys.officers.map((officer) => signText(crypto, text, officer)),
  )
  return utf8.decode(formatNote({ text, signatures }))
}

/** The files of the log, each with its bytes as hex. */
function filesExample(): string {
  const lines = tilesBetween(0, entries.length).flatMap((tile) => {
    const bytes = tile.level === 'entries' ? encodeEntryBundle(entries) : encodeTile(leaves)
    return [tilePath(tile), ...hexLines(bytes).map((line) => `    ${line}`)]
  })
  return linesOf(lines)
}

const hexLines = (bytes: Uint8Array): string[] => formatHex(bytes).match(/.{1,64}/g) ?? []
const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** What stands in the fenced blocks of the pages, by the word behind the three backquotes. */
export async function ledgerExamples(): Promise<Readonly<Record<string, string>>> {
  const { officers, log, receipt, receiptPostQuantum, witness } = exampleKeys
  const vkeys = (keys: readonly SignerKey[]) =>
    linesOf(keys.map((key) => formatVerifierKey(key.verifier)))
  const head = headAt(5)
  const checkpoint = await checkpointAt(5)
  const receipts = await issueReceipt(crypto, head, [receipt], time)
  const receipted = { ...checkpoint, signatures: [...checkpoint.signatures, ...receipts] }
  const hashes = await proveInclusion(crypto, reader, 3, 5)
  const request = {
    oldSize: 3,
    proof: await proveConsistency(crypto, reader, 3, 5),
    note: checkpoint,
  }
  const structure = cosignedMessage(receiptPostQuantum.verifier, checkpoint.text, time)
  return {
    note: await noteExample(),
    'note-keys': vkeys(officers),
    checkpoint: utf8.decode(formatNote(checkpoint)),
    'checkpoint-keys': vkeys([log]),
    files: filesExample(),
    'tlog-proof': utf8.decode(
      formatTlogProof({ extra: null, index: 3, hashes, checkpoint: formatNote(receipted) }),
    ),
    'add-checkpoint': utf8.decode(formatAddCheckpoint(request)),
    'add-checkpoint-answer': formatSignatureLines([
      await cosign(crypto, checkpoint.text, witness, time),
    ]),
    receipt: utf8.decode(formatNote(receipted)),
    'receipt-keys': vkeys([log, receipt]),
    'cosigned-ed25519': utf8.decode(cosignedMessage(receipt.verifier, checkpoint.text, time)),
    'cosigned-ml-dsa-44': linesOf(hexLines(structure ?? new Uint8Array())),
  }
}
