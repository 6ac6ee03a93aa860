// INVENTED, and not meant to be read as law: an agreement that does everything at once which is
// hard to count. Owners change, amounts are added, changes are dated apart from their message,
// rules come into force and go, apply only to later changes, cannot tell, and except one another.
import { agreement } from '#language/agreement.ts'
import { instrument, provisionsOf } from '#language/citation.ts'
import { count, each } from '#language/count.ts'
import { f, type BodyOf } from '#language/field.ts'
import { item, restate } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { group } from '#language/party.ts'
import { reading } from '#language/reading.ts'
import { stated } from '#language/stated.ts'
import { startOf } from '#language/time.ts'
import { chosenNames, numberOf } from './trial-names.ts'

const words = (en: string): Label => label(en, `Слова: ${en}`, `كلمات: ${en}`)
const text = instrument('trial-text', words('Trial text'), words('Art.'))
const provision = provisionsOf(text)
const cite = provision('TRIAL-1', '1', 'unverified', words('Everything is tried.'))

const states = {
  stored: { label: words('stored'), then: ['deployed', 'gone'] },
  deployed: { label: words('deployed'), then: ['stored', 'gone'] },
  gone: { label: words('gone'), then: [] },
} as const
const state = f.oneOf(words('State'), {
  stored: words('stored'),
  deployed: words('deployed'),
  gone: words('gone'),
})
const party = f.oneOf(words('Party'), {
  A: words('A'),
  B: words('B'),
  C: words('C'),
  AB: words('A and B'),
})
const amount = f.optional(f.orUnknown(f.count(words('Amount'), 0, 9)))
const model = f.optional(
  f.orUnknown(f.oneOf(words('Model'), { old: words('old'), new: words('new') })),
)

const twin = f.optional(f.text(words('Twin')))

const piece = item('piece', {
  label: words('Piece'),
  fields: { amount, model, twin },
  states,
})
const lot = item('lot', { label: words('Lot'), fields: { amount }, states, single: false })

const id = f.id(words('Identifier'))

const declare = message('declare', {
  cite,
  label: words('A piece as it is'),
  fields: { id, state: f.optional(state), amount, model },
  effect: ({ id: name, state: to, ...set }) =>
    to === undefined ? piece(name).has(set) : piece(name).becomes(to, set),
})

// What JavaScript lets an author write: a field that is set, to nothing. It must say nothing.
const unsaid: object = { amount: undefined }

const transfer = message('transfer', {
  cite,
  label: words('A piece to another Party'),
  fields: { id, owner: party, on: f.optional(f.date(words('On'))) },
  effect: ({ id: name, owner, on }) =>
    piece(name).has({ owner, ...unsaid }, on === undefined ? {} : { on: startOf(on) }),
})

const add = message('add', {
  cite,
  label: words('More or fewer in a lot'),
  fields: { id, more: f.count(words('More'), -5, 9), on: f.optional(f.date(words('On'))) },
  effect: ({ id: name, more, on }) => [
    lot(name).adds({ amount: more }, on === undefined ? {} : { on: startOf(on) }),
    piece(name).adds({ amount: 1 }),
  ],
})

const listed = f.object(words('One'), { id, state, amount })

const all = message('all', {
  cite,
  label: words('All pieces and lots'),
  fields: { pieces: f.list(words('Pieces'), listed), lots: f.list(words('Lots'), listed) },
  effect: ({ pieces, lots }) =>
    restate(
      [piece, lot],
      [
        ...pieces.map(({ id: name, state: to, ...set }) => piece(name).becomes(to, set)),
        ...lots.map(({ id: name, state: to, ...set }) => lot(name).becomes(to, set)),
      ],
    ),
})

/** A restatement between changes, one of them dated apart: the order within a message matters. */
const mixed = message('mixed', {
  cite,
  label: words('Several effects'),
  fields: { id, kept: id, on: f.date(words('On')), model },
  effect: ({ id: name, kept, on, ...set }) => [
    piece(name).becomes('deployed'),
    restate([piece], [piece(kept).has(set, { on: startOf(on) })]),
    lot(name).becomes('deployed', { amount: 3 }),
    piece(name).has({ amount: 2 }),
  ],
})

/** So little is said that many messages say the same of different pieces. */
const ready = message('ready', {
  cite,
  label: words('A piece is ready'),
  fields: { id, for: f.object(words('For'), { state }) },
  effect: (body) => piece(body.id).becomes(body.for.state),
})

/** The name of the piece is passed on, and another name stands beside it. */
const pair = message('pair', {
  cite,
  label: words('A piece and its twin'),
  fields: { id, with: f.optional(id) },
  effect: (body) => piece(body.id).has({ twin: body.with ?? body.id }),
})

/** The piece is named in one place or the other; named in both, the older name holds. */
const rename = message('rename', {
  cite,
  label: words('A piece under either name'),
  fields: { older: f.optional(id), newer: f.optional(id) },
  effect: ({ older, newer }) => {
    const name = older ?? newer
    return name === undefined ? [] : piece(name).becomes('deployed', { model: 'new' })
  },
})

/** What it does hangs on the characters of the name. */
const drawn = message('drawn', {
  cite,
  label: words('A piece by its name'),
  fields: { id },
  effect: ({ id: name }) => piece(name).becomes('deployed', { amount: numberOf(name) % 7 }),
})

/** What it does hangs on a list of names that is kept elsewhere. */
const chosen = message('chosen', {
  cite,
  label: words('A piece, if it is on the list'),
  fields: { id },
  effect: ({ id: name }) => piece(name).becomes(chosenNames.has(name) ? 'gone' : 'deployed'),
})

