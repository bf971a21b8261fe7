import type { FileSystem } from '#drafts/file-system.ts'

export type Step =
  | 'open'
  | 'write'
  | 'check size'
  | 'flush'
  | 'close'
  | 'link'
  | 'rename'
  | 'remove'
  | 'flush folder'
  | 'make folder'
  | 'read'
  | 'facts'
  | 'list'

/** Called before a step is done: it may throw instead, and `skip` leaves the step out as if it had been done. */
export type Watch = (step: Step, path: string) => 'skip' | undefined

/** The same disk, watched. */
export function instrument(files: FileSystem, watch: Watch): FileSystem {
  const step = async <T>(name: Step, path: string, act: () => Promise<T>, skipped: T): Promise<T> =>
    watch(name, path) === 'skip' ? skipped : act()
  return {
    async createExclusive(path) {
      watch('open', path)
      const file = await files.createExclusive(path)
      let length = 0
      return {
        write: (bytes) => {
          length = bytes.length
          return step('write', path, () => file.write(bytes), undefined)
        },
        size: () => step('check size', path, () => file.size(), length),
        sync: () => step('flush', path, () => file.sync(), undefined),
        close: async () => {
          try {
            watch('close', path)
          } finally {
            await file.close()
          }
        },
      }
    },
    read: (path) => step('read', path, () => files.read(path), new Uint8Array()),
    readStart: (path, length) => step('read', path, () => files.readStart(path, length), new Uint8Array()),
    facts: (path) =>
      step('facts', path, () => files.facts(path), { size: 0, modified: new Date(0), changed: new Date(0) }),
    list: (folder) => step('list', folder, () => files.list(folder), []),
    link: (path, second) => step('link', path, () => files.link(path, second), undefined),
    rename: (from, to) => step('rename', to, () => files.rename(from, to), undefined),
    remove: (path) => step('remove', path, () => files.remove(path), undefined),
    makeFolder: (folder) => step('make folder', folder, () => files.makeFolder(folder), undefined),
    syncFolder: (folder) => step('flush folder', folder, () => files.syncFolder(folder), undefined),
  }
}

/** As the system reports it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code })
