// Russian texts of the page Messages alone.
import type { MessagesTexts } from './en-messages.ts'

export const ruMessages: MessagesTexts = {
  'messages.title': 'Сообщения',
  'messages.intro': 'Полученные и отправленные сообщения и черновики.',

  'messages.spaces': 'Пространства обмена',
  'messages.no-space': 'Среди видимых вам пространств этого центра такого нет.',
  'messages.boxes': 'Входящие, исходящие, черновики',
  'messages.box.in': 'Входящие',
  'messages.box.out': 'Исходящие',
  'messages.box.drafts': 'Черновики',
  'messages.none.in': 'В этом пространстве ничего не получено.',
  'messages.none.out': 'В этом пространстве ничего не отправлено.',
  'messages.none.drafts': 'Нет черновиков, ожидающих подписи.',
  'messages.back': 'Назад к списку',
  'messages.from-logs':
    'Сообщения, не называющие источника, стоят в названных ниже журналах за подписью отправителя.',

  'messages.sent': 'Часы отправителя',
  'messages.to': 'Кому',
  'messages.to.all': 'всем Сторонам',
  'messages.type.acknowledge': 'Подтверждение получения человеком',
  'messages.type.resend': 'То же содержание, отправленное заново',
  'messages.type.exchange': 'О самом обмене',

  'messages.standing.received': 'получено; человеком еще не подтверждено',
  'messages.standing.acknowledged': 'получение подтверждено человеком',
  'messages.standing.arrived': 'поступило; здесь еще не подтверждено',
  'messages.standing.seen': 'ничего не требуется',
  'messages.standing.of-record': 'из воссозданного свода сообщений',
  'messages.waits.minutes':
    'отправлено; квитанции нет ({parties}) {n, plural, =0 {меньше минуты} one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'messages.waits.hours':
    'отправлено; квитанции нет ({parties}) {n, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'messages.waits.days':
    'отправлено; квитанции нет ({parties}) {n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',

  'messages.facts': 'Отправка и получение',
  'messages.id': 'Идентификатор в своде',
  'messages.in-log': 'Место в журнале',
  'messages.place': '{origin}, запись {index} из {size}',
  'messages.signed-by': 'Подписано',
  'messages.receipts': 'Квитанции',
  'messages.receipt': '{party}: получено {at}',
  'messages.no-receipt': '{party}: квитанции еще нет',
  'messages.acknowledged-by': 'подтверждение получения: {party}, запись {index}',
  'messages.answered-by': 'ответ: {party}, запись {index}',
  'messages.closed': 'В этом центре содержание не открывается.',
  'messages.text': 'Подписанный текст',

  'messages.acknowledge': 'Подтвердить получение человеком',
  'messages.answer': 'Ответить',
  'messages.correct': 'Исправить',
  'messages.withdraw': 'Отозвать',
  'messages.resend': 'Отправить содержание заново',
  'messages.resend.why':
    'Для центра, потерявшего ключ к этому сообщению: то же содержание шифруется для его нынешнего ключа, под тем же запечатанным объявлением. Получается черновик, который подписывают сотрудники.',
  'messages.resend.to': 'Для {party}',

  'messages.verified': 'Проверено в этом браузере',
  'messages.verified.whole': 'Все, что можно проверить здесь, верно.',
  'messages.verified.not': 'Верно не все.',
  'messages.step.holds': 'верно',
  'messages.step.fails': 'неверно',
  'messages.step.open': 'не проверено',
  'messages.step.entry': 'Хеш записи совпадает с адресом: {leaf}…',
  'messages.step.officer': 'Подпись {officer} под текстом верна.',
  'messages.step.head':
    'Запись {index} входит в журнал {origin}: {hashes, plural, one {# хеш ведет} few {# хеша ведут} many {# хешей ведут} other {# хеша ведут}} к корневому хешу (записей: {size}), под которым подпись ключа журнала.',
  'messages.step.no-head': 'Доказательство для журнала {origin} неверно: {code}.',
  'messages.step.receipt': '{party}: вторая подпись под этой контрольной точкой, {at}.',
  'messages.step.no-receipt': 'Второй подписи под этой контрольной точкой еще нет.',
  'messages.step.content':
    'Что говорит зашифрованное содержание: его открыл центр, а не этот браузер.',

  'messages.compose': 'Написать сообщение',
  'messages.choose': 'Какое это будет сообщение? Каждое требуется статьей.',
  'messages.choose.withdraw':
    'Сообщение отзывается другим сообщением, само по себе ничего не меняющим.',
  'messages.choose.words': 'Тип или статья',
  'messages.choose.none': 'Подходящего вида сообщения нет.',
  'messages.waiting': 'Что ожидает отправки',
  'messages.due': 'срок {due}',
  'messages.meets': 'Исполняет: {what}',
  'messages.corrects': 'Полностью заменяет сообщение {id}.',
  'messages.withdraws': 'Отзывает сообщение {id}.',
  'messages.answers': 'Ответ на: {what}, {id}.',
  'messages.repeats': 'Повторяет: {what}, {id}, под тем же запечатанным объявлением.',
  'messages.answer-by': 'Ответить: {what}',
  'messages.answer-otherwise': 'Ответить иначе',
  'messages.follow-up': 'Далее: {what}',
  'messages.open': 'Открыть',
  'messages.other-type': 'Сообщением другого вида',
  'messages.to-answer': 'ответ на сообщение: {party}, запись {index}',
  'messages.to-correct': 'заменяет запись {index}',
  'messages.to-withdraw': 'отзывает запись {index}',
  'messages.corrected-by': 'заменено записью {index}',
  'messages.withdrawn-by': 'отозвано записью {index}',
  'messages.choose.answers': 'Чем на него отвечают',
  'messages.choose.no-withdrawal':
    'В этом соглашении нет сообщения, которое только отзывает другое. Его можно исправить.',
  'messages.addressees': 'Кому',
  'messages.addressees.says':
    'Кому оно не адресовано, тот видит, что оно отправлено, но не его содержание.',
  'messages.kept': 'Набранное здесь раньше восстановлено.',
  'messages.afresh': 'Начать заново',
  'messages.discarded': 'Черновик удален: {what}. Его можно составить снова и подписать заново.',
  'messages.undo': 'Отменить удаление',
  'messages.to-draft': 'Составить черновик',
  'messages.to-draft.says':
    'Черновик закрепляет каждый байт. Он отправляется, когда сотрудники подписали его и отправка разрешена.',

  'messages.form.effective': 'Действует с',
  'messages.form.optional': '(можно не указывать)',
  'messages.form.names': 'Имя, которое вы даете или дали раньше.',
  'messages.form.unknown': 'неизвестно',
  'messages.form.choose': 'выбрать',
  'messages.form.yes': 'да',
  'messages.form.no': 'нет',
  'messages.form.add': 'Добавить: {name}',
  'messages.form.remove': 'Убрать: {name}',
  'messages.form.more':
    '{n, plural, one {еще # поле} few {еще # поля} many {еще # полей} other {еще # поля}}',
  'messages.form.missing': 'нужно значение',
  'messages.form.here': 'это поле',
  'messages.form.faults':
    '{n, plural, one {Не соответствует соглашению: # место.} few {Не соответствует соглашению: # места.} many {Не соответствует соглашению: # мест.} other {Не соответствует соглашению: # места.}}',

  'messages.changes': 'Что изменится',
  'messages.changes.as-of': 'Состояние на {day}, если бы оно было получено сейчас.',
  'messages.changes.later': 'Появится здесь, когда необходимые поля будут заполнены.',
  'messages.changes.none': 'Ни количества, ни обязательства, ни вывода.',
  'messages.changes.awaited': 'Вступит в действие, когда его совершит каждая Сторона.',
  'messages.changes.from-to': 'с {from} до {to}',
  'messages.changes.limit': '{name}: предельный уровень {max}, {state}',
  'messages.changes.arises': '{party}: {what}, срок {due}: {after}',
  'messages.changes.obligation': '{party}: {what}, срок {due}: {after}; без него {before}',

  'messages.draft.intro': 'Его байты закреплены. Он отправляется, когда отправка разрешена.',
  'messages.draft.gone': 'Отправка этого черновика разрешена, или он удален.',
  'messages.words': 'Восемь слов',
  'messages.words.compare':
    'Одинаковые слова на каждом экране означают один и тот же черновик: прочитайте их друг другу. Начало его хеша',
  'messages.words.other': 'Этот текст не тот, что в адресе. Начало его хеша',
  'messages.signatures': 'Подписи',
  'messages.signed': 'Есть подпись: {officer}',
  'messages.can-sign': 'Может подписать: {officer}',
  'messages.signatures.enough': 'Подписей достаточно.',
  'messages.signatures.needed':
    '{n, plural, one {Нужна еще # подпись.} few {Нужны еще # подписи.} many {Нужно еще # подписей.} other {Нужно еще # подписи.}}',
  'messages.no-key': 'Вашего ключа в этом браузере нет, поэтому подписать здесь нельзя.',
  'messages.other-key':
    'В списке ключей другой ключ, а не тот, что в этом браузере, поэтому подписать здесь нельзя.',
  'messages.to-key': 'Создать ключ или внести имеющийся',
  'messages.sign': 'Подписать своим ключом',
  'messages.release': 'Разрешить отправку',
  'messages.overtaken':
    'После составления этого черновика в журнал вошло другое сообщение. Запись указывает, когда она составлена и что было видно к тому времени, поэтому этот черновик уже не может за ним стоять. Составленный заново, он сохранит слова, а подписи ставятся снова.',
  'messages.overtaken.short': 'нужно составить заново',
  'messages.compose-again': 'Составить заново',
  'messages.discard': 'Удалить черновик',

  'messages.guide': 'Ваше первое уведомление',
  'messages.guide.write': 'Напишите его: форма говорит, какая статья его требует.',
  'messages.guide.sign': 'Подпишите черновик как сотрудник.',
  'messages.guide.second':
    'Другой сотрудник сверяет восемь слов и подписывает. В демонстрации продолжите от его имени.',
  'messages.guide.release': 'Разрешите отправку.',
  'messages.guide.receipt': 'Дождитесь квитанции другого центра.',
  'messages.guide.step': 'Шаг {n} из {of}.',
  'messages.guide.done': 'Готово: другой центр получил сообщение и подтвердил это.',
  'messages.guide.elsewhere':
    'Тот центр открыт по другому адресу, напечатанному при запуске: подтвердите получение там.',
  'messages.guide.begin': 'Начать',
  'messages.guide.close': 'Больше не показывать',
}
