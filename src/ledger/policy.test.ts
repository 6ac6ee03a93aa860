// Policies by the rules of c2sp.org/tlog-policy, each rule with a policy that keeps it and one that
// does not; and any rule at all, written and read again.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { encodeUtf8 } from './bytes.ts'
import { formatVerifierKey, signerKey } from './key.ts'
import { formatPolicy, maxPolicyBytes, parsePolicy } from './policy.ts'

const crypto = nodeCrypto()
const parse = (text: string) => parsePolicy(crypto, encodeUtf8(text))

/** What is said of a policy: nothing, or the code, the place and what stands there. */
function said(text: string): string {
  const policy = parse(text)
  if (policy.ok) return 'accepted'
  const { code, place, value } = policy.refusal
  return `${code} | ${place} | ${value}`
}

async function vkey(name: string, type: 0x01 | 0x04 | 0x06, seed: number): Promise<string> {
  const algorithm = type === 0x06 ? 'ml-dsa-44' : 'ed25519'
  const secret = { algorithm, seed: new Uint8Array(32).fill(seed) } as const
  const key = await signerKey(crypto, name, type, secret)
  if (!key.ok) throw new Error(key.refusal.code)
  return formatVerifierKey(key.value.verifier)
}

let log = ''
let [x1, x2, x3, y1, y2, y3, quantum] = ['', '', '', '', '', '', '']
beforeAll(async () => {
  log = await vkey('log.example/one', 0x01, 1)
  ;[x1, x2, x3, y1, y2, y3] = (await Promise.all(
    ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'].map((name, at) => vkey(`${name}.example`, 0x04, at + 2)),
  )) as [string, string, string, string, string, string]
  quantum = await vkey('q.example', 0x06, 9)
})

/** The example of the specification, with keys. */
const example = () => `log ${log}

witness X1 ${x1}
witness X2 ${x2}
witness X3 ${x3}
group X-witnesses 2 X1 X2 X3

witness Y1 ${y1}
witness Y2 ${y2}
witness Y3 ${y3}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`

