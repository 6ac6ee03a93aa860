// What a rule says of those who signed, held against counting out every case.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateRule, formatRule, type Group, parseRule, type Rule } from './rule.ts'

const officers = ['officer-1', 'officer-2', 'officer-3']
const release: Rule = {
  groups: [{ name: 'release', threshold: 2, members: officers }],
  quorum: 'release',
}

describe('the rule of two officers out of three', () => {
  test('is read from its two lines and written as them', () => {
    const lines = ['group release 2 officer-1 officer-2 officer-3', 'quorum release']
    expect(parseRule(lines, officers, 'roster', 9)).toEqual({ ok: true, value: release })
    expect(formatRule(release)).toEqual(lines)
  })

  test('is refused with the line that it has in its document', () => {
    const lines = ['group release 2 officer-1 officer-4', 'quorum release']
    expect(parseRule(lines, officers, 'roster', 9)).toMatchObject({
      refusal: { code: 'unknown-name', place: 'roster line 9', value: 'officer-4' },
    })
  })

  test('tells who signed, who may still sign and how many are needed', () => {
    const of = (...names: string[]) => evaluateRule(release, new Set(names))
    expect(of()).toEqual({ satisfied: false, signed: [], missing: officers, needed: 2 })
    expect(of('officer-2')).toEqual({
      satisfied: false,
      signed: ['officer-2'],
      missing: ['officer-1', 'officer-3'],
      needed: 1,
    })
    expect(of('officer-3', 'officer-1')).toEqual({
      satisfied: true,
      signed: ['officer-1', 'officer-3'],
      missing: ['officer-2'],
      needed: 0,
    })
  })

  test('is not moved by names that it does not know', () => {
    const result = evaluateRule(release, new Set(['officer-4', 'release', 'none']))
    expect(result).toEqual({ satisfied: false, signed: [], missing: officers, needed: 2 })
  })
})

test('a quorum of one name asks for that name alone', () => {
  const rule = { groups: [], quorum: 'officer-1' }
  expect(evaluateRule(rule, new Set(['officer-2']))).toMatchObject({ needed: 1, signed: [] })
  expect(evaluateRule(rule, new Set(['officer-1']))).toMatchObject({ satisfied: true })
})

test('the quorum `none` asks for nobody', () => {
  expect(evaluateRule({ groups: [], quorum: 'none' }, new Set())).toMatchObject({ satisfied: true })
})

test('a group that the quorum does not reach has no say', () => {
  const rule = { groups: [{ name: 'g', threshold: 1, members: ['a'] }], quorum: 'b' }
  expect(evaluateRule(rule, new Set(['a']))).toEqual({
    satisfied: false,
    signed: [],
    missing: ['b'],
    needed: 1,
  })
})

describe('any rule', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  /** Names are drawn into groups, and groups into groups, until few are left. */
  const anyRule = fc.infiniteStream(fc.nat({ max: 1000 })).map((draws): Rule => {
    const draw = (below: number) => (draws.next().value ?? 0) % below
    let loose = [...names]
    const groups: Group[] = []
    for (let at = draw(4); at >= 0 && loose.length > 1; at -= 1) {
      const members = loose.splice(draw(loose.length - 1), 1 + draw(loose.length))
      groups.push({ name: `g${at}`, threshold: 1 + draw(members.length), members })
      loose = [...loose, `g${at}`]
    }
    return { groups, quorum: loose[draw(loose.length)] ?? 'a' }
  })

  /** The definition of the specification, word for word. */
  function witnessed(rule: Rule, name: string, present: ReadonlySet<string>): boolean {
    const group = rule.groups.find((one) => one.name === name)
    if (group === undefined) return present.has(name)
    const count = group.members.filter((member) => witnessed(rule, member, present)).length
    return count >= group.threshold
  }

  const subsets = (of: readonly string[]): Set<string>[] =>
    Array.from(
      { length: 2 ** of.length },
      (_, bits) => new Set(of.filter((_n, at) => bits & (1 << at))),
    )

  test('is satisfied by just those sets that the specification says', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const present of subsets(names)) {
          const { satisfied } = evaluateRule(rule, present)
          expect(satisfied).toBe(witnessed(rule, rule.quorum, present))
        }
      }),
    )
  })

  test('needs as many more as the smallest set that would satisfy it', () => {
    fc.assert(
      fc.property(anyRule, fc.subarray(names), (rule, signed) => {
        const { needed, missing } = evaluateRule(rule, new Set(signed))
        const enough = subsets(names.filter((name) => !signed.includes(name))).filter((more) =>
          witnessed(rule, rule.quorum, new Set([...signed, ...more])),
        )
        expect(needed).toBe(Math.min(...enough.map((more) => more.size)))
        expect(missing.every((name) => !signed.includes(name))).toBe(true)
      }),
    )
  })

  test('is read back from its lines', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRule(formatRule(rule), names, 'rule', 1)).toEqual({ ok: true, value: rule })
      }),
    )
  })
})
