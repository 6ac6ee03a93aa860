// What the ABM Treaty and its Protocol say, restated, and what ended it. Most of it is remembered:
// the two areas, the ceiling of a hundred and the withdrawal alone were seen, all in reports.
import { instrument, provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const title = label(
  'Treaty on the Limitation of Anti-Ballistic Missile Systems',
  'Договор об ограничении систем противоракетной обороны',
  'معاهدة الحد من منظومات الصواريخ المضادة للصواريخ الباليستية',
)
const treaty = instrument('abm-treaty', title, label('Art.', 'ст.', 'المادة'))
const protocol = instrument(
  'abm-protocol',
  label('Protocol of 1974', 'Протокол 1974 г.', 'بروتوكول 1974'),
  label('Prot.', 'Прот.', 'البروتوكول'),
)
const article = provisionsOf(treaty)
const protocolArticle = provisionsOf(protocol)

const press = label(
  'reports of the press and of research bodies',
  'сообщения печати и исследовательских центров',
  'تقارير صحفية وبحثية',
)
const notComputed = label(
  'nothing public can be computed from it',
  'по открытым данным ничего не вычислить',
  'لا يُحسب منه شيء من معلومات علنية',
)

export const places = {
  dates: article(
    'ABM-DATES',
    '…',
    'unverified',
    label(
      'Signed on 26 May 1972, in force from 3 October 1972, for unlimited duration.',
      'Подписан 26 мая 1972 г., в силе с 3 октября 1972 г., бессрочный.',
      'وُقعت في 26 أيار/مايو 1972 ونفذت في 3 تشرين الأول/أكتوبر 1972 بلا أجل محدد.',
    ),
  ),
  areas: article(
    'ABM-AREAS',
    'III',
    'seen-2nd',
    label(
      'A Party may defend two areas: its capital and a field of ICBM silos.',
      'Сторона может защищать два района: столицу и район шахт МБР.',
      'للطرف أن يدافع عن منطقتين: عاصمته وحقل صوامع صواريخ عابرة للقارات.',
    ),
    { per: press },
  ),
  ceiling: article(
    'ABM-CEILING',
    'III',
    'seen-2nd',
    label(
      'In an area there are at most a hundred launchers and a hundred interceptors.',
      'В районе не более ста пусковых установок и ста противоракет.',
      'في المنطقة مئة منصة إطلاق ومئة صاروخ اعتراضي على الأكثر.',
    ),
    { per: press },
  ),
  oneArea: protocolArticle(
    'ABM-ONE-AREA',
    '…',
    'unverified',
    label(
      'Of the two areas a Party keeps one; in force from 24 May 1976.',
      'Из двух районов Сторона сохраняет один; в силе с 24 мая 1976 г.',
      'يُبقي الطرف على إحدى المنطقتين؛ نافذ من 24 أيار/مايو 1976.',
    ),
  ),
  radius: article(
    'ABM-RADIUS',
    'III',
    'unverified',
    label(
      'An area has a radius of 150 kilometres; radars are limited by place.',
      'Радиус района 150 километров; радиолокаторы ограничены по месту.',
      'نصف قطر المنطقة 150 كيلومترًا، والرادارات محدودة بالموقع.',
    ),
    { notModelled: notComputed },
  ),
  bans: article(
    'ABM-BANS',
    'I, V',
    'unverified',
    label(
      'No defence of the whole country; nothing based at sea, in the air, in space or ' +
        'mobile on land; no rapid reload.',
      'Нет обороны всей территории; нет систем морского, воздушного, космического и мобильно-наземного базирования; нет быстрой перезарядки.',
      'لا دفاع عن كامل الإقليم، ولا منظومات بحرية أو جوية أو فضائية أو برية متحركة، ولا إعادة تلقيم سريعة.',
    ),
    { followedIn: 'what the treaty covers' },
  ),
  testing: article(
    'ABM-TESTING',
    'IV',
    'unverified',
    label(
      'At test ranges there are at most fifteen launchers in all.',
      'На испытательных полигонах всего не более пятнадцати пусковых установок.',
      'في ميادين التجارب خمس عشرة منصة إطلاق على الأكثر إجمالًا.',
    ),
    { notModelled: notComputed },
  ),
  radars: article(
    'ABM-RADARS',
    'VI',
    'unverified',
    label(
      'Radars for early warning stand on the periphery and face outward.',
      'Радиолокаторы раннего предупреждения стоят на периферии и обращены наружу.',
      'تقام رادارات الإنذار المبكر على الأطراف متجهة إلى الخارج.',
    ),
    { notModelled: notComputed },
  ),
  transfer: article(
    'ABM-TRANSFER',
    'IX',
    'unverified',
    label(
      'Nothing is transferred to other States or deployed abroad.',
      'Ничто не передается другим государствам и не размещается за рубежом.',
      'لا يُنقل شيء إلى دول أخرى ولا يُنشر في الخارج.',
    ),
    { notModelled: notComputed },
  ),
  verification: article(
    'ABM-VERIFICATION',
    'XII, XIII, XIV',
    'unverified',
    label(
      'National technical means are not interfered with; a Standing Consultative ' +
        'Commission; a review every five years.',
      'Не чинятся помехи национальным техническим средствам; Постоянная консультативная комиссия; рассмотрение каждые пять лет.',
      'لا تُعرقل الوسائل التقنية الوطنية؛ لجنة استشارية دائمة؛ استعراض كل خمس سنوات.',
    ),
    { notModelled: notComputed },
  ),
  demarcation: article(
    'ABM-1997',
    '…',
    'unverified',
    label(
      'Documents on succession and on what is no such system were signed and did not ' +
        'enter into force.',
      'Документы о правопреемстве и разграничении подписаны, но в силу не вступили.',
      'وُقعت وثائق بشأن الخلافة والتمييز ولم تنفذ.',
    ),
    { notModelled: notComputed },
  ),
  withdrawal: article(
    'ABM-WITHDRAWAL',
    'XV',
    'seen-2nd',
    label(
      'A Party may withdraw upon six months’ notice.',
      'Сторона может выйти из Договора, уведомив за шесть месяцев.',
      'لأي طرف أن ينسحب بإخطار قبل ستة أشهر.',
    ),
    { per: press },
  ),
  end: article(
    'ABM-END',
    'XV',
    'seen-2nd',
    label(
      'The United States gave notice on 13 December 2001 to Russia, Ukraine, Kazakhstan ' +
        'and Belarus; its withdrawal took effect on 13 June 2002.',
      'США уведомили 13 декабря 2001 г. Россию, Украину, Казахстан и Белоруссию; выход вступил в силу 13 июня 2002 г.',
      'أخطرت الولايات المتحدة في 13 كانون الأول/ديسمبر 2001 روسيا وأوكرانيا وكازاخستان وبيلاروس، وسرى انسحابها في 13 حزيران/يونيو 2002.',
    ),
    { per: press },
  ),
} as const
