// The two measures of the Code: the declaration of a year, and the notice before a launch. How long
// before is not fixed, so that the only thing owed is that it comes before the window begins.
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, every, hours, obligation } from '#language/obligation.ts'
import { dayOf, parseInstant, yearOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { rules } from './provisions.ts'

const words = {
  missiles: label('Ballistic missiles', 'Баллистические ракеты', 'الصواريخ الباليستية'),
  vehicles: label('Space launch vehicles', 'Космические ракеты-носители', 'مركبات الإطلاق الفضائي'),
  genericClass: label('Generic class', 'Общий класс', 'الفئة العامة'),
}

const declaration = message('annual-declaration', {
  cite: rules.annual,
  label: label('Annual declaration', 'Ежегодное объявление', 'الإعلان السنوي'),
  fields: {
    year: f.year(label('About the year', 'За год', 'عن سنة'), 2002, 2999),
    missiles: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Ballistic missiles launched',
            'Пущено баллистических ракет',
            'الصواريخ الباليستية المطلقة',
          ),
        ),
      ),
    ),
    vehicles: f.optional(
      f.orUnknown(
        f.count(
          label(
            'Space launch vehicles launched',
            'Запущено космических ракет-носителей',
            'مركبات الإطلاق الفضائي المطلقة',
          ),
        ),
      ),
    ),
    genericClass: f.optional(f.text(words.genericClass, 500)),
    policy: f.optional(f.prose(label('Policies', 'Политика', 'السياسات'))),
  },
})

/** Its effective moment is the day on which it was sent. */
const prelaunch = message('pre-launch', {
  cite: rules.prelaunch,
  label: label('Pre-launch notification', 'Предпусковое уведомление', 'إخطار مسبق بالإطلاق'),
  fields: {
    what: f.oneOf(label('What is launched', 'Что запускается', 'ما يُطلق'), {
      missile: words.missiles,
      vehicle: words.vehicles,
    }),
    genericClass: f.optional(f.text(words.genericClass, 200)),
    windowBegins: f.instant(label('Window begins', 'Начало периода', 'بداية الفترة')),
    windowEnds: f.optional(f.instant(label('Window ends', 'Конец периода', 'نهاية الفترة'))),
    area: f.optional(f.text(label('Launch area', 'Район пуска', 'منطقة الإطلاق'), 200)),
    direction: f.optional(
      f.text(label('Planned direction', 'Планируемое направление', 'الاتجاه المقرر'), 200),
    ),
  },
})

const meeting = message('regular-meeting', {
  cite: rules.meeting,
  label: label('Regular meeting', 'Очередное совещание', 'الاجتماع العادي'),
  by: ['AT'],
  fields: { opens: f.date(label('Opens on', 'Открытие', 'يُفتتح في')) },
})

export const messages: readonly MessageType[] = [declaration, prelaunch, meeting]

export const obligations = [
  obligation('annual-declaration', {
    cite: rules.annualDay,
    label: label(
      'Declaration of the year before, by 31 March',
      'Объявление за предыдущий год к 31 марта',
      'إعلان السنة السابقة بحلول 31 آذار/مارس',
    ),
    on: every({ months: 12, first: parameters.firstDeclarationOn.value }),
    within: days(0),
    metBy: [declaration],
    match: (answer, occasion) => {
      if (!('trigger' in occasion)) return false
      const year = yearOf(dayOf(occasion.trigger)) - 1
      const isOver = yearOf(dayOf(answer.effective)) > year
      return isOver && bodyOf(declaration, answer)?.year === year
    },
  }),
  obligation('told-before', {
    cite: rules.prelaunch,
    label: label(
      'Launch notified before its window begins',
      'О пуске — до начала периода',
      'الإخطار بالإطلاق قبل بداية فترته',
    ),
    on: [prelaunch],
    at: (trigger) => parseInstant(bodyOf(prelaunch, trigger)?.windowBegins ?? ''),
    within: before(hours(0)),
    metBy: 'itself',
  }),
]

const launches = label('launches', 'пуски', 'عمليات الإطلاق')
const ballistic = label(
  'launches of ballistic missiles',
  'пуски баллистических ракет',
  'إطلاق الصواريخ الباليستية',
)

export const covers = [
  cover('notified', 'icbm', { cite: rules.prelaunch, note: launches }),
  cover('notified', 'slbm', { cite: rules.prelaunch, note: launches }),
  cover('notified', 'intermediate-missile', { cite: rules.prelaunch, note: ballistic }),
  cover('notified', 'shorter-missile', { cite: rules.prelaunch, note: ballistic }),
  cover('notified', 'space-launch-vehicle', { cite: rules.prelaunch, note: launches }),
]
