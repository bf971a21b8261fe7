import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Script } from './fonts.ts'
import { STAND_IN_SIZE } from './split-by-face.ts'

/** A font that stands in for another takes its lines from that one, so that they are as far apart as any. */
export function standingFor(font: EmbeddedFont, script: Script, standIn: EmbeddedFont): EmbeddedFont {
  const size = STAND_IN_SIZE[script]
  standIn.ascender = font.ascender / size
  standIn.lineHeight = (points) => font.lineHeight(points / size)
  standIn.standsFor = { font, size }
  return standIn
}
