// The numbers and days of the ABM Treaty; their places and marks stand in provisions.ts.

export const parameters = {
  /** Art. III as signed, and since the Protocol of 1974. */
  areasAtFirst: 2,
  areasSince: 1,
  /** Art. III: launchers, and as many interceptors, in an area. */
  perArea: 100,
  signedOn: '1972-05-26',
  inForceOn: '1972-10-03',
  protocolInForceOn: '1976-05-24',
  /** Art. XV. */
  noticeMonths: 6,
  noticeOn: '2001-12-13',
  endedOn: '2002-06-13',
}
