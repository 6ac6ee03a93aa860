// The kinds of items of the INF Treaty: lots of missiles and launchers that a Party still has, what
// was eliminated of a type, and types of missiles by their range. Nothing is counted here.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { labels } from './terms.ts'

export const rangeClass = f.oneOf(label('Range', 'Дальность', 'المدى'), {
  intermediate: label('intermediate', 'средняя', 'متوسط'),
  shorter: label('shorter', 'меньшая', 'قصير'),
})
const count = f.optional(f.orUnknown(f.count(labels.number)))
const stated = { stated: { label: label('stated', 'указано', 'مذكور'), then: [] } }

export const lot = item('lot', {
  ownersAlone: true,
  label: label('Missiles or launchers', 'Ракеты или пусковые установки', 'صواريخ أو منصات إطلاق'),
  fields: {
    what: f.oneOf(label('What', 'Предмет', 'الموضوع'), {
      missile: label('missiles', 'ракеты', 'صواريخ'),
      launcher: label('launchers', 'пусковые установки', 'منصات إطلاق'),
      'research-launcher': label(
        'launchers for research boosters',
        'ПУ исследовательских ракет',
        'منصات إطلاق معززات البحث',
      ),
    }),
    range: f.optional(rangeClass),
    type: f.optional(f.text(labels.type, 80)),
    deployed: f.optional(f.bool(label('Deployed', 'Развернуты', 'منشورة'))),
    number: count,
    warheads: f.optional(
      f.orUnknown(
        f.count(label('Warheads of each', 'Боезарядов на каждой', 'رؤوس كل منها'), 0, 20),
      ),
    ),
  },
  states: stated,
  single: false,
})

export const eliminated = item('eliminated', {
  label: label('Eliminated missiles', 'Ликвидированные ракеты', 'صواريخ مُزالة'),
  fields: {
    type: f.optional(f.text(labels.type, 80)),
    range: f.optional(rangeClass),
    number: count,
    byLaunch: f.optional(f.count(label('Of these, by launching', 'Из них пуском', 'منها بالإطلاق'))),
  },
  states: stated,
  single: false,
})

/** A type of ground-launched missile; what is claimed of one by another Party stands beside. */
export const missileType = item('missile-type', {
  label: label('Type of missile', 'Тип ракеты', 'طراز صاروخ'),
  fields: {
    launched: f.optional(
      f.oneOf(label('Launched', 'Запускается', 'الإطلاق'), {
        ground: label('from the ground', 'с земли', 'من الأرض'),
        sea: label('from the sea', 'с моря', 'من البحر'),
        air: label('from the air', 'с воздуха', 'من الجو'),
      }),
    ),
    rangeKm: f.optional(
      f.orUnknown(f.count(label('Range, km', 'Дальность, км', 'المدى، كم'), 0, 40_000)),
    ),
    claimed: f.optional(
      f.bool(
        label(
          'Another Party says that it is banned',
          'Другая Сторона считает запрещенной',
          'يقول طرف آخر إنه محظور',
        ),
      ),
    ),
    denied: f.optional(
      f.bool(label('Its Party denies it', 'Ее Сторона это отрицает', 'طرفه ينفي ذلك')),
    ),
  },
  states: stated,
})

/** What was reported of eliminations and inspections: it is counted toward nothing. */
export const reported = item('reported', {
  label: label('Reported', 'По сообщениям', 'ما أُفيد به'),
  fields: {
    subject: f.oneOf(label('Of', 'О чем', 'الموضوع'), {
      elimination: label('eliminations', 'ликвидация', 'الإزالة'),
      inspections: label('inspections', 'инспекции', 'التفتيش'),
    }),
    number: f.optional(f.count(labels.number)),
  },
  states: { told: { label: label('told', 'сообщено', 'مذكور'), then: [] } },
})
