// What the texts of the dialogue say, restated, never quoted: the joint statement that launched it,
// the statements on the outcome of two plenaries, and the public acts that followed. It is a
// political undertaking: nothing here binds in law, and no text seen sets a term for anything but
// the second plenary.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { mandateText, outcomes, publicActs } from './terms.ts'

const para = provisionsOf(mandateText)
const outcome = provisionsOf(outcomes)
const act = provisionsOf(publicActs)

const namedInRecord = label(
  'press reports named in the record',
  'сообщения печати, названные в своде',
  'تقارير صحفية مذكورة في السجل',
)

/** The joint statement of 16 June 2021, three paragraphs. */
export const mandate = {
  goals: para(
    'SSD-GOALS',
    '1',
    'seen',
    label(
      'Both can make progress even when relations are tense: toward predictability in the ' +
        'strategic sphere and lower risks of conflict and of nuclear war.',
      'Обе стороны способны продвигаться и в напряженные времена: к предсказуемости в стратегической сфере и снижению рисков конфликтов и ядерной войны.',
      'يستطيع الطرفان التقدم حتى في أوقات التوتر: نحو إمكانية التنبؤ في المجال الاستراتيجي والتخفيف من مخاطر النزاع والحرب النووية.',
    ),
    { followedIn: 'the points of the topic predictability (terms.ts)' },
  ),
  principle: para(
    'SSD-PRINCIPLE',
    '2',
    'seen',
    label(
      'The extension of New START shows their commitment to arms control; the principle ' +
        'that nobody wins a nuclear war and none may be fought is reaffirmed.',
      'Продление Договора о СНВ свидетельствует об их приверженности контролю над вооружениями; подтвержден принцип: в ядерной войне нет победителей и ее нельзя вести.',
      'تمديد معاهدة ستارت الجديدة دليل على التزامهما الحد من التسلح؛ ويُعاد تأكيد مبدأ أن الحرب النووية لا رابح فيها ولا يجوز خوضها.',
    ),
    {
      notModelled: label(
        'a principle: nothing is counted or due under it',
        'принцип: по нему ничего не подсчитывается и не исполняется в срок',
        'مبدأ: لا يُحتسب به شيء ولا يستحق بموجبه شيء',
      ),
    },
  ),
  dialogue: para(
    'SSD-MANDATE',
    '3',
    'seen',
    label(
      'In the near future the two hold together an integrated bilateral dialogue on ' +
        'strategic stability, unhurried and substantial.',
      'В ближайшее время стороны начнут комплексный двусторонний диалог по стратегической стабильности, обстоятельный и содержательный.',
      'يجري الطرفان معًا في المستقبل القريب حوارًا ثنائيًا متكاملًا حول الاستقرار الاستراتيجي، متأنيًا ومتينًا.',
    ),
  ),
  purpose: para(
    'SSD-PURPOSE',
    '3',
    'seen',
    label(
      'The dialogue is to prepare the ground for later measures of arms control and of lower risk.',
      'Диалог призван подготовить основу будущих мер контроля над вооружениями и снижения рисков.',
      'الغاية من الحوار تمهيد السبيل لتدابير لاحقة للحد من التسلح والتخفيف من المخاطر.',
    ),
  ),
  noTerm: para(
    'SSD-NO-TERM',
    '1-3',
    'seen',
    label(
      'No text seen sets a term within which a proposal is answered.',
      'Ни один изученный текст не устанавливает срока ответа на предложение.',
      'لا يحدد أي نص اطُّلع عليه أجلًا للرد على مقترح.',
    ),
    {
      notModelled: label(
        'an absence: no obligation to answer is computed',
        'отсутствие нормы: обязательство ответить не вычисляется',
        'غياب: لا يُحسب التزام بالرد',
      ),
    },
  ),
  noWithdrawal: para(
    'SSD-NO-WITHDRAWAL',
    '1-3',
    'seen',
    label(
      'The mandate has no clause on its end or on withdrawal, and no end is set.',
      'В мандате нет положений об окончании или выходе; срок не установлен.',
      'ليس في الولاية حكم بشأن انتهائها أو الانسحاب منها، ولم تُحدَّد نهاية.',
    ),
    {
      notModelled: label(
        'an absence: a Party can only suspend or resume its participation',
        'отсутствие нормы: Сторона может лишь приостановить или возобновить участие',
        'غياب: لا يملك طرف إلا تعليق مشاركته أو استئنافها',
      ),
    },
  ),
} as const

