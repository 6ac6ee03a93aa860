// Russian texts of the commands across all agreements. The English sentences are in en-shelf.ts.
import type { ShelfTexts } from './en-shelf.ts'

export const ruShelf: ShelfTexts = {
  'cli.command.life':
    'что кого связывает, что приостановлено, о выходе из чего объявлено, что прекращено',
  'cli.command.coverage':
    'что соглашения делают с каждым классом вооружений и что не охвачено ничем',
  'cli.command.scenario':
    'к чему привело бы предложение: количества, уровни, что убрать и что можно добавить',
  'cli.command.compare':
    'сравнение двух соглашений, соглашения и сценария или одного соглашения на два дня',
  'cli.command.calendar': 'сроки по всем соглашениям, в том числе файлом для календарных программ',

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
  'cli.coverage.partial': '{manner} ({cite}: {note})',
  'cli.coverage.by': '{agreement}: {manners}',
  'cli.coverage.and': ', ',
  'cli.coverage.former': 'До {until}: {by}',
  'cli.coverage.estimate': '{party} {count}, {of} ({notes})',
  'cli.coverage.differ': 'источники расходятся: {value} ({source}); принято: {resolution}',
  'cli.coverage.about': 'по оценке {n}',
  'cli.coverage.system': '{name}, {party}: {notes}',

  'cli.argument.scenario': 'файл сценария или имя сценария, приложенного к соглашению',
  'cli.argument.compared': 'соглашение или сценарий',
  'cli.argument.other': 'с чем сравнивать; по умолчанию то же самое на другой день',
  'cli.and': 'другой день; по умолчанию тот же',
  'cli.sweep':
    'LIMIT=FROM..TO перебирает уровень, RULE=0..3 кратность правила; /STEP; можно повторять',
  'cli.none': 'нет',
  'cli.head.rule': 'Правило',
  'cli.head.before': 'До',
  'cli.head.after': 'После',
  'cli.head.today': 'Без него',
  'cli.head.scenario': 'Сценарий',
  'cli.head.comes-to': 'Что следует',
  'cli.head.difference': 'Разница',
  'cli.scenario.by': '{by}; от {day}',
  'cli.scenario.today': 'Без сценария: {state}',
  'cli.scenario.then': 'По сценарию: {state}',
  'cli.scenario.phase': '{phase}, до {until}',
  'cli.value.from': 'с {day}',
  'cli.value.until': 'до {day}',
  'cli.value.dated': '{value} с {day}',
  'cli.scenario.changes': 'Что различается',
  'cli.scenario.of': '{value} из {max}',
  'cli.scenario.must-go': 'убрать {n}',
  'cli.scenario.could-add': 'можно добавить {n}',
  'cli.scenario.part': '{worth}: {name} ({rule})',
  'cli.scenario.unknown': 'неизвестно: {n}',
  'cli.compare.side': '{agreement}, {day}',
  'cli.compare.limit': 'уровень {max}',
  'cli.sweep.variants':
    '{n, plural, one {# вариант} few {# варианта} many {# вариантов} other {# варианта}}',
  'cli.sweep.limit': '{name}: уровень от {from} до {to}',
  'cli.sweep.rule': '{name}: кратность от {from} до {to}',
  'cli.sweep.holder':
    '{holder}: все уровни соблюдены в {within}, один выше в {over}, неизвестно в {unknown}',
  'cli.sweep.all': 'Все в пределах уровней в {n}',
  'difference.party': 'Сторона',
  'difference.life': 'действие',
  'difference.item-kind': 'категория средств',
  'difference.count': 'засчитываемое количество',
  'difference.rule': 'правило засчета',
  'difference.limit': 'предельный уровень',
  'difference.obligation': 'обязательство',
  'difference.quota': 'квота',
  'difference.message': 'сообщение',
  'difference.cover': 'охват',

  'cli.ics': 'файл iCalendar (RFC 5545) вместо таблицы',
  'cli.calendar.from': 'первый день; по умолчанию день --as-of',
  'cli.calendar.until': 'последний день; по умолчанию через год',
  'cli.calendar.parties':
    '{n, plural, one {# Сторона} few {# Стороны} many {# Сторон} other {# Стороны}}',
  'cli.shelf.notice':
    'Своды сообщений восстановлены по открытым источникам; Стороны их не видели. Что каждый говорит о себе, показывает mithaq assess.',
  'cli.calendar.end': 'Первый день вне срока действия',
  'cli.calendar.what': '{who}: {what}',
  'cli.calendar.summary': '{agreement}: {what}',
  'cli.calendar.name': 'Mithaq: сроки',
  'cli.calendar.computed':
    'Вычислено по своду и правилам в прочтении Mithaq; в текстах Сторон этот день не назван.',
}
