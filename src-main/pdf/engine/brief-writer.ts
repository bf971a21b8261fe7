import type { Fragment } from 'pdfmake/js/PageElementWriter.js'
import { DocumentContext, PageElementWriter } from './pdfmake-classes.ts'

/** Puts lines, drawings and pictures on pages, and knows which it puts there again. */
export class BriefWriter extends PageElementWriter {
  /** Something measured as a whole fitted on no page, and was left out. Whoever asks sets it back. */
  tooTall = false
  #turning = false

  constructor() {
    super(new DocumentContext())
  }

  override moveToNextPage(): void {
    this.#turning = true
    super.moveToNextPage()
    this.#turning = false
  }

  override addFragment(fragment: Fragment, ...placing: boolean[]): boolean {
    const page = this.context().pages[this.context().page]!
    // What is put on a page as it is turned to, the head of a table, is copied.
    const before = this.#turning ? new Set(page.items) : null
    const isPut = super.addFragment(fragment, ...placing)
    if (!isPut) this.tooTall = true
    if (before !== null) for (const item of page.items) if (!before.has(item)) item.item.repeated = true
    return isPut
  }
}
