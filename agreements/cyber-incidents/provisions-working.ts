// The working rules of the channel. No agreement has them: they are proposed by this program, every
// restatement says so, and each carries the mark `unverified`, as does all that rests on one.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { workingRules } from './terms.ts'

const at = provisionsOf(workingRules)

function rule(id: string, place: string, en: string, ru: string, ar: string, followedIn?: string) {
  return at(
    `CYB-RULE-${id}`,
    place,
    'unverified',
    label(
      `Proposed by this program, not by any agreement: ${en}`,
      `Предложено этой программой, а не каким-либо соглашением: ${ru}`,
      `يقترحه هذا البرنامج، ولا يرد في أي اتفاق: ${ar}`,
    ),
    followedIn === undefined ? {} : { followedIn },
  )
}

export const rules = {
  kinds: rule(
    'KINDS',
    '1',
    'a request asks for information, for assistance, for logs to be preserved, or for an ' +
      'activity to be stopped or mitigated, and names the norm or measure that it invokes.',
    'запрос касается информации, содействия, сохранения журналов либо прекращения или смягчения деятельности и называет норму или меру, на которую ссылается.',
    'يكون الطلب طلب معلومات أو مساعدة أو حفظ سجلات أو وقف نشاط أو التخفيف منه، ويسمي القاعدة أو التدبير الذي يستند إليه.',
    'the kinds of a request and what it invokes',
  ),
  twoClocks: rule(
    'TWO-CLOCKS',
    '2(1)',
    'that a message was received is shown by the receipt of a centre; that a person has ' +
      'taken it up is said by an acknowledgement. The two are never taken for one another.',
    'получение сообщения показывает квитанция центра; о том, что его принял в работу человек, говорит подтверждение получения. Одно не заменяет другое.',
    'يثبت إيصال المركز استلام الرسالة، ويقول الإشعار بالاستلام إن شخصًا تولّاها. ولا يقوم أحدهما مقام الآخر.',
  ),
  acknowledgeWithin: rule(
    'ACK-WITHIN',
    '2(2)',
    'a request is acknowledged within 24 hours of its receipt.',
    'получение запроса подтверждают в течение 24 часов после его получения.',
    'يُشعَر باستلام الطلب في غضون 24 ساعة من استلامه.',
  ),
  respondWithin: rule(
    'RESPOND-WITHIN',
    '2(3)',
    'a request is answered, or clarification of it is asked for, within 72 hours of its receipt.',
    'на запрос отвечают или просят его разъяснить в течение 72 часов после получения.',
    'يُرد على الطلب أو يُطلب توضيحه في غضون 72 ساعة من استلامه.',
  ),
  updateWithin: rule(
    'UPDATE-WITHIN',
    '2(4)',
    'who has answered in part says within ten days how the matter stands, and again ten ' +
      'days later.',
    'давший частичный ответ сообщает о ходе дела в течение десяти дней, и так далее каждые десять дней.',
    'من رد ردًا جزئيًا يبيّن في غضون عشرة أيام ما آل إليه الأمر، ثم كل عشرة أيام.',
  ),
  clarifyWithin: rule(
    'CLARIFY-WITHIN',
    '2(5)',
    'a question for clarification is answered within 72 hours of its receipt.',
    'на просьбу о разъяснении отвечают в течение 72 часов после ее получения.',
    'يُجاب عن طلب التوضيح في غضون 72 ساعة من استلامه.',
  ),
  dutyHours: rule(
    'DUTY-HOURS',
    '2(6)',
    'clocks run in UTC, through nights and holidays; duty hours of a contact are told ' +
      'for information.',
    'часы идут по UTC, без перерыва на ночь и праздники; часы дежурства контакта сообщаются для сведения.',
    'تجري المهل بالتوقيت العالمي ليلًا ونهارًا وفي العطل، وتُذكر ساعات مناوبة جهة الاتصال للعلم.',
    'the deadlines, which count hours; the duty hours of a contact point are a field',
  ),
  answers: rule(
    'ANSWERS',
    '3(1)',
    'an answer says what was done: measures taken, partly, not able, not competent, ' +
      'nothing found, or the request denied. A denial is an answer, and another one than ' +
      'that nothing was found.',
    'ответ говорит, что сделано: меры приняты, приняты частично, нет возможности, вне компетенции, ничего не обнаружено либо в просьбе отказано. Отказ — это ответ, и не тот же, что «ничего не обнаружено».',
    'يبيّن الرد ما جرى: اتُّخذت تدابير، أو اتُّخذت جزئيًا، أو تعذر، أو لا اختصاص، أو لم يُعثر على شيء، أو رُفض الطلب. والرفض رد، وهو غير القول إنه لم يُعثر على شيء.',
  ),
  position: rule(
    'POSITION',
    '3(2)',
    'what a Party says on responsibility is apart from what it does on the request: it ' +
      'may deny the one and do the other.',
    'позиция по вопросу об ответственности отделена от действий по запросу: можно отрицать первое и исполнить второе.',
    'موقف الطرف من المسؤولية منفصل عما يفعله بشأن الطلب: فله أن ينفي الأولى ويلبي الثاني.',
    'two separate fields of an answer',
  ),
  notAttribution: rule(
    'NOT-ATTRIBUTION',
    '3(3)',
    'a request says whether it is also an attribution to the State addressed; asking is none.',
    'в запросе указано, содержит ли он и присвоение деяния государству-адресату; сама просьба им не является.',
    'يبيّن الطلب إن كان يتضمن إسنادًا إلى الدولة المخاطبة؛ وليس الطلب في ذاته إسنادًا.',
    'a field of a request',
  ),
  confidence: rule(
    'CONFIDENCE',
    '4(1)',
    'each claim says how confident its author is, from 0 to 100, and by which scale of words.',
    'у каждого утверждения указана степень уверенности автора, от 0 до 100, и словесная шкала.',
    'يبيّن كل ادعاء درجة ثقة صاحبه، من 0 إلى 100، وسلّم الألفاظ المستعمل.',
    'a field of each claim',
  ),
  evidence: rule(
    'EVIDENCE',
    '4(2)',
    'evidence is named by its SHA-256, by who holds it and by how far it may be shown; a ' +
      'dossier may be committed to as a whole and opened piece by piece.',
    'доказательство называют по SHA-256, по хранителю и по степени доступности; досье может быть зафиксировано целиком и раскрываться по частям.',
    'يُسمى الدليل ببصمة SHA-256 وبمن يحتفظ به وبمدى جواز إظهاره، ويجوز الالتزام بملف كامل ثم كشفه جزءًا جزءًا.',
  ),
  disclosure: rule(
    'DISCLOSURE',
    '4(3)',
    'a Party may ask for a piece of evidence that was named; it is shown or refused.',
    'названное доказательство можно запросить; его показывают или в этом отказывают.',
    'للطرف أن يطلب دليلًا سُمّي؛ فيُكشف أو يُرفض كشفه.',
  ),
  noPayload: rule(
    'NO-PAYLOAD',
    '5(1)',
    'no message carries a program or an archive that may hold one.',
    'сообщения не содержат программ и архивов, в которых они могут быть.',
    'لا تحمل أي رسالة برنامجًا ولا محفوظات قد تحتويه.',
    'payload.ts: the record reader refuses such a message',
  ),
  victims: rule(
    'VICTIMS',
    '5(2)',
    'those hit are told by sector and country; a name is evidence, shown to who asks for it.',
    'пострадавшие указываются по сектору и стране; имя — это доказательство, показываемое по запросу.',
    'يُذكر المتضررون بالقطاع والبلد؛ أما الاسم فدليل يُكشف لمن يطلبه.',
    'no message of a Party has a field for a name',
  ),
  handling: rule(
    'HANDLING',
    '5(3)',
    'messages carry a mark of TLP 2.0; without one they are AMBER+STRICT; RED names its ' +
      'readers, by post.',
    'сообщения имеют пометку TLP 2.0; без нее — AMBER+STRICT; RED перечисляет читателей по должностям.',
    'تحمل الرسائل علامة TLP 2.0؛ وبغيرها تُعد AMBER+STRICT؛ وتسمي RED قراءها بمناصبهم.',
    'the mark of handling of each message',
  ),
  exercise: rule(
    'EXERCISE',
    '6(1)',
    'messages of an exercise are of types of their own and speak of items of their own, ' +
      'which no count of the channel includes.',
    'сообщения учений — особых видов и касаются особых объектов, которые в подсчеты канала не входят.',
    'رسائل التمرين من أنواع خاصة بها وتتناول عناصر خاصة بها لا تدخل في أي عدّ للقناة.',
  ),
  pongWithin: rule(
    'PONG-WITHIN',
    '6(2)',
    'a check of communications is answered within 24 hours of its receipt.',
    'на проверку связи отвечают в течение 24 часов после ее получения.',
    'يُرد على فحص الاتصال في غضون 24 ساعة من استلامه.',
  ),
  correction: rule(
    'CORRECTION',
    '6(3)',
    'who was wrong says it again by a message that replaces the other; nothing is deleted.',
    'ошибку исправляют сообщением, заменяющим прежнее; ничто не удаляется.',
    'يُصحَّح الخطأ برسالة تحل محل سابقتها؛ ولا يُحذف شيء.',
    '`corrects` and `withdraws` of every message',
  ),
  closure: rule(
    'CLOSURE',
    '6(4)',
    'a request is closed when both sides have closed it; either may open it again.',
    'запрос закрыт, когда его закрыли обе стороны; любая из них может возобновить его.',
    'يُقفل الطلب متى أقفله الجانبان؛ ولأي منهما أن يعيد فتحه.',
  ),
  ransom: rule(
    'RANSOM',
    '7(1)',
    'of ransomware are told the sector and country of those hit, the family, the times, ' +
      'what was demanded and paid in which currency and at which rate, and which keys were ' +
      'offered or obtained.',
    'о программе-вымогателе сообщают сектор и страну пострадавших, семейство, время, требуемую и уплаченную сумму, валюту и курс, предложенные или полученные ключи.',
    'يُذكر في حوادث برامج الفدية قطاع المتضررين وبلدهم والعائلة والأوقات وما طُلب ودُفع بأي عملة وسعر وما عُرض أو حُصل عليه من مفاتيح.',
  ),
  wallets: rule(
    'WALLETS',
    '7(2)',
    'a wallet is named by an address whose checksum fits.',
    'кошелек называют по адресу со сходящейся контрольной суммой.',
    'تُسمى المحفظة بعنوان يطابق مجموع التحقق فيه.',
    'wallets.ts: the record reader refuses any other',
  ),
  press: rule(
    'PRESS',
    '8',
    'what is known from the press is told by the compiler of a record, never as a ' +
      'message of a Party, and enters no count of the channel.',
    'известное из печати сообщает составитель свода, а не Сторона; в подсчеты канала оно не входит.',
    'ما يُعرف من الصحافة يرويه جامع السجل ولا يُعد رسالة من طرف، ولا يدخل في أي عدّ للقناة.',
  ),
} as const

export const provisions = Object.values(rules)
