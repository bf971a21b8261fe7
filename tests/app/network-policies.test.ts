import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const { app, session } = vi.hoisted(() => ({
  app: { emitter: null as EventEmitter | null, isPackaged: true, commandLine: { appendSwitch: () => {} } },
  session: { defaultSession: null as unknown },
}))
vi.mock('electron', () => ({
  session,
  app: {
    commandLine: app.commandLine,
    get isPackaged() {
      return app.isPackaged
    },
    on: (event: string, listener: () => void) => app.emitter?.on(event, listener),
    once: (event: string, listener: () => void) => app.emitter?.once(event, listener),
  },
}))

const { applyNetworkPolicies, networkPolicies } = await import('#app/network-policies.ts')

type Listener = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void

function aSession() {
  const given: {
    listener?: Listener
    spellCheck?: boolean
    request?: unknown
    check?: unknown
    device?: unknown
  } = {}
  return {
    given,
    webRequest: { onBeforeRequest: (listener: Listener) => void (given.listener = listener) },
    setSpellCheckerEnabled: (enabled: boolean) => void (given.spellCheck = enabled),
    setPermissionRequestHandler: (handler: unknown) => void (given.request = handler),
    setPermissionCheckHandler: (handler: unknown) => void (given.check = handler),
    setDevicePermissionHandler: (handler: unknown) => void (given.device = handler),
  }
}

class Contents extends EventEmitter {
  webRtc = ''
  opens: (() => { action: string }) | null = null
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.opens = handler
  }
}

beforeEach(() => {
  app.emitter = new EventEmitter()
  app.isPackaged = true
})

describe('the network policies', () => {
  it('hold on the default session, and on one that is made later, each set once', () => {
    const [first, later] = [aSession(), aSession()]
    const listened = vi.spyOn(first.webRequest, 'onBeforeRequest')
    applyNetworkPolicies(networkPolicies)
    session.defaultSession = first
    app.emitter?.emit('session-created', first)
    app.emitter?.emit('ready')
    app.emitter?.emit('session-created', later)
    expect(listened).toHaveBeenCalledTimes(1)
    for (const { given } of [first, later]) {
      expect(given.spellCheck).toBe(false)
      expect((given.check as () => boolean)()).toBe(false)
      expect((given.device as () => boolean)()).toBe(false)
      const answered = vi.fn()
      ;(given.request as (c: null, p: string, answer: unknown) => void)(null, 'media', answered)
      expect(answered).toHaveBeenCalledWith(false)
    }
  })

  it.each([
    ['app://briefwright/index.html', false],
    ['data:image/png;base64,AA==', false],
    ['blob:app://briefwright/1', false],
    ['http://127.0.0.1/', true],
    ['https://example.org/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.org/', true],
    ['chrome-extension://x/', true],
    ['devtools://devtools/', true],
    ['application://briefwright/', true],
  ])('for %s, say cancel: %s', (url, cancel) => {
    const made = aSession()
    session.defaultSession = made
    networkPolicies.refuseRequests()
    app.emitter?.emit('ready')
    const answer = vi.fn()
    made.given.listener?.({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
  })

  it('refuse every contents a webview, a new window, a navigation and UDP', () => {
    applyNetworkPolicies(networkPolicies)
    const contents = new Contents()
    app.emitter?.emit('web-contents-created', {}, contents)
    for (const event of ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const preventDefault = vi.fn()
      contents.emit(event, { preventDefault })
      expect(preventDefault, event).toHaveBeenCalled()
    }
    expect([contents.opens?.(), contents.webRtc]).toEqual([{ action: 'deny' }, 'disable_non_proxied_udp'])
  })

  it.each([
    ['refuseWebviews', 'will-attach-webview'],
    ['refuseNavigation', 'will-redirect'],
  ] as const)('without %s, nothing else stops %s', (policy, event) => {
    const { [policy]: _removed, ...rest } = networkPolicies
    applyNetworkPolicies(rest)
    const contents = new Contents()
    app.emitter?.emit('web-contents-created', {}, contents)
    const preventDefault = vi.fn()
    contents.emit(event, { preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
  })
})
