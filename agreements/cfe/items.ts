// The kinds of items: a lot of equipment as it stands in the yearly information or in a published
// table, the ceilings that the Parties agreed in 1999 and that never came into force, and an
// agreed share of equipment, which limits nothing.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { labels } from './terms.ts'

export const category = f.oneOf(label('Category', 'Категория', 'الفئة'), {
  tank: labels.tanks,
  apc: label('Armoured personnel carriers', 'Бронетранспортеры', 'ناقلات جند مدرعة'),
  aifv: label('Armoured infantry fighting vehicles', 'Боевые машины пехоты', 'مركبات مشاة قتالية'),
  hacv: labels.hacv,
  acv: label(
    'Armoured combat vehicles, not divided',
    'Боевые бронированные машины без разделения',
    'مركبات قتال مدرعة غير مقسمة',
  ),
  artillery: labels.artillery,
  aircraft: labels.aircraft,
  helicopter: labels.helicopters,
  bridge: label(
    'Armoured vehicle launched bridges',
    'Танковые мостоукладчики',
    'جسور محمولة على مركبات مدرعة',
  ),
})

/** Each named by the innermost area in which it lies. */
export const area = f.optional(
  f.orUnknown(
    f.oneOf(label('Area', 'Район', 'المنطقة'), {
      'zone-4': label('area of IV(4)', 'район IV(4)', 'منطقة IV(4)'),
      'zone-3': label(
        'area of IV(3), outside IV(4)',
        'район IV(3) вне IV(4)',
        'منطقة IV(3) خارج IV(4)',
      ),
      'zone-2': label(
        'area of IV(2), outside IV(3)',
        'район IV(2) вне IV(3)',
        'منطقة IV(2) خارج IV(3)',
      ),
      flank: label('flank area of V(1)(A)', 'фланговый район V(1)(A)', 'منطقة الجناح V(1)(A)'),
    }),
  ),
)

export const duty = f.optional(
  f.orUnknown(
    f.oneOf(label('Where kept', 'Где находится', 'مكان الحفظ'), {
      active: label('in active units', 'в регулярных частях', 'في الوحدات العاملة'),
      stored: label('in storage sites', 'в местах складирования', 'في مواقع التخزين'),
    }),
  ),
)

export const use = f.optional(
  f.oneOf(label('Excepted as', 'Исключено как', 'مستثنى بصفته'), {
    A: label('in manufacture', 'в производстве', 'قيد الصنع'),
    B: label('for research', 'для исследований', 'للبحث'),
    C: label('historical', 'исторические образцы', 'تاريخي'),
    D: label('decommissioned', 'снято с вооружения', 'خارج الخدمة'),
    E: label('for export', 'на экспорт', 'للتصدير'),
    F: label('internal security', 'внутренняя безопасность', 'للأمن الداخلي'),
    G: label('in transit', 'транзит', 'عابر'),
  }),
)

export const place = f.optional(
  f.text(label('Site or unit', 'Место или часть', 'الموقع أو الوحدة'), 120),
)
export const quantity = f.orUnknown(f.count(labels.quantity))
export const figure = f.optional(f.count(labels.quantity))

export const lot = item('lot', {
  ownersAlone: true,
  label: label('Equipment', 'Техника', 'المعدات'),
  fields: { category, quantity, area, duty, use, place },
  states: {
    held: { label: label('held', 'в наличии', 'قائم'), then: ['replaced'] },
    replaced: {
      label: label('replaced by later figures', 'заменено новыми данными', 'حلّت محله أرقام لاحقة'),
      then: ['held'],
    },
  },
  single: false,
})

const figures = {
  tanks: f.optional(f.count(labels.tanks)),
  acv: f.optional(f.count(labels.acv)),
  aifv: f.optional(f.count(labels.aifv)),
  hacv: f.optional(f.count(labels.hacv)),
  artillery: f.optional(f.count(labels.artillery)),
  aircraft: f.optional(f.count(labels.aircraft)),
  helicopters: f.optional(f.count(labels.helicopters)),
}

export const ceilingFields = figures

/** What the Parties agreed in 1999. It limits nothing: the agreement never came into force. */
export const ceiling1999 = item('ceiling-1999', {
  label: label(
    'National ceiling of 1999, not in force',
    'Национальный уровень 1999 года, не действует',
    'حد وطني من عام 1999 غير نافذ',
  ),
  fields: figures,
  states: { agreed: { label: label('agreed', 'согласован', 'متفق عليه'), then: [] } },
})

export const equipmentShare = item('equipment-share', {
  label: label('Share of equipment', 'Доля техники', 'حصة من المعدات'),
  fields: figures,
  states: { agreed: { label: label('agreed', 'согласована', 'متفق عليها'), then: [] } },
})
