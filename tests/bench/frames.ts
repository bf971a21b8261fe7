import type { Locator, Page } from 'playwright-core'

export interface Frames {
  readonly frames: number
  /** Frames of a 60 Hz screen that nothing new was shown in. */
  readonly dropped: number
  /** Milliseconds between two frames. */
  readonly longest: number
  /** Tasks that held the main thread for more than 50 ms. */
  readonly longTasks: number
}

/** Turns the wheel over something so many times, one notch a frame, and counts the frames meanwhile. */
export async function framesWhile(page: Page, over: Locator, notches: number): Promise<Frames> {
  await over.hover()
  await page.waitForTimeout(500)
  const before = await over.evaluate((element) => element.scrollTop)
  const counting = await page.evaluateHandle(() => {
    const times: number[] = []
    let longTasks = 0
    let on = true
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length))
    observer.observe({ type: 'longtask' })
    const frame = (now: number) => {
      times.push(now)
      if (on) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    return {
      stop() {
        on = false
        longTasks += observer.takeRecords().length
        observer.disconnect()
        return { times, longTasks }
      },
    }
  })
  for (let i = 0; i < notches; i++) {
    await page.mouse.wheel(0, 100)
    await page.waitForTimeout(16)
  }
  const { times, longTasks } = await counting.evaluate((counter) => counter.stop())
  if ((await over.evaluate((element) => element.scrollTop)) === before)
    throw new Error('Nothing was scrolled')
  const gaps = times.slice(1).map((time, i) => time - times[i]!)
  return {
    frames: gaps.length,
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1_000) - 1), 0),
    longest: Math.max(...gaps),
    longTasks,
  }
}
