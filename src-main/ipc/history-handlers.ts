import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { registerHandler } from './register-handler.ts'

export function registerHistoryHandlers(ipcMain: IpcMain, { drafts }: Services): void {
  registerHandler(ipcMain, 'history.list', ({ id }) => drafts.versions(id))
  registerHandler(ipcMain, 'history.read', ({ id, version }) => drafts.version(id, version))
  registerHandler(ipcMain, 'history.restore', ({ id, version }) => drafts.restoreVersion(id, version))
}
