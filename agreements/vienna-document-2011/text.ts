// The text that every provision of this folder is a place of.
import { instrument } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const text = instrument(
  'vd-2011',
  label(
    'Vienna Document 2011 on Confidence- and Security-Building Measures',
    'Венский документ 2011 года о мерах укрепления доверия и безопасности',
    'وثيقة فيينا 2011 بشأن تدابير بناء الثقة والأمن',
  ),
  label('para.', 'п.', 'الفقرة'),
)
