// Russian texts of the page Coverage alone.
import type { CoverageTexts } from './en-coverage.ts'

export const ruCoverage: CoverageTexts = {
  'coverage.title': 'Охват',
  'coverage.intro':
    'Что каждое соглашение делает с каждым классом вооружений в выбранный день, и чего не охватывает ни одно.',
  'coverage.choice': 'День и Сторона',
  'coverage.on': 'На дату',
  'coverage.earlier': 'Днем раньше',
  'coverage.later': 'Днем позже',
  'coverage.against': 'В сравнении с',
  'coverage.against.end': 'без сравнения',
  'coverage.against.before': 'сравнить с предыдущим днем',
  'coverage.party.all': 'все Стороны',
  'coverage.show': 'Показаны классы',
  'coverage.show.all': 'все',
  'coverage.show.bare': 'не охваченные ничем',
  'coverage.show.differing': 'различающиеся в эти два дня',
  'coverage.show.none': 'Таких классов нет.',
  'coverage.sum':
    '{day}: из {all} классов ничем не {n, plural, =0 {охвачено 0} one {охвачен #} few {охвачены #} many {охвачено #} other {охвачено #}}.',
  'coverage.sum.party':
    '{day}, {party}: из {all} классов ничем не {n, plural, =0 {охвачено 0} one {охвачен #} few {охвачены #} many {охвачено #} other {охвачено #}}.',
  'coverage.table': 'Классы вооружений и соглашения',
  'coverage.class': 'Класс вооружений',
  'coverage.nothing': 'Ничем не охвачено',
  'coverage.nothing.ever': 'Ничем не охвачено и не было охвачено ни одним соглашением здесь',
  'coverage.former': 'до {day}',
  'coverage.before': 'Ранее',
  'coverage.aside': '{party}: {state}',
  'coverage.aside.many':
    '{state}: {n, plural, one {# Сторона} few {# Стороны} many {# Сторон} other {# Стороны}}',
  'coverage.some': 'обязательно для {n} из {all} Сторон',
  'coverage.differs.title': 'Различия: {other} и {day}',
  'coverage.differs.none': 'Между {other} и {day} различий нет.',
  'coverage.differs.sum':
    'Различается {n, plural, one {# класс} few {# класса} many {# классов} other {# класса}}; перестали быть охвачены ({other} — {day}): {bare, plural, =0 {0 классов} one {# класс} few {# класса} many {# классов} other {# класса}}.',
  'coverage.differs.only': 'только {day}',
  'coverage.differs.bare': 'теперь не охвачено ничем',
  'coverage.estimates': 'Оценки, не заявленные данные',
  'coverage.estimate': '{of}: {count}',
  'coverage.estimate.undated': 'без даты',
  'coverage.differ': 'источники расходятся: {value} ({source}); принято: {resolution}',
  'coverage.system.count': 'предположительно {n}',
  'coverage.idle':
    '{n, plural, one {# соглашение ничего не делает} few {# соглашения ничего не делают} many {# соглашений ничего не делают} other {# соглашения ничего не делают}} ни с одним классом в этот день: {names}.',
}
