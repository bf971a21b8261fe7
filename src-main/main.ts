import { app, ipcMain } from 'electron'
import { registerAppScheme, serveRenderer } from '#app/app-scheme.ts'
import { setApplicationMenu } from '#app/application-menu.ts'
import { applyPreferences, keepZoom } from '#app/apply-preferences.ts'
import { claimSingleInstance } from '#app/claim-single-instance.ts'
import { closeAfterSaving } from '#app/close-after-saving.ts'
import { complain } from '#app/complain.ts'
import { failToStart } from '#app/fail-to-start.ts'
import { createMainWindow, showStartPage } from '#app/main-window.ts'
import { applyNetworkPolicies, networkPolicies } from '#app/network-policies.ts'
import { quitWhenClosed } from '#app/quit-when-closed.ts'
import { WindowMemory } from '#app/remember-window.ts'
import { servicePaths } from '#app/service-paths.ts'
import { createServices } from '#app/services.ts'
import { setUserFolder } from '#app/set-user-folder.ts'
import { askToSave } from '#ipc/ask-to-save.ts'
import { registerHandlers } from '#ipc/register-handlers.ts'

const paths = servicePaths(import.meta.url)
const folder = setUserFolder()
if (folder !== null && claimSingleInstance(folder)) {
  app.enableSandbox()
  applyNetworkPolicies(networkPolicies)
  registerAppScheme()
  serveRenderer(paths.renderer)
  app
    .whenReady()
    .then(() => openApp(folder))
    .catch(failToStart)
}

async function openApp(folder: string): Promise<void> {
  const services = await createServices(paths, folder)
  registerHandlers(ipcMain, services)
  const memory = new WindowMemory(folder, complain)
  quitWhenClosed(async () => void (await Promise.all([services.close(), memory.settled()])))
  setApplicationMenu(process.platform)
  applyPreferences(services.preferences.current())
  const place = await memory.recall()
  const window = createMainWindow(paths.preload, place)
  memory.follow(window)
  keepZoom(window, () => services.preferences.current().zoom)
  closeAfterSaving(window, () => askToSave(ipcMain, window.webContents))
  await showStartPage(window, place)
}
