// The pages of docs/formats on messages, rosters, bodies, declarations, bundles and forks: their
// examples are made again and compared, and read as a stranger would read them, from the page
// alone.
import { readFileSync } from 'node:fs'
import { armor } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { bundleBounds, openBundle } from '#ledger/bundle.ts'
import { parseBundleNote } from '#ledger/bundle-note.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { checkReveal, declarationKey } from '#ledger/declaration.ts'
import { parseEntry } from '#ledger/entry.ts'
import { maxBodyBytes, openBody } from '#ledger/envelope.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { checkGenesis } from '#ledger/genesis.ts'
import { parseVerifierKey, type VerifierKey } from '#ledger/key.ts'
import { verifyNote } from '#ledger/note.ts'
import { maxPolicyBytes } from '#ledger/policy.ts'
import { maxAgePlaintextBytes } from '#ledger/age-file.ts'
import { maxParties } from '#ledger/message.ts'
import { maxNameLength } from '#ledger/names.ts'
import { maxRecipients } from '#ledger/recipients.ts'
import { parseRoster } from '#ledger/roster.ts'
import { evaluateRule, parseRule } from '#ledger/rule.ts'
import { maxEntryBytes } from '#ledger/tile.ts'
import { parseTlogProof } from '#ledger/tlog-proof.ts'
import { declared, exampleBundle, originA, pageExamples } from './page-examples.ts'
import { crypto, identities, partyB, sampleSpace, valueOf } from './sample-space.ts'

const names = [
  'message-entry',
  'roster',
  'release-policy',
  'commitment',
  'envelope',
  'courier-bundle',
  'fork-evidence',
]
const pages = new Map(names.map((name) => [name, readFileSync(`docs/formats/${name}.md`, 'utf8')]))
const blocks = new Map(
  [...pages.values()].flatMap((text) =>
    [...text.matchAll(/^```([\w-]+)\n([^]*?)^```$/gm)].map(([, name = '', inside = '']) => [
      name,
      inside,
    ]),
  ),
)
const bytesOf = (name: string): Uint8Array => encodeUtf8(blocks.get(name) ?? '')
const keysOf = (name: string): VerifierKey[] =>
  (blocks.get(name) ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => valueOf(parseVerifierKey(crypto, line)))

test('every example of the pages is the one that is made from its keys', async () => {
  expect(Object.fromEntries(blocks)).toEqual(await pageExamples())
})

