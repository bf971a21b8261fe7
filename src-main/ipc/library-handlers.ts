import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { registerHandler } from './register-handler.ts'

export function registerLibraryHandlers(ipcMain: IpcMain, services: Services): void {
  registerHandler(ipcMain, 'library.read', () => services.library())
  registerHandler(ipcMain, 'search.query', ({ words, limit }) => services.search(words, limit))
}
