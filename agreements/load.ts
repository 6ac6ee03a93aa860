// Each agreement of the shelf by itself, fetched when it is asked for: a page shows one of them and
// should not carry all. Which there are is in index.ts; a test holds both to the same.
import type { Agreement } from '#language/agreement.ts'

/** By the agreement's id. */
export const loadAgreement: Readonly<Record<string, () => Promise<Agreement>>> = {
  abm: async () => (await import('./abm/agreement.ts')).abm,
  cfe: async () => (await import('./cfe/agreement.ts')).cfe,
  'cyber-incidents': async () => (await import('./cyber-incidents/agreement.ts')).cyberIncidents,
  'hague-code-of-conduct': async () =>
    (await import('./hague-code-of-conduct/agreement.ts')).hagueCode,
  inf: async () => (await import('./inf/agreement.ts')).infTreaty,
  'launch-notifications-1988': async () =>
    (await import('./launch-notifications-1988/agreement.ts')).launchNotifications,
  'moscow-treaty': async () => (await import('./moscow-treaty/agreement.ts')).moscowTreaty,
  'new-start': async () => (await import('./new-start/agreement.ts')).newStart,
  'open-skies': async () => (await import('./open-skies/agreement.ts')).openSkies,
  'risk-reduction': async () => (await import('./risk-reduction/agreement.ts')).riskReduction,
  'salt-1': async () => (await import('./salt-1/agreement.ts')).saltOne,
  'salt-2': async () => (await import('./salt-2/agreement.ts')).saltTwo,
  'stability-dialogue': async () =>
    (await import('./stability-dialogue/agreement.ts')).stabilityDialogue,
  'start-1': async () => (await import('./start-1/agreement.ts')).startOne,
  'vienna-document-2011': async () =>
    (await import('./vienna-document-2011/agreement.ts')).viennaDocument2011,
}
