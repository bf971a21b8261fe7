import type { MeasureText } from '#domain/drawing.ts'
import { textWidth } from './text-width.ts'

/** Figures of one width and height, as a scale has them. */
export const DRAWN_FIGURES = ['lnum', 'tnum'] as const

/** The width of a text of a drawing, in points. */
export const measureText: MeasureText = (text, size, weight) =>
  textWidth(text, 'sans', weight === 'strong' ? 'semibold' : 'regular', DRAWN_FIGURES) * size
