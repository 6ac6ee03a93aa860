// Arabic sentences for what the commands of a centre refuse. The English ones are in
// en-centre-input.ts. Names and files stand after a colon; a remedy is a verbal noun.
import type { CentreInputTexts } from './en-centre-input.ts'

export const arCentreInput: CentreInputTexts = {
  'input.no-home': 'لا مركز في المجلد: {given}',
  'input.no-desk': 'لم تُشغَّل صفحة لهذا المركز، فلم يقم فيها أحد بشيء: {given}',
  'input.bad-home': 'الملف ليس كما كتبه المركز: {given}',
  'input.open-to-others': 'يستطيع غير المالك قراءة الملف، أذوناته {reason}: {given}',
  'input.not-written': 'تتعذر كتابة الملف ({reason}): {given}',
  'input.other-file': 'الموجود هناك لا يُكتب فوقه: {given}',
  'input.file-too-large': 'الملف أكبر مما يكون عليه ملف كهذا، {expected} بايت: {given}',
  'input.space-exists': 'النطاق منشأ من قبل: {given}',
  'input.half-made': 'انقطع تشغيل سابق وترك هذا: {given}',
  'input.unknown-person': 'لا أحد في المركز بهذا المعرّف: {given}',
  'input.agreement-twice': 'نطاقان في المركز يديران {given}، والصفحة تعرض واحدًا منهما',
  'input.unknown-centre': 'لا يُعرف هنا مركز آخر بهذا الاسم: {given}',
  'input.unknown-space': 'لا نطاق كهذا للمركز: {given}',
  'input.which-space': 'ليس للمركز نطاق واحد بعينه',
  'input.not-joined': 'لم يبدأ النطاق: في قيد التأسيس توقيعات ناقصة: {given}',
  'input.bad-party': 'ليس اسم مركز: {given}',
  'input.bad-space': 'ليس اسم نطاق: {given}',
  'input.other-party': 'المجلد للمركز {reason} لا للمركز {given}',
  'input.quorum': 'الخيار {option} يطلب مفاتيح أكثر من الموجود: {given}، لا {expected}',
  'input.bad-address': 'ليس عنوان مركز: {given}',
  'input.bad-fingerprint': 'ليست بصمة: {given}',
  'input.other-fingerprint':
    'الملف ليس قائمة المفاتيح التي قُرئت بصمتها ({expected})؛ بصمته: {given}',
  'input.not-for-joining': 'ليس قائمة مفاتيح ولا قيد تأسيس: {given}',
  'input.without-roster': 'الخيار {option} يخص قائمة مفاتيح، ولم تُذكر أي قائمة: {given}',
  'input.no-fork': 'لا يُعرف هنا تاريخان للسجل {given}',
  'input.already-begun': 'السجل مستمر فعلًا باسم {given}، وعدد القيود المقبولة من السابق {expected}',
  'input.other-end': 'ينتهي السجل السابق في الملف بعد {expected} من القيود، لا بعد {given}',
  'input.party-known': 'أُخذت من هذا المركز قائمة مفاتيح أخرى من قبل: {given}',
  'input.party-taken': 'يمثل هذا الطرف مركز آخر: {given}',
  'input.no-key': 'لا مفتاح كهذا: {given}',
  'input.no-signer': 'مفتاح لا يوقّع الرسائل: {given}',
  'input.roots-missing': 'توقيعات المفاتيح الجذرية ناقصة: {given}',
  'input.no-passphrase': 'لا أحد يُسأل عن عبارة مرور المفتاح {given}',
  'input.wrong-passphrase': 'عبارة المرور لا تفتح المفتاح: {given}',
  'input.passphrases-differ': 'عبارتا مرور المفتاح {given} مختلفتان',
  'input.short-passphrase': 'عدد أحرف عبارة المرور: {given}',
  'input.garbled-passphrase': 'عبارة المرور ليست نصًا بترميز UTF-8: ضاعت أحرف منها',
  'input.no-draft': 'لا مسودة كهذه: {given}',
  'input.released-draft': 'المسودة {given} مدرجة في السجل من قبل: {file}',
  'input.which-draft': 'تبدأ هكذا أكثر من مسودة: {given}',
  'input.no-message': 'لا رسالة كهذه: {given}',
  'input.which-message': 'تُسمى هكذا أكثر من رسالة: {given}',
  'input.not-a-content': 'ليس مضمون رسالة: {given}',
  'input.not-a-field': 'ليس اسمًا وقيمة: {given}',
  'input.unknown-field': 'لا حقل كهذا في الرسالة: {given}',
  'input.field-within': 'لا شيء داخل الحقل: {given}',
  'input.list-order': 'القائمة غير مملوءة بالترتيب: {given}',
  'input.field-twice': 'الحقل مذكور مرتين: {given}',
  'input.not-a-draft': 'ليس نص مسودة: {given}',
  'input.bad-listen': 'ليس موضع استماع: {given}',
  'input.not-listening': 'لا يستطيع المركز الاستماع هناك ({reason}): {given}',
  'input.own-message': 'رسالة من المركز نفسه: {given}',
  'input.key-there': 'مفتاح بهذا الدور موجود هنا: {given}',
  'input.bad-role': 'ليس دورًا: {given}',
  'input.damaged-store': 'ليس في المخزن ما كتبه المركز: {given}',
  'input.bad-store': 'ليس عنوان مخزن: {given}',
  'input.store-chosen': 'مخزن المركز محدد من قبل، ولا يغيّره {given}',
  'input.other-act': 'الخيار {option} لا يخص {given}',
  'input.no-standard-output': 'لا يُكتب هنا شيء إلى المخرج القياسي: {given}',
  'input.changed-meanwhile': 'غيّره أمر آخر في هذه الأثناء: {given}',
  'input.disk': 'أجاب القرص أو المخزن بخطأ: {given}',
  'input.no-store': 'تعذر فتح المخزن ({reason}): {given}',
  'input.refused': '{what} ({code})',
  'input.detail.place': 'الموضع: {text}',
  'input.detail.found': 'الموجود: {text}',
  'input.detail.expected': 'المنتظر: {text}',

  'remedy.input.init':
    'الأمر mithaq init ينشئ المركز ونطاقه؛ والخيار --home أو MITHAQ_HOME يحدد المجلد',
  'remedy.input.desk': 'الأمر npm start -- --home FOLDER يشغّل الصفحة',
  'remedy.input.dash': 'ذكر ملف أو مجلد؛ و./- لما اسمه كذلك',
  'remedy.input.recipient':
    'على ذلك المركز أن يذكر في قائمته مستلمًا آخر بالأمر mithaq roster --replace identity؛ وحتى ' +
    'ذلك تُذكر بقية الأطراف بعد --to',
  'remedy.input.roster-recipient':
    'طلب قائمة مفاتيح من ذلك المركز يكون المستلمون فيها مفاتيح age؛ فلا يمكن التشفير لهذا',
  'remedy.input.own-recipient': 'إنشاء مفتاح آخر لفك التشفير معها: --rotate identity',
  'remedy.input.again': 'تنفيذ الأمر مرة أخرى',
  'remedy.input.home-file': 'استعادة الملف من نسخة احتياطية؛ وما ينبغي أن يحتويه: {reason}',
  'remedy.input.close-to-others':
    'chmod 600 {file}؛ ومن قرأه فقد حصل على المفتاح، فقد يلزم مفتاح جديد',
  'remedy.input.other-space': 'تحديد نطاق آخر بالخيار --space أو مجلد آخر بالخيار --home',
  'remedy.input.free-file': 'كتابة اسم ملف آخر، أو نقل ما هو موجود هناك',
  'remedy.input.half-made': 'حذفه، فلم يُسلَّم منه شيء إلى أحد، ثم البدء من جديد',
  'remedy.input.home-each': 'تخصيص مجلد مركز لكل نطاق',
  'remedy.input.space': 'ذكر واحد مما سبق بعد --space',
  'remedy.input.join': 'الأمر mithaq join يبيّن الناقص ويأخذ الملف',
  'remedy.input.party-name': 'كتابة اسم نطاق إنترنت بأحرف صغيرة، مثل: us.example',
  'remedy.input.space-name': 'كتابة كلمة واحدة من a-z و0-9 والواصلات، مثل: new-start',
  'remedy.input.other-home': 'تحديد مجلد آخر بالخيار --home',
  'remedy.input.quorum': 'طلب توقيعات لا تزيد على عدد المفاتيح',
  'remedy.input.address': 'كتابة https:// ثم المضيف والمنفذ ولا شيء بعدهما: https://192.0.2.7:8443',
  'remedy.input.named-fingerprint': 'ذكر الطرف أيضًا: --fingerprint us.example=V35R...',
  'remedy.input.fingerprint':
    'كتابة الأحرف الاثنين والخمسين A-Z و2-7، وآخرها A أو Q، بمسافات أو بدونها',
  'remedy.input.read-aloud':
    'طلب قراءة البصمة من المركز الآخر بصوت مسموع وكتابتها بعد --fingerprint',
  'remedy.input.read-aloud-again':
    'المقارنة بالصوت مرة أخرى؛ وما دامتا مختلفتين فالملف ليس من ذلك المركز ولا يُعمل به',
  'remedy.input.fewer-keys': 'اختيار عدد أقل من مفاتيح الموظفين والمفاتيح الجذرية',
  'remedy.input.roster-file': 'طلب إرسال الملف مرة أخرى',
  'remedy.input.joining-file': 'ذكر ملف أنشأه مركز آخر بالأمر mithaq init أو mithaq join',
  'remedy.input.with-roster':
    'ذكر ملف قائمة مفاتيح المركز الآخر أيضًا؛ وإن كانت قد أُخذت فالأمر mithaq address يسجل عنوان المركز',
  'remedy.input.party-known': 'سؤال ذلك المركز عن القائمة السارية؛ وبصمة المأخوذة أولًا: {expected}',
  'remedy.input.all-taken': 'لكل طرف في الاتفاق مركزه',
  'remedy.input.genesis': 'مقارنة قوائم المفاتيح مع المركز الآخر: يجب أن تكون واحدة عند الجميع',
  'remedy.input.two-geneses':
    'النصان يعنيان نطاقين؛ المتابعة بالموقَّع هنا أولًا، أو حذف {file} إن تخلى عنه الجميع',
  'remedy.input.service-key':
    'إعادة نسخة المجلد keys؛ وإن لم تكن نسخة أنشأ الأمر mithaq roster --replace {option} ' +
    'مفتاحًا آخر',
  'remedy.input.damaged-key':
    'إعادة نسخة الملف؛ وإن لم تكن نسخة فاستبدال المفتاح: docs/operating.md، باب فقدان المفتاح',
  'remedy.input.key-file': 'ذكر المفتاح بدوره، مثل officer-1، أو بملفه',
  'remedy.input.roots': 'ذكر مفاتيح جذرية أخرى بعد --root، بالدور أو بالملف',
  'remedy.input.passphrase-source':
    'ضبط MITHAQ_PASSPHRASE أو ذكر ملف بعد --passphrase-file أو التشغيل من طرفية',
  'remedy.input.passphrase': 'كتابة عبارة المرور التي اختيرت عند إنشاء المفتاح',
  'remedy.input.passphrase-again': 'كتابة عبارة المرور نفسها مرتين',
  'remedy.input.passphrase-utf8': 'حفظ الملف بترميز UTF-8، وضبط الطرفية والبيئة على هذا الترميز',
  'remedy.input.longer-passphrase': 'اختيار عبارة من ثمانية أحرف على الأقل؛ والأفضل ست كلمات عشوائية',
  'remedy.input.compose': 'الأمر mithaq draft يكتب مسودة',
  'remedy.input.show-released': 'الأمر mithaq show {file} يعرضها؛ ولا يلزم تكرار شيء',
  'remedy.input.draft':
    'الأمر mithaq drafts يسردها؛ تُكتب ثمانية أرقام أو أكثر من إحداها أو كلماتها الثماني',
  'remedy.input.message':
    'كتابة معرّفها أو موضعها، مثل us.example:12، أو بداية بصمتها؛ يسردها mithaq inbox و mithaq outbox',
  'remedy.input.content': 'كتابة كائن JSON فيه body؛ والأمر mithaq schema يعرض الحقول',
  'remedy.input.field': 'كتابة الاسم=القيمة؛ والأمر mithaq schema يعرض الأسماء',
  'remedy.input.signer': 'أخذ مفتاح موظف من هذا المركز، أو مفتاح جذري لتغيير المفاتيح، لم يوقّع بعد',
  'remedy.input.compose-again':
    'إعادة إعدادها بالأمر mithaq draft، إذ دخلت السجل بعدها رسالة أخرى، ثم إلغاء هذه المسودة',
  'remedy.input.acknowledged':
    'الأمر mithaq show يبيّن ما أُرسل من إشعار بالاستلام، والأمر mithaq drafts ما ينتظر منه؛ ويكفي واحد',
  'remedy.input.sign-more': 'التوقيع بأحد المفاتيح الناقصة بالأمر mithaq sign',
  'remedy.input.line': 'أخذ السطر كما طبعه mithaq sign --text',
  'remedy.input.altered-draft':
    'عدم توقيع شيء: غُيّر المخزن بعد إعداد المسودة؛ إلغاؤها وإعدادها من جديد، والنظر في من يستطيع ' +
    'الكتابة في المخزن',
  'remedy.input.other-text':
    'مقارنة الكلمات: السطر على نص آخر؛ وطلب توقيع النص الذي يطبعه mithaq drafts --text مرة أخرى',
  'remedy.input.draft-text': 'أخذ النص كما طبعه mithaq drafts --text',
  'remedy.input.recover':
    'عدم توقيع شيء؛ والأمر mithaq receive --recover يستعيد القيود الناقصة من مركز آخر',
  'remedy.input.results':
    'التبادل أولًا ليكون لدى الاثنين الشيء نفسه (mithaq sync، أو ساعٍ في الاتجاهين)، ثم طلب البيان من جديد',
  'remedy.input.resend':
    'ذكر رسالة من هذا المركز لها مضمون، وأطراف كانت موجهة إليهم؛ وإن لم تُفتح النسخة الخاصة أيضًا فإرسال المضمون في رسالة جديدة',
  'remedy.input.other-keys':
    'لم يُؤخذ منه شيء؛ الاتصال بالمرسل: إن استُبدلت المفاتيح أُخذ قيد القائمة الجديدة أولًا ' +
    'بالأمر mithaq roster --take',
  'remedy.input.other-bundle':
    'لم يُؤخذ منه شيء؛ فتح الحزمة في المركز الموجهة إليه، أو ذكر نطاقها بعد --space',
  'remedy.input.shorter-message': 'تقسيم الرسالة أو اختصارها',
  'remedy.input.smaller-file': 'ذكر ملف آخر؛ فلا ينشئ Mithaq ملفًا بهذا الحجم',
  'remedy.input.larger-bundle':
    'السماح بملفات أكبر أو ترك --largest؛ وما زاد وحده على 268435456 بايت لا يُنقل باليد',
  'remedy.input.carried': 'طلب إرسال الملف مرة أخرى؛ فلم يُؤخذ منه شيء',
  'remedy.input.listen': 'كتابة المضيف:المنفذ من هذا الجهاز، ويكون حرًا، مثل: 127.0.0.1:8443',
  'remedy.input.others-message': 'ذكر رسالة من مركز آخر؛ يسردها mithaq inbox',
  'remedy.input.other-role': 'اختيار دور لم يُستعمل، مثل: officer-4',
  'remedy.input.role': 'كتابة officer- أو root- ثم كلمة، مثل: officer-4، أو officer-4=VKEY',
  'remedy.input.damaged-store':
    'الأمر mithaq verify يبيّن ما لا يصح؛ ثم تُستعاد نسخة احتياطية من المخزن، دون last-heads',
  'remedy.input.keep-store': 'تركه، أو تحديد مجلد آخر بالخيار --home',
  'remedy.input.bad-store': 'كتابة postgres://user@host/database، أو تركه فيكون المخزن ملف SQLite',
  'remedy.input.no-store':
    'التحقق من المساحة على القرص ومن فتح الملف، أو من عمل قاعدة البيانات وإذن هذا المستخدم',
  'remedy.input.roster': 'الأمر mithaq roster يعرض القائمة؛ وطلب توقيعات لا تزيد على المفاتيح',
  'remedy.input.store': 'تحديد مخزن آخر أو تشغيل الإصدار الأحدث من Mithaq',
  'remedy.input.store-owner':
    'كتابة قاعدة بيانات أخرى في centre.json؛ ففي هذه القاعدة المخطط نفسه لدى {given}',
  'remedy.input.no-fork':
    'السجل ذو التاريخ الواحد يستمر كما هو؛ ويُذكر بعد --evidence ملف يُظهر تاريخين، أو --roots-lost إن ضاعت المفاتيح الجذرية، أو بعد --after عدد القيود التي تسبق ملفًا ضاع نهائيًا',
  'remedy.input.already-begun':
    'لا حاجة إلى بدء آخر: يُسلَّم {file} إلى الأطراف الأخرى، وهناك يأخذه الأمر mithaq generation accept؛ وإن كان لهذا السجل أيضًا تاريخان فيُذكر بعد --evidence ملف يُظهرهما',
  'remedy.input.evidence': 'أخذ الملف fork من المجلد الذي كتبه mithaq export',
  'remedy.input.other-folder': 'ذكر مجلد فارغ أو مجلد كتبه mithaq export لهذا النطاق',
  'remedy.input.check': 'ذكر ملف أو مجلد كما كتبه mithaq export أو prove أو courier pack',
  'remedy.input.after':
    'الاتفاق بالصوت على آخر قيد عند الجميع؛ والأمر mithaq generation show --after يبيّن ما يُقارن',
  'remedy.input.generation': 'الأمر mithaq generation يبيّن السجلات المتابَعة وما يُحفظ منها هنا',
  'remedy.input.generation-file':
    'طلب إرسال الملف مرة أخرى؛ وهو عند الطرف الآخر في المجلد generations من نطاقه',
  'remedy.input.generation-roots':
    'إن قال ذلك الطرف بصوته إن مفاتيحه الجذرية ضاعت، تُقارن البصمة كما عند البدء ويُضاف --roots-lost؛ وإلا فلا يُقبل',
  'remedy.input.announced-roster':
    'طلب إرسال القيد مرة أخرى كما كتبه mithaq prove؛ وقد تنقص هنا قائمة قبله فتُؤخذ أولًا',
  'remedy.input.refused':
    'لم يؤخذ منه شيء؛ يقول docs/operating.md عند هذا الرمز ما العمل، أو الاتفاق صوتًا مع المركز ' +
    'الآخر على ما في ذلك الموضع',
}
