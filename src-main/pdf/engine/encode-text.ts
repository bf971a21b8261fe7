import type { GlyphRun } from 'fontkit'
import type { GlyphsOf, ShownGlyph } from './glyphs-of.ts'

/** Some text as a PDF shows it, in thousandths of an em. */
export interface EncodedText {
  readonly glyphs: readonly ShownGlyph[]
  /** How far back the pen goes before each glyph, and after the last. */
  readonly kerns: readonly number[]
  /** How far above the line each stands; null where all are on it. */
  readonly rises: readonly number[] | null
}

/** Shows text, glyph by glyph. */
export interface GlyphWriter {
  /** `kern` is how far back the pen goes after it, in thousandths of an em. */
  showGlyph(glyph: ShownGlyph, kern: number): void
  show(text: EncodedText): void
}

export function encodeText(runs: readonly GlyphRun[], glyphsOf: GlyphsOf): EncodedText {
  const { scale } = glyphsOf
  const glyphs: ShownGlyph[] = []
  const kerns = [0]
  const rises: number[] = []
  for (const run of runs)
    for (const [i, { xAdvance, xOffset, yOffset }] of run.positions.entries()) {
      const glyph = glyphsOf.shown(run.glyphs[i]!)
      glyphs.push(glyph)
      kerns[kerns.length - 1]! -= xOffset * scale
      kerns.push(glyph.width - (xAdvance - xOffset) * scale)
      rises.push(yOffset * scale)
    }
  return { glyphs, kerns, rises: rises.some((rise) => rise !== 0) ? rises : null }
}
