import { dialog } from 'electron'
import { EXIT, leave, reasonOf } from './leave.ts'

/** Says why the app could not start, in a window of the system's own and on standard error, and ends. */
export function failToStart(error: unknown): void {
  const sentence = `Briefwright could not start: ${reasonOf(error)}`
  dialog.showErrorBox('Briefwright could not start', `${reasonOf(error)}\n\nYour briefings were not touched.`)
  leave(EXIT.machineFailed, sentence)
}
