import { randomUUID } from 'node:crypto'
import type { IpcMain } from 'electron'
import type { Services } from '#app/services.ts'
import { emptyDraft } from '#domain/empty-draft.ts'
import { ok } from '#domain/result.ts'
import { snapshotDraft } from '#domain/snapshot-draft.ts'
import { chooseFile } from '#app/choose-file.ts'
import { blobsOf, encodeBriefingFile } from '#drafts/briefing-file.ts'
import { importBriefing } from '#drafts/import-briefing.ts'
import { writeExport } from '#exports/write-export.ts'
import { readTemplate } from '#pdf/templates.ts'
import { fileNameOf } from './file-name.ts'
import { registerHandler } from './register-handler.ts'

export function registerDraftHandlers(
  ipcMain: IpcMain,
  { drafts, images, library, readSample }: Services,
): void {
  registerHandler(ipcMain, 'drafts.list', () => drafts.list())
  registerHandler(ipcMain, 'drafts.open', ({ id }) => drafts.open(id))
  registerHandler(ipcMain, 'drafts.peek', ({ id }) => drafts.peek(id))
  registerHandler(ipcMain, 'drafts.create', ({ title, template }) => {
    const file = readTemplate(template)
    return file.ok ? drafts.create(emptyDraft(randomUUID(), title, file.value.template)) : file
  })
  registerHandler(ipcMain, 'drafts.createSample', async ({ sample: name }) => {
    const [sample, read] = await Promise.all([readSample(name), library()])
    if (!sample.ok) return sample
    if (!read.ok) return read
    return drafts.create(snapshotDraft({ ...sample.value, id: randomUUID() }, read.value))
  })
  registerHandler(ipcMain, 'drafts.openFile', ({ name, bytes }) =>
    importBriefing(bytes, name, drafts, images),
  )
  registerHandler(ipcMain, 'drafts.save', ({ draft, undo }) => drafts.save(draft, undo))
  registerHandler(ipcMain, 'drafts.rename', ({ id, title }) => drafts.rename(id, title))
  registerHandler(ipcMain, 'drafts.duplicate', ({ id }) => drafts.duplicate(id))
  registerHandler(ipcMain, 'drafts.archive', ({ id }) => drafts.archive(id))
  registerHandler(ipcMain, 'drafts.unarchive', ({ id }) => drafts.unarchive(id))
  registerHandler(ipcMain, 'drafts.trash', ({ id }) => drafts.trash(id))
  registerHandler(ipcMain, 'drafts.restore', ({ id }) => drafts.restore(id))
  registerHandler(ipcMain, 'drafts.saveElsewhere', async ({ draft }, sender) => {
    const path = await chooseFile(
      sender,
      'Save a copy of the briefing',
      fileNameOf(draft.title, 'briefing.json'),
    )
    if (path === null) return ok(null)
    const file = encodeBriefingFile(draft, await images.readAll(blobsOf(draft)), path)
    if (!file.ok) return file
    const written = await writeExport(path, file.value)
    return written.ok ? ok({ path }) : written
  })
}
