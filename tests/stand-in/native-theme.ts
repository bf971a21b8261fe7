import { allPages } from './web-contents.ts'
import { LackingError, StandInEvent, StrictEmitter } from './lacking.ts'

type Source = 'system' | 'light' | 'dark'

/** Electron's `nativeTheme`. What the system prefers is known only to the page, so `system` counts as light here. */
class StandInTheme extends StrictEmitter {
  #source: Source = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new LackingError(`nativeTheme.themeSource = '${source}'`)
    this.#source = source
    const colorScheme = source === 'system' ? null : source
    for (const page of allPages()) void page.emulateMedia({ colorScheme })
    this.emit('updated', new StandInEvent())
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new StandInTheme()
