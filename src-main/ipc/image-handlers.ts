import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { registerHandler } from './register-handler.ts'

export function registerImageHandlers(ipcMain: IpcMain, { images }: Services): void {
  registerHandler(ipcMain, 'images.add', ({ bytes }) => images.add(bytes))
  registerHandler(ipcMain, 'images.read', ({ blob }) => images.read(blob))
}
