import { BrowserWindow, dialog } from 'electron'
import type { WebContents } from 'electron'

/** Asks the person where to save. Null when the dialog is cancelled. No path ever comes from the page. */
export async function chooseFile(
  asker: WebContents,
  title: string,
  suggestion: string,
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(asker)
  const options = { title, defaultPath: suggestion }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
