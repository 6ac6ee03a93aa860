// How somebody comes in at a desk of a test: by an invitation, with a device of their own.
import type { Desk } from '#http/api/desk.ts'
import { type Answered, type Caller, callerOf, origin } from './desks.ts'
import { device, type Device } from './device.ts'

export async function accept(
  desk: Desk,
  invitation: string,
  made: Device,
): Promise<{ readonly browser: Caller; readonly accepted: Answered }> {
  const browser = callerOf(desk)
  const { body: options } = await browser.ask('POST', '/invitation/options', { invitation })
  const accepted = await browser.ask('POST', '/invitation', {
    invitation,
    name: 'Test device',
    made: made.create(options as never, origin),
  })
  return { browser, accepted }
}

/** What stands behind the address of an invitation. */
export const invitationIn = (address: unknown): string =>
  /#invitation=(\w+)$/.exec(String(address))?.[1] ?? ''

/** Invited by the key holder and signed in with a new device. */
export async function letIn(desk: Desk, holder: Caller, person: object): Promise<Caller> {
  const { body } = await holder.ask('POST', '/people', person)
  const invited = await holder.ask('POST', `/people/${String(body['id'])}/invitation`)
  const { browser } = await accept(desk, invitationIn(invited.body['address']), device())
  return browser
}
