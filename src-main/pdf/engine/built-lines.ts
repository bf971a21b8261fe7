import type { Line } from 'pdfmake/js/Renderer.js'
import type { BriefWriter } from './brief-writer.ts'

/** No fewer lines of a paragraph stand alone at the foot or the head of a page. */
const TOGETHER = 2

/** The lines of a text in the flow of the page, which turn the page where one should not stand on it. */
export class BuiltLines {
  readonly #lines: readonly Line[]
  readonly #writer: BriefWriter
  #next = 0
  #breakBefore: number

  constructor(lines: readonly Line[], writer: BriefWriter) {
    this.#lines = lines
    this.#writer = writer
    this.#breakBefore = this.#findBreak()
  }

  /** The next line, when the page is right for it; null after the last. */
  takeNext(): Line | null {
    const line = this.#lines[this.#next]
    if (line === undefined) return null
    while (this.#next === this.#breakBefore) this.#turnPage()
    // No note begins before the one that goes on on this page has ended.
    while (this.#writer.notes.isOpen && line.calls.length > 0) this.#turnPage()
    this.#next++
    this.#writer.roundUp(line.getHeight())
    const after = this.#lines.slice(this.#next, this.#breakBefore)
    if (line.calls.length > 0) {
      const calls = this.#writer.notes.unseen(after.flatMap(({ calls }) => calls))
      this.#writer.keptFree =
        after.reduce((sum, below) => sum + below.getHeight(), 0) + this.#writer.notes.leastAfter(calls)
    }
    return line
  }

  #turnPage(): void {
    this.#writer.moveToNextPage()
    this.#breakBefore = this.#findBreak()
  }

  #findBreak(): number {
    const { notes } = this.#writer
    const { page, y, pageMargins, availableHeight } = this.#writer.context()
    const lines = this.#lines.slice(this.#next)
    let calls: readonly number[] = []
    let height = 0
    const heights = lines.map((line) => {
      height += line.getHeight()
      const called = notes.unseen(line.calls)
      if (called.length > 0) calls = [...calls, ...called]
      return height + notes.least(page, calls)
    })
    // Where a note goes on on the page, the next has more room.
    const isBest = y <= pageMargins.top && notes.heightOn(page) === 0
    return this.#next + breakBefore(heights, availableHeight, isBest)
  }
}

/**
 * The first line that goes to the next page, in a place of that height; past the last where all fit. `heights` are what
 * the text takes down to each line, with its notes. On a page with as much room as any (`isBest`) one line at least stands.
 */
export function breakBefore(heights: readonly number[], height: number, isBest: boolean): number {
  const over = heights.findIndex((needed) => needed > height)
  if (over === -1) return heights.length
  const kept = Math.min(over, heights.length - TOGETHER)
  if (kept >= TOGETHER) return kept
  return isBest ? Math.max(1, over) : 0
}
