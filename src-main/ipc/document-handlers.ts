import { existsSync } from 'node:fs'
import { shell } from 'electron'
import type { IpcMain, WebContents } from 'electron'
import { chooseFile } from '#app/choose-file.ts'
import type { Services } from '#app/services.ts'
import type { AppEvent } from '#contract/api.ts'
import { EVENT_CHANNEL } from '#contract/methods.ts'
import { ok } from '#domain/result.ts'
import { verifyDraft } from '#library/verify-draft.ts'
import { fileNameOf } from './file-name.ts'
import { registerHandler } from './register-handler.ts'

export function registerDocumentHandlers(ipcMain: IpcMain, services: Services): void {
  const jobs = new Map<string, AbortController>()
  /** What each window exported last. */
  const exported = new WeakMap<WebContents, string>()

  registerHandler(ipcMain, 'document.render', ({ draft }) => services.printer.preview(draft))
  registerHandler(ipcMain, 'document.verify', async ({ draft }) => {
    const library = await services.library()
    return library.ok ? ok(verifyDraft(draft, library.value)) : library
  })
  registerHandler(ipcMain, 'document.export', async ({ draft, choices, extras, job }, sender) => {
    const name = fileNameOf(draft.title, 'pdf', extras.editable ? 'editable copy' : '')
    const path = await chooseFile(sender, 'Export PDF', name)
    if (path === null) return ok(null)
    const controller = new AbortController()
    jobs.set(job, controller)
    try {
      const result = await services.printer.export(draft, choices, extras, path, {
        signal: controller.signal,
        onProgress: (progress) => tell(sender, { kind: 'progress', job, progress }),
      })
      if (!result.ok) return result
      exported.set(sender, path)
      if (choices.reveal) shell.showItemInFolder(path)
      return result
    } finally {
      jobs.delete(job)
    }
  })
  registerHandler(ipcMain, 'document.cancel', ({ job }) => {
    const controller = jobs.get(job)
    controller?.abort()
    return ok(controller !== undefined)
  })
  registerHandler(ipcMain, 'document.reveal', (_, sender) => {
    const path = exported.get(sender)
    if (path === undefined || !existsSync(path)) return ok(false)
    shell.showItemInFolder(path)
    return ok(true)
  })
}

/** A window may be gone before its work is. */
function tell(sender: WebContents, event: AppEvent): void {
  if (!sender.isDestroyed()) sender.send(EVENT_CHANNEL, event)
}
