import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { reasonOf } from './leave.ts'

/** What the window said when it was asked to save before closing. */
export type SaveAnswer = 'saved' | 'not-saved' | 'no-answer'

/**
 * A window that is closed asks its page to save first, and goes when the page says that nothing is left to write.
 * When saving failed or takes too long the person decides; the window never goes by itself with work unsaved.
 *
 * @param askToSave asks the page; answers `no-answer` at its own time limit
 */
export function closeAfterSaving(window: BrowserWindow, askToSave: () => Promise<SaveAnswer>): void {
  let asking = false
  let hasPage = false
  // Before its page is there, the window holds no work, and nobody would answer.
  window.webContents.once('dom-ready', () => (hasPage = true))
  window.on('close', (event) => {
    if (!hasPage) return
    event.preventDefault()
    if (asking) return
    asking = true
    mayClose(window, askToSave)
      .then((may) => may && window.destroy())
      .catch((error: unknown) => process.stderr.write(`The window could not be closed: ${reasonOf(error)}\n`))
      .finally(() => (asking = false))
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    process.stderr.write(`The window's process ended (${reason}). What was shown as saved is kept.\n`)
    window.destroy()
  })
}

async function mayClose(window: BrowserWindow, askToSave: () => Promise<SaveAnswer>): Promise<boolean> {
  for (;;) {
    const answer = await askToSave()
    if (answer === 'saved') return true
    const { response } = await dialog.showMessageBox(window, question(answer))
    if (response === 1) return true
    if (answer === 'not-saved') return false
  }
}

/** Button 0 keeps the work, button 1 gives it up. */
function question(answer: 'not-saved' | 'no-answer') {
  return answer === 'not-saved'
    ? {
        type: 'warning' as const,
        message: 'The last changes could not be saved.',
        detail:
          'Keep the window open to save the briefing elsewhere. Everything saved before is kept either way.',
        buttons: ['Keep open', 'Close without the last changes'],
        defaultId: 0,
        cancelId: 0,
      }
    : {
        type: 'warning' as const,
        message: 'Briefwright is still saving.',
        detail: 'Closing now may lose the last changes. Everything saved before is kept either way.',
        buttons: ['Wait', 'Close now'],
        defaultId: 0,
        cancelId: 0,
      }
}
