// The provisions on the notifications one by one: Protocol, Part Four, Sections III, IV, V and VII.
// Section I (general) stands in provisions-article-07.ts, Section II (data) with the data exchange,
// Section VI with inspections. Restated, never quoted. Terms that are only remembered are told to
// the reader under the mark `unverified`; no date is ever computed from them.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { notSeenNoTerm } from './reasons.ts'
import { exerciseAgreement, protocol } from './terms.ts'

const prot = provisionsOf(protocol)
const exercises = provisionsOf(exerciseAgreement)

/** Part Four, Section III: movement. Its paragraphs were not seen. */
export const movementRules = {
  transit: prot(
    'nst-iii-transit',
    'Pt 4 §III',
    'unverified',
    label(
      'The move of non-deployed ICBMs, SLBMs or mobile launchers between facilities is ' +
        'notified, as remembered within 5 days of its end: type, number, unique identifiers, ' +
        'from, to, dates.',
      'О перемещении неразвернутых МБР, БРПЛ или мобильных пусковых установок между объектами передается уведомление, по памяти не позднее чем через 5 дней после его завершения: тип, количество, уникальные идентификаторы, откуда, куда, даты.',
      'يُخطر بنقل الصواريخ غير المنشورة أو منصات الإطلاق المتنقلة بين المرافق، في غضون 5 أيام من انتهائه بحسب الذاكرة: الطراز والعدد والمعرّفات الفريدة والمصدر والوجهة والتواريخ.',
    ),
  ),
  productionExit: prot(
    'nst-iii-production-exit',
    'Pt 4 §III',
    'unverified',
    label(
      'The exit of a solid-fuel ICBM for mobile launchers or of a solid-fuel SLBM from the ' +
        'production facility is notified, as remembered at least 48 hours before.',
      'О выходе с производственного объекта твердотопливной МБР для мобильных пусковых установок или твердотопливной БРПЛ передается уведомление, по памяти не менее чем за 48 часов.',
      'يُخطر بخروج صاروخ عابر للقارات يعمل بالوقود الصلب لمنصات الإطلاق المتنقلة، أو صاروخ يطلق من الغواصات يعمل بالوقود الصلب، من مرفق الإنتاج، قبل 48 ساعة على الأقل بحسب الذاكرة.',
    ),
  ),
  productionArrival: prot(
    'nst-iii-production-arrival',
    'Pt 4 §III',
    'unverified',
    label(
      'The arrival of such a missile at its destination is notified, as remembered within 48 ' +
        'hours.',
      'О прибытии такой ракеты к месту назначения передается уведомление, по памяти не позднее чем через 48 часов.',
      'يُخطر بوصول هذا الصاروخ إلى وجهته، في غضون 48 ساعة بحسب الذاكرة.',
    ),
  ),
  bomberAbroad: prot(
    'nst-iii-hb-abroad',
    'Pt 4 §III',
    'seen-2nd',
    label(
      'A heavy bomber that is outside national territory for more than 24 hours is notified.',
      'О тяжелом бомбардировщике, находящемся за пределами национальной территории более 24 часов, передается уведомление.',
      'يُخطر بوجود قاذفة ثقيلة خارج الإقليم الوطني أكثر من 24 ساعة.',
    ),
    {
      per: label(
        'official explanation of the treaty; the term of the notification was not seen',
        'официальное разъяснение Договора; срок уведомления в источниках не найден',
        'شرح رسمي للمعاهدة؛ ولم يُعثر على أجل الإخطار',
      ),
    },
  ),
  bomberRelocation: prot(
    'nst-iii-hb-relocation',
    'Pt 4 §III',
    'unverified',
    label(
      'Visits and relocations of heavy bombers between facilities beyond a set time are notified.',
      'О посещениях и перебазировании тяжелых бомбардировщиков между объектами сверх установленного времени передается уведомление.',
      'يُخطر بزيارات القاذفات الثقيلة وانتقالها بين المرافق إذا تجاوزت مدة محددة.',
    ),
  ),
  provisionalFive: prot(
    'nst-iii-5',
    'Pt 4 §III(5)',
    'seen',
    label(
      'A paragraph of the section on movement that applied provisionally from signature; its ' +
        'subject was not seen.',
      'Пункт раздела о перемещениях, временно применявшийся с момента подписания; его предмет в источниках не найден.',
      'فقرة من القسم الخاص بالتنقلات طُبقت مؤقتًا منذ التوقيع، ولم يُعثر على موضوعها.',
    ),
    { notModelled: notSeenNoTerm },
  ),
  provisionalSix: prot(
    'nst-iii-6',
    'Pt 4 §III(6)',
    'seen',
    label(
      'A second paragraph of the section on movement that applied provisionally from ' +
        'signature; its subject was not seen.',
      'Второй пункт раздела о перемещениях, временно применявшийся с момента подписания; его предмет в источниках не найден.',
      'فقرة ثانية من القسم الخاص بالتنقلات طُبقت مؤقتًا منذ التوقيع، ولم يُعثر على موضوعها.',
    ),
    { notModelled: notSeenNoTerm },
  ),
  majorExercise: exercises(
    'nst-x-major-exercise',
    '1989',
    'unverified',
    label(
      'A major strategic exercise with heavy bombers is notified under the agreement of 1989, ' +
        'as remembered at least 14 days before.',
      'О крупном стратегическом учении с участием тяжелых бомбардировщиков передается уведомление по соглашению 1989 года, по памяти не менее чем за 14 дней.',
      'يُخطر بأي مناورة استراتيجية كبرى تشارك فيها قاذفات ثقيلة بموجب اتفاق عام 1989، قبل 14 يومًا على الأقل بحسب الذاكرة.',
    ),
  ),
}

