import type { GlyphRun } from 'fontkit'
import { hexCode } from './glyphs-of.ts'
import type { GlyphsOf, ShownGlyph } from './glyphs-of.ts'

/** Strings and kerns of a `TJ`, and how far above the line they stand. */
interface EncodedPart {
  readonly shown: string
  readonly rise: number
}

/** Some text as a PDF shows it, in thousandths of an em. */
export interface EncodedText {
  readonly parts: readonly EncodedPart[]
  readonly advance: number
  readonly glyphs: readonly ShownGlyph[]
}

export function encodeText(runs: readonly GlyphRun[], glyphsOf: GlyphsOf): EncodedText {
  const { scale } = glyphsOf
  const glyphs: ShownGlyph[] = []
  const parts: { shown: string; rise: number }[] = []
  let part = { shown: '', rise: 0 }
  let open = ''
  let advance = 0
  const close = (): void => {
    if (open !== '') part.shown += `<${open}>`
    open = ''
  }
  for (const run of runs)
    for (const [i, position] of run.positions.entries()) {
      const glyph = glyphsOf.shown(run.glyphs[i]!)
      const [xAdvance, xOffset, rise] = [position.xAdvance, position.xOffset, position.yOffset].map(
        (units) => units * scale,
      ) as [number, number, number]
      if (rise !== part.rise) {
        close()
        if (part.shown !== '') parts.push(part)
        part = { shown: '', rise }
      }
      if (xOffset !== 0) {
        close()
        part.shown += ` ${round(-xOffset)} `
      }
      glyphs.push(glyph)
      open += hexCode(glyph.code)
      advance += xAdvance
      const kern = glyph.width - xAdvance + xOffset
      if (kern !== 0) {
        close()
        part.shown += ` ${round(kern)} `
      }
    }
  close()
  if (part.shown !== '') parts.push(part)
  return { parts, advance, glyphs }
}

/** A text with a hyphen after it that is not of its word. */
export function withSoftHyphen({ parts, advance, glyphs }: EncodedText, hyphen: ShownGlyph): EncodedText {
  return {
    parts: [...parts, { shown: `<${hexCode(hyphen.code)}>`, rise: 0 }],
    advance: advance + hyphen.width,
    glyphs: [...glyphs, hyphen],
  }
}

/** Three decimals: a thousandth of a point is below what any printer places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000
