// The end of a process that answers at several addresses: none takes anything new, each finishes
// the answers under way, and the last to have done so ends it.
import type { Server } from 'node:http'

export interface Ending {
  /** One more that has to be done before the process ends. */
  readonly add: (server: Server) => void
  readonly begin: () => void
}

/** After the grace nothing is waited for. */
export function endingOf(graceMs: number, end: () => void): Ending {
  const open = new Set<Server>()
  const closed = (server: Server) => {
    open.delete(server)
    if (open.size === 0) end()
  }
  return {
    add: (server) => {
      open.add(server)
    },
    begin: () => {
      for (const server of open) {
        server.close(() => closed(server))
        server.closeIdleConnections()
      }
      setTimeout(end, graceMs).unref()
    },
  }
}
