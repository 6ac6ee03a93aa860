// Russian texts of the page Incidents alone.
import type { IncidentsTexts } from './en-incidents.ts'

export const ruIncidents: IncidentsTexts = {
  'incidents.title': 'Инциденты',
  'incidents.intro': 'О чем запросили после инцидента, к какому сроку и что ответили.',
}
