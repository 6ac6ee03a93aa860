// Arabic texts of the page Today alone.
import type { TodayTexts } from './en-today.ts'

export const arToday: TodayTexts = {
  'today.title': 'اليوم',
  'today.intro': 'ما يُلزِم ومن يُلزَم، وما حل أجله، وما ورد، وما ظهر من نتائج في سجلات الرسائل.',
  'today.start': 'أول مرة هنا؟',
  'today.start.limits': 'من يملك ماذا، وأمام أي حد',
  'today.start.why': 'لماذا بلغ العدد ما بلغ',
  'today.start.message': 'إرسال رسالة إلى المركز الآخر',
  'today.start.coverage': 'ما لا يغطيه أي اتفاق',
  'today.start.close': 'عدم إظهار هذا مرة أخرى',
  'today.moment': '{day}، {time}',
  'today.lives': 'ما يُلزم، ومن يُلزم، في {day}',
  'today.look.signed': 'موقَّع',
  'today.look.provisional': 'مطبَّق مؤقتًا',
  'today.look.in-force': 'نافذ',
  'today.look.committed': 'ملزم سياسيًا',
  'today.set-aside': 'أوقفه طرف من جانبه',
  'today.parties':
    '{n, plural, zero {لا أطراف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}',
  'today.ends': 'انتهاء الاتفاق',
  'today.due.times': '{what} × {n}',
  'today.due.none': 'لا يحل أجل شيء في نصف السنة القادم.',
  'today.due.more':
    '{n, plural, zero {لا شيء غير ما هنا.} one {سطر آخر في الجدول وحده.} two {سطران آخران في الجدول وحده.} few {# أسطر أخرى في الجدول وحده.} many {# سطرًا آخر في الجدول وحده.} other {# سطر آخر في الجدول وحده.}}',
  'today.arrived': 'الوارد',
  'today.arrived.none': 'لا رسالة تنتظر أن يُشعِر شخص باستلامها.',
  'today.lines': 'خطوط الاتصال',
  'today.line.live': 'متصل',
  'today.line.cut': 'خط الاتصال مقطوع',
  'today.line.no-address': 'العنوان غير معروف: يتصل ذلك المركز، أو يُحمل باليد',
  'today.line.failing': 'غير متصل',
  'today.line.trouble': 'لم يتم آخر تبادل: {reason}',
  'today.line.last': 'آخر تبادل: {at}',
  'today.line.receipt': 'آخر إيصال استلام: {at}',
  'today.line.all': 'لكل ما أُرسل إيصال استلام.',
  'today.line.waits':
    '{n, plural, zero {لا رسائل مرسلة} one {رسالة واحدة مرسلة} two {رسالتان مرسلتان} few {# رسائل مرسلة} many {# رسالة مرسلة} other {# رسالة مرسلة}} بلا إيصال استلام منذ {hours} س {minutes} د',
  'today.line.do-cut': 'قطع خط الاتصال',
  'today.line.restore': 'إعادة خط الاتصال',
  'today.exchange': 'التبادل الآن',
  'today.heads': 'الحالة في كل نطاق تبادل',
  'today.head':
    'إيصال استلام حتى {size} من القيود؛ {n, plural, zero {ولا رسائل تنتظر} one {ورسالة واحدة تنتظر} two {ورسالتان تنتظران} few {و# رسائل تنتظر} many {و# رسالة تنتظر} other {و# رسالة تنتظر}}',
  'today.head.none': 'لا إيصال استلام',
}
