// What a Party's own stated standing means for what it owes: who suspended its participation owes
// nothing further, as it sees it; who takes countermeasures withholds what it named on 1 June 2023
// (data, notices of status and place, visas and clearances, telemetric information). The other
// Party's understanding is a reading (readings.ts); the limits and the force of the treaty stay.
import { standing } from '#language/life.ts'

export const unlessSuspended = { item: standing, states: ['suspended', 'withdrawn'] }

export const unlessWithheld = {
  item: standing,
  states: ['suspended', 'countermeasures', 'withdrawn'],
}
