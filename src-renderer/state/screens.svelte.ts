import { createContext } from 'svelte'
import type { Locator } from '#domain/locator.ts'

/** The rooms of the window, in the order of the bar. A briefing that is open is in the first. */
export const SCREENS = ['briefings', 'library', 'timeline', 'data', 'disagreements'] as const
export type Screen = (typeof SCREENS)[number]

/** A record to be shown on arrival; of a source a place in it. */
export interface Asked {
  readonly id: string
  readonly place: Locator | null
}

/** Where the person is. A record may be asked for by a jump from another room: it is shown there first. */
export class Screens {
  here = $state<Screen>('briefings')
  /** The screen that shows it takes it. */
  asked = $state.raw<Asked | null>(null)

  goTo(screen: Screen, record: string | null = null, place: Locator | null = null): void {
    this.asked = record === null ? null : { id: record, place }
    this.here = screen
  }

  /** In the library. */
  readonly see = ({ id, place }: Asked): void => this.goTo('library', id, place)

  takeAsked(): Asked | null {
    const { asked } = this
    this.asked = null
    return asked
  }
}

export const [useScreens, provideScreens] = createContext<Screens>()
