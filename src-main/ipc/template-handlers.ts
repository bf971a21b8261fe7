import type { IpcMain } from 'electron'
import { readTemplates } from '#exports/templates.ts'
import { registerHandler } from './register-handler.ts'

export function registerTemplateHandlers(ipcMain: IpcMain): void {
  registerHandler(ipcMain, 'templates.list', () => readTemplates())
}
