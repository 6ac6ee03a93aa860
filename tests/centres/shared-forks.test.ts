// A fork that one member found out is an alarm to all of them: the evidence goes from one to the
// next, to whoever calls and to whoever is called, and alarms nobody where it does not hold.
import { expect, test } from 'vitest'
import { encodeUtf8, decodeUtf8 } from '#ledger/bytes.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { lineBetween } from './line.ts'
import { ask, introduce, newRig, originOf, type Post, type Rig, twin, valueOf } from './rig.ts'

interface Three {
  readonly rig: Rig
  readonly a: Post
  readonly b: Post
  readonly c: Post
}

/** B has found out that A's log has two histories; C holds neither more nor less than before. */
async function foundByOne(): Promise<Three> {
  const rig = await newRig({ letters: ['A', 'B', 'C'] })
  await introduce(rig)
  await introduce(rig)
  const [a, b, c] = rig.posts as [Post, Post, Post]
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await ask(other, 'a-1', 'another')
  await a.centre.deliver(b.party, b.centre.answers)
  await other.centre.deliver(b.party, b.centre.answers)
  expect(await alarmsAt(b)).toEqual([originOf(a)])
  expect([await alarmsAt(a), await alarmsAt(c)]).toEqual([[], []])
  return { rig, a, b, c }
}

const alarmsAt = async ({ centre }: Post) => (await centre.alarms.all()).map(({ origin }) => origin)

async function expectProof({ crypto }: Rig, at: Post, about: Post): Promise<void> {
  const [alarm] = await at.centre.alarms.all()
  const fork = valueOf(parseFork(alarm!.evidence))
  const keys = [about.keys.log.ed25519.verifier]
  expect(await checkFork(crypto, fork, keys)).toEqual({ ok: true, value: originOf(about) })
}

test('whoever calls the finder has the alarm, its own party too, and takes no more', async () => {
  const { rig, a, b, c } = await foundByOne()
  for (const one of [a, c]) {
    await one.centre.gather(b.centre.answers)
    expect(await alarmsAt(one)).toEqual([originOf(a)])
    await expectProof(rig, one, a)
  }
  expect(await a.centre.deliver(c.party, c.centre.answers)).toMatchObject({ code: 'log-is-forked' })
})

test('whoever is called by the finder has it too, and hands it on', async () => {
  const { rig, a, b, c } = await foundByOne()
  await b.centre.gather(c.centre.answers)
  expect(await alarmsAt(c)).toEqual([originOf(a)])
  await c.centre.gather(a.centre.answers)
  expect(await alarmsAt(a)).toEqual([originOf(a)])
  await expectProof(rig, a, a)
})

test('over HTTPS it goes both ways', async () => {
  const { rig, a, b, c } = await foundByOne()
  const called = await lineBetween(c, b)
  await c.centre.gather(called.line)
  await called.close()
  await expectProof(rig, c, a)
  const calling = await lineBetween(c, a)
  await c.centre.gather(calling.line)
  // What it has now is not handed over again, and nothing is taken for news.
  expect(await calling.line.forks?.origins()).toEqual([originOf(a)])
  await calling.close()
  await expectProof(rig, a, a)
})

test('evidence that does not hold, or of no log here, is refused and alarms nobody', async () => {
  const { a, b, c } = await foundByOne()
  const line = await lineBetween(b, c)
  const { forks } = line.line
  const evidence = (await b.centre.answers.forks?.evidence(originOf(a))) ?? new Uint8Array()
  const text = decodeUtf8(evidence) ?? ''
  const [, older = ''] = text.split(/(?<=\n)\n(?=a\.example)/)
  const given = [
    [encodeUtf8('nothing of the kind'), 'bad-note'],
    [encodeUtf8(text.replaceAll('a.example', 'x.example')), 'unknown-log'],
    [encodeUtf8(`mithaq/fork/v1\n\n${older}\n${older}`), 'bad-line'],
    [encodeUtf8(text.replace(/(— a\S+ \S{8})\S/, '$1x')), 'signature-does-not-verify'],
  ] as const
  for (const [bytes, code] of given) {
    expect(await forks?.give(bytes)).toMatchObject({ kind: 'refused', code })
  }
  await line.close()
  expect(await alarmsAt(c)).toEqual([])
})

test('what a member hands over and does not hold is told of, and stops nothing else', async () => {
  const { a, b, c } = await foundByOne()
  await ask(b, 'b-1')
  const line = {
    ...b.centre.answers,
    forks: { ...b.centre.answers.forks!, evidence: async () => encodeUtf8('nothing') },
  }
  const gathered = await c.centre.gather(line)
  expect(gathered).toContainEqual({
    origin: originOf(a),
    answer: expect.objectContaining({ kind: 'refused', place: originOf(a) }) as object,
  })
  expect(await alarmsAt(c)).toEqual([])
  expect((await c.store.head(originOf(b)))?.size).toBe(3)
})

test('with an older program at the other end all else goes on', async () => {
  const { a, b, c } = await foundByOne()
  const { forks: _none, ...older } = b.centre.answers
  await c.centre.gather(older)
  expect(await alarmsAt(c)).toEqual([])
  const unknowing = { ...b.centre.answers.forks!, origins: async () => null }
  await b.centre.gather({ ...c.centre.answers, forks: unknowing })
  expect([await alarmsAt(c), await alarmsAt(a)]).toEqual([[], []])
})