/** Part Four, Section IV: launches and telemetric information. */
export const launchRules = {
  launch: prot(
    'nst-iv-launch',
    'Pt 4 §IV(1)',
    'seen',
    label(
      'Any launch of an ICBM or SLBM is notified at least 24 hours before, as under the ' +
        'agreement of 31 May 1988 on notifications of launches.',
      'О любом пуске МБР или БРПЛ передается уведомление не менее чем за 24 часа, как предусмотрено Соглашением от 31 мая 1988 г. об уведомлениях о пусках.',
      'يُخطر بكل إطلاق لصاروخ باليستي عابر للقارات أو يطلق من الغواصات قبل 24 ساعة على الأقل، وفق اتفاق 31 أيار/مايو 1988 بشأن الإخطار بعمليات الإطلاق.',
    ),
  ),
  telemetryIncomplete: prot(
    'nst-iv-telemetry-incomplete',
    'Pt 4 §IV(2)',
    'seen',
    label(
      'A receiving Party that finds recording media, telemetric information or data for its ' +
        'analysis incomplete or of poor quality says so within 180 days of receipt.',
      'Получающая Сторона, обнаружившая неполноту или низкое качество носителей записи, телеметрической информации или данных для ее анализа, уведомляет об этом не позднее чем через 180 дней после получения.',
      'إذا وجد الطرف المتلقي أن وسائط التسجيل أو معلومات القياس عن بعد أو بيانات تحليلها ناقصة أو رديئة الجودة أخطر بذلك في غضون 180 يومًا من استلامها.',
    ),
  ),
  telemetryReply: prot(
    'nst-iv-telemetry-reply',
    'Pt 4 §IV(3)',
    'seen',
    label(
      'The providing Party answers such a notification within 60 days of receiving it.',
      'Передающая Сторона отвечает на такое уведомление не позднее чем через 60 дней после его получения.',
      'يرد الطرف المقدِّم على هذا الإخطار في غضون 60 يومًا من استلامه.',
    ),
  ),
  telemetryOther: prot(
    'nst-iv-telemetry-other',
    'Pt 4 §IV(4)ff',
    'unverified',
    label(
      'Further notifications concern demonstrations, playback equipment, training and the ' +
        'launches chosen.',
      'Другие уведомления касаются демонстраций, аппаратуры воспроизведения, обучения и выбранных пусков.',
      'تتناول إخطارات أخرى العروض التوضيحية وأجهزة التشغيل والتدريب وعمليات الإطلاق المختارة.',
    ),
    { notModelled: notSeenNoTerm },
  ),
}

