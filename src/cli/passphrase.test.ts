// Where a passphrase comes from, and which is none to close a key with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { passphrases } from './passphrase.ts'
import type { Session } from './session.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-passphrase-'))
afterAll(() => rmSync(folder, { recursive: true }))

function asked(bytes: Uint8Array | string, environment: Session['environment'] = {}) {
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, bytes, { mode: 0o600 })
  const session = { environment, askHidden: null } as unknown as Session
  return passphrases(session, bytes === '' ? {} : { passphraseFile })
}

test('the first line of the file, without a byte order mark', async () => {
  expect(await asked('\ufeffправильная лошадь\r\nsecond')('root-1', 'close')).toBe(
    'правильная лошадь',
  )
})

// Both would be nine times the same sign, so that each opened what the other closed.
test.each(['efeef0eeebfcedfbe9', 'c0c1c2c3c4c5c6c7c8'])(
  'one in another encoding closes no key: %s',
  async (hex) => {
    const refused = { key: 'input.garbled-passphrase' }
    await expect(asked(Buffer.from(`${hex}0a`, 'hex'))('root-1', 'close')).rejects.toMatchObject(
      refused,
    )
    const environment = { MITHAQ_PASSPHRASE: Buffer.from(hex, 'hex').toString() }
    await expect(asked('', environment)('root-1', 'close')).rejects.toMatchObject(refused)
  },
)
