// Arabic texts of the commands by which keys change and a log goes on after a fork.
import type { KeysTexts } from './en-keys.ts'

export const arKeys: KeysTexts = {
  'cli.command.generation': 'كيف يستمر سجل له تاريخان: بدء جيل جديد منه أو قبوله',
  'generation.argument.act': 'show أو begin أو accept',
  'generation.argument.file': 'للقبول: ملف الطرف الآخر',
  'generation.option.after':
    'بعد كم قيد من السجل السابق يستمر، كما اتُّفق عليه بالصوت؛ ومع show البصمة الجذرية هناك',
  'generation.option.party': 'مع show: صاحب السجل؛ وإن تُرك فسجل هذا المركز',
  'generation.option.evidence': 'ملف يُظهر التاريخين إن لم يرهما هذا المركز',
  'generation.option.rotate': 'إنشاء مفاتيح أخرى من جديد أيضًا: receipt وtls وidentity',
  'generation.option.roots-lost':
    'ضاعت المفاتيح الجذرية: توقّع أخرى جديدة، ولا يدل على صاحبها إلا الصوت',
  'keys.option.replace':
    'إبدال مفاتيح ضاعت أو سُرقت: log وreceipt وtls وidentity؛ وتخرج القديمة فورًا',
  'keys.option.identity':
    'نوع مفتاح فك التشفير: hybrid (إن تُرك)، أو x25519 لبرامج لا تعرف المستلمين الهجينين؛ وما شُفّر من أجل x25519 قد يفتحه لاحقًا حاسوب كمومي',
  'keys.recipients': 'التشفير',
  'keys.recipients.hybrid': 'هجين: ML-KEM-768 مع X25519',
  'keys.recipients.unusable': 'لا يمكن التشفير إلى {recipient}',
  'keys.recipients.x25519': 'X25519 وحده، وقد يفتحه لاحقًا حاسوب كمومي',
  'keys.option.take': 'قائمة مفاتيح طرف آخر سُلّمت قبل وصول سجله',
  'keys.taken': 'مفاتيح القائمة من {party} سارية هنا من الآن.',
  'keys.in-log': 'قائمة {party} في سجله من قبل؛ فلم يلزم أخذ شيء.',
  'keys.spoken': 'بصمة القائمة، ثم بالكلمات: تُقارن بالصوت بما يعرضه {command} عند {party}:',
  'keys.retire-early':
    'لم يصل بعد إيصال بالقائمة ذات المفاتيح الجديدة من: {parties}؛ وهناك تُرفض المفاتيح الجديدة متى خرجت القديمة. قبل إجازة هذه المسودة: الأمر mithaq sync أو النقل باليد، ما دام mithaq outbox --waiting يذكر تلك القائمة.',
  'keys.hand-on':
    'بعد إجازتها: إعادة تشغيل mithaq serve، وكتابة القيد بالأمر mithaq prove، وتسليمه لكل طرف آخر فيأخذه بالأمر mithaq roster --take.',

  'generation.head.log': 'السجل',
  'generation.head.entries': 'القيود هنا',
  'generation.head.standing': 'الحال',
  'generation.written': 'يُكتب الآن',
  'generation.not-come': 'لم يصل منه شيء بعد',
  'generation.forked': 'أظهر تاريخين',
  'generation.ended':
    'انتهى بعد {n, plural, zero {لا قيود} one {قيد واحد} two {قيدين} few {# قيود} many {# قيدًا} other {# قيد}}',
  'generation.root':
    'البصمة الجذرية للسجل {log} عند {n, plural, zero {لا قيود} one {قيد واحد} two {قيدين} few {# قيود} many {# قيدًا} other {# قيد}}، تُقارن بالصوت',
  'generation.begun':
    'يستمر السجل باسم {log} بعد {n, plural, zero {لا قيود} one {قيد واحد} two {قيدين} few {# قيود} many {# قيدًا} other {# قيد}} من السابق.',
  'generation.hand-on': 'يُسلَّم {file} إلى: {parties}، وتُقرأ البصمة بصوت مسموع. وهناك:',
  'generation.accepted':
    'يستمر سجل {party} باسم {log} بعد {n, plural, zero {لا قيود} one {قيد واحد} two {قيدين} few {# قيود} many {# قيدًا} other {# قيد}} من السابق.',
  'generation.beyond':
    'ما حُفظ بعد ذلك لا يُحتسب من الآن: {n, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدًا} other {# قيد}}.',
  'generation.sync': 'للتبادل مع {party}:',
}
