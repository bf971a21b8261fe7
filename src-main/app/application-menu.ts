import { BrowserWindow, Menu } from 'electron'
import type { AppEvent } from '#contract/api.ts'
import { EVENT_CHANNEL } from '#contract/methods.ts'
import { menuTemplate } from './menu-template.ts'

/** Sets the menu; a command that is chosen in it goes to the window in front, which does it if it can just then. */
export function setApplicationMenu(platform: NodeJS.Platform): void {
  const choose = (command: string): void => {
    const event: AppEvent = { kind: 'command', command }
    BrowserWindow.getFocusedWindow()?.webContents.send(EVENT_CHANNEL, event)
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, choose)))
}
