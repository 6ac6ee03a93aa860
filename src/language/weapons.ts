// The classes of weapons that one can ask about across agreements: "what does nothing count?".
// They belong to no agreement: each agreement says in its covers (cover.ts) what it does with
// which of them. Ids are stable; how many of a class a state is thought to have stands elsewhere.
import { label, type Label } from './label.ts'

const classes = {
  icbm: label(
    'ICBMs and their launchers',
    'МБР и их пусковые установки',
    'الصواريخ الباليستية العابرة للقارات ومنصات إطلاقها',
  ),
  slbm: label(
    'SLBMs and their launchers',
    'БРПЛ и их пусковые установки',
    'الصواريخ الباليستية المطلقة من الغواصات ومنصات إطلاقها',
  ),
  'heavy-bomber': label('Heavy bombers', 'Тяжелые бомбардировщики', 'القاذفات الثقيلة'),
  'nuclear-warhead': label(
    'Nuclear warheads of every kind together',
    'Ядерные боезаряды всех видов вместе',
    'الرؤوس النووية بجميع أنواعها معًا',
  ),
  'deployed-strategic-warhead': label(
    'Deployed strategic warheads',
    'Развернутые стратегические боезаряды',
    'الرؤوس الحربية الاستراتيجية المنشورة',
  ),
  'bomber-weapon': label(
    'Nuclear weapons for bombers, in store',
    'Ядерное оружие бомбардировщиков на хранении',
    'الأسلحة النووية للقاذفات في المخازن',
  ),
  'reserve-warhead': label(
    'Strategic warheads in reserve',
    'Стратегические боезаряды в резерве',
    'الرؤوس الحربية الاستراتيجية الاحتياطية',
  ),
  'retired-warhead': label(
    'Retired warheads that await dismantlement',
    'Снятые с вооружения боезаряды, ожидающие разборки',
    'الرؤوس الحربية المسحوبة من الخدمة في انتظار التفكيك',
  ),
  'non-strategic-warhead': label(
    'Non-strategic nuclear warheads',
    'Нестратегические ядерные боезаряды',
    'الرؤوس النووية غير الاستراتيجية',
  ),
  'sea-cruise-missile': label(
    'Nuclear sea-launched cruise missiles',
    'Ядерные крылатые ракеты морского базирования',
    'صواريخ كروز النووية المطلقة من البحر',
  ),
  'air-cruise-missile': label(
    'Long-range nuclear air-launched cruise missiles',
    'Ядерные крылатые ракеты воздушного базирования большой дальности',
    'صواريخ كروز النووية البعيدة المدى المطلقة من الجو',
  ),
  'intermediate-missile': label(
    'Ground-launched missiles of intermediate range',
    'Ракеты средней дальности наземного базирования',
    'الصواريخ المتوسطة المدى المطلقة من الأرض',
  ),
  'shorter-missile': label(
    'Ground-launched missiles of shorter range',
    'Ракеты меньшей дальности наземного базирования',
    'الصواريخ القصيرة المدى المطلقة من الأرض',
  ),
  'air-ballistic-missile': label(
    'Air-launched ballistic missiles',
    'Аэробаллистические ракеты',
    'الصواريخ الباليستية المطلقة من الجو',
  ),
  'nuclear-torpedo': label(
    'Nuclear-powered torpedoes',
    'Торпеды с ядерной энергоустановкой',
    'الطوربيدات العاملة بالطاقة النووية',
  ),
  'nuclear-powered-cruise-missile': label(
    'Nuclear-powered cruise missiles',
    'Крылатые ракеты с ядерной энергоустановкой',
    'صواريخ كروز العاملة بالطاقة النووية',
  ),
  'missile-defence-interceptor': label(
    'Missile-defence interceptors and their launchers',
    'Противоракеты и их пусковые установки',
    'الصواريخ الاعتراضية للدفاع الصاروخي ومنصات إطلاقها',
  ),
  'space-launch-vehicle': label(
    'Space launch vehicles',
    'Космические ракеты-носители',
    'مركبات الإطلاق الفضائي',
  ),
  tank: label('Battle tanks', 'Боевые танки', 'دبابات القتال'),
  'armoured-vehicle': label(
    'Armoured combat vehicles',
    'Боевые бронированные машины',
    'مركبات القتال المدرعة',
  ),
  artillery: label('Artillery', 'Артиллерия', 'قطع المدفعية'),
  'combat-aircraft': label('Combat aircraft', 'Боевые самолеты', 'الطائرات المقاتلة'),
  'attack-helicopter': label('Attack helicopters', 'Ударные вертолеты', 'المروحيات الهجومية'),
  'military-personnel': label('Military personnel', 'Личный состав', 'الأفراد العسكريون'),
  'military-exercise': label(
    'Military exercises and movements',
    'Военные учения и переброски',
    'المناورات والتنقلات العسكرية',
  ),
} as const satisfies Readonly<Record<string, Label>>

export type WeaponClass = keyof typeof classes

/** All classes in the order in which they are shown, strategic first. */
export const weaponClasses = Object.keys(classes) as readonly WeaponClass[]

export function weaponLabel(weapons: WeaponClass): Label {
  return classes[weapons]
}
