// English texts of the commands across all agreements: their lives, what they cover, what a
// scenario would change, what falls due.
export const enShelf = {
  'cli.command.life': 'what binds whom, what is suspended, under notice or ended, on one time axis',
  'cli.command.coverage':
    'what agreements do with each class of weapons on a day, and what nothing covers',
  'cli.command.scenario':
    'what a proposal would come to: counts, limits, what must go or could be added',
  'cli.command.compare':
    'two agreements, an agreement and a scenario, or one on two days, side by side',
  'cli.command.calendar':
    'what falls due across all agreements, also as a file for calendar programs',

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
  'cli.coverage.partial': '{manner} ({cite}: {note})',
  'cli.coverage.by': '{agreement}: {manners}',
  'cli.coverage.and': ', ',
  'cli.coverage.former': 'Until {until}: {by}',
  'cli.coverage.estimate': '{party} {count} {of} ({notes})',
  'cli.coverage.differ': 'sources differ: {value} ({source}); taken: {resolution}',
  'cli.coverage.about': '{n} thought to be there',
  'cli.coverage.system': '{name}, {party}: {notes}',

  'cli.argument.scenario': 'a scenario file, or the name of one that stands with an agreement',
  'cli.argument.compared': 'an agreement or a scenario',
  'cli.argument.other': 'what it is compared with; itself on another day when left out',
  'cli.and': 'the other day; the same when left out',
  'cli.sweep':
    'LIMIT=FROM..TO runs a ceiling, RULE=0..3 takes a rule so often; /STEP; may be repeated',
  'cli.none': 'none',
  'cli.head.rule': 'Rule',
  'cli.head.before': 'Before',
  'cli.head.after': 'After',
  'cli.head.today': 'Without it',
  'cli.head.scenario': 'Scenario',
  'cli.head.comes-to': 'What it comes to',
  'cli.head.difference': 'Difference',
  'cli.scenario.by': '{by}; dated {day}',
  'cli.scenario.today': 'Without the scenario: {state}',
  'cli.scenario.then': 'With it: {state}',
  'cli.scenario.phase': '{phase}, no longer from {until} on',
  'cli.value.from': 'from {day}',
  'cli.value.until': 'until {day}',
  'cli.value.dated': '{value} from {day}',
  'cli.scenario.changes': 'What differs',
  'cli.scenario.of': '{value} of {max}',
  'cli.scenario.must-go': '{n} must go',
  'cli.scenario.could-add': '{n} could be added',
  'cli.scenario.part': '{worth}: {name} ({rule})',
  'cli.scenario.unknown': '{n, plural, one {# not known} other {# not known}}',
  'cli.compare.side': '{agreement}, {day}',
  'cli.compare.limit': 'limit {max}',
  'cli.sweep.variants': '{n, plural, one {# variant} other {# variants}}',
  'cli.sweep.limit': '{name}: ceiling from {from} to {to}',
  'cli.sweep.rule': '{name}: taken {from} to {to} times',
  'cli.sweep.holder':
    '{holder}: within all limits in {within}, above one in {over}, not known in {unknown}',
  'cli.sweep.all': 'All within their limits in {n}',
  'difference.party': 'Party',
  'difference.life': 'life',
  'difference.item-kind': 'kind of item',
  'difference.count': 'count',
  'difference.rule': 'counting rule',
  'difference.limit': 'limit',
  'difference.obligation': 'obligation',
  'difference.quota': 'quota',
  'difference.message': 'message',
  'difference.cover': 'cover',

  'cli.ics': 'an iCalendar file (RFC 5545) instead of a table',
  'cli.calendar.from': 'first day; the day of --as-of when left out',
  'cli.calendar.until': 'last day; a year later when left out',
  'cli.calendar.parties': '{n, plural, one {# Party} other {# Parties}}',
  'cli.shelf.notice':
    'The records are reconstructed from public sources; the Parties have not seen them. What ' +
    'each says of itself stands with the agreement: mithaq assess.',
  'cli.calendar.end': 'First day on which it no longer holds',
  'cli.calendar.what': '{who}: {what}',
  'cli.calendar.summary': '{agreement}: {what}',
  'cli.calendar.name': 'Mithaq: what falls due',
  'cli.calendar.computed':
    'Computed from the record by the rules as Mithaq reads them; the Parties name no such day.',
} as const satisfies Readonly<Record<`${'cli' | 'difference'}.${string}`, string>>

export type ShelfKey = keyof typeof enShelf
export type ShelfTexts = Readonly<Record<ShelfKey, string>>
