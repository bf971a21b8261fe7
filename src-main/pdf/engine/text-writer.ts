import type { WordRun } from 'pdfmake/js/Renderer.js'
import type { EncodedText } from './encode-text.ts'
import type { PageContent } from './page-content.ts'
import type { Typeface } from './typeface.ts'
import type { GlyphMarks, UsedGlyphs } from './used-glyphs.ts'

/** The look of words, as far as operators say it. */
type Look = Pick<WordRun, 'font' | 'fontSize' | 'color' | 'characterSpacing'>

/**
 * Writes operators that show words, and says of their look what is not yet so on the page. PDF 1.7, section 9.4. Words go
 * between `begin` and `end`; what is drawn otherwise has its own colours.
 */
export class TextWriter {
  readonly #content: PageContent
  #used: UsedGlyphs
  #marks: GlyphMarks = []
  #font: Typeface | null = null
  #size = 0
  #spacing = 0
  #color = ''
  #isInString = false
  #rise = 0

  constructor(content: PageContent, used: UsedGlyphs) {
    this.#content = content
    this.#used = used
  }

  /** A new page: what it shows is noted in `used`. */
  beginPage(used: UsedGlyphs): void {
    this.#used = used
    this.#font = null
    this.#spacing = 0
    this.#color = ''
  }

  /** Others may have filled with another colour. */
  forgetColor(): void {
    this.#color = ''
  }

  /** Points from the page's left, and from its top to the baseline. */
  begin(x: number, baseline: number, look: Look): void {
    const content = this.#content
    content.write('1 0 0 -1 ')
    content.writeNumber(x)
    content.write(' ')
    content.writeNumber(baseline)
    content.write(' Tm\n')
    this.#takeOn(look)
    content.write('[')
  }

  show({ glyphs, kerns, rises }: EncodedText): void {
    const content = this.#content
    if (kerns[0] !== 0) this.move(kerns[0]!)
    for (let i = 0; i < glyphs.length; i++) {
      const { code, index } = glyphs[i]!
      if (rises !== null && rises[i] !== this.#rise) this.#raise(rises[i]!)
      if (!this.#isInString) content.write('(')
      this.#isInString = true
      content.writeCode(code)
      this.#marks[index] = true
      const kern = kerns[i + 1]!
      if (kern !== 0) this.move(kern)
    }
  }

  /** Backwards, in thousandths of an em. */
  move(distance: number): void {
    this.#content.write(this.#isInString ? ')' : ' ')
    this.#isInString = false
    this.#content.writeNumber(distance)
  }

  end(): void {
    if (this.#rise !== 0) this.#raise(0)
    this.#endArray()
  }

  #endArray(): void {
    this.#content.write(this.#isInString ? ')]TJ\n' : ']TJ\n')
    this.#isInString = false
  }

  /** Above the line, in thousandths of an em. */
  #raise(rise: number): void {
    this.#endArray()
    this.#rise = rise
    this.#content.writeNumber((rise * this.#size) / 1000)
    this.#content.write(' Ts\n[')
  }

  #takeOn({ font, fontSize, color, characterSpacing }: Look): void {
    const content = this.#content
    if (color !== this.#color) {
      this.#color = color
      const number = parseInt(color.slice(1), 16)
      for (const part of [number >> 16, (number >> 8) & 0xff, number & 0xff]) {
        content.writeNumber(part / 255)
        content.write(' ')
      }
      content.write('rg\n')
    }
    if (font !== this.#font || fontSize !== this.#size) {
      if (font !== this.#font) this.#marks = this.#used.marksOf(font)
      this.#font = font
      this.#size = fontSize
      content.write(`/${font.id} `)
      content.writeNumber(fontSize)
      content.write(' Tf\n')
    }
    if (characterSpacing !== this.#spacing) {
      this.#spacing = characterSpacing
      content.writeNumber(characterSpacing)
      content.write(' Tc\n')
    }
  }
}
