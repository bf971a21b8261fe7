import type { EncodedText } from './encode-text.ts'
import type { ShownGlyph } from './glyphs-of.ts'
import type { Typeface } from './typeface.ts'

/** What a page or a document shows of each typeface. */
export class UsedGlyphs {
  readonly #texts = new Map<Typeface, Set<EncodedText>>()

  add(font: Typeface, text: EncodedText): void {
    const texts = this.#texts.get(font)
    if (texts === undefined) this.#texts.set(font, new Set([text]))
    else texts.add(text)
  }

  addAll(others: UsedGlyphs): void {
    for (const [font, texts] of others.#texts) for (const text of texts) this.add(font, text)
  }

  /** In the order in which they were first shown. */
  get typefaces(): Iterable<Typeface> {
    return this.#texts.keys()
  }

  /** The typefaces by their names, each with its glyphs by their codes, whatever was added first. */
  get byTypeface(): readonly (readonly [font: Typeface, glyphs: readonly ShownGlyph[]])[] {
    return [...this.#texts]
      .map(([font, texts]) => [font, glyphsIn(texts)] as const)
      .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))
  }
}

function glyphsIn(texts: ReadonlySet<EncodedText>): readonly ShownGlyph[] {
  const known = new Map<number, ShownGlyph>()
  for (const { glyphs } of texts)
    for (const glyph of glyphs) {
      const same = known.get(glyph.code)
      if (same === undefined || (same !== glyph && isBefore(glyph, same))) known.set(glyph.code, glyph)
    }
  return [...known.values()].toSorted((a, b) => a.code - b.code)
}

/** A glyph has one meaning in a file: the first by its characters, but one that has any. */
function isBefore({ codePoints: a }: ShownGlyph, { codePoints: b }: ShownGlyph): boolean {
  if (a.length === 0 || b.length === 0) return a.length > 0
  const i = a.findIndex((point, at) => point !== b[at])
  return i === -1 ? a.length < b.length : a[i]! < (b[i] ?? -1)
}
