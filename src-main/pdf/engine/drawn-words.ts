import type { Inline } from 'pdfmake/js/Renderer.js'
import { round, withSoftHyphen } from './encode-text.ts'
import type { EncodedText } from './encode-text.ts'
import { isSameStretch } from './line-owners.ts'
import type { Typeface } from './typeface.ts'

/** Words of one look: what shows them, but for where. */
interface DrawnSpan {
  readonly font: Typeface
  /** From the line's left, and above its baseline, in points. */
  readonly x: number
  readonly rise: number
  /** Colour, typeface, and one operator that shows them all. */
  readonly operators: string
  readonly texts: readonly EncodedText[]
}

/** Words of one mark, language and link. */
export interface DrawnStretch {
  readonly words: readonly Inline[]
  readonly spans: readonly DrawnSpan[]
}

/** Above and below the line, in sizes of the raised or lowered letters. */
const RAISED = 0.75
const LOWERED = -0.35

interface DrawnWords {
  readonly stretches: readonly DrawnStretch[]
  /** To where links lead, from the line's left. */
  readonly destinations: readonly { readonly name: string; readonly x: number }[]
}

const drawn = new WeakMap<readonly Inline[], DrawnWords>()

/** The words of a line as they are drawn wherever it stands; once made they are kept as long as the line is. */
export function drawnWords(inlines: readonly Inline[]): DrawnWords {
  let known = drawn.get(inlines)
  if (known === undefined) {
    known = {
      stretches: parted(inlines, isSameStretch).map((words) => ({
        words,
        spans: parted(words, looksSame).map(drawSpan),
      })),
      destinations: inlines.flatMap(({ destination, x }) =>
        destination === undefined ? [] : [{ name: destination, x }],
      ),
    }
    drawn.set(inlines, known)
  }
  return known
}

/** pdfkit writes a dozen operators for each word; one for a style will do. */
function drawSpan(inlines: readonly Inline[]): DrawnSpan {
  const { font, fontSize, color, characterSpacing, x, sup, sub } = inlines[0]!
  let pen = 0
  const texts = inlines.map(encode)
  const shown: EncodedText['parts'] = inlines.flatMap((inline, i) => {
    const { parts, advance, glyphs } = texts[i]!
    const gap = ((inline.x - x - pen) * 1000) / fontSize
    pen = inline.x - x + (advance * fontSize) / 1000 + glyphs.length * characterSpacing
    // Less than half a thousandth of an em is nothing.
    return Math.abs(gap) < 0.5 ? parts : [{ shown: `${round(-gap)}`, rise: 0 }, ...parts]
  })
  return {
    font,
    x,
    rise: fontSize * (sup === true ? RAISED : sub === true ? LOWERED : 0),
    operators: [
      rgb(color),
      `/${font.id} ${round(fontSize)} Tf`,
      `${round(characterSpacing)} Tc`,
      showParts(shown, fontSize),
    ].join('\n'),
    texts,
  }
}

/** A word that goes on on the next line has a hyphen after it. */
function encode({ font, text, fontFeatures, hyphened }: Inline): EncodedText {
  const word = font.encode(text, fontFeatures)
  return hyphened === true ? withSoftHyphen(word, font.glyphs.softHyphen) : word
}

/** One `TJ` for all that stands on the line, one for each that stands off it. */
function showParts(parts: EncodedText['parts'], fontSize: number): string {
  if (parts.every(({ rise }) => rise === 0)) return `[${parts.map(({ shown }) => shown).join(' ')}] TJ`
  return parts
    .map(({ shown, rise }) => `${round((rise * fontSize) / 1000)} Ts\n[${shown}] TJ`)
    .concat('0 Ts')
    .join('\n')
}

/** Words as stretches in which each goes with the one before it. */
function parted(
  words: readonly Inline[],
  goesWith: (word: Inline, before: Inline) => boolean,
): readonly (readonly Inline[])[] {
  const parts: Inline[][] = []
  for (const [i, word] of words.entries()) {
    if (i > 0 && goesWith(word, words[i - 1]!)) parts.at(-1)!.push(word)
    else parts.push([word])
  }
  return parts
}

const looksSame = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  a.characterSpacing === b.characterSpacing &&
  a.sup === b.sup &&
  a.sub === b.sub

/** #rrggbb as the operator that fills with it. */
function rgb(color: string): string {
  const number = parseInt(color.slice(1), 16)
  return `${[number >> 16, (number >> 8) & 0xff, number & 0xff].map((part) => round(part / 255)).join(' ')} rg`
}
