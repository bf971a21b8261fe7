/** The window's pages have this scheme and host, and no page of any other may talk to main. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'briefwright'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const START_PAGE = `${APP_ORIGIN}/index.html`

/** Whether an address is a page of the app's own. Not by `URL.origin`, which is `null` for a scheme Node does not know. */
export function isAppPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}
