import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the keys go, as a person at the keyboard and a screen reader find it. */
interface Focused {
  /** "button Insert", "textbox Title": what has the focus, or the option of a list that its field points to. */
  readonly what: string
  /** Why a person would not know where they are; null when they do. */
  readonly lost: string | null
}

/** Uses the window without a mouse. After each step the focus must be somewhere, on the screen, and seen to be there. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      await this.#seen(`after ${key}`)
    }
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words)
    await this.#seen(`after typing “${words}”`)
  }

  /** Presses Tab, or another key, until the focus is on what is so named. */
  async to(name: RegExp, key = 'Tab', most = 60): Promise<void> {
    const passed: string[] = []
    while (passed.length < most) {
      await this.press(key)
      const { what } = await focused(this.#page)
      if (name.test(what)) return
      passed.push(what)
    }
    throw new Error(`${key} never leads to ${String(name)}, only to:\n${passed.join('\n')}`)
  }

  /** Waits until the focus is on what is so named. */
  async on(name: RegExp): Promise<void> {
    await expect.poll(async () => (await focused(this.#page)).what, { timeout: 15_000 }).toMatch(name)
    await this.#seen(`on ${String(name)}`)
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.press('Control+k')
    await this.on(/^combobox/)
    await this.type(name)
    await this.press('Enter')
  }

  /** A layer that closes gives the focus back in its own time, of which a person notices nothing. */
  async #seen(when: string): Promise<void> {
    await expect
      .poll(() => focused(this.#page), { timeout: 10_000, interval: 50, message: `The focus ${when}` })
      .toEqual({ what: expect.any(String) as string, lost: null })
  }
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body)
      return { what: 'body', lost: 'it is on the body' }
    const nameOf = (one: Element): string => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
      const labelled = one.getAttribute('aria-labelledby')
      const label = labelled === null ? null : document.getElementById(labelled)
      const words = label?.textContent ?? (labels.map((of) => of.textContent).join(' ') || one.textContent)
      return (one.getAttribute('aria-label') ?? words).replace(/\s+/g, ' ').trim()
    }
    const kind = (one: Element): string => {
      const fields: Record<string, string> = { INPUT: (one as HTMLInputElement).type, TEXTAREA: 'textbox' }
      return one.getAttribute('role') ?? fields[one.tagName] ?? one.tagName.toLowerCase()
    }
    const what = `${kind(element)} ${nameOf(element)}`
    // A radio button that is drawn as a card is seen by its card.
    const drawn =
      element instanceof HTMLInputElement && element.classList.contains('unseen')
        ? (element.closest('label') ?? element)
        : element
    const { left, top, right, bottom, width, height } = drawn.getBoundingClientRect()
    if (width === 0 || height === 0) return { what, lost: 'it has no size' }
    if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
      return { what, lost: 'it is off the screen' }
    if (getComputedStyle(drawn).visibility !== 'visible') return { what, lost: 'it is hidden' }
    const isText =
      element.isContentEditable || element.matches('input:not([type=radio], [type=checkbox]), textarea')
    if (isText) return { what, lost: null }
    const current = element.getAttribute('aria-activedescendant')
    if (current !== null && document.getElementById(current) !== null) return { what, lost: null }
    const { outlineStyle, boxShadow, backgroundImage } = getComputedStyle(drawn)
    const shows = outlineStyle !== 'none' || boxShadow !== 'none' || backgroundImage !== 'none'
    // A layer or a list as a whole may hold the keys; its current row is what shows.
    const row = element.querySelector('[data-highlighted], [aria-selected="true"]')
    const layer = element.matches('[role=dialog], [role=listbox], [role=menu], [tabindex="-1"]')
    return { what, lost: shows || row !== null || layer ? null : 'nothing shows it' }
  })
