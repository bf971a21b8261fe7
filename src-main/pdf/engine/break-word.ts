import type { Inline, Line, WordRun } from 'pdfmake/js/Renderer.js'
import type { WordsLeft } from './build-line.ts'
import { hyphenation } from './hyphenate.ts'
import { widthOf } from './measure-words.ts'
import type { TextLine } from './text-line.ts'
import type { Typeface } from './typeface.ts'

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
    const { text, run } = word
    for (const place of hyphenation(text, this.#language)) {
      const begins = text.slice(0, place)
      if (widthWithHyphen(begins, run) > room) continue
      const ends = text.slice(place)
      const later = { ...run, ...NO_PLACE }
      return [
        withHyphen({ ...word, text: begins, trailingCut: 0, noNewLine: false }),
        { ...word, run: later, text: ends, width: widthOf(ends, later), leadingCut: 0 },
      ]
    }
    return null
  }
}

/** Of what follows in a word: it stands where its beginning leads from, and to. */
const NO_PLACE = { destination: undefined, footnote: undefined } as const

/** What has no hyphen of its own has that of the font that it stands in for. */
const widthWithHyphen = (text: string, run: WordRun): number =>
  run.font.standsFor === undefined
    ? widthOf(`${text}-`, run)
    : widthOf(text, run) + widthOf('-', ofHyphen(run, run.font.standsFor))

function withHyphen(begins: Inline): readonly Inline[] {
  const { run, text } = begins
  const { standsFor } = run.font
  if (standsFor === undefined) return [{ ...begins, hyphened: true, width: widthOf(`${text}-`, run) }]
  const other = ofHyphen(run, standsFor)
  return [
    { ...begins, width: widthOf(text, run) },
    { ...begins, run: other, text: '', hyphened: true, width: widthOf('-', other), leadingCut: 0 },
  ]
}

const ofHyphen = (run: WordRun, { font, size }: NonNullable<Typeface['standsFor']>): WordRun => ({
  ...run,
  ...NO_PLACE,
  font,
  fontSize: run.fontSize / size,
})

/** Points that are left after what a line has, the space at its end included. */
const roomAfter = (line: Line): number => line.getAvailableWidth() - line.trailingCut
