// The files of keys of a home, as an editor elsewhere may have left them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newPartyKeys } from '#centre/founding.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { keyFilesOf, readServiceKeys, writeKeys } from './keys.ts'

test('line ends of another kind change no key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-keys-'))
  const crypto = nodeCrypto()
  const keys = await newPartyKeys(crypto, 'a.example', 'sample', { officers: 1, roots: 1 })
  writeKeys(folder, await keyFilesOf(keys, async () => 'correct horse battery', 2))
  const before = await readServiceKeys(crypto, folder)
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.age'))) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', ' \r\n'))
  }
  expect(await readServiceKeys(crypto, folder)).toEqual(before)
  expect(before.identities).toHaveLength(1)
  rmSync(folder, { recursive: true })
})
