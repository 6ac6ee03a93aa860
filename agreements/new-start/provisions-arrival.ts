// The provisions on points of entry, airplanes and crews, and on the notifications of inspections:
// Protocol, Part Five, Sections I and III, and Part Four, Section VI; Annex on Inspection
// Activities, Part One. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { memoryOnly } from './reasons.ts'
import { annexInspections, protocol } from './terms.ts'

const prot = provisionsOf(protocol)
const annex = provisionsOf(annexInspections)

export const arrivalRules = {
  pointsOfEntry: prot(
    'NST-INS-POE-2',
    'Pt 5 §III(1)',
    'seen',
    label(
      'Each Party sets two points of entry; they, their airports and the inspection sites tied ' +
        'to each are listed under Part Two.',
      'Каждая Сторона устанавливает два пункта въезда; они, их аэропорты и связанные с каждым из них места инспекций указываются в соответствии с главой второй.',
      'يحدد كل طرف نقطتي دخول؛ وتُدرج النقطتان ومطاراهما ومواقع التفتيش المرتبطة بكل منهما وفقًا للجزء الثاني.',
    ),
  ),
  pointNames: prot(
    'NST-INS-POE',
    'Pt 2',
    'unverified',
    label(
      'Points of entry, as remembered: Washington and San Francisco; Moscow and Ulan-Ude. San ' +
        'Francisco was seen in a report.',
      'Пункты въезда, по памяти: Вашингтон и Сан-Франциско; Москва и Улан-Удэ. Сан-Франциско упоминается в сообщении.',
      'نقاط الدخول بحسب الذاكرة: واشنطن وسان فرانسيسكو، وموسكو وأولان أودي. وقد ذُكرت سان فرانسيسكو في تقرير.',
    ),
    {
      notModelled: label(
        'three of four names are from memory; none stands in the record',
        'три названия из четырех — по памяти; ни одного из четырех в своде нет',
        'ثلاثة من الأسماء الأربعة من الذاكرة؛ وليس أي منها في السجل',
      ),
    },
  ),
  byAir: prot(
    'NST-INS-AIR',
    'Pt 5 §III(2)',
    'seen',
    label(
      'The inspecting Party may fly inspectors with their equipment to the points of entry in ' +
        'inspection airplanes of agreed types.',
      'Инспектирующая Сторона может доставлять инспекторов с их аппаратурой в пункты въезда на инспекционных самолетах согласованных типов.',
      'يجوز للطرف القائم بالتفتيش أن ينقل المفتشين ومعداتهم جوًا إلى نقطتي الدخول بطائرات تفتيش من طرازات متفق عليها.',
    ),
    { notModelled: label('a right, not a duty', 'право, а не обязанность', 'حق لا واجب') },
  ),
  agreedTypes: annex(
    'NST-INS-AIR-AGREED',
    'Pt 1(1)',
    'seen',
    label(
      'A listed airplane type is agreed when no objection comes within 10 days; changes take ' +
        'effect after 3 months; disagreement goes to the Commission.',
      'Тип самолета из перечня считается согласованным, если в течение 10 дней не поступило возражения; изменения вступают в силу через 3 месяца; разногласия передаются в Комиссию.',
      'يُعد طراز الطائرة المدرج متفقًا عليه إذا لم يرد اعتراض في غضون 10 أيام؛ وتسري التغييرات بعد 3 أشهر؛ ويُحال الخلاف إلى اللجنة.',
    ),
  ),
  clearance: annex(
    'NST-INS-CLEARANCE',
    'Pt 1(3)-(4)',
    'seen',
    label(
      "Each Party issues standing diplomatic clearance numbers for the other's inspection " +
        'airplanes; the inspected Party sees to the approval of the flight plan and notifies it.',
      'Каждая Сторона выдает номера постоянных дипломатических разрешений для инспекционных самолетов другой Стороны; инспектируемая Сторона обеспечивает утверждение плана полета и уведомляет об этом.',
      'يصدر كل طرف أرقام تصاريح دبلوماسية دائمة لطائرات تفتيش الطرف الآخر؛ ويكفل الطرف الخاضع للتفتيش الموافقة على خطة الطيران ويخطر بها.',
    ),
    { followedIn: 'the notifications of Part Four, Section VI' },
  ),
  clearanceNumber: prot(
    'nst-vi-clearance-number',
    'Pt 4 §VI(1)',
    'seen',
    label(
      'The standing diplomatic clearance number for inspection airplanes is notified within 30 ' +
        'days of entry into force, for the rest of that calendar year; then at least 30 days ' +
        'before each calendar year.',
      'Номер постоянного дипломатического разрешения для инспекционных самолетов сообщается не позднее чем через 30 дней после вступления в силу на остаток календарного года, затем не менее чем за 30 дней до начала каждого календарного года.',
      'يُخطر برقم التصريح الدبلوماسي الدائم لطائرات التفتيش في غضون 30 يومًا من بدء النفاذ لما تبقى من السنة التقويمية، ثم قبل 30 يومًا على الأقل من بداية كل سنة تقويمية.',
    ),
  ),
  flight: prot(
    'nst-vi-flight',
    'Pt 5 §III(2)',
    'seen',
    label(
      'The inspecting Party notifies each flight of an inspection airplane that carries ' +
        'inspectors.',
      'Инспектирующая Сторона уведомляет о каждом рейсе инспекционного самолета с инспекторами на борту.',
      'يخطر الطرف القائم بالتفتيش بكل رحلة لطائرة تفتيش تقل مفتشين.',
    ),
  ),
  flightPlan: prot(
    'nst-vi-flight-plan',
    'Pt 4 §VI(2)',
    'seen',
    label(
      "The inspecting Party gives the flight plan at least 6 hours before the airplane's " +
        "planned departure from the last airfield before the other Party's airspace.",
      'Инспектирующая Сторона передает план полета не менее чем за 6 часов до запланированного вылета самолета с последнего аэродрома перед воздушным пространством другой Стороны.',
      'يقدم الطرف القائم بالتفتيش خطة الطيران قبل 6 ساعات على الأقل من الإقلاع المقرر من آخر مطار قبل المجال الجوي للطرف الآخر.',
    ),
  ),
  flightPlanApproval: annex(
    'nst-vi-flight-plan-approval',
    'Pt 1(4)',
    'seen',
    label(
      'The inspected Party notifies the approval of the flight plan (also Protocol, Part Four, ' +
        'Section VI(3)).',
      'Инспектируемая Сторона уведомляет об утверждении плана полета (также глава четвертая, раздел VI(3) Протокола).',
      'يخطر الطرف الخاضع للتفتيش بالموافقة على خطة الطيران (وكذلك البروتوكول، الجزء الرابع، القسم السادس (3)).',
    ),
  ),
  flightPlanApprovalHours: prot(
    'nst-vi-flight-plan-approval-hours',
    'Pt 4 §VI(3)',
    'unverified',
    label(
      'The approval comes, as remembered, about 3 hours before departure.',
      'Утверждение сообщается, по памяти, примерно за 3 часа до вылета.',
      'تصل الموافقة، بحسب الذاكرة، قبل الإقلاع بنحو 3 ساعات.',
    ),
    { notModelled: memoryOnly },
  ),
  airplaneTypes: annex(
    'nst-vi-airplane-types',
    'Pt 1(1)',
    'seen',
    label(
      'Within 5 days of entry into force each Party gives the list of types of inspection ' +
        'airplanes that it means to use.',
      'Не позднее чем через 5 дней после вступления в силу каждая Сторона передает перечень типов инспекционных самолетов, которые намерена использовать.',
      'في غضون 5 أيام من بدء النفاذ يقدم كل طرف قائمة بطرازات طائرات التفتيش التي يعتزم استخدامها.',
    ),
  ),
  airplaneTypesObjection: annex(
    'nst-vi-airplane-types-objection',
    'Pt 1(1)',
    'seen',
    label(
      'Within 10 days of receiving the list the other Party may object to a type; silence is ' +
        'agreement.',
      'В течение 10 дней после получения перечня другая Сторона может возразить против типа; молчание означает согласие.',
      'للطرف الآخر أن يعترض على طراز في غضون 10 أيام من استلام القائمة، والسكوت موافقة.',
    ),
  ),
  airplaneTypesChange: annex(
    'nst-vi-airplane-types-change',
    'Pt 1(1)',
    'seen',
    label(
      'Replacing or adding a type takes effect 3 months after the other Party is informed, ' +
        'unless agreed otherwise; disagreement goes to the Commission.',
      'Замена или добавление типа вступает в силу через 3 месяца после информирования другой Стороны, если не согласовано иное; разногласия передаются в Комиссию.',
      'يسري استبدال طراز أو إضافته بعد 3 أشهر من إبلاغ الطرف الآخر ما لم يُتفق على غير ذلك؛ ويُحال الخلاف إلى اللجنة.',
    ),
  ),
  pointOfEntryChange: annex(
    'nst-vi-point-of-entry-change',
    'Pt 1(2)',
    'seen',
    label(
      'A change of a point of entry, given with the six-month data, takes effect 3 months ' +
        'after that notification.',
      'Изменение пункта въезда, сообщаемое с полугодовыми данными, вступает в силу через 3 месяца после этого уведомления.',
      'يسري تغيير نقطة الدخول، المبلَّغ مع بيانات ستة الأشهر، بعد 3 أشهر من ذلك الإخطار.',
    ),
  ),
  lists: prot(
    'nst-vi-lists',
    'Pt 4 §VI',
    'seen-2nd',
    label(
      'The first lists of inspectors and aircrew are given within 25 days of entry into force; ' +
        'terms for changes and objections were not seen.',
      'Первые списки инспекторов и членов экипажей передаются не позднее чем через 25 дней после вступления в силу; сроки изменений и возражений в источниках не найдены.',
      'تُقدَّم القوائم الأولى للمفتشين وأطقم الطائرات في غضون 25 يومًا من بدء النفاذ؛ ولم يُعثر على آجال التعديلات والاعتراضات.',
    ),
    {
      per: label(
        'State Department timeline at entry into force, February 2011',
        'график Госдепартамента США при вступлении Договора в силу, февраль 2011 г.',
        'جدول زمني لوزارة الخارجية الأمريكية عند بدء النفاذ، شباط/فبراير 2011',
      ),
    },
  ),
  intent: prot(
    'nst-vi-intent',
    'Pt 4 §VI',
    'unverified',
    label(
      'The inspecting Party notifies its intent to inspect, as remembered at least 32 hours ' +
        'before arrival: point of entry, date and time, names, type of inspection.',
      'Инспектирующая Сторона уведомляет о намерении провести инспекцию, по памяти не менее чем за 32 часа до прибытия: пункт въезда, дата и время, имена, тип инспекции.',
      'يخطر الطرف القائم بالتفتيش بعزمه على التفتيش، قبل الوصول بما لا يقل عن 32 ساعة بحسب الذاكرة: نقطة الدخول والتاريخ والوقت والأسماء ونوع التفتيش.',
    ),
  ),
  exhibition: prot(
    'nst-vi-exhibition',
    'Pt 4 §VI',
    'seen',
    label(
      'The exhibiting Party invites by a notification.',
      'Сторона, проводящая показ, приглашает на него уведомлением.',
      'يدعو الطرف العارض إلى العرض بإخطار.',
    ),
    {
      per: label(
        'Prot. Pt 5 §VIII(1)-(2), which speak of it',
        'Протокол, глава пятая, раздел VIII(1)-(2), где об этом говорится',
        'البروتوكول، الجزء الخامس، القسم \u2068VIII(1)-(2)\u2069، وفيه ذكر ذلك',
      ),
    },
  ),
  exemption: prot(
    'nst-vi-exemption',
    'Pt 5 §I(5)',
    'seen',
    label(
      'The temporary withdrawal of facilities from inspection is made known, in practice ' +
        'through diplomatic channels.',
      'О временном выводе объектов из-под инспекций сообщается, на практике по дипломатическим каналам.',
      'يُبلَّغ الاستثناء المؤقت للمرافق من التفتيش، عمليًا عبر القنوات الدبلوماسية.',
    ),
    { followedIn: 'the statement under Prot. Pt 5 §I(5); no term was seen' },
  ),
}

export const provisions = Object.values(arrivalRules)
