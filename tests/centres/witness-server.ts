// A witness outside, for tests: tlog-witness 1.0.0 over HTTP on the loopback, by the rule of the
// ledger, with a key of its own. What it cosigned last is in memory; what it answers can be spoilt.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { answerAddCheckpoint, parseAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { generateSecretKey } from '#ledger/crypto.ts'
import { signerKey, type VerifierKey } from '#ledger/key.ts'
import { cosign, formatSignatureLines } from '#ledger/note.ts'
import type { TreeHead } from '#ledger/proof.ts'
import { readAll } from '#exchange/byte-reader.ts'
import { valueOf } from './rig.ts'

export interface WitnessServer {
  readonly url: string
  readonly key: VerifierKey
  /** The old size of each request, in order. */
  readonly asked: number[]
  /** What it has cosigned last, by log. */
  readonly held: Map<string, TreeHead>
  /** An answer in place of its own, while there is one. */
  spoilt: { readonly status: number; readonly body: string } | null
  readonly close: () => Promise<void>
}

export async function witnessServer(
  name: string,
  knows: ReadonlyMap<string, readonly VerifierKey[]>,
  time = 1_900_000_000,
): Promise<WitnessServer> {
  const crypto = nodeCrypto()
  const signer = valueOf(await signerKey(crypto, name, 0x04, generateSecretKey(crypto, 'ed25519')))
  const end = (response: ServerResponse, status: number, body: string, type = 'text/plain') =>
    response.writeHead(status, { 'content-type': type }).end(body)
  const answer = async (body: Uint8Array, response: ServerResponse) => {
    const request = parseAddCheckpoint(body)
    if (!request.ok) return end(response, 400, request.refusal.code)
    witness.asked.push(request.value.oldSize)
    if (witness.spoilt !== null) return end(response, witness.spoilt.status, witness.spoilt.body)
    const { note } = request.value
    const given = await answerAddCheckpoint(crypto, request.value, (origin) => ({
      keys: knows.get(origin),
      held: witness.held.get(origin),
    }))
    if (given.kind === 'conflict') return end(response, 409, `${given.size}\n`, 'text/x.tlog.size')
    if (given.kind === 'refused') return end(response, given.status, given.refusal.code)
    witness.held.set(given.checkpoint.origin, given.checkpoint)
    const line = await cosign(crypto, note.text, signer, time)
    return end(response, 200, formatSignatureLines([line]))
  }
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== '/w/add-checkpoint') {
      end(response, 405, '')
      return
    }
    void readAll(request, 1024 * 1024).then((body) => answer(body ?? new Uint8Array(), response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const witness: WitnessServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/`,
    key: signer.verifier,
    asked: [],
    held: new Map(),
    spoilt: null,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return witness
}
