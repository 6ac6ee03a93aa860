// A centre at work on the command line: its home is read, its store opened, and both are let go of
// at the end, whatever comes between.
import { type Home, homeAt, slugIn } from '#home/home.ts'
import { openSpace, type OpenSpace } from '#home/open.ts'
import { readSpace, type SpaceFolder } from '#home/space.ts'
import type { HomeOptions } from './options.ts'
import type { Session } from './session.ts'

export type Desk = OpenSpace

export async function atDesk<T>(
  session: Session,
  options: HomeOptions,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const home = homeAt(session, options.home)
  const place = readSpace(session.machinery.crypto, home, slugIn(home, options.space))
  return atPlace(session, home, place, work)
}

/** The same, for a space that has just been read. */
export async function atPlace<T>(
  session: Session,
  home: Home,
  place: SpaceFolder,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const desk = await openSpace(session, home, place)
  try {
    return await work(desk)
  } finally {
    await desk.store.close()
  }
}
