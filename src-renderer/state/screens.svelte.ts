import { createContext } from 'svelte'

/** The rooms of the window, in the order of the bar. A briefing that is open is in the first. */
export const SCREENS = ['briefings', 'library', 'timeline', 'data', 'disagreements'] as const
export type Screen = (typeof SCREENS)[number]

/** Where the person is. A record may be asked for by a jump from another room: it is shown there first. */
export class Screens {
  here = $state<Screen>('briefings')
  /** Id of the record to show on arrival; the screen that shows it takes it. */
  asked = $state<string | null>(null)

  goTo(screen: Screen, record: string | null = null): void {
    this.asked = record
    this.here = screen
  }

  takeAsked(): string | null {
    const { asked } = this
    this.asked = null
    return asked
  }
}

export const [useScreens, provideScreens] = createContext<Screens>()
