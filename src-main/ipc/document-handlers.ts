import type { IpcMain } from 'electron'
import { chooseFile } from '#app/choose-file.ts'
import type { Services } from '#app/services.ts'
import { ok } from '#domain/result.ts'
import { writeExport } from '#exports/write-export.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import { fileNameOf } from './file-name.ts'
import { registerHandler } from './register-handler.ts'

export function registerDocumentHandlers(ipcMain: IpcMain, services: Services): void {
  registerHandler(ipcMain, 'document.render', ({ draft }) => services.print(draft))
  registerHandler(ipcMain, 'document.verify', async ({ draft }) => {
    const library = await services.library()
    return library.ok ? ok(verifyDraft(draft, library.value)) : library
  })
  registerHandler(ipcMain, 'document.export', async ({ draft }, sender) => {
    const printed = await services.print(draft)
    if (!printed.ok) return printed
    const path = await chooseFile(sender, 'Export PDF', fileNameOf(draft.title, 'pdf'))
    if (path === null) return ok(null)
    const written = await writeExport(path, printed.value.pdf)
    return written.ok ? ok({ path, pages: printed.value.pages }) : written
  })
}
