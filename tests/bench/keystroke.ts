import type { Page } from 'playwright-core'

export interface Taken {
  readonly letter: number
  readonly page: number
}

/** Types the last letter of `word`. Milliseconds, taken in the page itself from its own `keydown`. */
export async function untilPainted(page: Page, word: string): Promise<Taken> {
  const taken = await page.evaluateHandle((wanted) => {
    let start = 0
    let letter = 0
    const has = (selector: string) =>
      [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(wanted))
    const painted = new Promise<Taken>((resolve) => {
      const look = () => {
        const now = performance.now()
        if (letter === 0 && has('.ProseMirror')) letter = now - start
        if (has('div[role=document]')) resolve({ letter, page: now - start })
        else requestAnimationFrame(look)
      }
      addEventListener(
        'keydown',
        () => {
          start = performance.now()
          requestAnimationFrame(look)
        },
        { once: true, capture: true },
      )
    })
    return { painted }
  }, word)
  await page.keyboard.type(word.at(-1)!)
  return taken.evaluate(({ painted }) => painted)
}
