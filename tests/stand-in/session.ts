import type { Page, Route } from 'playwright-core'
import { onPopUp, prepareBrowser, runningBrowser, setAtLaunch } from './browser.ts'
import { LackingError, StrictEmitter, onlyThese } from './lacking.ts'
import { settlePermissions } from './permissions.ts'
import type { CheckHandler, RequestHandler } from './permissions.ts'
import { mapScheme } from './scheme-origin.ts'
import { judgePopUp, serveRoute } from './serve-route.ts'
import type { BeforeRequestListener, ProtocolHandler, SessionHandlers } from './session-handlers.ts'
import { routeWebSocket } from './serve-web-socket.ts'

/** Electron's session, of which there is one. It decides nothing: what the product did not register is allowed. */
export class StandInSession extends StrictEmitter implements SessionHandlers {
  readonly protocolHandlers = new Map<string, ProtocolHandler>()
  beforeRequest: BeforeRequestListener | null = null
  #permissionRequest: RequestHandler | null = null
  #permissionCheck: CheckHandler | null = null

  readonly protocol = onlyThese('session.protocol', {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (this.protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.protocolHandlers.set(scheme, handler)
    },
    unhandle: (scheme: string): void => void this.protocolHandlers.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => this.protocolHandlers.has(scheme),
  })

  readonly webRequest = onlyThese('session.webRequest', {
    /** As in Electron, a second listener takes the place of the first. */
    onBeforeRequest: (listener: BeforeRequestListener | null, ...rest: unknown[]): void => {
      if (rest.length > 0 || (typeof listener === 'object' && listener !== null))
        throw new LackingError('webRequest.onBeforeRequest with a filter')
      this.beforeRequest = listener
    },
  })

  constructor() {
    super('session', [])
    prepareBrowser(async (browser) => {
      await settlePermissions(browser, this.#permissionRequest, this.#permissionCheck)
      await browser.context.route('**/*', (route: Route) => serveRoute(route, this))
      if (this.beforeRequest !== null) await routeWebSocket(browser.context, this.beforeRequest)
      onPopUp((page: Page) => void judgePopUp(page))
    })
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#permissionRequest = handler
    this.#settleAgain()
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#permissionCheck = handler
    this.#settleAgain()
  }

  /** Taken and never asked: Chromium under Playwright offers a page no device to choose. */
  setDevicePermissionHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(enabled: boolean): void {
    setAtLaunch('spellCheck', enabled)
  }

  /** A handler set while pages are open holds for them too. */
  #settleAgain(): void {
    void runningBrowser()?.then((browser) =>
      settlePermissions(browser, this.#permissionRequest, this.#permissionCheck),
    )
  }
}

let defaultSession: StandInSession | null = null

/** Makes the one session; the app does it when it is ready. */
export function makeDefaultSession(): StandInSession {
  defaultSession = new StandInSession()
  return defaultSession
}

export function theSession(): StandInSession {
  if (defaultSession === null) throw new Error('Session can only be received when app is ready')
  return defaultSession
}

export const session = onlyThese('session', {
  get defaultSession() {
    return theSession()
  },
})

export const protocol = onlyThese('protocol', {
  registerSchemesAsPrivileged(
    schemes: readonly { scheme: string; privileges?: { standard?: boolean } }[],
  ): void {
    if (defaultSession !== null)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true) throw new LackingError('a scheme that is not standard')
      mapScheme(scheme)
    }
  },
  handle: (scheme: string, handler: ProtocolHandler): void => theSession().protocol.handle(scheme, handler),
})
