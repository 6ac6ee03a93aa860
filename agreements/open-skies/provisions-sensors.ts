// Article IV and Annex D: which sensors, how fine, and how they are certified. Restated, never
// quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, glossary } from './reasons.ts'
import { annexD, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const annex = provisionsOf(annexD)

export const sensorRules = {
  kinds: art(
    'OS-SENSORS',
    'IV(1)',
    'seen',
    label(
      'Four kinds only: optical cameras, video with a display in real time, infrared line ' +
        'scanners, side-looking radar with a synthetic aperture.',
      'Только четыре вида: оптические камеры, видеокамеры с отображением в реальном времени, инфракрасные сканеры, радиолокаторы бокового обзора с синтезированной апертурой.',
      'أربعة أنواع فقط: كاميرات بصرية، وفيديو بعرض آني، وماسحات خطية بالأشعة تحت الحمراء، ورادار جانبي بفتحة اصطناعية.',
    ),
    { followedIn: 'the kinds of a sensor' },
  ),
  available: art(
    'OS-AVAILABLE',
    'IV(2)',
    'seen',
    label(
      'Each sensor can be bought by all States.',
      'Вся аппаратура доступна для приобретения всем государствам.',
      'كل جهاز متاح تجاريًا لجميع الدول.',
    ),
    { notModelled: glossary },
  ),
  optical: art(
    'OS-OPTICAL',
    'IV(2)(A)',
    'seen',
    label(
      'An optical camera resolves 30 cm on the ground at the lowest height, no less.',
      'Разрешение оптической камеры на местности с минимальной высоты не лучше 30 см.',
      'لا تقل دقة الكاميرا البصرية على الأرض من أدنى ارتفاع عن 30 سم.',
    ),
  ),
  video: art(
    'OS-VIDEO',
    'IV(2)',
    'unverified',
    label(
      'A video camera resolves 30 cm, no less.',
      'Разрешение видеокамеры не лучше 30 см.',
      'لا تقل دقة كاميرا الفيديو عن 30 سم.',
    ),
  ),
  infrared: art(
    'OS-INFRARED',
    'IV(2)',
    'unverified',
    label(
      'An infrared line scanner resolves 50 cm, no less.',
      'Разрешение инфракрасного сканера не лучше 50 см.',
      'لا تقل دقة الماسح بالأشعة تحت الحمراء عن 50 سم.',
    ),
  ),
  radar: art(
    'OS-RADAR',
    'IV(2)',
    'unverified',
    label(
      'A radar resolves 3 m, no less.',
      'Разрешение радиолокатора не лучше 3 м.',
      'لا تقل دقة الرادار عن 3 أمتار.',
    ),
  ),
  radarSupplied: art(
    'OS-RADAR-SUPPLIED',
    'IV(9)',
    'seen',
    label(
      'Where the observed State provides the aircraft, its radar resolves 6 m or better.',
      'Если самолет предоставляет наблюдаемое государство, разрешение его радиолокатора не хуже 6 м.',
      'إذا وفرت الدولة المراقَبة الطائرة كانت دقة رادارها 6 أمتار أو أفضل.',
    ),
  ),
  certification: annex(
    'OS-CERTIFICATION',
    'D',
    'seen',
    label(
      'Aircraft and sensors are certified with all States invited.',
      'Самолеты и аппаратура освидетельствуются с приглашением всех государств.',
      'تُعتمد الطائرات وأجهزة الاستشعار بدعوة جميع الدول.',
    ),
  ),
  certificationNotice: annex(
    'OS-CERT-NOTICE',
    'D',
    'seen',
    label(
      'Who takes part in a certification announces it 30 days before, at the latest.',
      'Участник освидетельствования сообщает об этом не позднее чем за 30 дней.',
      'من يشارك في الاعتماد يعلن ذلك قبل 30 يومًا على الأقل.',
    ),
  ),
  certificationPeople: annex(
    'OS-CERT-PEOPLE',
    'D',
    'seen',
    label(
      'At most 40 people take part, and four of one State.',
      'Участвуют не более 40 человек и не более четырех от одного государства.',
      'يشارك 40 شخصًا على الأكثر، وأربعة من الدولة الواحدة.',
    ),
    { notModelled: conduct },
  ),
} as const

export const provisions = Object.values(sensorRules)
