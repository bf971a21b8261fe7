/**
 * Stands in for the `electron` module of the main process, so that the built app runs, unmodified, in the Chromium of
 * the machine where Electron's own runtime cannot be had. It supplies mechanism and never policy: what the product does
 * not refuse, happens. What it lacks, it throws for.
 */
import { lackingModule } from './lacking.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'
export { shell } from './shell.ts'
export { utilityProcess } from './utility-process.ts'
export { webContents } from './web-contents.ts'

export const BaseWindow = lackingModule('BaseWindow')
export const MenuItem = lackingModule('MenuItem')
export const MessageChannelMain = lackingModule('MessageChannelMain')
export const Notification = lackingModule('Notification')
export const Tray = lackingModule('Tray')
export const WebContentsView = lackingModule('WebContentsView')
export const autoUpdater = lackingModule('autoUpdater')
export const clipboard = lackingModule('clipboard')
export const contentTracing = lackingModule('contentTracing')
export const crashReporter = lackingModule('crashReporter')
export const desktopCapturer = lackingModule('desktopCapturer')
export const globalShortcut = lackingModule('globalShortcut')
export const nativeImage = lackingModule('nativeImage')
export const net = lackingModule('net')
export const netLog = lackingModule('netLog')
export const powerMonitor = lackingModule('powerMonitor')
export const powerSaveBlocker = lackingModule('powerSaveBlocker')
export const safeStorage = lackingModule('safeStorage')
export const systemPreferences = lackingModule('systemPreferences')
export const webFrameMain = lackingModule('webFrameMain')
