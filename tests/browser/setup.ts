// Runs once before the browser tests: finds a Chromium, starts the application for each file that
// runs at a time, and hands both to the tests. Without a Chromium they are skipped with the
// reason, or fail if REQUIRE_BROWSER=1. An application that does not start is always a failure.
// Nothing is thrown here, because that would end the whole run and hide the results of the unit
// tests: browser.ts makes it failing tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findOrGetChromium } from './chromium.ts'
import { placesAtOnce, type Served } from './places.ts'
import { type Server, startServer } from './server.ts'

export type Stage =
  | {
      readonly kind: 'ready'
      readonly chromium: string
      /** One for each file that runs at a time. */
      readonly servers: readonly Served[]
    }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    stage: Stage
  }
}

let running: readonly Server[] = []
/** Where the demonstration centres of this run keep their logs. */
let data: string | undefined

export async function setup(project: TestProject): Promise<void> {
  const stage = await prepare()
  if (stage.kind !== 'ready') console.log(`browser tests ${stage.kind}: ${stage.reason}`)
  project.provide('stage', stage)
}

export async function teardown(): Promise<void> {
  await Promise.all(running.map((server) => server.stop()))
  if (data !== undefined) rmSync(data, { recursive: true, force: true })
}

async function prepare(): Promise<Stage> {
  const chromium = await findOrGetChromium((line) => console.log(line))
  if (chromium.kind === 'absent') {
    const kind = process.env['REQUIRE_BROWSER'] === '1' ? 'failed' : 'skipped'
    return { kind, reason: chromium.reason }
  }
  try {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-centres-'))
    data = folder
    const places = Array.from({ length: placesAtOnce }, (_, at) => join(folder, String(at)))
    const started = await Promise.allSettled(
      places.map((at) => startServer(['src/http/main.ts', '--port', '0', '--data', at], 2)),
    )
    running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const failed = started.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    const servers = running.map(({ address, others: [other = ''] }) => ({ address, other }))
    return { kind: 'ready', chromium: chromium.path, servers }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