describe('a policy', () => {
  test('of the specification is read', () => {
    const policy = parse(example())
    if (!policy.ok) throw new Error(said(example()))
    expect(policy.value.logs.map((one) => one.key.name)).toEqual(['log.example/one'])
    expect(policy.value.witnesses.map((one) => one.name)).toEqual([
      'X1',
      'X2',
      'X3',
      'Y1',
      'Y2',
      'Y3',
    ])
    expect(policy.value.rule).toEqual({
      groups: [
        { name: 'X-witnesses', threshold: 2, members: ['X1', 'X2', 'X3'] },
        { name: 'Y-witnesses', threshold: 1, members: ['Y1', 'Y2', 'Y3'] },
        { name: 'X-and-Y', threshold: 2, members: ['X-witnesses', 'Y-witnesses'] },
      ],
      quorum: 'X-and-Y',
    })
  })

  test('is written so that it is read the same again', () => {
    const policy = parse(example().replace('log', 'log').replace(x1, `${x1} https://x1.example/`))
    if (!policy.ok) throw new Error('refused')
    expect(parse(formatPolicy(policy.value))).toEqual(policy)
  })

  test('may have tabs, spaces around, comments, and names that are not ASCII', () => {
    const text = `# a comment, ولو بالعربية\n \t \n\twitness  Зоя\t${x1}  https://x1.example/ \n  # x\nquorum Зоя`
    const policy = parse(text)
    if (!policy.ok) throw new Error(said(text))
    expect(policy.value.rule.quorum).toBe('Зоя')
    expect(policy.value.witnesses[0]?.url).toBe('https://x1.example/')
  })

  test('may need no witness, if it says so', () => {
    expect(said('quorum none\n')).toBe('accepted')
    expect(said('')).toBe('no-quorum | policy | ')
    expect(said(`witness X1 ${x1}\n`)).toBe('no-quorum | policy | ')
  })

  test('has exactly one quorum, of a name that stands before it', () => {
    expect(said('quorum none\nquorum none\n')).toBe('second-quorum | policy line 2 | none')
    expect(said(`quorum X1\nwitness X1 ${x1}\n`)).toBe('unknown-name | policy line 1 | X1')
    expect(said('quorum\n')).toBe('bad-policy-line | policy line 1 | quorum')
    expect(said('quorum none none\n')).toBe('bad-policy-line | policy line 1 | quorum none none')
  })

  test('defines each name once, and never `none`', () => {
    const one = `witness X1 ${x1}\n`
    expect(said(`${one}witness X1 ${x2}\nquorum X1\n`)).toBe('name-taken | policy line 2 | X1')
    expect(said(`${one}group X1 any X1\nquorum X1\n`)).toBe('name-taken | policy line 2 | X1')
    expect(said(`witness none ${x1}\nquorum none\n`)).toBe('name-taken | policy line 1 | none')
  })

  test('groups only names that stand before, each once in all groups', () => {
    const two = `witness X1 ${x1}\nwitness X2 ${x2}\n`
    expect(said(`${two}group g any g\nquorum g\n`)).toBe('unknown-name | policy line 3 | g')
    expect(said(`${two}group g any none\nquorum g\n`)).toBe('unknown-name | policy line 3 | none')
    expect(said(`${two}group g any X1 X1\nquorum g\n`)).toBe('member-twice | policy line 3 | X1')
    expect(said(`${two}group g any X1\ngroup h any X1\nquorum g\n`)).toBe(
      'member-twice | policy line 4 | X1',
    )
  })

  test('asks for one member at least and for no more than there are', () => {
    const two = `witness X1 ${x1}\nwitness X2 ${x2}\n`
    const group = (rest: string) => said(`${two}group g ${rest}\nquorum g\n`)
    expect(group('1 X1 X2')).toBe('accepted')
    expect(group('2 X1 X2')).toBe('accepted')
    for (const threshold of ['0', '3', '-1', '01', '1.0', 'most', '٢']) {
      expect(group(`${threshold} X1 X2`)).toBe(`bad-threshold | policy line 3 | ${threshold}`)
    }
    expect(group('all')).toBe('bad-threshold | policy line 3 | all')
    expect(group('any')).toBe('bad-threshold | policy line 3 | any')
    expect(group('')).toBe('bad-threshold | policy line 3 | ')
  })

  test('names each public key once among logs and once among witnesses', async () => {
    const again = await vkey('other.example', 0x04, 2)
    expect(said(`witness A ${x1}\nwitness B ${again}\nquorum A\n`)).toBe(
      `key-twice | policy line 2 | ${again.slice(0, 80)}`,
    )
    expect(said(`log ${log}\nlog ${log}\nquorum none\n`)).toMatch(/^key-twice \| policy line 2/)
  })

  test('has keys that fit: those of cosignatures for witnesses, of notes or trees for logs', () => {
    expect(said(`witness A ${log}\nquorum A\n`)).toBe('unsuited-key | policy line 1 | type 1')
    expect(said(`log ${x1}\nquorum none\n`)).toBe('unsuited-key | policy line 1 | type 4')
    expect(said(`log ${quantum}\nwitness A ${quantum}\nquorum A\n`)).toBe('accepted')
    expect(said(`witness A ${x1.replace('+', '')}\nquorum A\n`)).toMatch(
      /^bad-key \| policy line 1/,
    )
  })

  test('has no other line, and no line with more or less than belongs there', () => {
    expect(said('mirror A\n')).toBe('bad-policy-line | policy line 1 | mirror A')
    expect(said('Quorum none\n')).toBe('bad-policy-line | policy line 1 | Quorum none')
    expect(said('log\n')).toBe('bad-policy-line | policy line 1 | log')
    expect(said('witness A\n')).toBe('bad-policy-line | policy line 1 | witness A')
    expect(said(`witness A ${x1} b c\n`)).toMatch(/^bad-policy-line \| policy line 1/)
  })

  test('has no control character but tab and newline, and is UTF-8', () => {
    expect(said('quorum none\r\n')).toBe('control-character | policy line 1 | quorum none\\u{d}')
    expect(said('# \0\nquorum none\n')).toMatch(/^control-character \| policy line 1/)
    expect(said('# \x7f\nquorum none\n')).toMatch(/^control-character \| policy line 1/)
    expect(parsePolicy(crypto, Uint8Array.of(0xff, 0x0a))).toMatchObject({
      refusal: { code: 'not-utf8' },
    })
  })

  test('may be large, but not without end', () => {
    const comment = `#${' '.repeat(1022)}\n`
    const most = comment.repeat(maxPolicyBytes / 1024 - 1)
    expect(said(`${most}quorum none\n`)).toBe('accepted')
    expect(said(`${most}${comment}quorum none\n`)).toMatch(/^too-large/)
  })

  test('of any bytes is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof parsePolicy(crypto, bytes).ok).toBe('boolean')
      }),
    )
  })

  test('of any words in its grammar is read or refused; what is read is written back', () => {
    const word = fc.constantFrom('group', 'quorum', 'any', 'all', '1', '2', 'a', 'b', 'none', '#')
    const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const policy = parse(`witness a ${x1}\nwitness b ${x2}\n${lines.join('\n')}\nquorum a\n`)
        expect(policy.ok ? parse(formatPolicy(policy.value)) : policy).toEqual(policy)
      }),
    )
  })
})
