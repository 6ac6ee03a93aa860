// The text that every provision of this folder is a place of: by paragraph where its number is in a
// source at hand, else by chapter, else as a whole.
import { instrument } from '#language/citation.ts'
import { label } from '#language/label.ts'

const title = label(
  'Vienna Document 2011 on Confidence- and Security-Building Measures',
  'Венский документ 2011 года о мерах укрепления доверия и безопасности',
  'وثيقة فيينا 2011 بشأن تدابير بناء الثقة والأمن',
)

export const text = instrument('vd-2011', title, label('para.', 'п.', 'الفقرة'))
export const chapters = instrument('vd-2011-chapters', title, label('ch.', 'гл.', 'الفصل'))
export const whole = instrument('vd-2011-whole', title, label('', '', ''))
