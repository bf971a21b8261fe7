import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Inline } from 'pdfmake/js/Renderer.js'
import type { BriefPdf } from './brief-pdf.ts'
import type { Family } from './fonts.ts'
import { measureWords } from './measure-words.ts'
import type { PdfInline } from './pdf-node.ts'
import { DocMeasure } from './pdfmake-classes.ts'
import { needsStandIn, splitByFace, STAND_IN_SIZE } from './split-by-face.ts'

/** A measure of nodes whose texts say all of themselves: pdfmake's looks for each property of each word all around it. */
export class BriefMeasure extends DocMeasure {
  constructor(pdf: BriefPdf) {
    // No style has a name, nothing is SVG, and no table's layout has a name.
    super(pdf, {}, {}, {}, {})
  }

  override measureNode(node: LayoutNode): LayoutNode {
    if (node.text === undefined) return super.measureNode(node)
    const { text, alignment = 'left', leadingIndent = 0, noWrap = false, margin = null } = node
    const [left, , right] = margin ?? NO_MARGIN
    const words = measureWords(text.flatMap(byFace), { alignment, leadingIndent, noWrap })
    const widest = longestLine(words)
    node._margin = margin
    node._inlines = words
    node._minWidth = (noWrap ? widest : longestWord(words)) + left + right
    node._maxWidth = widest + left + right
    return node
  }
}

const NO_MARGIN = [0, 0, 0, 0] as const

/** A text as texts that one face each draws; a stand-in is named after its family and its script. */
function byFace(inline: PdfInline): readonly PdfInline[] {
  const { font: family, fontSize } = inline
  if (!needsStandIn(inline.text)) return [inline]
  return splitByFace(inline.text, family as Family).map(({ text, script }) =>
    script === null
      ? { ...inline, text }
      : { ...inline, text, font: `${family} ${script}`, fontSize: fontSize * STAND_IN_SIZE[script] },
  )
}

function longestWord(words: readonly Inline[]): number {
  let longest = 0
  for (const { width, leadingCut, trailingCut } of words)
    longest = Math.max(longest, width - leadingCut - trailingCut)
  return longest
}

/** The longest line of those that have to end where they do. */
function longestLine(words: readonly Inline[]): number {
  let longest = 0
  let line: { width: number; readonly leadingCut: number } | null = null
  for (const { width, leadingCut, trailingCut, lineEnd } of words) {
    line ??= { width: 0, leadingCut }
    line.width += width
    longest = Math.max(longest, line.width - line.leadingCut - trailingCut)
    if (lineEnd) line = null
  }
  return longest
}
