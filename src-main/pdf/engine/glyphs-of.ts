import type { Font, Glyph } from 'fontkit'

/** A glyph as a file shows it. */
export interface ShownGlyph {
  /** What strings of the file have for it. */
  readonly code: number
  /** In its font. */
  readonly id: number
  /** Among those of its font that were shown so far, in any file. */
  readonly index: number
  /** Thousandths of an em. */
  readonly width: number
  /** The characters that a reader copies. */
  readonly codePoints: readonly number[]
}

const HYPHEN = 0x2d
const SOFT_HYPHEN = 0xad

/** The glyphs of a font as files show them: each under its own number, and a hyphen that is not of its word after them all. */
export class GlyphsOf {
  /** Thousandths of an em in a unit of the font. */
  readonly scale: number
  /** Shown so far, by their indices. */
  readonly all: ShownGlyph[] = []
  readonly #font: Font
  readonly #shown = new WeakMap<Glyph, ShownGlyph>()
  #softHyphen: ShownGlyph | undefined

  constructor(font: Font) {
    this.#font = font
    this.scale = 1000 / font.unitsPerEm
  }

  shown(glyph: Glyph): ShownGlyph {
    let known = this.#shown.get(glyph)
    if (known === undefined) {
      const { id, codePoints } = glyph
      known = this.#add({ code: id, id, width: glyph.advanceWidth * this.scale, codePoints })
      this.#shown.set(glyph, known)
    }
    return known
  }

  /** The font's hyphen as one that readers may take out again. PDF 1.7, section 14.8.2.2.3. */
  get softHyphen(): ShownGlyph {
    this.#softHyphen ??= this.#add({
      ...this.shown(this.#font.glyphForCodePoint(HYPHEN)),
      code: this.#font.numGlyphs,
      codePoints: [SOFT_HYPHEN],
    })
    return this.#softHyphen
  }

  #add(glyph: Omit<ShownGlyph, 'index'>): ShownGlyph {
    const added = { ...glyph, index: this.all.length }
    this.all.push(added)
    return added
  }
}

/** Four hexadecimal digits. */
export const hexCode = (code: number): string => code.toString(16).padStart(4, '0')
