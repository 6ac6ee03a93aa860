// Provisions of the centres of 1987 and of what they carry, and of dangerous military activities.
// Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { channel, memoryOnly } from './reasons.ts'
import { centres, dangerous, ict } from './terms.ts'

const centre = provisionsOf(centres)
const danger = provisionsOf(dangerous)
const statement = provisionsOf(ict)

export const otherRules = {
  dangerous: danger(
    'RR-DANGEROUS',
    '…',
    'seen',
    label(
      'Four kinds: entering the territory of the other unintended or in distress; lasers ' +
        'that can harm; hampering in a special caution area; harmful interference with ' +
        'networks of command. In force from 1 January 1990.',
      'Четыре вида: непреднамеренный или вынужденный вход на территорию другой Стороны; опасные лазеры; помехи в районе особого внимания; вредные помехи сетям управления. Действует с 1 января 1990 года.',
      'أربعة أنواع: دخول إقليم الآخر دون قصد أو اضطرارًا؛ والليزر الضار؛ والإعاقة في منطقة حذر خاص؛ والتشويش الضار على شبكات القيادة. نافذ منذ 1 كانون الثاني/يناير 1990.',
    ),
  ),
  area: danger(
    'RR-CAUTION-AREA',
    '…',
    'seen',
    label(
      'A special caution area is one on which both agree.',
      'Район особого внимания устанавливается по согласию обеих Сторон.',
      'منطقة الحذر الخاص هي ما يتفق عليه الطرفان.',
    ),
  ),
  procedures: danger(
    'RR-DANGEROUS-PROCEDURES',
    '1',
    'unverified',
    label(
      'Call words, frequencies and signals; contact at once, stop, solve it peacefully; a ' +
        'joint commission meets yearly.',
      'Кодовые слова, частоты и сигналы; немедленная связь, прекращение, мирное решение; совместная комиссия собирается ежегодно.',
      'كلمات نداء وترددات وإشارات؛ اتصال فوري ووقف وحل سلمي؛ وتجتمع لجنة مشتركة سنويًا.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const centreRules = {
  agreement: centre(
    'RR-CENTRES',
    '1987',
    'seen',
    label(
      'The agreement on the centres was signed and in force on 15 September 1987.',
      'Соглашение о центрах подписано и вступило в силу 15 сентября 1987 года.',
      'وُقع اتفاق المركزين وبدأ نفاذه في 15 أيلول/سبتمبر 1987.',
    ),
  ),
  traffic: centre(
    'RR-CENTRES-TRAFFIC',
    '1988',
    'seen',
    label(
      'The first message went on 1 April 1988.',
      'Первое сообщение передано 1 апреля 1988 года.',
      'نُقلت أول رسالة في 1 نيسان/أبريل 1988.',
    ),
  ),
  round: centre(
    'RR-CENTRES-ROUND',
    '…',
    'unverified',
    label(
      'A centre in each capital, with direct links, at all hours; not for talks of ' +
        'leaders in a crisis.',
      'Центр в каждой столице с прямой связью, круглосуточно; не для переговоров руководителей в кризис.',
      'مركز في كل عاصمة بوصلات مباشرة على مدار الساعة؛ وليس لمحادثات القادة في الأزمات.',
    ),
    { notModelled: channel },
  ),
  notices: centre(
    'RR-CENTRES-NOTICES',
    'I',
    'unverified',
    label(
      'The centres pass the notices of 1971, Art. 4, and of 1972, and what a Party adds ' +
        'of its goodwill.',
      'Центры передают уведомления по статье 4 Соглашения 1971 года и по Соглашению 1972 года, а также сообщения доброй воли.',
      'ينقل المركزان إخطارات المادة 4 من اتفاق 1971 وإخطارات اتفاق 1972 وما يضيفه طرف من باب حسن النية.',
    ),
  ),
  staff: centre(
    'RR-CENTRES-STAFF',
    '…',
    'seen',
    label(
      'Staff who speak Russian and English are on duty; the centres serve the treaties on ' +
        'weapons, the notices of 1988 and 1989, tests, and inquiries on cyber incidents.',
      'Дежурят сотрудники, владеющие русским и английским; центры обслуживают договоры о вооружениях, уведомления 1988 и 1989 годов, испытания и запросы о киберинцидентах.',
      'يناوب موظفون يتكلمون الروسية والإنكليزية؛ ويخدم المركزان معاهدات الأسلحة وإخطارات 1988 و1989 والتجارب والاستفسارات عن الحوادث السيبرانية.',
    ),
    { notModelled: channel },
  ),
  equipment: centre(
    'RR-CENTRES-EQUIPMENT',
    'II',
    'unverified',
    label(
      'Equipment, formats, facsimile and a line in reserve.',
      'Оборудование, форматы, факс и резервная линия.',
      'المعدات والنماذج والفاكسيميلي وخط احتياطي.',
    ),
    { notModelled: channel },
  ),
  meeting: centre(
    'RR-CENTRES-MEETING',
    '…',
    'seen',
    label(
      'The centres consult, as they did from 16 to 18 September 2013.',
      'Центры проводят консультации, как 16–18 сентября 2013 года.',
      'يتشاور المركزان، كما جرى من 16 إلى 18 أيلول/سبتمبر 2013.',
    ),
  ),
  end: centre(
    'RR-CENTRES-END',
    '…',
    'unverified',
    label(
      'Unlimited; a Party may end it by written notice of twelve months.',
      'Бессрочно; Сторона может прекратить его, письменно уведомив за двенадцать месяцев.',
      'غير محدد المدة؛ ولأي طرف إنهاؤه بإخطار كتابي قبل اثني عشر شهرًا.',
    ),
    { notModelled: memoryOnly },
  ),
  inquiry: statement(
    'RR-INQUIRY',
    '…',
    'seen',
    label(
      'The centres may carry formal inquiries about incidents in networks that are of ' +
        'national concern; no term is public. A political measure.',
      'Центры могут передавать официальные запросы об инцидентах в сетях, имеющих национальное значение; срок не опубликован. Политическая мера.',
      'للمركزين نقل استفسارات رسمية عن حوادث الشبكات ذات الأهمية الوطنية؛ ولا أجل معلنًا لها. تدبير سياسي.',
    ),
  ),
  voice: statement(
    'RR-VOICE',
    '…',
    'seen',
    label(
      'A secure voice line beside the direct line, for a crisis that comes from an ' +
        'incident in networks.',
      'Защищенная голосовая линия в дополнение к прямой линии — на случай кризиса из-за инцидента в сетях.',
      'خط صوتي مؤمَّن إلى جانب الخط المباشر لأزمة تنشأ من حادث في الشبكات.',
    ),
    { notModelled: channel },
  ),
} as const
