// What happens to the two centres: data and a notification over the line, a line that is cut, a
// question that goes by courier, an answer that comes late; and at the end what both have come to.
import { assess } from '#assessment/assess.ts'
import type { FindingResult } from '#assessment/result.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { isFor } from '#centre/inbox.ts'
import { storedLogFiles } from '#centre/stored-log-files.ts'
import { shortReceiptFor } from '#centre/courier.ts'
import { spokenWords } from '#cli/fingerprint.ts'
import { checkSpace } from '#ledger/check/space-check.ts'
import { consequencesText } from '#cli/consequences-report.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { type Day, openDoor, openLine, type Post, sound } from './posts.ts'
import type { Telling } from './telling.ts'

const [minute, hour] = [60_000, 3_600_000]
const today = '2030-09-02'

export async function live(day: Day, told: Telling): Promise<void> {
  const { clock, posts } = day
  const [a, b] = posts
  await beginning(day, told)
  const doors = [await openDoor(day, a), await openDoor(day, b)] as const
  await morning(day, told, doors[1].address)
  for (const door of doors) await door.close()
  clock.now += 2 * hour
  told.at(clock.now, 'demo.cut')
  await questionByCourier(day, told, doors[0].address)
  await lateAnswer(day, told)
  await reckoning(day, told)
}

async function beginning({ clock, posts: [a, b] }: Day, told: Telling): Promise<void> {
  const start = (post: Post) =>
    formatFingerprint(post.fingerprint).replace(/^(.{4})(.{4}).*/, '$1 $2')
  told.at(clock.now, 'demo.founded', { a: a.party, b: b.party, fa: start(a), fb: start(b) })
  told.at(clock.now, 'demo.begun', { sid: a.space.name.sid })
}

interface Said {
  readonly type: string
  readonly id: string
  readonly effectiveOn: string
  readonly body: object
  readonly re?: { readonly origin: string; readonly index: number; readonly id: string }
}

