import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { formatExcerpt } from '#exports/format-excerpt.ts'
import { registerHandler } from './register-handler.ts'

export function registerExcerptHandlers(ipcMain: IpcMain, { excerpts }: Services): void {
  registerHandler(ipcMain, 'excerpts.list', () => excerpts.list())
  registerHandler(ipcMain, 'excerpts.annotate', ({ id, tags, note }) => excerpts.annotate(id, tags, note))
  registerHandler(ipcMain, 'excerpts.forget', ({ id }) => excerpts.forget(id))
  registerHandler(ipcMain, 'excerpts.format', (request) => formatExcerpt(request))
}
