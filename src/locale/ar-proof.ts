// Arabic texts of the commands that give others something to check, and check it. The keys and
// their English sentences are in en-proof.ts.
import type { ProofTexts } from './en-proof.ts'

export const arProof: ProofTexts = {
  'cli.command.export': 'كتابة السجلات ملفاتٍ يقدمها أي خادم ملفات ويتحقق منها أي أحد',
  'cli.command.courier': 'حزم ما ينقص مركزًا آخر ليُنقل باليد، أو فك ما أُحضر',
  'cli.command.prove': 'كتابة ما يثبت رسالة واحدة لمن ليس عنده السجل',
  'cli.command.verify': 'التحقق من مركز أو من ملفاته من جديد، وبيان ما جرى التحقق منه',

  'proof.argument.folder': 'مجلد الملفات؛ وما فيه من قبل يبقى',
  'proof.option.all': 'ونسخ السجلات الأخرى أيضًا',
  'proof.argument.path':
    'مجلد المركز أو مجلد العرض التجريبي أو مجلد مصدَّر أو إثبات أو حزمة منقولة باليد أو تاريخان للسجل؛ وإلا مخزن المركز',
  'proof.option.roster': 'قوائم مفاتيح الإثبات أو الحزمة، ملفاتٍ',
  'proof.option.policy': 'أي المراكز الشاهدة يجب أن توقّع الإثبات، ملفَّ tlog-policy',
  'proof.option.pin': 'الطرف=البصمة: بصمة قائمة مفاتيحه الأولى كما جرى تبادلها',

  'proof.exporting': '{of}: القيود {n} من {total}',
  'proof.exported': 'كُتب في المجلد {folder}',
  'proof.head.log': 'السجل',
  'proof.head.entries': 'القيود',
  'proof.head.new': 'الجديد',
  'proof.head.receipts': 'إيصالات استلام جديدة',
  'proof.head.blobs': 'ملفات مشفَّرة جديدة',
  'proof.absent': 'ملفات مشفَّرة ليست هنا فتُركت: {n}',
  'proof.export.verify': 'لمن عنده المجلد أن يتحقق منه:',

  'proof.checking': '{of}: جرى التحقق من {n} من القيود {total}',

  'courier.argument.act': 'pack للحزم أو unpack للفك',
  'courier.argument.file': 'الملف، أو ملفات عدة عند الفك؛ وعند الحزم بلا اسم يُنشأ اسمه',
  'courier.option.to': 'المركز أو الطرف المرسَل إليه',
  'courier.option.short-receipts': 'أحدث إيصال استلام وحده: نصًا قصيرًا ورمزًا للكاميرا',
  'courier.option.largest': 'أكبر عدد من البايتات في ملف واحد، إن لم يتسع حامله لأكثر',
  'courier.packed': 'حُزم إلى {party}: {file}',
  'courier.packed.next': 'تسليم الملف؛ ويُعد مستلَمًا عند عودة إيصال استلام.',
  'courier.packed.absent': 'ولا يأخذ {party} قيدًا من دونها: إعادتها من نسخة من المخزن.',
  'courier.packed.parts': 'حُزم إلى {party}، عدد الملفات: {n}',
  'courier.packed.parts.next':
    'تسليم الملفات كلها؛ ويفكها المركز الآخر معًا بالأمر mithaq courier unpack. ' +
    'وتُعد مستلَمة عند عودة إيصال استلام.',
  'courier.packing': 'يُحزم الملف {n} من {total}',
  'courier.head.file': 'الملف',
  'courier.bytes': 'البايتات',
  'courier.entries': '{n}، من {old} إلى {size}',
  'courier.blobs': 'الملفات المشفَّرة',
  'courier.receipts': 'إيصالات الاستلام',
  'courier.receipt': 'إيصال استلام إلى {party}: يُقرأ أو يُطبع أو يُصوَّر',
  'courier.receipt.code': 'رمزًا',
  'courier.receipt.next': 'يكتب المركز الآخر النص في ملف ويفكه بالأمر mithaq courier unpack.',
  'courier.unpacked': 'من {party}: {file}',
  'courier.unpacked.back': 'ليصل إيصال الاستلام إلى المرسل:',
  'courier.unpacking': 'يُفك الملف {n} من {total}',
  'courier.no-entries': 'لا قيود، بل إيصالات استلام فقط.',
  'courier.receipts-kept': 'إيصالات الاستلام المحفوظة: {n}',
  'courier.fate.taken': '{of}: أُخذ وأُعطي إيصال استلامه؛ القيود الجديدة {n}، والمجموع {size}',
  'courier.fate.already-held': '{of}: موجود من قبل؛ في الملف حتى {size}، والموجود هنا {held}',
  'courier.fate.gap': '{of}: لم يُؤخذ، إذ ينقص ملف أسبق: فيه القيود من {held} إلى {old}',
  'courier.fate.files-missing': '{of}: لم يُؤخذ، إذ تنقص ملفات مشفَّرة: {n}',
  'courier.advice.gap': 'يُفتح الملف الأسبق أولًا، أو يُطلب من {party} ملف جديد.',
  'courier.advice.files-missing': 'يُطلب من {party} ملف جديد فيه ما ينقص. بصمته: {hash}',

  'prove.argument.message': 'معرّفها، أو رقمها في السجل الذاتي، أو الطرف:الرقم، أو بصمتها، أو سجلها',
  'prove.argument.index': 'رقمها، إن ذُكر سجل',
  'prove.option.out': 'مجلد الملفات؛ وإلا سُمي باسم الرسالة',
  'prove.done': 'ما يثبت {message} في المجلد {folder}',
  'prove.head': 'يؤدي الإثبات إلى نقطة توثيق للسجل؛ قيودها: {n}',
  'prove.receipt': 'إيصال استلام من {party}، أُعطي في {moment}',
  'prove.no-receipt': 'لم يعط أي مرسَل إليه إيصال استلام بعد؛ فالإثبات للسجل وحده.',
}
