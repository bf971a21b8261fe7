import { app, BrowserWindow, nativeTheme } from 'electron'
import { START_PAGE } from './app-origin.ts'
import { DEFAULT_SIZE, SMALLEST_SIZE } from './window-place.ts'
import type { WindowPlace } from './window-place.ts'

/** The colour that a window has before its page is painted: `--ground` of the renderer's tokens, so nothing flashes. */
const GROUND = { light: '#f5f7f7', dark: '#15191b' } as const

/**
 * Makes the window where it was, hidden until its page can be shown. It has not loaded anything yet: see
 * `showStartPage`.
 */
export function createMainWindow(preload: string, place: WindowPlace | null): BrowserWindow {
  return new BrowserWindow({
    title: 'Briefwright',
    ...(place?.bounds ?? DEFAULT_SIZE),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
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

/** Loads the app's page, and shows the window, as large as it was, as soon as it is painted. */
export async function showStartPage(window: BrowserWindow, place: WindowPlace | null): Promise<void> {
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize()
    if (place?.fullScreen === true) window.setFullScreen(true)
    window.show()
  })
  await window.loadURL(START_PAGE)
}
