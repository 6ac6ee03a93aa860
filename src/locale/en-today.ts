// English texts of the page Today alone.
export const enToday = {
  'today.title': 'Today',
  'today.intro':
    'Which agreements bind whom, what falls due, what has arrived, what was found in the records.',
  'today.start': 'New here?',
  'today.start.limits': 'Who holds what, against which limit',
  'today.start.why': 'Why a figure is what it is',
  'today.start.message': 'Send a message to the other centre',
  'today.start.coverage': 'What no agreement covers',
  'today.start.close': 'Do not show this again',
  'today.moment': '{day}, {time}',
  'today.lives': 'What binds whom on {day}',
  'today.look.signed': 'signed',
  'today.look.provisional': 'provisionally applied',
  'today.look.in-force': 'in force',
  'today.look.committed': 'politically committed',
  'today.set-aside': 'set aside by a Party',
  'today.parties': '{n, plural, one {# Party} other {# Parties}}',
  'today.ends': 'The agreement ends',
  'today.due.times': '{what} × {n}',
  'today.due.none': 'Nothing falls due in the next half year.',
  'today.due.more':
    '{n, plural, one {# further line is in the table alone.} ' +
    'other {# further lines are in the table alone.}}',
  'today.arrived': 'Arrived',
  'today.arrived.none': 'Nothing waits to be acknowledged by a person.',
  'today.lines': 'Lines',
  'today.line.live': 'connected',
  'today.line.cut': 'the line is cut',
  'today.line.no-address': 'no address known: that centre calls, or a courier carries',
  'today.line.failing': 'not connected',
  'today.line.trouble': 'the last exchange came to nothing: {reason}',
  'today.line.last': 'last exchange: {at}',
  'today.line.receipt': 'last receipt: {at}',
  'today.line.all': 'Everything that was sent has its receipt.',
  'today.line.waits':
    '{n, plural, one {# message sent,} other {# messages sent,}} no receipt for ' +
    '{hours} h {minutes} min',
  'today.line.do-cut': 'Cut the line',
  'today.line.restore': 'Restore the line',
  'today.exchange': 'Exchange now',
  'today.heads': 'Heads, space by space',
  'today.head':
    'receipted up to {size} entries; {n, plural, one {# message waits} other {# messages wait}}',
  'today.head.none': 'no receipt',
} as const

export type TodayKey = keyof typeof enToday
export type TodayTexts = Readonly<Record<TodayKey, string>>
