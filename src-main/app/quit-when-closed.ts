import { app } from 'electron'
import { EXIT, leave, reasonOf } from './leave.ts'

/**
 * The app ends with its last window, on every system, and only after the services have written what they hold.
 *
 * @param close settles when nothing is left to write
 */
export function quitWhenClosed(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    close().then(
      () => app.exit(EXIT.done),
      (error: unknown) => leave(EXIT.machineFailed, `Not everything could be written: ${reasonOf(error)}.`),
    )
  })
}
