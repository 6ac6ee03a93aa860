// The world of a proposal: the agreement and the record that it starts from with what it changes of
// them. Without a replay where that can be done, since a replay is felt at every keystroke.
import { laidOver } from './laid-world.ts'
import { overlay } from './overlay.ts'
import type { ReadScenario } from './scenario-file.ts'
import { replay, type World } from './world.ts'

/** `today` is null for a proposal that starts from a blank page. */
export function proposedWorld(read: ReadScenario, today: World | null): World {
  const { agreement, record } = overlay(read, today?.record ?? null)
  // Each reading of the text would be a world of its own, replayed as well, and none is shown.
  const laid = { agreement: { ...agreement, readings: [] }, record }
  return (today === null ? null : laidOver(today, laid)) ?? replay(laid.agreement, record)
}
