import type { PdfNode, TableLayout } from './engine/pdf-node.ts'

/** A table layout without lines and padding, but for what is given. */
export function layout(over: Partial<TableLayout> = {}): TableLayout {
  const none = () => 0
  return {
    hLineWidth: none,
    vLineWidth: none,
    hLineColor: () => '#000000',
    vLineColor: () => '#000000',
    paddingLeft: none,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: none,
    ...over,
  }
}

/** A line across, which takes no height. */
export const rule = (width: number, lineWidth: number, lineColor: string): PdfNode => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor }],
})
