import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '#app/response-headers.ts'
import { PAGE, endApp, openAttackedApp } from './attack.ts'
import type { AttackedApp } from './attack.ts'
import { openListener } from './listener.ts'
import type { Listener } from './listener.ts'
import { POLICY_NAMES } from './policy-names.ts'

interface Exposed {
  raw: { invoke(channel: string, ...values: unknown[]): Promise<unknown> }
}
const start = 'briefwright:app.start'

/** In a page: asks main for what the app's own page may ask. */
const ask = (channel: string): Promise<unknown> =>
  (globalThis as unknown as Exposed).raw.invoke(channel, undefined)

const refused = (reason: string) => ({
  ok: false,
  error: { code: 'request-refused', method: 'app.start', reason },
})

describe('the app’s own page', () => {
  let app: AttackedApp
  beforeAll(async () => (app = await openAttackedApp([])))
  afterAll(() => endApp(app))

  it('is answered', async () => {
    const value = { firstStart: false, problems: [] }
    expect(await app.page.evaluate(ask, start)).toEqual({ ok: true, value })
  })

  it('is refused what the contract does not have', async () => {
    await expect(app.page.evaluate(ask, 'briefwright:app.shell')).rejects.toThrow(
      "No handler registered for 'briefwright:app.shell'",
    )
  })

  it('cannot run a script that is written into it, nor evaluate text', async () => {
    const ran = await app.page.evaluate(async () => {
      const inline = Object.assign(document.createElement('script'), {
        textContent: 'document.title = "ran"',
      })
      document.body.append(inline)
      const image = Object.assign(document.createElement('img'), { src: 'missing.png' })
      image.setAttribute('onerror', 'document.title = "ran"')
      document.body.append(image)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return document.title
    })
    expect(ran).toBe('Under attack')
  })

  it('cannot be styled from text, but by its own scripts', async () => {
    const widths = await app.page.evaluate(() => {
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'h1 { width: 11px }' }),
      )
      const heading = document.querySelector('h1') as HTMLElement
      const refused = getComputedStyle(heading).width
      heading.style.width = '12px'
      return [refused === '11px', getComputedStyle(heading).width]
    })
    expect(widths).toEqual([false, '12px'])
  })

  it('is granted no permission', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      return Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      )
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

describe('with no policy in the way, so that a page from elsewhere is there', () => {
  let app: AttackedApp
  let listener: Listener
  beforeAll(async () => {
    listener = await openListener()
    app = await openAttackedApp(POLICY_NAMES)
  })
  afterAll(async () => {
    await endApp(app)
    await listener.close()
  })
  const address = (): string => `http://127.0.0.1:${String(listener.port)}/page`

  it('a frame in the app’s page is refused', async () => {
    await app.page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src, name: 'inner' }))
    }, address())
    await expect.poll(() => app.page.frame('inner')?.url()).toBe(address())
    expect(await app.page.frame('inner')?.evaluate(ask, start)).toEqual(refused('not a main frame'))
  })

  it('a page that took the window is refused', async () => {
    const elsewhere = app.page.waitForURL(address())
    await app.page.evaluate((href) => void setTimeout(() => location.assign(href)), address())
    await elsewhere
    expect(await app.page.evaluate(ask, start)).toEqual(refused(`not a page of the app: ${address()}`))
  })
})

describe('the answers of app:', () => {
  let app: AttackedApp
  beforeAll(async () => (app = await openAttackedApp(['contentSecurityPolicy', 'refusePermissions'])))
  afterAll(() => endApp(app))
  const fetched = (path: string, method = 'GET') =>
    app.page.evaluate(
      async ([to, how]) => {
        const answer = await fetch(to, { method: how })
        return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() }
      },
      [path, method] as const,
    )

  it.each(['/..%2f..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/%5c..%5cpackage.json', '/'])(
    '%s leads out of the folder to nothing',
    async (path) => expect(await fetched(path)).toEqual({ status: 404, type: null, body: '' }),
  )

  it('are for GET alone', async () => expect((await fetched('/index.html', 'POST')).status).toBe(405))
})

it('the page carries the content policy exactly as it is written', async () => {
  const app = await openAttackedApp(['refuseNavigation'])
  try {
    const [answer] = await Promise.all([
      app.page.waitForResponse(`${PAGE}?again`),
      app.page.evaluate((href) => void setTimeout(() => location.assign(href)), `${PAGE}?again`),
    ])
    expect((await answer.allHeaders())['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
  } finally {
    await endApp(app)
  }
})
