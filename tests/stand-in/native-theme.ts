import type { Page } from 'playwright-core'
import { allPages, onEveryPage } from './web-contents.ts'
import { LackingError, StandInEvent, StrictEmitter } from './lacking.ts'

type Source = 'system' | 'light' | 'dark'

/** Electron's `nativeTheme`. What the system prefers is known only to the page, so `system` counts as light here. */
class StandInTheme extends StrictEmitter {
  #source: Source = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
    onEveryPage((page) => this.#show(page))
  }

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new LackingError(`nativeTheme.themeSource = '${source}'`)
    this.#source = source
    for (const page of allPages()) void this.#show(page)
    this.emit('updated', new StandInEvent())
  }

  #show(page: Page): Promise<void> {
    return page.emulateMedia({ colorScheme: this.#source === 'system' ? null : this.#source })
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new StandInTheme()
