import type { BrowserContext } from 'playwright-core'
import { askListener } from './serve-route.ts'
import type { BeforeRequestListener } from './session-handlers.ts'

/** Puts web sockets, which Playwright does not count as requests, to the session's listener as Electron does. */
export async function routeWebSocket(
  context: BrowserContext,
  listener: BeforeRequestListener,
): Promise<void> {
  await context.routeWebSocket(
    () => true,
    async (socket) => {
      const details = { url: socket.url(), method: 'GET', resourceType: 'webSocket' }
      const { cancel } = await askListener(listener, details)
      if (cancel === true) await socket.close({ code: 1008 })
      else socket.connectToServer()
    },
  )
}
