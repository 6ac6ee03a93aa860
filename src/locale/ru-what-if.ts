// Russian texts of the page What if alone.
import type { WhatIfTexts } from './en-what-if.ts'

export const ruWhatIf: WhatIfTexts = {
  'what-if.title': 'Что, если',
  'what-if.intro':
    'Что предложение изменило бы для каждой Стороны рядом с тем, что действует сегодня.',
}
