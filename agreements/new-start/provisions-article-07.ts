// The provisions on notifications in general: Treaty, Articles VII and VIII; Protocol, Part Four,
// Section I; Annex on Notifications. Restated, never quoted. The notifications one by one stand in
// provisions-notifications.ts. The format numbers and field lists of the annex were not found, so
// messages carry ids of our own.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { annexNotifications, protocol, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const annex = provisionsOf(annexNotifications)

const engine = 'the clock and the two times of every record'

/** Articles VII and VIII, and Part Four, Section I. */
export const generalRules = {
  dataBase: art(
    'NST-NOT-DB',
    'VII(1)',
    'seen',
    label(
      'A data base is created under Parts Two and Four of the Protocol; Part Two names its ' +
        'categories.',
      'В соответствии с главами второй и четвертой Протокола создается база данных; ее категории указаны в главе второй.',
      'تُنشأ قاعدة بيانات وفقًا للجزأين الثاني والرابع من البروتوكول، ويحدد الجزء الثاني فئاتها.',
    ),
    {
      notModelled: label(
        'the record itself is this data base; nothing is computed from the sentence',
        'сам свод и есть эта база данных; из предложения ничего не вычисляется',
        'السجل نفسه هو قاعدة البيانات هذه؛ ولا يُحسب شيء من الجملة',
      ),
    },
  ),
  duty: art(
    'NST-NOT-DUTY',
    'VII(2)',
    'seen',
    label(
      'Each Party notifies changes in the data and gives the other notifications of Part Four.',
      'Каждая Сторона уведомляет об изменениях в данных и передает другие уведомления, предусмотренные главой четвертой.',
      'يخطر كل طرف بالتغييرات في البيانات ويقدم الإخطارات الأخرى المنصوص عليها في الجزء الرابع.',
    ),
    { followedIn: 'the notifications of Part Four, one by one' },
  ),
  channel: art(
    'NST-NOT-NRRC',
    'VII(3)',
    'seen',
    label(
      'Notifications go through the Nuclear Risk Reduction Centers unless the Treaty says ' +
        'otherwise.',
      'Уведомления передаются через центры по уменьшению ядерной опасности, если в Договоре не указано иное.',
      'تُرسل الإخطارات عن طريق مركزي تقليل المخاطر النووية ما لم تنص المعاهدة على خلاف ذلك.',
    ),
    {
      notModelled: label(
        'the channel is not part of the public record',
        'канал передачи не входит в открытые данные',
        'القناة ليست جزءًا من السجل العلني',
      ),
    },
  ),
  additional: art(
    'NST-NOT-EXTRA',
    'VII(4)',
    'unverified',
    label(
      'A Party may give additional notifications of its own will.',
      'Сторона может добровольно передавать дополнительные уведомления.',
      'يجوز لكل طرف أن يقدم إخطارات إضافية طوعًا.',
    ),
    {
      notModelled: label(
        'a right, not a duty; the message type stands under Part Four, Section VII',
        'право, а не обязанность; тип сообщения отнесен к главе четвертой, разделу VII',
        'حق لا واجب؛ ونوع الرسالة وارد ضمن الجزء الرابع، القسم VII',
      ),
    },
  ),
  release: art(
    'NST-NOT-PUBLIC',
    'VII(5)-(7)',
    'unverified',
    label(
      'Exchanged data are released to the public by agreement in the Bilateral Consultative ' +
        'Commission; a Party may release its own data, and either the three aggregate numbers; ' +
        'coordinates, unique identifiers and site diagrams are not released.',
      'Переданные данные обнародуются по согласию в рамках Двусторонней консультативной комиссии; Сторона может обнародовать собственные данные, а любая из Сторон — три суммарных количества; координаты, уникальные идентификаторы и схемы объектов не обнародуются.',
      'يُنشر ما جرى تبادله من بيانات باتفاق في اللجنة الاستشارية الثنائية؛ ويجوز للطرف أن ينشر بياناته، ولأيٍّ منهما أن ينشر المجاميع الثلاثة؛ ولا تُنشر الإحداثيات والمعرّفات الفريدة ومخططات المواقع.',
    ),
  ),
  ambiguous: art(
    'NST-NOT-AMBIG',
    'VIII',
    'unverified',
    label(
      'A Party that sees its actions may be ambiguous takes measures of confidence, which may ' +
        'include advance information.',
      'Сторона, полагающая, что ее действия могут привести к неясным ситуациям, принимает меры доверия, которые могут включать предварительную информацию.',
      'إذا رأى طرف أن أفعاله قد تكون ملتبسة اتخذ تدابير لبناء الثقة، منها تقديم معلومات مسبقة.',
    ),
    {
      notModelled: label(
        'the measures and the channel are left to the Party',
        'меры и канал оставлены на усмотрение Стороны',
        'التدابير والقناة متروكة لتقدير الطرف',
      ),
    },
  ),
  greenwich: prot(
    'NST-NOT-GMT',
    'Pt 4 §I(2)',
    'seen',
    label(
      'Times and dates of notifications are in Greenwich Mean Time.',
      'Время и даты в уведомлениях указываются по среднему времени по Гринвичу.',
      'الأوقات والتواريخ في الإخطارات بتوقيت غرينتش.',
    ),
    { followedIn: engine },
  ),
  provided: prot(
    'NST-NOT-DATE',
    'Pt 4 §I(2)',
    'seen',
    label(
      'The date on which a notification is provided is the date of its receipt.',
      'Датой передачи уведомления считается дата его получения.',
      'تاريخ تقديم الإخطار هو تاريخ استلامه.',
    ),
    { followedIn: engine },
  ),
  effective: prot(
    'NST-NOT-EFFECT',
    'Pt 4 §I(2)',
    'seen',
    label(
      'A notification takes effect on the date of its receipt or on the date of the event that ' +
        'it names.',
      'Уведомление вступает в действие с даты его получения или с даты указанного в нем события.',
      'يسري الإخطار من تاريخ استلامه أو من تاريخ الحدث المذكور فيه.',
    ),
    { followedIn: engine },
  ),
}

/** The annex that gives each notification its format. */
const formatRules = {
  formats: annex(
    'NST-NOT-FORMATS',
    'passim',
    'seen-2nd',
    label(
      'The Annex on Notifications gives the formats of the notifications.',
      'Приложение об уведомлениях устанавливает форматы уведомлений.',
      'يحدد ملحق الإخطارات صيغ الإخطارات.',
    ),
    {
      per: label(
        'State Department, 30 April 2010',
        'Госдепартамент США, 30 апреля 2010 г.',
        'وزارة الخارجية الأمريكية، 30 نيسان/أبريل 2010',
      ),
      notModelled: label(
        'the format numbers and field lists were not found',
        'номера форматов и перечни полей не найдены',
        'لم يُعثر على أرقام الصيغ ولا على قوائم الحقول',
      ),
    },
  ),
}

export const provisions = [generalRules, formatRules].flatMap((rules) => Object.values(rules))
