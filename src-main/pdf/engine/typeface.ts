import type { Font } from 'fontkit'
import { encodeText } from './encode-text.ts'
import type { EncodedText, GlyphWriter } from './encode-text.ts'
import { face, standIn } from './fonts.ts'
import type { Face, Family, Script } from './fonts.ts'
import type { GlyphsOf } from './glyphs-of.ts'
import { nameFeatures } from './name-features.ts'
import { STAND_IN_SIZE } from './split-by-face.ts'

/** Words known so far are kept up to this number a typeface and its features; then all are let go. */
const KEPT = 20_000

/**
 * A face as text is measured and shown in it. It is one for the whole process: its glyphs have the same codes in every
 * file, those of the font itself, so that what a word looks like in one document it looks like in all.
 */
export class Typeface {
  /** Under which pages name it. */
  readonly id: string
  readonly font: Face
  /** Of a line, in thousandths of an em. */
  readonly ascender: number
  /** The face that lacks its script, and its own size when that one's is 1. */
  readonly standsFor: { readonly font: Typeface; readonly size: number } | undefined
  readonly glyphs: GlyphsOf
  readonly #lineHeight: number
  readonly #widths: Known<number> = new Map()
  readonly #encoded: Known<EncodedText> = new Map()

  constructor(id: string, font: Face, standsFor?: { readonly font: Typeface; readonly size: number }) {
    this.id = id
    this.font = font
    this.standsFor = standsFor
    this.glyphs = font.shown
    const { scale } = this.glyphs
    // Lines of what stands in are as far apart as any.
    this.ascender = standsFor === undefined ? font.ascent * scale : standsFor.font.ascender / standsFor.size
    this.#lineHeight =
      standsFor === undefined
        ? ((font.ascent - font.descent) * scale) / 1000
        : standsFor.font.lineHeight(1) / standsFor.size
  }

  /** Points, of a size in points. */
  lineHeight(size: number): number {
    return this.#lineHeight * size
  }

  /** Points, of a size in points. */
  widthOfString(text: string, size: number, features?: readonly string[] | null): number {
    return (this.#advance(text, features ?? null) * size) / 1000
  }

  /** Shows a text: words go for themselves, but where features are asked for. */
  show(text: string, features: readonly string[] | null, writer: GlyphWriter): void {
    const { shaper } = this.font
    const name = features === null ? '' : nameFeatures(features)
    let from = 0
    while (from < text.length) {
      const to = features === null ? text.indexOf(' ', from) + 1 || text.length : text.length
      if (shaper?.show(text, from, to, name, writer) !== true)
        writer.show(this.#encode(text.slice(from, to), features))
      from = to
    }
  }

  #encode(text: string, features: readonly string[] | null): EncodedText {
    return remembered(this.#encoded, text, features, () =>
      encodeText(shape(this.font, text.replaceAll('\n', ''), features), this.glyphs),
    )
  }

  #advance(text: string, features: readonly string[] | null): number {
    const advance = this.#advanceByPairs(text, features)
    if (advance !== null) return advance * this.glyphs.scale
    return remembered(this.#widths, text, features, () =>
      shape(this.font, text, features).reduce(
        (sum, { advanceWidth }) => sum + advanceWidth * this.glyphs.scale,
        0,
      ),
    )
  }

  /** In units of the font; null where a part of the text has to be shaped. */
  #advanceByPairs(text: string, features: readonly string[] | null): number | null {
    const { shaper } = this.font
    if (shaper === undefined) return null
    if (features !== null) return shaper.advance(text, 0, text.length, nameFeatures(features))
    let sum = 0
    let from = 0
    while (from < text.length) {
      // Words go for themselves here too.
      const to = text.indexOf(' ', from) + 1 || text.length
      const advance = shaper.advance(text, from, to, '')
      if (advance === null) return null
      sum += advance
      from = to
    }
    return sum
  }
}

/** A text as runs of glyphs: words go for themselves, with the space after them, but where features are asked for. */
function shape(font: Font, text: string, features: readonly string[] | null) {
  if (features !== null) return [font.layout(text, features)]
  return text
    .split(/(?<=[ \t])/)
    .filter((word) => word !== '')
    .map((word) => font.layout(word))
}

/** What is known of texts, by the features that they are set with. */
type Known<T> = Map<string, Map<string, T>>

function remembered<T>(known: Known<T>, text: string, features: readonly string[] | null, make: () => T): T {
  const name = features === null ? '' : nameFeatures(features)
  let texts = known.get(name)
  if (texts === undefined) known.set(name, (texts = new Map()))
  let found = texts.get(text)
  if (found === undefined) {
    if (texts.size >= KEPT) texts.clear()
    texts.set(text, (found = make()))
  }
  return found
}

/** By name; then upright, semibold, italic, and both. */
const typefaces = new Map<string, Typeface[]>()

/** The face of a family, or, by the name of a family and a script, the one that stands in for it there; such a one is upright. */
export function typeface(name: string, bold: boolean, italics: boolean): Typeface {
  let styles = typefaces.get(name)
  if (styles === undefined) typefaces.set(name, (styles = []))
  return (styles[(bold ? 1 : 0) + (italics ? 2 : 0)] ??= newTypeface(name, bold, italics))
}

function newTypeface(name: string, bold: boolean, italics: boolean): Typeface {
  const [family, script] = name.split(' ') as [Family, Script?]
  const weight = bold ? 'semibold' : 'regular'
  if (script === undefined)
    return new Typeface(`${family}-${weight}${italics ? '-italic' : ''}`, face(family, weight, italics))
  if (italics) return typeface(name, bold, false)
  return new Typeface(`${family}-${script}-${weight}`, standIn(family, weight, script), {
    font: typeface(family, bold, false),
    size: STAND_IN_SIZE[script],
  })
}
