// Hashes as words: the list as it was published, and every bit of the first 88 heard.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { spokenHash } from './words.ts'
import { wordList } from './word-list.ts'

test('the list is the published one', () => {
  const file = `${wordList.join('\n')}\n`
  // SHA-256 of bip-0039/english.txt in bitcoin/bips.
  expect(createHash('sha256').update(file).digest('hex')).toBe(
    '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda',
  )
})

// The first eight words of vectors of BIP 39 (trezor/python-mnemonic, vectors.json): there too the
// bits are cut into elevens.
test.each([
  [
    '00000000000000000000000000000000',
    'abandon abandon abandon abandon abandon abandon abandon abandon',
  ],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', 'legal winner thank year wave sausage worth useful'],
  ['80808080808080808080808080808080', 'letter advice cage absurd amount doctor acoustic avoid'],
  ['ffffffffffffffffffffffffffffffff', 'zoo zoo zoo zoo zoo zoo zoo zoo'],
  ['9e885d952ad362caeb4efe34a8e91bd2', 'ozone drill grab fiber curtain grace pudding thank'],
])('%s is heard as %s', (hex, words) => {
  const spoken = spokenHash(Uint8Array.from(Buffer.from(hex, 'hex')))
  expect(spoken.words.join(' ')).toBe(words)
  expect(spoken.hex).toBe(hex.slice(0, 16))
})

test('each of the first 88 bits alters a word, and the others none', () => {
  const hash = new Uint8Array(32).fill(0x5a)
  const said = spokenHash(hash).words.join(' ')
  for (let bit = 0; bit < 256; bit += 1) {
    const altered = Uint8Array.from(hash)
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
    expect(spokenHash(altered).words.join(' ') !== said).toBe(bit < 88)
  }
})
