// The files of a ZIP archive (APPNOTE 4.3.12), by its central directory: for tests that look into
// what was written, and no more than they need.
import { inflateRawSync } from 'node:zlib'

export function unzip(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === 0x02_01_4b_50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((of) => archive.readUInt16LE(at + of))
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength!)
    const packed = contentAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20))
    const isPacked = archive.readUInt16LE(at + 10) === 8
    files.set(name, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + nameLength! + extra! + comment!
  }
  return files
}

function contentAt(archive: Buffer, header: number, size: number): Buffer {
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  return archive.subarray(start, start + size)
}
