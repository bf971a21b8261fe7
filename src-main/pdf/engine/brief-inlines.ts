import type { Inline } from 'pdfmake/js/Renderer.js'
import type { Measured, StyleStack } from 'pdfmake/js/TextInlines.js'
import { TextInlines } from './pdfmake-classes.ts'
import type { Family } from './fonts.ts'
import type { PdfInline } from './pdf-node.ts'
import { splitByFace, STAND_IN_SIZE } from './split-by-face.ts'

/** Texts measured so far, by all that they say of themselves and take from around them. */
const remembered = new Map<string, Measured>()
/** A paper of a hundred pages has some two thousand, its tables included. */
const KEPT = 6_000

/** What a text of ours takes from the node that it stands in; all else it says itself. */
const TAKEN = ['alignment', 'leadingIndent', 'noWrap'] as const

/**
 * Measures words, which is half of a layout, and remembers each text from one document to the next: after an edit all
 * but one are as they were.
 */
export class BriefInlines extends TextInlines {
  override buildInlines(text: unknown, around: StyleStack): Measured {
    if (!Array.isArray(text)) return super.buildInlines(text, around)
    // Paragraphs are kept with their lines.
    if (around.getProperty('hyphenate') === true) return super.buildInlines(text.flatMap(byFace), around)
    const key = JSON.stringify([text, TAKEN.map((name) => around.getProperty(name))])
    let known = remembered.get(key)
    if (known === undefined) {
      known = super.buildInlines((text as readonly PdfInline[]).flatMap(byFace), around)
      if (remembered.size >= KEPT) remembered.clear()
      remembered.set(key, known)
    }
    // A line will write in the words that it takes.
    return { ...known, items: known.items.map((item) => ({ ...item })) }
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
