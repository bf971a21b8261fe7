import type { ShownGlyph } from './glyphs-of.ts'
import type { Typeface } from './typeface.ts'

/** Of a typeface, by the index of each glyph: is it shown? */
export type GlyphMarks = boolean[]

/** What a page or a document shows of each typeface. */
export class UsedGlyphs {
  readonly #marks = new Map<Typeface, GlyphMarks>()

  /** To be written in. */
  marksOf(font: Typeface): GlyphMarks {
    let marks = this.#marks.get(font)
    if (marks === undefined) this.#marks.set(font, (marks = []))
    return marks
  }

  addAll(others: UsedGlyphs): void {
    for (const [font, theirs] of others.#marks) {
      const marks = this.marksOf(font)
      for (let i = 0; i < theirs.length; i++) if (theirs[i] === true) marks[i] = true
    }
  }

  /** In the order in which they were first shown. */
  get typefaces(): Iterable<Typeface> {
    return this.#marks.keys()
  }

  /** The typefaces by their names, each with its glyphs by their codes, whatever was added first. */
  get byTypeface(): readonly (readonly [font: Typeface, glyphs: readonly ShownGlyph[]])[] {
    return [...this.#marks]
      .map(
        ([font, marks]) => [font, meaningOne(font.glyphs.all.filter((_, i) => marks[i] === true))] as const,
      )
      .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))
  }
}

/** A glyph has one meaning in a file: the first by its characters, but one that has any. */
function meaningOne(glyphs: readonly ShownGlyph[]): readonly ShownGlyph[] {
  const known = new Map<number, ShownGlyph>()
  for (const glyph of glyphs) {
    const same = known.get(glyph.code)
    if (same === undefined || isBefore(glyph, same)) known.set(glyph.code, glyph)
  }
  return [...known.values()].toSorted((a, b) => a.code - b.code)
}

function isBefore({ codePoints: a }: ShownGlyph, { codePoints: b }: ShownGlyph): boolean {
  if (a.length === 0 || b.length === 0) return a.length > 0
  const i = a.findIndex((point, at) => point !== b[at])
  return i === -1 ? a.length < b.length : a[i]! < (b[i] ?? -1)
}
