// Russian texts of the commands by which keys change and a log goes on after a fork.
import type { KeysTexts } from './en-keys.ts'

export const ruKeys: KeysTexts = {
  'cli.command.generation':
    'как продолжается журнал с двумя историями: начать новое поколение или принять его',
  'generation.argument.act': 'show, begin или accept',
  'generation.argument.file': 'чтобы принять: файл другой Стороны',
  'generation.option.after':
    'после скольких записей прежнего журнала он продолжается, как условлено голосом; с show — корневой хеш на этом месте',
  'generation.option.party': 'с show: чей журнал; без этого — журнал этого центра',
  'generation.option.evidence': 'файл, который показывает две истории, если этот центр их не видел',
  'generation.option.rotate': 'создать заново и другие ключи: receipt, tls, identity',
  'generation.option.roots-lost':
    'корневые ключи утрачены: подписывают новые, и чьи они, известно только по голосу',
  'keys.option.replace':
    'заменить утраченные или похищенные ключи: log, receipt, tls, identity; старые снимаются сразу',
  'keys.option.identity':
    'вид ключа расшифрования: hybrid (если не указан) или x25519 для программ, которые не знают гибридных получателей; зашифрованное для x25519 позднее мог бы открыть квантовый компьютер',
  'keys.recipients': 'Шифрование',
  'keys.recipients.hybrid': 'гибридное: ML-KEM-768 и X25519',
  'keys.recipients.unusable': 'Зашифровать нельзя для {recipient}',
  'keys.recipients.x25519': 'только X25519; квантовый компьютер мог бы позднее его вскрыть',
  'keys.option.take': 'список ключей другой Стороны, переданный раньше ее журнала',
  'keys.taken': 'Ключи из списка {party} отныне действуют здесь.',
  'keys.in-log': 'Список ключей {party} уже есть в его журнале; принимать было нечего.',
  'keys.spoken':
    'Отпечаток списка ключей, и он же словами: сравнить голосом с тем, что показывает {command} ' +
    'у {party}:',
  'keys.retire-early':
    'Список с новыми ключами еще не подтвержден квитанцией: {parties}. Без старых ключей новые там будут отклонены. До разрешения этого черновика: mithaq sync или курьер, пока mithaq outbox --waiting показывает этот список.',
  'keys.hand-on':
    'После разрешения: перезапустить mithaq serve, записать запись командой mithaq prove и передать каждой другой Стороне; там ее принимает mithaq roster --take.',

  'generation.head.log': 'Журнал',
  'generation.head.entries': 'Записей здесь',
  'generation.head.standing': 'Состояние',
  'generation.written': 'ведется',
  'generation.not-come': 'еще ничего не получено',
  'generation.forked': 'показал две истории',
  'generation.ended':
    'закончен после {n, plural, one {# записи} few {# записей} many {# записей} other {# записи}}',
  'generation.root':
    'Корневой хеш {log}, {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}: сравнить голосом',
  'generation.begun':
    'Журнал продолжается как {log} после {n, plural, one {# записи} few {# записей} many {# записей} other {# записи}} прежнего.',
  'generation.hand-on': 'Передать {file}: {parties}, и прочитать отпечаток вслух. Там:',
  'generation.accepted':
    'Журнал {party} продолжается как {log} после {n, plural, one {# записи} few {# записей} many {# записей} other {# записи}} прежнего.',
  'generation.beyond':
    'Хранимое сверх того отныне не учитывается: {n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}.',
  'generation.sync': 'Обменяться с {party}:',
}
