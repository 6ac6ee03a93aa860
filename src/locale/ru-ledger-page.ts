// Russian texts of the page Ledger alone.
import type { LedgerPageTexts } from './en-ledger-page.ts'

export const ruLedgerPage: LedgerPageTexts = {
  'ledger-page.title': 'Реестр',
  'ledger-page.intro': 'Контрольные точки и квитанции всех журналов и их проверка.',
  'ledger-page.no-space': 'Среди видимых вам пространств этого центра такого нет.',
  'ledger-page.spaces': 'Соглашения',
  'ledger-page.overlooked': 'На что обратить внимание',
  'ledger-page.overlooked.none':
    'Ничего не удержано, ни один журнал не раздвоился, показания часов сходятся.',
  'ledger-page.fork': '{origin} показал две истории; обнаружено {at}. Далее он не ведется.',
  'ledger-page.fork.file': 'Доказательство файлом',
  'ledger-page.set-back':
    'Хранилище возвращено назад: в нем {size} из {shown} записей, которые видели другие; до их возврата оно ничего не подписывает.',
  'ledger-page.withheld':
    '{origin}: {since} объявлена контрольная точка на {size} записей; передано {held}.',
  'ledger-page.other-result':
    'У {party} на тех же журналах другой результат за {day}; впервые замечено {since}. Ничего не изменено.',
  'ledger-page.other-head':
    'Тревога: {by} видит другой журнал {origin}, чем хранится здесь, на {size, plural, one {# записи} few {# записях} many {# записях} other {# записи}}.',
  'ledger-page.damage': 'Изменено или потеряно на диске, и восстановить не у кого: {place}',
  'ledger-page.seen-elsewhere': '{by} видел {size} записей журнала {origin}; здесь {held}.',
  'ledger-page.clock.before-what-it-saw':
    'Часы не могут быть верны: запись {index} журнала {origin} датирована на {seconds} с раньше увиденного ею.',
  'ledger-page.clock.after-its-receipt':
    'Часы не могут быть верны: запись {index} журнала {origin} датирована на {seconds} с позже своей квитанции.',
  'ledger-page.logs': 'Журналы',
  'ledger-page.log': 'Журнал',
  'ledger-page.own': 'этот центр',
  'ledger-page.entries': 'Записи',
  'ledger-page.root': 'Корень дерева',
  'ledger-page.root.none': 'пока ничего',
  'ledger-page.newest-receipt': 'Последняя квитанция',
  'ledger-page.receipt': '{by}, на {size} записей, {at}',
  'ledger-page.receipt.none': 'Квитанций пока нет',
  'ledger-page.receipts.all':
    '{n, plural, one {всего # квитанция} few {всего # квитанции} many {всего # квитанций} other {всего # квитанции}}',
  'ledger-page.signed-head': 'Подписанная контрольная точка',
  'ledger-page.verify': 'Проверка',
  'ledger-page.verify.intro':
    'Все журналы загружаются и проверяются в этом браузере той же программой, что и из командной строки: порядок и подписи каждой записи по спискам ключей, корень, вычисленный из записей, подписанные контрольные точки и каждая квитанция. Мнение сервера не спрашивается.',
  'ledger-page.verify.start': 'Проверить все журналы',
  'ledger-page.verify.stop': 'Остановить',
  'ledger-page.verify.export': 'Все журналы одним архивом',
  'ledger-page.verify.drop':
    'Или проверьте то, что вам передали: перетащите сюда или выберите файлы. Архив журналов, курьерский пакет, доказательство раздвоения или доказательство с его записью и списками ключей.',
  'ledger-page.verify.files': 'Выбрать файлы для проверки',
  'ledger-page.verify.pin':
    'Отпечаток списка ключей, как его вам прочли (сторона=ОТПЕЧАТОК; можно оставить пустым)',
  'ledger-page.verify.pin.bad': 'Это не отпечаток: {text}',
  'ledger-page.verify.fetching': 'Загрузка',
  'ledger-page.verify.running': '{of}: проверено записей {done} из {size}',
  'ledger-page.verify.stopped': 'Остановлено; о том, до чего не дошли, ничего не сказано.',
  'ledger-page.verify.unknown': '{name}: такое здесь проверить нельзя.',
  'ledger-page.verify.took': '{bytes} байт, {ms} мс',
  'ledger-page.place': 'Место',
  'ledger-page.found': 'Найдено',
  'ledger-page.expected': 'Ожидалось',
  'ledger-page.courier': 'Линии и курьер',
  'ledger-page.line.connected': 'Линия со стороной {party} открыта.',
  'ledger-page.line.cut': 'Линия со стороной {party} отключена. Ожидающее может доставить курьер.',
  'ledger-page.line.no-address':
    'Адрес стороны {party} неизвестен: она вызывает сама, или доставляет курьер.',
  'ledger-page.line.trouble': 'Последний обмен не состоялся: {reason}.',
  'ledger-page.line.last': 'Последний обмен: {at}',
  'ledger-page.line.last.none': 'Обмена еще не было.',
  'ledger-page.line.unreceipted': 'Свои сообщения без квитанции: {n}',
  'ledger-page.line.cut.do': 'Отключить линию',
  'ledger-page.line.restore.do': 'Восстановить линию',
  'ledger-page.line.exchange': 'Обменяться сейчас',
  'ledger-page.courier.out': 'Упаковать для стороны {party}',
  'ledger-page.courier.packed':
    'Упаковано: {name}, {bytes} байт. Считается полученным, когда вернется квитанция.',
  'ledger-page.courier.parts':
    'В один пакет все не поместилось; пакетов: {n}. Перевезти нужно каждый.',
  'ledger-page.courier.part': 'Часть {n} из {total}: записи с {from} до {until}',
  'ledger-page.courier.in': 'Принять привезенные сюда пакеты',
  'ledger-page.courier.taking': 'Принимается: {name}, файл {n} из {of}',
  'ledger-page.courier.stop': 'Остановить после этого файла',
  'ledger-page.courier.stopping': 'Остановится, когда этот файл будет принят.',
  'ledger-page.courier.stopped': 'Остановлено; не принято файлов: {n}.',
  'ledger-page.courier.unreadable': 'Файл больше не читается: выберите его снова.',
  'ledger-page.courier.elsewhere': 'Пакет относится к другому пространству. Примите его там:',
  'ledger-page.courier.taken-from': 'От стороны {party}:',
  'ledger-page.courier.receipts': 'Сохранено квитанций: {n}',
  'ledger-page.courier.fate.receipt':
    '{origin}: принято, квитанция дана; новых записей {n}, всего {size}',
  'ledger-page.courier.fate.held': '{origin}: уже есть; в пакете до {size}, имеется {held}',
  'ledger-page.courier.fate.holds':
    '{origin}: не принято: не хватает более раннего пакета, того, где записи с {held} до {begins}',
  'ledger-page.courier.fate.wants': '{origin}: не принято: не хватает зашифрованных файлов',
  'ledger-page.courier.refused': 'Не принято: {what} ({code})',
  'ledger-page.courier.forbidden': 'Линиями и пакетами ведают сотрудники и хранители ключей.',
  'ledger-page.rosters': 'Ключи и их списки',
  'ledger-page.rosters.intro':
    'Те ли это ключи, скажет только голос: прочтите слова другой стороне или сравните буквы.',
  'ledger-page.fingerprint': 'Отпечаток',
  'ledger-page.words': 'Словами',
  'ledger-page.roster.text': 'Список ключей, как он подписан',
  'ledger-page.results': 'Результаты других центров',
  'ledger-page.results.intro':
    'Каждый центр сам вычисляет, что следует из журналов. Здесь результаты сопоставлены на одних и тех же записях и квитанциях.',
  'ledger-page.results.not-yet': 'Сравнения еще не было.',
  'ledger-page.results.same': 'на тех же записях вычисляет то же за {day}; сравнено {at}.',
  'ledger-page.results.other': 'на тех же записях вычисляет другое за {day}; сравнено {at}.',
  'ledger-page.results.differ': 'Другие значения за {day}, впервые замечено {since}.',
  'ledger-page.results.differed':
    'Были другие значения за {day}, впервые замечено {since}; теперь результаты совпадают.',
  'ledger-page.results.means':
    'Это вывод: одна из двух программ ошибается или их версии различны. Ничего не изменено, и ни одно из значений не имеет преимущества.',
  'ledger-page.results.no-account': 'Обоснование другого результата еще не пришло.',
  'ledger-page.results.what': 'Значение',
  'ledger-page.results.here': 'Здесь',
  'ledger-page.results.rule': 'Правило и статья',
  'ledger-page.results.nothing': 'ничего',
  'ledger-page.results.compare': 'Обменяться и сравнить с {party}',
  'ledger-page.results.state': 'Собственный результат для {party}, файлом',
  'ledger-page.results.take': 'Принять результат, доставленный вручную',
  'ledger-page.results.became.agrees': 'Оба центра вычисляют одно и то же.',
  'ledger-page.results.became.differs': 'Результаты расходятся.',
  'ledger-page.results.became.not-comparable': 'У центров пока не одно и то же: сравнения не было.',
  'ledger-page.results.became.not-compared':
    'Сравнения не было: после последнего совпадения ничего не пришло или один из двух центров сейчас не может сравнивать.',
  'ledger-page.results.became.no-answer': 'Линия не ответила.',
}
