// Every number and date of the INF Treaty that a rule needs, with the place that sets it. How far
// each was seen is the mark of the provision that the rule cites.
export const parameters = {
  signedOn: '1987-12-08',
  inForceOn: '1988-06-01',
  /** The first day after the Soviet Union: only the year was seen. */
  successionOn: '1992-01-01',
  /** Six months after the notice of 2 February 2019; the first day no longer. */
  endedOn: '2019-08-02',
  withdrawalMonths: 6,

  /** Article II, in kilometres. */
  shorterFrom: 500,
  intermediateFrom: 1000,
  intermediateTo: 5500,

  /** Article V: 18 months; Article IV: 29 and 36 months after entry into force. */
  shorterGoneOn: '1989-12-01',
  phaseEndsOn: '1990-11-01',
  intermediateGoneOn: '1991-06-01',
  launcherWarheads: 171,
  missileWarheads: 180,

  /** Article VII: launchers for research boosters. Article X: elimination by launching. */
  researchLaunchers: 35,
  eliminatedByLaunch: 100,

  /** Article IX. */
  dataDays: 30,
  dataMonths: 6,
  firstUpdate: '1988-12-01',

  /** Article XI and the Protocol on Inspections. */
  baselineFrom: '1988-07-01',
  baselineDays: 60,
  /** Day 90. */
  quotaFrom: '1988-08-30',
  closeOutDays: 60,
  intentHours: 16,
  eliminationIntentHours: 72,
  acknowledgeHours: 1,
  transportHours: 9,
  /** Thirteen years: three, then five, then five. */
  secondYearsFrom: '1991-06-01',
  thirdYearsFrom: '1996-06-01',
  inspectionsEndOn: '2001-06-01',
  perYear: [20, 15, 10],
  /** Half of each, rounded down, in one basing country. */
  perYearInCountry: [10, 7, 5],
} as const
