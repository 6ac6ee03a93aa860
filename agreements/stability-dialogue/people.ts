// People in office: the offices that the record names, and how a name is written. Offices are a
// closed list, so that each reads in three languages; names are written as sources of each language
// write them, and only of office holders whom the record names.
import { f } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import { labels } from './terms.ts'

const offices = {
  president: label('President', 'Президент', 'رئيس الدولة'),
  'deputy-secretary-of-state': label(
    'Deputy Secretary of State',
    'первый заместитель государственного секретаря',
    'نائب وزير الخارجية (الولايات المتحدة)',
  ),
  'under-secretary-arms-control': label(
    'Under Secretary of State for Arms Control and International Security',
    'заместитель государственного секретаря по контролю над вооружениями и международной безопасности',
    'وكيل وزارة الخارجية لشؤون الحد من الأسلحة والأمن الدولي',
  ),
  'lieutenant-general': label(
    'Lieutenant General, Department of Defense',
    'генерал-лейтенант, Министерство обороны США',
    'فريق، وزارة الدفاع الأمريكية',
  ),
  'state-department-official': label(
    'official of the Department of State',
    'представитель Государственного департамента',
    'مسؤول في وزارة الخارجية الأمريكية',
  ),
  'deputy-foreign-minister': label(
    'Deputy Minister of Foreign Affairs',
    'заместитель министра иностранных дел',
    'نائب وزير الخارجية (روسيا)',
  ),
  'deputy-defence-minister': label(
    'Deputy Minister of Defence',
    'заместитель министра обороны',
    'نائب وزير الدفاع (روسيا)',
  ),
  'foreign-ministry-department': label(
    'head of the department for non-proliferation and arms control, Ministry of Foreign Affairs',
    'директор Департамента по вопросам нераспространения и контроля над вооружениями МИД',
    'مدير إدارة منع الانتشار والحد من التسلح في وزارة الخارجية الروسية',
  ),
  ambassador: label('Ambassador', 'посол', 'سفير'),
  'foreign-ministry': label(
    'Ministry of Foreign Affairs',
    'Министерство иностранных дел',
    'وزارة الخارجية',
  ),
} as const satisfies Record<string, Label>

export const officeField = f.oneOf(labels.office, offices)

/** A name as sources in each language write it. */
export const nameFields = {
  name: f.text(label('Name', 'Имя', 'الاسم'), 80),
  nameRu: f.optional(f.text(label('Name in Russian', 'Имя по-русски', 'الاسم بالروسية'), 80)),
  nameAr: f.optional(f.text(label('Name in Arabic', 'Имя по-арабски', 'الاسم بالعربية'), 80)),
}
