// Russian texts of the page Coverage alone.
import type { CoverageTexts } from './en-coverage.ts'

export const ruCoverage: CoverageTexts = {
  'coverage.title': 'Охват',
  'coverage.intro':
    'Что каждое соглашение делает с каждым классом вооружений в выбранный день и чего не охватывает ни одно.',
}
