import { BrowserWindow, nativeTheme } from 'electron'
import type { Preferences } from '#domain/preferences.ts'

type Applied = Pick<Preferences, 'theme' | 'zoom'>

/**
 * Puts in force what the host does: the colours of native controls and of `prefers-color-scheme`, and the zoom of every
 * window. Contrast, spelling and the choices of export are the window's own.
 */
export function applyPreferences({ theme, zoom }: Applied): void {
  nativeTheme.themeSource = theme
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(zoom)
}

/** Chromium remembers a zoom by host and forgets it with the session: each page that loads is told again. */
export function keepZoom(window: BrowserWindow, zoom: () => number): void {
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoom()))
}
