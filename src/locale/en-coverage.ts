// English texts of the page Coverage alone. An estimate is called one wherever it stands.
export const enCoverage = {
  'coverage.title': 'Coverage',
  'coverage.intro':
    'What each agreement does with each class of weapons on a day, and what no agreement covers.',
  'coverage.choice': 'Day and Party',
  'coverage.on': 'On',
  'coverage.earlier': 'The day before',
  'coverage.later': 'The day after',
  'coverage.against': 'Compared with',
  'coverage.against.end': 'without comparison',
  'coverage.against.before': 'compare with the day before',
  'coverage.party.all': 'all Parties',
  'coverage.show': 'Classes shown',
  'coverage.show.all': 'all',
  'coverage.show.bare': 'covered by nothing',
  'coverage.show.differing': 'different on the two days',
  'coverage.show.none': 'No class is so.',
  'coverage.sum':
    '{day}: of {all} classes, ' +
    '{n, plural, =0 {none is} one {# is} other {# are}} covered by nothing.',
  'coverage.sum.party':
    '{day}, {party}: of {all} classes, ' +
    '{n, plural, =0 {none is} one {# is} other {# are}} covered by nothing.',
  'coverage.table': 'Classes of weapons and agreements',
  'coverage.class': 'Class of weapons',
  'coverage.nothing': 'Nothing covers it',
  'coverage.nothing.ever': 'Nothing covers it, and no agreement here ever did',
  'coverage.former': 'until {day}',
  'coverage.before': 'Before',
  'coverage.aside': '{party}: {state}',
  'coverage.aside.many': '{state}: {n, plural, one {# Party} other {# Parties}}',
  'coverage.some': 'binds {n} of {all} Parties',
  'coverage.differs.title': 'Different on {other} and on {day}',
  'coverage.differs.none': 'Nothing is different on {other} and on {day}.',
  'coverage.differs.sum':
    '{n, plural, one {# class is} other {# classes are}} treated differently; ' +
    '{bare, plural, =0 {none} one {# class} other {# classes}} ' +
    'covered on {other} by nothing on {day}.',
  'coverage.differs.only': 'only on {day}',
  'coverage.differs.bare': 'now covered by nothing',
  'coverage.estimates': 'Estimates, not declared',
  'coverage.estimate': '{count} {of}',
  'coverage.estimate.undated': 'undated',
  'coverage.differ': 'sources differ: {value} ({source}); taken: {resolution}',
  'coverage.system.count': '{n} thought to be there',
  'coverage.idle':
    '{n, plural, one {# agreement does} other {# agreements do}} ' +
    'nothing with any class on this day: {names}.',
} as const

export type CoverageKey = keyof typeof enCoverage
export type CoverageTexts = Readonly<Record<CoverageKey, string>>
