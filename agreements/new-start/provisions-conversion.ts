// The provisions of Protocol, Part Three, on conversion or elimination. Restated, never quoted.
// What conversion does to a count stands in provisions-special-counting.ts (Section I, paragraph
// 3).
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { notSeen, wayOfWorking } from './reasons.ts'
import { protocol } from './terms.ts'

const prot = provisionsOf(protocol)

export const conversionRules = {
  place: prot(
    'NST-CE-PLACE',
    'Pt 3 §I(1)',
    'seen',
    label(
      'Conversion and elimination are done in place or at declared facilities.',
      'Переоборудование и ликвидация проводятся на месте или на заявленных объектах.',
      'يجري التحويل والإزالة في المكان نفسه أو في المرافق المعلنة.',
    ),
    {
      followedIn:
        'the place that a notice of conversion names: a facility that the record declares, or none',
    },
  ),
  definition: prot(
    'NST-CE-DEF',
    'Pt 3 §I(2)',
    'seen',
    label(
      'Elimination renders an item inoperable so that its original use is precluded; ' +
        'on completion the item is out.',
      'Ликвидация приводит средство в негодность, исключающую использование по первоначальному назначению; по завершении средство не засчитывается.',
      'تجعل الإزالة الصنف غير صالح بما يمنع استعماله الأصلي، وعند اكتمالها يخرج من الاحتساب.',
    ),
    { followedIn: 'NST-CNT-ELIM, which says what it does to a count' },
  ),
  siloVisible: prot(
    'NST-CE-SILO-NTM',
    'Pt 3 §III(1)',
    'seen',
    label(
      'A silo stays visible to national technical means during its elimination and ' +
        'for 60 days after the notification of completion.',
      'Шахта остается доступной для наблюдения национальными техническими средствами контроля в ходе ликвидации и 60 дней после уведомления о завершении.',
      'تبقى الصومعة مرئية للوسائل التقنية الوطنية أثناء إزالتها ولمدة 60 يومًا بعد الإخطار باكتمالها.',
    ),
  ),
  siloExcavated: prot(
    'NST-CE-SILO-A',
    'Pt 3 §III(2)(a)',
    'seen',
    label(
      'Silo, first way: the door is removed, and headworks and silo are destroyed by ' +
        'excavation to at least 8 m or explosion to at least 6 m.',
      'Шахта, первый способ: крышка снимается, оголовок и ствол разрушаются экскавацией на глубину не менее 8 м или взрывом на глубину не менее 6 м.',
      'الصومعة، الطريقة الأولى: يُزال الباب ويُدمر الرأس والصومعة بالحفر إلى 8 أمتار على الأقل أو بالتفجير إلى 6 أمتار على الأقل.',
    ),
    { notModelled: wayOfWorking },
  ),
  siloFilled: prot(
    'NST-CE-SILO-B',
    'Pt 3 §III(2)(b)',
    'seen-2nd',
    label(
      'Silo, second way: the door is removed and the silo is filled with earth or gravel.',
      'Шахта, второй способ: крышка снимается, шахта засыпается землей или гравием.',
      'الصومعة، الطريقة الثانية: يُزال الباب وتُملأ الصومعة بالتراب أو الحصى.',
    ),
    {
      per: label(
        'practice at Malmstrom, 2014; the text seen begins the subparagraph only',
        'практика на базе Мальмстром, 2014 г.; изученный текст дает лишь начало подпункта',
        'الممارسة في Malmstrom، 2014؛ وليس في النص المطَّلع عليه إلا بداية الفقرة الفرعية',
      ),
      notModelled: wayOfWorking,
    },
  ),
  tube: prot(
    'NST-CE-SLBM',
    'Pt 3 §IV(1)',
    'seen',
    label(
      'Launchers of SLBMs: all tube hatches, their fairings and, where there are any, ' +
        'gas generators are removed.',
      'Пусковые установки БРПЛ: снимаются все крышки шахт, элементы обтекателей и, где имеются, газогенераторы.',
      'منصات الصواريخ التي تطلق من الغواصات: تُزال جميع أغطية الأنابيب وأغلفتها ومولدات الغاز إن وُجدت.',
    ),
    { notModelled: wayOfWorking },
  ),
  submarineVisible: prot(
    'NST-CE-SLBM-NTM',
    'Pt 3 §IV(3)',
    'seen',
    label(
      'The submarine then stays visible to national technical means for 60 days.',
      'Затем подводная лодка остается доступной для наблюдения национальными техническими средствами контроля 60 дней.',
      'ثم تبقى الغواصة مرئية للوسائل التقنية الوطنية لمدة 60 يومًا.',
    ),
  ),
  mobile: prot(
    'NST-CE-MOBILE',
    'Pt 3 §III',
    'unverified',
    label(
      'Mobile launchers are cut or perforated and stay visible for 60 days.',
      'Мобильные пусковые установки разрезаются, или в них проделываются отверстия; они остаются доступными для наблюдения 60 дней.',
      'تُقطع المنصات المتنقلة أو تُثقب وتبقى مرئية 60 يومًا.',
    ),
    { notModelled: notSeen },
  ),
  missile: prot(
    'NST-CE-MISSILE',
    'Pt 3 §II',
    'unverified',
    label(
      'Missiles are destroyed by procedures of their own.',
      'Ракеты ликвидируются по отдельным процедурам.',
      'تُزال الصواريخ بإجراءات خاصة بها.',
    ),
    { notModelled: notSeen },
  ),
  bomber: prot(
    'NST-CE-HB',
    'Pt 3 §V',
    'unverified',
    label(
      'Heavy bombers are eliminated by cutting or converted by procedures of their own.',
      'Тяжелые бомбардировщики ликвидируются разрезанием или переоборудуются по отдельным процедурам.',
      'تُزال القاذفات الثقيلة بالتقطيع أو تُحوَّل بإجراءات خاصة بها.',
    ),
    { notModelled: notSeen },
  ),
  facility: prot(
    'NST-CE-FACILITY',
    'Pt 3 §§VI-VII',
    'unverified',
    label(
      'Facilities are eliminated by procedures of their own.',
      'Объекты ликвидируются по отдельным процедурам.',
      'تُزال المرافق بإجراءات خاصة بها.',
    ),
    { notModelled: notSeen },
  ),
} as const

export const provisions = Object.values(conversionRules)
