// What goes out as STIX 2.1, before the validator of OASIS, with the identifiers of observables
// made again by its library; and what a centre shows by TAXII 2.1, read by its client over a
// socket.
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTaxii, taxiiPath } from '#http/taxii/app.ts'
import { bundleOf } from '#stix/bundle.ts'
import { tell } from '#stix/tell.ts'
import { openChannel } from '../stix/centres.ts'
import { agreement, channelOf, sample } from '../stix/sample.ts'
import { findPython } from './python.ts'

const python = await findPython()
if (python.kind !== 'ready') console.log(`Python's tools ${python.kind}: ${python.reason}`)

async function ask(program: string, input: unknown): Promise<unknown> {
  if (python.kind !== 'ready') throw new Error(python.reason)
  return JSON.parse(await python.run(program, JSON.stringify(input)))
}

const bundle = bundleOf(
  agreement,
  tell(sample).flatMap(({ objects }) => objects),
)

const validate = `
import json, sys
from stix2validator import validate_string, ValidationOptions
found = {}
for name, bundle in json.load(sys.stdin).items():
    options = ValidationOptions(version='2.1', enforce_refs=True)
    result = validate_string(json.dumps(bundle), options)
    found[name] = {
        'errors': [str(one) for one in result.errors],
        'warnings': [str(one) for one in result.warnings],
    }
print(json.dumps(found))
`

const identify = `
import json, sys, stix2
made = {}
for one in json.load(sys.stdin):
    given = {k: v for k, v in one.items() if k not in ('id', 'object_marking_refs')}
    made[one['id']] = stix2.parse(given, allow_custom=True, version='2.1')['id']
print(json.dumps(made))
`

const read = `
import json, sys
from requests.auth import AuthBase
from taxii2client.v21 import Server, as_pages
asked = json.load(sys.stdin)

class Bearer(AuthBase):
    def __call__(self, request):
        request.headers['Authorization'] = 'Bearer ' + asked['token']
        return request

ways = [
    dict(auth=Bearer()),
    dict(user='anybody', password=asked['token']),
]
found = []
for way in ways:
    server = Server(asked['address'], **way)
    root = server.default
    outbox = [one for one in root.collections if one.alias == 'outbox'][0]
    pages = list(as_pages(outbox.get_objects, per_request=5))
    objects = [one for page in pages for one in page['objects']]
    listed = as_pages(outbox.get_manifest, per_request=7)
    manifest = [one for page in listed for one in page['objects']]
    incident = [one for one in objects if one['type'] == 'incident'][0]
    found.append({
        'title': server.title,
        'versions': root.versions,
        'can_write': outbox.can_write,
        'pages': len(pages),
        'ids': [one['id'] for one in objects],
        'manifest': [one['id'] for one in manifest],
        'one': len(outbox.get_object(incident['id'])['objects']),
        'of': len(outbox.object_versions(incident['id'])['versions']),
        'notes': len(outbox.get_objects(type='note')['objects']),
    })
print(json.dumps(found))
`

const objectsOf = bundle.objects ?? []
const broken = objectsOf.map((one) => (one.type === 'note' ? { ...one, object_refs: [] } : one))
const [report, ...rest] = sample.messages
const more = channelOf([
  report!,
  ...rest,
  { ...report!, body: { ...report!.body, ended: '2030-03-02T00:00Z' } },
  { ...report!, type: 'exercise-incident-report' },
])

const bundles = {
  sample: bundle,
  broken: { ...bundle, objects: broken },
  'versions and an exercise': bundleOf(
    agreement,
    tell(more).flatMap(({ objects }) => objects),
  ),
}

interface Verdict {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

describe.skipIf(python.kind === 'skipped')('the tools of OASIS', () => {
  let verdicts: Readonly<Record<keyof typeof bundles, Verdict>>

  // One start for all: it takes longer than what is asked.
  beforeAll(async () => {
    verdicts = (await ask(validate, bundles)) as typeof verdicts
  })

  test.each(['sample', 'versions and an exercise'] as const)('find %s to be STIX 2.1', (name) => {
    expect(verdicts[name].errors).toEqual([])
    // 103: an identifier of version 5. 202: an incident that targets, as the draft has it.
    const others = verdicts[name].warnings.filter((one) => !/\{(?:103|202)\}/.test(one))
    expect(others).toEqual([])
  })

  test('refuse a bundle that was broken, so that their yes means something', () => {
    expect(verdicts.broken.errors.length).toBeGreaterThan(0)
  })

  test('make the same identifiers of observables', async () => {
    const types = ['ipv4-addr', 'ipv6-addr', 'domain-name', 'url', 'user-account', 'file']
    const observables = objectsOf.filter(({ type }) => types.includes(type))
    expect(new Set(observables.map(({ type }) => type))).toEqual(new Set(types))
    const made = (await ask(identify, observables)) as Record<string, string>
    expect(Object.values(made)).toEqual(Object.keys(made))
  })
})

describe.skipIf(python.kind === 'skipped')('the TAXII client of OASIS', () => {
  let server: Server
  let token: string

  beforeAll(async () => {
    const { desk } = await openChannel()
    const report = (error: Error) => {
      throw error
    }
    const app = new Hono().route(taxiiPath, createTaxii(desk, report))
    server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    token = (await desk.tokens.make({ person: 'reader', name: 'client' })).token
  })

  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  test('reads all of a collection in pages, by Bearer and by Basic', async () => {
    const { port } = server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}${taxiiPath}`
    const found = (await ask(read, { address, token })) as Record<string, unknown>[]
    expect(found[0]).toEqual(found[1])
    const ids = found[0]?.['ids'] as readonly string[]
    expect(found[0]).toMatchObject({
      title: 'The centre us.example',
      versions: ['application/taxii+json;version=2.1'],
      can_write: false,
      pages: Math.ceil(ids.length / 5),
      manifest: ids,
      one: 1,
      of: 2,
    })
    expect(new Set(ids).size).toBe(ids.length)
    expect(found[0]?.['notes']).toBeGreaterThan(3)
  })
})
