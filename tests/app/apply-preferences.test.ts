import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, it, vi } from 'vitest'

const host = vi.hoisted(() => ({ theme: { themeSource: 'system' }, windows: [] as unknown[] }))
vi.mock('electron', () => ({
  nativeTheme: host.theme,
  BrowserWindow: { getAllWindows: () => host.windows },
}))
const { applyPreferences, keepZoom } = await import('#app/apply-preferences.ts')

function aWindow() {
  const webContents = Object.assign(new EventEmitter(), { setZoomFactor: vi.fn() })
  return { webContents } as unknown as BrowserWindow & { webContents: { setZoomFactor: typeof vi.fn } }
}

it('colours what is native and zooms every window', () => {
  host.windows = [aWindow(), aWindow()]
  applyPreferences({ theme: 'dark', zoom: 1.5 })
  expect(host.theme.themeSource).toBe('dark')
  for (const window of host.windows as BrowserWindow[]) {
    expect(window.webContents.setZoomFactor).toHaveBeenLastCalledWith(1.5)
  }
})

it('zooms a page again each time that it has loaded, as is wanted then', () => {
  const window = aWindow()
  let zoom = 1.25
  keepZoom(window, () => zoom)
  window.webContents.emit('did-finish-load')
  zoom = 2
  window.webContents.emit('did-finish-load')
  expect(vi.mocked(window.webContents.setZoomFactor).mock.calls).toEqual([[1.25], [2]])
})
