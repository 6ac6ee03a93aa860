// Russian texts of the commands across all agreements. The English sentences are in en-shelf.ts.
import type { ShelfTexts } from './en-shelf.ts'

export const ruShelf: ShelfTexts = {
  'cli.command.life':
    'что кого связывает, что приостановлено, о выходе из чего объявлено, что прекращено',

  'cli.head.since': 'С',
  'cli.head.standing': 'Стороны с иным статусом',
  'cli.life.sign.in-force': 'действует',
  'cli.life.sign.committed': 'политически обязательно',
  'cli.life.sign.set-aside': 'участие Стороны приостановлено или объявлено о выходе',
  'cli.life.sign.provisional': 'применяется временно',
  'cli.life.sign.signed': 'подписано',
  'cli.life.notice': '{party}: уведомила о выходе {since}, выход вступает в силу {until} ({cite})',
}
