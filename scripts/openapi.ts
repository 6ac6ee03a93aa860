// The document of the interface and the typed client of the page, made from the routes themselves.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { createApi, openApiOf } from '#http/api/app.ts'
import type { Desk } from '#http/api/desk.ts'
import { events } from '#http/api/events.ts'
import { libraryOf } from '#http/api/library.ts'
import { keptIn } from '#http/running/kept.ts'
import { createMemoryStore } from '#store/memory.ts'
import { clientText, type OpenApi } from './openapi-client.ts'

/** Files by path, as they should stand in the repository. */
export function openApiFiles(): ReadonlyMap<string, string> {
  const document = openApiOf(
    createApi(
      emptyDesk(),
      libraryOf([], new Map(), () => ''),
    ),
  ) as OpenApi
  return new Map([
    ['docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['src/web/api/client.ts', clientText(document)],
  ])
}

/** Nobody works here: the routes are the same for every desk. */
function emptyDesk(): Desk {
  const store = createMemoryStore()
  const parts = { store, crypto: nodeCrypto(), clock: () => 0 }
  return {
    name: 'a.example',
    party: 'A',
    spaces: new Map(),
    ...keptIn(parts),
    openid: null,
    origin: null,
    hosts: [],
    proxies: [],
    lines: {
      states: () => [],
      connect: () => false,
      exchange: async () => {},
      compare: async () => null,
    },
    events: events(),
    clock: parts.clock,
    signInBy: [],
    demonstrationKeys: null,
  }
}
