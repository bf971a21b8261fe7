import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isAppPage } from '#app/app-origin.ts'

/** Why a message from this sender is refused; null when it is the app's own page in a window's main frame. */
export function refuseSender({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): string | null {
  if (senderFrame === null) return 'the frame is gone'
  if (senderFrame.parent !== null) return 'not a main frame'
  if (!isAppPage(senderFrame.url)) return `not a page of the app: ${senderFrame.url}`
  return null
}
