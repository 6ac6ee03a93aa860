// Arabic texts of the page Talks alone.
import type { TalksTexts } from './en-talks.ts'

export const arTalks: TalksTexts = {
  'talks.title': 'المحادثات',
  'talks.intro': 'ما قيل في كل جولة، وأين تختلف المواقف.',
}
