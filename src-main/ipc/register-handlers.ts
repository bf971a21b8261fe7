import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { ok } from '#domain/result.ts'
import { registerHandler } from './register-handler.ts'

/** One handler for each method of the contract. */
export function registerHandlers(ipcMain: IpcMain, services: Services): void {
  registerHandler(ipcMain, 'app.start', () => ok(services.start))
}
