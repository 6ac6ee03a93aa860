// Articles VI, VII, VIII and IX, and Annex E: the steps of a flight, what may be prohibited, who
// gets copies. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { conduct, right } from './reasons.ts'
import { annexE, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const annex = provisionsOf(annexE)

export const flightRules = {
  intent: art(
    'OS-INTENT',
    'VI(I)',
    'seen',
    label(
      'A State tells the State to be observed, and all others, 72 hours before it arrives ' +
        'at the point of entry.',
      'Государство уведомляет наблюдаемое и все другие за 72 часа до прибытия в пункт въезда.',
      'تُخطر الدولة الدولة المراقَبة وسائر الدول قبل 72 ساعة من وصولها إلى نقطة الدخول.',
    ),
  ),
  answer: art(
    'OS-ANSWER',
    'VI(I)',
    'unverified',
    label(
      'The State to be observed answers within 24 hours and says whose aircraft is used.',
      'Наблюдаемое государство отвечает в течение 24 часов и сообщает, чей самолет используется.',
      'تجيب الدولة المراقَبة في غضون 24 ساعة وتذكر طائرة من ستُستخدم.',
    ),
  ),
  taxi: art(
    'OS-TAXI',
    'VI(I)',
    'unverified',
    label(
      'The observed State may provide the aircraft itself.',
      'Наблюдаемое государство может само предоставить самолет.',
      'للدولة المراقَبة أن توفر الطائرة بنفسها.',
    ),
    { followedIn: 'a field of the answer' },
  ),
  supplied: art(
    'OS-SUPPLIED',
    'VI(I)(1)',
    'seen',
    label(
      'An aircraft that the observed State provides reaches half of the notified distance ' +
        'without refuelling.',
      'Самолет, предоставленный наблюдаемым государством, пролетает половину заявленной дальности без дозаправки.',
      'الطائرة التي توفرها الدولة المراقَبة تقطع نصف المسافة المبلَّغة دون التزود بالوقود.',
    ),
    { notModelled: conduct },
  ),
  overlap: art(
    'OS-OVERLAP',
    'VI(I)(3)',
    'seen',
    label(
      'No State need accept more than one flight at a time within 96 hours; with a ' +
        'demonstration flight they may overlap by 24 hours.',
      'Государство не обязано принимать более одного полета одновременно в пределах 96 часов; при демонстрационном полете допускается наложение до 24 часов.',
      'لا تُلزم دولة بقبول أكثر من رحلة في آن واحد خلال 96 ساعة؛ ومع رحلة إيضاحية يجوز التداخل حتى 24 ساعة.',
    ),
    { notModelled: right },
  ),
  stay: art(
    'OS-STAY',
    'VI(I)(9)',
    'seen',
    label(
      'The flight is over, and the observers depart, within 96 hours of their arrival.',
      'Полет завершается, и наблюдатели убывают в течение 96 часов после прибытия.',
      'تنتهي الرحلة ويغادر المراقبون في غضون 96 ساعة من وصولهم.',
    ),
  ),
  report: art(
    'OS-REPORT',
    'VI(I)(21)',
    'seen',
    label(
      'A report that both sign at the point of exit goes to all others within seven days ' +
        'of departure.',
      'Доклад, подписанный обеими сторонами в пункте выезда, направляется всем в течение семи дней после убытия.',
      'يُرسَل تقرير يوقعه الجانبان عند نقطة الخروج إلى سائر الدول في غضون سبعة أيام من المغادرة.',
    ),
  ),
  plan: art(
    'OS-PLAN',
    'VI(II)',
    'seen',
    label(
      'The mission plan is given after arrival; the flight starts 24 hours after it at ' +
        'the earliest.',
      'План полета представляется после прибытия; полет начинается не ранее чем через 24 часа.',
      'تُقدَّم خطة المهمة بعد الوصول؛ ولا تبدأ الرحلة قبل 24 ساعة من تقديمها.',
    ),
  ),
  border: art(
    'OS-BORDER',
    'VI(II)(2)-(4)',
    'seen',
    label(
      'The whole territory may be flown; the path stays 10 km from the border of a State ' +
        'that is not a party, within the maximum distance, and names stops.',
      'Летать можно над всей территорией; путь проходит не ближе 10 км от границы неучаствующего государства, в пределах максимальной дальности, с указанием остановок.',
      'يجوز التحليق فوق الإقليم كله؛ ويبعد المسار 10 كم عن حدود دولة غير طرف، ضمن المسافة القصوى، مع ذكر التوقفات.',
    ),
    { notModelled: conduct },
  ),
  monitors: art(
    'OS-MONITORS',
    'VI(III)(1)-(2)',
    'seen',
    label(
      'The observed State has two monitors and an interpreter on board, and one more for ' +
        'each sensor station; fewer on an aircraft of up to 35 tonnes and a flight of up to ' +
        '1,500 km.',
      'На борту находятся два наблюдающих и переводчик от наблюдаемого государства и еще по одному на каждый пост аппаратуры; меньше — на самолете до 35 тонн при дальности до 1 500 км.',
      'للدولة المراقَبة على متن الطائرة مراقبان ومترجم، وواحد إضافي لكل محطة استشعار؛ وأقل من ذلك في طائرة حتى 35 طنًا ورحلة حتى 1500 كم.',
    ),
    { notModelled: conduct },
  ),
  shut: art(
    'OS-SHUT',
    'VII(3)',
    'seen',
    label(
      'On a transit flight the sensors stay shut.',
      'При транзитном полете аппаратура закрыта.',
      'تبقى أجهزة الاستشعار مغلقة في رحلات العبور.',
    ),
    { notModelled: conduct },
  ),
  late: art(
    'OS-LATE',
    'VIII(I)(2)',
    'seen',
    label(
      'Where the observers arrive more than 24 hours after the announced time, the ' +
        'observed State may prohibit the flight.',
      'Если наблюдатели прибыли более чем через 24 часа после объявленного времени, наблюдаемое государство может запретить полет.',
      'إذا وصل المراقبون بعد أكثر من 24 ساعة من الموعد المعلن جاز للدولة المراقَبة حظر الرحلة.',
    ),
    { notModelled: right },
  ),
  prohibition: art(
    'OS-PROHIBITION',
    'VIII(I)(3)',
    'seen',
    label(
      'A prohibition is explained at once in the mission plan and in writing to all ' +
        'within seven days; the flight counts against no quota.',
      'Запрет сразу объясняется в плане полета и письменно всем в течение семи дней; полет не засчитывается ни в одну квоту.',
      'يُعلَّل الحظر فورًا في خطة المهمة وكتابةً للجميع في غضون سبعة أيام؛ ولا تُحتسب الرحلة من أي حصة.',
    ),
  ),
  planAnswer: art(
    'OS-PLAN-ANSWER',
    'VIII(I)',
    'unverified',
    label(
      'The observed State accepts the plan or proposes changes within four hours.',
      'Наблюдаемое государство принимает план или предлагает изменения в течение четырех часов.',
      'تقبل الدولة المراقَبة الخطة أو تقترح تعديلات في غضون أربع ساعات.',
    ),
  ),
  planAgreed: art(
    'OS-PLAN-AGREED',
    'VIII(I)(5)',
    'seen',
    label(
      'Changes to the plan are agreed within eight hours.',
      'Изменения плана согласовываются в течение восьми часов.',
      'يُتفق على تعديلات الخطة في غضون ثماني ساعات.',
    ),
  ),
  weather: art(
    'OS-WEATHER',
    'VIII',
    'unverified',
    label(
      'A flight that the weather prevents counts against no quota.',
      'Полет, которому помешала погода, не засчитывается ни в одну квоту.',
      'الرحلة التي حال الطقس دونها لا تُحتسب من أي حصة.',
    ),
    { followedIn: 'the flights of the quotas' },
  ),
  copies: art(
    'OS-COPIES',
    'IX(IV)',
    'seen',
    label(
      'Any State may ask the observing one for a first-generation duplicate, and tells ' +
        'the observed one.',
      'Любое государство может запросить у наблюдающего дубликат первого поколения, сообщив наблюдаемому.',
      'لأي دولة أن تطلب من الدولة المراقِبة نسخة من الجيل الأول، وتُبلغ الدولة المراقَبة.',
    ),
  ),
  airfield: annex(
    'OS-AIRFIELD',
    'E',
    'seen',
    label(
      'The airfield of the flight is within five hours of the point of entry.',
      'Аэродром полета находится не далее пяти часов от пункта въезда.',
      'يقع مطار الرحلة على بعد خمس ساعات على الأكثر من نقطة الدخول.',
    ),
    { notModelled: conduct },
  ),
} as const

export const provisions = Object.values(flightRules)
