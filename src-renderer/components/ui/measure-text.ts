import type { MeasureText } from '#domain/drawing.ts'

let context: CanvasRenderingContext2D | null = null

/** The width of a text as the window sets it in the sans face, in CSS pixels. */
export const measureText: MeasureText = (text, size, weight) => {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) throw new RangeError('This window has no canvas to measure text on')
  context.font = `${weight === 'strong' ? 600 : 400} ${size}px "Source Sans 3"`
  return context.measureText(text).width
}

/** The same measure, which measures each text once: as long as the typeface is the same. */
export function rememberWidths(measure: MeasureText): MeasureText {
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    const width = known.get(key) ?? measure(text, size, weight)
    known.set(key, width)
    return width
  }
}
