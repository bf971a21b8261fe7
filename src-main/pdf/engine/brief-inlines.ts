import type { Inline } from 'pdfmake/js/Renderer.js'
import type { Measured, StyleStack, TextInlines } from 'pdfmake/js/TextInlines.js'
import type { Family } from './fonts.ts'
import { measureWords } from './measure-words.ts'
import type { PdfInline } from './pdf-node.ts'
import { splitByFace, STAND_IN_SIZE } from './split-by-face.ts'

/** Measures texts in place of pdfmake's own measure, which looks for each property of each word all around it. */
export class BriefInlines implements TextInlines {
  buildInlines(texts: readonly PdfInline[], around: StyleStack): Measured {
    const noWrap = around.getProperty('noWrap') === true
    const items = measureWords(texts.flatMap(byFace), {
      noWrap,
      alignment: (around.getProperty('alignment') ?? 'left') as string,
      leadingIndent: (around.getProperty('leadingIndent') ?? 0) as number,
    })
    const maxWidth = longestLine(items)
    return { items, minWidth: noWrap ? maxWidth : longestWord(items), maxWidth }
  }
}

/** A text as texts that one face each draws; a stand-in is named after its family and its script. */
function byFace(inline: PdfInline): readonly PdfInline[] {
  const { font: family, fontSize } = inline
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
