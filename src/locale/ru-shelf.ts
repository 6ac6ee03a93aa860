// Russian texts of the commands across all agreements. The English sentences are in en-shelf.ts.
import type { ShelfTexts } from './en-shelf.ts'

export const ruShelf: ShelfTexts = {
  'cli.command.life':
    'что кого связывает, что приостановлено, о выходе из чего объявлено, что прекращено',
  'cli.command.coverage':
    'что соглашения делают с каждым классом вооружений и что не охвачено ничем',

  'cli.head.since': 'С',
  'cli.head.standing': 'Стороны с иным статусом',
  'cli.life.sign.in-force': 'действует',
  'cli.life.sign.committed': 'политически обязательно',
  'cli.life.sign.set-aside': 'участие Стороны приостановлено или объявлено о выходе',
  'cli.life.sign.provisional': 'применяется временно',
  'cli.life.sign.signed': 'подписано',
  'cli.life.notice': '{party}: уведомила о выходе {since}, выход вступает в силу {until} ({cite})',

  'cli.coverage.sum':
    'Не охвачено ничем: {n, plural, one {# класс} few {# класса} many {# классов} other {# класса}} из {all}.',
  'cli.coverage.never':
    'Не охвачено ничем; ни одно соглашение на полке этого никогда не охватывало.',
  'cli.coverage.nothing': 'Не охвачено ничем.',
  'cli.coverage.manner': '{manner} ({cite})',
  'cli.coverage.by': '{agreement}: {manners}',
  'cli.coverage.and': ', ',
  'cli.coverage.former': 'До {until}: {by}',
  'cli.coverage.estimate': '{party} {count}, {of} ({notes})',
  'cli.coverage.about': 'по оценке {n}',
  'cli.coverage.system': '{name}, {party}: {notes}',
  'cover.banned': 'запрет',
  'cover.limited': 'предельный уровень',
  'cover.counted': 'засчет',
  'cover.inspected': 'инспекции',
  'cover.notified': 'уведомления',
}
