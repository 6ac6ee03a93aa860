// The README of each agreement, held to the agreement: the provisions that it lists as not modelled
// are those that are, each with its place and its mark, and it lists the words that a speaker of
// the language should look at again.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'

describe.each(shelf.map((agreement) => [agreement.id, agreement] as const))(
  '%s',
  (id, agreement) => {
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
      const listed = [...rows].map(([, name = '', place = '', mark = '']) => ({
        name,
        place,
        mark,
      }))
      const kept = agreement.provisions.filter(({ notModelled }) => notModelled !== undefined)
      expect(listed.map(({ name }) => name).toSorted()).toEqual(
        kept.map((one) => one.id).toSorted(),
      )
      const wrong = kept.filter(({ id: name, place, evidence }) => {
        const row = listed.find((one) => one.name === name)
        return row?.mark !== evidence || !row.place.endsWith(place)
      })
      expect(wrong.map(({ id: name, place, evidence }) => `${name} ${place} ${evidence}`)).toEqual(
        [],
      )
      const counted = `${kept.length} of ${agreement.provisions.length} provisions`
      expect(section('Not modelled')).toContain(counted)
    })
  },
)
