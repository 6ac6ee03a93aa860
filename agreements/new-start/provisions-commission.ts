// The provisions on the Bilateral Consultative Commission (Treaty, Article XII; Protocol, Part Six)
// and on what applied provisionally from signature (Protocol, Part Eight). Restated, never quoted.
// Of Part Six no paragraph was seen; the list of Part Eight was seen whole.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { annexInspections, protocol, publicActs, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const prot = provisionsOf(protocol)
const annex = provisionsOf(annexInspections)
const act = provisionsOf(publicActs)

export const commissionRules = {
  exists: art(
    'NST-BCC-EXIST',
    'XII',
    'seen',
    label(
      'The Bilateral Consultative Commission promotes the aims and the implementation of the ' +
        'Treaty; Part Six has its powers.',
      'Двусторонняя консультативная комиссия содействует целям и осуществлению Договора; ее полномочия определены в главе шестой.',
      'تعمل اللجنة الاستشارية الثنائية على تحقيق أهداف المعاهدة وتنفيذها؛ ويحدد الجزء السادس صلاحياتها.',
    ),
  ),
  twoSessions: art(
    'NST-BCC-2',
    'XII',
    'seen-2nd',
    label(
      'The Treaty calls for two sessions in a year.',
      'Договор предусматривает две сессии в год.',
      'تقضي المعاهدة بعقد دورتين في السنة.',
    ),
    {
      per: label(
        'director of the Arms Control Association, 2020',
        'директор Ассоциации по контролю над вооружениями, 2020 г.',
        'مدير رابطة الحد من الأسلحة، 2020',
      ),
    },
  ),
  convene: prot(
    'NST-BCC-CLOCK',
    'Pt 6',
    'seen-2nd',
    label(
      'A session that a Party requests is convened within a time set by the Treaty.',
      'Сессия, о которой просит Сторона, созывается в установленный Договором срок.',
      'تُعقد الدورة التي يطلبها طرف في مدة تحددها المعاهدة.',
    ),
    {
      per: label(
        'State Department report of January 2023',
        'доклад Госдепартамента США, январь 2023 г.',
        'تقرير وزارة الخارجية الأمريكية، كانون الثاني/يناير 2023',
      ),
    },
  ),
  conveneDays: prot(
    'NST-BCC-CLOCK-DAYS',
    'Pt 6',
    'unverified',
    label(
      'The time is, as remembered, 45 days.',
      'Этот срок, по памяти, составляет 45 дней.',
      'المدة، بحسب الذاكرة، 45 يومًا.',
    ),
    {
      notModelled: label(
        'the number is from memory, of low confidence; no date is computed from it',
        'число по памяти, с низкой уверенностью; даты по нему не вычисляются',
        'العدد من الذاكرة وبثقة منخفضة؛ ولا يُحسب منه أي تاريخ',
      ),
    },
  ),
  changes: art(
    'NST-BCC-CHANGE',
    'XV(2)',
    'seen-2nd',
    label(
      'The Commission may agree changes to the Protocol and Annexes that do not affect ' +
        'substantive rights or obligations, and no others.',
      'Комиссия может согласовывать изменения Протокола и Приложений, не затрагивающие существенных прав и обязательств, и никаких иных.',
      'للجنة أن تتفق على تعديلات في البروتوكول والملاحق لا تمس الحقوق والالتزامات الجوهرية، دون غيرها.',
    ),
    {
      per: label(
        'State Department fact sheet on the Commission, 11 August 2010',
        'справка Госдепартамента США о Комиссии, 11 августа 2010 г.',
        'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن اللجنة، 11 آب/أغسطس 2010',
      ),
    },
  ),
  places: act(
    'NST-BCC-PLACE',
    'Geneva',
    'seen-2nd',
    label(
      'Sessions were held in Geneva; one was planned in Cairo for November 2022.',
      'Сессии проводились в Женеве; одна планировалась в Каире в ноябре 2022 г.',
      'عُقدت الدورات في جنيف، وكانت دورة مقررة في القاهرة في تشرين الثاني/نوفمبر 2022.',
    ),
    {
      per: label('press reports', 'сообщения печати', 'تقارير صحفية'),
      notModelled: label(
        'practice, not a rule; the sessions are in the record',
        'практика, а не правило; сессии есть в своде',
        'ممارسة لا قاعدة؛ والدورات مدرجة في السجل',
      ),
    },
  ),
  disputes: annex(
    'NST-BCC-DISPUTES',
    'Pt 1(1), Pt 5 §I(4)',
    'seen',
    label(
      'By name the text sends to the Commission disagreement about an airplane type and ' +
        'impounded inspection equipment; for the latter another way may be agreed.',
      'В Комиссию текст прямо передает разногласия о типе самолета и о задержанной инспекционной аппаратуре; для второй может быть согласован иной путь.',
      'يحيل النص إلى اللجنة صراحةً الخلاف على طراز طائرة وعلى معدات التفتيش المحجوزة؛ وللثاني أن يُتفق على سبيل آخر.',
    ),
  ),
}

