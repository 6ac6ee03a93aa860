// English texts of the commands across all agreements: their lives, what they cover, what a
// scenario would change, what falls due.
export const enShelf = {
  'cli.command.life': 'what binds whom, what is suspended, under notice or ended, on one time axis',

  'cli.head.since': 'Since',
  'cli.head.standing': 'Where Parties stand otherwise',
  'cli.life.sign.in-force': 'in force',
  'cli.life.sign.committed': 'politically committed',
  'cli.life.sign.set-aside': 'set aside or under notice by a Party',
  'cli.life.sign.provisional': 'provisionally applied',
  'cli.life.sign.signed': 'signed',
  'cli.life.notice': '{party}: notice of withdrawal since {since}, in effect from {until} ({cite})',
} as const satisfies Readonly<Record<`cli.${string}`, string>>

export type ShelfKey = keyof typeof enShelf
export type ShelfTexts = Readonly<Record<ShelfKey, string>>
