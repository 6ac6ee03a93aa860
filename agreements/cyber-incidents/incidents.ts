// An incident as a Party tells it, with what is told of ransomware; and technical signs of malware,
// which ask for nothing. Those hit are named by sector and country alone.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { country, handling, line, money, prose, sector, sha256, wallet } from './fields.ts'
import { nameOf } from './names.ts'
import { agreed } from './provisions-norms.ts'
import { rules } from './provisions-working.ts'
import type { Stage } from './stage.ts'
import { words } from './terms.ts'

// The words of OASIS's draft for incidents in STIX: not a standard, but what tools expect.
const determinations = {
  suspected: label('suspected', 'предполагается', 'مشتبه فيه'),
  confirmed: label('confirmed', 'подтвержден', 'مؤكد'),
  blocked: label('blocked', 'предотвращен', 'صُدّ'),
  'failed-attempt': label('failed attempt', 'неудачная попытка', 'محاولة فاشلة'),
  'false-positive': label('false alarm', 'ложная тревога', 'إنذار كاذب'),
}

export const keys = f.oneOf(label('Decryption keys', 'Ключи расшифрования', 'مفاتيح فك التشفير'), {
  none: label('none', 'нет', 'لا شيء'),
  offered: label('offered for ransom', 'предложены за выкуп', 'معروضة لقاء فدية'),
  bought: label('obtained for ransom', 'получены за выкуп', 'حُصل عليها لقاء فدية'),
  obtained: label('obtained otherwise', 'получены иначе', 'حُصل عليها بغير ذلك'),
})

const family = f.orUnknown(line(words.family, 120))
const criticality = f.count(
  label('Criticality, of 100', 'Критичность, из 100', 'درجة الخطورة، من 100'),
  0,
  100,
)

const fields = {
  determination: f.oneOf(label('Determination', 'Оценка события', 'تقدير الواقعة'), determinations),
  sector,
  country: f.orUnknown(country),
  criticality: f.optional(criticality),
  began: f.optional(f.orUnknown(f.instant(label('Began', 'Начало', 'البدء')))),
  noticed: f.optional(f.instant(label('Noticed', 'Обнаружено', 'الاكتشاف'))),
  ended: f.optional(f.orUnknown(f.instant(label('Ended', 'Окончание', 'الانتهاء')))),
}

const ransom = f.object(label('Ransom', 'Выкуп', 'فدية'), {
  family,
  demanded: f.optional(money),
  payBy: f.optional(f.instant(label('To be paid by', 'Срок уплаты', 'أجل الدفع'))),
  paid: f.optional(f.list(label('Payments', 'Платежи', 'المدفوعات'), money, 100)),
  wallets: f.optional(f.list(label('Wallets', 'Кошельки', 'المحافظ'), wallet, 500)),
  keys,
  keysFrom: f.optional(line(label('Keys from', 'Источник ключей', 'مصدر المفاتيح'))),
})

export function incidentsOf(stage: Stage) {
  const incident = item(stage.id('incident'), {
    label: stage.say(words.incident),
    fields: { ...fields, family: f.optional(family), keys: f.optional(keys) },
    states: {
      told: { label: label('told', 'сообщен', 'أُبلغ عنه'), then: ['over'] },
      over: { label: label('over', 'завершен', 'انتهى'), then: [] },
    },
  })
  const report = message(stage.id('incident-report'), {
    cite: rules.ransom,
    label: stage.say(label('Report of an incident', 'Сообщение об инциденте', 'بلاغ عن حادث')),
    fields: {
      incident: f.id(words.incident),
      ...fields,
      seen: prose(label('What was seen', 'Что наблюдалось', 'ما رُصد')),
      ransom: f.optional(ransom),
      handling,
    },
    effect: (
      { incident: name, seen: _seen, ransom: asked, handling: _handling, ...known },
      { from },
    ) => {
      const told = asked === undefined ? {} : { family: asked.family, keys: asked.keys }
      const isOver = known.ended !== undefined && known.ended !== null
      return incident(nameOf(from, name)).becomes(isOver ? 'over' : 'told', { ...known, ...told })
    },
  })
  return { incident, report }
}

const artefact = f.object(label('Sign', 'Признак', 'مؤشر'), {
  kind: f.oneOf(label('Kind', 'Вид', 'النوع'), {
    address: label('network address', 'сетевой адрес', 'عنوان شبكي'),
    domain: label('domain', 'домен', 'نطاق'),
    url: label('web address', 'веб-адрес', 'عنوان ويب'),
    account: label('account', 'учетная запись', 'حساب'),
    'file-name': label('name of a file', 'имя файла', 'اسم ملف'),
    technique: label('technique', 'техника', 'أسلوب'),
  }),
  value: line(label('Value', 'Значение', 'القيمة'), 300),
  firstSeen: f.optional(f.instant(label('First seen', 'Впервые замечен', 'أول رصد'))),
  lastSeen: f.optional(f.instant(label('Last seen', 'Последний раз замечен', 'آخر رصد'))),
})

/** Of the measures of 2013: technical signs, on a continuing basis. Nothing is asked by it. */
export const indicators = message('indicators', {
  cite: agreed.teams,
  label: label(
    'Technical signs of malware',
    'Технические признаки вредоносных программ',
    'مؤشرات تقنية على برمجيات خبيثة',
  ),
  fields: {
    family: f.optional(family),
    hashes: f.optional(f.list(label('Hashes of files', 'Хеши файлов', 'بصمات ملفات'), sha256, 500)),
    signs: f.optional(f.list(label('Signs', 'Признаки', 'المؤشرات'), artefact, 500)),
    wallets: f.optional(f.list(label('Wallets', 'Кошельки', 'المحافظ'), wallet, 500)),
    text: f.optional(prose(words.text)),
    handling,
  },
})
