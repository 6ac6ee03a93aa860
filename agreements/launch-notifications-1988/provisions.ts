// Every provision of the two agreements that is known: the notification of launches of 31 May 1988
// and the notification of major strategic exercises of 1989. Restated, never quoted.
import { instrument, provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const launchText = instrument(
  'launches-1988',
  label(
    'Agreement on Notifications of Launches of ICBMs and SLBMs (1988)',
    'Соглашение об уведомлениях о пусках межконтинентальных баллистических ракет и баллистических ракет подводных лодок (1988 г.)',
    'اتفاق الإخطار بإطلاق القذائف التسيارية العابرة للقارات والقذائف التي تطلق من الغواصات (1988)',
  ),
  label('1988, Art.', '1988 г., ст.', 'اتفاق 1988، المادة'),
)
const exerciseText = instrument(
  'exercises-1989',
  label(
    'Agreement on Reciprocal Advance Notification of Major Strategic Exercises (1989)',
    'Соглашение о взаимном заблаговременном уведомлении о крупных стратегических учениях (1989 г.)',
    'اتفاق الإخطار المسبق المتبادل بالمناورات الاستراتيجية الكبرى (1989)',
  ),
  label('1989, Art.', '1989 г., ст.', 'اتفاق 1989، المادة'),
)
const publicActs = instrument(
  'public-acts',
  label(
    'Public statements of the Parties',
    'Публичные заявления Сторон',
    'البيانات العلنية للطرفين',
  ),
  label('', '', ''),
)

const launch = provisionsOf(launchText)
const exercise = provisionsOf(exerciseText)
const act = provisionsOf(publicActs)

const memoryOnly = label('from memory only', 'только по памяти', 'من الذاكرة فقط')
const byConsent = label(
  'left to the agreement of the Parties',
  'оставлено на усмотрение Сторон',
  'متروك لاتفاق الطرفين',
)

export const launchRules = {
  notice: launch(
    'LN-LAUNCH',
    'I',
    'seen',
    label(
      'Each launch of an ICBM or an SLBM, wherever it is made and for whatever ' +
        'purpose, is notified ' +
        '24 hours before at the latest: the planned date, the launch area and the area of impact.',
      'О каждом пуске МБР или БРПЛ, где бы и с какой целью он ни проводился, уведомляют не позднее чем за 24 часа: планируемая дата, район пуска и район падения.',
      'يُخطَر بكل إطلاق لصاروخ باليستي عابر للقارات أو مطلق من غواصة، أينما جرى ولأي غرض، قبل 24 ساعة على الأقل: التاريخ المقرر ومنطقة الإطلاق ومنطقة السقوط.',
    ),
  ),
  window: launch(
    'LN-WINDOW',
    'II',
    'unverified',
    label(
      'The launch may take place within four days of the planned date; of a later ' +
        'one there is a new ' +
        'notice.',
      'Пуск может состояться в течение четырех дней после планируемой даты; о более позднем уведомляют снова.',
      'يجوز أن يجري الإطلاق في غضون أربعة أيام من التاريخ المقرر؛ وما بعد ذلك يُخطَر به من جديد.',
    ),
    {
      notModelled: label(
        'no message says that a launch took place',
        'ни одно сообщение не говорит о состоявшемся пуске',
        'لا رسالة تفيد بأن الإطلاق جرى',
      ),
    },
  ),
  cancelled: launch(
    'LN-CANCELLED',
    'II',
    'unverified',
    label(
      'A launch that is cancelled is told as such.',
      'Об отмене пуска сообщают.',
      'يُخطَر بإلغاء الإطلاق.',
    ),
  ),
  land: launch(
    'LN-AREA-LAND',
    'III(1)',
    'unverified',
    label(
      'A launch area on land is named as in an agreed list.',
      'Район пуска на суше называют по согласованному перечню.',
      'تُسمى منطقة الإطلاق البرية وفق قائمة متفق عليها.',
    ),
    { notModelled: memoryOnly },
  ),
  sea: launch(
    'LN-AREA-SEA',
    'III(2)',
    'seen',
    label(
      'Of a launch from a submarine the general area is told: a quadrant of an ocean, or a sea.',
      'При пуске с подводной лодки сообщают общий район: квадрант океана или море.',
      'عند الإطلاق من غواصة تُذكر المنطقة العامة: ربع محيط أو بحر.',
    ),
    { followedIn: 'the launch area of a notice' },
  ),
  impact: launch(
    'LN-AREA-IMPACT',
    'III(3)',
    'seen',
    label(
      'The impact area is told by coordinates: points of its border, or centre ' +
        'and radius; its size ' +
        'is for the notifying Party to choose.',
      'Район падения сообщают координатами: точки границы либо центр и радиус; его размер определяет уведомляющая Сторона.',
      'تُذكر منطقة السقوط بالإحداثيات: نقاط حدودها، أو المركز ونصف القطر؛ ويحدد الطرف المُخطِر مساحتها.',
    ),
    { followedIn: 'the impact area of a notice' },
  ),
  channel: launch(
    'LN-CHANNEL',
    '…',
    'seen',
    label(
      'Notices go through the Nuclear Risk Reduction Centres.',
      'Уведомления идут через Центры по уменьшению ядерной опасности.',
      'تُرسل الإخطارات عبر مركزي تقليل المخاطر النووية.',
    ),
    {
      notModelled: label(
        'the channel is not part of a record',
        'канал не входит в свод сообщений',
        'القناة ليست جزءًا من السجل',
      ),
    },
  ),
  talks: launch(
    'LN-TALKS',
    'V-VI',
    'unverified',
    label(
      'The Parties consult as they agree.',
      'Стороны проводят консультации по договоренности.',
      'يتشاور الطرفان وفق ما يتفقان عليه.',
    ),
    { notModelled: byConsent },
  ),
  force: launch(
    'LN-FORCE',
    '…',
    'seen',
    label(
      'Signed and in force on 31 May 1988, in Moscow.',
      'Подписано и вступило в силу 31 мая 1988 года в Москве.',
      'وُقع وبدأ نفاذه في موسكو في 31 أيار/مايو 1988.',
    ),
  ),
  withdrawal: launch(
    'LN-WITHDRAWAL',
    '…',
    'unverified',
    label(
      'Unlimited; a Party may end it by written notice of twelve months.',
      'Бессрочно; Сторона может прекратить его, письменно уведомив за двенадцать месяцев.',
      'غير محدد المدة؛ ولأي طرف إنهاؤه بإخطار كتابي قبل اثني عشر شهرًا.',
    ),
  ),
} as const

export const exerciseRules = {
  notice: exercise(
    'EX-NOTICE',
    'I',
    'seen',
    label(
      'In each calendar year each Party notifies one major exercise of strategic ' +
        'forces with heavy ' +
        'bombers, 14 days before it begins at the latest.',
      'Каждый календарный год Сторона уведомляет об одном крупном учении стратегических сил с участием тяжелых бомбардировщиков, не позднее чем за 14 дней до начала.',
      'في كل سنة ميلادية يُخطر كل طرف بمناورة كبرى واحدة للقوات الاستراتيجية بمشاركة قاذفات ثقيلة، قبل بدئها بـ 14 يومًا على الأقل.',
    ),
  ),
  channel: exercise(
    'EX-CHANNEL',
    'II(1)-(2)',
    'seen',
    label(
      'The notice goes through the Nuclear Risk Reduction Centres; the days count ' +
        'to the date of the ' +
        'beginning in UTC.',
      'Уведомление идет через Центры по уменьшению ядерной опасности; дни считаются до даты начала по UTC.',
      'يُرسل الإخطار عبر مركزي تقليل المخاطر النووية؛ وتُحسب الأيام حتى تاريخ البدء بالتوقيت العالمي.',
    ),
    { followedIn: 'the day of an exercise' },
  ),
  talks: exercise(
    'EX-TALKS',
    'III',
    'seen',
    label(
      'The Parties consult as they agree.',
      'Стороны проводят консультации по договоренности.',
      'يتشاور الطرفان وفق ما يتفقان عليه.',
    ),
    { notModelled: byConsent },
  ),
  signed: exercise(
    'EX-SIGNED',
    '…',
    'unverified',
    label(
      'Signed on 23 September 1989 at Jackson Hole.',
      'Подписано 23 сентября 1989 года в Джексон-Хоуле.',
      'وُقع في 23 أيلول/سبتمبر 1989 في جاكسون هول.',
    ),
    { notModelled: memoryOnly },
  ),
  force: exercise(
    'EX-FORCE',
    '…',
    'seen',
    label(
      'In force from 1 January 1990.',
      'Действует с 1 января 1990 года.',
      'نافذ منذ 1 كانون الثاني/يناير 1990.',
    ),
  ),
  withdrawal: exercise(
    'EX-WITHDRAWAL',
    '…',
    'seen',
    label(
      'Unlimited; a Party may end it by notice of twelve months.',
      'Бессрочно; Сторона может прекратить его, уведомив за двенадцать месяцев.',
      'غير محدد المدة؛ ولأي طرف إنهاؤه بإخطار قبل اثني عشر شهرًا.',
    ),
  ),
} as const

export const statementRules = {
  kept: act(
    'LN-KEPT',
    '2023',
    'seen-2nd',
    label(
      'Both Parties said in 2023 that they go on notifying.',
      'В 2023 году обе Стороны заявили, что продолжают уведомлять.',
      'قال الطرفان في 2023 إنهما يواصلان الإخطار.',
    ),
    {
      per: label(
        'reports named in the record',
        'сообщения, названные в своде',
        'تقارير مذكورة في السجل',
      ),
    },
  ),
} as const

export const provisions = [
  ...Object.values(launchRules),
  ...Object.values(exerciseRules),
  ...Object.values(statementRules),
]
