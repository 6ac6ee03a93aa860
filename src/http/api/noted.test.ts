// What the audit log says of a deed, where the log itself fails.
import { expect, test } from 'vitest'
import type { AuditRecord, Deed } from '#desk/audit.ts'
import type { Desk } from './desk.ts'
import { noted } from './gate.ts'

const deed = { by: 'officer-1', what: 'draft.released', space: null, about: 'id' } as const

test('what was done is never noted as refused, although noting it fails', async () => {
  const came: AuditRecord['came'][] = []
  const note = async (one: Deed) => {
    came.push(one.came)
    throw new Error('the disk is full')
  }
  const desk = { audit: { note } } as unknown as Desk
  await expect(noted(desk, deed, async () => 'released')).rejects.toThrow('the disk is full')
  expect(came).toEqual(['done'])
})

test('what was refused is noted with its code', async () => {
  const came: AuditRecord['came'][] = []
  const note = async (one: Deed) => void came.push(one.came)
  const desk = { audit: { note } } as unknown as Desk
  const act = () => Promise.reject(new Error('no-draft'))
  await expect(noted(desk, deed, act)).rejects.toThrow('no-draft')
  expect(came).toEqual(['no-draft'])
})
