// Russian texts of the page Today alone.
import type { TodayTexts } from './en-today.ts'

export const ruToday: TodayTexts = {
  'today.title': 'Сегодня',
  'today.intro':
    'Что кого связывает, что предстоит исполнить, что поступило и что обнаружено в сводах сообщений.',
  'today.start': 'Впервые здесь?',
  'today.start.limits': 'У кого что есть и при каком пределе',
  'today.start.why': 'Почему цифра именно такая',
  'today.start.message': 'Отправить сообщение другому центру',
  'today.start.coverage': 'Что не охвачено ни одним соглашением',
  'today.start.close': 'Больше не показывать',
  'today.moment': '{day}, {time}',
  'today.lives': 'Что кого связывает: {day}',
  'today.look.signed': 'подписано',
  'today.look.provisional': 'применяется временно',
  'today.look.in-force': 'действует',
  'today.look.committed': 'политически обязательно',
  'today.set-aside': 'приостановлено одной из Сторон',
  'today.parties': '{n, plural, one {# Сторона} few {# Стороны} many {# Сторон} other {# Стороны}}',
  'today.ends': 'Соглашение прекращается',
  'today.due.times': '{what} × {n}',
  'today.due.none': 'В ближайшие полгода сроков нет.',
  'today.due.more':
    '{n, plural, one {Еще # строка есть только в таблице.} few {Еще # строки есть только в таблице.} many {Еще # строк есть только в таблице.} other {Еще # строки есть только в таблице.}}',
  'today.arrived': 'Поступило',
  'today.arrived.none': 'Ничто не ожидает подтверждения человеком.',
  'today.lines': 'Линии связи',
  'today.line.live': 'связь есть',
  'today.line.cut': 'линия связи отключена',
  'today.line.no-address': 'адрес неизвестен: вызывает тот центр, или доставляет курьер',
  'today.line.failing': 'связи нет',
  'today.line.trouble': 'последний обмен не состоялся: {reason}',
  'today.line.last': 'последний обмен: {at}',
  'today.line.receipt': 'последняя квитанция: {at}',
  'today.line.all': 'На все отправленное есть квитанции.',
  'today.line.waits':
    '{n, plural, one {# сообщение отправлено,} few {# сообщения отправлены,} many {# сообщений отправлено,} other {# сообщения отправлены,}} квитанции нет {hours} ч {minutes} мин',
  'today.line.do-cut': 'Отключить линию',
  'today.line.restore': 'Восстановить линию',
  'today.exchange': 'Обменяться сейчас',
  'today.heads': 'Состояние по пространствам обмена',
  'today.head':
    'квитанция на записи: {size}; {n, plural, one {# сообщение ожидает} few {# сообщения ожидают} many {# сообщений ожидают} other {# сообщения ожидают}}',
  'today.head.none': 'квитанции нет',
}
