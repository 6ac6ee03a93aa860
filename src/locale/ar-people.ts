// Arabic texts of the page Centre alone.
import type { PeopleTexts } from './en-people.ts'

export const arPeople: PeopleTexts = {
  'people.title': 'المركز',
  'people.intro': 'من يعمل هنا، ومن دخل، وما قام به كل منهم.',
}