/** Protocol, Part Eight: from signature until entry into force. */
const provisionalRules = {
  treaty: prot(
    'NST-PROV-TREATY',
    'Pt 8',
    'seen',
    label(
      'Of the Treaty there apply provisionally: Articles I(2); III(8); V(2); VI(1); VII(1); ' +
        'VII(2) as far as the provisional notifications need it; VII(3)-(6); VIII; X; XII.',
      'Из Договора временно применяются: статьи I(2); III(8); V(2); VI(1); VII(1); VII(2) в части временно применяемых уведомлений; VII(3)-(6); VIII; X; XII.',
      'يطبَّق مؤقتًا من المعاهدة: المادة I(2)، والمادة III(8)، والمادة V(2)، والمادة VI(1)، والمادة VII(1)؛ والمادة VII(2) بقدر ما تلزم للإخطارات المؤقتة؛ والمادة VII(3)-(6)، والمادة VIII، والمادة X، والمادة XII.',
    ),
    {
      notModelled: label(
        'what of it gives rise to duties is modelled by the single notifications',
        'то, из чего возникают обязанности, моделируется отдельными уведомлениями',
        'ما ينشأ عنه من واجبات ممثَّل بالإخطارات كلٌّ على حدة',
      ),
    },
  ),
  data: prot(
    'NST-PROV-DATA',
    'Pt 8 §III',
    'seen',
    label(
      'Of the Protocol: Part One; Part Two, Sections I(1), (2), (4), (6), (7) and IX(3); Part ' +
        'Three as needed, without notices of conversion or elimination and without the duty of ' +
        'visibility; Part Six; Part Eight, Section I. The exchange of data is not among them.',
      'Из Протокола: глава первая; глава вторая, разделы I(1), (2), (4), (6), (7) и IX(3); глава третья в необходимой части, без уведомлений о переоборудовании или ликвидации и без обязанности обеспечивать видимость; глава шестая; глава восьмая, раздел I. Обмен данными в их число не входит.',
      'ومن البروتوكول: الجزء الأول؛ والجزء الثاني، القسم I(1) و(2) و(4) و(6) و(7) والقسم IX(3)؛ والجزء الثالث بقدر اللزوم دون إخطارات التحويل أو الإزالة ودون واجب إتاحة الرؤية؛ والجزء السادس؛ والجزء الثامن، القسم I. وليس تبادل البيانات منها.',
    ),
    {
      notModelled: label(
        'an absence: no duty of it begins before entry into force',
        'это отсутствие нормы: ни одна обязанность отсюда не начинается до вступления в силу',
        'غياب حكم: لا يبدأ أي واجب منه قبل بدء النفاذ',
      ),
    },
  ),
  notices: prot(
    'NST-PROV-NOTICES',
    'Pt 8 §III(6), (8)',
    'seen',
    label(
      'Of the notifications: Part Four, Sections I(1)-(2), III(5)-(6), IV(1) and VII. So ' +
        'launches were notified 24 hours before from signature on.',
      'Из уведомлений: глава четвертая, разделы I(1)-(2), III(5)-(6), IV(1) и VII. Таким образом, о пусках уведомляли за 24 часа с момента подписания.',
      'ومن الإخطارات: الجزء الرابع، القسم I(1)-(2)، والقسم III(5)-(6)، والقسم IV(1)، والقسم VII. فكان يُخطر بعمليات الإطلاق قبل 24 ساعة منذ التوقيع.',
    ),
    { followedIn: 'the first day of the notice of a launch (article-07-launches.ts)' },
  ),
  commission: prot(
    'NST-BCC-PROV',
    'Pt 8 §III',
    'seen',
    label(
      'All of Part Six, on the Commission, applied provisionally from signature.',
      'Вся глава шестая, о Комиссии, временно применялась с момента подписания.',
      'طُبق الجزء السادس كله، المتعلق باللجنة، مؤقتًا منذ التوقيع.',
    ),
    {
      notModelled: label(
        'its messages may be sent from signature on; it sets no term',
        'ее сообщения могут направляться с момента подписания; срока она не устанавливает',
        'يجوز إرسال رسائله منذ التوقيع؛ ولا يحدد أجلًا',
      ),
    },
  ),
}

export const provisions = [commissionRules, provisionalRules].flatMap((rules) =>
  Object.values(rules),
)
