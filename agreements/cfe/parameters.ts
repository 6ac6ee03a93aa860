// Every number and date of the CFE texts that a rule needs, with the provision that sets it and how
// far that place was seen. A number remembered and not seen carries the mark `unverified`.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly provision: string
  readonly evidence: Evidence
}

function parameter<T extends number | IsoDay>(
  value: T,
  provision: string,
  evidence: Evidence,
): Parameter<T> {
  return { value, provision, evidence }
}

export const parameters = {
  // Article IV(1): each group in the whole area.
  tanks: parameter(20_000, 'CFE-LIM-TANKS', 'seen'),
  acv: parameter(30_000, 'CFE-LIM-ACV', 'seen'),
  artillery: parameter(20_000, 'CFE-LIM-ARTILLERY', 'seen'),
  aircraft: parameter(6_800, 'CFE-LIM-AIRCRAFT', 'seen'),
  helicopters: parameter(2_000, 'CFE-LIM-HELICOPTERS', 'seen'),
  aifvAndHacv: parameter(18_000, 'CFE-LIM-AIFV', 'seen'),
  hacv: parameter(1_500, 'CFE-LIM-HACV', 'seen'),
  activeTanks: parameter(16_500, 'CFE-LIM-ACTIVE', 'seen'),
  activeAcv: parameter(27_300, 'CFE-LIM-ACTIVE', 'seen'),
  activeArtillery: parameter(17_000, 'CFE-LIM-ACTIVE', 'seen'),
  limitMonths: parameter(40, 'CFE-LIM-DATE', 'seen'),
  limitsBindFrom: parameter('1995-11-17', 'CFE-LIM-DAY', 'derived'),

  // Article VI: any one State.
  oneTanks: parameter(13_300, 'CFE-ONE-STATE', 'unverified'),
  oneAcv: parameter(20_000, 'CFE-ONE-STATE', 'unverified'),
  oneArtillery: parameter(13_700, 'CFE-ONE-STATE', 'unverified'),
  oneAircraft: parameter(5_150, 'CFE-ONE-STATE', 'unverified'),
  oneHelicopters: parameter(1_500, 'CFE-ONE-STATE', 'unverified'),

  // Articles XI and XII.
  activeBridges: parameter(740, 'CFE-BRIDGES', 'seen'),
  internalFlank: parameter(600, 'CFE-INTERNAL-FLANK', 'seen'),

  // Deadlines.
  liabilityDays: parameter(30, 'CFE-LIABILITY', 'seen'),
  levelNoticeDays: parameter(90, 'CFE-LEVEL-NOTICE', 'seen'),
  civilNoticeDays: parameter(15, 'CFE-CIVIL-NOTICE', 'seen'),
  changeWorkingDays: parameter(5, 'CFE-INFO-CHANGE', 'seen'),
  designationDays: parameter(42, 'CFE-INFO-DESIGNATION', 'seen'),
  structureDays: parameter(42, 'CFE-INFO-STRUCTURE', 'unverified'),
  firstExchangeOn: parameter('1992-12-15', 'CFE-INFO-ANNUAL', 'unverified'),
  exchangeAfterForceDays: parameter(30, 'CFE-INFO-FORCE', 'unverified'),
  inspectionNoticeHours: parameter(36, 'CFE-INS-NOTICE', 'seen'),
  areaLatestHours: parameter(16, 'CFE-INS-AREA', 'seen'),
  areaAnswerHours: parameter(2, 'CFE-INS-ANSWER', 'seen'),
  objectHours: parameter(0.5, 'CFE-INS-OBJECT', 'seen'),
  ownGroupInspections: parameter(5, 'CFE-INS-OWN-GROUP', 'seen'),
  inspectors: parameter(9, 'CFE-INS-TEAM', 'seen'),

  // Life.
  signedOn: parameter('1990-11-19', 'CFE-SIGNED', 'seen'),
  provisionalOn: parameter('1992-07-17', 'CFE-PROVISIONAL', 'seen'),
  inForceOn: parameter('1992-11-09', 'CFE-IN-FORCE', 'seen'),
  withdrawalDays: parameter(150, 'CFE-WITHDRAWAL', 'seen'),
  russiaOutOn: parameter('2023-11-07', 'CFE-RU-OUT', 'seen-2nd'),
} as const

/** Articles IV and V by area: battle tanks, armoured combat vehicles, artillery. From memory. */
export const zoneCeilings = {
  'zone-2': { active: false, tanks: 15_300, acv: 24_100, artillery: 14_000 },
  'zone-2-active': { active: true, tanks: 11_800, acv: 21_400, artillery: 11_000 },
  'zone-3-active': { active: true, tanks: 10_300, acv: 19_260, artillery: 9_100 },
  'zone-4-active': { active: true, tanks: 7_500, acv: 11_250, artillery: 5_000 },
  'flank-active': { active: true, tanks: 4_700, acv: 5_900, artillery: 6_000 },
} as const

/** The agreement of Tashkent, 15 May 1992: the shares of eight States. From memory. */
export const shares1992 = {
  RU: { tanks: 6_400, acv: 11_480, artillery: 6_415, aircraft: 3_450, helicopters: 890 },
  UA: { tanks: 4_080, acv: 5_050, artillery: 4_040, aircraft: 1_090, helicopters: 330 },
  BY: { tanks: 1_800, acv: 2_600, artillery: 1_615, aircraft: 260, helicopters: 80 },
  MD: { tanks: 210, acv: 210, artillery: 250, aircraft: 50, helicopters: 50 },
  AM: { tanks: 220, acv: 220, artillery: 285, aircraft: 100, helicopters: 50 },
  AZ: { tanks: 220, acv: 220, artillery: 285, aircraft: 100, helicopters: 50 },
  GE: { tanks: 220, acv: 220, artillery: 285, aircraft: 100, helicopters: 50 },
  KZ: { tanks: 50, acv: 200, artillery: 100, aircraft: 15, helicopters: 20 },
} as const

/** The share of the United States under the treaty, as published in January 1999. */
export const shareUs = { tanks: 4_006, acv: 5_152, artillery: 2_742 } as const
