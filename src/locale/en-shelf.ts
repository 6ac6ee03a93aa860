// English texts of the commands across all agreements: their lives, what they cover, what a
// scenario would change, what falls due.
export const enShelf = {
  'cli.command.life': 'what binds whom, what is suspended, under notice or ended, on one time axis',
  'cli.command.coverage':
    'what agreements do with each class of weapons on a day, and what nothing covers',

  'cli.head.since': 'Since',
  'cli.head.standing': 'Where Parties stand otherwise',
  'cli.life.sign.in-force': 'in force',
  'cli.life.sign.committed': 'politically committed',
  'cli.life.sign.set-aside': 'set aside or under notice by a Party',
  'cli.life.sign.provisional': 'provisionally applied',
  'cli.life.sign.signed': 'signed',
  'cli.life.notice': '{party}: notice of withdrawal since {since}, in effect from {until} ({cite})',

  'cli.coverage.sum': '{n, plural, one {# class} other {# classes}} of {all} that nothing covers.',
  'cli.coverage.never': 'Nothing covers it, and nothing on the shelf ever did.',
  'cli.coverage.nothing': 'Nothing covers it.',
  'cli.coverage.manner': '{manner} ({cite})',
  'cli.coverage.by': '{agreement}: {manners}',
  'cli.coverage.and': ', ',
  'cli.coverage.former': 'Until {until}: {by}',
  'cli.coverage.estimate': '{party} {count} {of} ({notes})',
  'cli.coverage.about': '{n} thought to be there',
  'cli.coverage.system': '{name}, {party}: {notes}',
  'cover.banned': 'banned',
  'cover.limited': 'limited',
  'cover.counted': 'counted',
  'cover.inspected': 'inspected',
  'cover.notified': 'notified',
} as const satisfies Readonly<Record<`${'cli' | 'cover'}.${string}`, string>>

export type ShelfKey = keyof typeof enShelf
export type ShelfTexts = Readonly<Record<ShelfKey, string>>
