// What the Interim Agreement of 1972 and its Protocol say, restated. Of the numbers the Soviet ones
// for submarines were seen, in a report; all else is remembered.
import { instrument, provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const title = label(
  'Interim Agreement on Certain Measures with Respect to the Limitation of Strategic ' +
    'Offensive Arms',
  'Временное соглашение о некоторых мерах в области ограничения стратегических наступательных вооружений',
  'الاتفاق المؤقت بشأن تدابير معينة للحد من الأسلحة الهجومية الاستراتيجية',
)
const article = provisionsOf(instrument('salt-1', title, label('Art.', 'ст.', 'المادة')))
const protocol = provisionsOf(
  instrument(
    'salt-1-protocol',
    label('Protocol', 'Протокол', 'البروتوكول'),
    label('Protocol', 'Протокол', 'البروتوكول'),
  ),
)
const notComputed = label(
  'nothing public can be computed from it',
  'по открытым данным ничего не вычислить',
  'لا يُحسب منه شيء من معلومات علنية',
)

export const places = {
  freeze: article(
    'SALT1-FREEZE',
    'I',
    'unverified',
    label(
      'No fixed launcher of ICBMs is begun after 1 July 1972: 1,054 American and 1,618 ' +
        'Soviet ones stay.',
      'После 1 июля 1972 г. не начинается строительство стационарных пусковых установок МБР: остаются 1054 американские и 1618 советских.',
      'لا يُبدأ بناء منصات إطلاق ثابتة لصواريخ عابرة للقارات بعد 1 تموز/يوليو 1972: تبقى 1054 أمريكية و1618 سوفياتية.',
    ),
  ),
  conversion: article(
    'SALT1-CONVERSION',
    'II',
    'unverified',
    label(
      'Launchers of light or older ICBMs are not converted into launchers of heavy ones.',
      'Пусковые установки легких или старых МБР не переоборудуются под тяжелые.',
      'لا تُحوَّل منصات إطلاق الصواريخ الخفيفة أو القديمة إلى منصات إطلاق صواريخ ثقيلة.',
    ),
    { notModelled: notComputed },
  ),
  submarines: protocol(
    'SALT1-SUBMARINES-SU',
    '…',
    'seen-2nd',
    label(
      'The Soviet Union has at most 62 submarines and 950 launchers on them; above 740 ' +
        'only for older launchers given up, of which there are 210.',
      'У СССР не более 62 подводных лодок и 950 пусковых установок на них; сверх 740 — только взамен старых, которых 210.',
      'للاتحاد السوفياتي 62 غواصة و950 منصة إطلاق عليها على الأكثر؛ وما زاد على 740 فبدلًا من منصات قديمة عددها 210.',
    ),
    {
      per: label(
        'a published description of the agreement',
        'опубликованное описание соглашения',
        'وصف منشور للاتفاق',
      ),
    },
  ),
  americanSubmarines: protocol(
    'SALT1-SUBMARINES-US',
    '…',
    'unverified',
    label(
      'The United States has at most 44 submarines and 710 launchers on them.',
      'У США не более 44 подводных лодок и 710 пусковых установок на них.',
      'للولايات المتحدة 44 غواصة و710 منصات إطلاق عليها على الأكثر.',
    ),
  ),
  duration: article(
    'SALT1-DURATION',
    '…',
    'unverified',
    label(
      'Signed on 26 May 1972, in force from 3 October 1972 for five years.',
      'Подписано 26 мая 1972 г., в силе с 3 октября 1972 г. сроком на пять лет.',
      'وُقع في 26 أيار/مايو 1972 ونفذ في 3 تشرين الأول/أكتوبر 1972 لخمس سنوات.',
    ),
  ),
  afterwards: article(
    'SALT1-AFTERWARDS',
    '…',
    'unverified',
    label(
      'Both sides went on observing it as a matter of policy.',
      'Обе стороны продолжали соблюдать его в политическом порядке.',
      'واصل الجانبان مراعاته سياسيًا.',
    ),
    {
      notModelled: label(
        'until when was not seen',
        'до какого времени, не установлено',
        'لم يُعثر على أجله',
      ),
    },
  ),
  verification: article(
    'SALT1-VERIFICATION',
    '…',
    'unverified',
    label(
      'National technical means; the Standing Consultative Commission; withdrawal upon ' +
        'six months’ notice.',
      'Национальные технические средства; Постоянная консультативная комиссия; выход с уведомлением за шесть месяцев.',
      'الوسائل التقنية الوطنية؛ اللجنة الاستشارية الدائمة؛ الانسحاب بإخطار قبل ستة أشهر.',
    ),
    { notModelled: notComputed },
  ),
} as const
