// Each Party names its own requests, incidents, evidence, checks and contact points, so that two
// centres may use the same names. Whoever speaks of one then has the Party before it: `US:r-1`.
import type { PartyId } from '#language/party.ts'

export const nameOf = (from: PartyId, name: string) => `${from}:${name}`
