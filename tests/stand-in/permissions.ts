import type { PermissionCheckHandlerHandlerDetails, PermissionRequest } from 'electron'
import type { OpenBrowser } from './browser.ts'

/** Chromium's permissions by the name that DevTools gives them, and Electron's name for each. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'local-fonts': 'local-fonts',
  'window-management': 'window-management',
  'idle-detection': 'idle-detection',
  'persistent-storage': 'persistent-storage',
  'screen-wake-lock': 'screen-wake-lock',
  'local-network-access': 'local-network-access',
  'local-network': 'local-network',
  'loopback-network': 'loopback-network',
}

export type RequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: Partial<PermissionRequest>,
) => void
export type CheckHandler = (
  contents: null,
  permission: string,
  origin: string,
  details: Partial<PermissionCheckHandlerHandlerDetails>,
) => boolean

/**
 * Puts each permission to the product's handlers, and hands Chromium their answer; granted where there is no handler.
 * Electron asks when the page does; here they are asked once, before the page loads, and Chromium holds to what they said.
 */
export async function settlePermissions(
  { cdp }: OpenBrowser,
  request: RequestHandler | null,
  check: CheckHandler | null,
): Promise<void> {
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    const granted = (await requested(request, permission)) && (check?.(null, permission, '', {}) ?? true)
    try {
      await cdp.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
      })
    } catch (error) {
      // An older or newer Chromium may not have it; then no page can ask for it either.
      if (!/unknown|unsupported|invalid|not supported/i.test(String(error))) throw error
    }
  }
}

function requested(handler: RequestHandler | null, permission: string): Promise<boolean> {
  if (handler === null) return Promise.resolve(true)
  return new Promise((resolve) => handler(null, permission, resolve, {}))
}
