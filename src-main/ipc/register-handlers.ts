import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { ok } from '#domain/result.ts'
import { registerBrandHandlers } from './brand-handlers.ts'
import { registerCorrectionHandlers } from './correction-handlers.ts'
import { registerDocumentHandlers } from './document-handlers.ts'
import { registerDraftHandlers } from './draft-handlers.ts'
import { registerHistoryHandlers } from './history-handlers.ts'
import { registerExcerptHandlers } from './excerpt-handlers.ts'
import { registerImageHandlers } from './image-handlers.ts'
import { registerLibraryHandlers } from './library-handlers.ts'
import { registerPreferenceHandlers } from './preference-handlers.ts'
import { registerHandler } from './register-handler.ts'
import { registerSpellingHandlers } from './spelling-handlers.ts'
import { registerTemplateHandlers } from './template-handlers.ts'

/** One handler for each method of the contract. */
export function registerHandlers(ipcMain: IpcMain, services: Services): void {
  registerHandler(ipcMain, 'app.start', async () => ok(await services.start()))
  registerLibraryHandlers(ipcMain, services)
  registerDraftHandlers(ipcMain, services)
  registerHistoryHandlers(ipcMain, services)
  registerImageHandlers(ipcMain, services)
  registerPreferenceHandlers(ipcMain, services)
  registerBrandHandlers(ipcMain, services)
  registerDocumentHandlers(ipcMain, services)
  registerExcerptHandlers(ipcMain, services)
  registerCorrectionHandlers(ipcMain, services)
  registerSpellingHandlers(ipcMain, services)
  registerTemplateHandlers(ipcMain)
}
