// `mithaq watch`: what a duty officer must not overlook: alarms, own messages without a receipt,
// heads that were shown and not handed over, logs of which others have seen more, clocks that
// cannot be right. None of it accuses anybody.
import type { Command } from 'commander'
import { placeOf } from '#centre/lookup.ts'
import type { RolledBack } from '#centre/own-log.ts'
import type { Watch } from '#centre/watch.ts'
import type { ResultDifference } from '#centre/result-comparisons.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { spanOf } from '#locale/span.ts'
import { atDesk, type Desk } from './desk.ts'
import { namesText, typeText } from './draft-report.ts'
import { json } from './json.ts'
import { alarmsJson, alarmsText } from './meeting-report.ts'
import { momentOf, momentText } from './letters.ts'
import { command, type HomeOptions, withFindings, withHome } from './options.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

interface WatchOptions extends HomeOptions {
  readonly failOnFindings?: boolean
}

export function watchCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = withFindings(words, command(words, 'watch', say(words, 'cli.command.watch')))
  return withHome(words, own).action(async (options: WatchOptions) => {
    finish(await atDesk(session, options, (desk) => run(session, desk, options)))
  })
}

async function run(session: Session, desk: Desk, options: WatchOptions): Promise<ExitCode> {
  const { terminal, words } = session
  const watch = await desk.centre.watch()
  const alarms = await alarmsJson(desk)
  const isAlarm = alarms.alarms.length + alarms.otherHeads.length > 0
  const lines = linesOf(session, desk, watch)
  if (options.json === true) terminal.out(json(watchJson(watch, alarms)))
  else {
    const shown = lines.map((text) => paragraph(terminal, text, { hang: 2 })).join('')
    const none = lines.length === 0 && !isAlarm
    terminal.out(
      (await alarmsText(session, desk)) +
        (none ? paragraph(terminal, say(words, 'centre.watch.nothing')) : shown),
    )
  }
  return (lines.length > 0 || isAlarm) && options.failOnFindings === true ? 1 : 0
}

/** Said wherever somebody looks: nothing is signed while it is so. */
export function setBackText(words: Words, { size, shown }: RolledBack): string {
  return say(words, 'centre.watch.set-back', { size, shown })
}

function linesOf({ words }: Session, desk: Desk, watch: Watch): readonly string[] {
  const { setBack } = watch
  return [
    ...(setBack === null ? [] : [setBackText(words, setBack)]),
    ...watch.unreceipted.map(({ message, missing }) =>
      say(words, 'centre.watch.unreceipted', {
        type: typeText(words, desk.agreement, message.type),
        place: placeOf(message),
        parties: namesText(words, missing),
        time: momentText(words, message.message.time),
      }),
    ),
    ...watch.withheld.map(({ origin, size, held, since }) =>
      say(words, 'centre.watch.withheld', {
        log: origin,
        n: size - held,
        since: formatMoment(words, new Date(since).toISOString(), 'short'),
      }),
    ),
    ...watch.seenElsewhere.map(({ by, origin, size, held }) =>
      say(words, 'centre.watch.seen-elsewhere', { party: by, log: origin, n: size - held }),
    ),
    ...watch.damage.map(({ place }) =>
      say(words, 'centre.watch.damage', { place: inserted(words, place) }),
    ),
    ...watch.otherResults.map(({ party, asOf, since }) =>
      say(words, 'centre.watch.other-result', {
        party: inserted(words, party),
        day: formatDay(words, asOf),
        since: formatMoment(words, new Date(since).toISOString(), 'short'),
      }),
    ),
    ...watch.clocks.map(({ message, by, side }) => {
      const { unit, n } = spanOf(Math.ceil(by / 60), Math.round, 120)
      return say(words, `centre.watch.clock.${side}.${unit}`, { place: placeOf(message), n })
    }),
  ]
}

function watchJson(watch: Watch, alarms: object) {
  return {
    format: 'mithaq-watch-1',
    ...alarms,
    setBack:
      watch.setBack === null ? null : { size: watch.setBack.size, shown: watch.setBack.shown },
    unreceipted: watch.unreceipted.map(({ message, missing }) => ({
      place: placeOf(message),
      sentAt: momentOf(message.message.time),
      noReceiptFrom: missing,
    })),
    withheld: watch.withheld.map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
    seenElsewhere: watch.seenElsewhere,
    damage: watch.damage,
    otherResults: watch.otherResults.map(otherResultJson),
    clocks: watch.clocks.map(({ message, by, side }) => ({
      place: placeOf(message),
      seconds: by,
      side,
    })),
  }
}

/** Without the statements and their accounts, which `mithaq results --json` has. */
const otherResultJson = ({ party, asOf, since, values }: ResultDifference) => ({
  party,
  asOf,
  since: new Date(since).toISOString(),
  values: values === null ? null : values.length,
})