/** Part Four, Section V: conversion or elimination. */
export const conversionRules = {
  begin: prot(
    'nst-v-begin',
    'Pt 4 §V',
    'unverified',
    label(
      'The beginning of the conversion or elimination of an item is notified, as remembered at ' +
        'least 30 days before: type, number, unique identifiers, place, procedure, planned ' +
        'dates.',
      'О начале переоборудования или ликвидации средства передается уведомление, по памяти не менее чем за 30 дней: тип, количество, уникальные идентификаторы, место, процедура, планируемые даты.',
      'يُخطر ببدء تحويل صنف أو إزالته، قبل 30 يومًا على الأقل بحسب الذاكرة: الطراز والعدد والمعرّفات الفريدة والمكان والإجراء والتواريخ المقررة.',
    ),
  ),
  complete: prot(
    'nst-v-complete',
    'Pt 4 §V',
    'seen',
    label(
      'The completion of a conversion or elimination is notified; this begins the days of ' +
        'visibility and, for SLBM launchers, ends their being subject to the Treaty.',
      'О завершении переоборудования или ликвидации передается уведомление; с него начинается срок видимости, а для пусковых установок БРПЛ прекращается действие Договора.',
      'يُخطر بإتمام التحويل أو الإزالة؛ ومنه تبدأ أيام إتاحة الرؤية، وبه ينتهي خضوع منصات إطلاق صواريخ الغواصات للمعاهدة.',
    ),
    {
      per: label(
        'Prot. Pt 3 §III(1), §IV(2)',
        'Протокол, глава третья, разделы III(1) и IV(2)',
        'البروتوكول، الجزء الثالث، القسم \u2068III(1)\u2069 والقسم \u2068IV(2)\u2069',
      ),
    },
  ),
  completeDays: prot(
    'nst-v-complete-days',
    'Pt 4 §V',
    'unverified',
    label(
      'The completion is notified, as remembered, within 5 days.',
      'Уведомление о завершении передается, по памяти, не позднее чем через 5 дней.',
      'يُخطر بالإتمام، بحسب الذاكرة، في غضون 5 أيام.',
    ),
    {
      notModelled: label(
        'the number is from memory only; no date is computed from it',
        'число известно только по памяти; даты по нему не вычисляются',
        'العدد من الذاكرة فقط؛ ولا يُحسب منه أي تاريخ',
      ),
    },
  ),
  facility: prot(
    'nst-v-facility',
    'Pt 4 §V',
    'unverified',
    label(
      'The elimination of a facility is notified.',
      'О ликвидации объекта передается уведомление.',
      'يُخطر بإزالة المرفق.',
    ),
  ),
}

/** Part Four, Section VII. */
export const additionalRules = {
  commission: prot(
    'nst-vii-bcc',
    'Pt 4 §VII',
    'seen',
    label(
      'A section of its own has the notifications about sessions of the Bilateral Consultative ' +
        'Commission.',
      'Уведомлениям о сессиях Двусторонней консультативной комиссии отведен отдельный раздел.',
      'خُصص قسم للإخطارات المتعلقة بدورات اللجنة الاستشارية الثنائية.',
    ),
  ),
  commissionContent: prot(
    'nst-vii-bcc-content',
    'Pt 4 §VII',
    'unverified',
    label(
      'Such a notification names, as remembered, place, dates and agenda, or answers one.',
      'Такое уведомление, по памяти, указывает место, даты и повестку дня или служит ответом.',
      'يذكر هذا الإخطار، بحسب الذاكرة، المكان والتواريخ وجدول الأعمال، أو يرد على إخطار.',
    ),
    {
      notModelled: label(
        'fields that may be left out; nothing is computed from them',
        'поля, которые можно не заполнять; из них ничего не вычисляется',
        'حقول يجوز إغفالها؛ ولا يُحسب منها شيء',
      ),
    },
  ),
  additional: prot(
    'nst-vii-additional',
    'Pt 4 §VII',
    'unverified',
    label(
      'A Party may send further messages: clarifications, corrections or cancellations of a ' +
        'notification.',
      'Сторона может передавать дополнительные сообщения: разъяснения, исправления или отмены уведомлений.',
      'يجوز للطرف أن يرسل رسائل أخرى: توضيحات أو تصويبات أو إلغاءات لإخطارات.',
    ),
  ),
}

export const provisions = [movementRules, launchRules, conversionRules, additionalRules].flatMap(
  (rules) => Object.values(rules),
)
