import type { PreferencesState } from './preferences-state.svelte.ts'

/** What the system asks for; each a `MediaQueryList` in the window. */
export interface SystemLooks {
  readonly dark: MediaQueryList
  readonly contrast: MediaQueryList
}

export const systemLooks = (): SystemLooks => ({
  dark: matchMedia('(prefers-color-scheme: dark)'),
  contrast: matchMedia('(prefers-contrast: more)'),
})

/** Light or dark, normal or high contrast: what the system says, until the person says otherwise. */
export class ThemeState {
  readonly #preferences: PreferencesState
  #systemDark = $state(false)
  #systemContrast = $state(false)
  readonly dark = $derived.by(() => {
    const { theme } = this.#preferences.current
    return theme === 'system' ? this.#systemDark : theme === 'dark'
  })
  readonly highContrast = $derived.by(() => {
    const { contrast } = this.#preferences.current
    return contrast === 'system' ? this.#systemContrast : contrast === 'high'
  })

  constructor(preferences: PreferencesState, system: SystemLooks) {
    this.#preferences = preferences
    this.#systemDark = system.dark.matches
    this.#systemContrast = system.contrast.matches
    system.dark.addEventListener('change', (event) => (this.#systemDark = event.matches))
    system.contrast.addEventListener('change', (event) => (this.#systemContrast = event.matches))
  }

  /** Light becomes dark and back. */
  toggle(): void {
    void this.#preferences.change({ theme: this.dark ? 'light' : 'dark' })
  }
}
