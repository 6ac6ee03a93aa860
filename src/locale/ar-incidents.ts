// Arabic texts of the page Incidents alone.
import type { IncidentsTexts } from './en-incidents.ts'

export const arIncidents: IncidentsTexts = {
  'incidents.title': 'الحوادث',
  'incidents.intro': 'ما طُلب بعد الحادث، وأجل الرد عليه، وما ورد من رد.',
}
