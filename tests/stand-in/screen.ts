import { onlyThese } from './lacking.ts'

/**
 * Electron's `screen`, which knows of one display larger than any: Chromium says nothing of displays before it runs, and
 * keeps its windows on those that there are by itself.
 */
const AREA = { x: -8192, y: -8192, width: 16_384, height: 16_384 }
const DISPLAY = onlyThese('Display', { id: 1, bounds: AREA, workArea: AREA, scaleFactor: 1 })

export const screen = onlyThese('screen', {
  getPrimaryDisplay: () => DISPLAY,
  getAllDisplays: () => [DISPLAY],
})
