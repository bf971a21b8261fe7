import type { MeasureText } from '#domain/drawing.ts'

let context: CanvasRenderingContext2D | null = null

/** The width of a text as the window sets it in the sans face, in CSS pixels. */
export const measureText: MeasureText = (text, size, weight) => {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) throw new RangeError('This window has no canvas to measure text on')
  context.font = `${weight === 'strong' ? 600 : 400} ${size}px "Source Sans 3"`
  return context.measureText(text).width
}
