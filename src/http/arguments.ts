// The command line of the server: `--port N` (0 takes a free one) and `--host ADDRESS`.
export interface Listening {
  readonly port: number
  readonly host: string
}

export const usage = `usage: node src/http/main.ts [--port N] [--host ADDRESS]

  --port N        where to listen; 0 takes a free port (default 8460)
  --host ADDRESS  default 127.0.0.1, this machine alone; anything else lets others in`

/** What was asked for, or a sentence saying what is wrong with it. */
export function parseArguments(args: readonly string[]): Listening | string {
  let port = 8460
  let host = '127.0.0.1'
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', joined] = (args[at] ?? '').split('=', 2)
    if (name !== '--port' && name !== '--host') return `unknown option: ${name}`
    const value = joined ?? args[(at += 1)]
    if (value === undefined || value === '') return `${name} needs a value`
    if (name === '--host') host = value
    else if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
      return `not a port between 0 and 65535: ${value}`
    } else port = Number(value)
  }
  return { port, host }
}
