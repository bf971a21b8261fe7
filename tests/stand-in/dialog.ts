import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { DialogPage } from './dialog-page.ts'
import { onlyThese } from './lacking.ts'

/** Each of Electron's dialogs may be given a window first; here a dialog belongs to none. */
function optionsOf<T>(given: readonly [BrowserWindow, T] | readonly [T]): T {
  return given.length === 2 ? given[1] : given[0]
}

async function showSaveDialog(...given: [BrowserWindow, SaveDialogOptions] | [SaveDialogOptions]) {
  const { title = 'Save as', defaultPath = '', buttonLabel = 'Save', message = '' } = optionsOf(given)
  const page = await DialogPage.open({
    title,
    message: message || title,
    detail: '',
    path: absolute(defaultPath),
    buttons: [buttonLabel, 'Cancel'],
    defaultButton: 0,
  })
  const filePath = await askPath(page, (path) =>
    existsSync(path) ? 'This file exists. Press again to replace it.' : null,
  )
  return { canceled: filePath === null, filePath: filePath ?? '' }
}

async function showOpenDialog(...given: [BrowserWindow, OpenDialogOptions] | [OpenDialogOptions]) {
  const { title = 'Open', defaultPath = '', buttonLabel = 'Open', message = '' } = optionsOf(given)
  const page = await DialogPage.open({
    title,
    message: message || title,
    detail: '',
    path: absolute(defaultPath),
    buttons: [buttonLabel, 'Cancel'],
    defaultButton: 0,
  })
  const filePath = await askPath(page, (path) => (existsSync(path) ? null : 'There is no such file.'))
  return { canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] }
}

async function showMessageBox(...given: [BrowserWindow, MessageBoxOptions] | [MessageBoxOptions]) {
  const { title, message, detail = '', buttons = ['OK'], defaultId = 0, cancelId = 0 } = optionsOf(given)
  const page = await DialogPage.open({
    title: title ?? app.name,
    message,
    detail,
    path: null,
    buttons,
    defaultButton: defaultId,
  })
  const answer = await page.ask()
  if (answer !== null) await page.close()
  return { response: answer?.button ?? cancelId, checkboxChecked: false }
}

/**
 * Asks until there is a path, or the person cancels: then null. `objection` is a sentence shown instead of taking the
 * path; the same path, sent again, is taken.
 */
async function askPath(page: DialogPage, objection: (path: string) => string | null): Promise<string | null> {
  for (let before = ''; ;) {
    const answer = await page.ask()
    if (answer === null) return null
    const path = absolute(answer.path)
    const said = objection(path)
    if (answer.button === 0 && said !== null && path !== before) {
      before = path
      await page.say(said)
      continue
    }
    await page.close()
    return answer.button === 0 ? path : null
  }
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(app.getPath('documents'), path)
}

export const dialog = onlyThese('dialog', {
  showSaveDialog,
  showOpenDialog,
  showMessageBox,
  /** As Electron on Linux before it is ready: on standard error. */
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}\n${content}\n`),
})
