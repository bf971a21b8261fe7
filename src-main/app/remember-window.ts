import { join } from 'node:path'
import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import type { AppError } from '#domain/app-error.ts'
import { JsonStore } from '#drafts/json-store.ts'
import { fitToScreens, windowPlaceSchema } from './window-place.ts'
import type { WindowPlace } from './window-place.ts'

/** Milliseconds of rest after a window was moved or resized, until its place is written. */
const WRITE_AFTER = 500

/** The place of the window over restarts, in `window.json` of the user-data folder. */
export class WindowMemory {
  readonly #store: JsonStore<WindowPlace | null>
  readonly #complain: (error: AppError) => void

  constructor(userFolder: string, complain: (error: AppError) => void) {
    const schema = windowPlaceSchema.nullable()
    this.#store = new JsonStore<WindowPlace | null>(join(userFolder, 'window.json'), schema, null)
    this.#complain = complain
  }

  /** Where the window was, on the screens of today; null the first time, or where that cannot be read. */
  async recall(): Promise<WindowPlace | null> {
    const read = await this.#store.read()
    if (!read.ok) this.#complain(read.error)
    const place = read.ok ? read.value : null
    if (place === null) return null
    const main = screen.getPrimaryDisplay()
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
    return {
      ...place,
      bounds: fitToScreens(
        place.bounds,
        [main, ...others].map(({ workArea }) => workArea),
      ),
    }
  }

  /** Keeps the place of a window from now on. */
  follow(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined
    const write = (): void => {
      clearTimeout(timer)
      if (!window.isDestroyed()) this.#write(placeOf(window))
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(write, WRITE_AFTER)
    }
    window.on('resize', later)
    window.on('move', later)
    window.on('maximize', later)
    window.on('unmaximize', later)
    window.on('enter-full-screen', later)
    window.on('leave-full-screen', later)
    window.on('close', write)
    window.on('closed', () => clearTimeout(timer))
  }

  /** Resolves when nothing is being written. */
  settled(): Promise<void> {
    return this.#store.settled()
  }

  #write(place: WindowPlace): void {
    const write = async (): Promise<void> => {
      const updated = await this.#store.update((stored) =>
        JSON.stringify(stored) === JSON.stringify(place) ? stored : place,
      )
      if (updated.ok) return
      const written = updated.error.code === 'file-damaged' ? await this.#store.replace(place) : updated
      if (!written.ok) this.#complain(written.error)
    }
    void write()
  }
}

const placeOf = (window: BrowserWindow): WindowPlace => {
  const { x, y, width, height } = window.getNormalBounds()
  return {
    bounds: { x, y, width, height },
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  }
}
