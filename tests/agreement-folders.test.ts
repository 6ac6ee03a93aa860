// What holds of the folder of each agreement: its README lists what is not modelled and the words
// that a speaker of the language should look at again; every number stands at its provision with
// the same mark; what was only reported says where it was seen; the bundled record is read without
// a refusal, says that it is reconstructed, and uses each source that it names.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { readRecord } from '#assessment/record-file.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { MessageRecord } from '#language/record.ts'

const each = shelf.map((agreement) => [agreement.id, agreement] as const)

describe.each(each)('the README of %s', (id, agreement) => {
  const sections = new Map(
    readFileSync(`agreements/${id}/README.md`, 'utf8')
      .split(/^## /m)
      .map((text) => [text.split('\n', 1)[0]!, text] as const),
  )
  const section = (name: string): string => sections.get(name) ?? ''

  test('says what is modelled, what the record holds and which terms want a review', () => {
    for (const name of ['Modelled', 'The record', 'Not modelled', 'Terms for review']) {
      expect(section(name).split('\n').length, name).toBeGreaterThan(2)
    }
  })

  test('lists each provision that is not modelled, and no other, with place and mark', () => {
    const rows = section('Not modelled').matchAll(/^\| `([\w-]+)` \| (.+?) \| ([\w-]+) \|/gm)
    const listed = [...rows].map(([, name = '', place = '', mark = '']) => ({ name, place, mark }))
    const kept = agreement.provisions.filter(({ notModelled }) => notModelled !== undefined)
    expect(listed.map(({ name }) => name).toSorted()).toEqual(kept.map((one) => one.id).toSorted())
    const wrong = kept.filter(({ id: name, place, evidence }) => {
      const row = listed.find((one) => one.name === name)
      return row?.mark !== evidence || !row.place.endsWith(place)
    })
    expect(wrong.map(({ id: name, place, evidence }) => `${name} ${place} ${evidence}`)).toEqual([])
    const counted = `${kept.length} of ${agreement.provisions.length} provisions`
    expect(section('Not modelled')).toContain(counted)
  })
})

describe.each(each)('the text of %s', (id, agreement) => {
  test('has a provision for every number, of the same place and mark', async () => {
    const wrong = (await numbersOf(id)).flatMap(([name, { provision, place, evidence }]) => {
      const found = agreement.provisions.find((one) => one.id === provision)
      if (found === undefined) return [`${name}: ${provision}`]
      const isThere = place === undefined || found.place === place
      const isSame = isThere && found.evidence === evidence
      return isSame ? [] : [`${name}: ${found.place} ${found.evidence}`]
    })
    expect(wrong).toEqual([])
  })

  test('says where it was seen what was only reported', () => {
    const silent = agreement.provisions.filter(
      ({ evidence, per }) => evidence === 'seen-2nd' && per === undefined,
    )
    expect(silent.map((one) => one.id)).toEqual([])
  })
})

interface Numbered {
  readonly provision: string
  readonly place?: string
  readonly evidence: Evidence
}

/** Those of its parameters.ts that name the provision which they stand in. */
async function numbersOf(id: string): Promise<readonly (readonly [string, Numbered])[]> {
  const file = `../agreements/${id}/parameters.ts`
  if (!existsSync(new URL(file, import.meta.url))) return []
  const { parameters = {} } = (await import(file)) as { parameters?: object }
  return Object.entries(parameters).flatMap(([name, given]) =>
    isNumbered(given) ? [[name, given] as const] : [],
  )
}

function isNumbered(given: unknown): given is Numbered {
  return typeof given === 'object' && given !== null && 'provision' in given
}

describe.each(each)('the record of %s', (id, agreement) => {
  const file = `agreements/${id}/data/record.jsonl`
  const { records, refusals } = readRecord(readFileSync(file, 'utf8'), file, [agreement])
  const record = records[0]!

  test('is read without a refusal and says that it is reconstructed', () => {
    expect(refusals).toEqual([])
    expect(record.complete).toBe(false)
    expect(record.notice?.en).toMatch(/^Reconstructed from public sources/)
  })

  test('names a source of each message that is not from memory', () => {
    const bare = record.messages.filter(
      ({ sources, evidence, type }) =>
        sources.length === 0 && evidence !== 'unverified' && type !== 'data-not-found',
    )
    expect(bare.map((one) => `${one.id} ${one.type}`)).toEqual([])
  })

  test('uses each source that it names', () => {
    const unused = new Set(Object.keys(record.sources)).difference(sourcesOf(agreement, record))
    expect([...unused]).toEqual([])
  })
})

function sourcesOf(agreement: Agreement, { messages }: MessageRecord): Set<string> {
  return new Set([
    ...messages.flatMap(sourcesIn),
    ...agreement.readings.flatMap(({ sources }) => sources),
  ])
}

function sourcesIn(message: MessageRecord['messages'][number]): readonly string[] {
  const { sources, conflicts, body } = message
  const figures = 'figures' in body ? (body.figures as readonly { sources?: string[] }[]) : []
  return [
    ...sources,
    ...conflicts.map(({ source }) => source),
    ...figures.flatMap((figure) => figure.sources ?? []),
  ]
}
