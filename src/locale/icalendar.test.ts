// Calendar files, read back by a parser that others wrote (ical.js), and held to RFC 5545 where a
// kind parser would look away: line length in octets, line ends, escapes.
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarText, type CalendarEvent } from './icalendar.ts'

const event: CalendarEvent = {
  uid: 'mithaq:sample/obligation/answer/b-1/A',
  stamp: '2030-03-20T09:30:00Z',
  at: '2030-03-23T08:00:00Z',
  summary: 'Answer; within 48 hours, at most',
  description: 'A path C:\\n\nand a second line',
  categories: ['Sample, invented'],
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('a calendar file', () => {
  test('is read back as it was written', () => {
    const [own] = read(calendarText('Due', 'en', [event]))
    expect(own?.uid).toBe(event.uid)
    expect(own?.summary).toBe(event.summary)
    expect(own?.description).toBe(event.description)
    expect(own?.startDate.toJSDate().toISOString()).toBe('2030-03-23T08:00:00.000Z')
    expect(own?.startDate.isDate).toBe(false)
    expect(own?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2030-03-20T09:30:00Z')
    expect(own?.component.getFirstPropertyValue('categories')).toBe('Sample, invented')
  })

  test('has a day as an event of the whole day', () => {
    const [own] = read(calendarText('Due', 'en', [{ ...event, at: '2030-03-31' }]))
    expect(own?.startDate.isDate).toBe(true)
    expect(own?.startDate.toString()).toBe('2030-03-31')
    expect(own?.endDate.toString()).toBe('2030-04-01')
  })

  test('leaves out fractions of a second, which the format has not', () => {
    const text = calendarText('Due', 'en', [{ ...event, stamp: '2030-03-20T09:30:00.125Z' }])
    expect(text).toContain('DTSTAMP:20300320T093000Z\r\n')
  })

  test('keeps any text, in lines of 75 octets that no character is cut by', () => {
    const anyText = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.toWellFormed().replaceAll(/\p{Cc}/gu, ' '))
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const text = calendarText('آجال', 'ar', [{ ...event, summary, description }])
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        const [own] = read(text)
        expect([own?.summary, own?.description]).toEqual([summary, description])
      }),
    )
  })

  test('without events is a file all the same', () => {
    expect(read(calendarText('Due', 'en', []))).toEqual([])
  })
})
