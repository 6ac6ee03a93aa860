// Two centres with the messages of the sample in their logs, and a desk at each: what TAXII is
// tested over.
import type { Desk } from '#http/api/desk.ts'
import { introduce, newRig, type Rig, send } from '../centres/rig.ts'
import { desksOver } from '../http/desks.ts'
import { agreement, answers, evidence, type Made, report, request, signs } from './sample.ts'

const red: Made = {
  ...report,
  body: {
    ...report.body,
    incident: 'secret',
    handling: { tlp: 'red', readers: ['Drafter'] },
  },
}
const exercise: Made = {
  ...report,
  type: 'exercise-incident-report',
  body: { ...report.body, incident: 'drill' },
}
const again: Made = { ...report, body: { ...report.body, criticality: 90 } }

export const sent: readonly Made[] = [
  report,
  evidence,
  request,
  signs,
  ...answers,
  red,
  exercise,
  again,
]

export interface Channel {
  readonly rig: Rig
  /** Of the United States. */
  readonly desk: Desk
  /** Sends one more message, an hour later. */
  readonly more: (made: Made) => Promise<void>
}

export async function openChannel(): Promise<Channel> {
  const rig = await newRig({ agreement, letters: ['RU', 'US'] })
  await introduce(rig)
  let count = 0
  const more = async ({ type, from, body }: Made) => {
    rig.clock.now += 3_600_000
    count += 1
    const { centre, keys } = rig.posts.find(({ as }) => as === from)!
    const content = { id: `m${count}`, effectiveOn: '2030-03-01', body }
    await send(centre, keys.officers, type, content)
    await introduce(rig)
  }
  for (const made of sent) await more(made)
  const { desks } = await desksOver(rig, agreement)
  return { rig, desk: desks.find(({ party }) => party === 'US')!, more }
}
