import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { decideCorrection, listCorrections } from '#drafts/correct-drafts.ts'
import { registerHandler } from './register-handler.ts'

export function registerCorrectionHandlers(ipcMain: IpcMain, { drafts, library }: Services): void {
  registerHandler(ipcMain, 'corrections.list', async () => {
    const read = await library()
    return read.ok ? listCorrections(drafts, read.value) : read
  })
  registerHandler(ipcMain, 'corrections.decide', async ({ draftId, kind, id, decision }) => {
    const read = await library()
    return read.ok ? decideCorrection(drafts, read.value, draftId, { kind, id }, decision) : read
  })
}
