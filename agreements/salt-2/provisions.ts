// What SALT II says, restated. It was signed and never entered into force. One rule was seen, in a
// published introduction: the notice of launches; all else is remembered.
import { instrument, provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const title = label(
  'Treaty on the Limitation of Strategic Offensive Arms, 18 June 1979',
  'Договор об ограничении стратегических наступательных вооружений, 18 июня 1979 г.',
  'معاهدة الحد من الأسلحة الهجومية الاستراتيجية، 18 حزيران/يونيو 1979',
)
const article = provisionsOf(instrument('salt-2', title, label('Art.', 'ст.', 'المادة')))
const notComputed = label(
  'nothing public can be computed from it',
  'по открытым данным ничего не вычислить',
  'لا يُحسب منه شيء من معلومات علنية',
)

export const places = {
  total: article(
    'SALT2-TOTAL',
    'III-V',
    'unverified',
    label(
      'At most 2,400 launchers and heavy bombers, and 2,250 by the end of 1981.',
      'Не более 2400 пусковых установок и тяжелых бомбардировщиков, к концу 1981 г. — 2250.',
      '2400 منصة إطلاق وقاذفة ثقيلة على الأكثر، و2250 بنهاية 1981.',
    ),
  ),
  sublimits: article(
    'SALT2-SUBLIMITS',
    'III-V',
    'unverified',
    label(
      'Among them at most 1,320 with several warheads or bombers with cruise missiles, ' +
        '1,200 missiles with several warheads, 820 such ICBMs.',
      'Из них не более 1320 с разделяющимися головными частями и бомбардировщиков с крылатыми ракетами, 1200 таких ракет, 820 таких МБР.',
      'منها على الأكثر 1320 من ذات الرؤوس المتعددة والقاذفات المزودة بصواريخ كروز، و1200 صاروخ متعدد الرؤوس، و820 صاروخًا عابرًا للقارات منها.',
    ),
  ),
  average: article(
    'SALT2-AVERAGE',
    '…',
    'unverified',
    label(
      'Bombers carry at most 28 cruise missiles each on average.',
      'На бомбардировщике в среднем не более 28 крылатых ракет.',
      'تحمل القاذفة في المتوسط 28 صاروخ كروز على الأكثر.',
    ),
    { notModelled: notComputed },
  ),
  launches: article(
    'SALT2-LAUNCHES',
    'XVI',
    'seen-2nd',
    label(
      'Notice is given before several ICBMs are launched, or one beyond the national territory.',
      'Заранее уведомляют о пусках нескольких МБР или одной за пределы национальной территории.',
      'يُخطَر مسبقًا بإطلاق عدة صواريخ عابرة للقارات أو صاروخ واحد إلى ما وراء الإقليم الوطني.',
    ),
    {
      per: label(
        'a published introduction to launch notices',
        'опубликованный обзор уведомлений о пусках',
        'مقدمة منشورة عن إخطارات الإطلاق',
      ),
    },
  ),
  signed: article(
    'SALT2-SIGNED',
    '…',
    'unverified',
    label(
      'Signed on 18 June 1979; it never entered into force.',
      'Подписан 18 июня 1979 г.; в силу не вступил.',
      'وُقعت في 18 حزيران/يونيو 1979 ولم تنفذ.',
    ),
  ),
  observed: article(
    'SALT2-OBSERVED',
    '…',
    'unverified',
    label(
      'Both sides observed it as a matter of policy until 1986.',
      'Обе стороны соблюдали его в политическом порядке до 1986 г.',
      'راعاها الجانبان سياسيًا حتى 1986.',
    ),
    {
      notModelled: label(
        'neither the days nor what was observed were seen',
        'ни дни, ни объем соблюдения не установлены',
        'لم يُعثر على الأيام ولا على مدى المراعاة',
      ),
    },
  ),
} as const
