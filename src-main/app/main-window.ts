import { app, BrowserWindow, nativeTheme } from 'electron'
import { START_PAGE } from './app-origin.ts'

/** The colour that a window has before its page is painted: `--ground` of the renderer's tokens, so nothing flashes. */
const GROUND = { light: '#f5f7f7', dark: '#15191b' } as const

/** Makes the window, hidden until its page can be shown. It has not loaded anything yet: see `showStartPage`. */
export function createMainWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    title: 'Briefwright',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
}

/** Loads the app's page, and shows the window as soon as it is painted. */
export async function showStartPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show())
  await window.loadURL(START_PAGE)
}
