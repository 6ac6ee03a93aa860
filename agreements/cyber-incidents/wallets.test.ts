// Addresses against the vectors that BIP 173, BIP 350, ERC-55 and Bitcoin Core publish, and what is
// told of a wrong one: tests/vectors/wallets/ORIGIN.md.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBech32 } from './bech32.ts'
import { bitcoinFault, ethereumFault, walletCheck } from './wallets.ts'

interface Bip {
  readonly validStrings: readonly string[]
  readonly invalidStrings: readonly (readonly [string, string])[]
  readonly validAddresses: readonly (readonly [string, string])[]
  readonly invalidAddresses: readonly (readonly [string, string])[]
}

function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(`tests/vectors/wallets/${name}`, 'utf8')) as T
}

const bip173 = vectors<Bip>('bip-0173.json')
const bip350 = vectors<Bip>('bip-0350.json')
const keyIo = vectors<{ mainAddresses: [string, string][]; otherKinds: string[] }>('key-io.json')
const erc55 = vectors<{ checksummed: string[] }>('erc-55.json')

describe('Bech32', () => {
  test.each([
    ['bech32', bip173],
    ['bech32m', bip350],
  ] as const)('%s reads what its specification calls sound, and no other', (encoding, bip) => {
    for (const text of bip.validStrings) expect(readBech32(text), text).toMatchObject({ encoding })
    for (const [text, why] of bip.invalidStrings) {
      expect(readBech32(text), `${text}: ${why}`).not.toMatchObject({ encoding })
    }
  })

  test('addresses of the main network pass as BIP 350 has them', () => {
    const isMain = (address: string) => /^bc/i.test(address)
    for (const [address] of bip350.validAddresses) {
      expect(bitcoinFault(address) === null, address).toBe(isMain(address))
    }
    // BIP 350 takes later versions with the older checksum back.
    const replaced = bip173.validAddresses.filter(([address]) => !/^bc1q/i.test(address))
    for (const [address] of replaced) expect(bitcoinFault(address), address).not.toBeNull()
    for (const [address, why] of [...bip173.invalidAddresses, ...bip350.invalidAddresses]) {
      expect(bitcoinFault(address), `${address}: ${why}`).not.toBeNull()
    }
  })

  const sound = ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', bip350.validAddresses[2]![0]]
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

  /** The address with another character at each of these places of its data. */
  function damaged(address: string, places: readonly number[], shift: number): string {
    const characters = Array.from(address)
    for (const place of places) {
      const value = alphabet.indexOf(characters[place]!)
      characters[place] = alphabet[(value + shift) % 32]!
    }
    return characters.join('')
  }

  /** Whether a wrong version and one other character explain an address as well, tried by hand. */
  function isOtherwiseExplained(address: string): boolean {
    const other = address[3] === 'q' ? 'bech32m' : 'bech32'
    const versions = other === 'bech32' ? ['q'] : Array.from(alphabet).slice(1, 17)
    return versions.some((version) =>
      Array.from(address).some((_, place) => {
        if (place < 4) return false
        return Array.from(alphabet).some((one) => {
          const tried = Array.from(address)
          tried[3] = version
          tried[place] = one
          const read = readBech32(tried.join(''))
          return read.kind === 'text' && read.encoding === other
        })
      }),
    )
  }

  /** Two wrong characters are located, but where two others would explain the address as well. */
  function expectLocated(address: string, places: readonly number[], shift: number): void {
    const at = [...new Set(places)].toSorted((a, b) => a - b)
    const text = damaged(address, at, shift)
    const fault = bitcoinFault(text)
    const told = fault?.at.join() ?? 'nothing'
    const isTold = told === at.join()
    const isOpen = told === '' && at.length === 2 && isOtherwiseExplained(text)
    expect(isTold || isOpen, `${text}: told ${told}`).toBe(true)
    expect(fault?.code).toBe('wrong-checksum')
  }

  test.each(sound)('one or two wrong characters of %s are located', (address) => {
    const place = fc.integer({ min: 4, max: address.length - 1 })
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 31 }), (one, other, shift) => {
        expectLocated(address, [one, other], shift)
      }),
    )
  })

  test('a version that does not fit its checksum explains nothing', () => {
    const [address] = sound.filter((one) => one.startsWith('bc1pw508'))
    expect(bitcoinFault(damaged(address!, [8, 22], 28))).toMatchObject({ at: [8, 22] })
  })

  test('of a wrong version nothing false is told', () => {
    for (let shift = 1; shift < 32; shift += 1) {
      const fault = bitcoinFault(damaged(sound[0]!, [3], shift))
      expect(fault?.code).toBe('wrong-checksum')
      expect([[3], []]).toContainEqual(fault?.at)
    }
  })
})

describe('base58check', () => {
  test('addresses of the main network pass, with their checksum', () => {
    for (const [address] of keyIo.mainAddresses) expect(bitcoinFault(address), address).toBeNull()
    for (const text of keyIo.otherKinds) expect(bitcoinFault(text), text).not.toBeNull()
  })

  test('a wrong character is noticed, and one outside the alphabet is located', () => {
    const [[address]] = keyIo.mainAddresses as [[string, string]]
    expect(bitcoinFault(`${address.slice(0, -1)}p`)).toMatchObject({ code: 'wrong-checksum' })
    expect(bitcoinFault(address.replace('S', '0'))).toMatchObject({ code: 'wrong-form', at: [3] })
    expect(bitcoinFault(address.slice(0, -1))).not.toBeNull()
    expect(bitcoinFault(`1${address}`)).toMatchObject({ code: 'wrong-form' })
    expect(bitcoinFault('1'.repeat(25))).toMatchObject({ code: 'wrong-checksum' })
  })
})

describe('ERC-55', () => {
  test('every published address passes, and the first letter of the wrong case is located', () => {
    for (const address of erc55.checksummed) expect(ethereumFault(address), address).toBeNull()
    const [address] = erc55.checksummed.slice(4) as [string]
    expect(ethereumFault(address.toLowerCase())).toMatchObject({ code: 'wrong-checksum', at: [4] })
    expect(ethereumFault(address.replace('x5aA', 'x5AA'))).toMatchObject({ at: [3] })
    expect(ethereumFault(address.replace('5', 'g'))).toMatchObject({ code: 'wrong-form', at: [2] })
    expect(ethereumFault(address.slice(0, -1))).toMatchObject({ code: 'wrong-form' })
    expect(ethereumFault(address.slice(2))).toMatchObject({ code: 'wrong-form', at: [0] })
  })
})

test('a wallet is refused at the character that is wrong', () => {
  const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'
  expect(walletCheck.faultOf({ network: 'bitcoin', address })).toEqual({
    code: 'wrong-checksum',
    path: ['address', 41],
    expected: 'BIP 173, BIP 350',
  })
  for (const example of walletCheck.examples) expect(walletCheck.faultOf(example)).toBeNull()
})
