// Russian texts of the page Centre alone.
import type { PeopleTexts } from './en-people.ts'

export const ruPeople: PeopleTexts = {
  'people.title': 'Центр',
  'people.intro': 'Кто здесь работает, кто вошел и кто что делал.',
}
