// Stands in for the openssl of OpenSSL 3.5, which Debian 12 does not have: the OpenSSL in Node is
// as new, and is asked here with the few arguments that verify/referee.sh gives. That openssl
// itself takes them was seen with 3.5.9, as Debian 13 has it.
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { argv, exit } from 'node:process'

if (argv[2] === 'list') {
  console.log(' { 2.16.840.1.101.3.4.3.17, id-ml-dsa-44, ML-DSA-44, MLDSA44 } @ default')
} else {
  const given = (option: string): Buffer => readFileSync(argv[argv.indexOf(option) + 1] ?? '')
  const key = createPublicKey({ key: given('-inkey'), format: 'der', type: 'spki' })
  exit(verify(null, given('-in'), key, given('-sigfile')) ? 0 : 1)
}
