// Addresses of wallets, checked by the checksums they carry: Bitcoin's base58check and segregated
// witness (BIP 173, BIP 350), Ethereum's mixed case (ERC-55). Only addresses of the main networks
// pass. It does not say whether a wallet exists, whose it is, or what is in it.
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { FieldCheck } from '#language/field.ts'
import { readBech32, wrongForm, type AddressFault } from './bech32.ts'

const networks = ['bitcoin', 'ethereum'] as const
type Network = (typeof networks)[number]

export interface Wallet {
  readonly network: Network
  readonly address: string
}

const faults: Readonly<Record<Network, (address: string) => AddressFault | null>> = {
  bitcoin: bitcoinFault,
  ethereum: ethereumFault,
}

export const walletCheck: FieldCheck<Wallet> = {
  id: 'wallet-address',
  examples: [
    { network: 'bitcoin', address: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4' },
    { network: 'ethereum', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
  ],
  faultOf: ({ network, address }) => {
    const fault = faults[network](address)
    if (fault === null) return null
    const { code, at, expected } = fault
    const more = at.length > 1 ? `; wrong at ${at.join(', ')}` : ''
    return { code, path: ['address', ...at.slice(0, 1)], expected: `${expected}${more}` }
  },
}

export function bitcoinFault(address: string): AddressFault | null {
  if (/^bc1/i.test(address)) return segwitFault(address)
  if (/^[13]/.test(address)) return base58Fault(address)
  return wrongForm('an address that begins with 1, 3 or bc1', 0)
}

/** BIP 350: version 0 is Bech32 and 20 or 32 bytes long, later versions are Bech32m. */
function segwitFault(address: string): AddressFault | null {
  const read = readBech32(address)
  if (read.kind === 'fault') return read
  const { prefix, data, encoding } = read
  if (prefix !== 'bc') return wrongForm('the prefix bc', 0)
  const version = data[0] ?? 17
  const first = prefix.length + 1
  if (version > 16) return wrongForm('a version of 0 to 16', first)
  if ((version === 0) !== (encoding === 'bech32')) {
    const expected = version === 0 ? 'BIP 173' : 'BIP 350'
    return { kind: 'fault', code: 'wrong-checksum', at: [], expected }
  }
  const bits = (data.length - 1) * 5
  const rest = bits % 8
  const bytes = (bits - rest) / 8
  if (rest > 4 || ((data.at(-1) ?? 0) & ((1 << rest) - 1)) !== 0) {
    return wrongForm('no more bits than the bytes need', first + data.length - 1)
  }
  if (bytes < 2 || bytes > 40) return wrongForm('2 to 40 bytes')
  return version === 0 && bytes !== 20 && bytes !== 32 ? wrongForm('20 or 32 bytes') : null
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const addressBytes = 25
const checksumBytes = 4
/** To a key (P2PKH), to a script (P2SH). */
const mainVersions = [0x00, 0x05]

/** The checksum says that a character is wrong, not which: base58check cannot tell. */
function base58Fault(address: string): AddressFault | null {
  const foreign = Array.from(address).findIndex((one) => !base58.includes(one))
  if (foreign >= 0) return wrongForm(`characters of ${base58}`, foreign)
  const bytes = base58Bytes(address)
  if (bytes === null) return wrongForm(`${addressBytes} bytes`)
  const payload = bytes.subarray(0, -checksumBytes)
  const sum = sha256(sha256(payload))
  const isRight = bytes.subarray(-checksumBytes).every((byte, at) => byte === sum[at])
  if (!isRight) return { kind: 'fault', code: 'wrong-checksum', at: [], expected: 'base58check' }
  return mainVersions.includes(bytes[0]!) ? null : wrongForm('an address of the main network', 0)
}

/** The 25 bytes of an address; null for another length. */
function base58Bytes(text: string): Uint8Array | null {
  const ones = /^1*/.exec(text)![0].length
  const number = Array.from(text).reduce((sum, one) => sum * 58n + BigInt(base58.indexOf(one)), 0n)
  const digits = number === 0n ? '' : number.toString(16)
  const hex = digits.padStart(digits.length + (digits.length % 2), '0')
  if (ones + hex.length / 2 !== addressBytes) return null
  const bytes = new Uint8Array(addressBytes)
  for (let at = 0; at < hex.length / 2; at += 1) {
    bytes[ones + at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  }
  return bytes
}

/** An address written in one case passes only where its checksum is of one case. */
export function ethereumFault(address: string): AddressFault | null {
  if (!address.startsWith('0x')) return wrongForm('0x and 40 hexadecimal digits', 0)
  const foreign = address.slice(2).search(/[^0-9a-fA-F]/)
  if (foreign >= 0) return wrongForm('hexadecimal digits', foreign + 2)
  if (address.length !== 42) return wrongForm('0x and 40 hexadecimal digits')
  const digits = address.slice(2)
  const lower = digits.toLowerCase()
  const hash = keccak_256(new Uint8Array(Array.from(lower).map((one) => one.charCodeAt(0))))
  const wrong = Array.from(lower).findIndex((digit, at) => {
    const nibble = at % 2 === 0 ? hash[at >> 1]! >> 4 : hash[at >> 1]! & 15
    return digits[at] !== (nibble > 7 ? digit.toUpperCase() : digit)
  })
  if (wrong < 0) return null
  return { kind: 'fault', code: 'wrong-checksum', at: [wrong + 2], expected: 'ERC-55' }
}
