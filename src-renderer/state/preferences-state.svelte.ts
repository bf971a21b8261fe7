import { createContext } from 'svelte'
import type { Bridge } from '#contract/api.ts'
import type { AppError } from '#domain/app-error.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts'

/** Of the window; the ends are those of the contract. */
export const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** How the person likes the app. A change counts at once; one that could not be stored says so and counts until the end. */
export class PreferencesState {
  current = $state.raw<Preferences>(DEFAULT_PREFERENCES)
  error = $state.raw<AppError | null>(null)
  /** Grows when the person took a word out of their own list: what was right may be marked now. */
  wordsTakenOut = $state(0)
  readonly #bridge: Bridge
  /** Changes are stored in their order. */
  #saving: Promise<void> = Promise.resolve()

  constructor(bridge: Bridge, stored: Preferences, error: AppError | null = null) {
    this.#bridge = bridge
    this.current = stored
    this.error = error
  }

  /** Read before the window is drawn, so that it is never seen in the wrong colours. */
  static async read(bridge: Bridge): Promise<PreferencesState> {
    const answer = await bridge.invoke('preferences.read', undefined)
    return answer.ok
      ? new PreferencesState(bridge, answer.value)
      : new PreferencesState(bridge, DEFAULT_PREFERENCES, answer.error)
  }

  change(change: Partial<Preferences>): Promise<void> {
    const preferences = { ...this.current, ...change }
    this.current = preferences
    this.#saving = this.#saving.then(async () => {
      const answer = await this.#bridge.invoke('preferences.save', { preferences })
      this.error = answer.ok ? null : answer.error
    })
    return this.#saving
  }

  /** The next step of the zoom, or the end. */
  zoomBy(steps: 1 | -1): Promise<void> {
    const { zoom } = this.current
    const next = steps === 1 ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom)
    return this.change({ zoom: next ?? zoom })
  }
}

export const [usePreferences, providePreferences] = createContext<PreferencesState>()
