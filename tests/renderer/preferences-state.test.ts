import { describe, expect, it } from 'vitest'
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts'
import { err, ok } from '#domain/result.ts'
import { PreferencesState } from '#renderer/state/preferences-state.svelte.ts'
import { ThemeState } from '#renderer/state/theme.svelte.ts'
import { aBridge } from './a-bridge.ts'

const DISK = { code: 'disk-full', path: 'preferences.json' } as const

function aMedia(matches: boolean) {
  let heard: (event: { matches: boolean }) => void = () => undefined
  const list = { matches, addEventListener: (_: string, listener: typeof heard) => (heard = listener) }
  return { list: list as unknown as MediaQueryList, change: (now: boolean) => heard({ matches: now }) }
}

describe('PreferencesState', () => {
  it('is read before anything is drawn, and has the defaults and the reason where it cannot be', async () => {
    const { bridge, calls } = aBridge()
    const read = PreferencesState.read(bridge)
    await calls[0]!.answer(err(DISK))
    const state = await read
    expect([state.current, state.error]).toEqual([DEFAULT_PREFERENCES, DISK])
  })

  it('counts a change at once and stores changes in their order', async () => {
    const { bridge, calls } = aBridge()
    const state = new PreferencesState(bridge, DEFAULT_PREFERENCES)
    void state.change({ theme: 'dark' })
    const last = state.zoomBy(1)
    expect(state.current).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', zoom: 1.1 })
    await Promise.resolve()
    await calls[0]!.answer(ok(null))
    await calls[1]!.answer(err(DISK))
    await last
    expect(calls.map(({ request }) => (request as { preferences: object }).preferences)).toEqual([
      { ...DEFAULT_PREFERENCES, theme: 'dark' },
      { ...DEFAULT_PREFERENCES, theme: 'dark', zoom: 1.1 },
    ])
    expect(state.error).toEqual(DISK)
  })

  it('zooms in steps between 80 and 200 per cent', () => {
    const { bridge } = aBridge()
    const state = new PreferencesState(bridge, DEFAULT_PREFERENCES)
    for (let i = 0; i < 10; i++) void state.zoomBy(1)
    expect(state.current.zoom).toBe(2)
    for (let i = 0; i < 10; i++) void state.zoomBy(-1)
    expect(state.current.zoom).toBe(0.8)
  })
})

describe('ThemeState', () => {
  it('follows the system until the person chooses', () => {
    const { bridge } = aBridge()
    const preferences = new PreferencesState(bridge, DEFAULT_PREFERENCES)
    const [dark, contrast] = [aMedia(false), aMedia(true)]
    const theme = new ThemeState(preferences, { dark: dark.list, contrast: contrast.list })
    const looks = () => [theme.dark, theme.highContrast]
    expect(looks()).toEqual([false, true])
    dark.change(true)
    expect(looks()).toEqual([true, true])
    theme.toggle()
    expect([looks(), preferences.current.theme]).toEqual([[false, true], 'light'])
    void preferences.change({ contrast: 'normal' })
    expect(looks()).toEqual([false, false])
  })
})