/** What the delegations agreed at the plenaries of 2021. */
export const plenaryOutcomes = {
  next: outcome(
    'SSD-1-NEXT',
    '2021-07-28',
    'seen',
    label(
      'The delegations meet again in plenary at the end of September.',
      'Делегации вновь проведут пленарное заседание в конце сентября.',
      'يجتمع الوفدان مجددًا في اجتماع كامل في نهاية أيلول/سبتمبر.',
    ),
  ),
  informal: outcome(
    'SSD-1-INFORMAL',
    '2021-07-28',
    'seen',
    label(
      'Until then they consult informally on topics for groups of experts.',
      'До этого они проводят неформальные консультации о темах для экспертных групп.',
      'وحتى ذلك الحين يتشاوران بصفة غير رسمية بشأن موضوعات أفرقة الخبراء.',
    ),
    {
      notModelled: label(
        'no source seen tells when such consultations were held',
        'ни один изученный источник не сообщает, когда они проводились',
        'لم يذكر أي مصدر اطُّلع عليه متى عُقدت هذه المشاورات',
      ),
    },
  ),
  groups: outcome(
    'SSD-2-GROUPS',
    '2021-09-30',
    'seen',
    label(
      'Two groups of experts of several agencies are formed: on principles and objectives ' +
        'of future arms control, and on capabilities and actions with strategic effects.',
      'Создаются две межведомственные экспертные группы: по принципам и задачам будущего контроля над вооружениями и по потенциалам и действиям, способным иметь стратегический эффект.',
      'تُشكَّل مجموعتا خبراء مشتركتان بين الوكالات: للمبادئ والأهداف لضبط التسلح في المستقبل، وللقدرات والإجراءات ذات التأثيرات الاستراتيجية.',
    ),
  ),
  third: outcome(
    'SSD-2-THIRD',
    '2021-09-30',
    'seen',
    label(
      'The groups begin to meet, and a third plenary follows them; no day is named.',
      'Группы начинают встречи, за ними следует третье пленарное заседание; день не назван.',
      'تبدأ المجموعتان اجتماعاتهما ويليها اجتماع كامل ثالث؛ ولم يُحدَّد يوم.',
    ),
  ),
} as const

/** What the Parties did and said in public. */
export const acts = {
  road: act(
    'SSD-ROAD',
    '2020-11-30',
    'seen',
    label(
      'Statements before the mandate belong to the record where they speak of what the ' +
        'dialogue is about.',
      'Заявления до мандата входят в свод, если они говорят о предмете диалога.',
      'تدخل البيانات السابقة للولاية في السجل إذا تناولت موضوع الحوار.',
    ),
    { followedIn: 'the earliest day of the record (parameters.ts)' },
  ),
  announced: act(
    'SSD-ACT-ANNOUNCED',
    '2021-07-23',
    'seen',
    label(
      'Each Foreign Ministry announces the first plenary, its place, day and heads of delegation.',
      'Внешнеполитические ведомства объявляют о первом пленарном заседании, его месте, дне и главах делегаций.',
      'تعلن وزارتا الخارجية الاجتماع الكامل الأول ومكانه ويومه ورئيسَي الوفدين.',
    ),
  ),
  extraordinary: act(
    'SSD-ACT-EXTRAORDINARY',
    '2022-01-10',
    'seen',
    label(
      'The session of 10 January 2022 is extraordinary: the third meeting, but not the ' +
        'third plenary.',
      'Заседание 10 января 2022 г. — внеочередное: третья встреча, но не третье пленарное заседание.',
      'جلسة 10 كانون الثاني/يناير 2022 استثنائية: اللقاء الثالث لا الاجتماع الكامل الثالث.',
    ),
  ),
  positions: act(
    'SSD-ACT-POSITIONS',
    '2020-2026',
    'seen-2nd',
    label(
      'What a Party says that it seeks, accepts or rejects is its position until it says ' +
        'otherwise.',
      'То, к чему Сторона стремится, что принимает или отвергает, остается ее позицией, пока она не скажет иного.',
      'ما يقول طرف إنه يسعى إليه أو يقبله أو يرفضه هو موقفه إلى أن يقول غير ذلك.',
    ),
    { per: namedInRecord },
  ),
  linkage: act(
    'SSD-ACT-LINKAGE',
    '2020-11-30',
    'seen-2nd',
    label(
      'A Party may make one topic depend on another; Russia puts limits on missile defence ' +
        'beside limits on warheads.',
      'Сторона может увязывать темы; Россия ставит ограничения ПРО рядом с ограничениями боезарядов.',
      'لطرف أن يربط موضوعًا بآخر؛ وتضع روسيا الحدود على الدفاع الصاروخي إلى جانب الحدود على الرؤوس الحربية.',
    ),
    { per: namedInRecord },
  ),
  offers: act(
    'SSD-ACT-OFFERS',
    '2020-2026',
    'seen-2nd',
    label(
      'A proposal changes no limit and no obligation until the other Party accepts it.',
      'Предложение не меняет ни уровней, ни обязательств, пока другая Сторона его не примет.',
      'لا يغير المقترح حدًا ولا التزامًا ما لم يقبله الطرف الآخر.',
    ),
    { per: namedInRecord },
  ),
  suspended: act(
    'SSD-ACT-SUSPENDED',
    '2022-02',
    'seen-2nd',
    label(
      'After the war in Ukraine began the United States suspended its participation in the ' +
        'dialogue.',
      'После начала войны на Украине США приостановили свое участие в диалоге.',
      'بعد بدء الحرب في أوكرانيا علقت الولايات المتحدة مشاركتها في الحوار.',
    ),
    { per: namedInRecord },
  ),
  suspensionDay: act(
    'SSD-ACT-SUSPENDED-DAY',
    '2022-02',
    'unverified',
    label(
      'The day of the suspension, 24 or 25 February 2022, was not seen in a source.',
      'День приостановления, 24 или 25 февраля 2022 г., в источниках не найден.',
      'يوم التعليق، 24 أو 25 شباط/فبراير 2022، لم يُعثر عليه في مصدر.',
    ),
    { followedIn: 'the mark of the message in the record (data/record.jsonl)' },
  ),
} as const

export const provisions = [
  ...Object.values(mandate),
  ...Object.values(plenaryOutcomes),
  ...Object.values(acts),
]
