// The provisions on inspections: Treaty, Articles XI and XII, with the Protocol on Inspections.
// Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, history, memoryOnly } from './reasons.ts'
import { inspectionProtocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(inspectionProtocol)

export const inspectionRules = {
  baseline: art(
    'INF-BASELINE',
    'XI(3)',
    'seen',
    label(
      'Baseline inspections are made from 30 to 90 days after entry into force.',
      'Инспекции исходных данных проводятся с 30-го по 90-й день после вступления в силу.',
      'يجري تفتيش البيانات الأولية من اليوم 30 إلى اليوم 90 بعد بدء النفاذ.',
    ),
  ),
  closeOut: art(
    'INF-CLOSE-OUT',
    'XI(4)',
    'seen',
    label(
      'A site notified as eliminated may be inspected; when 60 days have passed it is closed.',
      'Место, о ликвидации которого уведомлено, можно проинспектировать; через 60 дней оно считается закрытым.',
      'يجوز تفتيش موقع أُخطر بإزالته، ويُعد مغلقًا بعد 60 يومًا.',
    ),
  ),
  quota: art(
    'INF-QUOTA',
    'XI(5)',
    'seen',
    label(
      'For thirteen years: 20 inspections a year in the first three, 15 in the next five, 10 in ' +
        'the last five.',
      'Тринадцать лет: 20 инспекций в год в первые три года, 15 в следующие пять, 10 в последние пять.',
      'ثلاث عشرة سنة: 20 تفتيشًا في السنة في الثلاث الأولى، و15 في الخمس التالية، و10 في الخمس الأخيرة.',
    ),
  ),
  quotaFrom: art(
    'INF-QUOTA-FROM',
    'XI(5)',
    'seen',
    label(
      'They are made when 90 days have passed since entry into force.',
      'Они проводятся по истечении 90 дней после вступления в силу.',
      'وتجري بعد انقضاء 90 يومًا على بدء النفاذ.',
    ),
  ),
  quotaCountry: art(
    'INF-QUOTA-COUNTRY',
    'XI(5)',
    'seen',
    label(
      'Not more than half of them in one basing country.',
      'Не более половины из них в одной стране размещения.',
      'ولا يزيد ما يجري في بلد تمركز واحد على نصفها.',
    ),
  ),
  places: art(
    'INF-QUOTA-PLACES',
    'XI(5)',
    'seen',
    label(
      'They are at bases and support facilities, not at places of elimination or production.',
      'Они проводятся на базах и вспомогательных объектах, но не в местах ликвидации и производства.',
      'وتجري في القواعد ومرافق الدعم، لا في أماكن الإزالة والإنتاج.',
    ),
    { notModelled: conduct },
  ),
  portals: art(
    'INF-PORTALS',
    'XI(6)',
    'unverified',
    label(
      'For thirteen years monitors stay at a portal of each side: Votkinsk and Magna.',
      'Тринадцать лет наблюдатели находятся у проходной каждой стороны: Воткинск и Магна.',
      'يبقى مراقبون ثلاث عشرة سنة عند بوابة لكل جانب: فوتكينسك وماغنا.',
    ),
    { notModelled: memoryOnly },
  ),
  elimination: art(
    'INF-INSPECT-ELIMINATION',
    'XI(7)-(8)',
    'seen',
    label(
      'Eliminations of missiles, and of training missiles, are inspected.',
      'Ликвидация ракет и учебных ракет инспектируется.',
      'تُفتش إزالة الصواريخ وصواريخ التدريب.',
    ),
  ),
  acknowledged: prot(
    'INF-ACKNOWLEDGED',
    '…',
    'seen',
    label(
      'A notice of intent is acknowledged within an hour of receipt.',
      'Получение уведомления о намерении подтверждается в течение часа.',
      'يُشعر باستلام الإخطار بالعزم في غضون ساعة.',
    ),
  ),
  intent: prot(
    'INF-INTENT',
    '…',
    'seen',
    label(
      'Intent is notified at least 16 hours before arrival.',
      'О намерении уведомляют не менее чем за 16 часов до прибытия.',
      'يُخطَر بالعزم قبل الوصول بما لا يقل عن 16 ساعة.',
    ),
  ),
  intentElimination: prot(
    'INF-INTENT-ELIMINATION',
    '…',
    'seen',
    label(
      'For eliminations at least 72 hours before.',
      'Для ликвидации — не менее чем за 72 часа.',
      'وللإزالة قبله بما لا يقل عن 72 ساعة.',
    ),
  ),
  transport: prot(
    'INF-TRANSPORT',
    '…',
    'seen',
    label(
      'The team reaches the site within nine hours of its being named.',
      'Группа прибывает на место не позднее чем через девять часов после его указания.',
      'يصل الفريق إلى الموقع في غضون تسع ساعات من تسميته.',
    ),
  ),
  conduct: prot(
    'INF-CONDUCT',
    '…',
    'seen-2nd',
    label(
      'Ten inspectors, 24 hours, and at most eight more.',
      'Десять инспекторов, 24 часа и не более восьми сверх того.',
      'عشرة مفتشين و24 ساعة وثمان أخرى على الأكثر.',
    ),
    { per: history, notModelled: conduct },
  ),
  list: prot(
    'INF-LIST',
    '…',
    'unverified',
    label('A list has 200 inspectors.', 'В списке 200 инспекторов.', 'في القائمة 200 مفتش.'),
    { notModelled: memoryOnly },
  ),
  display: art(
    'INF-DISPLAY',
    'XII',
    'unverified',
    label(
      'Six times a year mobile ICBMs of a base are displayed within six hours.',
      'Шесть раз в год мобильные МБР базы показываются в течение шести часов.',
      'ست مرات في السنة تُظهر صواريخ قاعدة متنقلة في غضون ست ساعات.',
    ),
    { notModelled: memoryOnly },
  ),
} as const

export const provisions = Object.values(inspectionRules)
