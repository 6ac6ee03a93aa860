// English texts of the page Incidents alone.
export const enIncidents = {
  'incidents.title': 'Incidents',
  'incidents.intro': 'What was asked after an incident, by when, and what was answered.',
} as const

export type IncidentsKey = keyof typeof enIncidents
export type IncidentsTexts = Readonly<Record<IncidentsKey, string>>
