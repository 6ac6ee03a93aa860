// English texts of the page Centre alone.
export const enPeople = {
  'people.title': 'Centre',
  'people.intro': 'Who works here, who is signed in, and what each of them did.',
} as const

export type PeopleKey = keyof typeof enPeople
export type PeopleTexts = Readonly<Record<PeopleKey, string>>
