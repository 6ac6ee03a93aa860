// Arabic sentences of the problem documents (RFC 9457) that the server answers with.
import type { HttpKey } from './en-http.ts'

export const arHttp: Readonly<Record<HttpKey, string>> = {
  'problem.not-found': 'لا يوجد شيء في هذا العنوان',
  'problem.method-not-allowed': 'هذا العنوان لا يقبل طلبًا كهذا',
  'problem.internal': 'تعذّر على الخادم أن يجيب',
  'problem.not-signed-in': 'لم يسجَّل الدخول: سجِّل الدخول أولًا',
  'problem.not-fresh': 'أثبِت هويتك مرة أخرى: هذا يفتح طريقًا للدخول أو يغلقه',
  'problem.not-allowed': 'ليس هذا من أعمال دورك',
  'problem.other-origin': 'جاء الطلب من صفحة موقع آخر',
  'problem.other-host': 'لا يُنادى هذا الخادم بهذا الاسم',
  'problem.demonstration-elsewhere': 'في العرض التجريبي يكون الدخول من الجهاز الذي يُشغِّله',
  'problem.unclear-name': 'لا يجوز أن يتضمن الاسم رموزًا لا تُرى أو تقلب اتجاه النص: احذفها',
  'problem.bad-request': 'ليس الطلب على الصورة التي تطلبها الواجهة',
  'problem.too-large': 'أكبر مما يقبله هذا العنوان',
  'problem.too-slow': 'وصل الطلب ببطء شديد',
  'problem.too-many': 'الطلبات كثيرة جدًا: انتظر ثم أعد المحاولة',
  'problem.no-space': 'ليس لهذا المركز نطاق بهذا الاسم',
  'problem.no-message': 'لا توجد رسالة بهذه البصمة',
  'problem.no-person': 'لا أحد هنا بهذا الاسم',
  'problem.person-exists': 'هذا الاسم مستعمل من قبل',
  'problem.last-key-holder': 'يبقى آخر حافظ للمفاتيح: وإلا لم يستطع أحد أن يأذن لأحد',
  'problem.last-way-in':
    'لن يستطيع أحد ممن يأذنون للناس أن يدخل بعد ذلك: سجّل أولًا جهازًا آخر ' +
    'أو ائذن لحافظ مفاتيح آخر',
  'problem.changed-meanwhile': 'غيّره شخص آخر في هذه الأثناء: انظر إليه من جديد',
  'problem.no-session': 'لا توجد جلسة كهذه',
  'problem.no-passkey': 'ليس لك مفتاح مرور بهذا الاسم',
  'problem.no-invitation': 'استُعملت الدعوة أو انقضت مدتها: اطلب غيرها',
  'problem.passkey-fails': 'لم يُثبت مفتاح المرور هويتك',
  'problem.passkey-known': 'مفتاح المرور هذا مسجَّل من قبل',
  'problem.openid-fails': 'لم يُثبت موفّر الهوية من أنت',
  'problem.openid-unreachable': 'لا يمكن الوصول إلى موفّر الهوية',
  'problem.no-line': 'ليس لهذا المركز خط مع ذلك الطرف',
  'problem.own-message': 'الرسالة الصادرة عن المركز يقرّ باستلامها غيره',
  'problem.unknown-type': 'ليس في الاتفاق رسالة من هذا النوع',
  'problem.refused': 'لم يُقبل: {reason}',
}
