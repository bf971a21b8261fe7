import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { previewCitation } from '#citation/preview-citation.ts'
import { registerHandler } from './register-handler.ts'

export function registerLibraryHandlers(ipcMain: IpcMain, { records, readSheets }: Services): void {
  registerHandler(ipcMain, 'library.read', () => records.read())
  registerHandler(ipcMain, 'library.saveReference', ({ reference }) =>
    records.change((shelf) => shelf.saveReference(reference)),
  )
  registerHandler(ipcMain, 'library.saveQuotation', ({ quotation }) =>
    records.change((shelf) => shelf.saveQuotation(quotation)),
  )
  registerHandler(ipcMain, 'library.saveTable', ({ table }) =>
    records.change((shelf) => shelf.saveTable(table)),
  )
  registerHandler(ipcMain, 'library.saveEvent', ({ event }) =>
    records.change((shelf) => shelf.saveEvent(event)),
  )
  registerHandler(ipcMain, 'library.remove', (key) => records.change((shelf) => shelf.remove(key)))
  registerHandler(ipcMain, 'library.readSpreadsheet', (from) => readSheets(from))
  registerHandler(ipcMain, 'search.query', ({ words, limit }) => records.search(words, limit))
  registerHandler(ipcMain, 'citation.preview', previewCitation)
}
