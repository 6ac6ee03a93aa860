// What tlog-witness and tlog-mirror call a log on their monitoring paths.
import { hash } from 'node:crypto'

/** SHA-256 of the origin, as lower-case hex. */
export const originHash = (origin: string): string => hash('sha256', origin)
