export type Theme = 'system' | 'light' | 'dark'

const KEY = 'theme'
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Light or dark: what the system says, until the person says otherwise. Remembered in this window's storage. */
export class ThemeState {
  choice = $state<Theme>('system')
  #systemDark = $state(false)
  readonly dark = $derived(this.choice === 'system' ? this.#systemDark : this.choice === 'dark')
  readonly #storage: Storage

  constructor(storage: Storage, system: MediaQueryList) {
    this.#storage = storage
    const stored = storage.getItem(KEY)
    this.choice = THEMES.find((theme) => theme === stored) ?? 'system'
    this.#systemDark = system.matches
    system.addEventListener('change', (event) => (this.#systemDark = event.matches))
  }

  /** Light becomes dark and back; choosing what the system has returns to following it. */
  toggle(): void {
    const wanted = this.dark ? 'light' : 'dark'
    this.choice = this.#systemDark === (wanted === 'dark') ? 'system' : wanted
    this.#storage.setItem(KEY, this.choice)
  }
}
