// Arabic texts of the commands across all agreements. The English sentences are in en-shelf.ts.
import type { ShelfTexts } from './en-shelf.ts'

export const arShelf: ShelfTexts = {
  'cli.command.life': 'ما يُلزِم ومن يُلزِم، وما عُلِّق أو أُخطِر بالانسحاب منه أو انتهى، على محور زمني واحد',
  'cli.command.coverage': 'ما تفعله الاتفاقات بكل فئة من الأسلحة في يوم، وما لا يشمله شيء',

  'cli.head.since': 'منذ',
  'cli.head.standing': 'الأطراف ذات المركز المختلف',
  'cli.life.sign.in-force': 'نافذ',
  'cli.life.sign.committed': 'ملزم سياسيًا',
  'cli.life.sign.set-aside': 'علَّقه طرف أو أخطر بالانسحاب منه',
  'cli.life.sign.provisional': 'مطبَّق مؤقتًا',
  'cli.life.sign.signed': 'موقَّع',
  'cli.life.notice': '{party}: أخطر بالانسحاب في {since}، ويسري الانسحاب من {until} ({cite})',

  'cli.coverage.sum':
    'لا يشمل أي اتفاق {n, plural, zero {أي فئة} one {فئة واحدة} two {فئتين} few {# فئات} many {# فئة} other {# فئة}} من {all}.',
  'cli.coverage.never': 'لا يشملها شيء، ولم يشملها أي اتفاق على الرف قط.',
  'cli.coverage.nothing': 'لا يشملها شيء.',
  'cli.coverage.manner': '{manner} ({cite})',
  'cli.coverage.by': '{agreement}: {manners}',
  'cli.coverage.and': '، ',
  'cli.coverage.former': 'حتى {until}: {by}',
  'cli.coverage.estimate': '{party} {count}، {of} ({notes})',
  'cli.coverage.about': 'العدد المقدَّر {n}',
  'cli.coverage.system': '{name}، {party}: {notes}',
  'cover.banned': 'حظر',
  'cover.limited': 'حد',
  'cover.counted': 'احتساب',
  'cover.inspected': 'تفتيش',
  'cover.notified': 'إخطار',
}
