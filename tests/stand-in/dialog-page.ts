import type { Page } from 'playwright-core'
import { newPage } from './browser.ts'

/** One dialog, as a page of the stand-in's own in a window of its own; tests find it by its title and its labels. */
export interface DialogForm {
  readonly title: string
  readonly message: string
  readonly detail: string
  /** A field to type a path in, with what it holds at first; null for none. */
  readonly path: string | null
  readonly buttons: readonly string[]
  readonly defaultButton: number
}

export interface DialogAnswer {
  readonly button: number
  readonly path: string
}

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0; padding: 24px; color-scheme: light dark }
  fieldset { border: 0; margin: 0; padding: 0 } p { margin: 0 0 8px } .detail { opacity: .75 } input { width: 100%; box-sizing: border-box; font: inherit; padding: 6px 8px }
  footer { display: flex; gap: 8px; justify-content: flex-end; margin-top: 24px } button { font: inherit; padding: 6px 16px }`

/** An open dialog: each `ask` waits for one press of a button; null once the person has closed it. */
export class DialogPage {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async open(form: DialogForm): Promise<DialogPage> {
    const page = await newPage(560, 280)
    try {
      await page.setContent(markup(form))
      await page.bringToFront()
    } catch (error) {
      // Closed before it was drawn: `ask` says so.
      if (!page.isClosed()) throw error
    }
    return new DialogPage(page)
  }

  async ask(): Promise<DialogAnswer | null> {
    try {
      return await this.#page.evaluate(
        () =>
          new Promise<DialogAnswer>((resolve) => {
            const field = document.querySelector('input')
            const controls = document.querySelector('fieldset')
            document.querySelector('form')?.addEventListener(
              'submit',
              (event) => {
                event.preventDefault()
                controls?.setAttribute('disabled', '')
                const { value } = (event as SubmitEvent).submitter as HTMLButtonElement
                resolve({ button: Number(value), path: field?.value ?? '' })
              },
              { once: true },
            )
            // Nothing can be pressed while nobody listens.
            controls?.removeAttribute('disabled')
            field?.focus()
            field?.select()
          }),
      )
    } catch (error) {
      if (this.#page.isClosed()) return null
      throw error
    }
  }

  async say(message: string): Promise<void> {
    await this.#page.evaluate((text) => {
      const place = document.querySelector('[role=alert]')
      if (place !== null) place.textContent = text
    }, message)
  }

  async close(): Promise<void> {
    await this.#page.close()
  }
}

function markup({ title, message, detail, path, buttons, defaultButton }: DialogForm): string {
  const field =
    path === null
      ? ''
      : `<label>File path<input name="path" value="${escape(path)}" autocomplete="off"></label>`
  // A form's first submit button is the one that Enter presses.
  const order = [defaultButton, ...buttons.keys().filter((index) => index !== defaultButton)]
  const footer = order
    .map((index) => `<button value="${String(index)}">${escape(buttons[index] ?? '')}</button>`)
    .join('')
  return `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style>
    <form><fieldset disabled><p>${escape(message)}</p><p class="detail">${escape(detail)}</p>${field}<p role="alert"></p><footer>${footer}</footer></fieldset></form>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
