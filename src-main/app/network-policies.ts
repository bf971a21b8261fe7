import { app } from 'electron'
import { APP_SCHEME } from './app-origin.ts'
import { onEverySession, onEveryWebContents } from './on-every.ts'

/** The app works offline. Each policy alone closes some way out; several overlap on purpose. All before `ready`. */
export type NetworkPolicy = () => void

/** Everything that would go out over TCP goes to a proxy that is not there, this machine's own addresses included. */
export const useDeadProxy: NetworkPolicy = () => {
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9')
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/** No name and no address resolves, so that a prefetch or a preconnect tells nobody anything. */
export const resolveNoHost: NetworkPolicy = () => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** WebRTC would send UDP past the proxy. */
export const refuseUdp: NetworkPolicy = () => {
  onEveryWebContents((contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'))
}

/** Every request but one for the app's own files, or for data that the page holds already, is cancelled. */
export const refuseRequests: NetworkPolicy = () => {
  const local = new Set([`${APP_SCHEME}:`, 'data:', 'blob:'])
  if (!app.isPackaged) local.add('devtools:')
  onEverySession(({ webRequest }) => {
    webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !local.has(new URL(url).protocol) }))
  })
}

/** No page may use a device, a sensor, the clipboard's contents, or the local network. */
export const refusePermissions: NetworkPolicy = () => {
  onEverySession((session) => {
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    session.setPermissionCheckHandler(() => false)
    session.setDevicePermissionHandler(() => false)
  })
}

/** The window shows one page for as long as it lives: nothing in it leads anywhere else. */
export const refuseNavigation: NetworkPolicy = () => {
  onEveryWebContents((contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

export const refuseNewWindows: NetworkPolicy = () => {
  onEveryWebContents((contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })))
}

export const refuseWebviews: NetworkPolicy = () => {
  onEveryWebContents((contents) => contents.on('will-attach-webview', (event) => event.preventDefault()))
}

/** Chromium's spelling check downloads its dictionaries. */
export const turnOffSpellCheck: NetworkPolicy = () => {
  onEverySession((session) => session.setSpellCheckerEnabled(false))
}

/** All of them. The content security policy, which is a header, is in `response-headers.ts`. */
export const networkPolicies = {
  useDeadProxy,
  resolveNoHost,
  refuseUdp,
  refuseRequests,
  refusePermissions,
  refuseNavigation,
  refuseNewWindows,
  refuseWebviews,
  turnOffSpellCheck,
} as const satisfies Readonly<Record<string, NetworkPolicy>>

/** Puts policies in force. */
export function applyNetworkPolicies(policies: Readonly<Record<string, NetworkPolicy>>): void {
  for (const apply of Object.values(policies)) apply()
}
