// The provisions on commission, duration and withdrawal (Treaty, Articles XV to XVIII), and what
// happened and was published around the treaty, which is no text of it. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { memoryOnly, reported } from './reasons.ts'
import { lisbonProtocol, publicRecord, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const lisbon = provisionsOf(lisbonProtocol)
const act = provisionsOf(publicRecord)

export const lifeRules = {
  commission: art(
    'S1-COMMISSION',
    'XV',
    'seen',
    label(
      'The commission meets when a Party asks: on compliance, on measures, on new kinds of arms.',
      'Комиссия собирается по просьбе Стороны: о выполнении, о мерах, о новых видах вооружений.',
      'تجتمع اللجنة بطلب طرف: بشأن التنفيذ والتدابير وأنواع الأسلحة الجديدة.',
    ),
  ),
  force: art(
    'S1-FORCE',
    'XVII',
    'seen',
    label(
      'In force from 5 December 1994 for fifteen years, to 5 December 2009.',
      'Действует с 5 декабря 1994 г. пятнадцать лет, до 5 декабря 2009 г.',
      'نافذة من 5 كانون الأول/ديسمبر 1994 خمس عشرة سنة، حتى 5 كانون الأول/ديسمبر 2009.',
    ),
  ),
  extension: art(
    'S1-EXTENSION',
    'XVII(2)',
    'seen',
    label(
      'It may be extended by steps of five years, and ends earlier if superseded.',
      'Может продлеваться на пять лет; прекращается раньше, если заменен.',
      'يجوز تمديدها خمس سنوات كل مرة، وتنتهي قبل ذلك إن حل محلها اتفاق.',
    ),
    {
      notModelled: label('it was not extended', 'продления не было', 'لم تُمدَّد'),
    },
  ),
  extensionMeeting: art(
    'S1-EXTENSION-MEETING',
    'XVII(2)',
    'unverified',
    label(
      'The Parties meet on extension not later than a year before the end.',
      'О продлении Стороны встречаются не позднее чем за год до окончания.',
      'يجتمع الأطراف بشأن التمديد قبل سنة من النهاية على الأكثر.',
    ),
    { notModelled: memoryOnly },
  ),
  withdrawal: art(
    'S1-WITHDRAWAL',
    'XVII',
    'seen-2nd',
    label(
      'A Party may withdraw, on six months of notice, if extraordinary events put its supreme ' +
        'interests at risk.',
      'Сторона может выйти, уведомив за шесть месяцев, если исключительные обстоятельства ставят под угрозу ее высшие интересы.',
      'لطرف أن ينسحب بإخطار قبل ستة أشهر إذا عرّضت أحداث استثنائية مصالحه العليا للخطر.',
    ),
    { per: reported },
  ),
  withdrawalReasons: art(
    'S1-WITHDRAWAL-REASONS',
    'XVII(3)',
    'unverified',
    label(
      'The notice states these events.',
      'В уведомлении указываются эти обстоятельства.',
      'يذكر الإخطار تلك الأحداث.',
    ),
    { notModelled: memoryOnly },
  ),
  amendment: art(
    'S1-AMENDMENT',
    'XVIII',
    'unverified',
    label('Amendments may be proposed.', 'Могут предлагаться поправки.', 'يجوز اقتراح تعديلات.'),
    { notModelled: memoryOnly },
  ),
} as const

export const acts = {
  signed: act(
    'S1-SIGNED',
    'Moscow, 1991-07-31',
    'seen',
    label(
      'Signed in Moscow on 31 July 1991.',
      'Подписан в Москве 31 июля 1991 г.',
      'وُقعت في موسكو في 31 تموز/يوليو 1991.',
    ),
  ),
  succession: lisbon(
    'S1-SUCCESSION',
    '1992-05',
    'seen',
    label(
      'Belarus, Kazakhstan, Russia and Ukraine are together Parties in place of the Soviet Union.',
      'Белоруссия, Казахстан, Россия и Украина вместе являются Сторонами вместо СССР.',
      'بيلاروس وكازاخستان وروسيا وأوكرانيا معًا أطراف محل الاتحاد السوفياتي.',
    ),
  ),
  successionDay: lisbon(
    'S1-SUCCESSION-DAY',
    '1992-05-23',
    'unverified',
    label('The day is the 23rd.', 'День — 23 мая.', 'واليوم هو الثالث والعشرون.'),
  ),
  aggregates: act(
    'S1-AGGREGATES',
    '2001-2009',
    'seen-2nd',
    label(
      'Totals by the counting rules of the treaty were published without the items behind them.',
      'Суммы по правилам засчета Договора публиковались без средств, из которых они сложены.',
      'نُشرت مجاميع بقواعد احتساب المعاهدة دون الأصناف التي تتكون منها.',
    ),
    { per: reported },
  ),
  partial: act(
    'S1-PARTIAL',
    '2001-01',
    'seen-2nd',
    label(
      'Some figures of a day were found and the rest were not.',
      'Часть данных на день найдена, остальные — нет.',
      'عُثر على بعض أرقام يوم دون سائرها.',
    ),
    { per: reported },
  ),
  gap: act(
    'S1-GAP',
    '1994-2000',
    'seen',
    label(
      'For data of the treaty that no source at hand has, the record says so: what was stated ' +
        'before is no longer taken as current.',
      'О данных Договора, которых нет в доступных источниках, свод говорит прямо: прежние сведения больше не считаются текущими.',
      'بيانات المعاهدة التي لم توجد في المصادر المتاحة يقول السجل ذلك عنها، ولا يُعد ما ذُكر قبلها جاريًا.',
    ),
  ),
  analyses: act(
    'S1-ANALYSES',
    '2004-2009',
    'seen-2nd',
    label(
      'Analysts took from the exchanged data what is in service. The treaty goes on counting ' +
        'launchers that were not yet eliminated as it asks.',
      'Аналитики выбирали из переданных данных то, что находится на вооружении. Договор продолжает засчитывать пусковые установки, еще не ликвидированные по его правилам.',
      'استخرج المحللون من البيانات المتبادلة ما هو في الخدمة. وتظل المعاهدة تحتسب المنصات التي لم تُزَل بعد وفق أحكامها.',
    ),
    { per: reported },
  ),
} as const

export const provisions = [...Object.values(lifeRules), ...Object.values(acts)]
