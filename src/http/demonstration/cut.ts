// The switch on the line between two demonstration centres: while it is off, whatever is asked over
// the line fails as on a line that is down, in both directions.
import type { Exchange } from '#centre/ports.ts'

export class LineIsCut extends Error {
  override readonly name = 'LineIsCut'
}

/** Where a line can be cut, and is tried. */
export interface LineSwitch {
  readonly connected: () => boolean
  readonly connect: (connected: boolean) => void
}

export function lineSwitch(): LineSwitch {
  let on = true
  return {
    connected: () => on,
    connect: (connected) => {
      on = connected
    },
  }
}

export function switched(line: Exchange, at: LineSwitch): Exchange {
  const live = <A extends readonly unknown[], T>(ask: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      if (!at.connected()) throw new LineIsCut('the line was cut')
      return ask(...args)
    }
  }
  const { forks, compareResults } = line
  return {
    checkpoint: live(line.checkpoint),
    entries: live(line.entries),
    blob: live(line.blob),
    receipts: live(line.receipts),
    submit: live(line.submit),
    giveReceipts: live(line.giveReceipts),
    ...(compareResults === undefined ? {} : { compareResults: live(compareResults) }),
    ...(forks === undefined
      ? {}
      : {
          forks: {
            origins: live(forks.origins),
            evidence: live(forks.evidence),
            give: live(forks.give),
          },
        }),
  }
}
