import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitToScreens, SMALLEST_SIZE, windowPlaceSchema } from '#app/window-place.ts'

const left = { x: 0, y: 25, width: 1920, height: 1055 }
const right = { x: 1920, y: 0, width: 2560, height: 1400 }

describe('the place of a window', () => {
  it('stays what it was where the window can be reached', () => {
    const bounds = { x: 2000, y: 100, width: 1400, height: 900 }
    expect(fitToScreens(bounds, [left, right])).toEqual(bounds)
    expect(fitToScreens({ ...bounds, x: -1200, y: 30 }, [left])).toEqual({ ...bounds, x: -1200, y: 30 })
  })

  it.each([
    ['on a screen that is gone', { x: 2000, y: 100, width: 1280, height: 800 }],
    ['above the screen', { x: 100, y: -400, width: 1280, height: 800 }],
    ['under what the system covers', { x: 100, y: 0, width: 1280, height: 800 }],
    ['below the screen', { x: 100, y: 1070, width: 1280, height: 800 }],
    ['beyond its right edge', { x: 1900, y: 100, width: 1280, height: 800 }],
  ])('is the middle of the main screen for one %s', (_, bounds) => {
    expect(fitToScreens(bounds, [left])).toEqual({ x: 320, y: 153, width: 1280, height: 800 })
  })

  it('is no larger than the screen, and no smaller than a window may be', () => {
    expect(fitToScreens({ x: 10, y: 30, width: 4000, height: 3000 }, [left])).toMatchObject({
      width: 1920,
      height: 1055,
    })
    expect(fitToScreens({ x: 10, y: 30, width: 100, height: 100 }, [left])).toMatchObject(SMALLEST_SIZE)
  })

  it('can be reached on some screen, whatever was kept', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 })
    const length = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: length, height: length }), (bounds) => {
        expect(windowPlaceSchema.safeParse({ bounds, maximized: false, fullScreen: false }).success).toBe(
          true,
        )
        const fitted = fitToScreens(bounds, [left, right])
        expect(fitToScreens(fitted, [left, right])).toEqual(fitted)
        const seen = [left, right].some(
          (area) =>
            fitted.y >= area.y &&
            fitted.y < area.y + area.height &&
            fitted.x < area.x + area.width &&
            fitted.x + fitted.width > area.x,
        )
        expect(seen).toBe(true)
      }),
    )
  })
})