describe('read from the pages alone', () => {
  test('the entry is one, and both officers signed it', async () => {
    const entry = valueOf(parseEntry(bytesOf('message-entry')))
    const checked = await verifyNote(crypto, entry.note, keysOf('message-keys'))
    expect(checked.map((one) => one.holds)).toEqual([true, true])
  })

  test('the file opens to the body that the entry names', async () => {
    const { message } = valueOf(parseEntry(bytesOf('message-entry')))
    const identity = /AGE-SECRET-KEY-\S+/.exec(pages.get('envelope') ?? '')?.[0] ?? ''
    expect(identity).toBe(identities[partyB])
    const file = armor.decode(blocks.get('envelope') ?? '')
    expect(await openBody(crypto, message.bodies[0]!, file, [identity])).toMatchObject({
      ok: true,
      value: { content: encodeUtf8('The observers arrive on 1 March.\nThere are five of them.\n') },
    })
  })

  test('the genesis lists the roster, and its space is that of the entry', async () => {
    const { rosters, space } = await sampleSpace()
    const both = new Map([...rosters, [partyB, blocks.get('roster') ?? '']])
    expect(await checkGenesis(crypto, bytesOf('genesis'), both)).toEqual({ ok: true, value: space })
    expect(valueOf(parseEntry(bytesOf('message-entry'))).message.space).toEqual(space)
    expect(pages.get('roster')).toContain(`\`${space.sid}\``)
  })

  test('the item is one of the declaration', async () => {
    const proof = valueOf(parseTlogProof(bytesOf('tlog-proof')))
    const key = valueOf(declarationKey(crypto, keysOf('declaration-key')[0]!, declared))
    const [, item = ''] = /the item\n`([^`]+)`/.exec(pages.get('commitment') ?? '') ?? []
    const shown = (text: string) => checkReveal(crypto, { item: encodeUtf8(text), proof }, [key])
    expect(await shown(item)).toMatchObject({ ok: true, value: { checkpoint: { size: 8 } } })
    expect(await shown('depot South Bay: 3')).toMatchObject({ ok: false })
  })

  test('the first page is that of a bundle', async () => {
    const note = valueOf(parseEntryText('bundle-note'))
    const [roster] = [...(await sampleSpace()).rosters.values()]
    const keys = valueOf(parseRoster(crypto, roster ?? '')).keys.map((one) => one.key)
    const bundle = valueOf(await openBundle(crypto, await exampleBundle(), () => keys))
    expect([bundle.from, bundle.to, bundle.space]).toEqual([note.from, note.to, note.space])
    expect(bundle.logs.map((log) => [log.origin, log.oldSize, log.newSize])).toEqual([
      [originA, 2, 3],
    ])
    expect([bundle.blobs.length, bundle.receipts.length]).toEqual([1, 1])
  })

  test('the evidence is one', async () => {
    const fork = valueOf(parseFork(bytesOf('fork')))
    expect(await checkFork(crypto, fork, keysOf('fork-key'))).toEqual({ ok: true, value: originA })
  })

  test('the table of who signed says what the rule says', () => {
    const officers = ['officer-1', 'officer-2', 'officer-3']
    const lines = (blocks.get('release-policy') ?? '').trimEnd().split('\n')
    const rule = valueOf(parseRule(lines, officers, 'rule', 1))
    const rows = [
      ...(pages.get('release-policy') ?? '').matchAll(/^\| (.*) \| (yes|no) \| ?(.*)\|$/gm),
    ]
    const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    expect(rows).toHaveLength(4)
    for (const [, signed, released, needed] of rows) {
      const result = evaluateRule(rule, new Set(quoted(signed)))
      expect(result.satisfied).toBe(released === 'yes')
      expect(result.needed).toBe(Number(/^[0-9]/.exec(needed ?? '')?.[0] ?? 0))
      const missing = quoted(needed).length === 0 ? result.missing : quoted(needed)
      expect(result.missing).toEqual(missing)
    }
  })
})

function parseEntryText(name: string) {
  return parseBundleNote((blocks.get(name) ?? '').split('\n\n')[0]?.concat('\n') ?? '')
}

describe('the pages state', () => {
  test('the limits that the code has', () => {
    const english = (number: number) => number.toLocaleString('en')
    const limits: readonly (readonly [string, string])[] = [
      ['message-entry', `${english(maxEntryBytes)} bytes`],
      ['message-entry', `at most ${maxNameLength} characters`],
      ['message-entry', `1 to ${maxParties}`],
      ['roster', `2 to ${maxParties}`],
      ['release-policy', `${english(maxPolicyBytes)} bytes`],
      ['commitment', `${english(maxEntryBytes - 32)} bytes`],
      ['envelope', `at most ${maxRecipients}`],
      ['envelope', `${english(maxBodyBytes)} bytes`],
      ['envelope', english(maxAgePlaintextBytes)],
      ['courier-bundle', `${english(bundleBounds.bytes)} bytes`],
      ['courier-bundle', `${english(bundleBounds.files)} files`],
    ]
    const missing = limits.filter(([page, limit]) => pages.get(page)?.includes(limit) !== true)
    expect(missing).toEqual([])
  })

  test('every code of a refusal of theirs, and no code that there is not', () => {
    const source = readFileSync('src/ledger/refusal.ts', 'utf8')
    const codesOf = (text: string) => [...text.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1])
    const theirs = ['Policy', 'Tar', 'Entry', 'Roster', 'Envelope', 'Bundle'].flatMap((name) =>
      codesOf(new RegExp(`type ${name}Code =([^]*?)\\n\\n`).exec(source)?.[1] ?? ''),
    )
    const tables = [...pages.values()].flatMap((text) => text.split('| refused as |')[1] ?? '')
    const stated = tables.flatMap((table) =>
      [...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap((row) =>
        [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
      ),
    )
    expect(theirs.length).toBeGreaterThan(30)
    expect(theirs.filter((code) => !stated.includes(code))).toEqual([])
    expect(stated.filter((code) => !codesOf(source).includes(code))).toEqual([])
  })
})
