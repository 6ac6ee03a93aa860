// A disk whose power can be cut: what had not been written to it is lost, as no death of a process
// loses it. It is ext4 in a file; the cut is the ioctl with which xfstests try the same, shutdown
// without the journal (EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH). What the file system
// had handed to its disk by then is kept: a disk that loses what it has in its own cache is not
// tried. Wants Linux, the rights of root, loop devices, and python3 for the ioctl.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Disk {
  readonly folder: string
  /** At once; afterwards the disk is there again, as a machine finds it that is started anew. */
  cutPower(): void
  remove(): void
}

const bytes = 64 * 2 ** 20

const shutDown = `
import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))
`

export function newDisk(): Disk {
  const place = mkdtempSync(join(tmpdir(), 'mithaq-disk-'))
  const [image, folder] = [join(place, 'image'), join(place, 'mounted')]
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' })
  const mount = () => run('mount', '-o', 'loop', image, folder)
  try {
    mkdirSync(folder)
    writeFileSync(image, '')
    truncateSync(image, bytes)
    run('mkfs.ext4', '-q', '-F', image)
    mount()
  } catch (error) {
    rmSync(place, { recursive: true })
    throw error
  }
  return {
    folder,
    cutPower: () => {
      run('python3', '-c', shutDown, folder)
      run('umount', folder)
      mount()
    },
    remove: () => {
      run('umount', folder)
      rmSync(place, { recursive: true })
    },
  }
}

/** Null where such a disk can be had here, or else why it cannot. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'wants root on Linux'
  try {
    const disk = newDisk()
    try {
      disk.cutPower()
    } finally {
      disk.remove()
    }
    return null
  } catch (error) {
    return String(error)
      .trim()
      .replaceAll(/\s*\n\s*/g, '; ')
  }
}
