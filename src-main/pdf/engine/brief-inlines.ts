import type { Inline } from 'pdfmake/js/Renderer.js'
import type { Measured, StyleStack } from 'pdfmake/js/TextInlines.js'
import type { BriefPdf } from './brief-pdf.ts'
import { TextInlines } from './pdfmake-classes.ts'
import type { Family } from './fonts.ts'
import type { PdfInline } from './pdf-node.ts'
import { splitByFace, STAND_IN_SIZE } from './split-by-face.ts'

/** A text measured: its words, without the typefaces, which are of one document. */
interface Remembered extends Measured {
  /** Of each word, as `provideFont` takes it. */
  readonly faces: readonly (readonly [family: string, bold: boolean, italics: boolean])[]
}

/** Texts measured so far, by all that they say of themselves and take from around them. */
const remembered = new Map<string, Remembered>()
/** A paper of a hundred pages has some two thousand, its tables included. */
const KEPT = 6_000

/** What a text of ours takes from the node that it stands in; all else it says itself. */
const TAKEN = ['alignment', 'leadingIndent', 'noWrap'] as const

/**
 * Measures words, which is half of a layout, and remembers each text from one document to the next: after an edit all
 * but one are as they were.
 */
export class BriefInlines extends TextInlines {
  readonly #pdf: BriefPdf

  constructor(pdf: BriefPdf) {
    super(pdf)
    this.#pdf = pdf
  }

  override buildInlines(text: unknown, around: StyleStack): Measured {
    if (!Array.isArray(text)) return super.buildInlines(text, around)
    const key = JSON.stringify([text, TAKEN.map((name) => around.getProperty(name))])
    const known = remembered.get(key)
    if (known !== undefined) return this.#again(known)
    const drawn = (text as readonly PdfInline[]).flatMap(byFace)
    const measured = super.buildInlines(drawn, around)
    if (remembered.size >= KEPT) remembered.clear()
    // A line will write in the words that it takes.
    const items = measured.items.map((item) => ({ ...item }))
    remembered.set(key, { ...measured, items, faces: this.#facesOf(drawn, items) })
    return measured
  }

  #again({ items, faces, minWidth, maxWidth }: Remembered): Measured {
    return {
      items: items.map((item, i): Inline => ({ ...item, font: this.#pdf.provideFont(...faces[i]!) })),
      minWidth,
      maxWidth,
    }
  }

  #facesOf(text: readonly PdfInline[], items: readonly Inline[]): Remembered['faces'] {
    const faces = new Map(
      text.map(({ font = '', bold = false, italics = false }) => {
        const asked = [font, bold, italics] as const
        return [this.#pdf.provideFont(...asked), asked] as const
      }),
    )
    return items.map(({ font }) => faces.get(font)!)
  }
}

/** A text as texts that one face each draws; a stand-in is named after its family and its script. */
function byFace(inline: PdfInline): readonly PdfInline[] {
  const { font: family, fontSize } = inline
  return splitByFace(inline.text, family as Family).map(({ text, script }) =>
    script === null
      ? { ...inline, text }
      : {
          ...inline,
          text,
          font: `${family} ${script}`,
          ...(fontSize === undefined ? {} : { fontSize: fontSize * STAND_IN_SIZE[script] }),
        },
  )
}

/** The width of a text in the look of a word, in points. */
export const widthOf = (text: string, { font, fontSize, fontFeatures, characterSpacing }: Inline): number =>
  font.widthOfString(text, fontSize, fontFeatures ?? undefined) + characterSpacing * (text.length - 1)
