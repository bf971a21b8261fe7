import type { Inline, Line } from 'pdfmake/js/Renderer.js'

/** Added to the space between words at most, in sizes of the type. */
const WIDEST_GAP = 0.6

/**
 * Makes a line that is to fill its measure do so, once: it stretches the spaces between words and nothing else, and not
 * beyond what looks like words of one line.
 */
export function justify(line: Line, width: number): void {
  const [first] = line.inlines
  if (first?.run.alignment !== 'justify' || line.newLineForced || line.lastLineInParagraph) return
  if (line.isJustified) return
  line.isJustified = true
  const gaps = countGaps(line.inlines)
  const each = (width - line.getWidth()) / gaps
  if (gaps === 0 || each > first.run.fontSize * WIDEST_GAP) return
  let shift = 0
  for (const inline of line.inlines) {
    inline.x += shift
    if (endsInSpace(inline)) shift += each
  }
}

function countGaps(words: readonly Inline[]): number {
  let gaps = 0
  for (let i = 0; i < words.length - 1; i++) if (endsInSpace(words[i]!)) gaps++
  return gaps
}

const endsInSpace = ({ text }: Inline): boolean => text.endsWith(' ') || text.endsWith('\t')
