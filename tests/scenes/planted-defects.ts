// Defects that scenes must find: each is one line of the code of a centre, and what somebody might
// have written there by mistake. plant.ts puts one in its place while the code is loaded. Here are
// those that 200 seeds find, one by one: the first ones, but where another is named.
import { firstOfSetBack } from './chance.ts'

export interface Defect {
  /** What a centre then does. */
  readonly what: string
  readonly file: string
  /** It stands in the file once. */
  readonly line: string
  readonly instead: string
  /** The first of its seeds, where few scenes come to it. */
  readonly from?: number
}

const centre = 'src/centre/centre.ts'
const inbox = 'src/centre/inbox.ts'
const outbox = 'src/centre/outbox.ts'
const ownLog = 'src/centre/own-log.ts'
const histories = 'src/centre/histories.ts'
const record = 'src/centre/record.ts'

export const plantedDefects: readonly Defect[] = [
  {
    what: 'signs a receipt before what it is for is written',
    file: inbox,
    line: 'const broken = await keep(',
    instead: 'await receiptFor(parts, note, head); const broken = await keep(',
  },
  {
    what: 'signs a receipt before the bodies are here',
    file: inbox,
    line: 'if (blobs.wanted.length > 0)',
    instead: 'if (false)',
  },
  {
    what: 'takes entries that do not give the root of the head',
    file: inbox,
    line: 'if (!equalBytes(grown.root, head.root))',
    instead: 'if (false)',
  },
  {
    what: 'does not write down what it receipted apart from the store',
    file: inbox,
    line: 'const writeDown = () => noteShown(lastHeads, head)',
    instead: 'const writeDown = async () => {}',
  },
  {
    what: 'keeps a receipt before it writes down apart from the store what it is for',
    file: inbox,
    line: `await Promise.all([issueReceipt(crypto, head, signers, time), writeDown()])
  const signatures = [...note.signatures.filter((line) => line.name === origin), ...lines]
  const signed = formatNote({ text: note.text, signatures })
  const receipt: StoredReceipt = { origin, size, by: space.self, time, note: signed }
  await store.keepReceipts([receipt])`,
    instead: `[await issueReceipt(crypto, head, signers, time)]
  const signatures = [...note.signatures.filter((line) => line.name === origin), ...lines]
  const signed = formatNote({ text: note.text, signatures })
  const receipt: StoredReceipt = { origin, size, by: space.self, time, note: signed }
  await store.keepReceipts([receipt])
  await writeDown()`,
  },
  {
    what: 'takes after a restore something else than it has receipted',
    file: inbox,
    line: 'if (equalBytes(before.root, receipted.root)) return null',
    instead: 'return null',
  },
  {
    what: 'does not compare a head with the log that it holds',
    file: histories,
    line: "if ((await compareHead(parts.logs, other.head)) !== 'other') return null",
    instead: 'return null',
  },
  {
    what: 'does not compare a log that goes on in another way',
    file: histories,
    line: 'if (!equalBytes(rootOf(crypto, frontier), root)) return null',
    instead: 'return null',
  },
  {
    what: 'does not look at its own log after a restore',
    file: ownLog,
    line: 'return holds ? null :',
    instead: 'return true ? null :',
  },
  {
    what: 'shows a head that is not written down apart from the store',
    file: ownLog,
    line: 'const isNews = shown === null || shown.size < size',
    instead: 'const isNews = false',
  },
  {
    what: 'releases a draft again',
    file: ownLog,
    line: '    ...beside,\n  })',
    instead: '    ...beside, settles: [],\n  })',
  },
  {
    what: 'signs a draft while its log is behind',
    file: centre,
    line: 'unlessBehind(checkOwnLog, () => signDraft(drafting, id, key))',
    instead: 'signDraft(drafting, id, key)',
    from: firstOfSetBack,
  },
  {
    what: 'discards a draft while its log is behind',
    file: centre,
    line: 'unlessBehind(checkOwnLog, () => discard(drafting, id))',
    instead: 'discard(drafting, id)',
    from: firstOfSetBack,
  },
  {
    what: 'says that a message is delivered when the other side says that it holds it',
    file: outbox,
    line: 'else from = answer.size',
    instead: "else return { kind: 'delivered', size: head.size }",
  },
  {
    what: 'takes a receipt for a part of its log for one for the whole',
    file: outbox,
    line: '&& receipt.origin === origin && receipt.size >= head.size',
    instead: '&& receipt.origin === origin',
  },
  {
    what: 'counts a message as received that nobody has receipted',
    file: record,
    line: 'const receipted = dated.filter((one) => one.known !== null)',
    instead: 'const receipted = dated',
  },
  {
    what: 'does not ask for receipts that came late',
    file: outbox,
    line: 'else asked.from.set(origin, again)',
    instead: 'asked.from.set(origin, Number.MAX_SAFE_INTEGER)',
  },
  {
    what: 'keeps a fork that it found out to itself',
    file: outbox,
    line: 'gathered.push(...(await exchangeForks(parts, line)))',
    instead: '',
  },
  {
    what: 'keeps what it takes in the order in which it came',
    file: 'src/centre/causal-order.ts',
    line: `messages.toSorted(
    (a, b) => compareOrigins(a.origin, b.origin) || a.index - b.index,
  )`,
    instead: '[...messages]',
  },
]
