import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { rawKeyOf, tlsIdentity } from './certificate.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
// RFC 8032 section 7.1, test 2.
const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'

test('a certificate carries the key of its seed and is signed with it', () => {
  const identity = tlsIdentity(seed)
  const certificate = new X509Certificate(identity.certificate)
  expect(hex(identity.publicKey)).toBe(publicKey)
  expect(hex(rawKeyOf(certificate.publicKey) ?? new Uint8Array())).toBe(publicKey)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.checkIssued(certificate)).toBe(true)
})

test('a certificate sets no bounds in time and says nothing about its holder', () => {
  const certificate = new X509Certificate(tlsIdentity(seed).certificate)
  expect(certificate.validFrom).toBe('Jan  1 00:00:00 1950 GMT')
  expect(certificate.validTo).toBe('Dec 31 23:59:59 9999 GMT')
  expect([certificate.subject, certificate.issuer]).toEqual(['CN=mithaq', 'CN=mithaq'])
  expect(certificate.subjectAltName).toBeUndefined()
})

test('the same key gives the same certificate, another key another number', () => {
  const other = tlsIdentity(new Uint8Array(32).fill(7)).certificate
  expect(tlsIdentity(seed)).toEqual(tlsIdentity(seed))
  const numbers = [tlsIdentity(seed).certificate, other].map((pem) => new X509Certificate(pem))
  expect(numbers[0]?.serialNumber).not.toBe(numbers[1]?.serialNumber)
  for (const { serialNumber } of numbers) expect(serialNumber).toMatch(/^[4-7][0-9A-F]{15}$/)
})

test('a seed of another length is a fault', () => {
  expect(() => tlsIdentity(new Uint8Array(31))).toThrow('seed is of 31 bytes, not 32')
})

test('a key of another kind is no key of a centre', () => {
  expect(rawKeyOf(generateKeyPairSync('x25519').publicKey)).toBeNull()
  expect(rawKeyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)).toBeNull()
})
