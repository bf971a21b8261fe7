import type { IpcMain } from 'electron'
import { applyPreferences } from '#app/apply-preferences.ts'
import type { Services } from '#app/services.ts'
import { ok } from '#domain/result.ts'
import { registerHandler } from './register-handler.ts'

export function registerPreferenceHandlers(ipcMain: IpcMain, { preferences }: Services): void {
  registerHandler(ipcMain, 'preferences.read', () => ok(preferences.current()))
  // What cannot be stored counts until the end all the same.
  registerHandler(ipcMain, 'preferences.save', ({ preferences: chosen }) => {
    applyPreferences(chosen)
    return preferences.change(chosen)
  })
}
