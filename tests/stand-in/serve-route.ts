import type { Frame, Page, Route } from 'playwright-core'
import { isPopUp } from './browser.ts'
import { frameOf } from './web-frame.ts'
import { fromChromium, toChromium } from './scheme-origin.ts'
import { contentsOf, focusedContents } from './web-contents.ts'
import type { BeforeRequestListener, SessionHandlers } from './session-handlers.ts'

let requests = 0

/**
 * Takes one request of the browser the way Electron would: a navigation is put to its contents' listeners, then the
 * request to the session's, and then the scheme's handler answers it, or the network does. What no listener stops, goes on.
 * (Playwright passes on a redirected request without asking again: `will-redirect` is never sent.)
 */
export async function serveRoute(route: Route, session: SessionHandlers): Promise<void> {
  const request = route.request()
  const url = fromChromium(request.url())
  const frame = frameIn(route)
  if (request.isNavigationRequest() && !(await mayNavigate(frame, url)))
    return void (await route.abort('aborted'))
  const details = { url, method: request.method(), resourceType: request.resourceType() }
  const { cancel, redirectURL } = await askListener(session.beforeRequest, details)
  if (cancel === true) return void (await route.abort('blockedbyclient'))
  if (redirectURL !== undefined)
    return void (await route.fulfill({ status: 307, headers: { location: toChromium(redirectURL) } }))
  const handler = session.protocolHandlers.get(new URL(url).protocol.slice(0, -1))
  if (handler === undefined) return void (await route.continue())
  const body = request.postDataBuffer()
  try {
    const answer = await handler(
      new Request(url, {
        method: request.method(),
        headers: await request.allHeaders(),
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      }),
    )
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  } catch (error) {
    process.stderr.write(`The handler of ${url} failed: ${String(error)}\n`)
    await route.abort('failed')
  }
}

/** Puts a request to the session's listener; allowed where there is none. */
export function askListener(
  listener: BeforeRequestListener | null,
  about: { url: string; method: string; resourceType: string },
): Promise<{ cancel?: boolean; redirectURL?: string }> {
  if (listener === null) return Promise.resolve({})
  requests += 1
  const details = { id: requests, referrer: '', timestamp: Date.now(), ...about }
  return new Promise((resolve) => listener(details, resolve))
}

/** The frame that asks; null for the first request of a pop-up, which has none yet. */
function frameIn(route: Route): Frame | null {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}

async function mayNavigate(frame: Frame | null, url: string): Promise<boolean> {
  if (frame === null) return focusedContents()?.mayOpen(url) ?? true
  const page = frame.page()
  if (isPopUp(page)) return mayOpen(page, url)
  return contentsOf(page)?.mayNavigate(frameOf(frame), url) ?? true
}

/** Puts a pop-up to the contents that opened it. */
async function mayOpen(popUp: Page, url: string): Promise<boolean> {
  const opener = await popUp.opener()
  const contents = opener === null ? focusedContents() : contentsOf(opener)
  return contents?.mayOpen(url) ?? true
}

/** Closes a pop-up that the product's handler refuses. One with an address was judged already, at its first request. */
export async function judgePopUp(page: Page): Promise<void> {
  if (!(await mayOpen(page, fromChromium(page.url())))) await page.close()
}
