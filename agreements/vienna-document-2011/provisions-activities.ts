// The provisions on military activities: chapters V, VI and VIII. That of 13,000 troops for
// observers and of 9,000 for a notification was seen; most other numbers are remembered.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { longWindow, ministries, summaries } from './reasons.ts'
import { text } from './text.ts'

const para = provisionsOf(text)

export const activityRules = {
  notice: para(
    'VD-NOTICE',
    '38',
    'unverified',
    label(
      'A notifiable activity is notified to all at least 42 days before it begins.',
      'Об уведомляемой деятельности сообщают всем не менее чем за 42 дня до начала.',
      'يُخطَر الجميع بالنشاط الواجب الإخطار به قبل بدئه بـ42 يومًا على الأقل.',
    ),
  ),
  threshold: para(
    'VD-THRESHOLD',
    '40.1',
    'seen-2nd',
    label(
      'Notifiable is an activity of 9,000 troops or more.',
      'Уведомляемой является деятельность с участием 9\u00a0000 военнослужащих и более.',
      'يجب الإخطار بنشاط يشارك فيه 9,000 جندي فأكثر.',
    ),
    { per: summaries, followedIn: 'the numbers `notifiable`' },
  ),
  thresholdArms: para(
    'VD-THRESHOLD-ARMS',
    '40.1-40.3',
    'unverified',
    label(
      'Or one of 250 tanks, 500 armoured combat vehicles or 250 pieces of artillery, or a ' +
        'landing of 3,000 troops; movements into the zone alike.',
      'Либо с 250 танками, 500 боевыми бронированными машинами или 250 орудиями, либо высадка 3\u00a0000 военнослужащих; так же перебросы в зону.',
      'أو 250 دبابة أو 500 مركبة قتال مدرعة أو 250 قطعة مدفعية، أو إنزال 3,000 جندي، وكذلك النقل إلى المنطقة.',
    ),
    { followedIn: 'the numbers `notifiable`' },
  ),
  sorties: para(
    'VD-SORTIES',
    '40.1.2',
    'unverified',
    label(
      'With 200 sorties or more, the air part is notified with it.',
      'При 200 вылетах и более сообщают и об авиационной части.',
      'مع 200 طلعة فأكثر يُخطَر بالجزء الجوي معه.',
    ),
    { followedIn: 'the field `sorties`' },
  ),
  alert: para(
    'VD-ALERT',
    '41',
    'unverified',
    label(
      'An activity of which the troops had no notice is notified when it begins.',
      'О деятельности без предупреждения войск сообщают в момент ее начала.',
      'يُخطَر بنشاط لم تُعلَم به القوات مسبقًا عند بدئه.',
    ),
  ),
  observe: para(
    'VD-OBSERVE',
    '47',
    'seen-2nd',
    label(
      'Observers of all States are invited to an activity of 13,000 troops or more.',
      'На деятельность с участием 13\u00a0000 военнослужащих и более приглашают наблюдателей всех государств.',
      'يُدعى مراقبون من جميع الدول إلى نشاط يشارك فيه 13,000 جندي فأكثر.',
    ),
    { per: ministries },
  ),
  observeArms: para(
    'VD-OBSERVE-ARMS',
    '47',
    'unverified',
    label(
      'Or one of 300 tanks, 500 armoured combat vehicles or 250 pieces of artillery, or a ' +
        'landing of 3,500; with the notification, and after an alert only beyond 72 hours.',
      'Либо с 300 танками, 500 машинами или 250 орудиями, либо высадка 3\u00a0500; вместе с уведомлением, а по тревоге — только свыше 72 часов.',
      'أو 300 دبابة أو 500 مركبة أو 250 قطعة مدفعية أو إنزال 3,500، مع الإخطار، وبعد الإنذار إذا تجاوز 72 ساعة فقط.',
    ),
    { followedIn: 'the numbers `observable`' },
  ),
  c1: para(
    'VD-C1',
    '67.1',
    'unverified',
    label(
      'In three calendar years a State holds one activity above 40,000 troops, 900 tanks, ' +
        '2,000 vehicles or 900 pieces of artillery, announced two years ahead.',
      'За три календарных года государство проводит одну деятельность свыше 40\u00a0000 военнослужащих, 900 танков, 2\u00a0000 машин или 900 орудий, объявив за два года.',
      'تجري الدولة في ثلاث سنوات تقويمية نشاطًا واحدًا يفوق 40,000 جندي أو 900 دبابة أو 2,000 مركبة أو 900 قطعة مدفعية معلنًا قبل سنتين.',
    ),
    {
      notModelled: longWindow,
    },
  ),
  c2: para(
    'VD-C2',
    '67.2',
    'unverified',
    label(
      'In a calendar year a State holds at most six activities above 13,000 troops, 300 ' +
        'tanks, 500 vehicles or 300 pieces of artillery and below the largest.',
      'За календарный год государство проводит не более шести видов деятельности свыше 13\u00a0000 военнослужащих, 300 танков, 500 машин или 300 орудий, но меньше крупнейших.',
      'لا تجري الدولة في سنة تقويمية أكثر من ستة أنشطة تفوق 13,000 جندي أو 300 دبابة أو 500 مركبة أو 300 قطعة مدفعية ودون الأكبر.',
    ),
  ),
  c2Large: para(
    'VD-C2-LARGE',
    '67.2.1',
    'unverified',
    label(
      'Of these at most three are above 25,000 troops, 400 tanks, 800 vehicles or 400 ' +
        'pieces of artillery.',
      'Из них не более трех — свыше 25\u00a0000 военнослужащих, 400 танков, 800 машин или 400 орудий.',
      'ولا يزيد منها على ثلاثة ما يفوق 25,000 جندي أو 400 دبابة أو 800 مركبة أو 400 قطعة مدفعية.',
    ),
  ),
  c3: para(
    'VD-C3',
    '67.3',
    'unverified',
    label(
      'No more than three of them go on at a time.',
      'Одновременно проводится не более трех из них.',
      'لا يجري منها في وقت واحد أكثر من ثلاثة.',
    ),
  ),
} as const

export const provisions = Object.values(activityRules)
