import type { Document } from '#domain/document.ts'
import type { PageStyle } from '#pdf/page-style.ts'
import { pageStyle } from '#pdf/templates.ts'
import type { PositionedWord } from './positioned-words.ts'

/** Points that a letter may stand out of its line. */
const TOUCH = 1.5
/** The same, of running heads and feet. */
const RUNNING = 6

const numberOf = ({ text }: PositionedWord, letter: string): number | null => {
  const found = new RegExp(`^${letter}(\\d+)`).exec(text)
  return found === null ? null : Number(found[1])
}

/**
 * All that is wrong with the notes of a document, and all that stands outside its margins, in a sentence each.
 * `turned` are the pages, from 0, that lie on their side. See `arbitraryNoted`.
 */
export function findMisplaced(
  document: Document,
  words: readonly PositionedWord[],
  turned: ReadonlySet<number>,
): readonly string[] {
  const faults: string[] = []
  const { page: upright } = pageStyle(document.template, document.paper)
  const atFoot = document.notePlacement === 'foot'
  const pages = Math.max(...words.map(({ page }) => page)) + 1
  const inNotes = words.filter((word) => /^n\d+w\d+$/.test(word.text))
  const inText = words.filter((word) => /^(b\d+w\d+|c\d+\.)/.test(word.text))

  for (const { number, runs } of document.notes) {
    const said = runs.map((held) => (held.kind === 'text' ? held.text : '')).join('')
    const own = inNotes.filter((word) => numberOf(word, 'n') === number)
    if (own.map(({ text }) => text).join(' ') !== said) faults.push(`note ${number} is not whole`)
    const call = words.find((word) => word.text.startsWith(`c${number}.`))
    if (call === undefined) faults.push(`note ${number} is not called`)
    else if (atFoot && own[0]?.page !== call.page)
      faults.push(`note ${number} begins on another page than its call`)
    const seen = [...new Set(own.map(({ page }) => page))]
    const lines = (page: number): number =>
      new Set(own.filter((word) => word.page === page).map(({ bottom }) => Math.round(bottom))).size
    if (seen.length > 1 && seen.some((page) => lines(page) < 2))
      faults.push(`note ${number} leaves one line alone`)
    // A page on its side may stand between.
    const next = (page: number): number => (turned.has(page + 1) ? next(page + 1) : page + 1)
    if (seen.some((page, i) => i > 0 && page !== seen[i - 1]! + 1 && page !== next(seen[i - 1]!)))
      faults.push(`note ${number} leaps a page`)
  }
  for (let page = 0; page < pages; page++) {
    const measure = turned.has(page) ? onItsSide(upright) : upright
    const notes = inNotes.filter((word) => word.page === page)
    const above = inText.filter((word) => word.page === page)
    const top = Math.min(...notes.map((word) => word.top))
    if (atFoot && above.some(({ bottom }) => bottom > top + TOUCH))
      faults.push(`text and notes overlap on page ${page}`)
    const bottom = measure.height - measure.bottom + TOUCH
    for (const word of [...notes, ...above]) {
      if (word.bottom > bottom || word.top < Math.min(measure.top, measure.firstTop) - TOUCH)
        faults.push(`${word.text} stands outside the margins of page ${page}`)
    }
    // Running heads and feet stand above and below them, and no further out.
    for (const word of words.filter((held) => held.page === page)) {
      if (word.left < measure.left - TOUCH || word.right > measure.width - measure.right + TOUCH)
        faults.push(`${word.text} stands outside the margins of page ${page}`)
      if (word.top < measure.head - RUNNING || word.bottom > measure.height - measure.foot + RUNNING)
        faults.push(`${word.text} stands outside the running lines of page ${page}`)
    }
    const numbers = notes.map((word) => numberOf(word, 'n')!)
    if (numbers.some((number, i) => i > 0 && number < numbers[i - 1]!))
      faults.push(`notes of page ${page} are mixed`)
  }
  return faults
}

/** The margins of a page that lies on its side are the same. */
const onItsSide = (page: PageStyle['page']): PageStyle['page'] => ({
  ...page,
  width: page.height,
  height: page.width,
})
