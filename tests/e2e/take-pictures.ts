import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findViolations } from './find-violations.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const SCHEMES = ['light', 'dark'] as const

interface Options {
  readonly sizes?: readonly { readonly width: number; readonly height: number }[]
  /** What is looked at, where the screen under it is looked at elsewhere. */
  readonly part?: string
}

/** The screen as it stands, at every size and in every scheme, and each rule of accessibility that it breaks in any. */
export async function takePictures(
  page: Page,
  folder: string,
  name: string,
  { sizes = SIZES, part = 'html' }: Options = {},
): Promise<readonly string[]> {
  const broken = [...(await findViolations(page, part, 'structure'))]
  if (part !== 'html') broken.push(...(await findViolations(page, 'html', 'around')))
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of sizes) {
      await page.setViewportSize(size)
      // Hiding the caret would put styles into the text's nodes, and a selected block would be so no more.
      await page.screenshot({
        caret: 'initial',
        path: join(folder, `${name}-${size.width}-${colorScheme}.png`),
      })
    }
    await page.setViewportSize(sizes[0]!)
    const pale = await findViolations(page, part, 'colours')
    broken.push(...pale.map((rule) => `${colorScheme}: ${rule}`))
  }
  return broken
}

/** Whether something lies beside the window, or below it, where nobody can scroll to it. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth > innerWidth ||
      document.getElementById('app')!.scrollHeight > innerHeight,
  )
