/**
 * Chromium knows no scheme of the product's own, so a page of `app://briefwright/` is loaded as
 * `https://briefwright.app.invalid/`: an origin of its own, secure, and a name that can never resolve (RFC 6761).
 */
const SUFFIX = 'invalid'
const schemes = new Set<string>()

/** From now on, addresses of this scheme are mapped. */
export function mapScheme(scheme: string): void {
  schemes.add(scheme)
}

/** The address under which Chromium loads one of the product's. */
export function toChromium(address: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(address) ?? []
  if (scheme === undefined || !schemes.has(scheme)) return address
  return `https://${host}.${scheme}.${SUFFIX}${rest === '' ? '/' : rest}`
}

/** The product's address for one of Chromium's; others are returned as they are. */
export function fromChromium(address: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(\/.*)?$/s.exec(address) ?? []
  if (scheme === undefined || !schemes.has(scheme)) return address
  return `${scheme}://${host}${rest ?? '/'}`
}
