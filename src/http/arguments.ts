// The command line of the server: `--port N` (0 takes free ones), `--host ADDRESS`, `--data FOLDER`
// for what the demonstration centres keep, `--files` for the bundled records without centres.
export interface Listening {
  readonly port: number
  readonly host: string
  /** Null: as `--files` was given, no centre is run. */
  readonly data: string | null
}

export const usage = `usage: node src/http/main.ts [--port N] [--host ADDRESS] [--data FOLDER]
       node src/http/main.ts --files [--port N] [--host ADDRESS]

  --port N        where the first centre's page listens, the second one's on the
                  next port; 0 takes free ports (default 8460)
  --host ADDRESS  default 127.0.0.1, this machine alone; anything else lets others in
  --data FOLDER   where the demonstration centres keep their logs
                  (default .mithaq in the working folder)
  --files         shows the bundled records as they are, and runs no centre`

const usual: Listening = { port: 8460, host: '127.0.0.1', data: '.mithaq' }
const valued = ['--port', '--host', '--data']

/** What was asked for, or a sentence saying what is wrong with it. */
export function parseArguments(args: readonly string[]): Listening | string {
  let asked = usual
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', joined] = (args[at] ?? '').split('=', 2)
    if (name === '--files' && joined === undefined) {
      asked = { ...asked, data: null }
      continue
    }
    if (!valued.includes(name)) return `unknown option: ${name}`
    const value = joined ?? args[(at += 1)]
    if (value === undefined || value === '') return `${name} needs a value`
    if (name === '--host') asked = { ...asked, host: value }
    else if (name === '--data') asked = { ...asked, data: value }
    else if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
      return `not a port between 0 and 65535: ${value}`
    } else asked = { ...asked, port: Number(value) }
  }
  return asked
}
