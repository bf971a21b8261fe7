import type { IpcMain, IpcMainEvent, WebContents } from 'electron'
import { BEFORE_CLOSE_CHANNEL, READY_TO_CLOSE_CHANNEL } from '#contract/methods.ts'
import { refuseSender } from './refuse-sender.ts'

/** How long a window may take to save before the person is asked, in milliseconds. */
export const SAVE_LIMIT = 10_000

/**
 * Asks a window's page to save what it holds, and waits for its answer: true when nothing is left to write, false when
 * that failed.
 */
export function askToSave(
  ipcMain: IpcMain,
  contents: WebContents,
  limit: number = SAVE_LIMIT,
): Promise<'saved' | 'not-saved' | 'no-answer'> {
  return new Promise((resolve) => {
    const settle = (answer: 'saved' | 'not-saved' | 'no-answer'): void => {
      clearTimeout(timer)
      ipcMain.removeListener(READY_TO_CLOSE_CHANNEL, onAnswer)
      resolve(answer)
    }
    const onAnswer = (event: IpcMainEvent, saved: unknown, reason: unknown): void => {
      if (event.sender !== contents || refuseSender(event) !== null) return
      if (saved !== true)
        process.stderr.write(`The window could not save before closing: ${String(reason)}\n`)
      settle(saved === true ? 'saved' : 'not-saved')
    }
    const timer = setTimeout(() => settle('no-answer'), limit)
    ipcMain.on(READY_TO_CLOSE_CHANNEL, onAnswer)
    contents.send(BEFORE_CLOSE_CHANNEL)
  })
}
