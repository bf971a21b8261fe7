import type { WordRun } from 'pdfmake/js/Renderer.js'
import type { EncodedText, GlyphWriter } from './encode-text.ts'
import type { ShownGlyph } from './glyphs-of.ts'
import type { PageContent } from './page-content.ts'
import type { Typeface } from './typeface.ts'
import type { GlyphMarks, UsedGlyphs } from './used-glyphs.ts'

/** The look of words, as far as operators say it. */
type Look = Pick<WordRun, 'font' | 'fontSize' | 'color' | 'characterSpacing'>

/**
 * Writes operators that show words, and says of their look what is not yet so on the page. PDF 1.7, section 9.4. Words go
 * between `begin` and `end`; what is drawn otherwise has its own colours.
 */
export class TextWriter implements GlyphWriter {
  readonly #content: PageContent
  #used: UsedGlyphs
  #marks: GlyphMarks = []
  #font: Typeface | null = null
  #size = 0
  #spacing = 0
  #color = ''
  #isInString = false
  #rise = 0
  /** The pen stands where so many glyphs, and so many thousandths of an em, bring it from here. */
  #from = 0
  #advance = 0
  #count = 0

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
    this.#setPen(x)
  }

  /** Where the next glyph stands, in points from where the page has its left. */
  goTo(x: number): void {
    const pen = this.#from + (this.#advance * this.#size) / 1000 + this.#count * this.#spacing
    const gap = ((x - pen) * 1000) / this.#size
    // Less than half a thousandth of an em is nothing.
    if (Math.abs(gap) >= 0.5) this.#move(-gap)
    this.#setPen(x)
  }

  showGlyph({ code, index, width }: ShownGlyph, kern: number): void {
    if (!this.#isInString) this.#content.write('(')
    this.#isInString = true
    this.#content.writeCode(code)
    this.#marks[index] = true
    if (kern !== 0) this.#move(kern)
    this.#advance += width - kern
    this.#count++
  }

  show({ glyphs, kerns, rises }: EncodedText): void {
    const first = kerns[0]!
    if (first !== 0) this.#move(first)
    this.#advance -= first
    for (let i = 0; i < glyphs.length; i++) {
      if (rises !== null && rises[i] !== this.#rise) this.#raise(rises[i]!)
      this.showGlyph(glyphs[i]!, kerns[i + 1]!)
    }
  }

  #setPen(x: number): void {
    this.#from = x
    this.#advance = 0
    this.#count = 0
  }

  /** Backwards, in thousandths of an em. */
  #move(distance: number): void {
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