/** Some names are not spoken of; others are another item as well. */
const picked = message('picked', {
  cite,
  label: words('A piece or a lot by its name'),
  fields: { id, state },
  effect: (body, { from }) => {
    if (body.id === from) return []
    const step = piece(body.id).becomes(body.state)
    return numberOf(body.id) % 2 === 0 ? step : [step, lot(body.id).adds({ amount: 2 })]
  },
})

const amounts = f.object(words('Amounts'), { id, more: f.count(words('More'), -5, 9) })
const owner = f.optional(party)

/** Told as data, with a part that is not. */
const told = message('told', {
  cite,
  label: words('Pieces and lots as they are'),
  fields: {
    piece: f.optional(
      f.object(words('Piece'), { id, state: f.optional(state), amount, model, owner }),
    ),
    lot: f.optional(f.object(words('Lot'), { id, state, amount })),
    more: f.optional(amounts),
  },
  effect: stated({ piece, lot }, ({ more }: { more?: BodyOf<{ more: typeof amounts }>['more'] }) =>
    more === undefined ? [] : [lot(more.id).adds({ amount: more.more })],
  ),
})

const idle = message('idle', { cite, label: words('Nothing'), fields: {} })

const held = count('held', {
  cite,
  label: words('Held'),
  rules: [each(piece, { id: 'held-piece', cite, label: words('A piece') })],
})

const stored = count('stored', {
  cite,
  label: words('Stored'),
  rules: [
    each(piece, {
      id: 'stored-piece',
      cite,
      label: words('A stored piece'),
      when: (row) => row.state === 'stored',
    }),
  ],
})

/** A rule may look at the name of an item. */
const paired = count('paired', {
  cite,
  label: words('Paired'),
  rules: [
    each(piece, {
      id: 'paired-piece',
      cite,
      label: words('A piece that is its own twin, or the second'),
      when: (row) => row.id === 'i-2' || (row.twin === undefined ? false : row.twin === row.id),
      is: (row) => (row.id === 'A' ? 10 : 1),
    }),
  ],
})

const worth = count('worth', {
  cite,
  label: words('Worth'),
  rules: [
    each(
      piece,
      {
        id: 'worth-piece',
        cite,
        label: words('Its amount'),
        when: (row) =>
          row.state === 'deployed' || (row.model === null ? null : row.model === 'new'),
        is: (row) => row.amount,
      },
      {
        id: 'worth-old',
        cite,
        label: words('An old one'),
        when: (row) => (row.model === undefined ? undefined : row.model === 'old'),
        is: () => 7,
        from: '2031-06-01',
        until: '2034-01-01',
      },
      {
        id: 'worth-later',
        cite,
        label: words('One that changed later'),
        when: (row) => row.amount !== null && (row.amount ?? 0) > 4,
        is: (row) => (row.amount ?? 0) - 20,
        appliesToChangesFrom: '2033-01-01',
        over: ['worth-old'],
      },
    ),
    each(lot, {
      id: 'worth-lot-before',
      cite,
      label: words('A lot, before'),
      is: (row) => (row.amount === undefined ? NaN : row.amount),
      until: '2032-01-01',
    }),
    each(lot, {
      id: 'worth-lot-after',
      cite,
      label: words('A lot, after'),
      when: (row) => row.state !== 'gone',
      is: (row) => (row.amount ?? 0) * 2,
      from: '2032-01-01',
    }),
  ],
})

/** One party joins, leaves and comes back; another is in both groups for a time. */
const groups = [
  group('AB', { name: words('A and B'), short: words('A and B'), members: ['A', 'B'] }),
  group('BC', {
    name: words('B and C'),
    short: words('B and C'),
    members: [
      { party: 'B', until: '2032-01-01' },
      { party: 'C', from: '2031-06-01', until: '2033-01-01' },
      { party: 'C', from: '2034-01-01' },
    ],
  }),
]

export const trialAgreement = agreement('trial', {
  name: words('Trial'),
  title: words('Trial'),
  parties: ['A', 'B', 'C'].map((one) => ({ id: one, name: words(one), short: words(one) })),
  groups,
  provisions: [cite],
  items: [piece, lot],
  messages: [
    declare,
    transfer,
    add,
    all,
    mixed,
    ready,
    pair,
    rename,
    drawn,
    chosen,
    picked,
    told,
    idle,
  ],
  counts: [held, stored, paired, worth],
  limits: [
    limit('held-together', held, { cite, values: { '2031-01-01': 4, '2033-01-01': 2 }, groups }),
    limit('held-alone', held, { cite, values: { '2031-01-01': 3 } }),
  ],
  life: [
    lifeEvent('in-force', {
      on: '2030-01-01',
      phase: 'in-force',
      until: '2036-01-01',
      label: words('In force'),
      cite,
    }),
  ],
  readings: [
    reading('rejects-nothing', {
      label: words('Nothing'),
      says: words('Accepts everything.'),
      cite,
      rejects: () => false,
    }),
    reading('rejects-mixed', {
      label: words('Mixed'),
      says: words('Does not accept some messages and one exception.'),
      cite,
      rejects: (one) => one.type === 'mixed',
      rejectsRules: ['worth-old'],
    }),
  ],
})

/** The same with the messages alone that many of a record have word for word in common. */
export const repetitiveAgreement = {
  ...trialAgreement,
  id: 'trial-of-likeness',
  messages: [ready, pair, rename, transfer, declare, drawn, chosen, picked, told],
}
