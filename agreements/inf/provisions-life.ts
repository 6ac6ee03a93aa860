// The provisions on commission and end (Treaty, Articles XIII to XV), and what happened, was said
// and was published around the treaty, which is no text of it. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { history, memoryOnly, reported } from './reasons.ts'
import { publicRecord, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const act = provisionsOf(publicRecord)

export const lifeRules = {
  commission: art(
    'INF-COMMISSION',
    'XIII',
    'unverified',
    label(
      'The Special Verification Commission meets on compliance and on measures.',
      'Специальная контрольная комиссия собирается по вопросам выполнения и мер.',
      'تجتمع لجنة التحقق الخاصة بشأن التنفيذ والتدابير.',
    ),
    { notModelled: memoryOnly },
  ),
  withdrawal: art(
    'INF-WITHDRAWAL',
    'XV',
    'unverified',
    label(
      'The Treaty has no end; a Party may withdraw six months after a notice with its reasons.',
      'Договор бессрочный; Сторона может выйти через шесть месяцев после уведомления с указанием причин.',
      'المعاهدة غير محددة المدة؛ ولطرف أن ينسحب بعد ستة أشهر من إخطار يذكر أسبابه.',
    ),
  ),
} as const

export const acts = {
  signed: act(
    'INF-SIGNED',
    '1987-12-08',
    'seen',
    label(
      'Signed in Washington on 8 December 1987.',
      'Подписан в Вашингтоне 8 декабря 1987 г.',
      'وُقعت في واشنطن في 8 كانون الأول/ديسمبر 1987.',
    ),
  ),
  force: act(
    'INF-FORCE',
    '1988-06-01',
    'seen',
    label(
      'In force from 1 June 1988.',
      'Действует с 1 июня 1988 г.',
      'نافذة من 1 حزيران/يونيو 1988.',
    ),
  ),
  succession: act(
    'INF-SUCCESSION',
    '1992',
    'seen-2nd',
    label(
      'After 1991 Russia, Belarus, Kazakhstan and Ukraine take part for the Soviet Union. ' +
        'The day was not seen: the first of 1992 is taken.',
      'После 1991 г. вместо СССР участвуют Россия, Белоруссия, Казахстан и Украина. День не найден: взято начало 1992 г.',
      'بعد 1991 تشارك روسيا وبيلاروس وكازاخستان وأوكرانيا محل الاتحاد السوفياتي. ولم يُعثر على اليوم: أُخذ أول 1992.',
    ),
    { per: reported },
  ),
  totals: act(
    'INF-TOTALS',
    '1991-05',
    'seen-2nd',
    label(
      'What each side eliminated, by type, as published.',
      'Что ликвидировала каждая сторона, по типам, как опубликовано.',
      'ما أزاله كل جانب، بحسب الطراز، كما نُشر.',
    ),
    { per: history },
  ),
  reports: act(
    'INF-REPORTS',
    '1988-1994',
    'seen-2nd',
    label(
      'What was reported of eliminations and inspections changes no count.',
      'Сообщения о ликвидации и инспекциях не меняют никаких количеств.',
      'ما أُفيد به عن الإزالة والتفتيش لا يغير عددًا.',
    ),
    { per: history },
  ),
  claimed: act(
    'INF-9M729-CLAIMED',
    '9M729, 2018-12-04',
    'seen-2nd',
    label(
      'The United States holds that the missile 9M729 falls under the ban and gave Russia 60 days.',
      'США считают, что ракета 9М729 подпадает под запрет, и дали России 60 дней.',
      'ترى الولايات المتحدة أن الصاروخ 9M729 مشمول بالحظر وأمهلت روسيا 60 يومًا.',
    ),
    { per: reported },
  ),
  denied: act(
    'INF-9M729-DENIED',
    '9M729, 2019-02-02',
    'seen-2nd',
    label(
      'Russia denies it, as the American statement of February 2019 itself says.',
      'Россия это отрицает, о чем говорит и само американское заявление февраля 2019 г.',
      'تنفي روسيا ذلك، كما يقول البيان الأمريكي نفسه في شباط/فبراير 2019.',
    ),
    { per: reported },
  ),
  suspended: act(
    'INF-SUSPENDED',
    '2019-02-02',
    'seen-2nd',
    label(
      'The United States, then Russia suspended their obligations; the Treaty stayed in force.',
      'США, затем Россия приостановили выполнение обязательств; Договор оставался в силе.',
      'علقت الولايات المتحدة ثم روسيا التزاماتهما، وظلت المعاهدة نافذة.',
    ),
    { per: reported },
  ),
  ended: act(
    'INF-ENDED',
    '2019-08-02',
    'seen-2nd',
    label(
      'The Treaty ceased to be in force on 2 August 2019, six months after the American notice.',
      'Договор прекратил действие 2 августа 2019 г., через шесть месяцев после американского уведомления.',
      'انتهى نفاذ المعاهدة في 2 آب/أغسطس 2019، بعد ستة أشهر من الإخطار الأمريكي.',
    ),
    { per: reported },
  ),
} as const

export const provisions = [...Object.values(lifeRules), ...Object.values(acts)]
