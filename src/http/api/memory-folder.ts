// A folder in memory, to be given away as one archive.
import type { GrowingFolder } from '#ledger/check/space-files.ts'
import type { TarFile } from '#ledger/tar.ts'

export function memoryFolder(): GrowingFolder & { readonly files: () => readonly TarFile[] } {
  const kept = new Map<string, Uint8Array>()
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    kept.set(path, bytes)
  }
  return {
    read: async (path) => kept.get(path) ?? null,
    names: async (path) =>
      [...kept.keys()]
        .filter((one) => folderOf(one) === path)
        .map((one) => one.slice(path.length + 1)),
    has: async (path) => kept.has(path),
    add: put,
    replace: put,
    files: () => [...kept].map(([path, bytes]) => ({ path, bytes })),
  }
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))
