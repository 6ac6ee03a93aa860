// Arabic texts of the page Coverage alone.
import type { CoverageTexts } from './en-coverage.ts'

export const arCoverage: CoverageTexts = {
  'coverage.title': 'التغطية',
  'coverage.intro': 'ما يفعله كل اتفاق بكل فئة من الأسلحة في يوم معين، وما لا يشمله أي اتفاق.',
}
