// The treaty on strategic offensive reductions, signed in Moscow in 2002: one range of warheads for
// one day, and no rule by which they are counted. The count is therefore not known, whatever is
// said of warheads; the limit is shown all the same. What is not modelled stands in README.md.
import { agreement } from '#language/agreement.ts'
import { instrument, provisionsOf } from '#language/citation.ts'
import { count } from '#language/count.ts'
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'

/** Every number and day of the text; the marks stand with the provisions. */
const parameters = {
  /** Art. I: the two ends of the range. Only the upper one limits: README.md. */
  least: 1700,
  most: 2200,
  reachedBy: '2012-12-31',
  firstDayNoLonger: '2013-01-01',
  signedOn: '2002-05-24',
  inForceOn: '2003-06-01',
  supersededOn: '2011-02-05',
  noticeMonths: 3,
}

const title = label(
  'Treaty between the United States and Russia on Strategic Offensive Reductions',
  'Договор между Россией и США о сокращении стратегических наступательных потенциалов',
  'المعاهدة بين الولايات المتحدة وروسيا بشأن تخفيض القدرات الهجومية الاستراتيجية',
)
const text = instrument('moscow-treaty', title, label('Art.', 'ст.', 'المادة'))
const article = provisionsOf(text)
const noMessage = label(
  'nothing is computed from it',
  'по нему ничего не вычисляется',
  'لا يُحسب منه شيء',
)

const places = {
  range: article(
    'MOSCOW-RANGE',
    'I',
    'seen',
    label(
      'By 31 December 2012 each Party has 1,700 to 2,200 strategic nuclear warheads, and ' +
        'decides for itself of what.',
      'К 31 декабря 2012 г. у каждой Стороны от 1700 до 2200 стратегических ядерных боезарядов; состав она определяет сама.',
      'بحلول 31 كانون الأول/ديسمبر 2012 يكون لدى كل طرف ما بين 1700 و2200 رأس نووي استراتيجي، ويقرر بنفسه تكوينها.',
    ),
  ),
  noRule: article(
    'MOSCOW-NO-RULE',
    'I',
    'seen',
    label(
      'The Treaty says neither what counts as a warhead nor how it would be verified, ' +
        'and sets no sublimits.',
      'Договор не говорит, что засчитывается как боезаряд и как это проверять, и не вводит подуровней.',
      'لا تبيّن المعاهدة ما يُحتسب رأسًا حربيًا ولا كيف يُتحقق منه، ولا تضع حدودًا فرعية.',
    ),
  ),
  start: article(
    'MOSCOW-START',
    '…',
    'unverified',
    label(
      'START I served for verification until 2009.',
      'До 2009 г. для контроля служил СНВ-1.',
      'استُخدمت ستارت 1 للتحقق حتى 2009.',
    ),
    { notModelled: noMessage },
  ),
  commission: article(
    'MOSCOW-COMMISSION',
    '…',
    'unverified',
    label(
      'A bilateral implementation commission meets twice a year.',
      'Двусторонняя комиссия по выполнению собирается дважды в год.',
      'تجتمع لجنة ثنائية للتنفيذ مرتين في السنة.',
    ),
    { notModelled: noMessage },
  ),
  duration: article(
    'MOSCOW-DURATION',
    'IV',
    'unverified',
    label(
      'The Treaty, signed on 24 May 2002, enters into force on 1 June 2003 and runs ' +
        'until 31 December 2012.',
      'Договор, подписанный 24 мая 2002 г., вступает в силу 1 июня 2003 г. и действует до 31 декабря 2012 г.',
      'يبدأ نفاذ المعاهدة، الموقعة في 24 أيار/مايو 2002، في 1 حزيران/يونيو 2003 وتستمر حتى 31 كانون الأول/ديسمبر 2012.',
    ),
  ),
  withdrawal: article(
    'MOSCOW-WITHDRAWAL',
    'IV',
    'unverified',
    label(
      'A Party may withdraw upon three months’ notice.',
      'Сторона может выйти из Договора, уведомив за три месяца.',
      'لأي طرف أن ينسحب بإخطار قبل ثلاثة أشهر.',
    ),
  ),
  superseded: article(
    'MOSCOW-SUPERSEDED',
    '…',
    'seen-2nd',
    label(
      'The Treaty ended when its successor of 2010 entered into force, on 5 February 2011.',
      'Договор прекратился со вступлением в силу договора 2010 г., 5 февраля 2011 г.',
      'انتهت المعاهدة ببدء نفاذ خلفها لعام 2010 في 5 شباط/فبراير 2011.',
    ),
    {
      per: label(
        'the article-by-article analysis of the 2010 treaty',
        'постатейный анализ договора 2010 г.',
        'تحليل معاهدة 2010 مادة مادة',
      ),
    },
  ),
} as const

