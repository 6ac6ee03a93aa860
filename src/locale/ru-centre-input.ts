// Russian sentences for what the commands of a centre refuse. The English ones are in
// en-centre-input.ts. A remedy is an infinitive, and nobody is addressed.
import type { CentreInputTexts } from './en-centre-input.ts'

export const ruCentreInput: CentreInputTexts = {
  'input.no-home': 'в папке не создан центр: {given}',
  'input.no-desk': 'страница этого центра не запускалась, и на ней никто ничего не делал: {given}',
  'input.bad-home': 'файл не тот, что записал центр: {given}',
  'input.open-to-others': 'файл открыт для чтения другим, права {reason}: {given}',
  'input.not-written': 'файл не записывается ({reason}): {given}',
  'input.other-file': 'то, что там уже есть, не перезаписывается: {given}',
  'input.file-too-large': 'файл больше, чем может быть такой файл, {expected} байт: {given}',
  'input.space-exists': 'пространство уже создано: {given}',
  'input.half-made': 'прежний запуск был прерван и оставил: {given}',
  'input.unknown-person': 'в центре никого так не называют: {given}',
  'input.agreement-twice': 'два пространства центра ведут {given}, а страница показывает одно',
  'input.unknown-centre': 'другого центра с таким названием здесь не знают: {given}',
  'input.unknown-space': 'у центра нет пространства {given}',
  'input.which-space': 'у центра не одно пространство',
  'input.not-joined':
    'пространство еще не начато, в учредительной записи нет всех подписей: {given}',
  'input.bad-party': 'это не имя центра: {given}',
  'input.bad-space': 'это не имя пространства: {given}',
  'input.other-party': 'папка принадлежит центру {reason}, а не {given}',
  'input.quorum': '{option} требует больше ключей, чем есть: {given}, а не {expected}',
  'input.bad-address': 'это не адрес центра: {given}',
  'input.bad-fingerprint': 'это не отпечаток: {given}',
  'input.other-fingerprint':
    'файл не тот список ключей, отпечаток которого был прочитан ({expected}); у него {given}',
  'input.not-for-joining': 'ни список ключей, ни учредительная запись: {given}',
  'input.without-roster': '{option} относится к списку ключей, а он не указан: {given}',
  'input.no-fork': 'здесь не известно о двух историях журнала {given}',
  'input.already-begun':
    'журнал уже продолжается как {given}; принято записей прежнего: {expected}',
  'input.other-end':
    'по файлу прежний журнал кончается после {expected} записей, а не после {given}',
  'input.party-known': 'от этого центра уже принят другой список ключей: {given}',
  'input.party-taken': 'за эту Сторону уже выступает другой центр: {given}',
  'input.no-key': 'такого ключа нет: {given}',
  'input.no-signer': 'этот ключ не подписывает сообщений: {given}',
  'input.roots-missing': 'корневых подписей недостаточно: {given}',
  'input.no-passphrase': 'некого спросить о парольной фразе ключа {given}',
  'input.wrong-passphrase': 'парольная фраза не открывает ключ: {given}',
  'input.passphrases-differ': 'две парольные фразы ключа {given} различаются',
  'input.short-passphrase': 'знаков в парольной фразе: {given}',
  'input.garbled-passphrase': 'парольная фраза не в UTF-8: часть ее знаков потеряна',
  'input.no-draft': 'черновика {given} нет',
  'input.released-draft': 'черновик {given} уже занесен в журнал: {file}',
  'input.which-draft': 'так начинаются несколько черновиков: {given}',
  'input.no-message': 'сообщения {given} нет',
  'input.which-message': 'так называются несколько сообщений: {given}',
  'input.not-a-content': 'это не содержание сообщения: {given}',
  'input.not-a-field': 'это не имя и значение: {given}',
  'input.unknown-field': 'у сообщения нет поля {given}',
  'input.field-within': 'внутри поля ничего нет: {given}',
  'input.list-order': 'список заполняется не по порядку: {given}',
  'input.field-twice': 'поле указано дважды: {given}',
  'input.not-a-draft': 'это не текст черновика: {given}',
  'input.bad-listen': 'здесь слушать нельзя: {given}',
  'input.not-listening': 'центр не может там слушать ({reason}): {given}',
  'input.own-message': 'это сообщение самого центра: {given}',
  'input.key-there': 'ключ этой роли здесь уже есть: {given}',
  'input.bad-role': 'это не роль: {given}',
  'input.damaged-store': 'в хранилище не то, что записал центр: {given}',
  'input.bad-store': 'это не адрес хранилища: {given}',
  'input.store-chosen': 'хранилище центра уже задано, {given} его не меняет',
  'input.other-act': 'параметр {option} не относится к {given}',
  'input.no-standard-output': 'на стандартный вывод здесь ничего не пишется: {given}',
  'input.changed-meanwhile': 'тем временем это изменила другая команда: {given}',
  'input.disk': 'диск или хранилище отвечает ошибкой: {given}',
  'input.no-store': 'хранилище не открывается ({reason}): {given}',
  'input.refused': '{what} ({code})',
  'input.detail.place': 'где: {text}',
  'input.detail.found': 'есть: {text}',
  'input.detail.expected': 'ожидалось: {text}',

  'remedy.input.init':
    'mithaq init создает центр и его пространство; --home или MITHAQ_HOME указывает папку',
  'remedy.input.desk': 'страницу запускает npm start -- --home ПАПКА',
  'remedy.input.dash': 'указать файл или папку; ./-, если они так называются',
  'remedy.input.recipient':
    'тот центр должен внести в список другого получателя командой mithaq roster --replace ' +
    'identity; до тех пор указать остальные Стороны после --to',
  'remedy.input.roster-recipient':
    'запросить у того центра список ключей, где получатели — ключи age; для этого зашифровать ' +
    'нельзя',
  'remedy.input.own-recipient': 'вместе с этим создать новый ключ расшифрования: --rotate identity',
  'remedy.input.again': 'повторить команду',
  'remedy.input.home-file': 'восстановить файл из резервной копии; в нем должно быть: {reason}',
  'remedy.input.close-to-others':
    'chmod 600 {file}; прочитавший файл имеет ключ, поэтому может понадобиться новый',
  'remedy.input.other-space': 'указать другое пространство в --space или другую папку в --home',
  'remedy.input.free-file': 'указать другой файл или убрать то, что там есть',
  'remedy.input.half-made': 'удалить: из этого никому ничего не передано; затем начать снова',
  'remedy.input.home-each': 'завести для каждого пространства свою папку центра',
  'remedy.input.space': 'указать одно из них в --space',
  'remedy.input.join': 'mithaq join показывает, чего не хватает, и принимает файл',
  'remedy.input.party-name': 'записать доменное имя строчными буквами, например us.example',
  'remedy.input.space-name': 'записать одно слово из a-z, 0-9 и дефисов, например new-start',
  'remedy.input.other-home': 'указать другую папку в --home',
  'remedy.input.quorum': 'требовать не больше подписей, чем есть ключей',
  'remedy.input.address': 'записать https://, узел и порт, и ничего после: https://192.0.2.7:8443',
  'remedy.input.named-fingerprint': 'назвать и сторону: --fingerprint us.example=V35R...',
  'remedy.input.fingerprint':
    'записать 52 знака A-Z и 2-7, последний из них A или Q, с пробелами или без',
  'remedy.input.read-aloud':
    'попросить другой центр прочитать отпечаток вслух и записать его после --fingerprint',
  'remedy.input.read-aloud-again':
    'сверить еще раз голосом; пока они различаются, файл не от того центра: не продолжать с ним',
  'remedy.input.fewer-keys': 'взять меньше ключей сотрудников и корневых ключей',
  'remedy.input.roster-file': 'попросить прислать файл еще раз',
  'remedy.input.joining-file':
    'указать файл, который другой центр создал командой mithaq init или mithaq join',
  'remedy.input.with-roster':
    'указать и файл со списком ключей другого центра; если список уже принят, адрес центра ' +
    'записывает mithaq address',
  'remedy.input.party-known':
    'спросить тот центр, какой из списков действует; у принятого первым отпечаток {expected}',
  'remedy.input.all-taken': 'у каждой Стороны соглашения уже есть центр',
  'remedy.input.genesis':
    'сверить списки ключей с другим центром: все должны были принять одни и те же',
  'remedy.input.two-geneses':
    'два текста дали бы два пространства; продолжать с подписанным здесь первым или удалить {file}, если от него отказались все',
  'remedy.input.service-key':
    'вернуть копию папки keys; если копии нет, mithaq roster --replace {option} создает ' +
    'другой ключ',
  'remedy.input.damaged-key':
    'вернуть копию файла; если копии нет, заменить ключ: docs/operating.md, раздел о потере ключа',
  'remedy.input.key-file': 'указать ключ по роли, например officer-1, или по файлу',
  'remedy.input.roots': 'указать больше корневых ключей после --root: роль или файл',
  'remedy.input.passphrase-source':
    'задать MITHAQ_PASSPHRASE, указать файл в --passphrase-file или запустить с терминала',
  'remedy.input.passphrase': 'ввести парольную фразу, выбранную при создании ключа',
  'remedy.input.passphrase-again': 'ввести одну и ту же парольную фразу дважды',
  'remedy.input.passphrase-utf8':
    'сохранить файл в UTF-8; терминал и среда также должны быть в UTF-8',
  'remedy.input.longer-passphrase': 'выбрать не короче восьми знаков; лучше шесть случайных слов',
  'remedy.input.compose': 'mithaq draft составляет черновик',
  'remedy.input.show-released': 'mithaq show {file} показывает его; повторять ничего не нужно',
  'remedy.input.draft':
    'mithaq drafts перечисляет их; записать не менее восьми знаков хеша или восемь слов',
  'remedy.input.message':
    'записать идентификатор, место, например us.example:12, или начало хеша; их перечисляют mithaq inbox и mithaq outbox',
  'remedy.input.content': 'записать объект JSON с полем body; поля показывает mithaq schema',
  'remedy.input.field': 'записать имя=значение; имена показывает mithaq schema',
  'remedy.input.signer':
    'взять еще не подписавший ключ сотрудника этого центра или корневой ключ для смены ключей',
  'remedy.input.compose-again':
    'составить его заново (mithaq draft), так как после него в журнал вошло другое сообщение, а этот черновик удалить',
  'remedy.input.acknowledged':
    'mithaq show показывает подтверждения сообщения, mithaq drafts те, которые ждут; одного достаточно',
  'remedy.input.sign-more': 'подписать одним из недостающих ключей: mithaq sign',
  'remedy.input.line': 'взять строку в том виде, в каком ее вывел mithaq sign --text',
  'remedy.input.altered-draft':
    'ничего не подписывать: хранилище изменено после составления; удалить черновик, составить ' +
    'заново и проверить, кто может писать в хранилище',
  'remedy.input.other-text':
    'сравнить слова: строка сделана над другим текстом; попросить еще раз подписать текст, ' +
    'который выводит mithaq drafts --text',
  'remedy.input.draft-text': 'взять текст в том виде, в каком его вывел mithaq drafts --text',
  'remedy.input.recover':
    'ничего не подписывать; mithaq receive --recover вернет недостающие записи из другого центра',
  'remedy.input.results':
    'сначала провести обмен, чтобы у обоих было одно и то же (mithaq sync или курьер в обе стороны), и запросить заявление заново',
  'remedy.input.resend':
    'назвать собственное сообщение с содержанием и Стороны, которым оно было адресовано; если не открывается и своя копия, отправить содержание новым сообщением',
  'remedy.input.other-keys':
    'из этого ничего не взято; связаться с отправителем: если ключи заменены, сначала принять ' +
    'запись нового списка командой mithaq roster --take',
  'remedy.input.other-bundle':
    'из этого ничего не взято; распаковать его в центре, которому он предназначен, или указать ' +
    'его пространство после --space',
  'remedy.input.shorter-message': 'разделить сообщение или сократить его',
  'remedy.input.smaller-file': 'указать другой файл: такого большого Mithaq не создает',
  'remedy.input.larger-bundle':
    'разрешить файлы больше или опустить --largest; что само больше 268435456 байтов, с ' +
    'курьером не отправить',
  'remedy.input.carried': 'попросить прислать файл еще раз; из этого ничего не взято',
  'remedy.input.listen': 'записать узел:порт этого компьютера, свободный, например 127.0.0.1:8443',
  'remedy.input.others-message': 'указать сообщение другого центра; их перечисляет mithaq inbox',
  'remedy.input.other-role': 'выбрать роль, которой еще не было, например officer-4',
  'remedy.input.role':
    'записать officer- или root- и слово, например officer-4, или officer-4=VKEY',
  'remedy.input.damaged-store':
    'mithaq verify покажет, что не подтверждается; затем вернуть резервную копию хранилища, без last-heads',
  'remedy.input.keep-store': 'не указывать его или указать в --home другую папку',
  'remedy.input.bad-store':
    'записать postgres://user@host/database или не указывать: будет файл SQLite',
  'remedy.input.no-store':
    'проверить, есть ли место на диске, открывается ли файл, работает ли база данных и допущен ' +
    'ли пользователь',
  'remedy.input.roster':
    'mithaq roster показывает список; требовать не больше подписей, чем есть ключей',
  'remedy.input.store': 'указать другое хранилище или запустить более новую версию Mithaq',
  'remedy.input.store-owner':
    'указать в centre.json другую базу данных: в этой та же схема занята {given}',
  'remedy.input.no-fork':
    'журнал с одной историей продолжается как есть; указать файл, который показывает две, после --evidence, или --roots-lost, если утрачены корневые ключи, или после --after, сколько записей стоит перед безвозвратно утраченным файлом',
  'remedy.input.already-begun':
    'больше начинать нечего: передать {file} другим сторонам, там его принимает mithaq generation accept; если две истории и у этого журнала, указать после --evidence файл, который их показывает',
  'remedy.input.evidence': 'взять файл fork из папки, которую записал mithaq export',
  'remedy.input.other-folder':
    'указать пустую папку или ту, которую mithaq export записал для этого пространства',
  'remedy.input.check':
    'указать файл или папку в том виде, как их записал mithaq export, prove или courier pack',
  'remedy.input.after':
    'условиться голосом о последней записи, которая есть у всех: что сравнивать, показывает mithaq generation show --after',
  'remedy.input.generation':
    'mithaq generation показывает, какие журналы ведутся и сколько их записей здесь',
  'remedy.input.generation-file':
    'попросить прислать файл еще раз; у другой Стороны он в папке generations ее пространства',
  'remedy.input.generation-roots':
    'если эта Сторона голосом подтверждает, что ее корневые ключи утрачены, сравнить отпечаток, как в начале, и добавить --roots-lost; иначе не принимать',
  'remedy.input.announced-roster':
    'попросить прислать запись еще раз, как ее записал mithaq prove; здесь может не быть списка перед ней: сначала принять его',
  'remedy.input.refused':
    'ничего из этого не принято; в docs/operating.md под этим кодом сказано, что делать, или ' +
    'согласовать голосом с другим центром, что стоит на этом месте',
}
