// Words of others in a message: a short span, the language in which the source has it, whether
// that is a translation, who spoke in which office, and the source. Dates as the press writes them
// stand beside the day they were read as. A span has fewer than fifteen words; the folder's test
// holds it.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { nameFields, officeField } from './people.ts'
import { labels, languageField } from './terms.ts'

const span = f.text(label('Words', 'Слова', 'الكلمات'), 200)
const sourceField = f.text(labels.source, 60)

export const quotedField = f.optional(
  f.list(
    label('Quoted', 'Цитаты', 'اقتباسات'),
    f.object(label('Quotation', 'Цитата', 'اقتباس'), {
      quoted: span,
      language: languageField,
      /** True where the source gives the words in another language than they were said in. */
      translated: f.optional(f.bool(label('Translated', 'Перевод', 'مترجم'))),
      speaker: f.optional(nameFields.name),
      office: f.optional(officeField),
      source: sourceField,
    }),
    20,
  ),
)

/** A date in the words of a source, and the days it was read as: from the first to the last. */
export const writtenDates = f.optional(
  f.list(
    label('Dates as written', 'Даты, как они написаны', 'التواريخ كما كُتبت'),
    f.object(label('Date as written', 'Дата, как она написана', 'التاريخ كما كُتب'), {
      quoted: span,
      language: languageField,
      from: f.date(label('Read as, first day', 'Прочитано: первый день', 'قُرئ: أول يوم')),
      until: f.date(label('Read as, last day', 'Прочитано: последний день', 'قُرئ: آخر يوم')),
      source: sourceField,
    }),
    20,
  ),
)