/** No rule: what would be counted is for each Party to say, and the count stays unknown. */
const warheads = count('warheads', {
  cite: places.noRule,
  label: label(
    'Strategic nuclear warheads (range 1,700 to 2,200)',
    'Стратегические ядерные боезаряды (от 1700 до 2200)',
    'الرؤوس النووية الاستراتيجية (من 1700 إلى 2200)',
  ),
  rules: [],
})

const withdrawalNotice = message('withdrawal-notice', {
  cite: places.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: { reason: f.optional(f.prose(label('Reason', 'Причина', 'السبب'))) },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})

const noticeRevoked = message('withdrawal-revoked', {
  cite: places.withdrawal,
  label: label('Notice taken back', 'Отзыв уведомления', 'سحب الإخطار'),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

/** What a Party says of its own warheads: by its own rule, so nothing follows for the count. */
const statement = message('statement-of-warheads', {
  cite: places.range,
  label: label(
    'A Party’s own figure (counted by nobody’s rule)',
    'Собственные данные Стороны (без общего правила засчета)',
    'رقم يعلنه الطرف (دون قاعدة احتساب مشتركة)',
  ),
  fields: { warheads: f.count(label('Warheads', 'Боезаряды', 'الرؤوس الحربية'), 0, 100_000) },
})

export const moscowTreaty = agreement('moscow-treaty', {
  name: label('Moscow Treaty (SORT)', 'Договор о СНП', 'معاهدة موسكو (سورت)'),
  title,
  parties: [
    {
      id: 'US',
      name: label(
        'United States of America',
        'Соединенные Штаты Америки',
        'الولايات المتحدة الأمريكية',
      ),
      short: label('United States', 'США', 'الولايات المتحدة'),
    },
    {
      id: 'RU',
      name: label('Russian Federation', 'Российская Федерация', 'الاتحاد الروسي'),
      short: label('Russia', 'Россия', 'روسيا'),
    },
  ],
  provisions: Object.values(places),
  items: [standing],
  messages: [withdrawalNotice, noticeRevoked, statement],
  limits: [
    limit('warheads', warheads, {
      cite: places.range,
      values: { [parameters.reachedBy]: parameters.most },
    }),
  ],
  lapses: [
    lapse('withdrawal', standing, {
      cite: places.withdrawal,
      label: label('Withdrawal takes effect', 'Выход вступает в силу', 'سريان الانسحاب'),
      from: 'withdrawing',
      to: 'withdrawn',
      after: months(parameters.noticeMonths),
      onTheDay: true,
      brings: 'effect',
      unless: [noticeRevoked],
    }),
  ],
  covers: [
    cover('limited', 'deployed-strategic-warhead', {
      cite: places.range,
      note: label(
        'without a counting rule; for 31 December 2012, before which it ended',
        'без правила засчета; на 31 декабря 2012 г., до которого он прекратился',
        'بلا قاعدة احتساب؛ لتاريخ 31 كانون الأول/ديسمبر 2012 الذي انتهت قبله',
      ),
    }),
  ],
  life: [
    lifeEvent('signed', {
      on: parameters.signedOn,
      phase: 'signed',
      label: label('signed in Moscow', 'подписан в Москве', 'وُقعت في موسكو'),
      cite: places.duration,
    }),
    lifeEvent('in-force', {
      on: parameters.inForceOn,
      phase: 'in-force',
      until: parameters.firstDayNoLonger,
      label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
      cite: places.duration,
    }),
    lifeEvent('superseded', {
      on: parameters.supersededOn,
      phase: 'ended',
      label: label('superseded', 'заменен другим договором', 'حلت محلها معاهدة أخرى'),
      cite: places.superseded,
    }),
  ],
})
