import type { Inline, Line } from 'pdfmake/js/Renderer.js'
import type { WordsLeft } from './build-line.ts'
import { hyphenation } from './hyphenate.ts'
import { widthOf } from './measure-words.ts'
import type { TextLine } from './text-line.ts'

/** Of the measure: a line that is short by less than this is left as it is; one that fills it is by less. */
const SHORT = { ragged: 0.08, justified: 0.02 }
/** So many lines after one another may end in a hyphen. */
const IN_A_ROW = 2

/** What fills short lines of one text with the first syllables of the words after them. */
export class WordBreaker {
  readonly #language: string
  #inARow = 0

  /** `language` is that of the text, BCP 47. */
  constructor(language: string) {
    this.#language = language
  }

  /** Takes as much of the first word that is left as the line has room for, with a hyphen. */
  fill(line: TextLine, left: WordsLeft): void {
    const word = left.words[left.next]
    const last = line.inlines.at(-1)
    const short = last?.run.alignment === 'justify' ? SHORT.justified : SHORT.ragged
    const isShort = line.getAvailableWidth() > line.maxWidth * short
    // The last word of a text is left whole, and what a forced break ends.
    const isLast = left.next >= left.words.length - 1
    if (word === undefined || last === undefined || isLast || last.lineEnd || last.noNewLine || !isShort) {
      this.#inARow = 0
      return
    }
    const parts = this.#inARow < IN_A_ROW ? this.#part(word, roomAfter(line)) : null
    this.#inARow = parts === null ? 0 : this.#inARow + 1
    if (parts === null) return
    const [begins, ends] = parts
    for (const part of begins) line.addInline(part)
    left.words[left.next] = ends
  }

  #part(word: Inline, room: number): readonly [begins: readonly Inline[], ends: Inline] | null {
    for (const place of hyphenation(word.text, this.#language)) {
      const begins = hyphened({ ...word, text: word.text.slice(0, place), trailingCut: 0, noNewLine: false })
      if (begins.reduce((sum, { width }) => sum + width, 0) > room) continue
      const text = word.text.slice(place)
      const run = { ...word.run, ...NO_PLACE }
      return [begins, { ...word, run, text, width: widthOf(text, run), leadingCut: 0 }]
    }
    return null
  }
}

/** Of what follows in a word: it stands where its beginning leads from, and to. */
const NO_PLACE = { destination: undefined, footnote: undefined } as const

/** The beginning of a word with a hyphen after it, in the font that its own stands in for: that has none. */
function hyphened(begins: Inline): readonly Inline[] {
  const { run } = begins
  const { standsFor } = run.font
  if (standsFor === undefined) return [{ ...begins, hyphened: true, width: widthOf(`${begins.text}-`, run) }]
  const fontSize = run.fontSize / standsFor.size
  const ofHyphen = { ...run, ...NO_PLACE, font: standsFor.font, fontSize }
  return [
    { ...begins, width: widthOf(begins.text, run) },
    { ...begins, run: ofHyphen, text: '', hyphened: true, width: widthOf('-', ofHyphen), leadingCut: 0 },
  ]
}

/** Points that are left after what a line has, the space at its end included. */
const roomAfter = (line: Line): number => line.getAvailableWidth() - line.trailingCut
