// The provisions on inspections and evaluation visits: chapter IX. Those on evaluation (paragraphs
// 106 to 108) were seen in another copy of these paragraphs.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, summaries } from './reasons.ts'
import { chapters, text } from './text.ts'

const para = provisionsOf(text)
const chapter = provisionsOf(chapters)

export const verificationRules = {
  inspection: chapter(
    'VD-INS',
    'IX',
    'seen-2nd',
    label(
      'Any State may inspect an area of another, to see what notified activity there is or ' +
        'that none needs notice; it is not refused; sensitive points are left out and the ' +
        'team is accompanied.',
      'Любое государство может инспектировать район другого, чтобы установить масштаб уведомленной деятельности или отсутствие уведомляемой; отказа нет; чувствительные объекты исключаются, группу сопровождают.',
      'لأي دولة أن تفتش منطقة لدى أخرى لمعرفة حجم نشاط مخطر به أو التأكد من خلوها مما يجب الإخطار به، ولا يُرفض ذلك؛ وتُستثنى المواقع الحساسة ويُرافَق الفريق.',
    ),
    { per: summaries },
  ),
  quota: chapter(
    'VD-INS-QUOTA',
    'IX',
    'unverified',
    label(
      'No State need accept more than three inspections in a calendar year.',
      'Государство не обязано принимать более трех инспекций за календарный год.',
      'لا تُلزَم دولة بقبول أكثر من ثلاث عمليات تفتيش في السنة التقويمية.',
    ),
  ),
  one: chapter(
    'VD-INS-ONE',
    'IX',
    'unverified',
    label(
      'Nor more than one from the same State.',
      'И не более одной от одного и того же государства.',
      'ولا أكثر من واحدة من الدولة نفسها.',
    ),
  ),
  reply: chapter(
    'VD-INS-REPLY',
    'IX',
    'unverified',
    label(
      'The request comes 36 hours to five days before entry; the reply within 24 hours.',
      'Запрос подается за 36 часов — пять дней до въезда; ответ — в течение 24 часов.',
      'يُقدَّم الطلب قبل الدخول بما بين 36 ساعة وخمسة أيام، والجواب خلال 24 ساعة.',
    ),
  ),
  stay: chapter(
    'VD-INS-STAY',
    'IX',
    'unverified',
    label(
      'The team enters within 36 hours and stays at most 48 in the area; up to four ' +
        'inspectors, by land, air or both, in two parts if they wish.',
      'Группа въезжает в течение 36 часов и остается в районе не более 48; до четырех инспекторов, по земле, воздуху или обоими путями, при желании двумя частями.',
      'يدخل الفريق خلال 36 ساعة ويبقى في المنطقة 48 ساعة على الأكثر، أربعة مفتشين على الأكثر برًا أو جوًا أو كليهما، في جزأين إن شاؤوا.',
    ),
    { notModelled: conduct },
  ),
  report: chapter(
    'VD-INS-REPORT',
    'IX',
    'unverified',
    label(
      'A report goes to all within 14 days of leaving.',
      'Отчет направляется всем в течение 14 дней после отъезда.',
      'يُرسل تقرير إلى الجميع خلال 14 يومًا من المغادرة.',
    ),
  ),
  subject: para(
    'VD-EVA-SUBJECT',
    '106, 106.1',
    'seen',
    label(
      'Active formations and units may be visited at their peacetime places, others while ' +
        'they are activated.',
      'Посещаются регулярные соединения и части в местах обычной дислокации, прочие — пока они активированы.',
      'تُزار التشكيلات والوحدات العاملة في أماكنها في السلم، وغيرها أثناء تفعيلها.',
    ),
  ),
  visits: para(
    'VD-EVA-QUOTA',
    '107',
    'seen',
    label(
      'A State accepts one evaluation visit a calendar year for every 60 units that it ' +
        'reports or part of them, and at most 15.',
      'Государство принимает одно посещение по оценке в календарный год на каждые 60 сообщенных частей или их часть, но не более 15.',
      'تقبل الدولة زيارة تقييم واحدة في السنة التقويمية لكل 60 وحدة تبلغ عنها أو جزء منها، وبحد أقصى 15.',
    ),
  ),
  fromOne: para(
    'VD-EVA-ONE',
    '107',
    'seen',
    label(
      'From one State it accepts at most a fifth of its quota; with a quota below five, one.',
      'От одного государства — не более пятой части квоты; при квоте менее пяти — одно.',
      'ومن دولة واحدة لا أكثر من خُمس حصتها، وواحدة إن كانت حصتها دون خمس.',
    ),
  ),
  unit: para(
    'VD-EVA-UNIT',
    '107',
    'seen',
    label(
      'A formation or unit is visited at most twice a year.',
      'Соединение или часть посещают не более двух раз в год.',
      'لا يُزار تشكيل أو وحدة أكثر من مرتين في السنة.',
    ),
  ),
  unitByOne: para(
    'VD-EVA-UNIT-ONE',
    '107',
    'seen',
    label(
      'And once by the same State.',
      'И один раз одним и тем же государством.',
      'ومرة واحدة من الدولة نفسها.',
    ),
  ),
  filled: para(
    'VD-EVA-FILLED',
    '107.1',
    'seen',
    label(
      'A State whose quota is filled says so to all.',
      'Государство, квота которого исчерпана, сообщает об этом всем.',
      'تخطر الدولة التي استُنفدت حصتها الجميع بذلك.',
    ),
  ),
  atOnce: para(
    'VD-EVA-AT-ONCE',
    '108',
    'seen',
    label(
      'It accepts one visit at a time on its territory.',
      'На своей территории оно принимает по одному посещению одновременно.',
      'وتقبل زيارة واحدة في وقت واحد على إقليمها.',
    ),
  ),
  visitReply: chapter(
    'VD-EVA-REPLY',
    'IX',
    'unverified',
    label(
      'The request comes five to seven days before, the reply within 48 hours; up to three ' +
        'evaluators stay one working day, up to twelve hours.',
      'Запрос подается за пять — семь дней, ответ — в течение 48 часов; до трех человек остаются на один рабочий день, до двенадцати часов.',
      'يُقدَّم الطلب قبل خمسة إلى سبعة أيام والجواب خلال 48 ساعة؛ ويبقى ثلاثة مقيّمين على الأكثر يوم عمل واحدًا حتى اثنتي عشرة ساعة.',
    ),
  ),
} as const

export const provisions = Object.values(verificationRules)
