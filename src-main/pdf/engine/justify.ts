import type { Line } from 'pdfmake/js/Renderer.js'

/** Added to the space between words at most, in sizes of the type. */
const WIDEST_GAP = 0.6

/**
 * Makes a line that is to fill its measure do so, once: it stretches the spaces between words and nothing else, and not
 * beyond what looks like words of one line.
 */
export function justify(line: Line, width: number): void {
  const [first] = line.inlines
  if (first?.alignment !== 'justify' || line.newLineForced || line.lastLineInParagraph) return
  if (line.isJustified) return
  line.isJustified = true
  const gaps = line.inlines.slice(0, -1).filter(endsInSpace).length
  const each = (width - line.getWidth()) / gaps
  if (gaps === 0 || each > first.fontSize * WIDEST_GAP) return
  let shift = 0
  for (const inline of line.inlines) {
    inline.x += shift
    if (endsInSpace(inline)) shift += each
  }
}

const endsInSpace = ({ text }: { readonly text: string }): boolean => /[ \t]$/.test(text)
