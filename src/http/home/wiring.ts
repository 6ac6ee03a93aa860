// Opens a home for its page: every space of it that has begun, the store of the desk, and the
// machine's own lines and clock.
import { fileURLToPath } from 'node:url'
import { shelf } from '#agreements/index.ts'
import { deskStorePlace, homeAt, slugsIn } from '#home/home.ts'
import { InputError } from '#home/input-error.ts'
import type { Machinery } from '#home/machinery.ts'
import { openSpace, type OpenSpace } from '#home/open.ts'
import { readSpace } from '#home/space.ts'
import type { Surroundings } from '#home/surroundings.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import { writingThread } from '#store/writing-thread.ts'
import type { HomeAsked } from '../arguments.ts'
import { readConfiguration } from '../openid/configuration.ts'
import { providerOf } from '../openid/provider.ts'
import type { RecordTexts } from '../page.ts'
import { runHome, type RunningHome } from './home-desk.ts'

export interface Telling {
  /** Told of a space that is left out, since not everyone has signed its genesis. */
  readonly leftOut: (space: string) => void
  readonly report: (error: unknown) => void
  /** Told of a space whose keys a command has changed, and whether the page has read them. */
  readonly keysChanged: (space: string, areRead: boolean) => void
}

export async function openHome(
  { home: folder, origin, proxies, openid }: Omit<HomeAsked, 'kind' | 'invite'>,
  hosts: readonly string[],
  bundled: RecordTexts,
  { leftOut, report, keysChanged }: Telling,
  ofThisMachine = machineryOfThisMachine(),
): Promise<RunningHome> {
  const machinery = withWritingThread(ofThisMachine)
  const shelfFolder = fileURLToPath(new URL('../../../agreements', import.meta.url))
  const around: Surroundings = { shelf, shelfFolder, environment: process.env, machinery }
  const home = homeAt(around, folder)
  const spaces: OpenSpace[] = []
  for (const slug of slugsIn(home)) {
    try {
      spaces.push(await openSpace(around, home, readSpace(machinery.crypto, home, slug)))
    } catch (error) {
      if (!(error instanceof InputError && error.key === 'input.not-joined')) throw error
      leftOut(slug)
    }
  }
  const ids = spaces.map(({ agreement }) => agreement.id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) {
    const remedy = 'remedy.input.home-each'
    throw new InputError('input.agreement-twice', { given: twice, option: '--home', remedy })
  }
  const provider = openid === null ? null : providerOf(readConfiguration(openid))
  const store = await machinery.openStore(deskStorePlace(home))
  return runHome({
    name: home.party,
    spaces,
    store,
    machinery,
    bundled,
    origin,
    hosts,
    proxies,
    openid: provider,
    report,
    openAnew: ({ place }) => openSpace(around, home, readSpace(machinery.crypto, home, place.slug)),
    keysChanged,
  })
}

/** Many read at a home's page: none of them waits for the disk. */
function withWritingThread(machinery: Machinery): Machinery {
  const thread = writingThread()
  thread.begin()
  return {
    ...machinery,
    openStore: async (place) => {
      const store = await machinery.openStore(place)
      return place.kind === 'sqlite' ? thread.store(store, place.path) : store
    },
    openLastHeads: async (folder) =>
      thread.lastHeads(await machinery.openLastHeads(folder), folder),
  }
}
