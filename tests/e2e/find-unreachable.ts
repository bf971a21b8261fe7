import type { Page } from 'playwright-core'

/** The controls of the screen, or of the dialog over it, that cannot be scrolled to or lie under something else. */
export const findUnreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const over = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body
    const controls = [...over.querySelectorAll('button, input, textarea, [role="tab"], [role="combobox"]')]
    return controls
      .filter(
        (control) =>
          control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          // Two sliders that lie over each other are taken by their thumbs.
          getComputedStyle(control).pointerEvents !== 'none' &&
          control.closest('[inert], [aria-hidden="true"], .away, .unseen') === null,
      )
      .filter((control) => {
        control.scrollIntoView({ block: 'center', inline: 'nearest' })
        const { left, right, top, bottom } = control.getBoundingClientRect()
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return hit === null || !(control.contains(hit) || hit.contains(control))
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent)
  })