/** Composed, signed by both officers, released; shown where that is asked for. */
async function say(day: Day, told: Telling, post: Post, said: Said, isShown = false) {
  const { centre, keys, party } = post
  const { re, type, ...content } = said
  const wording = {
    type: `sample/${type}`,
    to: [],
    re: re === undefined ? [] : [{ origin: re.origin, index: re.index }],
    effective: said.effectiveOn,
    content: JSON.stringify({ ...content, ...(re === undefined ? {} : { re: re.id }) }),
    open: null,
  }
  const draft = await told.timed('drafting', async () => sound(await centre.compose(wording)))
  const consequences = await told.timed('drafting', () => centre.consequences(draft))
  if (isShown) {
    told.show(consequencesText(told, sampleAgreement, draft.message.type, consequences))
    told.show('\n')
  }
  const released = await told.timed('drafting', async () => {
    for (const officer of keys.officers) sound(await centre.sign(draft.id, officer))
    return centre.release(draft.id)
  })
  if ('kind' in released) throw new Error(released.kind)
  const { origin, index } = sound(released)
  const hash = Uint8Array.from(draft.id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return { origin, index, consequences, words: spokenWords(hash), place: `${party}:${index}` }
}

const launchers = [1, 2, 3].map((number) => ({
  id: `A-${number}`,
  state: 'deployed',
  kind: 'heavy',
  warheads: 4,
}))
const stored = { id: 'A-4', state: 'stored', kind: 'heavy', warheads: 4 }

async function morning(day: Day, told: Telling, address: string): Promise<void> {
  const { clock, posts } = day
  const [a, b] = posts
  const line = await openLine(day, a, b, address)
  clock.now += 2 * hour
  told.at(clock.now, 'demo.data', { a: a.party })
  const data = {
    type: 'data',
    id: 'a-data',
    effectiveOn: today,
    body: { launchers: [...launchers, stored], deployed: 3, warheads: 12 },
  }
  const { words, place } = await say(day, told, a, data, true)
  told.at(clock.now, 'demo.signed', { words, place })
  clock.now += minute
  await told.timed('exchange', () => a.centre.gather(line))
  const delivery = await told.timed('exchange', () => a.centre.deliver(b.party, line))
  if (delivery.kind !== 'delivered') throw new Error(delivery.kind)
  const [receipt] = (await a.store.receipts(`${a.party}/mithaq/sample`, 0)).slice(-1)
  const { length } = receipt?.note ?? []
  told.at(clock.now, 'demo.receipt', { b: b.party, size: delivery.size, bytes: length })

  clock.now += hour
  const change = { launcher: 'A-4', state: 'deployed' }
  const { consequences } = await say(day, told, a, {
    type: 'change',
    id: 'a-change',
    effectiveOn: today,
    body: change,
  })
  const deployed = consequences.counts.find((one) => one.after.count === 'deployed')
  const taken = await told.timed('exchange', () => a.centre.deliver(b.party, line))
  if (taken.kind !== 'delivered') throw new Error(taken.kind)
  told.at(clock.now, 'demo.notification', {
    a: a.party,
    b: b.party,
    before: deployed?.before.value ?? 0,
    after: deployed?.after.value ?? 0,
    max: deployed?.limits[0]?.max ?? 0,
  })
  line.close()
}

async function questionByCourier(day: Day, told: Telling, address: string): Promise<void> {
  const { clock, posts, machinery } = day
  const [a, b] = posts
  clock.now += 10 * minute
  const text = 'How many warheads are on A-4?'
  await say(day, told, b, { type: 'ask', id: 'b-question', effectiveOn: today, body: { text } })
  const line = await openLine(day, b, a, address)
  const why = await told
    .timed('exchange', () => b.centre.deliver(a.party, line))
    .then(
      () => null,
      (error: unknown) => machinery.lineFault(error),
    )
  line.close()
  if (why === null) throw new Error('the line was not cut')
  told.at(clock.now, 'demo.question', { b: b.party, why: why.code })
  clock.now += 3 * hour
  const { unreceipted } = await b.centre.watch()
  if (unreceipted.length !== 1) throw new Error('the question alone lacks a receipt')
  told.at(clock.now, 'demo.waiting', { b: b.party, n: 3 })

  const packed = await told.timed('courier', () => b.centre.pack(a.party))
  if ('kind' in packed) throw new Error(packed.kind)
  const archive = sound(packed)
  told.at(clock.now, 'demo.courier', { b: b.party, bytes: archive.length })
  clock.now += hour
  const unpacked = await told.timed('courier', () => a.centre.unpack(archive))
  if ('kind' in unpacked) throw new Error(unpacked.code)
  const { logs } = sound(unpacked)
  if (logs[0]?.answer.kind !== 'receipt') throw new Error(logs[0]?.answer.kind)
  told.at(clock.now, 'demo.arrived', { a: a.party })
  const short = await told.timed('courier', () => shortReceiptFor(a.centre, b.party))
  told.at(clock.now, 'demo.short', { bytes: short?.length ?? 0 })
}

async function lateAnswer(day: Day, told: Telling): Promise<void> {
  const { clock, posts } = day
  const [a, b] = posts
  clock.now += 50 * hour
  const messages = await a.centre.messages()
  const question = messages.findLast((one) => one.type === 'sample/ask')
  if (question === undefined) throw new Error('the question did not come')
  const re = { origin: question.origin, index: question.index, id: 'b-question' }
  const effectiveOn = new Date(clock.now).toISOString().slice(0, 10)
  const body = { text: 'Four.' }
  await say(day, told, a, { type: 'answer', id: 'a-answer', effectiveOn, body, re })
  const door = await openDoor(day, b)
  const line = await openLine(day, a, b, door.address)
  await told.timed('exchange', async () => {
    const delivery = await a.centre.deliver(b.party, line)
    if (delivery.kind !== 'delivered') throw new Error(delivery.kind)
    await a.centre.gather(line)
  })
  line.close()
  await door.close()
  told.at(clock.now, 'demo.late', { a: a.party })
}

/** What both have come to, each by itself. */
async function reckoning(day: Day, told: Telling): Promise<void> {
  const { clock, posts } = day
  const [a, b] = posts
  const on = new Date(clock.now).toISOString().slice(0, 10)
  const reckon = ({ centre }: Post) =>
    told.timed('assessing', async () => {
      const { record, text } = await centre.record()
      const result = assess(replay(sampleAgreement, record), timesOf(on, null))
      return { text, result, frontier: await centre.frontier() }
    })
  const [atA, atB] = [await reckon(a), await reckon(b)]
  if (JSON.stringify(atA) !== JSON.stringify(atB)) throw new Error('the two centres differ')
  const late = atA.result.parties
    .flatMap((party): readonly FindingResult[] => party.findings)
    .find((finding) => finding.code === 'obligation-met-late')
  if (late === undefined) throw new Error('the late answer was not found')
  const { words } = told
  told.at(clock.now, 'demo.finding', {
    title: findingTitle(words, late),
    text: findingText(words, sampleAgreement, late),
  })
  const size = atA.frontier.logs.reduce((sum, log) => sum + log.size, 0)
  told.at(clock.now, 'demo.same', { size, receipts: atA.frontier.receipts })
  let held = 0
  for (const post of posts) held += await told.timed('checking', () => check(day, post))
  told.at(clock.now, 'demo.checked', { n: held })
}

/** How many steps of the check hold; none may fail. */
async function check({ machinery }: Day, { space, store, rosters, party }: Post): Promise<number> {
  const steps = await checkSpace({
    crypto: machinery.crypto,
    genesis: space.genesis,
    rosters,
    pins: new Map(),
    logOf: async (origin) => {
      const head = await store.head(origin)
      return head === null ? null : storedLogFiles(store, origin, head.checkpoint)
    },
    needsBlobs: (entry) => entry.message.from === party || isFor(entry, party),
    progress: () => undefined,
  })
  const failing = steps.find((step) => step.standing === 'does-not-hold')
  if (failing !== undefined) throw new Error(`does not hold: ${failing.code} ${failing.of}`)
  return steps.filter((step) => step.standing === 'holds').length
}
