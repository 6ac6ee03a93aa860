// Russian texts of the commands that give others something to check, and check it. The keys and
// their English sentences are in en-proof.ts.
import type { ProofTexts } from './en-proof.ts'

export const ruProof: ProofTexts = {
  'cli.command.export': 'записать журналы файлами, которые может отдать любой файловый сервер',
  'cli.command.courier':
    'упаковать для курьера недостающее другому центру или распаковать привезенное',
  'cli.command.prove': 'записать то, что докажет одно сообщение тому, у кого нет журнала',
  'cli.command.verify': 'проверить центр или его файлы заново и показать, что проверено',

  'proof.argument.folder': 'папка для файлов; то, что в ней уже есть, остается',
  'proof.option.all': 'также копии других журналов',
  'proof.argument.path':
    'выгруженная папка, доказательство, курьерский пакет или две истории журнала; иначе хранилище центра',
  'proof.option.roster': 'списки ключей для доказательства или пакета, файлами',
  'proof.option.pin': 'сторона=ОТПЕЧАТОК ее первого списка ключей, переданный при обмене',

  'proof.exporting': '{of}: записей {n} из {total}',
  'proof.exported': 'Записано в папку {folder}',
  'proof.head.log': 'Журнал',
  'proof.head.entries': 'Записей',
  'proof.head.new': 'Новых',
  'proof.head.receipts': 'Новых квитанций',
  'proof.head.blobs': 'Новых зашифрованных файлов',
  'proof.absent': 'Зашифрованные файлы, которых здесь нет и которые пропущены: {n}',
  'proof.export.verify': 'Получив папку, ее может проверить любой:',

  'proof.checking': '{of}: проверено записей {n} из {total}',

  'courier.argument.act': 'pack (упаковать) или unpack (распаковать)',
  'courier.argument.file': 'файл; при упаковке без него имя создается',
  'courier.option.to': 'центр или Сторона, для кого это',
  'courier.option.short-receipts':
    'только последняя квитанция: коротким текстом и кодом для камеры',
  'courier.packed': 'Упаковано для {party}: {file}',
  'courier.packed.next': 'Передать файл; полученным он считается, когда вернется квитанция.',
  'courier.bytes': 'Байтов',
  'courier.entries': '{n}, с {old} до {size}',
  'courier.blobs': 'Зашифрованных файлов',
  'courier.receipts': 'Квитанций',
  'courier.receipt': 'Квитанция для {party}: прочитать вслух, напечатать или снять камерой',
  'courier.receipt.code': 'Кодом',
  'courier.receipt.next':
    'Другой центр записывает текст в файл и распаковывает: mithaq courier unpack.',
  'courier.unpacked': 'От {party}: {file}',
  'courier.unpacked.back': 'Чтобы отправитель получил квитанцию:',
  'courier.no-entries': 'Записей нет, только квитанции.',
  'courier.receipts-kept': 'Принято квитанций: {n}',
  'courier.fate.taken': '{of}: принято, квитанция дана; новых записей {n}, всего {size}',
  'courier.fate.already-held': '{of}: уже есть; в файле записи до {size}, здесь их {held}',
  'courier.fate.gap':
    '{of}: не принято, недостает более раннего файла: этот начинается с {old}, здесь записей {held}',
  'courier.fate.files-missing': '{of}: не принято, недостает зашифрованных файлов: {n}',

  'prove.argument.message':
    'его идентификатор, номер в своем журнале, сторона:номер, хеш или журнал',
  'prove.argument.index': 'его номер, если указан журнал',
  'prove.option.out': 'папка для файлов; иначе по имени сообщения',
  'prove.done': 'Доказательство сообщения {message} — в папке {folder}',
  'prove.head': 'Доказательство ведет к состоянию журнала; записей в нем: {n}',
  'prove.receipt': 'Квитанция {party}, дана {moment}',
  'prove.no-receipt': 'Ни один адресат еще не дал квитанции; доказан только журнал.',

  'check.of': 'Проверено: {path}',
  'check.state.holds': 'верно',
  'check.state.does-not-hold': 'НЕ ПОДТВЕРДИЛОСЬ',
  'check.state.not-checked': 'не проверено',
  'check.result.holds': 'Все, что можно было проверить, подтвердилось.',
  'check.result.fails': 'Не подтвердилось шагов: {n}',
  'check.genesis.holds':
    '{of}: учредительная запись называет списки ключей и подписана корневым ключом каждой Стороны; Сторон: {n}',
  'check.fingerprint.holds': '{of}: отпечаток первого списка ключей — переданный при обмене',
  'check.fingerprint.open':
    'для этого списка ключей отпечаток не указан; сравнить с переданным при обмене: {of}',
  'check.generation.holds':
    '{of}: продолжает прежний журнал после стольких записей, начат теми, кто вправе: {n}',
  'check.generation.open':
    '{of}: продолжает ли прежний журнал, которого здесь нет, после стольких записей: {n}',
  'check.entries.holds': '{of}: записи по порядку, каждая подписана теми, кем должна: {n}',
  'check.entries.open': '{of}: журнала здесь нет',
  'check.tree.holds': '{of}: записи дают корневой хеш состояния журнала',
  'check.tree.open': '{of}: корневой хеш, поскольку записей не хватает',
  'check.hashes.holds': '{of}: хранимые хеши — хеши этих записей: {n}',
  'check.head.holds': '{of}: подписи журнала под его состоянием: {n}',
  'check.head.open': '{of}: кем подписано состояние: до списка ключей проверка не дошла',
  'check.receipts.holds':
    '{of}: квитанции, каждая подписана тем, кто ее дал, под бывшим состоянием журнала: {n}',
  'check.receipts.open': '{of}: квитанции, ключ или состояние которых здесь неизвестны: {n}',
  'check.retired.open':
    '{of}: квитанции ключом, который Сторона уже сняла, на большее, чем она к тому времени видела; они ничего не доказывают: {n}',
  'check.seen.holds': '{of}: состояния других журналов, названные в записях, — действительные: {n}',
  'check.seen.open': '{of}: названные в записях состояния журналов, которых здесь столько нет: {n}',
  'check.blobs.holds': '{of}: зашифрованные файлы, каждый — названный в записи: {n}',
  'check.blobs.open': '{of}: зашифрованные файлы, которых здесь нет: {n}',
  'check.last-head.holds': '{of}: в хранилище есть все, что из журнала было показано другим',
  'check.fork.holds':
    'два состояния, подписанные журналом, но невозможные в одном журнале (журнал, размеры): {of}',
  'check.proof.holds': '{of}: запись есть в журнале под номером {n}',
  'check.release.holds':
    '{of}: запись подписана сотрудниками, как требует данный список ключей: {n}',
  'check.release.open': '{of}: кто должен был подписать запись, видно из журнала; ее номер: {n}',
  'check.receipted.holds': 'квитанция: {of}; записей в этом состоянии: {n}',
  'check.receipted.open': '{of}: есть ли сообщение у адресата: квитанции здесь нет',
  'check.bundle.holds': '{of}: курьерский пакет подписан, и файлы в нем — по описи: {n}',
  'check.follows.open': '{of}: продолжают ли записи прежние, которых здесь нет: {n}',
  'check.genesis.open': 'учредительная запись: здесь нет первого списка ключей: {of}',
  'check.contents.open': 'открывается ли зашифрованное содержание и что в нем сказано',
  'check.does-not-hold': '{of}: {what} ({code})',
}
