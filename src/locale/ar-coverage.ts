// Arabic texts of the page Coverage alone.
import type { CoverageTexts } from './en-coverage.ts'

export const arCoverage: CoverageTexts = {
  'coverage.title': 'التغطية',
  'coverage.intro': 'ما يفعله كل اتفاق بكل فئة من الأسلحة في يوم معيّن، وما لا يغطيه أي اتفاق.',
  'coverage.choice': 'اليوم والطرف',
  'coverage.on': 'في',
  'coverage.earlier': 'اليوم السابق',
  'coverage.later': 'اليوم التالي',
  'coverage.against': 'مقارنةً مع',
  'coverage.against.end': 'بلا مقارنة',
  'coverage.against.before': 'مقارنة مع اليوم السابق',
  'coverage.party.all': 'كل الأطراف',
  'coverage.show': 'الفئات المعروضة',
  'coverage.show.all': 'الكل',
  'coverage.show.bare': 'ما لا يغطيه شيء',
  'coverage.show.differing': 'ما يختلف بين اليومين',
  'coverage.show.none': 'لا فئة كذلك.',
  'coverage.sum':
    '{day}: من أصل {all} فئة، {n, plural, zero {لا فئة} one {فئة واحدة} two {فئتان} few {# فئات} many {# فئة} other {# فئة}} بلا أي تغطية.',
  'coverage.sum.party':
    '{day}، {party}: من أصل {all} فئة، {n, plural, zero {لا فئة} one {فئة واحدة} two {فئتان} few {# فئات} many {# فئة} other {# فئة}} بلا أي تغطية.',
  'coverage.table': 'فئات الأسلحة والاتفاقات',
  'coverage.class': 'فئة الأسلحة',
  'coverage.nothing': 'لا شيء يغطيها',
  'coverage.nothing.ever': 'لا شيء يغطيها، ولم يغطّها أي اتفاق هنا من قبل',
  'coverage.former': 'حتى {day}',
  'coverage.before': 'سابقًا',
  'coverage.aside': '{party}: {state}',
  'coverage.aside.many':
    '{state}: {n, plural, zero {لا أطراف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}',
  'coverage.some': 'يُلزم {n} من أصل {all} من الأطراف',
  'coverage.differs.title': 'ما يختلف بين {other} و{day}',
  'coverage.differs.none': 'لا شيء يختلف بين {other} و{day}.',
  'coverage.differs.sum':
    'تختلف معاملة {n, plural, zero {لا فئة} one {فئة واحدة} two {فئتين} few {# فئات} many {# فئة} other {# فئة}}؛ وكانت مغطاة في {other} وباتت بلا تغطية في {day}: {bare, plural, zero {لا فئة} one {فئة واحدة} two {فئتان} few {# فئات} many {# فئة} other {# فئة}}.',
  'coverage.differs.only': 'في {day} فقط',
  'coverage.differs.bare': 'لم يعد يغطيها شيء',
  'coverage.estimates': 'تقديرات غير معلنة',
  'coverage.estimate': '{of}: {count}',
  'coverage.estimate.undated': 'بلا تاريخ',
  'coverage.differ': 'المصادر مختلفة: {value} ({source})؛ والمأخوذ: {resolution}',
  'coverage.system.count': 'يُعتقد بوجود {n}',
  'coverage.idle':
    '{n, plural, zero {لا اتفاقات} one {اتفاق واحد} two {اتفاقان} few {# اتفاقات} many {# اتفاقًا} other {# اتفاق}} لا شأن لها بأي فئة في هذا اليوم: {names}.',
}
