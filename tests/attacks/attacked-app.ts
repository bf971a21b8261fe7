import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, ipcMain } from 'electron'
import { registerAppScheme, serveRenderer } from '#app/app-scheme.ts'
import { START_PAGE } from '#app/app-origin.ts'
import { applyNetworkPolicies, networkPolicies } from '#app/network-policies.ts'
import { RESPONSE_HEADERS } from '#app/response-headers.ts'
import { registerHandler } from '#ipc/register-handler.ts'
import { ok } from '#domain/result.ts'
import { CSP } from './policy-names.ts'

/**
 * The product's policies around a page that attacks them, with those taken away that `REMOVED_POLICIES` names. Run by the
 * tests in a process of its own.
 */
const removed = new Set((process.env['REMOVED_POLICIES'] ?? '').split(','))
const kept = Object.fromEntries(Object.entries(networkPolicies).filter(([name]) => !removed.has(name)))
const { 'content-security-policy': csp, ...otherHeaders } = RESPONSE_HEADERS
const headers = removed.has(CSP) || csp === undefined ? otherHeaders : RESPONSE_HEADERS

applyNetworkPolicies(kept)
registerAppScheme()
serveRenderer(fileURLToPath(new URL('./fixture/', import.meta.url)), headers)
app
  .whenReady()
  .then(() => {
    registerHandler(ipcMain, 'app.start', () => ok({ firstStart: false, problems: [] }))
    const window = new BrowserWindow({
      webPreferences: {
        preload: fileURLToPath(new URL('./fixture/preload.cjs', import.meta.url)),
        nodeIntegrationInSubFrames: true,
      },
    })
    return window.loadURL(START_PAGE)
  })
  .catch((error: unknown) => {
    console.error(error)
    app.exit(3)
  })
