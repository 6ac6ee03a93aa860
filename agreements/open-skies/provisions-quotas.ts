// Article III and Annex A: how many flights each State accepts and may fly. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { byConsent, memoryOnly, notSeen, right, summary } from './reasons.ts'
import { annexA, commission, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const annex = provisionsOf(annexA)
const decision = provisionsOf(commission)

export const quotaRules = {
  right: art(
    'OS-RIGHT',
    'III(I)(1)-(2)',
    'seen',
    label(
      'Each State may fly over the others and must accept their flights.',
      'Каждое государство вправе летать над другими и обязано принимать их полеты.',
      'لكل دولة أن تحلّق فوق الدول الأخرى وعليها أن تقبل رحلاتها.',
    ),
  ),
  reciprocity: art(
    'OS-RECIPROCITY',
    'III(I)(3)',
    'seen',
    label(
      'A State may fly over another as often as that other may fly over it.',
      'Государство вправе летать над другим столько раз, сколько то вправе летать над ним.',
      'للدولة أن تحلّق فوق أخرى بعدد المرات التي يحق لتلك أن تحلّق فوقها.',
    ),
    {
      notModelled: label(
        'the distributions at hand are not whole',
        'имеющиеся распределения неполны',
        'التوزيعات المتاحة غير كاملة',
      ),
    },
  ),
  passive: art(
    'OS-PASSIVE',
    'III(I)(4)',
    'seen',
    label(
      'The flights that a State must accept in a year are its passive quota; Annex A has them.',
      'Полеты, которые государство обязано принять за год, — его пассивная квота; они указаны в приложении A.',
      'الرحلات التي على الدولة قبولها في السنة هي حصتها المتلقاة؛ وهي في الملحق ألف.',
    ),
    { followedIn: 'the passive quotas' },
  ),
  active: art(
    'OS-ACTIVE',
    'III(I)(5)',
    'seen',
    label(
      'What a State may fly over one other is its individual active quota; their sum is ' +
        'not above its passive quota.',
      'Полеты над одним государством — индивидуальная активная квота; их сумма не превышает пассивную квоту.',
      'ما يحق للدولة من رحلات فوق دولة واحدة هو حصتها الفاعلة الفردية؛ ولا يتجاوز مجموعها الحصة المتلقاة.',
    ),
  ),
  first: art(
    'OS-FIRST',
    'III(I)(6)',
    'seen',
    label(
      'The first distribution of active quotas stands in Annex A.',
      'Первое распределение активных квот приведено в приложении A.',
      'التوزيع الأول للحصص الفاعلة وارد في الملحق ألف.',
    ),
    { followedIn: 'the record' },
  ),
  review: art(
    'OS-REVIEW',
    'III(I)(7)',
    'seen',
    label(
      'The Commission reviews the distribution each year for the next; where it does not ' +
        'agree about a State within three weeks, the last one stays.',
      'Комиссия ежегодно пересматривает распределение на следующий год; если о государстве нет согласия в течение трех недель, действует прежнее.',
      'تراجع اللجنة التوزيع كل سنة للسنة التالية؛ وإن لم يُتفق على دولة في غضون ثلاثة أسابيع بقي توزيعها السابق.',
    ),
  ),
  counted: art(
    'OS-COUNTED',
    'III(I)(8)',
    'seen',
    label(
      'Each flight flown counts against the individual and the total active quota of the ' +
        'observing State.',
      'Каждый выполненный полет засчитывается в индивидуальную и общую активную квоту наблюдающего государства.',
      'تُحتسب كل رحلة منفَّذة من الحصة الفاعلة الفردية والكلية للدولة المراقِبة.',
    ),
    { followedIn: 'the flights of the quotas' },
  ),
  countedPassive: art(
    'OS-COUNTED-PASSIVE',
    'III(II)(2)(B)',
    'seen',
    label(
      'A flight over members of a group counts against the passive quota of each ' +
        'overflown; that it is so for every State was cut off in the source.',
      'Полет над членами группы засчитывается в пассивную квоту каждого из них; общее правило в источнике обрезано.',
      'تُحتسب الرحلة فوق أعضاء مجموعة من الحصة المتلقاة لكل منهم؛ أما القاعدة العامة فمبتورة في المصدر.',
    ),
    { followedIn: 'the flights of the quotas' },
  ),
  half: art(
    'OS-HALF',
    'III(I)',
    'unverified',
    label(
      'One State takes at most half of its own active quota, or of the passive quota of ' +
        'the other, whichever is less, rounded up.',
      'На одно государство приходится не более половины своей активной или чужой пассивной квоты, смотря что меньше, с округлением вверх.',
      'لا تأخذ دولة فوق أخرى أكثر من نصف حصتها الفاعلة أو نصف الحصة المتلقاة للأخرى، أيهما أقل، مع التقريب إلى الأعلى.',
    ),
    { notModelled: memoryOnly },
  ),
  groupForm: art(
    'OS-GROUP-FORM',
    'III(II)',
    'seen',
    label(
      'States may form a group at signature or later; later, it takes effect six months ' +
        'at least after all others were told.',
      'Государства могут образовать группу при подписании или позже; позже — не ранее чем через шесть месяцев после уведомления всех.',
      'للدول أن تشكل مجموعة عند التوقيع أو بعده؛ وبعده تسري بعد ستة أشهر على الأقل من إبلاغ الجميع.',
    ),
    { notModelled: right },
  ),
  groupShare: art(
    'OS-GROUP-SHARE',
    'III(II)(2)',
    'seen',
    label(
      'Members of a group may pass active quotas to one another for a year and tell the ' +
        'rest at once; each keeps its passive quota, and another State may fly over one ' +
        'member up to half more than its quota for it.',
      'Члены группы могут на год перераспределять активные квоты, сразу сообщая об этом; пассивные квоты остаются, а другое государство может летать над одним членом на половину больше своей квоты.',
      'لأعضاء المجموعة أن يعيدوا توزيع الحصص الفاعلة بينهم لسنة مع إبلاغ الباقين فورًا؛ وتبقى الحصص المتلقاة، ولدولة أخرى أن تحلّق فوق عضو واحد بما يزيد على حصتها بالنصف.',
    ),
    { notModelled: byConsent },
  ),
  groupOne: art(
    'OS-GROUP-ONE',
    'III(II)(3)',
    'unverified',
    label(
      'A group that follows this paragraph acts as one State.',
      'Группа, применяющая этот пункт, действует как одно государство.',
      'المجموعة التي تتبع هذه الفقرة تتصرف كدولة واحدة.',
    ),
    { followedIn: 'the quotas that Benelux, and Russia with Belarus, use together' },
  ),
  requests: art(
    'OS-REQUESTS',
    'III(I)',
    'seen',
    label(
      'Where the requests for a State do not exceed its passive quota the distribution ' +
        'follows them; where they do, the interested States settle it by consensus; the ' +
        'Commission approves.',
      'Если запросы на полеты над государством не превышают его пассивную квоту, распределение следует им; если превышают, заинтересованные государства договариваются консенсусом; утверждает Комиссия.',
      'إذا لم تتجاوز الطلبات على دولة حصتها المتلقاة سار التوزيع وفقها؛ وإذا تجاوزتها سوّتها الدول المعنية بتوافق الآراء؛ وتقرّها اللجنة.',
    ),
    { notModelled: byConsent },
  ),
  requestsWhen: art(
    'OS-REQUESTS-WHEN',
    'III(I)',
    'unverified',
    label(
      'Requests for the next year are made in November.',
      'Запросы на следующий год подаются в ноябре.',
      'تُقدَّم طلبات السنة التالية في تشرين الثاني/نوفمبر.',
    ),
    { notModelled: memoryOnly },
  ),
  outside: art(
    'OS-OUTSIDE',
    'III',
    'seen',
    label(
      'Flights that States agree between themselves, and those that bodies of the CSCE ' +
        'ask for with the consent of the State, are outside the quotas.',
      'Полеты по двусторонней договоренности и полеты, запрошенные органами СБСЕ с согласия государства, не входят в квоты.',
      'الرحلات المتفق عليها ثنائيًا، والتي تطلبها هيئات مؤتمر الأمن والتعاون في أوروبا بموافقة الدولة، خارج الحصص.',
    ),
    { followedIn: 'the flights of the quotas' },
  ),
  allocation: annex(
    'OS-ALLOCATION',
    'A I(1)',
    'seen',
    label(
      'The passive quota of each State or group of States, for those that have ratified.',
      'Пассивная квота каждого государства или группы государств, ратифицировавших Договор.',
      'الحصة المتلقاة لكل دولة أو مجموعة دول صدّقت على المعاهدة.',
    ),
  ),
  laterAllocation: annex(
    'OS-ALLOCATION-LATER',
    'A I(2)',
    'unverified',
    label(
      'The Commission gives a State that comes later a passive quota; the numbers are from memory.',
      'Присоединившемуся позже государству пассивную квоту определяет Комиссия; числа — по памяти.',
      'تحدد اللجنة للدولة المنضمة لاحقًا حصة متلقاة؛ والأرقام من الذاكرة.',
    ),
  ),
  firstShare: annex(
    'OS-FIRST-SHARE',
    'A II(1)',
    'seen',
    label(
      'In the first distribution a State accepts at most 75 per cent of its passive ' +
        'quota, rounded down.',
      'При первом распределении государство принимает не более 75 процентов пассивной квоты с округлением вниз.',
      'في التوزيع الأول لا تقبل الدولة أكثر من 75 في المائة من حصتها المتلقاة، مع التقريب إلى الأدنى.',
    ),
    { followedIn: 'the passive and active quotas of the first years' },
  ),
  firstYears: annex(
    'OS-FIRST-YEARS',
    'A II',
    'seen-2nd',
    label(
      'The reduced quotas hold for the first three years.',
      'Сокращенные квоты действуют первые три года.',
      'تسري الحصص المخفضة في السنوات الثلاث الأولى.',
    ),
    { per: summary, followedIn: 'the passive and active quotas of the first years' },
  ),
  firstShareEnd: art(
    'OS-FIRST-SHARE-END',
    'XVIII',
    'unverified',
    label(
      'The last of these years ends on 31 December of the third year after that of entry ' +
        'into force.',
      'Последний из этих годов заканчивается 31 декабря третьего года после года вступления в силу.',
      'تنتهي آخر هذه السنوات في 31 كانون الأول/ديسمبر من السنة الثالثة بعد سنة بدء النفاذ.',
    ),
    { followedIn: 'the passive and active quotas from 2006 on' },
  ),
  distribution: annex(
    'OS-FIRST-DISTRIBUTION',
    'A II(1)',
    'seen',
    label(
      'Who may fly how often over whom, from entry into force to 31 December of the year after.',
      'Кто и сколько раз может летать над кем, от вступления в силу до 31 декабря следующего года.',
      'من يحق له التحليق فوق من وكم مرة، من بدء النفاذ حتى 31 كانون الأول/ديسمبر من السنة التالية.',
    ),
  ),
  sweden: decision(
    'OS-SWEDEN-QUOTA',
    '2003-07-21',
    'seen',
    label(
      'Sweden may fly once over Belarus and Russia and once over Finland.',
      'Швеция вправе выполнить один полет над Белоруссией и Россией и один над Финляндией.',
      'للسويد رحلة واحدة فوق بيلاروس وروسيا وواحدة فوق فنلندا.',
    ),
    { followedIn: 'the record' },
  ),
  distance: annex(
    'OS-DISTANCE',
    'A III',
    'unverified',
    label(
      'Each airfield has a maximum distance of flight; the numbers are remembered roughly.',
      'Для каждого аэродрома установлена максимальная дальность полета; числа помнятся приблизительно.',
      'لكل مطار مسافة قصوى للطيران؛ والأرقام محفوظة تقريبًا.',
    ),
    { notModelled: notSeen },
  ),
} as const

export const provisions = Object.values(quotaRules)
