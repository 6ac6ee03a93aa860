// Evidence is named by its hash, by who holds it, and by how far it may be shown; it is asked for
// and shown, or refused, piece by piece. A message may carry an extract as text, never a program.
// A dossier may be committed to as a whole: its hash stands beside that of each piece. Whether a
// piece that is shown has the hash that was named is for whoever gets it to check.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { handling, line, prose, sha256 } from './fields.ts'
import { nameOf } from './names.ts'
import { noProgramName } from './payload.ts'
import { rules } from './provisions-working.ts'
import type { Stage } from './stage.ts'
import { words } from './terms.ts'

const piece = label('Piece of evidence', 'Доказательство', 'دليل')

const fields = {
  kind: f.oneOf(label('Kind', 'Вид', 'النوع'), {
    log: label('log', 'журнал', 'سجل'),
    traffic: label('record of traffic', 'запись трафика', 'تسجيل حركة'),
    'malware-sample': label(
      'sample of malware',
      'образец вредоносной программы',
      'عينة برمجية خبيثة',
    ),
    memory: label('image of memory', 'образ памяти', 'صورة ذاكرة'),
    'wallet-tracing': label('tracing of payments', 'прослеживание платежей', 'تتبع مدفوعات'),
    document: label('document', 'документ', 'وثيقة'),
    testimony: label('testimony', 'показания', 'شهادة'),
  }),
  sha256,
  holder: line(
    label('Held by (post or body)', 'Хранитель (должность, орган)', 'المحتفظ به (منصب أو هيئة)'),
    120,
  ),
  disclosure: f.oneOf(label('May be shown', 'Доступность', 'جواز الإظهار'), {
    hash: label('hash alone', 'только хеш', 'البصمة وحدها'),
    description: label('description', 'описание', 'الوصف'),
    extract: label('extract', 'выдержка', 'مقتطف'),
    whole: label('whole', 'целиком', 'كله'),
  }),
}
const dossier = f.optional(
  f.object(label('Dossier committed to', 'Зафиксированное досье', 'الملف الملتزَم به'), { sha256 }),
)

const extract = f.object(label('Extract', 'Выдержка', 'مقتطف'), {
  name: f.checked(f.text(label('Name of the file', 'Имя файла', 'اسم الملف'), 120), noProgramName),
  text: prose(words.text, 20_000),
})

export function evidenceOf(stage: Stage) {
  const evidence = item(stage.id('evidence'), {
    label: stage.say(piece),
    fields,
    states: {
      named: { label: label('named', 'названо', 'مُسمّى'), then: ['asked-for', 'shown', 'refused'] },
      'asked-for': { label: label('asked for', 'запрошено', 'مطلوب'), then: ['shown', 'refused'] },
      refused: {
        label: label('refused', 'в показе отказано', 'رُفض كشفه'),
        then: ['asked-for', 'shown'],
      },
      shown: { label: label('shown', 'показано', 'كُشف'), then: ['asked-for', 'shown'] },
    },
  })
  const about = { piece: f.ref(piece, evidence) }
  const naming = message(stage.id('evidence-named'), {
    cite: rules.evidence,
    label: stage.say(label('Evidence named', 'Указание доказательства', 'تسمية دليل')),
    fields: {
      piece: f.id(piece),
      ...fields,
      observedName: f.optional(
        line(label('Name as it was seen', 'Имя, как наблюдалось', 'الاسم كما رُصد'), 200),
      ),
      description: f.optional(prose(label('Description', 'Описание', 'الوصف'), 2000)),
      dossier,
      handling,
    },
    effect: ({ piece: name, kind, sha256: hash, holder, disclosure }, { from }) =>
      evidence(nameOf(from, name)).becomes('named', { kind, sha256: hash, holder, disclosure }),
  })
  const asking = message(stage.id('evidence-request'), {
    cite: rules.disclosure,
    label: stage.say(label('Evidence asked for', 'Запрос доказательства', 'طلب دليل')),
    fields: { ...about, text: f.optional(prose(words.text)), handling },
    effect: ({ piece: id }) => evidence(id).becomes('asked-for'),
  })
  const showing = message(stage.id('evidence-disclosure'), {
    cite: rules.disclosure,
    label: stage.say(
      label('Evidence shown or refused', 'Показ доказательства или отказ', 'كشف دليل أو رفض كشفه'),
    ),
    fields: {
      ...about,
      outcome: f.oneOf(label('Outcome', 'Итог', 'النتيجة'), {
        shown: label('shown', 'показано', 'كُشف'),
        refused: label('refused', 'отказано', 'رُفض كشفه'),
      }),
      extract: f.optional(extract),
      text: f.optional(prose(words.text)),
      handling,
    },
    effect: ({ piece: id, outcome }) => evidence(id).becomes(outcome),
  })
  return { evidence, naming, asking, showing }
}
