// Every number and date of START I that a rule needs, with the place that sets it. How far each was
// seen is the mark of the provision that the rule cites; dates follow from entry into force.
import type { IsoDay } from '#language/time.ts'

const inForceOn: IsoDay = '1994-12-05'
/** Article II(2): the ends of the three phases, 36, 60 and 84 months after entry into force. */
const firstPhaseEnd: IsoDay = '1997-12-05'
const secondPhaseEnd: IsoDay = '1999-12-05'
const thirdPhaseEnd: IsoDay = '2001-12-05'

const phases = (first: number, second: number, third: number) => ({
  [firstPhaseEnd]: first,
  [secondPhaseEnd]: second,
  [thirdPhaseEnd]: third,
})

export const parameters = {
  /** MOU: the day of which the data at signature are. */
  dataAtSignature: '1990-09-01',
  signedOn: '1991-07-31',
  /** The Lisbon Protocol; the day is from memory. */
  successionOn: '1992-05-23',
  inForceOn,
  firstPhaseEnd,
  secondPhaseEnd,
  thirdPhaseEnd,
  /** Article XVII: fifteen years; the first day no longer. */
  expiresOn: '2009-12-05',
  withdrawalMonths: 6,

  /** Article II. */
  vehicles: phases(2100, 1900, 1600),
  warheads: phases(9150, 7950, 6000),
  missileWarheads: phases(8050, 6750, 4900),
  heavyIcbms: { [thirdPhaseEnd]: 154 },
  mobileWarheads: { [thirdPhaseEnd]: 1100 },
  heavyWarheads: { [thirdPhaseEnd]: 1540 },
  /** 3,600 tonnes, in kilograms. */
  throwWeight: { [thirdPhaseEnd]: 3_600_000 },

  /** Article III(4): long-range nuclear air-launched cruise missiles. */
  bombersUs: { first: 150, warheadsEach: 10, mostMissiles: 20 },
  bombersSoviet: { first: 180, warheadsEach: 8, mostMissiles: 16 },
  otherNuclearBomber: 1,

  /** Article III(5). */
  downloadedTotal: 1250,
  downloadedOther: 500,
  otherTypes: 2,
  mostPerMinutemanIII: 2,
  mostPerMissile: 4,

  /** Article IV(1). */
  nonDeployedMobile: 250,
  nonDeployedRail: 125,
  maintenanceSpares: 2,
  siloSpares: { few: { missiles: 2, sets: 6 }, many: { missiles: 4, sets: 2 } },
  testRange: { [inForceOn]: 35, [thirdPhaseEnd]: 25 },

  /** Article V. */
  newTypeWarheads: 10,

  /** Notification Protocol, Section I; the agreements of 1988 and 1989. */
  initialDataDays: 30,
  dataMonths: 6,
  /** The last day of the month of entry into force: the first period begins on the day after. */
  beforeFirstPeriod: '1994-12-31',
  firstPeriodEnd: '1995-06-30',
  periodDataDays: 30,
  /** A period of six months and the term of its data: later, data are shown as old. */
  currentForDays: 214,
  dataChangeDays: 5,
  majorExerciseDays: 14,
  launchHours: 24,

  /** Inspection Protocol. */
  clearanceDays: 30,
  firstYearlyClearance: '1996-01-01',
  inspectors: 400,
  monitors: 300,
  baselineFrom: '1995-01-19',
  /** Day 165, on which they still may be made and those of updated data already. */
  baselineUntil: '1995-05-19',
  afterBaseline: '1995-05-20',
  baselineDays: 120,
  dataUpdatePerYear: 15,
  dataUpdatePerFacility: 2,
  warheadInspectionsPerYear: 10,
  warheadInspectionsPerBase: 2,
  formerPerYear: 3,
  formerPerFacility: 2,
  intentHours: 16,
  transportHours: 9,

  /** Article XII. */
  cooperativePerYear: 7,
} as const
