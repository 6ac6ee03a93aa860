// Russian texts of the commands of a centre. The keys and their English sentences are in
// en-centre.ts. A remedy is an infinitive, and nobody is addressed.
import type { CentreTexts } from './en-centre.ts'

export const ruCentre: CentreTexts = {
  'cli.commands.centre': 'Команды центра:',
  'cli.command.init': 'создать центр: папку, ключи, список ключей для пространства',
  'cli.command.join':
    'войти в пространство: принять чужие списки ключей, подписать и передать учредительную запись',

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

  'input.no-home': 'в папке не создан центр: {given}',
  'input.bad-home': 'файл не тот, что записал центр: {given}',
  'input.open-to-others': 'файл открыт для чтения другим, права {reason}: {given}',
  'input.not-written': 'файл не записывается ({reason}): {given}',
  'input.file-too-large': 'файл больше, чем может быть такой файл: {given}',
  'input.space-exists': 'пространство уже создано: {given}',
  'input.half-made': 'прежний запуск был прерван и оставил: {given}',
  'input.unknown-space': 'у центра нет пространства {given}',
  'input.which-space': 'у центра не одно пространство',
  'input.not-joined':
    'пространство еще не начато, в учредительной записи нет всех подписей: {given}',
  'input.bad-party': 'это не имя центра: {given}',
  'input.bad-space': 'это не имя пространства: {given}',
  'input.other-party': 'папка принадлежит центру {reason}, а не {given}',
  'input.quorum': '{option} требует больше ключей, чем есть: {given}',
  'input.bad-address': 'это не адрес центра: {given}',
  'input.bad-fingerprint': 'это не отпечаток: {given}',
  'input.other-fingerprint':
    'файл не тот список ключей, отпечаток которого был прочитан; у него {given}',
  'input.not-for-joining': 'ни список ключей, ни учредительная запись: {given}',
  'input.party-known': 'от этого центра уже принят другой список ключей: {given}',
  'input.party-taken': 'за эту Сторону уже выступает другой центр: {given}',
  'input.no-key': 'такого ключа нет: {given}',
  'input.roots-missing': 'корневых подписей недостаточно: {given}',
  'input.no-passphrase': 'некого спросить о парольной фразе ключа {given}',
  'input.wrong-passphrase': 'парольная фраза не открывает ключ: {given}',
  'input.passphrases-differ': 'две парольные фразы ключа {given} различаются',
  'input.short-passphrase': 'знаков в парольной фразе: {given}',
  'input.refused': '{what} ({code})',
  'input.detail.place': 'где: {text}',
  'input.detail.found': 'есть: {text}',
  'input.detail.expected': 'ожидалось: {text}',

  'remedy.input.init':
    'mithaq init создает центр и его пространство; --home или MITHAQ_HOME указывает папку',
  'remedy.input.home-file': 'восстановить файл из резервной копии; в нем должно быть: {reason}',
  'remedy.input.close-to-others':
    'chmod 600 {file}; прочитавший файл имеет ключ, поэтому может понадобиться новый',
  'remedy.input.other-space': 'указать другое пространство в --space или другую папку в --home',
  'remedy.input.half-made': 'удалить: из этого никому ничего не передано; затем начать снова',
  'remedy.input.space': 'указать одно из них в --space',
  'remedy.input.join': 'mithaq join показывает, чего не хватает, и принимает файл',
  'remedy.input.party-name': 'записать доменное имя строчными буквами, например us.example',
  'remedy.input.space-name': 'записать одно слово из a-z, 0-9 и дефисов, например new-start',
  'remedy.input.other-home': 'указать другую папку в --home',
  'remedy.input.quorum': 'требовать не больше подписей, чем есть ключей',
  'remedy.input.address': 'записать https://, узел и порт, и ничего после: https://192.0.2.7:8443',
  'remedy.input.fingerprint': 'записать 52 знака A-Z и 2-7, с пробелами или без',
  'remedy.input.read-aloud':
    'попросить другой центр прочитать отпечаток вслух и записать его после --fingerprint',
  'remedy.input.read-aloud-again':
    'сверить еще раз голосом; пока они различаются, файл не от того центра: не продолжать с ним',
  'remedy.input.roster-file': 'попросить прислать файл еще раз',
  'remedy.input.joining-file':
    'указать файл, который другой центр создал командой mithaq init или mithaq join',
  'remedy.input.party-known':
    'спросить тот центр, какой из списков действует; у принятого первым отпечаток {expected}',
  'remedy.input.all-taken': 'у каждой Стороны соглашения уже есть центр',
  'remedy.input.genesis':
    'сверить списки ключей с другим центром: все должны были принять одни и те же',
  'remedy.input.two-geneses':
    'два текста дали бы два пространства; продолжать с подписанным здесь первым или удалить {file}, если от него отказались все',
  'remedy.input.key-file': 'указать ключ по роли, например officer-1, или по файлу',
  'remedy.input.roots': 'указать больше корневых ключей после --root: роль или файл',
  'remedy.input.passphrase-source':
    'задать MITHAQ_PASSPHRASE, указать файл в --passphrase-file или запустить с терминала',
  'remedy.input.passphrase': 'ввести парольную фразу, выбранную при создании ключа',
  'remedy.input.passphrase-again': 'ввести одну и ту же парольную фразу дважды',
  'remedy.input.longer-passphrase': 'выбрать не короче восьми знаков; лучше шесть случайных слов',
  'remedy.input.store': 'указать другое хранилище или запустить более новую версию Mithaq',
  'remedy.input.refused':
    'код указывает, в чем дело; с --json он выводится с местом, значением и тем, что ожидалось',
}
