// Russian texts of the commands of a centre. The keys and their English sentences are in
// en-centre.ts.
import type { CentreTexts } from './en-centre.ts'

export const ruCentre: CentreTexts = {
  'cli.commands.centre': 'Команды центра:',
  'cli.command.init': 'создать центр: папку, ключи, список ключей для пространства',
  'cli.command.join':
    'войти в пространство: принять чужие списки ключей, подписать и передать учредительную запись',
  'cli.command.draft': 'составить сообщение и увидеть, что оно изменит',
  'cli.command.drafts': 'черновики, ожидающие подписей, или один из них',
  'cli.command.sign': 'подписать черновик ключом сотрудника',
  'cli.command.release': 'занести подписанный черновик в журнал',
  'cli.command.discard': 'удалить черновик',
  'cli.command.send': 'отправить другим центрам то, на что нет их квитанций',
  'cli.command.receive': 'получить имеющееся у других центров и выдать квитанции',
  'cli.command.sync': 'получить и отправить',
  'cli.command.serve': 'отвечать другим центрам по HTTPS до остановки',
  'cli.command.address': 'записать, где слушает другой центр',
  'cli.command.inbox': 'сообщения других и что с каждым стало',
  'cli.command.outbox': 'свои сообщения, у кого они и с какого времени',
  'cli.command.show': 'одно сообщение: содержание, подписи, место, квитанции',
  'cli.command.acknowledge': 'составить подтверждение, что сообщение получил человек',
  'cli.command.resend': 'составить собственное сообщение еще раз, для потерявшего ключ расшифровки',
  'centre.argument.resend': 'собственное сообщение: его место (us.example:3) или идентификатор',
  'centre.option.resend-to': 'каким из его получателей; всем, если не названы',
  'cli.command.watch': 'чего нельзя упустить дежурному',
  'cli.command.results': 'совпадают ли результаты у других и где расходятся',
  'centre.argument.results':
    'заявление другой Стороны, полученное вручную; с --to: файл для записи',
  'centre.option.results-to': 'записать для этой Стороны результат этого центра',
  'cli.command.roster': 'кто вправе подписывать за каждую Сторону, или черновик изменений',

  'centre.option.home': 'папка центра; иначе MITHAQ_HOME, иначе ./centre',
  'centre.option.space': 'пространство, если у центра их несколько',
  'centre.option.passphrase-file':
    'файл, первая строка которого — парольная фраза ключей; иначе MITHAQ_PASSPHRASE, иначе вопрос',
  'centre.option.as': 'Сторона соглашения, для которой создается центр: ее идентификатор',
  'centre.option.as-other': 'Сторона соглашения, чей это список ключей: ее идентификатор',
  'centre.option.party': 'имя центра, доменное: us.example',
  'centre.option.officers': 'число ключей сотрудников',
  'centre.option.release': 'сколько сотрудников разрешают отправку',
  'centre.option.roots': 'число корневых ключей, у каждого парольная фраза',
  'centre.option.root-quorum': 'сколько корневых ключей подписывают смену ключей',
  'centre.option.store': 'postgres://... вместо файла SQLite',
  'centre.option.fingerprint': 'отпечаток списка ключей, как он был прочитан вслух',
  'centre.option.address': 'где слушает другой центр: https://host:port',
  'centre.option.root': 'подписывающие корневые ключи: роль или файл; иначе имеющиеся',
  'centre.argument.joining-file': 'список ключей или учредительная запись из другого центра',
  'centre.argument.type': 'идентификатор типа сообщения соглашения',
  'centre.argument.content': 'файл JSON с содержанием; - означает стандартный ввод',
  'centre.argument.draft': 'начало хеша, не менее восьми знаков, или восемь слов',
  'centre.option.field': 'поля содержания: имя=значение, launchers.0.id=A-1',
  'centre.option.id': 'идентификатор сообщения в своде; иначе тип и день',
  'centre.option.effective': 'день, с которого действует; иначе сегодня',
  'centre.option.to': 'центры или Стороны, которые могут прочесть; иначе все',
  'centre.option.re': 'сообщение, на которое это ответ',
  'centre.option.corrects': 'идентификатор своего сообщения, которое заменяется',
  'centre.option.withdraws': 'идентификатор своего сообщения, которое отзывается',
  'centre.option.text': 'только подписываемый текст',
  'centre.option.signer': 'кто подписывает: роль, например officer-1, или файл ключа',
  'centre.option.sign-text': 'подписать текст черновика с другого компьютера',
  'centre.option.line': 'добавить строку подписи с другого компьютера',
  'centre.argument.parties': 'центры или Стороны; по умолчанию все остальные',
  'centre.argument.party': 'центр или Сторона',
  'centre.argument.address': 'https://host:port или none: адреса нет',
  'centre.option.retry-for': 'сколько минут повторять при потере связи',
  'centre.option.recover': 'сначала вернуть то, что потеряло свое хранилище',
  'centre.option.listen': 'где слушать; порт 0 — любой свободный',
  'centre.option.sync-every': 'также вызывать остальных, раз в столько секунд',
  'centre.argument.message': 'идентификатор, место (us.example:12) или начало хеша',
  'centre.option.waiting.inbox': 'только без подтверждения и ответа',
  'centre.option.waiting.outbox': 'только без квитанции',
  'centre.option.all-languages': 'содержание на арабском, английском и русском',
  'centre.option.add-officer':
    'новые сотрудники: officer-4 или officer-4=VKEY для ключа, созданного в другом месте',
  'centre.option.remove-officer': 'сотрудники, которые выбывают',
  'centre.option.add-root': 'новые корневые ключи, как и сотрудники',
  'centre.option.remove-root': 'корневые ключи, которые выбывают',
  'centre.option.rotate':
    'заменить ключи центра: log, receipt, tls, identity; старые остаются в списке',
  'centre.option.retire': 'снять старые, когда новый список есть у других',

  'centre.passphrase': 'Парольная фраза ключа {role}:',
  'centre.passphrase.new': 'Новая парольная фраза ключа {role}:',
  'centre.passphrase.again': 'Та же еще раз:',
  'centre.folder': 'Папка',
  'centre.space': 'Пространство',
  'centre.officers': 'Сотрудники',
  'centre.roots': 'Корневые ключи',
  'centre.quorum': 'подписывают {n} из {of}',
  'centre.roster-file': 'Список ключей',
  'centre.fingerprint': 'Отпечаток списка ключей: прочитать вслух или напечатать в ноте',
  'centre.fingerprint.words': 'Словами, для первого сравнения; решают знаки выше:',
  'centre.init.done': 'Центр {party} создан.',
  'centre.init.next':
    'Передать список ключей другой Стороне, принять ее список и войти в пространство:',
  'centre.init.keys':
    'Ключи сотрудников и корневые ключи лежат в папке, пока каждый не перенесен туда, где его хранит владелец.',
  'centre.file': 'ФАЙЛ',
  'centre.next': 'Далее',
  'centre.head.party': 'Центр',
  'centre.head.stands-for': 'Сторона',
  'centre.head.address': 'Адрес',
  'centre.this-centre': 'этот центр',
  'centre.no-address': 'неизвестен',
  'centre.join.space': 'Пространство {space}',
  'centre.join.rosters': 'Еще нет списка ключей: {parties}. Принять его:',
  'centre.join.read-aloud':
    'Файл может прийти любым путем; отпечаток сверяется голосом или на бумаге, но не тем же путем.',
  'centre.join.genesis-awaited':
    'Учредительную запись составляет {party}: его имя первое по алфавиту. Когда файл придет:',
  'centre.join.hand-on': 'Учредительная запись здесь подписана. Передать файл: {parties}: {file}',
  'centre.join.back': 'Когда он вернется со всеми подписями:',
  'centre.join.begun': 'Подписали все Стороны. Пространство — {sid}, журнал этого центра начат.',
  'centre.join.joined':
    'Подписали все Стороны. Пространство — {sid}; журнал этого центра уже начат.',
  'centre.join.give-back':
    'Этот файл нужен тем, у кого еще нет полной учредительной записи: {file}',
  'centre.draft': 'Черновик {draft}',
  'centre.type': 'Тип',
  'centre.to': 'Кому',
  'centre.everybody': 'все Стороны',
  'centre.composed': 'Составлен',
  'centre.signatures': 'Подписи',
  'centre.signatures.enough': '{signed}; достаточно',
  'centre.signatures.overtaken':
    '{signed}; с тех пор в журнал вошло другое сообщение: составить заново',
  'centre.signatures.needed':
    '{signed}; {n, plural, one {нужна еще #} few {нужно еще #} many {нужно еще #} other {нужно еще #}} из: {missing}',
  'centre.type.mithaq/roster/1': 'смена ключей',
  'centre.type.mithaq/resend': 'то же содержание, отправленное заново',
  'centre.type.mithaq/acknowledge': 'подтверждение получения человеком',
  'centre.head.draft': 'Черновик',
  'centre.head.type': 'Сообщение',
  'centre.head.composed': 'Составлен',
  'centre.head.signatures': 'Подписи',
  'centre.head.now': 'Сейчас',
  'centre.head.then': 'С ним',
  'centre.no-drafts': 'Ожидающих черновиков нет.',
  'centre.limit': '{name} {max}: {state}',
  'centre.consequences': 'Что изменится, по состоянию на {day}',
  'centre.consequences.none': 'Ни одно количество, ни одно обязательство.',
  'centre.consequences.awaited': 'Действует, когда это сделают все Стороны.',
  'centre.consequences.passed': '{field}: этот момент уже прошел.',
  'centre.draft.sign': 'Сотрудники сверяют слова выше на своих экранах и подписывают:',
  'centre.draft.release': 'Когда подписей достаточно:',
  'centre.sign.more': 'Далее подписать одним из недостающих ключей:',
  'centre.sign.enough': 'Подписей достаточно:',
  'centre.sign.overtaken':
    'После него в журнал вошло другое сообщение, и разрешить этот черновик уже нельзя. Составить его заново командой mithaq draft, а этот удалить:',
  'centre.sign.elsewhere': 'Сверить слова с экраном центра и подписать:',
  'centre.released': '{type} в журнале: {place}',
  'centre.released.send': 'Получено оно будет с квитанцией другого центра:',
  'centre.discarded': 'Черновик {draft} удален.',
  'centre.status.receiving': 'получение: {party} ...',
  'centre.status.sending': 'отправка: {party} ...',
  'centre.status.again':
    'связь потеряна; повтор через {n, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}',
  'centre.met.no-address':
    'Адрес неизвестен, поэтому вызова нет; {n, plural, =0 {ничто не ждет.} one {# запись ждет курьера или вызова того центра: mithaq courier pack} few {# записи ждут курьера или вызова того центра: mithaq courier pack} many {# записей ждут курьера или вызова того центра: mithaq courier pack} other {# записи ждут курьера или вызова того центра: mithaq courier pack}}',
  'centre.met.not-called':
    'Адрес неизвестен, поэтому вызова нет: все придет с курьером или когда вызовет тот центр.',
  'centre.met.recovered':
    '{n, plural, one {Возвращена # запись своего журнала.} few {Возвращено # записи своего журнала.} many {Возвращено # записей своего журнала.} other {Возвращено # записи своего журнала.}}',
  'centre.met.whole': 'В своем журнале ничего не пропало.',
  'centre.met.received':
    '{n, plural, one {Получена # запись} few {Получено # записи} many {Получено # записей} other {Получено # записи}} журнала {log}; выдана квитанция.',
  'centre.met.nothing-new': 'Нового не получено.',
  'centre.met.receipts':
    '{n, plural, one {# квитанция} few {# квитанции} many {# квитанций} other {# квитанции}} на отправленное.',
  'centre.met.delivered':
    'На весь свой журнал есть квитанция: {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  'centre.met.nothing-to-send': 'Свой журнал еще не начат.',
  'centre.met.not-taken': 'Другой центр не принял: {why}',
  'centre.met.refused': '{log} не принят: {why}',
  'centre.advice.fork':
    'Сообщите всем Сторонам и выясните голосом, до какого места обе истории совпадают; оттуда ' +
    'журнал продолжит mithaq generation.',
  'centre.advice.refused':
    'Ничего из этого не принято. В docs/operating.md под этим кодом сказано, что делать, или ' +
    'согласуйте голосом с другим центром, что стоит на этом месте.',
  'centre.met.wants':
    '{log}: {n, plural, one {объявлен, но не передан # зашифрованный файл.} few {объявлены, но не переданы # зашифрованных файла.} many {объявлено, но не передано # зашифрованных файлов.} other {объявлено, но не передано # зашифрованного файла.}}',
  'centre.met.set-back':
    'У другого центра записей своего журнала больше, чем в здешнем хранилище: ничего не подписывается, пока mithaq receive --recover их не вернет.',
  'centre.met.other-result':
    'У {party} на тех же журналах другой результат за {day}: где, показывает mithaq results. Ничего не изменено.',
  'centre.met.lost': 'Связь потеряна: {why}',
  'centre.met.lost.detail': 'ожидалось: {expected}; получено: {came}',
  'centre.met.lost.kept':
    'Переданное до этого сохранено, ничего не сделано наполовину; та же команда продолжит с этого места.',
  'centre.alarm.fork':
    'Тревога: журнал {log} показал две истории, обнаружено {day}. Далее он не принимается; mithaq export запишет свидетельство.',
  'centre.alarm.other-head':
    'Тревога: {by} видит другой журнал {log}, чем хранится здесь, на {n, plural, one {# записи} few {# записях} many {# записях} other {# записи}}.',
  'centre.serve.at': 'Центр слушает на {address}; остановка — Ctrl-C.',
  'centre.serve.receipted':
    '{log}: выдана квитанция, {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  'centre.serve.turned-away': 'Не допущен: {from}: {why}',
  'centre.serve.failed': 'Сбой этого центра: {why}',
  'centre.serve.mended': 'Изменено на диске и восстановлено: {place}',
  'centre.serve.keys-read': 'Список ключей этого центра изменился; ключи прочитаны заново.',
  'centre.witness.cosigned':
    'Центр-свидетель {address} подписал журнал: {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  'centre.witness.failed':
    'Центр-свидетель {address} не подписал ({code}); запрос будет повторен позже.',
  'centre.address': '{party} слушает на: {address}',
  'centre.no-messages': 'Сообщений нет.',
  'centre.head.place': 'Место',
  'centre.head.sent': 'Часы отправителя',
  'centre.head.received': 'Получено',
  'centre.head.became': 'Что с ним стало',
  'centre.not-receipted': 'квитанции отсюда нет',
  'centre.unacknowledged': 'человеком не подтверждено',
  'centre.acknowledged': 'подтверждено человеком: {places}',
  'centre.answered': 'есть ответ: {places}',
  'centre.receipted': '{party}: квитанция, {time}',
  'centre.no-receipt': '{party}: квитанции нет',
  'centre.no-receipt.minutes':
    '{party}: отправлено, квитанции нет {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'centre.no-receipt.hours':
    '{party}: отправлено, квитанции нет {n, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'centre.no-receipt.days':
    '{party}: отправлено, квитанции нет {n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  'centre.closed': 'здесь не открывается: {why}',
  'centre.closed.for-others':
    'Содержание зашифровано для {to} и для отправителя {from}: здесь его прочесть нельзя.',
  'centre.closed.no-file': 'Зашифрованного файла с содержанием здесь нет.',
  'centre.id': 'Идентификатор',
  'centre.from': 'От',
  'centre.sent': 'Часы отправителя',
  'centre.signed-by': 'Подписали',
  'centre.signed-by.holds': '{names}: подписи подтвердились',
  'centre.signed-by.fails': 'подпись не подтвердилась: {names}',
  'centre.log': 'Журнал',
  'centre.hash': 'Хеш',
  'centre.in-answer': 'В ответ на',
  'centre.receipts': 'Квитанции',
  'centre.content': 'Содержание',
  'centre.content.same': 'Все три составлены из одних и тех же полей, подписано {time}.',
  'centre.language': 'По-русски',
  'centre.roster.of': '{party}, {as}',
  'centre.roster.signers': '{names}; подписывают {n}',
  'centre.roster.here': 'Ключи здесь',
  'centre.roster.log': 'Журнал',
  'centre.roster.receipt': 'Квитанции',
  'centre.roster.tls': 'Связь',
  'centre.roster.since': 'Действует с',
  'centre.roster.not-seen': 'как передан; журнал еще не получен',
  'centre.roster.fingerprint-now': 'Отпечаток сейчас',
  'centre.roster.fingerprint': 'Первый отпечаток',
  'centre.roster.sign': 'Изменение подписывают корневыми ключами:',
  'centre.roster.retire': 'Когда на него будут квитанции всех центров, старые ключи снимаются:',
  'centre.watch.nothing': 'Ничто не ждет, и все в порядке.',
  'centre.watch.set-back':
    'Хранилище возвращено к более раннему состоянию. Записей журнала в нем: {size} из {shown}, ' +
    'которые видели другие. До их возвращения ничего не подписывается: receive --recover',
  'centre.watch.unreceipted': 'Еще нет квитанции: {parties}: {type}, {place}, отправлено {time}',
  'centre.watch.withheld':
    'Объявлено и не передано, с {since}: {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}} журнала {log}',
  'centre.watch.seen-elsewhere':
    '{party} видит на {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}} больше в журнале {log}, чем есть здесь',
  'centre.watch.damage': 'Изменено или потеряно на диске, и восстановить не у кого: {place}',
  'centre.watch.other-result':
    'У {party} на тех же журналах другой результат за {day}; впервые замечено {since}: где, показывает mithaq results',
  'centre.results.none': 'Расхождений в результатах не известно.',
  'centre.results.agree': 'У {party} тот же результат за {day}.',
  'centre.results.differ':
    'У {party} на тех же журналах другой результат за {day}; впервые замечено {since}',
  'centre.results.differed':
    'У {party} был другой результат за {day}, впервые замечено {since}; теперь результаты совпадают',
  'centre.results.no-account': 'Обоснование его результата еще не пришло: mithaq sync',
  'centre.results.value': '{name}: здесь {here}; там {there}',
  'centre.results.nothing': 'ничего',
  'centre.results.written': 'Результат этого центра для {party}: {file}',
  'centre.results.theirs': 'В другом центре:',
  'centre.watch.clock.before-what-it-saw.minutes':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} раньше уже увиденного',
  'centre.watch.clock.before-what-it-saw.hours':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# час} few {# часа} many {# часов} other {# часа}} раньше уже увиденного',
  'centre.watch.clock.before-what-it-saw.days':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# день} few {# дня} many {# дней} other {# дня}} раньше уже увиденного',
  'centre.watch.clock.after-its-receipt.minutes':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} позже квитанции',
  'centre.watch.clock.after-its-receipt.hours':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# час} few {# часа} many {# часов} other {# часа}} позже квитанции',
  'centre.watch.clock.after-its-receipt.days':
    'Часы не могут быть верны: {place} указывает время на {n, plural, one {# день} few {# дня} many {# дней} other {# дня}} позже квитанции',
}
