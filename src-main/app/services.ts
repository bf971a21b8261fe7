import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppStart } from '#contract/api.ts'
import type { ServicePaths } from './service-paths.ts'

/** What the handlers answer with. */
export interface Services {
  readonly start: AppStart
  /** Settles when nothing is left to write. */
  close(): Promise<void>
}

/** @param folder the user-data folder */
export function createServices(paths: ServicePaths, folder: string, version: string): Promise<Services> {
  return Promise.resolve({
    start: { version, firstStart: !existsSync(join(folder, 'drafts')), platform: process.platform },
    close: () => Promise.resolve(),
  })
}
