// Provisions of the direct line, of the accident measures and of incidents at sea, and with them
// all that are known: restated, never quoted. An ellipsis stands for a place that was not seen.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { centreRules, otherRules } from './provisions-centres.ts'
import { channel, conduct, memoryOnly } from './reasons.ts'
import { accidents, hotline, incidents, shortMessages } from './terms.ts'

const line = provisionsOf(hotline)
const accident = provisionsOf(accidents)
const protocol = provisionsOf(shortMessages)
const sea = provisionsOf(incidents)

export const hotlineRules = {
  first: line(
    'RR-HOTLINE-1963',
    '1963',
    'seen',
    label(
      'A direct line of teleprinters by cable, with a radio link behind it; agreed on 20 ' +
        'June 1963, first message on 30 August.',
      'Прямая телетайпная линия по кабелю с резервной радиолинией; согласована 20 июня 1963 года, первое сообщение — 30 августа.',
      'خط مباشر بالمبرقات الكاتبة عبر كابل مع وصلة لاسلكية احتياطية؛ اتُّفق عليه في 20 حزيران/يونيه 1963، وأول رسالة في 30 آب/أغسطس.',
    ),
  ),
  satellites: line(
    'RR-HOTLINE-1971',
    '1971',
    'seen',
    label(
      'Two satellite circuits and many terminals, from 30 September 1971.',
      'Две спутниковые линии и множество оконечных пунктов, с 30 сентября 1971 года.',
      'دائرتان ساتليتان ومحطات عديدة، منذ 30 أيلول/سبتمبر 1971.',
    ),
  ),
  facsimile: line(
    'RR-HOTLINE-1984',
    '1984',
    'seen',
    label(
      'Facsimile at high speed, from 17 July 1984.',
      'Скоростная факсимильная связь, с 17 июля 1984 года.',
      'فاكسيميلي عالي السرعة، منذ 17 تموز/يوليو 1984.',
    ),
  ),
  fibre: line(
    'RR-HOTLINE-2008',
    '2008',
    'seen',
    label(
      'Satellites and fibre, chat for operators and mail for messages, from 2008.',
      'Спутники и оптоволокно, чат для операторов и почта для сообщений, с 2008 года.',
      'سواتل وألياف، ودردشة للمشغلين وبريد للرسائل، منذ 2008.',
    ),
    { notModelled: channel },
  ),
  tests: line(
    'RR-HOTLINE-TEST',
    '…',
    'seen',
    label(
      'Test messages go both ways each day.',
      'Проверочные сообщения ежедневно идут в обе стороны.',
      'تُرسل رسائل اختبار في الاتجاهين كل يوم.',
    ),
  ),
  language: line(
    'RR-HOTLINE-LANGUAGE',
    '…',
    'unverified',
    label(
      'Each side writes in its own language; in practice tests are hourly, in turn.',
      'Каждая сторона пишет на своем языке; на практике проверки ежечасные, по очереди.',
      'يكتب كل طرف بلغته؛ وعمليًا تجري الاختبارات كل ساعة بالتناوب.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const accidentRules = {
  safeguards: accident(
    'RR-SAFEGUARDS',
    '1',
    'seen',
    label(
      'Each Party keeps and improves its safeguards against accidental or unauthorised use.',
      'Каждая Сторона поддерживает и совершенствует меры против случайного или несанкционированного применения.',
      'يحافظ كل طرف على ضماناته من الاستخدام العرضي أو غير المأذون به ويحسّنها.',
    ),
    { notModelled: conduct },
  ),
  incident: accident(
    'RR-INCIDENT',
    '2',
    'seen',
    label(
      'An accidental, unauthorised or unexplained incident with a possible detonation ' +
        'that creates a risk is told at once.',
      'О случайном, несанкционированном или необъяснимом инциденте с возможным взрывом, создающем риск, сообщают немедленно.',
      'يُخطَر فورًا بأي حادث عرضي أو غير مأذون به أو غير مفسَّر قد يفضي إلى تفجير ويسبب خطرًا.',
    ),
  ),
  makeSafe: accident(
    'RR-MAKE-SAFE',
    '2',
    'unverified',
    label(
      'The Party does all it can to make the weapon safe.',
      'Сторона делает все, чтобы обезвредить оружие.',
      'يبذل الطرف كل ما في وسعه لجعل السلاح مأمونًا.',
    ),
    { notModelled: conduct },
  ),
  detection: accident(
    'RR-DETECTION',
    '3',
    'unverified',
    label(
      'Unidentified objects on warning systems, or interference with these, are told at ' +
        'once where they could create a risk.',
      'О неопознанных объектах, замеченных системами предупреждения, или помехах этим системам сообщают немедленно, если это может создать риск.',
      'يُخطَر فورًا بالأجسام المجهولة التي ترصدها نظم الإنذار أو بالتشويش عليها متى أمكن أن يسبب خطرًا.',
    ),
  ),
  launch: accident(
    'RR-LAUNCH',
    '4',
    'seen',
    label(
      'Planned launches beyond the national territory in the direction of the other Party ' +
        'are told in advance.',
      'О планируемых пусках за пределы национальной территории в направлении другой Стороны уведомляют заранее.',
      'يُخطَر مسبقًا بعمليات الإطلاق المقررة خارج الإقليم الوطني في اتجاه الطرف الآخر.',
    ),
  ),
  misreading: accident(
    'RR-MISREADING',
    '5',
    'unverified',
    label(
      'In other unexplained situations a Party acts so as not to be misread, and may ask.',
      'В иных необъяснимых ситуациях Сторона действует так, чтобы ее не поняли превратно, и может запрашивать сведения.',
      'في المواقف الأخرى غير المفسَّرة يتصرف الطرف بما يقلل سوء الفهم، وله أن يستفسر.',
    ),
    { notModelled: memoryOnly },
  ),
  urgent: accident(
    'RR-URGENT',
    '6',
    'seen',
    label(
      'What is urgent goes by the direct line.',
      'Срочные сообщения идут по прямой линии.',
      'ما هو عاجل يُرسل عبر الخط المباشر.',
    ),
    { notModelled: channel },
  ),
  duration: accident(
    'RR-ACCIDENTS',
    '…',
    'seen',
    label(
      'In force from its signature on 30 September 1971, without an end.',
      'Действует с подписания 30 сентября 1971 года, бессрочно.',
      'نافذ منذ توقيعه في 30 أيلول/سبتمبر 1971، دون أجل.',
    ),
  ),
  codeWords: protocol(
    'RR-CODE-WORDS',
    '1976',
    'seen',
    label(
      'Short messages agreed beforehand, each a code word with a number, from 30 March 1977.',
      'Заранее согласованные короткие сообщения — кодовые слова с номерами, с 30 марта 1977 года.',
      'رسائل قصيرة متفق عليها سلفًا، كل منها كلمة رمزية برقم، منذ 30 آذار/مارس 1977.',
    ),
  ),
} as const

export const seaRules = {
  conduct: sea(
    'RR-SEA-CONDUCT',
    '…',
    'seen',
    label(
      'Ships and aircraft keep the rules of the road and their distance, simulate no ' +
        'attacks, launch no objects and light up no bridges; from 25 May 1972.',
      'Корабли и самолеты соблюдают правила и дистанцию, не имитируют атак, не выпускают предметов и не освещают мостиков; с 25 мая 1972 года.',
      'تلتزم السفن والطائرات بقواعد السير والمسافة، ولا تحاكي هجومًا ولا تطلق أجسامًا ولا تسلط أضواء على منصات القيادة؛ منذ 25 أيار/مايو 1972.',
    ),
  ),
  protocol: sea(
    'RR-SEA-PROTOCOL',
    '1973',
    'seen',
    label(
      'The same toward civil ships, from 22 May 1973.',
      'То же в отношении гражданских судов, с 22 мая 1973 года.',
      'والأمر نفسه تجاه السفن المدنية، منذ 22 أيار/مايو 1973.',
    ),
  ),
  notice: sea(
    'RR-SEA-NOTICE',
    '…',
    'seen',
    label(
      'Actions on the high seas that are a danger to navigation or aircraft are told ' +
        'three to five days ahead, as a rule.',
      'О действиях в открытом море, опасных для мореплавания или полетов, предупреждают, как правило, за три — пять дней.',
      'يُخطَر بالأعمال في أعالي البحار الخطرة على الملاحة أو الطيران قبل ثلاثة إلى خمسة أيام كقاعدة عامة.',
    ),
  ),
  report: sea(
    'RR-SEA-REPORT',
    '…',
    'seen',
    label(
      'Information on incidents goes through naval attaches.',
      'Сведения об инцидентах передают через военно-морских атташе.',
      'تُنقل المعلومات عن الحوادث عبر الملحقين البحريين.',
    ),
  ),
  review: sea(
    'RR-SEA-REVIEW',
    '…',
    'seen',
    label(
      'The Parties meet every year to review.',
      'Стороны ежегодно встречаются для рассмотрения хода выполнения.',
      'يجتمع الطرفان سنويًا للاستعراض.',
    ),
  ),
  renewal: sea(
    'RR-SEA-RENEWAL',
    '…',
    'unverified',
    label(
      'It is renewed for three years at a time.',
      'Продлевается каждый раз на три года.',
      'يُجدَّد لثلاث سنوات في كل مرة.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const provisions = [
  ...Object.values(hotlineRules),
  ...Object.values(accidentRules),
  ...Object.values(seaRules),
  ...Object.values(otherRules),
  ...Object.values(centreRules),
]
