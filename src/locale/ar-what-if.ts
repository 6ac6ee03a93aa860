// Arabic texts of the page What if alone.
import type { WhatIfTexts } from './en-what-if.ts'

export const arWhatIf: WhatIfTexts = {
  'what-if.title': 'ماذا لو',
  'what-if.intro': 'ما يغيره المقترح لكل طرف، إلى جانب الوضع القائم اليوم.',
}
