import type { MeasureText } from '#domain/drawing.ts'
import { face } from './fonts.ts'

/** Figures of one width and height, as a scale has them. */
export const DRAWN_FIGURES = ['lnum', 'tnum'] as const

/** The width of a text of a drawing, in points. */
export const measureText: MeasureText = (text, size, weight) => {
  const font = face('sans', weight === 'strong' ? 'semibold' : 'regular', false)
  return (font.layout(text, DRAWN_FIGURES).advanceWidth / font.unitsPerEm) * size
}
