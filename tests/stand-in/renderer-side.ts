/** What the page's half is given: how to encode values, and the preload script as the function that CommonJS makes of it. */
export interface RendererSide {
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
  readonly preload: (require: (name: string) => unknown, module: object, exports: object) => void
  /** Whether the preload script runs in frames inside the page too. */
  readonly inSubFrames: boolean
}

/** The name under which Playwright hands main's half to the page; gone before any script of the page runs. */
export const BINDING = '__briefwrightStandIn'

/** Where main's half finds the page's, to deliver a message: a key that no script of the page comes upon by chance. */
export const DELIVER = 'electron-stand-in.deliver'

/**
 * Electron's side of the page: `contextBridge` and `ipcRenderer` for the preload script, which runs before the page's own
 * scripts. Its source alone goes to the page. There is no second JavaScript world here: what the preload script keeps to
 * itself is only as hidden as a closure.
 */
export function rendererSide({ encode, decode, preload, inSubFrames }: RendererSide): void {
  const page = globalThis as unknown as Record<string | symbol, unknown>
  const binding = page['__briefwrightStandIn'] as (
    kind: string,
    channel: string,
    values: string,
  ) => Promise<string>
  delete page['__briefwrightStandIn']

  // Electron has no menu on a right click, no reloading key, and lets a window's `close` event decide whether it closes.
  // Chromium asks only through `beforeunload`; a page that is being left for another is not being closed.
  let leaving = Number.NEGATIVE_INFINITY
  addEventListener('contextmenu', (event) => event.preventDefault())
  addEventListener('keydown', (event) => {
    const reloads =
      event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')
    if (reloads) event.preventDefault()
  })
  const navigation = page['navigation'] as EventTarget | undefined
  navigation?.addEventListener('navigate', () => (leaving = performance.now()))
  addEventListener('beforeunload', (event) => {
    if (window === window.top && performance.now() - leaving > 1000) event.preventDefault()
  })

  type Listener = (event: object, ...values: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  Object.defineProperty(page, Symbol.for('electron-stand-in.deliver'), {
    value: (channel: string, values: string) => {
      for (const listener of [...(listeners.get(channel) ?? [])])
        listener({ sender: ipcRenderer }, ...(decode(values) as unknown[]))
    },
  })

  const lacking = (part: string): never => {
    throw new Error(`The stand-in for Electron lacks ${part} in the page.`)
  }
  const onlyThese = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get: (target, key) =>
        typeof key === 'symbol' || key in target ? Reflect.get(target, key) : lacking(`${name}.${key}`),
    })

  const ipcRenderer: object = onlyThese('ipcRenderer', {
    async invoke(channel: string, ...values: unknown[]) {
      const answer = decode(await binding('invoke', channel, encode(values))) as
        { value: unknown } | { thrown: unknown }
      if ('thrown' in answer)
        throw new Error(`Error invoking remote method '${channel}': ${String(answer.thrown)}`)
      return answer.value
    },
    send(channel: string, ...values: unknown[]) {
      void binding('send', channel, encode(values))
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  })

  /** As Electron's bridge: functions are wrapped, everything else is copied, and the page cannot change what it gets. */
  const bridged = (value: unknown, seen = new Map<object, unknown>()): unknown => {
    if (typeof value === 'function') {
      const call = value as (...all: unknown[]) => unknown
      return (...given: unknown[]) => bridged(call(...given.map((each) => bridged(each))))
    }
    if (value instanceof Promise) return value.then((settled) => bridged(settled))
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return seen.get(value)
    const prototype: unknown = Object.getPrototypeOf(value)
    const isPlain = prototype === Object.prototype || prototype === null || Array.isArray(value)
    if (!isPlain) return structuredClone(value)
    const copy: object = Array.isArray(value) ? [] : {}
    seen.set(value, copy)
    for (const [key, item] of Object.entries(value))
      Object.defineProperty(copy, key, {
        value: bridged(item, seen),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    return copy
  }

  const contextBridge = onlyThese('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in page)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
      const value = bridged(api)
      Object.defineProperty(page, key, {
        value: typeof value === 'object' ? Object.freeze(value) : value,
        enumerable: true,
      })
    },
  })

  if (window !== window.top && !inSubFrames) return
  const electron = onlyThese('electron', { ipcRenderer, contextBridge })
  const require = (name: string): unknown => (name === 'electron' ? electron : lacking(`require('${name}')`))
  const module = { exports: {} }
  try {
    preload(require, module, module.exports)
  } catch (error) {
    void binding('preload-error', '', encode([error]))
  }
}
