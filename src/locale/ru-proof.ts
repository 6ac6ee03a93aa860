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
    'папка центра или демонстрации, выгруженная папка, доказательство, курьерский пакет или две истории ' +
    'журнала; иначе хранилище центра',
  'proof.option.roster': 'списки ключей для доказательства или пакета, файлами',
  'proof.option.policy': 'какие центры-свидетели должны подписать доказательство: файл tlog-policy',
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
  'courier.argument.file': 'файл, при распаковке и несколько; при упаковке без него имя создается',
  'courier.option.to': 'центр или Сторона, для кого это',
  'courier.option.short-receipts':
    'только последняя квитанция: коротким текстом и кодом для камеры',
  'courier.option.largest': 'сколько байтов самое большее в файле, если носитель больше не вмещает',
  'courier.packed': 'Упаковано для {party}: {file}',
  'courier.packed.next': 'Передать файл; полученным он считается, когда вернется квитанция.',
  'courier.packed.absent':
    'Без них {party} не примет ни одной записи: вернуть их из копии хранилища.',
  'courier.packed.parts': 'Упаковано для {party}, файлов: {n}',
  'courier.packed.parts.next':
    'Передать все файлы; другой центр распаковывает их вместе: mithaq courier unpack. ' +
    'Полученными они считаются, когда вернется квитанция.',
  'courier.packing': 'Упаковывается файл {n} из {total}',
  'courier.head.file': 'Файл',
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
  'courier.unpacking': 'Распаковывается файл {n} из {total}',
  'courier.no-entries': 'Записей нет, только квитанции.',
  'courier.receipts-kept': 'Принято квитанций: {n}',
  'courier.fate.taken': '{of}: принято, квитанция дана; новых записей {n}, всего {size}',
  'courier.fate.already-held': '{of}: уже есть; в файле записи до {size}, здесь их {held}',
  'courier.fate.gap':
    '{of}: не принято, недостает более раннего файла: того, где записи с {held} до {old}',
  'courier.fate.files-missing': '{of}: не принято, недостает зашифрованных файлов: {n}',
  'courier.advice.gap': 'Сначала распакуйте более ранний файл или попросите у {party} новый.',
  'courier.advice.files-missing':
    'Попросите у {party} новый файл, в котором недостающее есть. Его хеш: {hash}',

  'prove.argument.message':
    'его идентификатор, номер в своем журнале, сторона:номер, хеш или журнал',
  'prove.argument.index': 'его номер, если указан журнал',
  'prove.option.out': 'папка для файлов; иначе по имени сообщения',
  'prove.done': 'Доказательство сообщения {message} — в папке {folder}',
  'prove.head': 'Доказательство ведет к состоянию журнала; записей в нем: {n}',
  'prove.receipt': 'Квитанция {party}, дана {moment}',
  'prove.no-receipt': 'Ни один адресат еще не дал квитанции; доказан только журнал.',
}
