import { app, BrowserWindow } from 'electron'
import { EXIT, leave } from './leave.ts'

/**
 * One process for one user-data folder. The first stays and brings its window to the front whenever another starts;
 * any other says so and leaves.
 *
 * @returns false when this process is not the first and is ending
 */
export function claimSingleInstance(folder: string): boolean {
  if (!app.requestSingleInstanceLock()) {
    leave(
      EXIT.wrongUse,
      `Briefwright is already open on ${folder}: its window was brought to the front, and this start ends here.`,
    )
    return false
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
