import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Inline } from 'pdfmake/js/Renderer.js'
import { softHyphen } from './soft-hyphen.ts'

/** Strings and kerns of a `TJ`, and how far above the line they stand. */
interface EncodedPart {
  readonly shown: string
  readonly rise: number
}

/** Some text as a PDF shows it, in thousandths of an em. */
export interface EncodedText {
  readonly parts: readonly EncodedPart[]
  readonly advance: number
  readonly glyphs: number
}

/** Encodes the words of one document, each once. */
export class TextEncoder {
  readonly #encoded = new Map<EmbeddedFont, Map<string, EncodedText>>()

  /** A word that goes on on the next line has a hyphen after it. */
  encode({ font, text, fontFeatures, hyphened }: Inline): EncodedText {
    let known = this.#encoded.get(font)
    if (known === undefined) this.#encoded.set(font, (known = new Map()))
    const key = fontFeatures === null ? text : `${fontFeatures.join()}\u0000${text}`
    let encoded = known.get(key)
    if (encoded === undefined) known.set(key, (encoded = encode(font, text, fontFeatures)))
    if (hyphened !== true) return encoded
    const { code, width } = softHyphen(font)
    return {
      parts: [...encoded.parts, { shown: `<${code}>`, rise: 0 }],
      advance: encoded.advance + width,
      glyphs: encoded.glyphs + 1,
    }
  }
}

function encode(font: EmbeddedFont, text: string, features: readonly string[] | null): EncodedText {
  const [codes, positions] = font.encode(text.replaceAll('\n', ''), features ?? undefined)
  const parts: { shown: string; rise: number }[] = []
  let part = { shown: '', rise: 0 }
  let open = ''
  let advance = 0
  const close = (): void => {
    if (open !== '') part.shown += `<${open}>`
    open = ''
  }
  for (const [i, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (yOffset !== part.rise) {
      close()
      if (part.shown !== '') parts.push(part)
      part = { shown: '', rise: yOffset }
    }
    if (xOffset !== 0) {
      close()
      part.shown += ` ${round(-xOffset)} `
    }
    open += codes[i]!
    advance += xAdvance
    const kern = advanceWidth - xAdvance + xOffset
    if (kern !== 0) {
      close()
      part.shown += ` ${round(kern)} `
    }
  }
  close()
  if (part.shown !== '') parts.push(part)
  return { parts, advance, glyphs: codes.length }
}

/** Three decimals: a thousandth of a point is below what any printer places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000
