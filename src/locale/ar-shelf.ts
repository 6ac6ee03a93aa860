// Arabic texts of the commands across all agreements. The English sentences are in en-shelf.ts.
import type { ShelfTexts } from './en-shelf.ts'

export const arShelf: ShelfTexts = {
  'cli.command.life': 'ما يُلزِم ومن يُلزِم، وما عُلِّق أو أُخطِر بالانسحاب منه أو انتهى، على محور زمني واحد',

  'cli.head.since': 'منذ',
  'cli.head.standing': 'الأطراف ذات المركز المختلف',
  'cli.life.sign.in-force': 'نافذ',
  'cli.life.sign.committed': 'ملزم سياسيًا',
  'cli.life.sign.set-aside': 'علَّقه طرف أو أخطر بالانسحاب منه',
  'cli.life.sign.provisional': 'مطبَّق مؤقتًا',
  'cli.life.sign.signed': 'موقَّع',
  'cli.life.notice': '{party}: أخطر بالانسحاب في {since}، ويسري الانسحاب من {until} ({cite})',
}
